package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.clausier.Regles;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.DemandesDeToutPoste;
import fr.clausier.explication.Cascade;
import fr.clausier.explication.Cascade.Barre;
import fr.clausier.explication.Cascade.Sens;
import fr.clausier.explication.Explication;
import fr.clausier.explication.Lettre;
import fr.clausier.explication.Pdf;
import fr.clausier.explication.TraceCsv;
import fr.clausier.explication.TraceImprimee;
import fr.clausier.publication.Exemple;
import fr.clausier.publication.GarantiesEcrites;
import fr.clausier.publication.Scenario;
import fr.clausier.regles.Recours;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is told to people of a decision: the same amounts, steps and clauses as it has, whatever its type, and no markup nor formula of a caller's. */
class ExplicationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final Instant INSTANT = Instant.parse("2026-01-31T23:30:00Z");
    private static final List<Recours> RECOURS = Recours.lire(Regles.base().folder());
    private static final Path CAPTURES = Path.of("target", "captures");
    private static final int AU_HASARD = 400;
    /** Documents are made of one in so many of all scenarios. */
    private static final int UN_SUR = 7;

    private final Decider decider = new Decider(Regles.base());

    ExplicationTest() {
        new JsonFormat().customize(MAPPER);
    }

    /** A decision as stored, and its demande. */
    private record Cas(JsonNode decision, JsonNode demande) {

        private Explication dite() {
            return Explication.de(decision, demande, Regles.base().catalogue());
        }

        private String trace() {
            return TraceImprimee.de(dite(), decision);
        }

        private String lettre() {
            return Lettre.de(dite(), decision, demande.at("/adhesion/contrat").asText(), RECOURS);
        }
    }

    private Cas cas(Demande demande, JsonNode texte) {
        return new Cas(MAPPER.valueToTree(DecisionJson.de(ID, INSTANT, demande, decider.decide(demande), Regles.base().catalogue(),
                Regles.base().engine())), texte);
    }

    private Cas cas(String texte) throws IOException {
        return cas(DemandeReader.read(texte), MAPPER.readTree(texte));
    }

    private Cas dossier(String nom) throws IOException {
        return cas(Regles.base().folder().texte("dossiers/" + nom + "/demande.json"));
    }

    private static Document xml(String xhtml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    }

    private static String euros(String montant) {
        return montant.replace('.', ',').replaceAll("(\\d)(?=(\\d{3})+,)", "$1\u00a0") + "\u00a0€";
    }

    private static String texte(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var nom : page.getResources().getFontNames()) {
                    PDFont police = page.getResources().getFont(nom);
                    assertTrue(police.isEmbedded(), police.getName());
                }
            }
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<List<String>> csv(String texte) throws IOException {
        assertEquals('\ufeff', texte.charAt(0));
        try (MappingIterator<List<String>> rangees = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerForListOf(String.class)
                .with(CsvSchema.emptySchema().withColumnSeparator(';')).readValues(texte.substring(1))) {
            return rangees.readAll();
        }
    }

    private static String aplat(String texte) {
        return texte.replaceAll("[\\s\u00a0]+", "");
    }

    @TestFactory
    Stream<DynamicTest> chaqueDossierATousSesDocuments() {
        return Regles.base().folder().fichiers().keySet().stream().filter(nom -> nom.startsWith("dossiers/") && nom.endsWith("/demande.json"))
                .map(nom -> DynamicTest.dynamicTest(nom, () -> verifier(dossier(nom.split("/")[1]))));
    }

    private void verifier(Cas cas) throws Exception {
        JsonNode decision = cas.decision();
        Explication dite = cas.dite();
        String trace = xml(cas.trace()).getDocumentElement().getTextContent();
        String lettre = xml(cas.lettre()).getDocumentElement().getTextContent();
        String tracePdf = aplat(texte(Pdf.de(cas.trace())));
        String lettrePdf = aplat(texte(Pdf.de(cas.lettre())));
        List<String> montants = new ArrayList<>();
        if (!decision.path("lignes").isEmpty()) {
            decision.path("montants").forEach(montant -> montants.add(montant.asText()));
        }
        decision.path("lignes").forEach(ligne -> ligne.path("montants").forEach(montant -> montants.add(montant.asText())));
        montants.remove("0.00");
        decision.at("/litige/frais").forEach(frais -> montants.add(frais.path("prisEnCharge").asText()));
        assertAll(montants.stream().distinct().map(montant -> () -> {
            assertTrue(trace.contains(euros(montant)), () -> "trace : " + montant);
            assertTrue(lettre.contains(euros(montant)), () -> "lettre : " + montant);
            assertTrue(tracePdf.contains(aplat(euros(montant))), () -> "trace.pdf : " + montant);
            assertTrue(lettrePdf.contains(aplat(euros(montant))), () -> "lettre.pdf : " + montant);
        }));
        dite.etapes().forEach(etape -> assertTrue(tracePdf.contains(aplat(etape.rang() + ". " + etape.phrase())), etape::phrase));
        assertEquals(decision.path("trace").size() + 1, csv(TraceCsv.de(dite)).size());
        decision.path("clauses").forEach(clause -> assertTrue(lettre.contains(clause.path("id").asText()), clause.path("id")::asText));
        decision.path("piecesManquantes").forEach(piece -> assertTrue(lettre.contains(piece.path("texte").asText().replace('\'', '’')),
                piece::toString));
        assertTrue(lettre.contains("Adhésion " + cas.demande().at("/adhesion/numero").asText()) && lettre.contains("Le 1er février 2026"), lettre);
        assertTrue(lettre.contains("article 22"), lettre);
        assertTrue(dite.cascades().stream().allMatch(ExplicationTest::juste), dite.cascades()::toString);
    }

    /** Bars follow each other, and end at what is left. */
    private static boolean juste(Cascade cascade) {
        Montant niveau = cascade.barres().get(0).montant();
        for (Barre barre : cascade.barres()) {
            if (barre.sens() == Sens.MOINS) {
                if (!barre.a().equals(niveau) || !barre.a().moins(barre.de()).equals(barre.montant())) {
                    return false;
                }
                niveau = barre.de();
            }
        }
        Montant reste = niveau;
        return cascade.barres().stream().filter(barre -> barre.sens() == Sens.RESTE).allMatch(barre -> barre.montant().equals(reste)
                && barre.a().equals(reste));
    }

    private static void assertCascades(JsonNode decision, Explication dite) {
        int attendues = (int) dite.lignes().stream().filter(ligne -> !ligne.montants().fraisReels().estNul()).count() + dite.depenses().size();
        assertTrue(dite.cascades().size() >= attendues && dite.cascades().stream().allMatch(ExplicationTest::juste), () -> dite.cascades() + " "
                + decision);
        dite.lignes().forEach(ligne -> dite.cascades().stream().filter(cascade -> ligne.id().equals(cascade.ligne())).forEach(cascade -> assertEquals(
                ligne.montants().partObligatoire().plus(ligne.montants().autresAssureurs()).plus(ligne.montants().mutuelle()), Montant.somme(
                        cascade.barres().stream().filter(barre -> barre.sens() == Sens.MOINS).map(Barre::montant).toList()))));
    }

    @Test
    void lesBarresTombentJusteAussiSurDesDecisionsAuHasard() {
        long cascades = IntStream.range(0, AU_HASARD).mapToLong(i -> {
            ObjectNode texte = new DemandesDeToutPoste(7_000 + i).demande();
            Optional<Cas> decide = essayer(texte);
            decide.ifPresent(cas -> assertCascades(cas.decision(), cas.dite()));
            return decide.map(cas -> cas.dite().cascades().size()).orElse(0);
        }).sum();
        assertTrue(cascades > AU_HASARD, () -> cascades + " cascades");
    }

    private Optional<Cas> essayer(JsonNode texte) {
        try {
            return Optional.of(cas(DemandeReader.read(texte.toString()), texte));
        } catch (DemandeRefusee | DecisionImpossible e) {
            return Optional.empty();
        }
    }

    /** Every scenario and worked example: all types of demande, all effects, all phases. */
    @Test
    void toutCeQueLesReglesDecidentSeRaconte() {
        List<Cas> tous = new ArrayList<>();
        Scenario.read(Regles.base().folder(), "").stream().filter(scenario -> scenario.hors().isEmpty() && scenario.lectures().isEmpty())
                .forEach(scenario -> tous.add(cas(scenario.demande(), MAPPER.valueToTree(scenario.demande()))));
        Exemple.lire(Regles.base().folder(), new GarantiesEcrites(Regles.base(), regle -> true))
                .forEach(exemple -> essayer(exemple.demande(false)).ifPresent(tous::add));
        assertTrue(tous.size() > 1_000, () -> tous.size() + " décisions");
        for (int i = 0; i < tous.size(); i++) {
            Cas cas = tous.get(i);
            Explication dite = cas.dite();
            assertCascades(cas.decision(), dite);
            if (i % UN_SUR != 0) {
                continue;
            }
            try {
                xml(cas.trace());
                xml(cas.lettre());
                assertEquals(dite.etapes().size() + 1, csv(TraceCsv.de(dite)).size());
            } catch (Exception e) {
                throw new AssertionError(cas.decision().toString(), e);
            }
            // Codes of the engine are words here.
            dite.etapes().forEach(etape -> etape.faits().forEach(fait -> assertFalse(
                    List.of("true", "false", "OUI", "NON").contains(fait.valeur()) || fait.propriete().matches(".*[a-z][A-Z].*"), () -> etape
                            + " " + fait)));
        }
        assertEquals(EnumSet.allOf(TypeDemande.class), tous.stream()
                .map(cas -> TypeDemande.valueOf(cas.decision().path("type").asText()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TypeDemande.class))));
    }

    /** What a caller writes is text, in every document. */
    @Test
    void leTexteDUnAppelantResteDuTexte() throws Exception {
        for (String hostile : List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]> &amp; <!-- ' -->",
                "=HYPERLINK(\"http://x\";\"y\")", "+1;2", "@SUM(A1)",
                "-2+3", "\u0000\u0007\u001b[31m\ufffe", "\ud83d\ude00 \u202e עברית", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;")) {
            Cas sain = dossier("guide-audio");
            String id = sain.decision().at("/lignes/0/id").asText();
            ObjectNode decision = sain.decision().deepCopy();
            ObjectNode demande = sain.demande().deepCopy();
            decision.put("reference", hostile);
            ((ObjectNode) decision.at("/lignes/0")).put("id", hostile);
            decision.path("trace").forEach(etape -> ((ObjectNode) etape).put("ligne", hostile));
            ((ObjectNode) demande.path("adhesion")).put("numero", hostile);
            ((ObjectNode) demande.path("beneficiaire")).put("id", hostile);
            Cas cas = new Cas(decision, demande);
            for (String document : List.of(cas.trace(), cas.lettre())) {
                Document lu = xml(document);
                for (String balise : List.of("script", "img", "a", "link", "iframe", "object")) {
                    assertEquals(0, lu.getElementsByTagName(balise).getLength(), document);
                }
                assertFalse(Pattern.compile("https?://(?!www\\.w3\\.org/1999/xhtml)").matcher(document.replace(echappe(hostile), "")
                        .replaceAll("source : [^<]*", "")).find(), "names something outside");
                assertTrue(texte(Pdf.de(document)).length() > 100);
            }
            List<List<String>> rangees = csv(TraceCsv.de(cas.dite()));
            assertEquals(decision.path("trace").size() + 1, rangees.size());
            rangees.stream().flatMap(List::stream).filter(cellule -> !cellule.matches("-?\\d+(,\\d+)?"))
                    .forEach(cellule -> assertFalse(cellule.matches("(?s)^\\s*[=+@\\-].*"), cellule));
            assertFalse(id.isEmpty());
        }
    }

    private static String echappe(String hostile) {
        return hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    @Test
    void laLettreDitLesRecoursDuContratEtRienDAutre() throws Exception {
        String sante = dossier("guide-optique").lettre();
        assertTrue(sante.contains("reclamations@mieux-etre.fr") && sante.contains("255 rue de Vaugirard") && sante.contains("TNS-31-a"), sante);
        assertFalse(sante.contains("covea") || sante.contains("ima.eu") || sante.contains("RMG-10"), sante);
        assertTrue(dossier("reglement-renfort").lettre().contains("RMG-10-b"));
        String litige = dossier("litige-jusqu-en-cassation").lettre();
        assertTrue(litige.contains("contactdqc-pjng@covea.fr") && litige.contains("deux mois") && litige.contains("TSA 50110")
                && !litige.contains("Vaugirard"), litige);
        String assistance = dossier("assistance-sejour").lettre();
        assertTrue(assistance.contains("79033 Niort") && assistance.contains("dans l’année qui suit"), assistance);
    }

    /** Every address stands in the contract's own clause, by a name that the catalogue has. */
    @Test
    void chaqueRecoursNommeUneClauseDuContrat() {
        assertEquals(12, RECOURS.size());
        RECOURS.forEach(recours -> recours.clauses().forEach(clause -> assertTrue(Regles.base().catalogue().find(clause).isPresent(), clause)));
        assertFalse(Regles.avec("lettre/recours.yaml", "- contrat: TNS").hash().equals(Regles.base().hash()),
                "an address is published as all that is answered");
    }

    @Test
    void lesPagesDesPdfSeRegardent() throws Exception {
        Files.createDirectories(CAPTURES);
        for (String nom : List.of("reglement-renfort", "guide-optique", "litige-jusqu-en-cassation", "renonciation-dernier-jour",
                "assistance-sejour")) {
            Cas cas = dossier(nom);
            for (var document : Map.of("trace", cas.trace(), "lettre", cas.lettre()).entrySet()) {
                try (PDDocument pdf = Loader.loadPDF(Pdf.de(document.getValue()))) {
                    assertTrue(pdf.getNumberOfPages() > 0 && pdf.getNumberOfPages() < 25, () -> nom + " : " + pdf.getNumberOfPages() + " pages");
                    for (int page = 0; page < Math.min(2, pdf.getNumberOfPages()); page++) {
                        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(page, 70), "png",
                                CAPTURES.resolve(document.getKey() + "-" + nom + "-" + page + ".png").toFile());
                    }
                }
                String texte = texte(Pdf.de(document.getValue()));
                assertTrue(texte.contains("é") && texte.contains("’") && !texte.contains("#") && !texte.contains("\ufffd"), texte);
            }
        }
    }
}
