package fr.clausier.tables;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.contrat.assistance.Tarif;
import fr.clausier.tables.CellProblem.Gravite;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import fr.clausier.tables.Tableau.Role;
import java.util.List;
import java.util.function.Function;

/**
 * What becomes of several rows that answer to the same facts: it depends on what they conclude.
 *
 * @param egales     what it is that two rows conclude the same, where one of them adds nothing; null: it always is an error
 * @param differentes what it is that two rows conclude otherwise; null: nothing, each counts
 * @param suite      what the decision then does
 * @param sujet      of a result, what it is about: two results about different things never meet
 */
record Concours(Gravite egales, Gravite differentes, String suite, Function<String, String> sujet) {

    private static final String GARANTIE = "Garantie";
    private static final String ENVELOPPE = "Enveloppe";
    private static final Function<String, String> TOUJOURS = resultat -> "";

    /** Of the only answer that a fact may have. */
    private static Concours seule(String suite) {
        return new Concours(null, Gravite.ERREUR, suite, TOUJOURS);
    }

    /** Of an answer that may be given twice, but not two ways. */
    private static Concours valeur(String suite) {
        return new Concours(Gravite.AVERTISSEMENT, Gravite.ERREUR, suite, TOUJOURS);
    }

    /** Of answers among which the decision chooses. */
    private static Concours choix(String suite, Function<String, String> sujet) {
        return new Concours(Gravite.AVERTISSEMENT, Gravite.AVERTISSEMENT, suite, sujet);
    }

    /** Of answers that each count. */
    private static Concours liste() {
        return new Concours(Gravite.AVERTISSEMENT, null, "", Function.identity());
    }

    /** The constat that a table concludes. */
    static String constat(Tableau tableau) {
        return resultats(tableau).stream().findFirst().flatMap(colonne -> ColumnKind.of(ColumnKind.ACTION, colonne.modele()))
                .map(ColumnKind::constat).orElse("");
    }

    static List<Colonne> resultats(Tableau tableau) {
        return tableau.grille().stream().filter(colonne -> colonne.role() == Role.RESULTAT).toList();
    }

    /** Of the rows of a table. */
    static Concours de(Tableau tableau) {
        return switch (constat(tableau)) {
            case GARANTIE -> seule("une ligne de soins doit trouver un seul rang, sinon la demande est refusée");
            case "Unites" -> seule("une mesure de l'enveloppe a une seule valeur, sinon la demande est refusée");
            case "Honoraire" -> seule("les deux honoraires s'ajouteraient");
            case "PlafonnementEquipement" -> seule("le maximum serait partagé deux fois");
            case ENVELOPPE -> valeur("la consommation d'un seul des deux maxima serait comptée");
            case "BaseLegale", "TauxLegal", "PrixLimite" -> valeur("deux valeurs d'une même figure font refuser la demande");
            case "PlafondLitige", "VisiteMinimale" -> valeur("un seul des deux serait retenu");
            case "PriseEnCharge" -> new Concours(null, Gravite.ERREUR, "deux prises en charge d'une même dépense font refuser la demande",
                    resultat -> Tarif.de(resultat).nature().name());
            case "Plafond" -> choix("le moindre l'emporterait", resultat -> {
                Quota quota = Quota.de(resultat);
                return quota.unite() + " " + quota.portee() + " " + quota.periode();
            });
            case "Renouvellement", "DelaiAttente" -> choix("le plus long l'emporterait", TOUJOURS);
            case "Delai" -> choix("le plus tardif l'emporterait", TOUJOURS);
            default -> liste();
        };
    }

    /** Whether every line of care must find a row: elsewhere, no row is an answer too. */
    static boolean veutUnRang(Tableau tableau) {
        return constat(tableau).equals(GARANTIE);
    }

    /** What a row is about; rows about different things never meet. */
    String sujet(Tableau tableau, Rang rang) {
        List<Colonne> resultats = resultats(tableau);
        return resultats.size() == 1 ? sujet.apply(rang.cellules().get(resultats.get(0).lettre())) : "";
    }

    static boolean memesResultats(Tableau tableau, Rang un, Rang autre) {
        return resultats(tableau).stream().map(Colonne::lettre)
                .allMatch(lettre -> un.cellules().get(lettre).equals(autre.cellules().get(lettre)));
    }

    /** Whether some column has an answer in both rows: « – » in a table of common maxima says that there is none. */
    static boolean seRencontrent(Tableau tableau, Rang un, Rang autre) {
        return !constat(tableau).equals(ENVELOPPE) || resultats(tableau).stream().map(Colonne::lettre)
                .anyMatch(lettre -> !un.cellules().get(lettre).equals(Cellule.NON_COUVERT)
                        && !autre.cellules().get(lettre).equals(Cellule.NON_COUVERT));
    }
}
