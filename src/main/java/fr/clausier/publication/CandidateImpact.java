package fr.clausier.publication;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.DecisionsConservees;
import fr.clausier.etude.Impact;
import fr.clausier.etude.Portefeuille;
import fr.clausier.etude.PortefeuilleNdjson;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Candidat.Origine;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a candidate changes in euros: computed with its checks, kept, shown again case by case. */
@ApplicationScoped
class CandidateImpact implements CandidateCheck.Effet {

    @Inject
    CandidateDocuments documents;

    @Inject
    PublicationStore store;

    @Inject
    DecisionStore decisions;

    /** The change of what the mutual pays, in percent, beyond which nothing is published, whatever its author asks. */
    @ConfigProperty(name = "clausier.publication.seuil")
    Optional<BigDecimal> most;

    @Override
    public String calculer(Candidat candidat, RuleBase avant, RuleBase apres, Avancement avancement) {
        if (candidat.etude().origine() == Origine.AUCUNE) {
            return "";
        }
        BigDecimal seuil = most.map(m -> candidat.seuil() == null ? m : m.min(candidat.seuil())).orElse(candidat.seuil());
        Impact impact = new Comparaison(avant, apres).etudier(portefeuille(candidat), avancement).avecSeuil(seuil);
        store.write(new Ecriture(Map.of(CandidateDocuments.cle(candidat.id(), CandidateDocuments.IMPACT), documents.json(impact.sansCas()),
                CandidateDocuments.cle(candidat.id(), CandidateDocuments.CAS), documents.json(impact.cas())), List.of(), null, null));
        if (impact.depasse()) {
            throw new Deroulement.Depasse("Ce que paie la mutuelle changerait de " + impact.total().pourcent().toPlainString().replace('.', ',')
                    + " %, plus que le seuil de " + seuil.toPlainString().replace('.', ',') + " %.");
        }
        return impact.demandes() == 0 ? "Aucune demande payée dans ce qui est étudié : l'effet est inconnu."
                : impact.decisionsChangees() + " décision(s) changée(s) sur " + impact.demandes() + ", "
                        + impact.total().ecart().toString().replace('.', ',') + " €.";
    }

    private Portefeuille portefeuille(Candidat candidat) {
        return candidat.etude().origine() == Origine.DECISIONS
                ? new DecisionsConservees(decisions, candidat.etude().du(), candidat.etude().au())
                : new PortefeuilleNdjson(ByteBuffer.wrap(documents.get(candidat.id(), CandidateDocuments.PORTEFEUILLE).orElseThrow()));
    }

    /**
     * How many demandes a portfolio holds.
     *
     * @throws AtelierRefuse with the lines that hold none
     */
    int compter(byte[] ndjson) {
        PortefeuilleNdjson lu = new PortefeuilleNdjson(ByteBuffer.wrap(ndjson));
        if (!lu.illisibles().isEmpty() || lu.demandes() == 0) {
            throw new AtelierRefuse(Motif.INVALIDE, lu.demandes() == 0 ? "Le portefeuille ne contient aucune demande : attendu une demande "
                    + "JSON par ligne." : "Des lignes du portefeuille ne sont pas des demandes ; rien n'a été gardé.", List.of(),
                    lu.illisibles().stream().map(e -> new RuleProblem("portefeuille", "ligne " + e.ligne(), e.message())).toList());
        }
        return Math.toIntExact(lu.demandes());
    }

    /** One of the demandes that change most; empty when there is no such one. */
    Optional<Impact.Cas> cas(Candidat candidat, int index) {
        return documents.get(candidat.id(), CandidateDocuments.CAS)
                .map(json -> documents.read(json, new TypeReference<List<Impact.Cas>>() {}))
                .filter(tous -> index >= 0 && index < tous.size()).map(tous -> tous.get(index));
    }
}
