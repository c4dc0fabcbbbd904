package fr.clausier.contrat;

import java.time.LocalDate;
import java.util.List;

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
 * @param facturesPrecedentes earlier invoices of glasses or hearing aids as they come, where it is not known which one counts:
 *                       rules set aside those of another element, of the other ear, or that the compulsory scheme left
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
        Boolean mauvaiseAdaptationMonture,
        List<Facture> facturesPrecedentes) {

    static final Equipement AUCUN = new Equipement(null, null, null, null, null, null, null, null, null);

    public Equipement {
        evolutionVue = evolutionVue != null && evolutionVue;
        mauvaiseAdaptationMonture = mauvaiseAdaptationMonture != null && mauvaiseAdaptationMonture;
        facturesPrecedentes = facturesPrecedentes == null ? List.of() : List.copyOf(facturesPrecedentes);
    }
}
