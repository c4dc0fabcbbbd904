package fr.clausier.publication;

import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Action;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.decision.PublicationStore.Entree;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore.Origine;
import fr.clausier.etude.Avancement;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Candidat.Etat;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RulesRefused;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Candidates that decide: published by a second person, at once or at their day, and taken back in one call. What decides
 * changes only once the change is on disk; every attempt stands in the journal.
 */
@Startup
@ApplicationScoped
public class Publications {

    private static final Logger LOG = Logger.getLogger(Publications.class);

    @Inject
    ActiveRules rules;

    @Inject
    RuleSets sets;

    @Inject
    Chauffe chauffe;

    @Inject
    Candidats candidats;

    @Inject
    CandidateDocuments documents;

    @Inject
    Resultats resultats;

    @Inject
    PublicationStore store;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "publications");
        thread.setDaemon(true);
        return thread;
    });

    @PostConstruct
    void start() {
        clock.scheduleWithFixedDelay(this::publishDue, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /**
     * Publishes a candidate that its checks found ready: at once, or at its day when that is to come.
     *
     * @param effet replaces the day of the candidate; null keeps it
     * @throws AtelierRefuse when that person may not, or the candidate is not ready, or was checked against another set
     */
    public Candidat publier(UUID id, String acteur, Instant effet) {
        return candidats.seul(() -> publish(id, acteur, effet));
    }

    private Candidat publish(UUID id, String acteur, Instant effet) {
        Candidat candidat = candidats.find(id);
        Instant jour = effet == null ? candidat.effet() : effet;
        boolean plusTard = jour != null && jour.isAfter(ActiveRules.now());
        Action action = plusTard ? Action.PROGRAMMATION : Action.PUBLICATION;
        if (candidat.auteur().equals(acteur)) {
            throw refused(candidat, acteur, action, Motif.INTERDIT, "Un candidat est publié par une autre personne que son auteur.");
        }
        if (candidat.etat() != Etat.PRET) {
            throw refused(candidat, acteur, action, Motif.CONFLIT, "Ce candidat est " + Candidats.dit(candidat.etat())
                    + " : seul un candidat dont tous les contrôles sont réussis se publie.");
        }
        checkCurrent(candidat, acteur, action);
        Map<String, Object> valeurs = new HashMap<>();
        valeurs.put("publieur", acteur);
        valeurs.put("effet", jour);
        Candidat date = candidat.avec(valeurs);
        if (!Objects.equals(jour, candidat.effet())) {
            resultats.redater(date);
        }
        if (plusTard) {
            Candidat programme = date.avec(Map.of("etat", Etat.PROGRAMME));
            store.write(new Ecriture(documents.etat(programme), List.of(),
                    candidats.entree(programme, acteur, action, true, candidat.raison(), null), null));
            candidats.show(programme);
            return programme;
        }
        return activate(date, acteur);
    }

    /** A set checked against what no longer decides would take back what was published since. */
    private void checkCurrent(Candidat candidat, String acteur, Action action) {
        if (candidats.perime(candidat)) {
            throw refused(candidat, acteur, action, Motif.CONFLIT, "Un autre jeu a été publié depuis le contrôle de ce candidat : son auteur "
                    + "doit le contrôler de nouveau.");
        }
    }

    private AtelierRefuse refused(Candidat candidat, String acteur, Action action, Motif motif, String message) {
        store.write(new Ecriture(Map.of(), List.of(), candidats.entree(candidat, acteur, action, false, message, null), null));
        return new AtelierRefuse(motif, message);
    }

    private Candidat activate(Candidat candidat, String acteur) {
        RuleBase base = built(candidat, acteur);
        Instant now = ActiveRules.now();
        Candidat publie = candidat.avec(Map.of("etat", Etat.PUBLIE, "publieLe", now));
        Entree entree = candidats.entree(publie, acteur, Action.PUBLICATION, true, candidat.raison(), documents.bilan(candidat));
        passer(base, new JeuActif(0, base.hash(), now, Origine.PUBLICATION, acteur, candidat.id(), candidat.raison()),
                documents.etat(publie), entree);
        candidats.show(publie);
        LOG.infof("Rule set %s published: candidate %d", base.hash(), candidat.numero());
        return publie;
    }

    private void passer(RuleBase base, JeuActif actif, Map<String, byte[]> ecrits, Entree entree) {
        chauffe.chaude(rules.base());
        chauffe.chauffer(base, Avancement.AUCUN);
        rules.activate(base, actif, ecrits, entree);
    }

    /** The rule set that was checked, already warm unless the service was started again since. */
    private RuleBase built(Candidat candidat, String acteur) {
        try {
            RuleBase base = sets.build(CandidateCheck.dossier(rules.base().folder(), candidat.fichiers(), documents.contenus(candidat)));
            if (base.hash().equals(candidat.hash())) {
                return base;
            }
        } catch (RulesRefused e) {
            LOG.errorf(e, "Candidate %d does not build any more", candidat.numero());
        }
        throw refused(candidat, acteur, Action.PUBLICATION, Motif.CONFLIT, "Le jeu construit n'est plus celui qui a été contrôlé : "
                + "contrôlez-le de nouveau.");
    }

    /** Takes back a publication that is to come: the candidate is ready again. */
    public Candidat deprogrammer(UUID id, String acteur) {
        return candidats.seul(() -> unschedule(id, acteur));
    }

    private Candidat unschedule(UUID id, String acteur) {
        Candidat candidat = candidats.find(id);
        if (candidat.etat() != Etat.PROGRAMME) {
            throw new AtelierRefuse(Motif.CONFLIT, "Ce candidat n'est pas programmé.");
        }
        Candidat pret = candidat.avec(Map.of("etat", Etat.PRET));
        store.write(new Ecriture(documents.etat(pret), List.of(),
                candidats.entree(pret, acteur, Action.PROGRAMMATION, true, "Programmation annulée", null), null));
        candidats.show(pret);
        return pret;
    }

    /** Those whose day has come. One that cannot be published is refused, and says why; one that cannot be now is tried again. */
    private void publishDue() {
        for (Candidat candidat : candidats.all()) {
            if (candidat.etat() == Etat.PROGRAMME && !candidat.effet().isAfter(ActiveRules.now())) {
                try {
                    candidats.seul(() -> publishNow(candidat.id()));
                } catch (RuntimeException e) { // anything thrown here would stop the clock
                    LOG.errorf(e, "Candidate %d could not be published at its day; it is tried again", candidat.numero());
                }
            }
        }
    }

    private Candidat publishNow(UUID id) {
        Candidat candidat = candidats.find(id);
        if (candidat.etat() != Etat.PROGRAMME) {
            return candidat;
        }
        try {
            checkCurrent(candidat, null, Action.PUBLICATION);
            return activate(candidat, candidat.publieur());
        } catch (AtelierRefuse e) {
            Candidat refuse = candidat.avec(Map.of("etat", Etat.REFUSE));
            store.write(new Ecriture(documents.etat(refuse), List.of(), null, null));
            candidats.show(refuse);
            return refuse;
        }
    }

    /**
     * Brings an earlier rule set back.
     *
     * @param vers its hash; null for the one that decided before
     */
    public JeuActif revenir(String vers, String acteur, String raison) {
        return candidats.seul(() -> bringBack(vers, acteur, raison));
    }

    private JeuActif bringBack(String vers, String acteur, String raison) {
        if (raison == null || raison.isBlank()) {
            throw new AtelierRefuse(Motif.INVALIDE, "Dites pourquoi (raison).");
        }
        String actuel = rules.base().hash();
        String cible = vers != null ? vers : store.actifs().stream().map(JeuActif::hash).filter(hash -> !hash.equals(actuel)).findFirst().orElse(null);
        Optional<RuleBase> base = cible == null || store.actifs().stream().noneMatch(actif -> actif.hash().equals(cible))
                ? Optional.empty() : sets.find(cible);
        if (base.isEmpty() || actuel.equals(cible)) {
            String message = base.isEmpty() ? "Aucun jeu antérieur de ce nom n'a décidé." : "Ce jeu est déjà celui qui décide.";
            store.write(new Ecriture(Map.of(), List.of(), new Entree(0, ActiveRules.now(), acteur, Action.RETOUR, null, null, false, actuel,
                    cible, message, null), null));
            throw new AtelierRefuse(base.isEmpty() ? Motif.INTROUVABLE : Motif.CONFLIT, message);
        }
        JeuActif actif = new JeuActif(0, cible, ActiveRules.now(), Origine.RETOUR, acteur, null, raison);
        passer(base.get(), actif, Map.of(), new Entree(0, actif.instant(), acteur, Action.RETOUR, null, null, true, actuel, cible, raison, null));
        LOG.infof("Rule set %s brought back", cible);
        return actif;
    }
}
