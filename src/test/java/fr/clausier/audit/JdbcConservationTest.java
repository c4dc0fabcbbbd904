package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.Conservation.Tenue;
import fr.clausier.decision.Consultations.Consultation;
import fr.clausier.decision.Consultations.Lecteur;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.DecisionStore.Effacee;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Mouvement;
import fr.clausier.decision.Enregistrement.Prises;
import fr.clausier.decision.Revisions.Revision;
import fr.clausier.decision.Revisions.Statut;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Readings, reviews, what is past its term and what is kept of a person, on both databases. */
@ParameterizedClass
@EnumSource(Kind.class)
class JdbcConservationTest {

    private static final Instant DEPART = Instant.parse("2026-03-02T10:00:00Z");
    private static final Lecteur ZOE = new Lecteur("zoe", "auditeur");

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcDecisionStore store;
    private JdbcConservation conservation;
    private JdbcConsultations consultations;
    private JdbcRevisions revisions;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind.url(folder));
        store = database.store();
        conservation = new JdbcConservation(database.source(), TestDatabase.sceau());
        consultations = new JdbcConsultations(database.source());
        revisions = new JdbcRevisions(database.source());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private UUID decide(String porteur, int jour, String demande, Prises prises, Mouvement... mouvements) {
        UUID id = UUID.randomUUID();
        append(store, new Enregistrement(id, DEPART.plus(Duration.ofDays(jour)), "r", porteur, demande.getBytes(StandardCharsets.UTF_8),
                ("{\"secret\":\"" + porteur + "\"}").getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8), List.of(mouvements), prises));
        return id;
    }

    private UUID decide(String porteur, int jour) {
        return decide(porteur, jour, "{}", Prises.AUCUNE);
    }

    private static Mouvement compteur(String cle, LocalDate depuis) {
        return new Mouvement(cle, 0, BigDecimal.ONE, depuis);
    }

    private List<Tenue> anciennes(int jour, int page) {
        List<Tenue> toutes = new ArrayList<>();
        for (List<Tenue> lues = conservation.anciennes(DEPART.plus(Duration.ofDays(jour)), null, page); !lues.isEmpty();
                lues = conservation.anciennes(DEPART.plus(Duration.ofDays(jour)), lues.get(lues.size() - 1), page)) {
            assertTrue(lues.size() <= page);
            toutes.addAll(lues);
        }
        return toutes;
    }

    private static List<UUID> ids(List<Tenue> tenues) {
        return tenues.stream().map(tenue -> tenue.enregistrement().id()).toList();
    }

    @Test
    void eachReadingIsToldWithItsReader() {
        UUID une = decide("A/1", 0);
        UUID autre = decide("A/2", 1);
        consultations.noter(ZOE, Lecture.TRACE, List.of(une));
        consultations.noter(new Lecteur("x".repeat(300), ""), Lecture.RECHERCHE, List.of(une, autre));
        consultations.noterPeriode(ZOE, Lecture.EXPORT, null, DEPART.plusSeconds(1));
        consultations.noter(ZOE, Lecture.RECHERCHE, List.of());

        List<Consultation> lues = consultations.de(une, DEPART);
        assertEquals(List.of(Lecture.EXPORT, Lecture.RECHERCHE, Lecture.TRACE), lues.stream().map(Consultation::lecture).toList());
        assertEquals(new Consultation(lues.get(2).rang(), une, null, null, lues.get(2).instant(), "zoe", "auditeur", Lecture.TRACE), lues.get(2));
        assertEquals(200, lues.get(1).qui().length());
        assertEquals(List.of(Lecture.RECHERCHE), consultations.de(autre, DEPART.plus(Duration.ofDays(1))).stream().map(Consultation::lecture).toList());
        assertEquals(4, consultations.dernieres(Long.MAX_VALUE, 10).size());
        assertEquals(lues.subList(2, 3), consultations.dernieres(lues.get(2).rang() + 1, 10));
    }

    @Test
    void aReadingThatCannotBeRecordedFails() throws SQLException {
        database.execute("DROP TABLE acces");
        List<UUID> decisions = List.of(UUID.randomUUID());
        assertThrows(StoreIndisponible.class, () -> consultations.noter(ZOE, Lecture.TRACE, decisions));
    }

    @Test
    void whatIsOldIsToldInItsOrderByPages() {
        List<UUID> ecrites = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ecrites.add(decide("A/" + i, i / 3));
        }
        assertEquals(Set.copyOf(ecrites.subList(0, 6)), Set.copyOf(ids(anciennes(2, 2))));
        assertEquals(6, anciennes(2, 2).size());
        List<Instant> instants = anciennes(2, 100).stream().map(tenue -> tenue.enregistrement().instant()).toList();
        assertEquals(instants.stream().sorted().toList(), instants);

        assertEquals(1, conservation.effacer(List.of(ecrites.get(0)), "service", "échue"));
        assertEquals(0, conservation.effacer(List.of(ecrites.get(0), UUID.randomUUID()), "service", "échue"));
        assertEquals(Set.copyOf(ecrites.subList(1, 6)), Set.copyOf(ids(anciennes(2, 2))));
        assertEquals(7, database.intacte());
    }

    @Test
    void aChainOfDecisionsIsToldWholeFromEachOfThem() {
        UUID premiere = decide("A/1", 0);
        UUID deuxieme = decide("A/1", 1, "{}", new Prises(List.of(Prises.suite(premiere.toString())), List.of(), List.of()));
        UUID troisieme = decide("A/1", 2, "{}", new Prises(List.of(Prises.suite(deuxieme.toString())), List.of(), List.of()));
        UUID seule = decide("A/1", 3);
        for (Tenue tenue : anciennes(9, 10)) {
            Set<UUID> attendues = tenue.enregistrement().id().equals(seule) ? Set.of() : Set.of(premiere, deuxieme, troisieme);
            Set<UUID> liees = new HashSet<>(tenue.liees().stream().map(Enregistrement::id).toList());
            if (!attendues.isEmpty()) {
                assertTrue(liees.add(tenue.enregistrement().id()));
            }
            assertEquals(attendues, liees);
        }
    }

    @Test
    void nothingIsLeftOfAPersonThatWasErased() throws SQLException {
        Prises prises = new Prises(List.of(Prises.paiement("CANARI-PAIEMENT")), List.of(), List.of("CANARI-ACTE"));
        UUID une = decide("CANARI/1", 0, "{\"reference\":\"CANARI\"}", prises, compteur("OPTIQUE/EUR/VIE", null));
        UUID deux = decide("CANARI/1", 1);
        UUID voisine = decide("A/2", 2, "{\"adhesion\":{\"numero\":\"F\"},\"compteurs\":[{\"beneficiaire\":\"1\",\"adhesion\":\"CANARI\"}]}", Prises.AUCUNE,
                compteur("OPTIQUE/EUR/VIE", null));
        revisions.demander(une, "CANARI", "CANARI motif");
        assertEquals(List.of(voisine), conservation.mentions("CANARI", "1"));
        assertEquals(List.of(), conservation.mentions("F", "1"));
        assertEquals(List.of(une, deux), conservation.dossier("CANARI/1").decisions().stream().map(Enregistrement::id).toList());
        assertFalse(Vidage.trouver(database.source(), List.of("CANARI")).isEmpty());

        assertFalse(conservation.effacer("CANARI/1", Set.of(une), "exploitant", "sa demande"), "a decision came that was not known");
        assertEquals(2, conservation.dossier("CANARI/1").decisions().size());
        assertTrue(conservation.effacer("CANARI/1", Set.of(une, deux), "exploitant", "sa demande"));

        assertEquals(Set.of("decision.demande"), Vidage.trouver(database.source(), List.of("CANARI")), "the neighbour's own demande");
        assertEquals(1, conservation.effacer(List.of(voisine), "exploitant", "sa demande"));
        assertEquals(Set.of(), Vidage.trouver(database.source(), List.of("CANARI")));
        assertThrows(Effacee.class, () -> store.find(une));
        assertEquals(List.of(), store.compteurs("CANARI/1"));
        assertEquals(1, store.compteurs("A/2").size());
        assertEquals(3, database.intacte());
        assertEquals(3, database.preuve().verifier(1, Optional.empty(), (rang, dernier) -> {}).effacees());
        decide("CANARI/1", 3, "{}", prises, compteur("OPTIQUE/EUR/VIE", null));
    }

    @Test
    void countersGoOnceTheirPeriodHasBeenOverForLong() {
        decide("A/1", 0, "{}", Prises.AUCUNE, compteur("OPTIQUE/EUR/2025", null), compteur("OPTIQUE/EUR/2026", null),
                compteur("OPTIQUE/EQUIPEMENT/24MOIS", LocalDate.of(2024, 2, 1)), compteur("CHIRURGIE/OEIL/VIE", null));
        decide("A/2", 0, "{}", Prises.AUCUNE, compteur("OPTIQUE/EQUIPEMENT/24MOIS", LocalDate.of(2024, 3, 1)));
        consultations.noter(ZOE, Lecture.TRACE, List.of(UUID.randomUUID()));
        assertEquals(2, conservation.oublier(Instant.parse("2026-03-01T00:00:00Z"), Instant.EPOCH));
        assertEquals(List.of("CHIRURGIE/OEIL/VIE", "OPTIQUE/EUR/2026"), store.compteurs("A/1").stream().map(c -> c.cle()).toList());
        assertEquals(1, store.compteurs("A/2").size());
        assertEquals(1, consultations.dernieres(Long.MAX_VALUE, 10).size());
        assertEquals(0, conservation.oublier(Instant.parse("2026-03-01T00:00:00Z"), Instant.now().plusSeconds(60)));
        assertEquals(List.of(), consultations.dernieres(Long.MAX_VALUE, 10));
    }

    @Test
    void aReviewIsOpenUntilAnotherDecisionTakesThePlace() {
        UUID refusee = decide("A/1", 0);
        Revision demandee = revisions.demander(refusee, "zoe", "la pièce existe");
        assertEquals(List.of(demandee), revisions.de(refusee));
        assertEquals(List.of(demandee), revisions.ouvertes(10));
        UUID nouvelle = decide("A/1", 1, "{}", new Prises(List.of(Prises.suite(refusee.toString())), List.of(), List.of()));
        assertEquals(List.of(new Revision(demandee.id(), refusee, demandee.instant(), "zoe", "la pièce existe", Statut.TRANCHEE, nouvelle)), revisions.de(refusee));
        assertEquals(List.of(), revisions.ouvertes(10));
    }
}
