package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.decompte.Statut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The printed table of lawyers' fees, cell by cell, each by a decision; and what holds of any fees, on generated disputes:
 * {@code -Dclausier.proprietes=100000} says how many in a long run; {@code -Dclausier.graine=7} changes them.
 */
class HonorairesTest {

    private static final int DEMANDES = Integer.getInteger("clausier.proprietes", 1_000);
    private static final long GRAINE = Long.getLong("clausier.graine", 20_260_101);
    private static final int VIOLATIONS_AU_PLUS = 5;
    private static final int LIGNES = 51;
    private static final int FORMULES = 3;
    /** No line of the table is above it. */
    private static final String FACTURE = "15000.00";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Cellules> BAREME = bareme();

    private final Decider decider = new Decider(Regles.base());

    /** A printed line; {@code ttc} and {@code ht} are empty for a line that is a formula. */
    private record Cellules(String clause, String libelle, String ttc, String ht, String unite) {

        CodeProcedure code() {
            return CodeProcedure.valueOf(clause.replace("COVEA-HON-", "").replace('-', '_'));
        }

        boolean formule() {
            return unite.equals("formule");
        }

        Montant prix(boolean horsTaxes) {
            return Montant.de(horsTaxes ? ht : ttc);
        }
    }

    private static List<Cellules> bareme() {
        try (Stream<String> lignes = Files.lines(Path.of("src/test/resources/covea-honoraires.csv"), StandardCharsets.UTF_8)) {
            return lignes.skip(1).map(ligne -> ligne.split(";", -1)).map(c -> new Cellules(c[0], c[1], c[2], c[3], c[4])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Montant imprime(String ligne, boolean horsTaxes) {
        return BAREME.stream().filter(c -> c.clause().equals("COVEA-HON-" + ligne)).findFirst().orElseThrow().prix(horsTaxes);
    }

    // The table.

    @Test
    void leBaremeACinquanteEtUneLignes() {
        assertEquals(LIGNES, BAREME.size());
        assertEquals(FORMULES, BAREME.stream().filter(Cellules::formule).count());
        assertEquals(LIGNES, BAREME.stream().map(Cellules::code).distinct().count());
    }

    @TestFactory
    Stream<DynamicTest> chaqueCelluleEstCelleDuContrat() {
        return BAREME.stream().filter(ligne -> !ligne.formule()).flatMap(ligne -> Stream.of(false, true).map(ht ->
                DynamicTest.dynamicTest(ligne.libelle() + (ht ? ", HT" : ", TTC"), () -> {
                    // The bonus is printed as what comes on top of the intervention.
                    Montant attendu = ligne.code() == CodeProcedure.AMIABLE_BONUS ? imprime("AMIABLE", ht).plus(ligne.prix(ht)) : ligne.prix(ht);
                    assertPaye(attendu, ligne.clause(), demande(ligne.code(), ht));
                })));
    }

    /** The three lines that are a formula, for every court that may be competent. */
    @TestFactory
    Stream<DynamicTest> chaqueFormuleVautPourChaqueJuridiction() {
        return BAREME.stream().filter(ligne -> !ligne.formule() && !ligne.code().name().startsWith("AMIABLE")).flatMap(ligne ->
                Stream.of(false, true).map(ht -> DynamicTest.dynamicTest(ligne.libelle() + (ht ? ", HT" : ", TTC"), () -> {
                    Montant entier = ligne.prix(ht);
                    Montant mediation = imprime("MEDIATION", ht);
                    assertAll(
                            () -> assertPaye(entier, "COVEA-HON-TRANSACTION-AVOCAT",
                                    competente(demande(CodeProcedure.TRANSACTION_AVOCAT, ht), ligne.code(), true)),
                            () -> assertPaye(Montant.deCentimes((entier.centimes() + 1) / 2), "COVEA-HON-TRANSACTION-50",
                                    competente(demande(CodeProcedure.TRANSACTION_50, ht), ligne.code(), false)),
                            () -> assertPaye(entier.max(mediation), null,
                                    competente(demande(CodeProcedure.MEDIATION_BONUS, ht), ligne.code(), true)));
                })));
    }

    private void assertPaye(Montant attendu, String clause, ObjectNode demande) {
        FraisDecide frais = decider(demande).frais().get(0);
        assertEquals(attendu, frais.plafond(), frais::toString);
        assertEquals(attendu, frais.prisEnCharge(), frais::toString);
        assertEquals(Statut.ACCORDE_PARTIEL, frais.statut(), frais::toString);
        if (clause != null && frais.frais().code() != CodeProcedure.AMIABLE_BONUS) {
            assertEquals(clause, frais.clause().id(), frais::toString);
        }
    }

    // What holds of any fees.

    @Test
    void lesHonorairesNePassentJamaisLePlafondDeLaZone() {
        Set<String> zones = new TreeSet<>();
        Set<Boolean> atteint = new TreeSet<>();
        verifier(hasard -> {
            ObjectNode demande = demande(CodeProcedure.TGI, hasard.nextBoolean());
            ObjectNode litige = (ObjectNode) demande.get("litige");
            String zone = List.of("FRANCE", "EEE", "ANDORRE", "MONACO", "SUISSE").get(hasard.nextInt(5));
            Montant plafond = Montant.de(zone.equals("FRANCE") ? "100000.00" : "20000.00");
            Montant verse = Montant.deCentimes(Math.max(0, plafond.centimes() + 100_00 - hasard.nextInt(30_000_00)));
            litige.put("zone", zone).put("dejaVerse", verse.toString());
            ArrayNode frais = litige.putArray("frais");
            int nombre = 1 + hasard.nextInt(5);
            for (int i = 0; i < nombre; i++) {
                ligne(frais, "H" + i, unCode(hasard), montant(hasard)).put("decisions", 1 + hasard.nextInt(3));
            }
            LitigeDecide decide = decider(demande);
            Montant permis = plafond.moinsAuPlus(verse);
            synchronized (zones) {
                zones.add(zone);
                atteint.add(decide.prisEnCharge().equals(permis));
            }
            boolean ligneAuDela = decide.frais().stream().anyMatch(f -> f.prisEnCharge().compareTo(f.frais().montant()) > 0
                    || f.plafond() != null && f.prisEnCharge().compareTo(f.plafond()) > 0);
            return decide.prisEnCharge().compareTo(permis) > 0 || ligneAuDela ? "payé " + decide + " au-delà de " + permis + " " + demande : "";
        });
        assertEquals(5, zones.size(), "chaque zone est tirée");
        assertEquals(Set.of(false, true), atteint, "le plafond est atteint, et ne l'est pas");
    }

    @Test
    void unSecondAvocatNAjouteJamaisRien() {
        Map<Boolean, Integer> coupes = new ConcurrentHashMap<>();
        verifier(hasard -> {
            CodeProcedure code = unCode(hasard);
            boolean ht = hasard.nextBoolean();
            int decisions = 1 + hasard.nextInt(2);
            ObjectNode demande = demande(code, ht);
            ArrayNode plusieurs = ((ObjectNode) demande.get("litige")).putArray("frais");
            int avocats = 2 + hasard.nextInt(3);
            Montant total = Montant.ZERO;
            for (int i = 0; i < avocats; i++) {
                Montant montant = montant(hasard);
                total = total.plus(montant);
                ligne(plusieurs, "H" + i, code, montant).put("procedure", "P-1").put("decisions", decisions);
            }
            LitigeDecide ensemble = decider(demande);
            ArrayNode seul = ((ObjectNode) demande.get("litige")).putArray("frais");
            ligne(seul, "H0", code, total).put("procedure", "P-1").put("decisions", decisions);
            Montant unSeul = decider(demande).prisEnCharge();
            coupes.merge(unSeul.compareTo(total) < 0, 1, Integer::sum);
            return ensemble.prisEnCharge().equals(unSeul) ? "" : ensemble + " au lieu de " + unSeul;
        });
        assertEquals(Set.of(false, true), coupes.keySet(), "le plafond d'un seul coupe, et ne coupe pas");
    }

    /** Recounted a minute at a time, with the public holidays of 2024 written out. */
    @Test
    void nuitEtWeekEndEnsembleDoublentUneFois() {
        Set<LocalDate> feries = Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 8),
                LocalDate.of(2024, 5, 9), LocalDate.of(2024, 5, 20), LocalDate.of(2024, 7, 14), LocalDate.of(2024, 8, 15),
                LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 11), LocalDate.of(2024, 12, 25));
        verifier(hasard -> {
            LocalDate jour = hasard.nextInt(4) == 0 ? feries.stream().sorted().toList().get(hasard.nextInt(feries.size())).minusDays(hasard.nextInt(2))
                    : LocalDate.of(2024, 1, 2).plusDays(hasard.nextInt(350));
            LocalDateTime debut = jour.atStartOfDay().plusMinutes(hasard.nextInt(24 * 60));
            LocalDateTime fin = debut.plusMinutes(1 + hasard.nextInt(hasard.nextInt(3) == 0 ? 48 * 60 : 180));
            long unites = 0;
            for (LocalDateTime minute = debut; minute.isBefore(fin); minute = minute.plus(1, ChronoUnit.MINUTES)) {
                boolean majoree = minute.getHour() >= 20 || minute.getHour() < 6 || minute.getDayOfWeek().getValue() > 5
                        || feries.contains(minute.toLocalDate());
                unites += majoree ? 2 : 1;
            }
            boolean ht = hasard.nextBoolean();
            // Half a cent is rounded up.
            Montant attendu = Montant.deCentimes((imprime("GARDE-A-VUE", ht).centimes() * unites * 2 + 60) / 120);
            ObjectNode demande = demande(CodeProcedure.GARDE_A_VUE, ht);
            ((ObjectNode) demande.at("/litige/frais/0")).put("jourDebut", debut.toLocalDate().toString())
                    .put("heureDebut", debut.toLocalTime() + ":00").put("jourFin", fin.toLocalDate().toString())
                    .put("heureFin", fin.toLocalTime() + ":00").put("montant", "99000.00");
            Montant pris = decider(demande).prisEnCharge();
            return pris.equals(attendu) ? "" : debut + " à " + fin + " : " + pris + " au lieu de " + attendu;
        });
    }

    private static void verifier(Function<Random, String> propriete) {
        List<String> violations = new ArrayList<>(IntStream.range(0, DEMANDES).parallel().mapToObj(i -> {
            try {
                return propriete.apply(new Random(GRAINE + i));
            } catch (RuntimeException e) {
                return e.toString();
            }
        }).filter(texte -> !texte.isEmpty()).limit(VIOLATIONS_AU_PLUS).toList());
        assertEquals("", String.join("\n", violations));
    }

    // Demandes.

    /** A court, an act or a package: what is due whatever else is known. */
    private static CodeProcedure unCode(Random hasard) {
        List<CodeProcedure> codes = BAREME.stream().filter(ligne -> Set.of("décision", "acte", "forfait").contains(ligne.unite()))
                .map(Cellules::code).toList();
        return codes.get(hasard.nextInt(codes.size()));
    }

    private static Montant montant(Random hasard) {
        return Montant.deCentimes(1 + hasard.nextInt(hasard.nextBoolean() ? 300_00 : 6_000_00));
    }

    private LitigeDecide decider(ObjectNode demande) {
        return decider.decide(DemandeReader.read((JsonNode) demande)).litige();
    }

    private static ObjectNode ligne(ArrayNode frais, String id, CodeProcedure code, Montant montant) {
        return frais.addObject().put("id", id).put("code", code.name()).put("montant", montant.toString()).put("dateDecision", "2019-06-01");
    }

    /** A medical dispute that is taken in charge, with one bill above the whole table. */
    private static ObjectNode demande(CodeProcedure code, boolean tvaRecuperable) {
        ObjectNode demande = JSON.createObjectNode().put("type", "LITIGE").put("jour", "2024-06-15");
        demande.putObject("adhesion").put("numero", "A-1").put("contrat", "TNS").put("formule", "F01").put("dateEffet", "2019-01-01")
                .put("datePremierPaiement", "2019-01-05");
        demande.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-01-01");
        boolean amiable = code.name().startsWith("AMIABLE");
        ObjectNode litige = demande.putObject("litige").put("domaine", "MEDICAL").put("origine", "ERREUR_MEDICALE")
                .put("adversaire", "PROFESSIONNEL_SANTE").put("dateRefus", "2024-03-05").put("dateConnaissanceFaits", "2024-01-10")
                .put("dateDeclaration", "2024-03-20").put("parTelephone", true).put("parEcrit", true).put("defendable", true)
                .put("tentativeAmiable", true).put("interetPecuniaire", "5000.00").put("tvaRecuperable", tvaRecuperable)
                .put("avocatAdverse", amiable).put("transactionAboutie", code == CodeProcedure.AMIABLE_BONUS)
                .put("stade", amiable ? "AMIABLE" : "JUDICIAIRE");
        ArrayNode pieces = litige.putArray("pieces");
        for (String piece : List.of("NOM_MUTUELLE", "NUMERO_CONTRAT", "JUSTIFICATIF_ADHESION", "COORDONNEES_ASSURE",
                "COORDONNEES_ADVERSAIRE", "RESUME_CHRONOLOGIQUE", "DEMANDES", "DOCUMENTS_UTILES", "DOCUMENT_PROCEDURE")) {
            pieces.add(piece);
        }
        ligne(litige.putArray("frais"), "H1", code, Montant.de(FACTURE));
        return demande;
    }

    /** The settlement that makes a line that is a formula due, before that court. */
    private static ObjectNode competente(ObjectNode demande, CodeProcedure juridiction, boolean parAvocat) {
        ObjectNode litige = (ObjectNode) demande.get("litige");
        boolean mediation = litige.at("/frais/0/code").asText().startsWith("MEDIATION");
        litige.put("stade", mediation ? "MEDIATION" : "APRES_ASSIGNATION").put("transactionAboutie", true);
        ((ObjectNode) litige.at("/frais/0")).put("codeCompetent", juridiction.name()).put("transactionParAvocat", parAvocat);
        return demande;
    }
}
