package fr.clausier.contrat.assistance;

import java.time.LocalDate;
import java.util.List;

/**
 * What assistance needs to know of the person, besides what the demande says of the beneficiary.
 *
 * @param memeToit lives under the member's roof; absent means yes
 * @param handicape a recognised disability
 * @param naissanceAdherent when the beneficiary is someone else
 * @param domicile where the home is; absent: metropolitan France
 * @param residenceHabituelle it is a usual residence, main or secondary; absent means yes
 * @param sejoursProgrammesMaladie the days on which the insurer stepped in for earlier planned stays due to illness, one a stay
 */
public record PersonneAssistee(
        Boolean memeToit,
        Boolean handicape,
        Boolean titulairePermisB,
        TroubleExclu troubleExclu,
        LocalDate naissanceAdherent,
        LocalDate naissanceConjoint,
        Territoire domicile,
        Boolean residenceHabituelle,
        List<LocalDate> sejoursProgrammesMaladie) {

    /** Nothing is told of it. */
    public static final PersonneAssistee AUCUN = new PersonneAssistee(null, null, null, null, null, null, null, null, null);

    public PersonneAssistee {
        handicape = handicape != null && handicape;
        titulairePermisB = titulairePermisB != null && titulairePermisB;
        troubleExclu = troubleExclu == null ? TroubleExclu.AUCUN : troubleExclu;
        domicile = domicile == null ? Territoire.FRANCE_METROPOLITAINE : domicile;
        residenceHabituelle = residenceHabituelle == null || residenceHabituelle;
        sejoursProgrammesMaladie = sejoursProgrammesMaladie == null ? List.of() : List.copyOf(sejoursProgrammesMaladie);
    }
}
