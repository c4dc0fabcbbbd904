package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.Regles;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DemandeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole demandes with the whole expected answer, trace included, at a fixed instant and under a fixed id.
 *
 * <p>{@code -Dclausier.dossiers.ecrire=true} writes the answers anew; read the difference before you keep it.
 */
class DossiersTest {

    private static final boolean ECRIRE = Boolean.getBoolean("clausier.dossiers.ecrire");

    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    DossiersTest() {
        new JsonFormat().customize(mapper);
    }

    @TestFactory
    Stream<DynamicTest> dossiers() {
        List<String> dossiers = Regles.base().folder().fichiers().keySet().stream()
                .filter(nom -> nom.startsWith("dossiers/") && nom.endsWith("/demande.json")).toList();
        assertFalse(dossiers.isEmpty());
        return dossiers.stream().map(nom -> DynamicTest.dynamicTest(nom, () -> verifier(nom)));
    }

    private void verifier(String nom) throws Exception {
        Demande demande = DemandeReader.read(Regles.base().folder().texte(nom));
        JsonNode obtenu = new WholeDecision().ecrire(demande, new Decider(Regles.base()).decide(demande), Regles.base());
        Path attendu = Regles.DOSSIER.resolve(nom.replace("demande.json", "decision.json"));
        if (ECRIRE) {
            Files.writeString(attendu, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(obtenu) + "\n");
        }
        assertEquals(mapper.readTree(Files.readString(attendu)), mapper.readTree(mapper.writeValueAsString(obtenu)));
    }
}
