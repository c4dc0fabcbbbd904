package fr.clausier.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Every value of every table of a database, compressed ones too: what is looked for there and found. */
public final class Vidage {

    private Vidage() {}

    /** @return the columns, {@code table.column}, that hold one of these texts */
    public static Set<String> trouver(DataSource source, Collection<String> textes) throws SQLException {
        Set<String> trouves = new TreeSet<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            if (!tables.contains("decision")) {
                throw new AssertionError("No table of decisions among " + tables);
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            List<String> valeurs = valeurs(rows.getObject(column));
                            if (valeurs.stream().anyMatch(valeur -> textes.stream().anyMatch(valeur::contains))) {
                                trouves.add(table + "." + rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
                            }
                        }
                    }
                }
            }
        }
        return trouves;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.remove("flyway_schema_history");
        return tables;
    }

    private static List<String> valeurs(Object value) {
        if (!(value instanceof byte[] bytes)) {
            return List.of(String.valueOf(value));
        }
        String brut = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            return List.of(brut, new String(Compression.inflate(bytes), StandardCharsets.UTF_8));
        } catch (IOException e) { // it was not compressed, or is a piece of something
            return List.of(brut);
        }
    }
}
