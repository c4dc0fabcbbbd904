package fr.clausier.explication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.ContratServi;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Statut;
import fr.clausier.explication.Explication.EtapeDite;
import fr.clausier.explication.Explication.LigneDite;
import fr.clausier.regles.Recours;
import fr.clausier.regles.Recours.Voie;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision told to the member: the answer, the amounts, what is left and why, what to send, and whom to turn to. XHTML. */
public final class Lettre {

    private static final Map<Statut, String> ISSUES = Map.of(Statut.ACCORDE, "Votre demande est acceptée.",
            Statut.ACCORDE_PARTIEL, "Votre demande est acceptée en partie.", Statut.REFUSE, "Votre demande est refusée.",
            Statut.EN_ATTENTE, "Votre demande est en attente.", Statut.A_APPRECIER, "Votre demande doit encore être examinée par une personne.");
    private static final Map<Voie, String> VOIES = Map.of(Voie.RECLAMATION, "Pour réclamer :", Voie.MEDIATION,
            "Ensuite, pour demander une médiation :",
            Voie.REEXAMEN, "Pour demander ce réexamen :");
    /** What lowers an amount, or stands against it. */
    private static final Set<String> RESTES = Stream.of(Effet.RETENUE, Effet.PLAFOND, Effet.REDUCTION, Effet.REFUS, Effet.ATTENTE, Effet.APPRECIATION)
            .map(Effet::texte).collect(Collectors.toSet());

    private final Explication dite;
    private final JsonNode decision;
    private final List<Recours> recours;
    private final Xhtml page = new Xhtml();

    private Lettre(Explication dite, JsonNode decision, List<Recours> recours) {
        this.dite = dite;
        this.decision = decision;
        this.recours = recours;
    }

    /**
     * Of a decision as stored.
     *
     * @param contrat the contract of the membership, TNS or RMG
     * @param recours those in force: whom to turn to today, whenever the decision was given
     */
    public static String de(Explication dite, JsonNode decision, String contrat, List<Recours> recours) {
        Set<String> contrats = Explication.liste(decision.path("parContrat"), part -> part.path("contrat").asText()).stream()
                .map(servi -> ContratServi.SANTE.name().equals(servi) ? contrat : servi).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Lettre(dite, decision, recours.stream().filter(entree -> contrats.contains(entree.contrat())).toList()).ecrire();
    }

    private String ecrire() {
        page.texte("p", "droite", "Le " + Mots.jour(dite.donneeLe()));
        page.texte("p", null, Stream.of(dite.adhesion() == null ? null : "Adhésion " + dite.adhesion(), dite.personne() == null ? null
                : "Personne concernée : " + dite.personne(),
                dite.reference() == null ? null : "Votre référence : " + dite.reference(), "Notre référence : " + dite.id())
                        .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        page.texte("h1", null, "Réponse à votre demande").texte("p", null, "Madame, Monsieur,");
        issue();
        montants();
        if (Tableaux.plein(decision, "piecesManquantes")) {
            Tableaux.paragraphe(page, "Les pièces à nous envoyer", () -> Tableaux.pieces(page, dite, decision));
        }
        if (Tableaux.plein(decision, "calendrier")) {
            Tableaux.paragraphe(page, "Les jours qui comptent", () -> Tableaux.calendrier(page, decision));
        }
        List<String> autres = Explication.liste(decision.path("autresDemandes"), autre -> Mots.prose(autre.path("texte").asText()) + " ("
                + autre.path("clause").asText() + ")");
        if (!autres.isEmpty()) {
            Tableaux.paragraphe(page, "Vous pourriez aussi", () -> page.liste(autres));
        }
        Tableaux.paragraphe(page, "Les clauses de votre contrat", this::clauses);
        Tableaux.paragraphe(page, "Si cette réponse ne vous convient pas", this::recours);
        return page.document("Réponse à votre demande");
    }

    private void issue() {
        page.bloc("div", "issue", () -> {
            page.texte("p", "fort", ISSUES.get(Statut.valueOf(dite.statut())));
            page.texte("p", null, "Objet : " + Mots.minuscule(Mots.prose(TypeDemande.valueOf(decision.path("type").asText()).texte())) + ".");
            if (!dite.payable() && !dite.lignes().isEmpty()) {
                page.texte("p", null, "Aucun paiement ne suit encore cette réponse :").liste(dite.motifs());
            }
            page.liste(paiements());
        });
    }

    private List<String> paiements() {
        return !dite.payable() ? List.of() : Explication.liste(decision.path("paiements"), paiement -> "Versement de "
                + Mots.euros(Explication.montant(paiement, "montant"))
                + " : " + Destinataire.valueOf(paiement.path("destinataire").asText()).texte().toLowerCase(Locale.FRENCH) + ".");
    }

    private void montants() {
        if (!dite.lignes().isEmpty()) {
            Tableaux.paragraphe(page, "Les montants", () -> Tableaux.lignes(page, dite));
            Tableaux.paragraphe(page, "Ce qui reste à votre charge, et pourquoi", () -> dite.lignes().forEach(this::reste));
        }
        if (!dite.depenses().isEmpty()) {
            Tableaux.paragraphe(page, "Les dépenses", () -> Tableaux.depenses(page, dite));
        }
        if (Tableaux.plein(decision, "reponses") || Tableaux.plein(decision, "prestations")) {
            Tableaux.paragraphe(page, "Nos réponses", () -> Tableaux.reponses(page, decision));
        }
        if (Tableaux.plein(decision, "sommes")) {
            Tableaux.paragraphe(page, "Les sommes dues", () -> Tableaux.sommes(page, decision));
        }
    }

    private void reste(LigneDite ligne) {
        Montant reste = ligne.montants().resteACharge();
        Montant legal = ligne.montants().dontResteLegal();
        page.texte("h3", null, dite.nom(ligne.id()) + " : " + Mots.euros(reste)).liste(Stream.of(
                Stream.of("Il ne vous reste rien à payer.").filter(phrase -> reste.estNul()),
                Stream.of(Mots.euros(legal) + " que la loi laisse à votre charge.").filter(phrase -> legal.estPositif()),
                Stream.of(Mots.euros(reste.moins(legal)) + (ligne.statut().startsWith(Statut.ACCORDE.name())
                        ? " au-delà de ce que votre contrat garantit."
                        : " qui ne sont pas remboursés à ce jour :")).filter(phrase -> reste.moins(legal).estPositif()),
                ligne.motifs().stream(),
                dite.etapes().stream().filter(etape -> ligne.id().equals(etape.ligne()) && Effet.OCTROI.texte().equals(etape.effet())
                        && reste.estPositif())
                        .map(etape -> "Votre contrat garantit « " + etape.regle() + " » : " + etape.code() + " (" + etape.clause() + ")."),
                dite.etapes().stream().filter(etape -> ligne.id().equals(etape.ligne()) && RESTES.contains(etape.effet()) && reste.estPositif())
                        .map(Lettre::raison)).flatMap(phrases -> phrases).distinct().toList());
    }

    private static String raison(EtapeDite etape) {
        return etape.regle() + (etape.avant() != null && etape.apres() != null && !etape.avant().equals(etape.apres())
                ? " : de " + Mots.euros(etape.avant()) + " à " + Mots.euros(etape.apres()) : etape.apres() != null ? " : "
                        + Mots.euros(etape.apres()) : "")
                + (etape.clause() == null ? "" : " (" + etape.clause() + ")") + ".";
    }

    private void clauses() {
        decision.path("clauses").forEach(clause -> Tableaux.clause(page, dite.clause(clause.path("id").asText())));
    }

    private void recours() {
        recours.stream().filter(entree -> entree.voie() != Voie.REEXAMEN).forEach(entree -> page.texte("p", null, VOIES.get(entree.voie()) + " "
                + coordonnees(entree)));
        page.texte("p", null,
                "Cette réponse a été calculée par un logiciel, d’après les règles écrites de votre contrat. Vous avez le droit de demander qu’une personne "
                + "la réexamine, de donner votre point de vue et de la contester (règlement (UE) 2016/679, article 22).");
        recours.stream().filter(entree -> entree.voie() == Voie.REEXAMEN).forEach(entree ->
                page.texte("p", null, VOIES.get(entree.voie()) + " " + coordonnees(entree)));
    }

    private static String coordonnees(Recours entree) {
        return Mots.prose(Stream.of(entree.qui(), entree.adresse(), entree.courriel(), entree.telephone() == null ? null : "téléphone "
                + entree.telephone(), entree.site(),
                entree.autrement(), entree.quand()).filter(Objects::nonNull).collect(Collectors.joining(", "))
                + (entree.delai() == null ? "" : " ; " + entree.delai()) + " (" + String.join(", ", entree.clauses()) + ").");
    }
}
