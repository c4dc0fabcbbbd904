package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.assistance.PublicEnveloppe;
import fr.clausier.contrat.assistance.ServiceEnveloppe;
import fr.clausier.decision.PrestationDecidee.QuotaApplique;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Statut;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every service of the envelope for an adult and for a child who is ill, against the values that the contract prints
 * ({@code ima-enveloppes.csv}, « ENVELOPPE DE SERVICES EN CAS DE MALADIE REDOUTÉE »): a service outside the table is refused.
 */
class EnveloppesTest {

    private static final Map<String, Integer> IMPRIMEES = lues();
    private static final int ENVELOPPE = 40;

    private final Decider decider = new Decider(Regles.base());

    private static Map<String, Integer> lues() {
        Map<String, Integer> lues = new TreeMap<>();
        try (BufferedReader lecteur = new BufferedReader(new InputStreamReader(
                EnveloppesTest.class.getResourceAsStream("/ima-enveloppes.csv"), StandardCharsets.UTF_8))) {
            lecteur.lines().skip(1).map(ligne -> ligne.split(";")).forEach(champs ->
                    assertEquals(null, lues.put(champs[0] + " " + champs[1], Integer.valueOf(champs[3])), champs[1]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lues;
    }

    static Stream<Arguments> cellules() {
        return Arrays.stream(PublicEnveloppe.values()).flatMap(malade -> Arrays.stream(ServiceEnveloppe.values())
                .map(service -> Arguments.of(malade, service, IMPRIMEES.get(malade + " " + service))));
    }

    static Stream<Arguments> imprimees() {
        return cellules().filter(cellule -> cellule.get()[2] != null);
    }

    @Test
    void everyPrintedCellIsOneOfThoseTried() {
        List<String> essayees = imprimees().map(cellule -> cellule.get()[0] + " " + cellule.get()[1]).sorted().toList();
        assertEquals(List.copyOf(IMPRIMEES.keySet()), essayees);
        assertEquals(17, essayees.size());
    }

    @ParameterizedTest(name = "{0} {1} : {2}")
    @MethodSource("cellules")
    void oneMeasureTakesThePrintedUnits(PublicEnveloppe malade, ServiceEnveloppe service, Integer unites) {
        PrestationDecidee decidee = decider(malade, service, "1");
        if (unites == null) {
            assertEquals(Statut.REFUSE, decidee.statut());
            assertEquals(List.of(Motif.SERVICE_HORS_ENVELOPPE), decidee.motifs());
            return;
        }
        assertEquals(Statut.ACCORDE, decidee.statut());
        assertEquals(0, BigDecimal.valueOf(unites).compareTo(quota(decidee).accorde()), decidee::toString);
        assertEquals(0, BigDecimal.valueOf(ENVELOPPE - unites).compareTo(quota(decidee).reste()), decidee::toString);
    }

    @ParameterizedTest(name = "{0} {1} : {2}")
    @MethodSource("imprimees")
    void theEnvelopeGivesWholeMeasuresOnly(PublicEnveloppe malade, ServiceEnveloppe service, int unites) {
        BigDecimal entieres = BigDecimal.valueOf(ENVELOPPE).divide(BigDecimal.valueOf(unites), 0, RoundingMode.DOWN);
        PrestationDecidee decidee = decider(malade, service, "41");
        assertEquals(Statut.ACCORDE_PARTIEL, decidee.statut());
        assertEquals(0, entieres.compareTo(decidee.accordee()), decidee::toString);
        assertTrue(quota(decidee).reste().compareTo(BigDecimal.valueOf(unites)) < 0, decidee::toString);
    }

    private static QuotaApplique quota(PrestationDecidee decidee) {
        assertEquals(1, decidee.quotas().size());
        return decidee.quotas().get(0);
    }

    private PrestationDecidee decider(PublicEnveloppe malade, ServiceEnveloppe service, String quantite) {
        String touche = malade == PublicEnveloppe.ENFANT ? "ENFANT" : "CONJOINT";
        return decider.decide(DemandeReader.read("""
                {"type": "ASSISTANCE",
                 "adhesion": {"numero": "A-1", "contrat": "TNS", "formule": "F01", "dateEffet": "2019-01-01", "datePremierPaiement": "2019-01-05"},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1980-05-20"},
                 "assistance": {"dateAppel": "2024-03-11",
                   "evenement": {"id": "E-9", "type": "PATHOLOGIE_LOURDE", "cause": "MALADIE", "date": "2024-03-01", "touche": "%s"},
                   "sejour": {"entree": "2024-03-01", "sortie": "2024-03-07"},
                   "pathologie": {"nom": "AVC_INVALIDANT", "certificatRecu": true},
                   "prestations": [{"id": "P1", "garantie": "ENVELOPPE", "service": "%s", "quantite": %s}]}}
                """.formatted(touche, service, quantite))).prestations().get(0);
    }
}
