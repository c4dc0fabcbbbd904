package fr.clausier.decision;

import fr.clausier.contrat.Montant;
import java.util.List;

/**
 * What is decided of the expenses of a dispute, in euros.
 *
 * @param plafond   the most that is paid for the whole dispute; null when no clause gives it
 * @param dejaVerse paid before
 */
public record LitigeDecide(List<FraisDecide> frais, Montant plafond, Montant dejaVerse) {

    public Montant prisEnCharge() {
        return Montant.somme(frais.stream().map(FraisDecide::prisEnCharge).toList());
    }

    /** What is left of the ceiling; null without one. */
    public Montant reste() {
        return plafond == null ? null : plafond.moinsAuPlus(dejaVerse.plus(prisEnCharge()));
    }
}
