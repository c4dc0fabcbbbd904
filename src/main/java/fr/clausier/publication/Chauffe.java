package fr.clausier.publication;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.etude.Avancement;
import fr.clausier.regles.RuleBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Decides for nothing under a rule set before callers do: it makes its bases when the first facts come, and the JVM compiles
 * its conditions once they were met often enough.
 */
@ApplicationScoped
public class Chauffe {

    private static final Logger LOG = Logger.getLogger(Chauffe.class);
    /** What a new set needs before it decides as fast as the one in force. */
    private static final int DECISIONS = 500;

    @Inject
    Affluence affluence;

    /** How often each dossier is decided at a start. */
    @ConfigProperty(name = "clausier.chauffe", defaultValue = "100")
    int tours;

    private final Set<RuleBase> chaudes = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile boolean arret;

    /**
     * Decides every dossier again and again, beside callers, who go first. The JVM compiles what it saw: where callers ask for one kind
     * of demande, the first of another would have it compile anew what all are waiting for.
     */
    void demarrer(@Observes StartupEvent start, ActiveRules rules) {
        Thread thread = new Thread(() -> tous(rules.base()), "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void tous(RuleBase base) {
        long debut = System.nanoTime();
        DossierFormat format = DossierFormat.of();
        List<Dossier> dossiers = Dossier.read(base.folder());
        Affluence.Cadence cadence = affluence.cadence();
        for (int i = 0; i < tours * dossiers.size() && !arret; i++) {
            dossiers.get(i % dossiers.size()).decider(base, format);
            cadence.laisserPasser();
        }
        LOG.infof("Warm after %d s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - debut));
    }

    @PreDestroy
    void arreter() {
        arret = true;
    }

    /** A set that decides, or did. */
    void chaude(RuleBase base) {
        chaudes.add(base);
    }

    /**
     * Warms a rule set, unless it is warm: by every whole dossier, then by what callers asked for last, or the dossiers again.
     *
     * @param suivi told of each decision, before it
     */
    void chauffer(RuleBase base, Avancement suivi) {
        if (!chaudes.contains(base)) {
            List<Demande> dossiers = Dossier.read(base.folder()).stream().flatMap(Chauffe::lire).toList();
            List<Demande> demandes = affluence.dernieres();
            int total = dossiers.size() + DECISIONS;
            for (int i = 0; i < total; i++) {
                suivi.fait(i, total);
                List<Demande> parmi = i < dossiers.size() || demandes.isEmpty() ? dossiers : demandes;
                decider(base, parmi.get(i % parmi.size()));
            }
            chaudes.add(base);
        }
    }

    private static Stream<Demande> lire(Dossier dossier) {
        try {
            return Stream.of(DemandeReader.read(dossier.demande()));
        } catch (DemandeRefusee e) { // a dossier may show a refusal
            return Stream.empty();
        }
    }

    private static void decider(RuleBase base, Demande demande) {
        try {
            new Decider(base).decide(demande);
        } catch (DecisionImpossible | Bareme.FigureManquante e) {
            // what these rules do not decide warms them too
        }
    }
}
