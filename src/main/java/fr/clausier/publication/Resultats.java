package fr.clausier.publication;

import fr.clausier.etude.Comparaison;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.regles.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was found of candidates, and how rule sets differ. */
@ApplicationScoped
public class Resultats {

    @Inject
    CandidateDocuments documents;

    @Inject
    CandidateImpact impact;

    @Inject
    RuleSets sets;

    /** The difference of a candidate from the set it was checked against, as JSON; empty until it was built. */
    public Optional<byte[]> difference(Candidat candidat) {
        return documents.get(candidat.id(), CandidateDocuments.DIFFERENCE);
    }

    /** Its effect in euros, as JSON; empty until it was computed. */
    public Optional<byte[]> impact(Candidat candidat) {
        return documents.get(candidat.id(), CandidateDocuments.IMPACT);
    }

    /** One of the demandes that change most, under both sets. */
    public Optional<Comparaison.Rejeu> rejouer(Candidat candidat, int index) {
        return impact.rejouer(candidat, index);
    }

    /** How two rule sets differ that were kept. */
    public Difference difference(String avant, String apres) {
        return Difference.entre(find(avant), find(apres), null);
    }

    private RuleBase find(String hash) {
        return sets.find(hash).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Le jeu « " + hash + " » n'est pas archivé."));
    }
}
