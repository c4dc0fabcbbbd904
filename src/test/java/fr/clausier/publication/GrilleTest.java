package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.Regles;
import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Formule;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of cell of a table of benefits, written in the table, read back unchanged, computed and counted; and printed
 * cells that are several rows: refused as a cell, decided as rows.
 */
class GrilleTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNode CAS = lire();
    private static final GarantiesEcrites GARANTIES = new GarantiesEcrites();

    private static JsonNode lire() {
        try (InputStream yaml = GrilleTest.class.getResourceAsStream("/grille.yaml")) {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String compteurs(Decision decision) {
        return String.join(", ", decision.compteurs().stream().filter(compteur -> !compteur.cle().startsWith("DENTAIRE/"))
                .map(compteur -> compteur.cle() + " +" + compteur.consomme().stripTrailingZeros().toPlainString()
                        + (compteur.depuis() == null ? "" : " depuis " + compteur.depuis())).toList());
    }

    /** First every cell is written, so that the tables are compiled once. */
    @TestFactory
    Stream<DynamicTest> chaqueCelluleSeCalculeEtSeCompte() {
        Map<JsonNode, Formule> cas = new LinkedHashMap<>();
        for (JsonNode texte : CAS.path("cellules")) {
            ObjectNode essai = Prestation.demande(texte.path("demande"));
            essai.remove("compteurs");
            Map<String, String> garanties = new LinkedHashMap<>();
            essai.path("actes").forEach(acte -> garanties.put(acte.path("id").asText(), texte.path("cellule").asText()));
            cas.put(texte, GARANTIES.placer(essai, garanties));
        }
        return cas.entrySet().stream().map(entree -> DynamicTest.dynamicTest(
                entree.getKey().path("cellule").asText() + " — " + entree.getKey().path("cas").asText(), () -> {
                    JsonNode texte = entree.getKey();
                    assertEquals(texte.path("cellule").asText(), Cellule.lire(texte.path("cellule").asText()).toString());
                    Decision decision = GARANTIES.decider(Prestation.demande(texte.path("demande")), entree.getValue());
                    assertEquals(texte.path("mutuelle").asText() + " | " + texte.path("compteurs").asText(),
                            decision.montants().mutuelle() + " | " + compteurs(decision));
                }));
    }

    @Test
    void chaqueCelluleDeLaGrammaireEstUnCas() {
        List<String> grammaire = List.of("–", "TM", "FR", "RAC0", "100 % BR", "150 % BR + 30 €", "100 % BR + 100 €/an",
                        "TM + 25 €/séance, max 12 séances/an", "3 séances x 30 €/an", "30 €/séance, max 4 séances/an, enveloppe DOUCES",
                        "100 % PMSS/an", "3 % PMSS/enfant", "60 €/jour, max 30 jours/an", "40 €/nuit, max 8 nuits/séjour",
                        "20 €/jour, franchise 3 jours, max 60 jours/an", "FR, max FJ légal", "300 €/œil, max 1 œil/vie",
                        "250 % BR/semestre, max 6 semestre/vie",
                        "420 €/équipement, dont monture 100 €, max 1 équipement/24 mois SS incluse",
                        "1 700 €/oreille, max 1 oreille/48 mois SS incluse", "300 % BR, max 1 000 €/an",
                        "90 % FR, max 500 €/année d'adhésion", "400 % BR, max 500 % BR");
        TreeSet<String> manquantes = new TreeSet<>(grammaire);
        CAS.path("cellules").forEach(texte -> manquantes.remove(texte.path("cellule").asText()));
        assertEquals(new TreeSet<>(), manquantes);
    }

    /** What a printed table says in one cell, the sheet says in rows, or in the table that goes with it. */
    @TestFactory
    Stream<DynamicTest> uneCelluleImprimeeQuiDistingueDesCasDevientDesRangs() {
        assertEquals(7, CAS.path("rangs").size());
        return StreamSupport.stream(CAS.path("rangs").spliterator(), false).map(texte -> DynamicTest.dynamicTest(
                texte.path("imprimee").asText(), () -> {
                    String imprimee = texte.path("imprimee").asText();
                    assertThrows(Cellule.CelluleIllisible.class, () -> Cellule.lire(imprimee));
                    for (JsonNode cas : texte.path("cas")) {
                        Decision decision = new Decider(Regles.base()).decide(DemandeReader.read(
                                (JsonNode) Prestation.demande(cas.path("demande"))));
                        assertEquals(cas.path("mutuelle").asText(), decision.montants().mutuelle().toString(), cas.toString());
                    }
                }));
    }

    @Test
    void lesSoixanteDixHuitPostesOntLeurRang() throws IOException {
        TreeSet<String> attendus = new TreeSet<>();
        CAS.path("postes").forEach(poste -> attendus.add(poste.asText()));
        assertEquals(78, attendus.size());
        TreeSet<String> tns = codes("TNS");
        TreeSet<String> rmg = codes("RMG");
        attendus.forEach(code -> {
            assertEquals(true, tns.contains(code), code + " in the tables of the notice");
            assertEquals(true, rmg.contains(code), code + " in the tables of the regulation");
        });
    }

    /** The codes of the rows that answer for a contract, its table of benefits and those that go with it. */
    private static TreeSet<String> codes(String contrat) {
        TreeSet<String> codes = new TreeSet<>();
        Regles.base().tables().stream().filter(table -> !table.fichier().startsWith("sante/tarifs")
                && !table.fichier().startsWith("sante/attentes")).forEach(table -> table.tableau().rangs().stream()
                .filter(rang -> rang.contrat() == null || rang.contrat().name().equals(contrat)).forEach(rang -> codes.add(rang.code())));
        return codes;
    }
}
