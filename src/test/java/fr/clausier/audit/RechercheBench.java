package fr.clausier.audit;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Recherche.Critere;
import fr.clausier.decision.Recherche.Criteres;
import fr.clausier.decision.Recherche.Periode;
import fr.clausier.decision.Recherche.Trouvee;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How large the index of the search is, how fast it is made and how fast it answers, on H2, over a million plausible decisions of three
 * years, inserted straight into the table: {@code mvn -q -Pbench test-compile exec:exec -Dbench.args=recherche}. The environment variable
 * {@code CLAUSIER_BENCH_LIGNES} sets another number.
 */
public final class RechercheBench {

    private static final int LIGNES = Integer.parseInt(System.getenv().getOrDefault("CLAUSIER_BENCH_LIGNES", "1000000"));
    private static final int JOURS = 3 * 365;
    private static final Instant DEBUT = Instant.parse("2023-11-23T00:00:00Z");
    private static final int CLAUSES = 700;
    private static final int REGLES = 1_200;
    private static final int RANGEES = 1_200;
    private static final int ESSAIS = 200;
    private static final int PAGE = 50;
    private static final int LOT = 4_000;
    private static final String[] STATUTS = {"ACCORDE", "ACCORDE_PARTIEL", "ACCORDE_PARTIEL", "REFUSE", "EN_ATTENTE", "A_APPRECIER"};
    private static final String[] NATURES = {"DEVIS", "LIQUIDATION", "LIQUIDATION", "LIQUIDATION", "PRISE_EN_CHARGE"};

    private static final Random HASARD = new Random(1);

    private RechercheBench() {}

    /** Prints its table. */
    public static void run() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("recherche");
        try (TestDatabase database = TestDatabase.open(Kind.H2.url(folder))) {
            System.out.printf(Locale.ROOT, "| %d decisions, H2 | |%n|---|---:|%n", LIGNES);
            long debut = System.nanoTime();
            long octets = remplir(database);
            ligne("inserted, straight into the table", "%.0f s, %.1f kB each compressed", secondes(debut), octets / 1e3 / LIGNES);
            JdbcRecherche recherche = new JdbcRecherche(database.source());
            debut = System.nanoTime();
            while (recherche.avancer(LOT, () -> {}) > 0) {
                // Until it has them all.
            }
            double indexation = secondes(debut);
            ligne("indexed", "%.0f s, %.0f decisions/s", indexation, LIGNES / indexation);
            taille(database);
            chercher(recherche);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static double secondes(long debut) {
        return (System.nanoTime() - debut) / 1e9;
    }

    private static void ligne(String quoi, String format, Object... valeurs) {
        System.out.printf(Locale.ROOT, "| " + quoi + " | " + format + " |%n", valeurs);
    }

    /** The first ones are by far the most frequent. */
    private static int rare(int nombre) {
        return (int) (nombre * Math.pow(HASARD.nextDouble(), 4));
    }

    private static String adherent() {
        return "A" + HASARD.nextInt(LIGNES / 5);
    }

    private static long remplir(TestDatabase database) throws SQLException {
        long octets = 0;
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO decision (rang, chaine, " + SealedRow.COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int rang = 1; rang <= LIGNES; rang++) {
                SealedRow row = SealedRow.of(decision(rang));
                octets += row.demande().length + row.decision().length;
                insert.setLong(1, rang);
                insert.setBytes(2, row.empreinte());
                insert.setObject(3, row.id());
                insert.setObject(4, row.instant().atOffset(ZoneOffset.UTC));
                insert.setString(5, row.regles());
                insert.setString(6, row.porteur());
                insert.setBytes(7, row.demande());
                insert.setBytes(8, row.decision());
                insert.setBytes(9, null);
                insert.setBytes(10, row.cle());
                insert.setBytes(11, row.empreinte());
                insert.addBatch();
                if (rang % 2_000 == 0 || rang == LIGNES) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return octets;
    }

    /** Ten to sixty clauses, rules and rows, two lines of care of the months before. */
    private static Enregistrement decision(int rang) {
        UUID id = new UUID(HASARD.nextLong(), HASARD.nextLong());
        Instant instant = DEBUT.plusSeconds((long) JOURS * 86_400 / LIGNES * rang);
        LocalDate soins = LocalDate.ofInstant(instant, ZoneOffset.UTC).minusDays(1 + rare(500));
        String adherent = adherent();
        String demande = "{\"adhesion\":{\"numero\":\"" + adherent + "\"},\"beneficiaire\":{\"id\":\"" + adherent + "-" + HASARD.nextInt(3) + "\"},\"actes\":[{\"dateSoins\":\""
                + soins + "\"},{\"dateSoins\":\"" + soins.minusDays(rare(30)) + "\"}]}";
        StringBuilder decision = new StringBuilder("{\"id\":\"" + id + "\",\"type\":\"REMBOURSEMENT\",\"nature\":\"" + NATURES[HASARD.nextInt(NATURES.length)]
                + "\",\"statut\":\"" + STATUTS[HASARD.nextInt(STATUTS.length)] + "\",\"montants\":{\"mutuelle\":\"" + rare(200_000) / 100 + "." + (10 + HASARD.nextInt(90))
                + "\"},\"clauses\":[");
        int nombre = 3 + HASARD.nextInt(18);
        for (int i = 0; i < nombre; i++) {
            decision.append(i == 0 ? "" : ",").append("{\"id\":\"CLAUSE-").append(rare(CLAUSES)).append("\",\"article\":\"Art. 15\",\"titre\":\"Ce que dit la clause\"}");
        }
        decision.append("],\"trace\":[");
        for (int i = 0; i < 2 * nombre; i++) {
            boolean regle = HASARD.nextBoolean();
            decision.append(i == 0 ? "" : ",").append("{\"rang\":").append(i).append(",\"effet\":\"PLAFOND\",\"regle\":\"La phrase de la règle\",\"source\":\"")
                    .append(regle ? "sante/phase/r" + rare(REGLES) + ".drl\",\"cellule\":null" : "garanties/table" + rare(12) + ".drl.xlsx\",\"cellule\":\"F!C"
                            + rare(RANGEES / 12) + "\"").append(",\"phrase\":\"Plafond : 12,50 €\",\"faits\":{\"poste\":\"CONSULTATION\",\"contrat\":\"TNS\"}}");
        }
        decision.append("]}");
        return new Enregistrement(id, instant, "jeu" + rang / 50_000, adherent, demande.getBytes(StandardCharsets.UTF_8),
                decision.toString().getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static void taille(TestDatabase database) throws SQLException {
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT COUNT(*), SUM(LENGTH(rangs)), COUNT(DISTINCT bloc) FROM recherche_bloc")) {
                row.next();
                ligne("index: sets", "%d in %d blocks, %.1f MB, %.0f bytes a decision", row.getLong(1), row.getLong(3), row.getLong(2) / 1e6, row.getLong(2) / (double) LIGNES);
            }
            try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM recherche_personne")) {
                row.next();
                ligne("index: persons", "%d rows of 16 bytes", row.getLong(1));
            }
        }
    }

    private static Criteres ou(Critere critere, String valeur) {
        return new Criteres(Map.of(critere, valeur), Periode.TOUTE, Periode.TOUTE, null, null);
    }

    private static void chercher(JdbcRecherche recherche) {
        LocalDate fin = LocalDate.ofInstant(DEBUT, ZoneOffset.UTC).plusDays(JOURS);
        System.out.printf("%n| a search of %d, its first page of %d read from the table | p50 ms | p99 ms | counted, p50 ms | p99 ms |%n|---|---:|---:|---:|---:|%n", ESSAIS, PAGE);
        mesurer(recherche, "all", i -> Criteres.AUCUN);
        mesurer(recherche, "a membership", i -> ou(Critere.ADHERENT, adherent()));
        mesurer(recherche, "a clause", i -> ou(Critere.CLAUSE, "CLAUSE-" + HASARD.nextInt(CLAUSES)));
        mesurer(recherche, "a clause, an outcome, a nature, a month", i -> new Criteres(Map.of(Critere.CLAUSE, "CLAUSE-" + rare(CLAUSES), Critere.STATUT, "REFUSE",
                Critere.NATURE, "LIQUIDATION"), mois(fin.minusDays(HASARD.nextInt(JOURS))), Periode.TOUTE, null, null));
        mesurer(recherche, "a row, care of a month", i -> new Criteres(Map.of(Critere.RANGEE, "garanties/table" + rare(12) + "!" + rare(RANGEES / 12)), Periode.TOUTE,
                mois(fin.minusDays(HASARD.nextInt(JOURS))), null, null));
        mesurer(recherche, "an amount within a euro", i -> {
            BigDecimal min = BigDecimal.valueOf(HASARD.nextInt(200_000), 2);
            return new Criteres(Map.of(), Periode.TOUTE, Periode.TOUTE, min, min.add(BigDecimal.ONE));
        });
        mesurer(recherche, "two rare rules together", i -> new Criteres(Map.of(Critere.REGLE, "sante/phase/r" + (REGLES - 1 - HASARD.nextInt(300)), Critere.CLAUSE,
                "CLAUSE-" + (CLAUSES - 1 - HASARD.nextInt(100))), Periode.TOUTE, Periode.TOUTE, null, null));
        Criteres criteres = ou(Critere.STATUT, "REFUSE");
        System.out.println();
        for (int page : new int[] {1, 100}) {
            List<Double> durees = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long avant = Long.MAX_VALUE;
                for (int p = 1; p <= page; p++) {
                    long debut = System.nanoTime();
                    List<Trouvee> trouvees = recherche.chercher(criteres, avant, PAGE);
                    avant = trouvees.get(trouvees.size() - 1).rang();
                    if (p == page) {
                        durees.add(secondes(debut) * 1e3);
                    }
                }
            }
            ligne("page " + page + " of an outcome, p50 of 20", "%.1f ms", quantile(durees, 50));
        }
        long debut = System.nanoTime();
        int clauses = recherche.applications(Critere.CLAUSE, new Periode(fin.minusDays(90), fin)).size();
        ligne(clauses + " clauses counted over 90 days", "%.0f ms", secondes(debut) * 1e3);
    }

    private static Periode mois(LocalDate premier) {
        return new Periode(premier, premier.plusDays(30));
    }

    private static double quantile(List<Double> durees, int pourcent) {
        double[] triees = durees.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(triees);
        return triees[Math.min(triees.length - 1, triees.length * pourcent / 100)];
    }

    private static void mesurer(JdbcRecherche recherche, String quoi, Function<Integer, Criteres> criteres) {
        List<Double> pages = new ArrayList<>();
        List<Double> comptes = new ArrayList<>();
        for (int i = 0; i < ESSAIS; i++) {
            Criteres cherches = criteres.apply(i);
            long debut = System.nanoTime();
            recherche.chercher(cherches, Long.MAX_VALUE, PAGE);
            pages.add(secondes(debut) * 1e3);
            debut = System.nanoTime();
            recherche.compter(cherches, Long.MAX_VALUE, Duration.ofMinutes(1));
            comptes.add(secondes(debut) * 1e3);
        }
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f |%n", quoi, quantile(pages, 50), quantile(pages, 99), quantile(comptes, 50), quantile(comptes, 99));
    }
}
