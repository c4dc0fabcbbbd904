package fr.clausier.explication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.explication.Explication.ClauseDite;
import fr.clausier.explication.Explication.EtapeDite;
import fr.clausier.explication.Explication.FigureDite;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision with its whole trace, to be printed or kept: one document, in XHTML, that names nothing outside itself. */
public final class TraceImprimee {

    private final Explication dite;
    private final JsonNode decision;
    private final Xhtml page = new Xhtml();

    private TraceImprimee(Explication dite, JsonNode decision) {
        this.dite = dite;
        this.decision = decision;
    }

    /** Of a decision as stored. */
    public static String de(Explication dite, JsonNode decision) {
        return new TraceImprimee(dite, decision).ecrire();
    }

    private String ecrire() {
        page.texte("h1", null, "Décision : " + dite.statutDit().toLowerCase(Locale.FRENCH));
        enTete();
        if (!dite.cascades().isEmpty()) {
            Tableaux.paragraphe(page, "Du montant dépensé au reste à charge",
                    () -> dite.cascades().forEach(cascade -> Tableaux.cascade(page, cascade)));
        }
        if (!dite.lignes().isEmpty()) {
            Tableaux.paragraphe(page, "Lignes", this::lignes);
        }
        if (!dite.depenses().isEmpty()) {
            Tableaux.paragraphe(page, "Dépenses", () -> Tableaux.depenses(page, dite));
        }
        partie("Réponses", () -> Tableaux.reponses(page, decision), "reponses", "prestations");
        partie("Sommes", () -> Tableaux.sommes(page, decision), "sommes");
        partie("Calendrier", () -> Tableaux.calendrier(page, decision), "calendrier");
        partie("Pièces attendues", () -> Tableaux.pieces(page, dite, decision), "piecesManquantes");
        partie("Alertes", () -> page.liste(Explication.liste(decision.path("alertes"), alerte -> Mots.prose(alerte.path("message").asText()))),
                "alertes");
        partie("À juger par une personne", () -> page.liste(Explication.liste(decision.path("taches"), tache ->
                Mots.code(tache.path("qui").asText()) + " : " + Mots.prose(tache.path("question").asText()))), "taches");
        Tableaux.paragraphe(page, "Chaque étape, dans l’ordre", () -> dite.etapes().forEach(this::etape));
        Tableaux.paragraphe(page, "Clauses citées", () -> dite.clauses().forEach(clause -> Tableaux.clause(page, clause)));
        return page.document("Décision " + dite.id());
    }

    private void partie(String titre, Runnable contenu, String... listes) {
        if (Stream.of(listes).anyMatch(liste -> Tableaux.plein(decision, liste))) {
            Tableaux.paragraphe(page, titre, contenu);
        }
    }

    private void enTete() {
        page.bloc("div", "issue", () -> {
            page.texte("p", "fort", dite.payable() ? "Payable." : "À ne pas payer en l’état.");
            page.liste(dite.motifs());
        });
        page.tableau(2, List.of("Ce qui est décidé", ""), Stream.of(List.of("Demande", dite.objet()), List.of("Référence", ou(dite.reference())),
                List.of("Adhésion", ou(dite.adhesion()) + ", " + dite.contrat() + (dite.formule() == null ? "" : ", formule " + dite.formule())),
                List.of("Personne", ou(dite.personne())), List.of("Jour", Mots.jour(dite.jour())), List.of("Décidée le", Mots.jour(dite.donneeLe())),
                List.of("Identifiant", dite.id()), List.of("Jeu de règles", dite.jeu())).filter(rangee -> !rangee.get(1).isEmpty()).toList());
    }

    private static String ou(String texte) {
        return texte == null ? "" : texte;
    }

    private void lignes() {
        Tableaux.lignes(page, dite);
        page.tableau(3, List.of("Soin", "Part de la mutuelle", "Clause", "Montant"), dite.lignes().stream().flatMap(ligne -> ligne.parts().stream()
                .map(part -> List.of(dite.nom(ligne.id()), part.nature(), titre(dite.clause(part.clause())), Mots.euros(part.montant())))).toList());
        page.liste(dite.lignes().stream().flatMap(ligne -> ligne.motifs().stream().map(motif -> dite.nom(ligne.id()) + " : " + motif)).toList());
    }

    private void etape(EtapeDite etape) {
        page.bloc("div", etape.sansEffet() ? "etape sans" : "etape", () -> {
            page.texte("p", "fort", etape.rang() + ". " + etape.phrase());
            page.texte("p", "petit", Stream.of(etape.phase(), etape.ligne() == null ? null : dite.nom(etape.ligne()), Mots.jour(etape.jour()))
                    .filter(texte -> texte != null && !texte.isEmpty()).collect(Collectors.joining(" · ")));
            if (etape.clause() != null) {
                page.texte("p", null, titre(dite.clause(etape.clause())) + (etape.aussi().isEmpty() ? "" : " ; dit de même : "
                        + String.join(", ", etape.aussi())));
            }
            page.texte("p", "petit", etape.source() == null ? null : "Source : " + etape.source()
                    + (etape.cellule() == null ? "" : ", feuille « " + etape.feuille() + " », cellule " + etape.cellule()));
            page.texte("p", "petit", etape.lecture() == null ? null : "Lecture " + etape.lecture().id() + " : " + etape.lecture().sujet() + " "
                    + etape.lecture().lecture());
            page.texte("p", "petit", etape.figure() == null ? null : figure(etape.figure()));
            page.texte("p", "petit", etape.faits().isEmpty() ? null : "Faits lus : " + etape.faits().stream()
                    .map(fait -> fait.propriete() + " : " + fait.valeur()).collect(Collectors.joining(", ")));
        });
    }

    private static String titre(ClauseDite clause) {
        return Stream.of(clause.id(), clause.article(), clause.titre()).filter(texte -> !texte.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String figure(FigureDite figure) {
        return "Chiffre légal : " + figure.libelle() + ", " + figure.valeur() + " depuis le " + Mots.jour(figure.du())
                + (figure.au() == null ? "" : " jusqu’au " + Mots.jour(figure.au())) + " (" + figure.certitude() + " ; source : "
                        + figure.source() + ")";
    }
}
