package fr.clausier.contrat.assistance;

/**
 * A surgery that keeps the person at home.
 *
 * @param joursImmobilisation days kept at home after it
 */
public record ChirurgieAssistance(
        TypeChirurgie type,
        Integer joursImmobilisation) {

    /** Nothing is told of it. */
    public static final ChirurgieAssistance AUCUN = new ChirurgieAssistance(null, null);
}
