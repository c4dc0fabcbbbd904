package fr.clausier.publication;

import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.etude.Comparaison;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.regles.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

    @Inject
    PublicationStore store;

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
        return impact.cas(candidat, index).map(cas -> new Comparaison(find(candidat.base()), candidate(candidat)).rejouer(cas));
    }

    /** The rule set of a candidate as it was checked: on the one in force then. */
    private RuleBase candidate(Candidat candidat) {
        return sets.build(CandidateCheck.dossier(find(candidat.base()).folder(), candidat.fichiers(), documents.contenus(candidat)));
    }

    /** The difference of a candidate as a document to keep. */
    Map<String, byte[]> difference(Candidat candidat, RuleBase avant, RuleBase apres) {
        return Map.of(CandidateDocuments.cle(candidat.id(), CandidateDocuments.DIFFERENCE),
                documents.json(Difference.entre(avant, apres, Candidats.jour(candidat.effet()))));
    }

    /** Tells the difference of a candidate from its new effect date, if it was built. */
    void redater(Candidat candidat) {
        if (candidat.hash() != null) {
            store.write(new Ecriture(difference(candidat, find(candidat.base()), candidate(candidat)), List.of(), null, null));
        }
    }

    /** How two rule sets differ that were kept. */
    public Difference difference(String avant, String apres) {
        return Difference.entre(find(avant), find(apres), null);
    }

    private RuleBase find(String hash) {
        return sets.find(hash).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Le jeu « " + hash + " » n'est pas archivé."));
    }
}
