package fr.clausier.contrat;

import java.util.List;

/**
 * What the 100 % Santé basket asks of a frame, a lens, a prosthesis or a hearing aid, as far as it is told (guide, « 100 % Santé »);
 * absent: not told, the declared basket is trusted.
 *
 * @param prixLimite     euros: legal fee or price limit of the whole line, read only where the legal figures have none
 * @param dents          teeth that a prosthesis bears on (ISO 3950), where {@code equipement.dent} does not say it
 * @param dentsRemplacees those of them that a bridge replaces
 * @param traitements    treatments of a lens
 * @param amincissementUtile whether the correction calls for thinned lenses
 * @param monturesProposees frames offered at the price limit by the optician
 * @param devisCentPourCentPropose whether the optician showed a 100 % Santé quote
 * @param canaux         tuning channels of a hearing aid
 * @param amplification  decibels
 * @param options        what the aid can do besides
 */
public record Panier(
        Montant prixLimite,
        TypeProthese typeProthese,
        Materiau materiau,
        List<Integer> dents,
        List<Integer> dentsRemplacees,
        List<TraitementVerre> traitements,
        Boolean amincissementUtile,
        Integer monturesProposees,
        Boolean devisCentPourCentPropose,
        FormeAppareil forme,
        Integer canaux,
        Integer amplification,
        List<OptionAudio> options) {

    static final Panier NON_DIT = new Panier(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Panier {
        dents = dents == null ? List.of() : List.copyOf(dents);
        dentsRemplacees = dentsRemplacees == null ? List.of() : List.copyOf(dentsRemplacees);
        traitements = traitements == null ? null : List.copyOf(traitements);
        amincissementUtile = amincissementUtile != null && amincissementUtile;
        options = options == null ? null : List.copyOf(options);
    }
}
