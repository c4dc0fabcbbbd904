package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.decision.Decision;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The worked reimbursements of {@code rules/dossiers/exemples}, to the cent, each with the guarantee that it names: the
 * shipped rules decide under tables of benefits in whose formules those guarantees have been written.
 */
class ExemplesTest {

    private static final GarantiesEcrites GARANTIES = new GarantiesEcrites();
    private static final List<Exemple> LISTE = Exemple.lire(Regles.base().folder(), GARANTIES);

    @Test
    void aucunExempleNEstLaisseDeCote() {
        assertEquals(93, LISTE.size());
        assertEquals(93, LISTE.stream().map(exemple -> exemple.texte().path("id").asText()).distinct().count());
        assertEquals(List.of("EX033", "EX055", "EX078", "EX082", "EX083", "EX085", "EX087", "EX088", "EX089", "EX090", "EX093",
                        "EX141"),
                LISTE.stream().filter(exemple -> exemple.texte().path("actes").size() > 1)
                        .map(exemple -> exemple.texte().path("id").asText()).sorted().toList(), "the totals of several lines");
    }

    @TestFactory
    Stream<DynamicTest> lesExemplesAvecLaPartObligatoireDonnee() {
        return LISTE.stream().map(exemple -> DynamicTest.dynamicTest(exemple.nom(), () -> verifier(exemple, false)));
    }

    @TestFactory
    Stream<DynamicTest> lesExemplesAvecLaPartObligatoireEstimee() {
        return LISTE.stream().filter(Exemple::estimable)
                .map(exemple -> DynamicTest.dynamicTest(exemple.nom(), () -> verifier(exemple, true)));
    }

    private static void verifier(Exemple exemple, boolean estimee) {
        Decision decision = GARANTIES.decider(exemple.demande(estimee), exemple.formule());
        assertEquals(exemple.attendu(estimee), Exemple.obtenu(decision));
        assertTrue(exemple.garantieUtilisee(decision), "the guarantee was used");
    }
}
