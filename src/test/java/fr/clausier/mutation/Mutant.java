package fr.clausier.mutation;

import fr.clausier.regles.Regle;

/**
 * A rule or a row that is bent, or taken away.
 *
 * @param originale the rule that does not fire
 * @param remplacante identifier of the bent rule that fires in its place; null when it is only taken away
 */
record Mutant(Sorte sorte, Regle originale, String remplacante, String endroit, String avant, String apres) {

    static Mutant retrait(Regle regle) {
        return new Mutant(Sorte.RETRAIT, regle, null, regle.emplacement().source(null).toString(), regle.nom(), "retirée");
    }

    @Override
    public String toString() {
        return sorte.texte() + " : " + endroit + " : « " + avant + " » → « " + apres + " »";
    }
}
