package fr.clausier.api;

import fr.clausier.decision.DecisionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready for a while after a decision could not be kept: a database may well answer, and have no room left. */
@ApplicationScoped
@Readiness
public class StoreHealth implements HealthCheck {

    @Inject
    DecisionStore store;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("registre").status(!store.enPanne()).withData("enAttente", store.enAttente()).build();
    }
}
