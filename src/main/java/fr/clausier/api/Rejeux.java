package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.api.Antecedents.Instruite;
import fr.clausier.api.DecisionJson.Regles;
import fr.clausier.api.RejeuJson.Refus;
import fr.clausier.contrat.Bareme;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.RuleSets;
import fr.clausier.regles.PhaseSansFin;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Decides a stored demande again, from the stored bytes alone, and keeps nothing. */
@ApplicationScoped
public class Rejeux {

    @Inject
    ActiveRules rules;

    @Inject
    RuleSets sets;

    @Inject
    PublicationStore publications;

    @Inject
    Antecedents antecedents;

    @Inject
    ObjectMapper mapper;

    /**
     * Under an archived rule set: the one that decided then, or another.
     *
     * @throws AtelierRefuse when the rule set, or what the decision was made from, is not there to replay it
     */
    RejeuJson sous(Enregistrement enregistrement, String hash) {
        return rejouer(enregistrement, archive(hash));
    }

    /** Under the rule set in force. */
    RejeuJson enVigueur(Enregistrement enregistrement) {
        return rejouer(enregistrement, rules.base());
    }

    /** Under the rule set that decided at that instant. */
    RejeuJson connuLe(Enregistrement enregistrement, Instant instant) {
        JeuActif actif = publications.actifs().stream().filter(jeu -> !jeu.instant().isAfter(instant)).findFirst()
                .orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Aucun jeu de règles ne décidait encore à cet instant."));
        return sous(enregistrement, actif.hash());
    }

    /**
     * A rule set that was archived, as far as it decides.
     *
     * @throws AtelierRefuse when it is not archived, or no longer loads
     */
    RuleBase archive(String hash) {
        try {
            return sets.decidant(hash).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Ce jeu de règles n'est pas archivé."));
        } catch (RulesRefused e) {
            throw new AtelierRefuse(Motif.CONFLIT, "Le jeu de règles " + hash + " ne se charge plus sous cette version du service ("
                    + e.problems().size() + " problème(s)) : reprenez la version qui l'a publié.");
        }
    }

    private RejeuJson rejouer(Enregistrement enregistrement, RuleBase base) {
        JsonNode avant = lire(enregistrement.decision());
        Regles alors = mapper.convertValue(avant.get("regles"), Regles.class);
        Regles maintenant = new Regles(base.hash(), base.engine(), DecisionJson.SCHEMA);
        String empreinte = RulesFolder.empreinte(enregistrement.decision());
        byte[] rejeu;
        try {
            rejeu = decider(enregistrement, base);
        } catch (DemandeRefusee | DecisionImpossible | Bareme.FigureManquante | PhaseSansFin e) {
            return RejeuJson.refuse(enregistrement.id(), enregistrement.instant(), alors, maintenant, empreinte, refus(e));
        }
        return RejeuJson.compare(enregistrement.id(), enregistrement.instant(), Arrays.equals(enregistrement.decision(), rejeu), alors,
                maintenant, empreinte, RulesFolder.empreinte(rejeu), avant, lire(rejeu));
    }

    private byte[] decider(Enregistrement enregistrement, RuleBase base) {
        Instruite instruite = antecedents.reprendre(enregistrement);
        DecisionJson decision = DecisionJson.de(enregistrement.id(), enregistrement.instant(), instruite.demande(),
                new Decider(base).decide(instruite.demande(), instruite.passe()), base.catalogue(), base.engine());
        try {
            return mapper.writeValueAsBytes(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision can always be written", e);
        }
    }

    private static Refus refus(RuntimeException e) {
        return e instanceof DemandeRefusee refusee
                ? new Refus("DEMANDE_REFUSEE", e.getMessage(), refusee.anomalies().stream()
                        .map(a -> Probleme.Erreur.json(a.pointer(), a.code(), a.message())).toList())
                : new Refus(e instanceof DecisionImpossible ? "DECISION_IMPOSSIBLE" : e instanceof PhaseSansFin ? "REGLE_SANS_FIN"
                        : "FIGURE_MANQUANTE", e.getMessage(), List.of());
    }

    private JsonNode lire(byte[] decision) {
        try {
            return mapper.readTree(decision);
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
    }
}
