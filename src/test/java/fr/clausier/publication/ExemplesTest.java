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
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.Source;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String MAXIMUM_DENTAIRE = "FR, max 1 000 €/an, enveloppe DENTAIRE";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** An example, and the formule in which its guarantee has been written. */
    private record Exemple(JsonNode texte, Formule formule) {

        String nom() {
            return texte.path("id").asText() + " " + texte.path("titre").asText();
        }

        /** The demande of the example; estimated: without what the Sécurité sociale paid. */
        ObjectNode demande(boolean estimee) {
            return ExemplesTest.demande(texte, formule, estimee);
        }
    }

    private static final List<Exemple> LISTE = new ArrayList<>();
    private static final RuleBase BASE = base();

    private static ObjectNode demande(JsonNode texte, Formule formule, boolean estimee) {
        ObjectNode demande = YAML.createObjectNode().put("nature", "LIQUIDATION");
        demande.putObject("adhesion").put("numero", "A-1").put("contrat", "TNS").put("formule", formule.name())
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

    /** The shipped rules, with the guarantee of each example in the cell that answers its lines, in a formule of its own. */
    private static RuleBase base() {
        Map<String, Map<String, String>> cellules = new HashMap<>();
        try {
            for (JsonNode texte : YAML.readTree(Regles.base().folder().texte(EXEMPLES))) {
                LISTE.add(new Exemple(texte, placer(texte, cellules)));
            }
            String maxima = "sante/plafonds/maxima-communs/maxima-communs.drl.xlsx";
            Regles.base().tables().stream().filter(table -> table.fichier().equals(maxima)).forEach(table ->
                    table.tableau().rangs().forEach(rang -> table.tableau().colonnes().values().forEach(colonne ->
                            cellules.computeIfAbsent(maxima, f -> new HashMap<>()).put(colonne + rang.numero(), MAXIMUM_DENTAIRE))));
            Map<String, byte[]> fichiers = new TreeMap<>(Regles.base().folder().fichiers());
            for (Map.Entry<String, Map<String, String>> table : cellules.entrySet()) {
                fichiers.compute(table.getKey(), (fichier, classeur) -> Workbooks.with(classeur, table.getValue()));
            }
            return RuleBaseLoader.load(RulesFolder.of(fichiers), Regles.MODULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A formule whose cells are free, or hold the same guarantee; from the last for doctors outside OPTAM, whose cells the
     * load compares with those inside. */
    private static Formule placer(JsonNode texte, Map<String, Map<String, String>> cellules) {
        JsonNode garantie = texte.path("garantie");
        if (garantie.isMissingNode()) {
            return Formule.F01;
        }
        Map<String, String> parLigne = new LinkedHashMap<>();
        texte.path("actes").forEach(acte -> {
            String id = acte.path("id").asText();
            parLigne.put(id, garantie.isObject() ? garantie.path(id).asText() : garantie.asText());
        });
        Decision essai = new Decider(Regles.base()).decide(DemandeReader.read(demande(texte, Formule.F13, false)));
        Map<String, Source> rangs = new HashMap<>();
        essai.trace().stream().filter(etape -> etape.phase().equals("GARANTIE") && etape.source() != null)
                .forEach(etape -> rangs.put(etape.ligne(), etape.source()));
        List<Formule> formules = new ArrayList<>(List.of(Formule.values()));
        if (texte.at("/actes/0/adherentOptam").isBoolean()) {
            Collections.reverse(formules);
        }
        for (Formule formule : formules) {
            Map<Source, String> voulues = new LinkedHashMap<>();
            parLigne.forEach((ligne, cellule) -> voulues.put(dans(formule, rangs.get(ligne)), cellule));
            boolean libre = voulues.entrySet().stream().allMatch(v -> {
                String deja = cellules.getOrDefault(v.getKey().fichier(), Map.of()).get(v.getKey().cellule());
                return deja == null || deja.equals(v.getValue());
            });
            if (libre) {
                voulues.forEach((source, cellule) -> cellules.computeIfAbsent(source.fichier(), f -> new HashMap<>())
                        .put(source.cellule(), cellule));
                return formule;
            }
        }
        throw new IllegalStateException("No formule is free for " + texte.path("id"));
    }

    /** The cell of the same row for another formule. */
    private static Source dans(Formule formule, Source source) {
        String colonne = Regles.base().tables().stream().filter(table -> table.fichier().equals(source.fichier())).findFirst()
                .orElseThrow().tableau().colonnes().get(formule);
        return new Source(source.fichier(), source.feuille(), colonne + source.cellule().replaceAll("\\D", ""));
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
                () -> verifier(exemple.demande(false), exemple.texte().path("attendu"), exemple.texte().path("garantie"))));
    }

    @TestFactory
    Stream<DynamicTest> lesExemplesAvecLaPartObligatoireEstimee() {
        return LISTE.stream().filter(exemple -> exemple.texte().has("sans")).map(exemple -> DynamicTest.dynamicTest(exemple.nom(),
                () -> verifier(exemple.demande(true), exemple.texte().path(exemple.texte().has("ecart") ? "ecart" : "attendu"),
                        exemple.texte().path("garantie"))));
    }

    private static void verifier(JsonNode demande, JsonNode attendu, JsonNode garantie) {
        Decision decision = new Decider(BASE).decide(DemandeReader.read(demande));
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
