package fr.clausier.decision;

import fr.clausier.contrat.Montant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sharing an amount by largest remainder: to the cent, with nothing lost and nothing made. */
final class Repartition {

    private Repartition() {}

    /**
     * Shares in proportion to the weights; ties go to the first.
     *
     * @param total not negative; a total above the sum of the weights is brought down to it
     */
    static List<Montant> repartir(Montant total, List<Montant> poids) {
        return selon(total.min(Montant.somme(poids)), poids);
    }

    /** Shares the whole, which the weights do not bound; nothing when no weight is positive. */
    static List<Montant> selon(Montant total, List<Montant> poids) {
        BigInteger somme = BigInteger.valueOf(Montant.somme(poids).centimes());
        BigInteger aPartager = somme.signum() == 0 ? BigInteger.ZERO : BigInteger.valueOf(total.centimes());
        long[] parts = new long[poids.size()];
        List<BigInteger> restes = new ArrayList<>();
        long distribue = 0;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] division = somme.signum() == 0 ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                    : aPartager.multiply(BigInteger.valueOf(poids.get(i).centimes())).divideAndRemainder(somme);
            parts[i] = division[0].longValueExact();
            restes.add(division[1]);
            distribue += parts[i];
        }
        IntStream.range(0, parts.length).boxed().sorted(Comparator.comparing(restes::get, Comparator.reverseOrder()))
                .limit(aPartager.longValueExact() - distribue).forEach(i -> parts[i]++);
        return IntStream.range(0, parts.length).mapToObj(i -> Montant.deCentimes(parts[i])).toList();
    }
}
