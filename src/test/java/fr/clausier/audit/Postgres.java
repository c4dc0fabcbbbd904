package fr.clausier.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL, one for all the tests of a JVM, stopped with it. */
public final class Postgres {

    public static final String USER = "postgres";

    /** Where the server is, told to all: Quarkus gives several class loaders their own copy of this class. */
    private static final String PORT = "clausier.test.postgres.port";

    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Postgres() {}

    /** @return the JDBC URL of that schema, made at the first call, for {@link #USER} without a password */
    public static String url(String schema) {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(start()));
        }
        String server = "jdbc:postgresql://localhost:" + System.getProperty(PORT) + "/postgres";
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server);
        source.setUser(USER);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : DURABILITY) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    if (!row.next() || !row.getString(1).equals("on")) {
                        throw new AssertionError(setting + " is not on: nothing could be said of durability");
                    }
                }
            }
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return server + "?currentSchema=" + schema;
    }

    /** Its makers turn durability off, for tests that are in a hurry. */
    private static int start() {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setOverrideWorkingDirectory(new File("target/postgres"));
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        try {
            return builder.start().getPort();
        } catch (IOException e) {
            throw new AssertionError("PostgreSQL does not start", e);
        }
    }
}
