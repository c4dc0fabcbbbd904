package fr.clausier.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one database that {@code clausier.base} makes active, of the two that the application carries. */
final class ActiveDatabase {

    private ActiveDatabase() {}

    @Produces
    static DataSource source(
            @Any InjectableInstance<AgroalDataSource> databases, @ConfigProperty(name = "clausier.base") String base) {
        List<AgroalDataSource> active = databases.listActive();
        if (active.size() != 1) {
            throw new IllegalStateException(
                    "No database: clausier.base is \"%s\"; write h2, or pg and clausier.pg.url".formatted(base));
        }
        return active.get(0);
    }
}
