package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.ActionEnJustice;
import fr.clausier.contrat.adhesion.Adherent;
import fr.clausier.contrat.adhesion.Association;
import fr.clausier.contrat.adhesion.Changement;
import fr.clausier.contrat.adhesion.Cotisation;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.Denonciation;
import fr.clausier.contrat.adhesion.Exclusion;
import fr.clausier.contrat.adhesion.Impaye;
import fr.clausier.contrat.adhesion.Renonciation;
import fr.clausier.contrat.adhesion.Revision;
import fr.clausier.contrat.affaire.Controle;
import fr.clausier.contrat.affaire.Donnees;
import fr.clausier.contrat.affaire.Reclamation;
import fr.clausier.contrat.affaire.Recours;
import fr.clausier.contrat.affaire.Service;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.litige.LitigeDeclare;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A demande: one person, one membership, and lines of care or a question on the membership.
 *
 * @param type       absent means REMBOURSEMENT
 * @param nature     what a REMBOURSEMENT commits to; other types have none
 * @param reference  the caller's own reference, echoed in the answer
 * @param devise     only EUR; absent means EUR
 * @param historique absent means FOURNI
 * @param jour       the day that a SITUATION asks about; elsewhere, the day on which the demande is dealt with
 * @param heure      the hour that a SITUATION asks about
 * @param dateEnvoiPieces day on which the supporting documents were sent
 * @param actes      lines of care; a REMBOURSEMENT has some, other types have none
 * @param impayes    every contribution left unpaid
 * @param concerne   earlier decisions: the one that a REGULARISATION corrects, those that an ANNULATION cancels, the
 *                   PRISE_EN_CHARGE that a LIQUIDATION honours
 * @param referencePaiement the payer's own number of the payment; the same twice is refused
 * @param jugements  what humans decided of lines that called for judgement; of a REGULARISATION only
 * @param compteurs  what was consumed before, when {@code historique} is FOURNI
 */
public record Demande(
        TypeDemande type,
        Nature nature,
        String reference,
        String devise,
        Historique historique,
        @Requis Adhesion adhesion,
        @Requis Beneficiaire beneficiaire,
        List<Acte> actes,
        List<Compteur> compteurs,
        LocalDate jour,
        LocalTime heure,
        LocalDate dateEnvoiPieces,
        Adherent adherent,
        Renonciation renonciation,
        Denonciation denonciation,
        Changement changement,
        Revision revision,
        Declaration declaration,
        Exclusion exclusion,
        Association association,
        Cotisation cotisation,
        ActionEnJustice action,
        List<Impaye> impayes,
        Service service,
        Recours recours,
        Controle controle,
        Reclamation reclamation,
        Donnees donnees,
        Assistance assistance,
        LitigeDeclare litige,
        List<Concerne> concerne,
        String referencePaiement,
        List<Jugement> jugements) {

    public static final String EURO = "EUR";

    public Demande {
        type = type == null ? TypeDemande.REMBOURSEMENT : type;
        devise = devise == null ? EURO : devise;
        historique = historique == null ? Historique.FOURNI : historique;
        actes = actes == null ? List.of() : List.copyOf(actes);
        compteurs = compteurs == null ? List.of() : List.copyOf(compteurs);
        adherent = adherent == null ? Adherent.ORDINAIRE : adherent;
        impayes = impayes == null ? List.of() : List.copyOf(impayes);
        concerne = concerne == null ? List.of() : List.copyOf(concerne);
        jugements = jugements == null ? List.of() : List.copyOf(jugements);
    }

    /** Care alone: nothing is said of the life of the membership. */
    public Demande(TypeDemande type, Nature nature, String reference, String devise, Historique historique, Adhesion adhesion,
            Beneficiaire beneficiaire, List<Acte> actes, List<Compteur> compteurs) {
        this(type, nature, reference, devise, historique, adhesion, beneficiaire, actes, compteurs, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same demande with other counters of its person; those told of another person or membership stay. */
    public Demande avec(List<Compteur> siens) {
        return Copie.de(this, Map.of("compteurs", Stream.concat(siens.stream(),
                compteurs.stream().filter(compteur -> !compteur.est(beneficiaire.id(), adhesion.numero()))).toList()));
    }

    /** The same demande with other lines. */
    public Demande avecActes(List<Acte> connus) {
        return Copie.de(this, Map.of("actes", connus));
    }

    /** The same demande, were the member to act for care of that day. */
    public Demande avecAction(LocalDate soins) {
        return Copie.de(this, Map.of("action",
                new ActionEnJustice(soins, soins, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null)));
    }

    /** A question, not a reimbursement. */
    public boolean question() {
        return type != TypeDemande.REMBOURSEMENT;
    }

    /** Who the counters belong to: a person of a membership. */
    public String porteur() {
        return adhesion.numero() + "/" + beneficiaire.id();
    }
}
