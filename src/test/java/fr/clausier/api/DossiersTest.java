package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DemandeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole demandes with the whole expected answer, trace included, at a fixed instant and under a fixed id.
 *
 * <p>{@code -Dclausier.dossiers.ecrire=true} writes the answers anew; read the difference before you keep it.
 */
class DossiersTest {

    private static final UUID ID = new UUID(0, 0);
    private static final Instant INSTANT = Instant.parse("2026-01-01T00:00:00Z");
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
        ObjectNode obtenu = mapper.valueToTree(DecisionJson.de(ID, INSTANT, demande, new Decider(Regles.base()).decide(demande),
                Regles.base().catalogue(), Regles.base().engine()));
        // The hash follows every edit of the rules; what it names is in the trace.
        ((ObjectNode) obtenu.get("regles")).remove("hash");
        Path attendu = Regles.DOSSIER.resolve(nom.replace("demande.json", "decision.json"));
        if (ECRIRE) {
            Files.writeString(attendu, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(obtenu) + "\n");
        }
        assertEquals(mapper.readTree(Files.readString(attendu)), mapper.readTree(mapper.writeValueAsString(obtenu)));
    }
}
