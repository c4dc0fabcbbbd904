package fr.clausier.contrat;

/**
 * The two cards that third-party payment calls for (notice TNS art. 17, guide).
 *
 * @param vitale      the Sécurité sociale's card was shown; absent means yes
 * @param tiersPayant the mutual's card was shown; absent means yes
 * @param annee       the year that the mutual's card is for; absent: that of the care
 */
public record Cartes(Boolean vitale, Boolean tiersPayant, Integer annee) {

    static final Cartes PRESENTEES = new Cartes(null, null, null);

    public Cartes {
        vitale = vitale == null || vitale;
        tiersPayant = tiersPayant == null || tiersPayant;
    }
}
