package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * What is particular to optics, hearing and teeth.
 *
 * @param correction     correction of a 100 % Santé lens
 * @param typeVerres     make-up of a class B pair
 * @param oreille        ear fitted
 * @param oeil           eye operated on
 * @param dent           tooth treated (ISO 3950, two figures)
 * @param dateDerniereFacturation last invoice of the same element (frame, lenses, aid of that ear) that the compulsory
 *                       scheme took in charge; absent: there is none (notice TNS art. 15, regulation art. 20)
 * @param evolutionVue   whether a change of sight justifies the renewal; absent means no
 * @param mauvaiseAdaptationMonture whether the frame no longer suits a young child; absent means no
 */
public record Equipement(
        CorrectionVerre correction,
        TypeVerres typeVerres,
        Oreille oreille,
        Oeil oeil,
        Integer dent,
        LocalDate dateDerniereFacturation,
        Boolean evolutionVue,
        Boolean mauvaiseAdaptationMonture) {

    static final Equipement AUCUN = new Equipement(null, null, null, null, null, null, null, null);

    public Equipement {
        evolutionVue = evolutionVue != null && evolutionVue;
        mauvaiseAdaptationMonture = mauvaiseAdaptationMonture != null && mauvaiseAdaptationMonture;
    }
}
