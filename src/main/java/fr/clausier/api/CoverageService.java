package fr.clausier.api;

import fr.clausier.publication.Couverture;
import fr.clausier.regles.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The coverage of the rule set in force, computed once for each. */
@ApplicationScoped
public class CoverageService {

    /**
     * How far the computation is, in scenarios and clauses.
     *
     * @param total 0 while nothing is computed
     */
    public record Progres(long fait, long total) {}

    private volatile Progres progres = new Progres(0, 0);
    private String hash;
    private Couverture couverture;

    synchronized Couverture of(RuleBase base) {
        if (!base.hash().equals(hash)) {
            try {
                couverture = Couverture.de(base, (fait, total) -> progres = new Progres(fait, total));
                hash = base.hash();
            } finally {
                progres = new Progres(0, 0);
            }
        }
        return couverture;
    }

    Progres progres() {
        return progres;
    }
}
