package fr.clausier.tables;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.contrat.assistance.Tarif;
import fr.clausier.tables.CellProblem.Gravite;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import fr.clausier.tables.Tableau.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a table concludes, and what becomes of several of its rows that answer to the same facts. */
final class Concours {

    private static final String GARANTIE = "Garantie";
    private static final String ENVELOPPE = "Enveloppe";
    private static final Function<String, String> TOUJOURS = resultat -> "";

    /**
     * What the decision does of several answers.
     *
     * @param egales      how bad two equal answers are: an AVERTISSEMENT when the second adds nothing
     * @param differentes how bad two different answers are; null when each counts
     * @param suite       what the decision then does
     * @param sujet       of a result, what it is about: results about different things never meet
     */
    private record Sort(Gravite egales, Gravite differentes, String suite, Function<String, String> sujet) {}

    private final String constat;
    private final List<Colonne> resultats;
    private final Sort sort;

    Concours(Tableau tableau) {
        resultats = tableau.grille().stream().filter(colonne -> colonne.role() == Role.RESULTAT).toList();
        constat = resultats.stream().findFirst().flatMap(colonne -> ColumnKind.of(ColumnKind.ACTION, colonne.modele()))
                .map(ColumnKind::constat).orElse("");
        sort = sort(constat);
    }

    private static Sort sort(String constat) {
        return switch (constat) {
            case GARANTIE -> seule("une ligne de soins doit trouver un seul rang, sinon la demande est refusée");
            case "Unites" -> seule("une mesure de l'enveloppe a une seule valeur, sinon la demande est refusée");
            case "Honoraire" -> seule("les deux honoraires s'ajouteraient");
            case "PlafonnementEquipement" -> seule("le maximum serait partagé deux fois");
            case ENVELOPPE -> valeur("la consommation d'un seul des deux maxima serait comptée");
            case "BaseLegale", "TauxLegal", "PrixLimite" -> valeur("deux valeurs différentes font refuser la demande");
            case "PlafondLitige", "VisiteMinimale" -> valeur("un seul des deux serait retenu");
            case "PriseEnCharge" -> new Sort(Gravite.ERREUR, Gravite.ERREUR, "deux prises en charge d'une même dépense font refuser la demande",
                    resultat -> Tarif.de(resultat).nature().name());
            case "Plafond" -> choix("le moindre l'emporterait", Concours::compte);
            case "Renouvellement", "DelaiAttente" -> choix("le plus long l'emporterait", TOUJOURS);
            case "Delai" -> choix("le plus tardif l'emporterait", TOUJOURS);
            // Each counts: only the same twice adds nothing.
            default -> new Sort(Gravite.AVERTISSEMENT, null, "", Function.identity());
        };
    }

    /** The only answer that a fact may have. */
    private static Sort seule(String suite) {
        return new Sort(Gravite.ERREUR, Gravite.ERREUR, suite, TOUJOURS);
    }

    /** An answer that may be given twice, but not two ways. */
    private static Sort valeur(String suite) {
        return new Sort(Gravite.AVERTISSEMENT, Gravite.ERREUR, suite, TOUJOURS);
    }

    /** Answers among which the decision chooses. */
    private static Sort choix(String suite, Function<String, String> sujet) {
        return new Sort(Gravite.AVERTISSEMENT, Gravite.AVERTISSEMENT, suite, sujet);
    }

    /** What a quota counts, and for whom and how long. */
    private static String compte(String resultat) {
        Quota quota = Quota.de(resultat);
        return quota.unite() + " " + quota.portee() + " " + quota.periode();
    }

    /** The name of the constat that its rows insert. */
    String constat() {
        return constat;
    }

    List<Colonne> resultats() {
        return resultats;
    }

    /** Whether every line of care must find a row: elsewhere, no row is an answer too. */
    boolean veutUnRang() {
        return constat.equals(GARANTIE);
    }

    /** What the decision does of two answers. */
    String suite() {
        return sort.suite();
    }

    /** What a row is about; rows about different things never meet. */
    String sujet(Rang rang) {
        return resultats.size() == 1 ? sort.sujet().apply(resultat(rang, resultats.get(0))) : "";
    }

    /** How bad it is that two rows answer to the same facts; empty when it is not. */
    Optional<Gravite> gravite(Rang un, Rang autre) {
        return seTaisent(un, autre) ? Optional.empty() : Optional.ofNullable(egaux(un, autre) ? sort.egales() : sort.differentes());
    }

    boolean egaux(Rang un, Rang autre) {
        return resultats.stream().allMatch(colonne -> resultat(un, colonne).equals(resultat(autre, colonne)));
    }

    /** In a table of common maxima, « – » says that there is none: no formule has one in both rows. */
    private boolean seTaisent(Rang un, Rang autre) {
        return constat.equals(ENVELOPPE) && resultats.stream().allMatch(colonne -> resultat(un, colonne).equals(Cellule.NON_COUVERT)
                || resultat(autre, colonne).equals(Cellule.NON_COUVERT));
    }

    private static String resultat(Rang rang, Colonne colonne) {
        return rang.cellules().get(colonne.lettre());
    }
}
