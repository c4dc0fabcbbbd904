package fr.clausier.mutation;

import fr.clausier.regles.Regle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What may notice a bent rule: a scenario, a dossier, a worked example, a property of a demande.
 *
 * @param dossier the folder of rules that it shows; empty when it shows none of its own
 * @param clause  the clause it is about; empty when it is about none of its own
 * @param vues    the rules and bent rules that matched something in it: no other can change it
 */
record Temoin(String nom, Genre genre, String dossier, String clause, Set<String> vues, Essai essai) {

    /** In the order in which they are asked, after those that show the rule itself. */
    enum Genre {
        DOSSIER, EXEMPLE, SCENARIO, PROPRIETE
    }

    /** Whether something is other than it should be when only some of the rules may fire. */
    @FunctionalInterface
    interface Essai {
        boolean remarque(Predicate<Regle> garde);
    }

    /** A witness that has looked once at the rules as they are. */
    static Temoin de(String nom, Genre genre, String dossier, String clause, Set<String> mutees, Essai essai) {
        Set<String> vues = new HashSet<>();
        boolean remarque = essai.remarque(regle -> {
            vues.add(regle.id());
            return !mutees.contains(regle.id());
        });
        if (remarque) {
            throw new IllegalStateException(nom + " ne tient pas sur les règles telles qu'elles sont");
        }
        return new Temoin(nom, genre, dossier, clause, Set.copyOf(vues), essai);
    }

    boolean peutVoir(Mutant mutant) {
        return vues.contains(mutant.originale().id()) || mutant.remplacante() != null && vues.contains(mutant.remplacante());
    }

    /** Those about its clauses first, then those of its folder, then dossiers, examples, scenarios and properties. */
    private int rang(Mutant mutant) {
        boolean voisin = !dossier.isEmpty() && mutant.originale().emplacement().source(null).fichier().startsWith(dossier);
        return mutant.originale().cite(clause) ? 0 : voisin ? 1 : 2 + genre.ordinal();
    }

    boolean remarque(Mutant mutant, Set<String> mutees) {
        String originale = mutant.originale().id();
        try {
            return essai.remarque(regle -> regle.id().equals(mutant.remplacante())
                    || !regle.id().equals(originale) && !mutees.contains(regle.id()));
        } catch (RuntimeException e) { // a rule that stops the decision is noticed
            return true;
        }
    }

    /** Those that can notice a mutant, the most likely first. */
    static List<Temoin> utiles(List<Temoin> temoins, Mutant mutant) {
        return temoins.stream().filter(temoin -> temoin.peutVoir(mutant))
                .sorted(Comparator.comparingInt(temoin -> temoin.rang(mutant))).toList();
    }
}
