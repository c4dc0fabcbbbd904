package fr.clausier.explication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.Montant;
import fr.clausier.decompte.Montants;
import fr.clausier.explication.Cascade.Barre;
import fr.clausier.explication.Explication.ClauseDite;
import fr.clausier.explication.Explication.LigneDite;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the printable trace and the letter both show. */
final class Tableaux {

    private static final int DIXIEMES = 1;
    /** The width of a whole bar, in points; the style sheet has it too. */
    private static final BigDecimal LARGEUR = BigDecimal.valueOf(210);

    /** A column of amounts. */
    private record Colonne(String titre, Function<Montants, Montant> montant) {}

    private static final List<Colonne> COLONNES = List.of(new Colonne("Frais réels", Montants::fraisReels),
            new Colonne("Sécurité sociale", Montants::partObligatoire),
            new Colonne("Autres assureurs", Montants::autresAssureurs), new Colonne("Mutuelle", Montants::mutuelle),
            new Colonne("Reste à charge", Montants::resteACharge), new Colonne("dont laissé par la loi", Montants::dontResteLegal));
    /** Left out where they are all zero. */
    private static final Set<String> RARES = Set.of("Autres assureurs", "dont laissé par la loi");

    private Tableaux() {}

    /** The amounts, line by line, with their total when there are several. */
    static void lignes(Xhtml page, Explication dite) {
        List<Colonne> colonnes = COLONNES.stream().filter(colonne -> !RARES.contains(colonne.titre())
                || dite.lignes().stream().anyMatch(ligne -> !colonne.montant().apply(ligne.montants()).estNul())).toList();
        List<List<String>> lignes = new ArrayList<>();
        dite.lignes().forEach(ligne -> lignes.add(rangee(colonnes, dite.nom(ligne.id()), ligne.statutDit(), ligne.montants())));
        if (lignes.size() > 1) {
            lignes.add(rangee(colonnes, "Total", "", dite.total()));
        }
        page.tableau(2, Stream.concat(Stream.of("Soin", "Réponse"), colonnes.stream().map(Colonne::titre)).toList(), lignes);
        List<String> estimees = dite.lignes().stream().filter(LigneDite::estimee).map(ligne -> dite.nom(ligne.id())).toList();
        if (!estimees.isEmpty()) {
            page.texte("p", "petit", "Part de la Sécurité sociale estimée d’après la loi, pas constatée : " + String.join(" ; ", estimees) + ".");
        }
    }

    private static List<String> rangee(List<Colonne> colonnes, String soin, String reponse, Montants montants) {
        return Stream.concat(Stream.of(soin, reponse), colonnes.stream().map(colonne -> Mots.euros(colonne.montant().apply(montants)))).toList();
    }

    /** Expenses of assistance and of a dispute. */
    static void depenses(Xhtml page, Explication dite) {
        page.tableau(1, List.of("Dépense", "Montant", "Maximum", "Pris en charge", "Reste à charge"), dite.depenses().stream().map(depense -> List.of(
                depense.libelle() + (depense.motifs().isEmpty() ? "" : " — " + String.join(" ", depense.motifs())), Mots.euros(depense.depense()),
                ou(depense.plafond()), Mots.euros(depense.prisEnCharge()), Mots.euros(depense.reste()))).toList());
    }

    private static String ou(Montant montant) {
        return montant == null ? "" : Mots.euros(montant);
    }

    /** Bars to the same scale, each with its amount. */
    static void cascade(Xhtml page, Cascade cascade) {
        Montant echelle = cascade.barres().stream().flatMap(barre -> Stream.of(barre.de(), barre.a())).reduce(Montant.ZERO, Montant::max);
        page.texte("h3", null, cascade.titre()).bloc("table", "cascade", () -> cascade.barres().forEach(barre -> page.bloc("tr", null, () -> page
                .texte("td", "quoi", barre.libelle() + (barre.clause() == null ? "" : " (" + barre.clause() + ")"))
                .bloc("td", null, () -> barre(page, barre, echelle))
                .texte("td", "combien", (barre.sens() == Cascade.Sens.MOINS ? "− " : "") + Mots.euros(barre.montant())))));
    }

    private static void barre(Xhtml page, Barre barre, Montant echelle) {
        page.barre(barre.sens().name(), points(barre.de().min(barre.a()).max(Montant.ZERO), echelle),
                points(barre.montant().max(Montant.ZERO), echelle));
    }

    private static String points(Montant montant, Montant echelle) {
        return echelle.estNul() ? "0" : montant.valeur().multiply(LARGEUR).divide(echelle.valeur(), DIXIEMES, RoundingMode.DOWN).toPlainString();
    }

    /** What was asked of the membership, of a matter, of assistance, and the answers. */
    static void reponses(Xhtml page, JsonNode decision) {
        List<List<String>> reponses = new ArrayList<>();
        decision.path("reponses").forEach(reponse -> reponses.add(List.of(
                Mots.prose(reponse.hasNonNull("texte") ? reponse.path("texte").asText() : Mots.code(reponse.path("demarche").asText())),
                Mots.statut(reponse.path("statut").asText()), String.join(" ", Explication.motifs(reponse)))));
        decision.path("prestations").forEach(prestation -> reponses.add(List.of(
                Mots.prose(prestation.path("texte").asText()) + " (" + prestation.path("article").asText() + ")",
                Mots.statut(prestation.path("statut").asText()) + accordee(prestation), String.join(" ", Explication.motifs(prestation)))));
        page.tableau(3, List.of("Question ou garantie", "Réponse", "Pourquoi"), reponses);
    }

    private static String accordee(JsonNode prestation) {
        return prestation.hasNonNull("accordee") ? " : " + prestation.path("accordee").asText().replace('.', ',') + " "
                + Mots.code(prestation.path("unite").asText()).toLowerCase(Locale.FRENCH) + "(s)" : "";
    }

    static void sommes(Xhtml page, JsonNode decision) {
        page.tableau(2, List.of("Somme", "Due le", "Montant"), Explication.liste(decision.path("sommes"), somme -> List.of(
                Mots.prose(somme.path("texte").asText()) + " (" + somme.path("clause").asText() + ")",
                        Mots.jour(Explication.texte(somme, "echeance")),
                Mots.euros(Explication.montant(somme, "montant")))));
    }

    static void calendrier(Xhtml page, JsonNode decision) {
        page.tableau(3, List.of("Jour", "Ce qui arrive", "Clause"), StreamSupport.stream(decision.path("calendrier").spliterator(), false)
                .sorted(Comparator.comparing(jour -> jour.path("jour").asText())).map(jour -> List.of(Mots.jour(jour.path("jour").asText()),
                        Mots.prose(jour.path("texte").asText()), jour.path("clause").asText())).toList());
    }

    static void pieces(Xhtml page, Explication dite, JsonNode decision) {
        page.tableau(4, List.of("Pièce", "Pour", "À envoyer avant la fin du", "Clause"),
                Explication.liste(decision.path("piecesManquantes"), piece -> List.of(
                Mots.prose(piece.path("texte").asText()), piece.hasNonNull("ligne") ? dite.nom(piece.path("ligne").asText())
                        : Mots.code(piece.path("demarche").asText("")), Mots.jour(Explication.texte(piece, "echeance")),
                                piece.path("clause").asText())));
    }

    /** A clause: article, title, what it says, since when. */
    static void clause(Xhtml page, ClauseDite clause) {
        page.bloc("div", "clause", () -> page.texte("p", "fort", Stream.of(clause.article(), clause.titre()).filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining(" · ", clause.id() + " · ", ""))).texte("p", null, clause.resume()).texte("p", "petit", periode(clause)));
    }

    static String periode(ClauseDite clause) {
        return Stream.of(clause.du() == null ? null : "depuis le " + Mots.jour(clause.du()), clause.au() == null ? null : "jusqu’au "
                + Mots.jour(clause.au()))
                .filter(Objects::nonNull).collect(Collectors.joining(" ", clause.du() == null && clause.au() == null ? "" : "En vigueur ", ""));
    }

    static void paragraphe(Xhtml page, String titre, Runnable contenu) {
        page.texte("h2", null, titre);
        contenu.run();
    }

    static boolean plein(JsonNode decision, String liste) {
        return !decision.path(liste).isEmpty();
    }
}
