package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.DecisionStore.Conservee;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Recherche;
import fr.clausier.decision.Recherche.Critere;
import fr.clausier.decision.Recherche.Criteres;
import fr.clausier.decision.Recherche.Periode;
import fr.clausier.decision.Recherche.Trouvee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions made at random, found through the index as reading each stored JSON would find them. */
@ParameterizedClass
@EnumSource(Kind.class)
class RechercheTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DEBUT = LocalDate.of(2026, 3, 1);
    private static final Map<Critere, List<String>> VALEURS = new EnumMap<>(Map.of(
            Critere.ADHERENT, List.of("A1", "A2", "A3", "A/4", "Zoé"),
            Critere.BENEFICIAIRE, List.of("B1", "B2", "A1"),
            Critere.STATUT, List.of("ACCORDE", "ACCORDE_PARTIEL", "REFUSE", "EN_ATTENTE"),
            Critere.NATURE, List.of("DEVIS", "LIQUIDATION"),
            Critere.TYPE, List.of("REMBOURSEMENT", "SITUATION"),
            Critere.CLAUSE, List.of("TNS-15-c", "TNS-15-e", "RMG-17-d", "GUIDE-RAC-DEF"),
            Critere.REGLE, List.of("sante/planchers/a", "sante/planchers/b", "adhesion/delais/c"),
            Critere.TABLE, List.of("garanties/tns", "garanties/rmg"),
            Critere.RANGEE, List.of("garanties/tns!7", "garanties/tns!12", "garanties/rmg!7"),
            Critere.JEU, List.of("a".repeat(64), "b".repeat(64))));
    private static final List<String> MONTANTS = List.of("0.00", "0.01", "12.50", "12.51", "99.99", "100.00", "1000000.00", "-12.50");

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private final Random hasard = new Random(7);
    private TestDatabase database;
    private JdbcDecisionStore store;
    private JdbcRecherche recherche;

    /** The first block of rangs ends after some of the decisions. */
    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.open(kind.url(folder));
        store = database.store();
        append(store, decision());
        store.close();
        database.execute("UPDATE decision SET rang = 65400");
        store = database.store();
        recherche = new JdbcRecherche(database.source());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private <T> T un(List<T> valeurs) {
        return valeurs.get(hasard.nextInt(valeurs.size()));
    }

    private boolean parfois() {
        return hasard.nextInt(3) == 0;
    }

    private void etape(ArrayNode trace, String source, String cellule) {
        trace.addObject().put("rang", trace.size()).put("effet", parfois() ? "SANS_EFFET" : "PLAFOND").put("regle", "Une « règle »").put("source", source)
                .put("cellule", cellule).putObject("faits").put("source", "piège.drl").putArray("effet").add("piège");
    }

    private Enregistrement decision() {
        UUID id = UUID.randomUUID();
        Instant instant = DEBUT.plusDays(hasard.nextInt(40)).atStartOfDay(PARIS).plusMinutes(hasard.nextInt(1440)).toInstant();
        ObjectNode demande = JSON.createObjectNode();
        demande.putObject("adhesion").put("contrat", "TNS").put("numero", un(VALEURS.get(Critere.ADHERENT)));
        demande.putObject("beneficiaire").put("id", un(VALEURS.get(Critere.BENEFICIAIRE))).putObject("adhesion").put("numero", "A1");
        ArrayNode actes = demande.putArray("actes");
        for (int i = hasard.nextInt(3); i > 0; i--) {
            actes.addObject().put("id", "l" + i).put("dateSoins", DEBUT.minusDays(hasard.nextInt(300)).toString()).putObject("facture").put("dateSoins", "2001-01-01");
        }
        ObjectNode decision = JSON.createObjectNode();
        decision.put("id", id.toString()).put("type", un(VALEURS.get(Critere.TYPE))).put("nature", parfois() ? null : un(VALEURS.get(Critere.NATURE)));
        decision.putObject("eligibilite").put("statut", "REFUSE").putArray("clauses").addObject().put("id", "TNS-15-c");
        decision.put("statut", un(VALEURS.get(Critere.STATUT)));
        decision.putObject("montants").put("fraisReels", "77.00").put("mutuelle", un(MONTANTS)).put("resteACharge", "1.00");
        ArrayNode clauses = decision.putArray("clauses");
        VALEURS.get(Critere.CLAUSE).stream().filter(clause -> parfois()).forEach(clause -> clauses.addObject().put("id", clause).put("titre", "é"));
        ArrayNode trace = decision.putArray("trace");
        VALEURS.get(Critere.REGLE).stream().filter(regle -> parfois()).forEach(regle -> etape(trace, regle + ".drl", null));
        VALEURS.get(Critere.RANGEE).stream().filter(rangee -> parfois()).forEach(rangee -> etape(trace,
                rangee.substring(0, rangee.indexOf('!')) + ".drl.xlsx", "Esprit'Santé!TNS!" + un(List.of("C", "AB")) + rangee.substring(rangee.indexOf('!') + 1)));
        return new Enregistrement(id, instant, un(VALEURS.get(Critere.JEU)), "porteur", octets(demande), octets(decision), List.of());
    }

    private static byte[] octets(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void conserver(int nombre) {
        for (int i = 0; i < nombre; i++) {
            append(store, decision());
        }
    }

    private void indexer() {
        while (recherche.avancer(64, () -> {}) > 0) {
            // Until it has them all.
        }
    }

    /** Every decision of the store, the last first. */
    private List<Enregistrement> toutes() throws SQLException {
        Map<UUID, Enregistrement> parId = new TreeMap<>();
        store.parcourir(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), (Conservee conservee) -> parId.put(conservee.enregistrement().id(), conservee.enregistrement()));
        List<Enregistrement> toutes = new ArrayList<>();
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM decision ORDER BY rang DESC")) {
            while (rows.next()) {
                if (parId.containsKey(rows.getObject(1, UUID.class))) {
                    toutes.add(parId.get(rows.getObject(1, UUID.class)));
                }
            }
        }
        return toutes;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static boolean dans(Periode periode, LocalDate jour) {
        return (periode.du() == null || !jour.isBefore(periode.du())) && (periode.au() == null || !jour.isAfter(periode.au()));
    }

    private static boolean repond(Enregistrement enregistrement, Criteres criteres) {
        try {
            JsonNode demande = JSON.readTree(enregistrement.demande());
            JsonNode decision = JSON.readTree(enregistrement.decision());
            Map<Critere, Set<String>> siennes = new EnumMap<>(Critere.class);
            siennes.put(Critere.ADHERENT, Set.of(demande.at("/adhesion/numero").asText()));
            siennes.put(Critere.BENEFICIAIRE, Set.of(demande.at("/beneficiaire/id").asText()));
            siennes.put(Critere.STATUT, Set.of(decision.get("statut").asText()));
            siennes.put(Critere.NATURE, Set.of(decision.get("nature").asText()));
            siennes.put(Critere.TYPE, Set.of(decision.get("type").asText()));
            siennes.put(Critere.JEU, Set.of(enregistrement.regles()));
            siennes.put(Critere.CLAUSE, new HashSet<>(decision.get("clauses").findValuesAsText("id")));
            List<JsonNode> utiles = elements(decision.get("trace")).stream().filter(e -> !e.get("effet").asText().equals("SANS_EFFET")).toList();
            siennes.put(Critere.REGLE, new HashSet<>(utiles.stream().filter(e -> e.get("cellule").isNull())
                    .map(e -> e.get("source").asText().replaceAll("\\.drl$", "")).toList()));
            List<JsonNode> rangees = utiles.stream().filter(e -> !e.get("cellule").isNull()).toList();
            siennes.put(Critere.TABLE, new HashSet<>(rangees.stream().map(e -> e.get("source").asText().replace(".drl.xlsx", "")).toList()));
            siennes.put(Critere.RANGEE, new HashSet<>(rangees.stream().map(e -> e.get("source").asText().replace(".drl.xlsx", "") + "!"
                    + e.get("cellule").asText().replaceAll(".*[A-Z]", "")).toList()));
            BigDecimal mutuelle = new BigDecimal(decision.at("/montants/mutuelle").asText());
            List<LocalDate> soins = elements(demande.get("actes")).stream().map(acte -> LocalDate.parse(acte.get("dateSoins").asText())).toList();
            return criteres.valeurs().entrySet().stream().allMatch(valeur -> siennes.get(valeur.getKey()).contains(valeur.getValue()))
                    && dans(criteres.donnees(), LocalDate.ofInstant(enregistrement.instant(), PARIS))
                    && (criteres.soins().equals(Periode.TOUTE) || soins.stream().anyMatch(jour -> dans(criteres.soins(), jour)))
                    && (criteres.montantMin() == null || mutuelle.compareTo(criteres.montantMin()) >= 0)
                    && (criteres.montantMax() == null || mutuelle.compareTo(criteres.montantMax()) <= 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Criteres ou(Critere critere, String valeur) {
        return new Criteres(Map.of(critere, valeur), Periode.TOUTE, Periode.TOUTE, null, null);
    }

    private Periode periode(LocalDate premier, int jours) {
        LocalDate du = parfois() ? null : premier.plusDays(hasard.nextInt(jours));
        return new Periode(du, parfois() ? null : (du == null ? premier : du).plusDays(hasard.nextInt(jours / 2)));
    }

    /** One criterion or several, of which no decision may have all. */
    private Criteres auHasard() {
        Map<Critere, String> valeurs = new EnumMap<>(Critere.class);
        for (Critere critere : Critere.values()) {
            if (hasard.nextInt(5) == 0) {
                valeurs.put(critere, un(VALEURS.get(critere)));
            }
        }
        BigDecimal min = parfois() ? new BigDecimal(un(MONTANTS)) : null;
        return new Criteres(valeurs, parfois() ? periode(DEBUT, 40) : Periode.TOUTE, parfois() ? periode(DEBUT.minusDays(300), 300) : Periode.TOUTE, min,
                parfois() ? new BigDecimal(un(MONTANTS)) : null);
    }

    private void verifier(List<Enregistrement> toutes, Criteres criteres) {
        List<UUID> attendues = toutes.stream().filter(enregistrement -> repond(enregistrement, criteres)).map(Enregistrement::id).toList();
        assertEquals(attendues, recherche.chercher(criteres, Long.MAX_VALUE, 1_000).stream().map(trouvee -> trouvee.enregistrement().id()).toList(),
                criteres::toString);
        assertEquals(OptionalLong.of(attendues.size()), recherche.compter(criteres, Long.MAX_VALUE, Duration.ofMinutes(1)), criteres::toString);
    }

    @Test
    void chaqueCritereEtTousEnsembleTrouventCeQuUneLectureEntiereTrouverait() throws SQLException {
        conserver(400);
        indexer();
        List<Enregistrement> toutes = toutes();
        assertEquals(401, toutes.size());
        assertEquals(new Recherche.Etat(65_800, 65_800), recherche.etat());
        verifier(toutes, Criteres.AUCUN);
        VALEURS.forEach((critere, valeurs) -> valeurs.forEach(valeur -> {
            verifier(toutes, ou(critere, valeur));
            assertTrue(recherche.connue(critere, valeur), critere + " " + valeur);
        }));
        for (String montant : MONTANTS) {
            verifier(toutes, new Criteres(Map.of(), Periode.TOUTE, Periode.TOUTE, new BigDecimal(montant), null));
            verifier(toutes, new Criteres(Map.of(), Periode.TOUTE, Periode.TOUTE, null, new BigDecimal(montant)));
        }
        for (int i = 0; i < 40; i++) {
            verifier(toutes, new Criteres(Map.of(), new Periode(DEBUT.plusDays(i), DEBUT.plusDays(i)), Periode.TOUTE, null, null));
        }
        int pleines = 0;
        for (int i = 0; i < 500; i++) {
            Criteres criteres = auHasard();
            verifier(toutes, criteres);
            pleines += recherche.chercher(criteres, Long.MAX_VALUE, 1).size();
        }
        assertTrue(pleines > 100, "too few of the searches find something: " + pleines);
        assertFalse(recherche.connue(Critere.CLAUSE, "piège"));
        assertFalse(recherche.connue(Critere.REGLE, "piège"));
        assertEquals(OptionalLong.empty(), recherche.compter(Criteres.AUCUN, Long.MAX_VALUE, Duration.ofNanos(-1)));
    }

    @Test
    void lesApplicationsDUnePeriodeSeComptent() throws SQLException {
        conserver(300);
        indexer();
        Periode periode = new Periode(DEBUT.plusDays(10), DEBUT.plusDays(20));
        for (Critere critere : List.of(Critere.CLAUSE, Critere.REGLE, Critere.RANGEE)) {
            Map<String, Long> attendues = new TreeMap<>();
            for (String valeur : VALEURS.get(critere)) {
                long nombre = toutes().stream().filter(e -> repond(e, new Criteres(Map.of(critere, valeur), periode, Periode.TOUTE, null, null))).count();
                attendues.put(valeur, nombre);
            }
            assertEquals(attendues, new TreeMap<>(recherche.applications(critere, periode)));
        }
        assertEquals(Map.of(), recherche.applications(Critere.CLAUSE, new Periode(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))));
    }

    @Test
    void lesPagesDonnentChacuneUneFoisPendantQueDAutresArrivent() throws SQLException {
        conserver(250);
        indexer();
        Criteres criteres = ou(Critere.NATURE, "LIQUIDATION");
        List<UUID> attendues = toutes().stream().filter(e -> repond(e, criteres)).map(Enregistrement::id).toList();
        List<UUID> lues = new ArrayList<>();
        long avant = Long.MAX_VALUE;
        List<Trouvee> page;
        do {
            page = recherche.chercher(criteres, avant, 7);
            for (Trouvee trouvee : page) {
                lues.add(trouvee.enregistrement().id());
                avant = trouvee.rang();
            }
            conserver(3);
            indexer();
        } while (!page.isEmpty());
        assertEquals(attendues, lues);
    }

    private boolean effacer(UUID id) throws SQLException {
        return new Database(database.source()).write(connection -> new Effacements(TestDatabase.sceau()).effacer(connection, List.of(id), "exploitant", "demande") == 1);
    }

    /** Every set of the index, its decisions by their rang; and the persons. */
    private Map<String, Set<Long>> index() throws SQLException {
        Map<String, Set<Long>> index = new TreeMap<>();
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT bloc, critere, valeur, rangs FROM recherche_bloc")) {
                while (rows.next()) {
                    int bloc = rows.getInt(1);
                    Set<Long> rangs = index.computeIfAbsent(bloc + " " + rows.getString(2) + " " + rows.getString(3), cle -> new HashSet<>());
                    Indexation.lire(rows.getBytes(4)).forEach((int place) -> rangs.add(Indexation.rang(bloc, place)));
                    assertFalse(rangs.isEmpty());
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT empreinte, rang FROM recherche_personne")) {
                while (rows.next()) {
                    index.computeIfAbsent("personne " + rows.getLong(1), cle -> new HashSet<>()).add(rows.getLong(2));
                }
            }
        }
        return index;
    }

    private static void nePortePas(Map<String, Set<Long>> index, long rang) {
        index.forEach((cle, rangs) -> assertFalse(rangs.contains(rang), cle));
    }

    @Test
    void uneDecisionEffaceeQuitteLIndex() throws SQLException {
        conserver(150);
        indexer();
        List<Trouvee> trouvees = recherche.chercher(Criteres.AUCUN, Long.MAX_VALUE, 1_000);
        assertEquals(151, trouvees.size());
        for (int i : List.of(0, 14, 15, 16, 100, 150)) {
            assertTrue(effacer(trouvees.get(i).enregistrement().id()));
            nePortePas(index(), trouvees.get(i).rang());
        }
        List<Enregistrement> toutes = toutes();
        assertEquals(145, toutes.size());
        for (int i = 0; i < 100; i++) {
            verifier(toutes, auHasard());
        }
        // One that the index has not taken yet is never taken.
        conserver(2);
        UUID derniere = recherche(65_552);
        assertTrue(effacer(derniere));
        indexer();
        assertEquals(65_552, recherche.etat().indexeJusqua());
        nePortePas(index(), 65_552);
        verifier(toutes(), Criteres.AUCUN);
    }

    private UUID recherche(long rang) throws SQLException {
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM decision WHERE rang = " + rang)) {
            assertTrue(row.next());
            return row.getObject(1, UUID.class);
        }
    }

    @Test
    void uneDecisionEffaceePendantQueLIndexLaPrendNYEntrePas() throws SQLException {
        conserver(20);
        UUID visee = recherche(65_410);
        List<UUID> aEffacer = new ArrayList<>(List.of(visee));
        assertEquals(21, recherche.avancer(100, () -> {
            // Its content was read; nothing is written yet.
            if (!aEffacer.isEmpty()) {
                try {
                    assertTrue(effacer(aEffacer.remove(0)));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }));
        nePortePas(index(), 65_410);
        verifier(toutes(), Criteres.AUCUN);
    }

    @Test
    void unRedemarrageReprendOuLIndexEnEtaitEtUnIndexRefaitEstLeMeme() throws SQLException {
        conserver(200);
        assertEquals(30, recherche.avancer(30, () -> {}));
        assertEquals(65_429, recherche.etat().indexeJusqua());
        assertEquals(30, recherche.chercher(Criteres.AUCUN, Long.MAX_VALUE, 1_000).size());
        store.close();
        database.close();
        database = TestDatabase.open(kind.url(folder));
        store = database.store();
        recherche = new JdbcRecherche(database.source());
        int pris = recherche.avancer(1_000, () -> {});
        assertEquals(171, pris);
        assertEquals(0, recherche.avancer(1_000, () -> {}));
        effacer(recherche(65_500));
        Map<String, Set<Long>> index = index();

        assertEquals(1, database.execute("UPDATE recherche_etat SET version = version - 1"));
        assertEquals(0, recherche.etat().indexeJusqua());
        assertEquals(List.of(), recherche.chercher(Criteres.AUCUN, Long.MAX_VALUE, 1));
        indexer();
        assertEquals(index, index());
    }

    @Test
    void ceQuiNEstPasDuJsonSeTrouveParSaLigneSeule() {
        Enregistrement modele = decision();
        Enregistrement abime = new Enregistrement(UUID.randomUUID(), modele.instant(), modele.regles(), "P", new byte[] {1, 2}, "{\"type\":\"X\",".getBytes(
                StandardCharsets.UTF_8), List.of());
        append(store, abime);
        indexer();
        LocalDate jour = LocalDate.ofInstant(modele.instant(), PARIS);
        List<Trouvee> trouvees = recherche.chercher(new Criteres(Map.of(Critere.JEU, modele.regles()), new Periode(jour, jour), Periode.TOUTE, null, null),
                Long.MAX_VALUE, 5);
        assertEquals(abime.id(), trouvees.get(0).enregistrement().id());
        assertEquals(Collections.emptyList(), recherche.chercher(ou(Critere.ADHERENT, "P"), Long.MAX_VALUE, 5));
    }
}
