package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decision;
import fr.clausier.regles.RuleBase;
import java.util.ServiceLoader;

/** How a whole decision is written, for dossiers: everything but what differs from one rule set to the next by its name. */
public interface DossierFormat {

    /** The decision as callers get it, at a fixed instant and identifier, without the hash of the rule set. */
    JsonNode ecrire(Demande demande, Decision decision, RuleBase base);

    /** That of the service. */
    static DossierFormat of() {
        return ServiceLoader.load(DossierFormat.class).findFirst().orElseThrow();
    }
}
