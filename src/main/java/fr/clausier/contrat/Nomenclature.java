package fr.clausier.contrat;

/**
 * Where an act stands in the classifications of the Sécurité sociale.
 *
 * @param inscrit      whether they list it; absent: they do, osteopathy and alternative medicine apart
 * @param prisEnCharge for what goes with a cure, whether the Sécurité sociale takes the cure in charge; absent: as
 *                     {@code rembourseParSecu} says of its care, and yes for its lodging
 */
public record Nomenclature(Boolean inscrit, Boolean prisEnCharge) {

    static final Nomenclature NON_DITE = new Nomenclature(null, null);
}
