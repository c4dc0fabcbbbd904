package fr.clausier.regles;

import fr.clausier.contrat.Libelles;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nomme;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Propriete;
import fr.clausier.contrat.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Properties of facts and their values as a reader is told them, in French. */
public final class EnMots {

    /** A value that the demande does not give. */
    static final String ABSENT = "non dit";
    /** Any value that it does give. */
    static final String PRESENT = "dit";
    static final String JOUR_ISO = "\\d{4}-\\d\\d-\\d\\d";
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    /** What a whole number counts, by the first word of its property. */
    private static final Map<String, String> UNITES = Map.of("mois", " mois", "jours", " jours", "annees", " ans", "age", " ans",
            "heures", " heures");

    private EnMots() {}

    /** {@code moisPrescription} as {@code mois prescription}. */
    public static String propriete(String nom) {
        return nom.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A heading without what it says in brackets, nor the operator that ends it. */
    static String intitule(String intitule) {
        return intitule.replaceFirst(" \\([^)]*\\)$", "").replaceFirst("(?: :|,)? (?:à partir d[eu]|jusqu'au|moins de|avant|au plus)$", "");
    }

    static String valeur(String propriete, Object valeur) {
        if (valeur == null) {
            return ABSENT;
        }
        if (valeur instanceof Boolean vrai) {
            return vrai ? "oui" : "non";
        }
        if (valeur instanceof OuiNon dit) {
            return dit.name().toLowerCase(Locale.ROOT);
        }
        if (valeur instanceof Nomme code) {
            return code.texte();
        }
        if (valeur instanceof LocalDate jour) {
            return JOUR.format(jour);
        }
        if (valeur instanceof Montant montant) {
            return montant.enFrancais();
        }
        if (valeur instanceof Taux taux) {
            return taux.toString().replace('.', ',') + " %";
        }
        if (valeur instanceof BigDecimal nombre) {
            return nombre.toPlainString().replace('.', ',');
        }
        if (valeur instanceof Integer) {
            return valeur + UNITES.getOrDefault(propriete(propriete).split(" ")[0], "");
        }
        return valeur instanceof String texte && texte.matches(JOUR_ISO) ? JOUR.format(LocalDate.parse(texte)) : valeur.toString();
    }

    /**
     * A value of a trace, from its text.
     *
     * @param source the file of the rule that read it, and the phase of that rule; null for a step of no rule
     * @return the text as it is when the facts of today have no such property, or no such value
     */
    public static String valeurLue(String source, String phase, String propriete, String texte) {
        return texte.isEmpty() ? ABSENT : type(source, phase, propriete).map(type -> valeur(propriete, lire(type, texte))).orElse(texte);
    }

    private static Optional<Class<?>> type(String source, String phase, String propriete) {
        if (source == null || Stream.of(Phase.values()).noneMatch(connue -> connue.name().equals(phase))) {
            return Optional.empty();
        }
        return Stream.of(Domaine.values())
                .filter(domaine -> source.startsWith(domaine.dossier() + "/") || domaine == Domaine.SANTE && source.startsWith(RulesFolder.GARANTIES))
                .findFirst().flatMap(domaine -> Propriete.de(domaine.fait(Phase.valueOf(phase)), propriete)).map(Propriete::type);
    }

    private static Object lire(Class<?> type, String texte) {
        if (type == Boolean.class) {
            return Boolean.valueOf(texte);
        }
        try {
            return type == Montant.class ? Montant.de(texte) : type == Taux.class ? Taux.de(texte) : type == BigDecimal.class ? new BigDecimal(texte)
                    : type == Integer.class ? Integer.valueOf(texte) : type.isEnum() ? constante(type, texte) : texte;
        } catch (NumberFormatException e) { // what an older version wrote
            return texte;
        }
    }

    private static Object constante(Class<?> type, String texte) {
        return Stream.of(type.getEnumConstants()).filter(constante -> ((Enum<?>) constante).name().equals(texte)).findFirst()
                .<Object>map(constante -> constante instanceof Poste poste ? Libelles.de(poste) : constante).orElse(texte);
    }

    /** {@code A, B ou C}. */
    static String ou(List<String> mots) {
        int dernier = mots.size() - 1;
        return dernier < 1 ? String.join("", mots) : String.join(", ", mots.subList(0, dernier)) + " ou " + mots.get(dernier);
    }
}
