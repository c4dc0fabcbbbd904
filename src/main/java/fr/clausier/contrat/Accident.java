package fr.clausier.contrat;

/** What the definition of an accident asks (regulation art. 5). Absent means no. */
public record Accident(Boolean atteinteCorporelle, Boolean intentionnel, Boolean soudainImprevisible, Boolean causeExterieure) {

    static final Accident AUCUN = new Accident(null, null, null, null);

    public Accident {
        atteinteCorporelle = atteinteCorporelle != null && atteinteCorporelle;
        intentionnel = intentionnel != null && intentionnel;
        soudainImprevisible = soudainImprevisible != null && soudainImprevisible;
        causeExterieure = causeExterieure != null && causeExterieure;
    }
}
