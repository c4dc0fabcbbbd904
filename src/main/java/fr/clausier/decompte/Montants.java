package fr.clausier.decompte;

import fr.clausier.contrat.Montant;
import java.util.List;

/**
 * The amounts of a line or of a decision, in euros.
 *
 * <p>{@code fraisReels = partObligatoire + autresAssureurs + mutuelle + resteACharge}, always; {@code dontResteLegal} is
 * the part of {@code resteACharge} that the law leaves to the insured. A sum due for an event (a birth, a death) has no
 * expense: its {@code fraisReels} are the sum itself.
 */
public record Montants(
        Montant fraisReels,
        Montant partObligatoire,
        Montant autresAssureurs,
        Montant mutuelle,
        Montant resteACharge,
        Montant dontResteLegal) {

    /** The remaining charge follows from the others. */
    public static Montants de(Montant fraisReels, Montant partObligatoire, Montant autres, Montant mutuelle,
            Montant retenues) {
        Montant reste = fraisReels.moins(partObligatoire).moins(autres).moins(mutuelle);
        return new Montants(fraisReels, partObligatoire, autres, mutuelle, reste, reste.min(retenues).max(Montant.ZERO));
    }

    public static Montants somme(List<Montants> montants) {
        Montants total = new Montants(Montant.ZERO, Montant.ZERO, Montant.ZERO, Montant.ZERO, Montant.ZERO, Montant.ZERO);
        for (Montants m : montants) {
            total = new Montants(total.fraisReels.plus(m.fraisReels), total.partObligatoire.plus(m.partObligatoire),
                    total.autresAssureurs.plus(m.autresAssureurs), total.mutuelle.plus(m.mutuelle),
                    total.resteACharge.plus(m.resteACharge), total.dontResteLegal.plus(m.dontResteLegal));
        }
        return total;
    }

    public Montant resteVolontaire() {
        return resteACharge.moins(dontResteLegal);
    }
}
