package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Formule;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DemandeReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every cell of the illustrative tables of benefits, decided for a line of care that it answers. */
class PrestationsTest {

    private static final List<Prestation> LISTE = Prestation.lire();

    @TestFactory
    Stream<DynamicTest> chaqueCelluleDesTablesIllustratives() {
        assertEquals(0, LISTE.size() % Formule.values().length);
        Decider decider = new Decider(Regles.base());
        return LISTE.stream().map(prestation -> DynamicTest.dynamicTest(prestation.nom(), () -> assertEquals(prestation.attendu(),
                Prestation.obtenu(decider.decide(DemandeReader.read((JsonNode) prestation.demande()))))));
    }
}
