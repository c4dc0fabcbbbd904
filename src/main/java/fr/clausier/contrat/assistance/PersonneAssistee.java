package fr.clausier.contrat.assistance;

import java.time.LocalDate;

/**
 * What assistance needs to know of the person, besides what the demande says of the beneficiary.
 *
 * @param memeToit lives under the member's roof; absent means yes
 * @param handicape a recognised disability
 * @param naissanceAdherent when the beneficiary is someone else
 * @param domicile where the home is; absent: metropolitan France
 */
public record PersonneAssistee(
        Boolean memeToit,
        Boolean handicape,
        Boolean titulairePermisB,
        TroubleExclu troubleExclu,
        LocalDate naissanceAdherent,
        LocalDate naissanceConjoint,
        Territoire domicile) {

    /** Nothing is told of it. */
    public static final PersonneAssistee AUCUN = new PersonneAssistee(null, null, null, null, null, null, null);

    public PersonneAssistee {
        handicape = handicape != null && handicape;
        titulairePermisB = titulairePermisB != null && titulairePermisB;
        troubleExclu = troubleExclu == null ? TroubleExclu.AUCUN : troubleExclu;
        domicile = domicile == null ? Territoire.FRANCE_METROPOLITAINE : domicile;
    }
}
