package fr.clausier.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.Conservation;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What goes, in the database: erasures are signed, and committed with all that goes with them. */
@ApplicationScoped
public class JdbcConservation implements Conservation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int PAGE = 500;
    private static final Pattern ANNEE = Pattern.compile(".*/(\\d{4})");
    private static final Pattern MOIS = Pattern.compile(".*/(\\d{1,3})MOIS");
    private static final String OF_A_PERSON = "SELECT " + SealedRow.COLUMNS + " FROM decision WHERE porteur = ? AND cle IS NOT NULL ORDER BY rang";

    private final Database database;
    private final Effacements effacements;

    @Inject
    public JdbcConservation(DataSource source, Sceau sceau) {
        database = new Database(source);
        effacements = new Effacements(sceau);
    }

    @Override
    public List<Tenue> anciennes(Instant avant, Tenue apres, int nombre) {
        Instant depuis = apres == null ? Instant.EPOCH : apres.enregistrement().instant();
        String id = apres == null ? "" : apres.enregistrement().id().toString();
        return database.read(connection -> {
            List<SealedRow> rows = Sql.list(connection, SealedRow::read, "SELECT " + SealedRow.COLUMNS + " FROM decision WHERE instant < ?"
                    + " AND instant >= ? AND cle IS NOT NULL AND (instant > ? OR CAST(id AS VARCHAR(36)) > ?)"
                    + " ORDER BY instant, CAST(id AS VARCHAR(36)) FETCH FIRST " + nombre + " ROWS ONLY",
                    Sql.utc(avant), Sql.utc(depuis), Sql.utc(depuis), id);
            List<Tenue> page = new ArrayList<>();
            for (SealedRow row : rows) {
                page.add(new Tenue(open(row), liees(connection, row.id())));
            }
            return page;
        });
    }

    /** Both ways, from one to the next: a place held in {@code prise} names the decision that lost it. */
    private static List<Enregistrement> liees(Connection connection, UUID decision) throws SQLException {
        List<Enregistrement> liees = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(decision));
        Deque<UUID> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            UUID id = waiting.remove();
            List<UUID> voisines = new ArrayList<>(Sql.list(connection, row -> row.getObject(1, UUID.class),
                    "SELECT decision FROM prise WHERE cle = ?", Prises.suite(id.toString())));
            Sql.list(connection, row -> row.getString(1), "SELECT cle FROM prise WHERE decision = ?", id).stream()
                    .filter(cle -> cle.startsWith(Prises.suite(""))).forEach(cle -> voisines.add(UUID.fromString(cle.substring(Prises.suite("").length()))));
            for (UUID voisine : voisines) {
                if (seen.add(voisine)) {
                    waiting.add(voisine);
                    Sql.list(connection, SealedRow::read, "SELECT " + SealedRow.COLUMNS + " FROM decision WHERE id = ? AND cle IS NOT NULL", voisine)
                            .forEach(row -> liees.add(open(row)));
                }
            }
        }
        return liees;
    }

    @Override
    public Dossier dossier(String porteur) {
        return database.read(connection -> new Dossier(
                Sql.list(connection, SealedRow::read, OF_A_PERSON, porteur).stream().map(JdbcConservation::open).toList(),
                Sql.list(connection, CompteursDuLot::compteur,
                        "SELECT cle, consomme, version, depuis, reserve FROM compteur WHERE porteur = ? ORDER BY cle", porteur)));
    }

    @Override
    public List<UUID> mentions(String adhesion, String beneficiaire) {
        List<UUID> mentions = new ArrayList<>();
        long rang = 0;
        for (List<Maillon> page = page(rang); !page.isEmpty(); page = page(rang)) {
            page.stream().filter(maillon -> !maillon.row().porteur().equals(adhesion + "/" + beneficiaire))
                    .filter(maillon -> mentionne(open(maillon.row()), adhesion, beneficiaire)).forEach(maillon -> mentions.add(maillon.row().id()));
            rang = page.get(page.size() - 1).rang();
        }
        return mentions;
    }

    private record Maillon(long rang, SealedRow row) {}

    private List<Maillon> page(long apres) {
        return database.read(connection -> Sql.list(connection, row -> new Maillon(row.getLong("rang"), SealedRow.read(row)), "SELECT rang, "
                + SealedRow.COLUMNS + " FROM decision WHERE rang > ? AND cle IS NOT NULL ORDER BY rang FETCH FIRST " + PAGE + " ROWS ONLY", apres));
    }

    /** A counter that is told of a person: of that membership, or of the membership of the demande. */
    private static boolean mentionne(Enregistrement enregistrement, String adhesion, String beneficiaire) {
        JsonNode demande = json(enregistrement);
        for (JsonNode compteur : demande.path("compteurs")) {
            String autre = compteur.path("adhesion").asText(demande.path("adhesion").path("numero").asText());
            if (compteur.path("beneficiaire").asText().equals(beneficiaire) && autre.equals(adhesion)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode json(Enregistrement enregistrement) {
        try {
            return JSON.readTree(enregistrement.demande());
        } catch (IOException e) {
            throw new StoreIndisponible("La demande de la décision " + enregistrement.id() + " est altérée : vérifiez la chaîne.", null);
        }
    }

    private static Enregistrement open(SealedRow row) {
        try {
            return row.open();
        } catch (IOException e) {
            throw new StoreIndisponible("La décision " + row.id() + " est altérée : vérifiez la chaîne.", e);
        }
    }

    @Override
    public int effacer(Collection<UUID> decisions, String acteur, String motif) {
        return write(connection -> effacements.effacer(connection, decisions, acteur, motif));
    }

    @Override
    public boolean effacer(String porteur, Set<UUID> decisions, String acteur, String motif) {
        return write(connection -> {
            List<UUID> tenues = Sql.list(connection, row -> row.getObject("id", UUID.class),
                    "SELECT id FROM decision WHERE porteur = ? AND cle IS NOT NULL ORDER BY rang", porteur);
            if (!decisions.equals(Set.copyOf(tenues))) {
                return false;
            }
            effacements.effacer(connection, tenues, acteur, motif);
            Sql.update(connection, "DELETE FROM compteur WHERE porteur = ?", porteur);
            return true;
        });
    }

    /** A key says the year of its period, or how many months it lasts from the day that opened it; one for life never ends. */
    @Override
    public int oublier(Instant compteursAvant, Instant lecturesAvant) {
        LocalDate jour = LocalDate.ofInstant(compteursAvant, PARIS);
        return write(connection -> {
            int removed = 0;
            for (String cle : Sql.list(connection, row -> row.getString(1), "SELECT DISTINCT cle FROM compteur")) {
                Matcher annee = ANNEE.matcher(cle);
                Matcher mois = MOIS.matcher(cle);
                if (annee.matches() && Integer.parseInt(annee.group(1)) < jour.getYear()) {
                    removed += Sql.update(connection, "DELETE FROM compteur WHERE cle = ?", cle);
                } else if (mois.matches()) {
                    removed += Sql.update(connection, "DELETE FROM compteur WHERE cle = ? AND depuis < ?", cle,
                            jour.minusMonths(Integer.parseInt(mois.group(1))));
                }
            }
            Sql.update(connection, "DELETE FROM acces WHERE instant < ?", Sql.utc(lecturesAvant));
            return removed;
        });
    }

    private <T> T write(Database.Work<T> work) {
        try {
            return database.write(work);
        } catch (SQLException e) {
            throw new StoreIndisponible("L'effacement n'a pas pu être conservé : rien n'est effacé.", Database.withoutValues(e));
        }
    }
}
