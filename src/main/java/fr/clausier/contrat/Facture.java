package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * An earlier invoice of glasses or of a hearing aid.
 *
 * @param element       what it was for, of glasses
 * @param oreille       ear fitted, of a hearing aid
 * @param priseEnCharge whether the compulsory scheme took it in charge; absent means yes
 */
public record Facture(@Requis LocalDate date, ElementFacture element, Oreille oreille, Boolean priseEnCharge) {

    public Facture {
        priseEnCharge = priseEnCharge == null || priseEnCharge;
    }

    /** It was for the lenses when the line is a frame, or the other way round. */
    public boolean autreElement(Poste poste) {
        return element != null && element != ElementFacture.EQUIPEMENT && !element.name().equals(poste.name());
    }

    public boolean autreOreille(Oreille appareillee) {
        return oreille != null && oreille != appareillee;
    }
}
