package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Statut;
import java.util.List;

/**
 * What is decided of one expense of a dispute, in euros.
 *
 * @param plafond      the ceiling of the line, before that of the dispute; null for an expense at its cost, or when it is not known
 * @param prisEnCharge zero when the expense, or the dispute, is not taken in charge
 * @param clause       the clause that gives the ceiling; null when there is none
 */
public record FraisDecide(FraisDeLitige frais, Statut statut, List<Motif> motifs, Montant plafond, Montant prisEnCharge, ClauseRef clause) {

    public Montant resteACharge() {
        return frais.montant().moins(prisEnCharge);
    }
}
