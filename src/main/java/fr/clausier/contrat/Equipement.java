package fr.clausier.contrat;

/**
 * What is particular to optics and hearing.
 *
 * @param correction     correction of a 100 % Santé lens
 * @param typeVerres     make-up of a class B pair
 * @param oreille        ear fitted
 */
public record Equipement(CorrectionVerre correction, TypeVerres typeVerres, Oreille oreille) {

    static final Equipement AUCUN = new Equipement(null, null, null);
}
