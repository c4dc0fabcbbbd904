package fr.clausier.publication;

import fr.clausier.contrat.Formule;
import fr.clausier.tables.Tableau.Colonne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How rows, columns, days and lists are said in French. */
final class Mots {

    private static final List<String> MOIS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre");
    /** What a yes and a no mean, where the heading of the column would not read as a sentence. */
    private static final Map<String, List<String>> OUI_NON = Map.of(
            "optam", List.of("OPTAM", "hors OPTAM"),
            "reseau", List.of("dans le réseau", "hors réseau"),
            "ambulatoire", List.of("en ambulatoire", "hors ambulatoire"),
            "conventionne", List.of("établissement conventionné", "établissement non conventionné"),
            "rembourseParSecu", List.of("remboursé par la Sécurité sociale", "non remboursé par la Sécurité sociale"));
    private static final Set<String> AGES = Set.of("age", "ageFacture");
    private static final String JOUR = "jourSoins";
    private static final String AU_MOINS = ">=";

    private Mots() {}

    /** {@code 1er janvier 2027}. */
    static String jour(LocalDate jour) {
        return (jour.getDayOfMonth() == 1 ? "1er" : jour.getDayOfMonth()) + " " + MOIS.get(jour.getMonthValue() - 1) + " " + jour.getYear();
    }

    /** From one day to another, both included; a null day is no bound, and two say nothing. */
    static String periode(LocalDate du, LocalDate au) {
        return du == null ? au == null ? "" : "jusqu'au " + jour(au)
                : au == null ? "à partir du " + jour(du) : "du " + jour(du) + " au " + jour(au);
    }

    /** {@code A, B et C}. */
    static String enumeration(List<String> mots) {
        int dernier = mots.size() - 1;
        return dernier < 1 ? String.join("", mots) : String.join(", ", mots.subList(0, dernier)) + " et " + mots.get(dernier);
    }

    /** {@code 1 rang}, {@code 3 rangs}. */
    static String pluriel(int nombre, String mot) {
        return nombre + " " + mot + (nombre > 1 ? "s" : "");
    }

    /** The first ones, then how many others there are. */
    static List<String> auPlus(int nombre, List<String> mots, String autres) {
        if (mots.size() <= nombre + 1) {
            return mots;
        }
        List<String> premiers = new ArrayList<>(mots.subList(0, nombre));
        premiers.add((mots.size() - nombre) + " " + autres);
        return premiers;
    }

    /** {@code formule F07}, {@code formules F03 à F05 et F09}, {@code toutes les formules}. */
    static String formules(Collection<Formule> formules) {
        if (formules.size() == Formule.values().length) {
            return "toutes les formules";
        }
        List<Formule> triees = formules.stream().sorted().toList();
        List<String> suites = new ArrayList<>();
        for (int i = 0; i < triees.size();) {
            int fin = i;
            while (fin + 1 < triees.size() && triees.get(fin + 1).ordinal() == triees.get(fin).ordinal() + 1) {
                fin++;
            }
            if (fin == i + 1) {
                suites.add(triees.get(i).name());
            }
            suites.add(fin > i + 1 ? triees.get(i) + " à " + triees.get(fin) : triees.get(fin).name());
            i = fin + 1;
        }
        return (triees.size() > 1 ? "formules " : "formule ") + enumeration(suites);
    }

    /** A heading inside a sentence, without what it says in brackets. */
    static String intitule(Colonne colonne) {
        return minuscule(colonne.intitule().replaceFirst(" \\(.*\\)$", ""));
    }

    private static String minuscule(String texte) {
        boolean sigle = texte.length() > 1 && Character.isUpperCase(texte.charAt(1));
        return sigle ? texte : texte.substring(0, 1).toLowerCase(Locale.ROOT) + texte.substring(1);
    }

    /** A cell: a day or a code in French; an empty one as its heading says that it reads, else {@code vide}. */
    static String valeur(Colonne colonne, String texte) {
        if (texte.isEmpty()) {
            return colonne.intitule().matches(".*\\(vide = [^)]+\\)") ? colonne.intitule().replaceFirst(".*\\(vide = ([^)]+)\\)", "$1") : "vide";
        }
        return JOUR.equals(colonne.propriete()) ? jour(LocalDate.parse(texte)) : colonne.enMots(texte);
    }

    /** Whether a condition bounds the day of care, and then from below. */
    static boolean premierJour(Colonne colonne) {
        return JOUR.equals(colonne.propriete()) && colonne.modele().contains(AU_MOINS);
    }

    static boolean dernierJour(Colonne colonne) {
        return JOUR.equals(colonne.propriete()) && !colonne.modele().contains(AU_MOINS);
    }

    /** A condition that is not about the day of care: {@code hors OPTAM}, {@code moins de 18 ans}, {@code poste MONTURE}. */
    static String condition(Colonne colonne, String texte) {
        if (OUI_NON.containsKey(colonne.propriete())) {
            return OUI_NON.get(colonne.propriete()).get(texte.equals("OUI") ? 0 : 1);
        }
        if (AGES.contains(colonne.propriete())) {
            return colonne.modele().contains(AU_MOINS) ? texte + " ans et plus" : "moins de " + texte + " ans";
        }
        return intitule(colonne) + (texte.equals("OUI") || texte.equals("NON") ? " : " + texte.toLowerCase(Locale.ROOT)
                : " " + colonne.enMots(texte));
    }
}
