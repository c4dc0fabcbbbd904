package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Conditions of which some will do: {@code a || b && c}.
 *
 * @param branches one of them must hold, whole
 */
record Alternative(String texte, List<List<Comparaison>> branches) implements Condition {

    @Override
    public boolean comprise() {
        return branches.stream().flatMap(List::stream).allMatch(Comparaison::comprise);
    }

    @Override
    public boolean peutTenir(Fait fait) {
        return branches.stream().anyMatch(branche -> branche.stream().allMatch(une -> une.peutTenir(fait)));
    }

    @Override
    public double ecart(Fait fait) {
        return branches.stream().mapToDouble(branche -> branche.stream().mapToDouble(une -> une.ecart(fait)).max().orElse(0)).min().orElse(0);
    }

    /** Told by the branches that hold, or by all when none does. */
    @Override
    public Constatation constater(Fait fait) {
        boolean remplie = tient(fait);
        List<List<Constatation>> dites = branches.stream().map(branche -> branche.stream().map(une -> une.constater(fait)).toList())
                .filter(branche -> !remplie || branche.stream().allMatch(Constatation::remplie)).toList();
        return new Constatation(texte, dire(dites, Constatation::sujet), remplie, dire(dites, Constatation::valeur),
                dire(dites, Constatation::attendu), dire(dites, Constatation::phrase), null);
    }

    private static String dire(List<List<Constatation>> branches, Function<Constatation, String> partie) {
        return branches.stream().map(branche -> branche.stream().map(partie).collect(Collectors.joining(" et ")))
                .collect(Collectors.joining(" ; ou "));
    }

    @Override
    public List<String> codes(String propriete) {
        return List.of();
    }

    @Override
    public String toString() {
        return texte;
    }
}
