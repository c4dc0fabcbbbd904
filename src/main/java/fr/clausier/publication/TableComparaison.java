package fr.clausier.publication;

import fr.clausier.publication.Difference.Nature;
import fr.clausier.publication.Difference.Phrase;
import fr.clausier.publication.Difference.Sort;
import fr.clausier.publication.TableDifference.CelluleChangee;
import fr.clausier.publication.TableDifference.RangChange;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Tableau;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import fr.clausier.tables.Tableau.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares two versions of a table: its difference, and the sentences that sum it up. */
final class TableComparaison {

    private static final String CELLULE_TITRE = "A1";
    private static final String COLONNE_CODE = "A";
    private static final String COLONNE_LIBELLE = "B";
    /** How many rows a sentence names. */
    private static final int RANGS_NOMMES = 3;

    private final String fichier;
    private final LocalDate effet;
    private final List<CelluleChangee> cellules = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    /** What each row is about, by what changes alike in them. */
    private final Map<Changement, List<Sujet>> changements = new LinkedHashMap<>();

    /**
     * A version of the table.
     *
     * @param parModele    its columns by template: a column is the same when its template is
     * @param distinctives the conditions, day of care apart, that are not the same in all the rows of a code
     */
    private record Version(Tableau tableau, Map<String, Colonne> parModele, Map<String, List<Colonne>> distinctives) {

        static Version de(Tableau tableau) {
            Map<String, List<Colonne>> distinctives = new HashMap<>();
            tableau.rangs().stream().collect(Collectors.groupingBy(Rang::code)).forEach((code, rangs) -> distinctives.put(code,
                    tableau.grille().stream().filter(colonne -> colonne.role() == Role.CONDITION && decide(colonne)
                            && rangs.stream().map(rang -> rang.cellules().get(colonne.lettre())).distinct().count() > 1).toList()));
            return new Version(tableau, tableau.grille().stream().collect(Collectors.toMap(Colonne::modele, colonne -> colonne)), distinctives);
        }

        boolean a(Colonne colonne) {
            return parModele.containsKey(colonne.modele());
        }

        /** The text of a cell; empty when it is, or when this version has no such column. */
        String texte(Rang rang, Colonne colonne) {
            return a(colonne) ? rang.cellules().getOrDefault(parModele.get(colonne.modele()).lettre(), "") : "";
        }

        String adresse(Rang rang, Colonne colonne) {
            return parModele.get(colonne.modele()).lettre() + rang.numero();
        }
    }

    /** The word for what a row is about, and its name. */
    private record Sujet(String mot, String nom) {

        @Override
        public String toString() {
            return mot + " " + nom;
        }
    }

    /** What changes in a row, in one column or alike in several: the column in words, both values in words, when. */
    private record Changement(Nature nature, String colonnes, String avant, String apres, String quand) {

        Changement dans(String autres) {
            return new Changement(nature, autres, avant, apres, quand);
        }

        String phrase(String sujets) {
            return sujets + ", " + colonnes + " : " + avant + " → " + apres + (quand.isEmpty() ? "" : " " + quand);
        }
    }

    private TableComparaison(String fichier, LocalDate effet) {
        this.fichier = fichier;
        this.effet = effet;
    }

    /** A difference, and the sentences that sum it up; the most important are for who sorts them. */
    record Resultat(TableDifference difference, List<Phrase> phrases) {}

    static Resultat comparer(String fichier, Tableau avant, Tableau apres, LocalDate effet) {
        return new TableComparaison(fichier, effet).comparer(avant, apres);
    }

    static Resultat ajoutee(String fichier, Tableau tableau, LocalDate effet) {
        TableComparaison comparaison = new TableComparaison(fichier, effet);
        return comparaison.resultat(Sort.AJOUTEE, comparaison.rangs(Version.de(tableau), tableau.rangs(), "ajouté"), List.of(),
                comparaison.tableau(tableau, "ajouté"));
    }

    static Resultat supprimee(String fichier, Tableau tableau, LocalDate effet) {
        TableComparaison comparaison = new TableComparaison(fichier, effet);
        return comparaison.resultat(Sort.SUPPRIMEE, List.of(), comparaison.rangs(Version.de(tableau), tableau.rangs(), "supprimé"),
                comparaison.tableau(tableau, "supprimé"));
    }

    private Resultat resultat(Sort nature, List<RangChange> ajoutes, List<RangChange> supprimes, List<Phrase> phrases) {
        String table = fichier.substring(0, fichier.length() - RulesFolder.TABLE.length());
        return new Resultat(new TableDifference(fichier, table, nature, List.copyOf(cellules), ajoutes, supprimes), phrases);
    }

    private List<Phrase> tableau(Tableau tableau, String verbe) {
        return List.of(new Phrase(fichier, Nature.TABLE, "tableau « " + tableau.titre() + " » " + verbe + " : "
                + Mots.pluriel(tableau.rangs().size(), "rang")));
    }

    private Resultat comparer(Tableau avant, Tableau apres) {
        Version versionAvant = Version.de(avant);
        Version versionApres = Version.de(apres);
        comparerTitres(avant, apres);
        Map<Rang, Rang> paires = Appariement.de(avant, apres);
        for (Rang rang : apres.rangs()) {
            if (paires.containsKey(rang)) {
                comparerRangs(versionAvant, paires.get(rang), versionApres, rang);
            }
        }
        Set<Rang> gardes = Collections.newSetFromMap(new IdentityHashMap<>());
        gardes.addAll(paires.values());
        List<Rang> ajoutes = apres.rangs().stream().filter(rang -> !paires.containsKey(rang)).toList();
        List<Rang> supprimes = avant.rangs().stream().filter(rang -> !gardes.contains(rang)).toList();
        List<RangChange> rangsAjoutes = rangs(versionApres, ajoutes, "ajouté");
        List<RangChange> rangsSupprimes = rangs(versionAvant, supprimes, "supprimé");
        phrasesDesRangs(versionApres, ajoutes, rangsAjoutes, "ajoutés");
        phrasesDesRangs(versionAvant, supprimes, rangsSupprimes, "supprimés");
        changements.forEach((changement, sujets) -> phrases.add(new Phrase(fichier, changement.nature, changement.phrase(sujets(sujets)))));
        return resultat(Sort.MODIFIEE, rangsAjoutes, rangsSupprimes, phrases);
    }

    private void comparerTitres(Tableau avant, Tableau apres) {
        if (!avant.titre().equals(apres.titre())) {
            String phrase = "titre du tableau : « " + avant.titre() + " » → « " + apres.titre() + " »";
            cellules.add(new CelluleChangee(CELLULE_TITRE, 1, 1, "Titre", avant.titre(), apres.titre(), phrase));
            phrases.add(new Phrase(fichier, Nature.REFERENCE, phrase));
        }
        if (avant.illustratif() != apres.illustratif()) {
            phrases.add(new Phrase(fichier, Nature.TABLE, "le tableau « " + apres.titre() + " » "
                    + (apres.illustratif() ? "devient illustratif : ce qu'il décide n'est plus payable" : "n'est plus illustratif : ce qu'il décide devient payable")));
        }
    }

    private void comparerRangs(Version versionAvant, Rang avant, Version versionApres, Rang apres) {
        List<Colonne> changees = colonnes(versionAvant, versionApres).stream().filter(colonne ->
                !colonne.memeSens(versionAvant.texte(avant, colonne), versionApres.texte(apres, colonne))).toList();
        if (changees.isEmpty() && avant.code().equals(apres.code()) && avant.libelle().equals(apres.libelle())) {
            return;
        }
        Sujet sujet = sujet(versionApres, apres);
        comparerTextes(COLONNE_CODE, "Code", avant.code(), apres.code(), avant, apres, sujet);
        comparerTextes(COLONNE_LIBELLE, "Libellé", avant.libelle(), apres.libelle(), avant, apres, sujet);
        Map<Changement, List<Colonne>> semblables = new LinkedHashMap<>();
        for (Colonne colonne : changees) {
            String texteAvant = versionAvant.texte(avant, colonne);
            String texteApres = versionApres.texte(apres, colonne);
            Changement changement = new Changement(nature(colonne), colonnes(List.of(colonne)), Mots.valeur(colonne, texteAvant),
                    Mots.valeur(colonne, texteApres), decide(colonne) ? quand(versionApres, apres) : "");
            cellules.add(new CelluleChangee(versionApres.a(colonne) ? versionApres.adresse(apres, colonne) : versionAvant.adresse(avant, colonne),
                    avant.numero(), apres.numero(), colonne.formule() == null ? colonne.intitule() : colonne.formule().name(),
                    texteAvant, texteApres, changement.phrase(sujet.toString())));
            semblables.computeIfAbsent(colonne.formule() == null ? changement : changement.dans(""), cle -> new ArrayList<>()).add(colonne);
        }
        semblables.forEach((changement, colonnes) -> noter(changement.dans(colonnes(colonnes)), sujet));
    }

    private void comparerTextes(String lettre, String colonne, String texteAvant, String texteApres, Rang avant, Rang apres, Sujet sujet) {
        if (!texteAvant.equals(texteApres)) {
            Changement changement = new Changement(Nature.REFERENCE, colonne.toLowerCase(Locale.ROOT), "« " + texteAvant + " »",
                    "« " + texteApres + " »", "");
            cellules.add(new CelluleChangee(lettre + apres.numero(), avant.numero(), apres.numero(), colonne, texteAvant, texteApres,
                    changement.phrase(sujet.toString())));
            noter(changement, sujet);
        }
    }

    private void noter(Changement changement, Sujet sujet) {
        changements.computeIfAbsent(changement, cle -> new ArrayList<>()).add(sujet);
    }

    /** The columns of either version, those after first. */
    private static List<Colonne> colonnes(Version avant, Version apres) {
        List<Colonne> colonnes = new ArrayList<>(apres.tableau.grille());
        avant.tableau.grille().stream().filter(colonne -> !apres.a(colonne)).forEach(colonnes::add);
        return colonnes;
    }

    private static Nature nature(Colonne colonne) {
        return colonne.role() == Role.RESULTAT ? Nature.RESULTAT : colonne.role() == Role.CONDITION ? Nature.CONDITION : Nature.REFERENCE;
    }

    /** Whether a change of that column is in force from a day on: the day of care that a row asks for is a day itself. */
    private static boolean decide(Colonne colonne) {
        return nature(colonne) != Nature.REFERENCE && !Mots.premierJour(colonne) && !Mots.dernierJour(colonne);
    }

    /** Columns that hold the same, in words: one, or those of several formules. */
    private static String colonnes(List<Colonne> colonnes) {
        return colonnes.get(0).formule() == null ? Mots.intitule(colonnes.get(0)) : Mots.formules(colonnes.stream().map(Colonne::formule).toList());
    }

    /** From when: the days of care that the row asks for, else the day on which the rule set is in force. */
    private String quand(Version version, Rang rang) {
        LocalDate du = jour(version, rang, Mots::premierJour);
        LocalDate au = jour(version, rang, Mots::dernierJour);
        return du == null && au == null ? Mots.periode(effet, null) : Mots.periode(du, au);
    }

    private static LocalDate jour(Version version, Rang rang, Predicate<Colonne> borne) {
        return version.tableau.grille().stream().filter(borne).map(colonne -> version.texte(rang, colonne)).filter(texte -> !texte.isEmpty())
                .map(LocalDate::parse).findFirst().orElse(null);
    }

    /**
     * What a row is about: its label and, where others share its code, the conditions that set it apart and that the label
     * does not say.
     */
    private static Sujet sujet(Version version, Rang rang) {
        String libelle = rang.libelle().toLowerCase(Locale.ROOT);
        List<String> propres = version.distinctives.get(rang.code()).stream().filter(colonne -> !version.texte(rang, colonne).isEmpty())
                .map(colonne -> Mots.condition(colonne, version.texte(rang, colonne)))
                .filter(condition -> !libelle.contains(condition.toLowerCase(Locale.ROOT))).toList();
        Set<String> proprietes = version.tableau.proprietes();
        return new Sujet(proprietes.contains("poste") ? "poste" : proprietes.contains("garantie") ? "garantie" : "ligne",
                rang.libelle() + (propres.isEmpty() ? "" : " (" + String.join(", ", propres) + ")"));
    }

    private static String sujets(List<Sujet> sujets) {
        return sujets.size() == 1 ? sujets.get(0).toString() : sujets.get(0).mot + "s "
                + Mots.enumeration(Mots.auPlus(RANGS_NOMMES, sujets.stream().map(Sujet::nom).toList(), "autres"));
    }

    private List<RangChange> rangs(Version version, List<Rang> rangs, String verbe) {
        return rangs.stream().map(rang -> new RangChange(rang.numero(), rang.code(), rang.libelle(),
                "rang " + verbe + " : " + sujet(version, rang) + ", " + resultats(version, rang))).toList();
    }

    /** What a row gives, equal cells together, and when. */
    private String resultats(Version version, Rang rang) {
        Map<String, List<Colonne>> parValeur = version.tableau.grille().stream().filter(colonne -> colonne.role() == Role.RESULTAT)
                .collect(Collectors.groupingBy(colonne -> Mots.valeur(colonne, version.texte(rang, colonne)), LinkedHashMap::new, Collectors.toList()));
        String quand = quand(version, rang);
        return parValeur.entrySet().stream().map(valeur -> colonnes(valeur.getValue()) + " : " + valeur.getKey())
                .collect(Collectors.joining(" ; ")) + (quand.isEmpty() ? "" : ", " + quand);
    }

    /** One sentence a row; one for all when they are many. */
    private void phrasesDesRangs(Version version, List<Rang> rangs, List<RangChange> changes, String verbe) {
        if (rangs.size() > RANGS_NOMMES) {
            phrases.add(new Phrase(fichier, Nature.RANG, rangs.size() + " rangs " + verbe + " : "
                    + sujets(rangs.stream().map(rang -> sujet(version, rang)).toList())));
        } else {
            changes.forEach(change -> phrases.add(new Phrase(fichier, Nature.RANG, change.phrase())));
        }
    }
}
