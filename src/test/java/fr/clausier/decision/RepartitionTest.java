package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.contrat.Montant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RepartitionTest {

    @Test
    void theLargestRemaindersGetTheCentsLeft() {
        // 100,00 in three thirds: 33,34 + 33,33 + 33,33
        assertEquals(List.of(Montant.de("33.34"), Montant.de("33.33"), Montant.de("33.33")),
                Repartition.repartir(Montant.de("100"), List.of(Montant.de("50"), Montant.de("50"), Montant.de("50"))));
    }

    @Property
    void nothingIsLostAndNobodyGetsMoreThanTheirWeight(@ForAll @LongRange(min = 0, max = 500_000) long total,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 100_000) Long> poids) {
        List<Montant> weights = poids.stream().map(Montant::deCentimes).toList();
        List<Montant> parts = Repartition.repartir(Montant.deCentimes(total), weights);
        assertEquals(Montant.deCentimes(total).min(Montant.somme(weights)), Montant.somme(parts));
        for (int i = 0; i < parts.size(); i++) {
            assertTrue(parts.get(i).compareTo(weights.get(i)) <= 0);
        }
    }
}
