package fr.clausier.contrat.assistance;

/**
 * A serious illness.
 *
 * @param lourde of the list, or retained by the doctors of the insurer, when its name is not told
 * @param nom absent: not told
 * @param aggravation of an illness already declared
 * @param certificatRecu by the doctors of the insurer, under sealed cover
 * @param avisMedecins their opinion on several illnesses; absent while it is not given
 */
public record PathologieAssistance(
        Boolean lourde,
        PathologieLourde nom,
        TraitementLourd traitement,
        Boolean aggravation,
        Boolean certificatRecu,
        Boolean avisMedecins) {

    /** Nothing is told of it. */
    public static final PathologieAssistance AUCUN = new PathologieAssistance(null, null, null, null, null, null);

    public PathologieAssistance {
        lourde = lourde != null && lourde;
        aggravation = aggravation != null && aggravation;
        certificatRecu = certificatRecu != null && certificatRecu;
        traitement = traitement == null ? TraitementLourd.AUCUN : traitement;
    }
}
