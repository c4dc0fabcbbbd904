package fr.clausier.api;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** What the service keeps, why, how long, and who sees it: the page, the answer to a person and the README say this and nothing else. */
final class RegistreDesDonnees {

    private RegistreDesDonnees() {}

    /**
     * A kind of data.
     *
     * @param donnee   what it is
     * @param finalite what it is kept for
     * @param duree    how long, in words
     * @param clauses  what the term rests on
     * @param personne whether it tells of a person covered
     */
    record Donnee(String donnee, String finalite, String duree, List<String> clauses, boolean personne) {}

    static List<Donnee> de(Echeances echeances) {
        String courte = dite(echeances.duree());
        String longue = dite(echeances.dureeLongue());
        List<String> toutes = Stream.concat(Echeances.CLAUSES.stream(), Echeances.CLAUSES_LONGUES.stream()).toList();
        return List.of(
                new Donnee("Demandes, décisions, traces, et ce qu’elles savaient des précédentes", "Payer, répondre de la décision, la rejouer",
                        courte + " après la décision, " + longue + " quand un décès ou un accident y est dit ; une suite de décisions qui se remplacent "
                                + "part en entier, avec la dernière", toutes, true),
                new Donnee("Compteurs des prestations limitées", "Ne pas dépasser ce que le contrat donne",
                        courte + " après la fin de leur période ; ceux qui valent pour la vie, jusqu’à l’effacement de la personne", Echeances.CLAUSES, true),
                new Donnee("Empreintes des actes décidés et des clés d'idempotence, numéros de paiement", "Ne pas décider ni payer deux fois", "Autant que leur décision", Echeances.CLAUSES, true),
                new Donnee("Index des décisions : empreintes de l’adhésion et de la personne, ce qui s’est appliqué", "Retrouver une décision",
                        "Autant que leur décision", Echeances.CLAUSES, true),
                new Donnee("Demandes de révision et leurs motifs", "Faire revoir une décision par un humain", "Autant que leur décision",
                        List.of("COVEA-10-g"), true),
                new Donnee("Portefeuilles déposés et plus grands écarts des études", "Mesurer l’effet d’un jeu de règles",
                        courte + " après que le candidat a été proposé, l’étude demandée ou le portefeuille déposé, et autant que la décision étudiée", List.of("RMG-8-h"), true),
                new Donnee("Lectures des décisions : quel compte, quand, laquelle", "Savoir qui a lu des données de santé", longue, List.of("RMG-8-d"), false),
                new Donnee("Place, empreinte et effacement signé de chaque décision effacée", "Prouver que la chaîne est entière",
                        "Sans terme : il n’y reste rien de la personne", List.of(), false),
                new Donnee("Comptes, journal des règles, jeux de règles", "Savoir qui a changé quoi", "Sans terme : aucune personne couverte n’y est nommée",
                        List.of(), false));
    }

    private static String dite(Period periode) {
        return Stream.of(nombre(periode.getYears(), "an", "ans"), nombre(periode.getMonths(), "mois", "mois"), nombre(periode.getDays(), "jour", "jours"))
                .filter(part -> !part.isEmpty()).reduce((a, b) -> a + " " + b).orElse("Aucune durée");
    }

    private static String nombre(int n, String un, String plusieurs) {
        return n == 0 ? "" : n + " " + (n == 1 ? un : plusieurs);
    }
}
