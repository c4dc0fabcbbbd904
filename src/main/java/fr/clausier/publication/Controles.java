package fr.clausier.publication;

import fr.clausier.decision.PublicationStore.Action;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Candidat.Avancee;
import fr.clausier.publication.Candidat.Etape;
import fr.clausier.publication.Candidat.Etat;
import fr.clausier.regles.RulesFolder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** The checks of candidates: run in the background, one candidate at a time, told as they go, kept once they end. */
@ApplicationScoped
public class Controles {

    private static final Logger LOG = Logger.getLogger(Controles.class);

    @Inject
    ActiveRules rules;

    @Inject
    RuleSets sets;

    @Inject
    Candidats candidats;

    @Inject
    CandidateDocuments documents;

    @Inject
    Resultats resultats;

    @Inject
    CandidateImpact impact;

    @Inject
    Chauffe chauffe;

    @Inject
    Affluence affluence;

    private final Map<UUID, CandidateCheck> enCours = new ConcurrentHashMap<>();
    private final ExecutorService checks = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "candidate-check");
        thread.setDaemon(true);
        return thread;
    });

    @PreDestroy
    void stop() {
        enCours.values().forEach(CandidateCheck::annuler);
        checks.shutdown();
    }

    /** The checks of a candidate as they go, or as they ended. */
    public List<Etape> etapes(Candidat candidat) {
        CandidateCheck check = enCours.get(candidat.id());
        return check == null ? candidat.etapes() : check.etapes();
    }

    /** Starts the checks; they wait for those of another candidate. */
    public Candidat lancer(UUID id, String acteur) {
        return candidats.seul(() -> {
            Candidat candidat = candidats.ouvert(id, acteur);
            boolean source = candidat.fichiers().stream().anyMatch(f -> f.chemin().startsWith(RulesFolder.REGLEMENTATION)
                    || f.chemin().equals(RulesFolder.INTERPRETATIONS));
            if (source && (candidat.source() == null || candidat.source().isEmpty())) {
                throw new AtelierRefuse(Motif.INVALIDE, "Ce candidat change des chiffres légaux ou des lectures : dites sur quoi il s'appuie "
                        + "(source).");
            }
            Candidat enControle = candidat.avec(Map.of("etat", Etat.EN_CONTROLE));
            CandidateCheck check = new CandidateCheck(enControle, rules.base(), documents.contenus(candidat), sets, chauffe, impact, affluence);
            candidats.save(enControle, Map.of(), documents.resultats(id), null);
            enCours.put(id, check);
            checks.execute(() -> {
                try {
                    check.run();
                } finally {
                    ended(enControle, acteur, check);
                }
            });
            return enControle;
        });
    }

    private void ended(Candidat candidat, String acteur, CandidateCheck check) {
        try {
            Map<String, byte[]> ecrits = new HashMap<>();
            if (check.base() != null) {
                ecrits.putAll(resultats.difference(candidat, check.vigueur(), check.base()));
                if (!check.annulee()) {
                    check.adoption().forEach((chemin, contenu) -> ecrits.put(CandidateDocuments.cleAdoption(candidat.id(), chemin), contenu));
                }
            }
            Map<String, Object> valeurs = new HashMap<>();
            valeurs.put("etapes", check.etapes());
            valeurs.put("base", check.vigueur().hash());
            valeurs.put("hash", check.base() == null ? null : check.base().hash());
            valeurs.put("etat", check.annulee() ? Etat.BROUILLON : check.reussie() ? Etat.PRET : Etat.REFUSE);
            Candidat controle = candidat.avec(valeurs);
            candidats.seul(() -> {
                candidats.save(controle, ecrits, List.of(), candidats.entree(controle, acteur, Action.CONTROLE, check.reussie(),
                        bilan(check), documents.bilan(controle)));
                return controle;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "The checks of candidate %d are not kept; they are to be asked for again", candidat.numero());
            candidats.show(candidat.avecFichiers(candidat.fichiers()));
        } finally {
            enCours.remove(candidat.id());
        }
    }

    private static String bilan(CandidateCheck check) {
        return check.annulee() ? "Contrôle annulé" : check.reussie() ? "Tous les contrôles sont réussis"
                : "À corriger : " + String.join(", ", check.etapes().stream().filter(etape -> etape.etat() == Avancee.ECHOUEE)
                        .map(Etape::libelle).toList());
    }

    /** Asks the checks of a candidate to stop, for its author. */
    public void annuler(UUID id, String acteur) {
        Candidat candidat = candidats.find(id);
        if (!candidat.auteur().equals(acteur)) {
            throw new AtelierRefuse(Motif.INTERDIT, "Seul son auteur, " + candidat.auteur() + ", annule le contrôle de ce candidat.");
        }
        CandidateCheck check = enCours.get(id);
        if (check == null) {
            throw new AtelierRefuse(Motif.CONFLIT, "Aucun contrôle n'est en cours.");
        }
        check.annuler();
    }
}
