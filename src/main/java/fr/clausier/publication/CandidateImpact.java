package fr.clausier.publication;

import fr.clausier.etude.Avancement;
import fr.clausier.regles.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What a candidate changes: cell by cell, and in euros. */
@ApplicationScoped
class CandidateImpact implements CandidateCheck.Effet {

    @Override
    public String calculer(Candidat candidat, RuleBase avant, RuleBase apres, Avancement avancement) {
        return "";
    }

    int compter(byte[] ndjson) {
        return 0;
    }

    Object difference(RuleBase avant, RuleBase apres, Instant effet) {
        return java.util.Map.of("avant", avant.hash(), "apres", apres.hash());
    }
}
