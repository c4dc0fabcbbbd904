package fr.clausier.api;

import fr.clausier.publication.Couverture;
import fr.clausier.regles.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The coverage of the rule set in force, computed once for each. */
@ApplicationScoped
public class CoverageService {

    private String hash;
    private Couverture couverture;

    synchronized Couverture of(RuleBase base) {
        if (!base.hash().equals(hash)) {
            couverture = Couverture.de(base);
            hash = base.hash();
        }
        return couverture;
    }
}
