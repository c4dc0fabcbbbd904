package fr.clausier.contrat.assistance;

/**
 * A doctor or a nurse at a distance.
 *
 * @param parentPresent an adult parent is there
 * @param suiviOpportun the nurse finds a follow-up useful; absent while she has not said
 */
public record SanteEnLigne(
        MotifTeleconsultation motif,
        Boolean urgence,
        Boolean parentPresent,
        Boolean suiviOpportun,
        Interlocuteur interlocuteur) {

    /** Nothing is told of it. */
    public static final SanteEnLigne AUCUN = new SanteEnLigne(null, null, null, null, null);

    public SanteEnLigne {
        urgence = urgence != null && urgence;
        parentPresent = parentPresent != null && parentPresent;
        motif = motif == null ? MotifTeleconsultation.CONSULTATION : motif;
        interlocuteur = interlocuteur == null ? Interlocuteur.HOSPITALISE : interlocuteur;
    }
}
