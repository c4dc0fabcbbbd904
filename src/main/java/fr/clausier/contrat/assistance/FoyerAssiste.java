package fr.clausier.contrat.assistance;

/**
 * The household.
 *
 * @param enfants children that the service is for
 * @param ascendants parents and grandparents that the service is for
 * @param gardeSalariee the children are usually in paid care
 * @param vacancesScolaires the day falls in the school holidays of the child's zone
 */
public record FoyerAssiste(
        Integer enfants,
        Integer ascendants,
        Boolean gardeSalariee,
        Boolean ascendantsAuDomicile,
        Boolean vacancesScolaires) {

    /** Nothing is told of it. */
    public static final FoyerAssiste AUCUN = new FoyerAssiste(null, null, null, null, null);

    public FoyerAssiste {
        gardeSalariee = gardeSalariee != null && gardeSalariee;
        ascendantsAuDomicile = ascendantsAuDomicile != null && ascendantsAuDomicile;
        vacancesScolaires = vacancesScolaires != null && vacancesScolaires;
        enfants = enfants == null ? 1 : enfants;
        ascendants = ascendants == null ? 1 : ascendants;
    }
}
