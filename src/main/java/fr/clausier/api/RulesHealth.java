package fr.clausier.api;

import fr.clausier.decision.PublicationStore.Origine;
import fr.clausier.publication.ActiveRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Ready when a rule set decides; says when it is the last good one because the folder does not load. */
@ApplicationScoped
@Readiness
@Startup
public class RulesHealth implements HealthCheck {

    @Inject
    ActiveRules rules;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("regles").up()
                .withData("hash", rules.base().hash())
                .withData("origine", rules.actif().origine() != Origine.DOSSIER ? "publication"
                        : rules.problems().isEmpty() ? "dossier" : "dernier jeu valide")
                .withData("dossierDiffere", rules.dossierDiffere());
        for (int i = 0; i < rules.problems().size(); i++) {
            health.withData("probleme" + (i + 1), rules.problems().get(i).toString());
        }
        return health.build();
    }
}
