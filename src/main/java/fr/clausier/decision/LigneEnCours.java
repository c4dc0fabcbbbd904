package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Etat;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.NaturePart;
import fr.clausier.decompte.Part;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A line while it is decided: amounts so far, and the shares that make up what is due. */
final class LigneEnCours {

    final Acte acte;
    private final Situation situation;
    private final Bareme bareme;

    Montant partTheorique;
    Montant ticketModerateur;
    Montant retenues = Montant.ZERO;
    Montant prixLimite;
    Montant disponible;
    Montant ticketModerateurSejour = Montant.ZERO;
    TypeVerres typeVerres;
    Cellule cellule;
    Deduction nonCouverte;
    Destinataire destinataire;
    final Set<Motif> refus = new LinkedHashSet<>();
    final Set<Motif> attentes = new LinkedHashSet<>();
    final List<Tache> taches = new ArrayList<>();

    private Montant montant = Montant.ZERO;
    private final List<Part> parts = new ArrayList<>();

    LigneEnCours(Acte acte, Situation situation, Bareme bareme) {
        this.acte = acte;
        this.situation = situation;
        this.bareme = bareme;
    }

    /** Refused or put to a human: later phases have nothing to say. */
    boolean terminee() {
        return !refus.isEmpty() || !taches.isEmpty();
    }

    /** The flat fact of the phase that begins. */
    Ligne ligne() {
        return new Ligne(acte, situation, new Etat(montant, ouZero(partTheorique), ouZero(ticketModerateur), verse(), retenues,
                prixLimite, disponible, ticketModerateurSejour, typeVerres), bareme);
    }

    Montant montant() {
        return montant;
    }

    boolean estimee() {
        return acte.montantRembourseSecu() == null && acte.rembourseParSecu();
    }

    /** What the Sécurité sociale paid, else what it would pay: its share less the deductions. */
    Montant verse() {
        return acte.montantRembourseSecu() != null ? acte.montantRembourseSecu()
                : ouZero(partTheorique).moinsAuPlus(acte.participationForfaitaire()).moinsAuPlus(acte.franchiseMedicale())
                        .moinsAuPlus(acte.majorationTicketModerateur());
    }

    /** Raises the amount; what is added is owed to one clause. */
    void porter(Montant nouveau, ClauseRef clause) {
        Montant tm = ouZero(ticketModerateur);
        ajouter(NaturePart.TICKET_MODERATEUR, nouveau.min(tm).moinsAuPlus(montant), clause);
        ajouter(natureAuDela(), nouveau.moins(montant.max(tm)).max(Montant.ZERO), clause);
        montant = nouveau;
    }

    /** Lowers the amount; the last share goes first. */
    void ramener(Montant nouveau) {
        Montant aOter = montant.moins(nouveau);
        while (aOter.estPositif()) {
            Part derniere = parts.remove(parts.size() - 1);
            Montant reste = derniere.montant().moinsAuPlus(aOter);
            aOter = aOter.moinsAuPlus(derniere.montant());
            ajouter(derniere.nature(), reste, derniere.clause());
        }
        montant = nouveau;
    }

    private void ajouter(NaturePart nature, Montant part, ClauseRef clause) {
        if (part.estPositif()) {
            parts.add(new Part(nature, part, clause));
        }
    }

    /** What the part above the ticket modérateur is. */
    private NaturePart natureAuDela() {
        if (acte.poste() == Poste.FORFAIT_JOURNALIER) {
            return NaturePart.FORFAIT_JOURNALIER;
        }
        if (cellule == null || cellule.resteAChargeZero()) {
            return NaturePart.CENT_POUR_CENT_SANTE;
        }
        return cellule.termes().stream().anyMatch(terme -> terme.base() == Cellule.Base.EUROS || terme.base() == Cellule.Base.PMSS)
                ? NaturePart.FORFAIT : NaturePart.DEPASSEMENT;
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }

    LigneDecompte decompte() {
        Montants montants = Montants.de(acte.fraisReels(), verse(), acte.montantAutresAssureurs(), montant, retenues);
        List<Motif> motifs = new ArrayList<>(refus);
        motifs.addAll(attentes);
        return new LigneDecompte(acte.id(), statut(montants), estimee(), montants, List.copyOf(parts), motifs, destinataire);
    }

    private Statut statut(Montants montants) {
        if (!refus.isEmpty()) {
            return Statut.REFUSE;
        }
        if (!taches.isEmpty()) {
            return Statut.A_APPRECIER;
        }
        if (!attentes.isEmpty()) {
            return Statut.EN_ATTENTE;
        }
        return montants.resteVolontaire().estNul() ? Statut.ACCORDE : Statut.ACCORDE_PARTIEL;
    }
}
