package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.Regles;
import fr.clausier.contrat.Formule;
import fr.clausier.decision.Decision;
import fr.clausier.decompte.Montants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The worked reimbursements of {@code rules/dossiers/exemples}, to the cent, each with the guarantee that it names: the
 * shipped rules decide under tables of benefits in whose formules those guarantees have been written.
 */
class ExemplesTest {

    private static final String EXEMPLES = "dossiers/exemples/exemples.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** An example, and the formule in which its guarantee has been written. */
    private record Exemple(JsonNode texte, Formule formule) {

        String nom() {
            return texte.path("id").asText() + " " + texte.path("titre").asText();
        }

        Decision decider(boolean estimee) {
            return GARANTIES.decider(demande(texte, estimee), formule);
        }
    }

    private static final GarantiesEcrites GARANTIES = new GarantiesEcrites();
    private static final List<Exemple> LISTE = lire();

    private static List<Exemple> lire() {
        List<Exemple> exemples = new ArrayList<>();
        try {
            for (JsonNode texte : YAML.readTree(Regles.base().folder().texte(EXEMPLES))) {
                Map<String, String> garanties = new LinkedHashMap<>();
                JsonNode garantie = texte.path("garantie");
                if (!garantie.isMissingNode()) {
                    texte.path("actes").forEach(acte -> garanties.put(acte.path("id").asText(),
                            garantie.isObject() ? garantie.path(acte.path("id").asText()).asText() : garantie.asText()));
                }
                exemples.add(new Exemple(texte, garanties.isEmpty() ? Formule.F01 : GARANTIES.placer(demande(texte, false), garanties)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exemples;
    }

    private static ObjectNode demande(JsonNode texte, boolean estimee) {
        ObjectNode demande = YAML.createObjectNode().put("nature", "LIQUIDATION");
        demande.putObject("adhesion").put("numero", "A-1").put("contrat", "TNS")
                .put("dateEffet", "2019-01-01").put("datePremierPaiement", "2019-01-05");
        demande.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-05-20");
        texte.path("demande").properties().forEach(champ -> {
            if (demande.path(champ.getKey()).isObject()) {
                ((ObjectNode) demande.get(champ.getKey())).setAll((ObjectNode) champ.getValue());
            } else {
                demande.set(champ.getKey(), champ.getValue());
            }
        });
        ArrayNode actes = demande.putArray("actes");
        texte.path("actes").forEach(acte -> {
            ObjectNode copie = acte.deepCopy();
            if (estimee) {
                texte.path("sans").forEach(champ -> copie.remove(champ.asText()));
            }
            actes.add(copie);
        });
        return demande;
    }

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
        return LISTE.stream().map(exemple -> DynamicTest.dynamicTest(exemple.nom(),
                () -> verifier(exemple.decider(false), exemple.texte().path("attendu"), exemple.texte().path("garantie"))));
    }

    @TestFactory
    Stream<DynamicTest> lesExemplesAvecLaPartObligatoireEstimee() {
        return LISTE.stream().filter(exemple -> exemple.texte().has("sans")).map(exemple -> DynamicTest.dynamicTest(exemple.nom(),
                () -> verifier(exemple.decider(true), exemple.texte().path(exemple.texte().has("ecart") ? "ecart" : "attendu"),
                        exemple.texte().path("garantie"))));
    }

    private static void verifier(Decision decision, JsonNode attendu, JsonNode garantie) {
        Montants montants = decision.montants();
        assertEquals(attendu.path("partObligatoire").asText() + " " + attendu.path("mutuelle").asText() + " "
                + attendu.path("resteACharge").asText(),
                montants.partObligatoire() + " " + montants.mutuelle() + " " + montants.resteACharge());
        if (garantie.isTextual()) {
            assertTrue(decision.trace().stream().anyMatch(etape -> etape.phase().equals("GARANTIE")
                    && (etape.code().equals(garantie.asText()) || garantie.asText().equals("–"))), "the guarantee was used");
        }
    }
}
