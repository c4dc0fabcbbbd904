package fr.clausier.publication;

import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Action;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.decision.PublicationStore.Entree;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore.Origine;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The rule set in force.
 *
 * <p>Until something is published, the rules folder decides at each start: one that does not load stops a first start with
 * every problem, and later leaves the last good set deciding, which health then says. From the first publication on, the
 * set published last decides, and the folder only waits to be proposed as a candidate.
 */
@Startup
@ApplicationScoped
public class ActiveRules {

    private static final Logger LOG = Logger.getLogger(ActiveRules.class);
    private static final String RULES = "rules";

    @Inject
    PublicationStore store;

    @Inject
    RuleSets sets;

    /** The rules folder; absent: {@code rules} in the working directory, else beside the application. */
    @ConfigProperty(name = "clausier.regles.dossier")
    Optional<Path> dossier;

    /** Whether the folder decides at this start whatever was published. */
    @ConfigProperty(name = "clausier.regles.reprendre-dossier", defaultValue = "false")
    boolean reprendre;

    @Inject
    Event<EntreEnVigueur> entrees;

    /**
     * A rule set decides from now on.
     *
     * @param hash its name
     */
    public record EntreEnVigueur(String hash) {}

    /** What decides, and what is to be said of it. */
    private record Vigueur(RuleBase base, JeuActif actif, List<RuleProblem> problems, boolean dossierDiffere) {}

    private volatile Vigueur vigueur;

    @PostConstruct
    void load() {
        JeuActif last = store.actifs().stream().findFirst().orElse(null);
        vigueur = last != null && last.origine() != Origine.DOSSIER && !reprendre ? published(last) : fromFolder(last);
        LOG.infof("Rule set %s decides (%d rules)", base().hash(), base().regles().size());
    }

    private Vigueur published(JeuActif last) {
        RuleBase base;
        try {
            base = sets.find(last.hash()).orElseThrow(() -> new IllegalStateException("Le jeu publié " + last.hash() + " n'est plus archivé."));
        } catch (RulesRefused e) {
            LOG.error("The published rule set does not load under this version of the service. Start the version that published it, "
                    + "or let the rules folder decide with clausier.regles.reprendre-dossier=true.");
            throw e;
        }
        try {
            String folder = folder().hash();
            return new Vigueur(base, last, List.of(), store.actifs().stream().noneMatch(actif -> actif.hash().equals(folder)));
        } catch (UncheckedIOException e) {
            return new Vigueur(base, last, List.of(unreadable(e)), true);
        }
    }

    private Vigueur fromFolder(JeuActif last) {
        try {
            RuleBase base = sets.build(folder());
            return new Vigueur(base, last != null && last.hash().equals(base.hash()) && last.origine() == Origine.DOSSIER ? last
                    : started(base, last == null ? null : last.hash()), List.of(), false);
        } catch (RulesRefused e) {
            return fallBack(last, e.problems(), e);
        } catch (UncheckedIOException e) {
            return fallBack(last, List.of(unreadable(e)), e);
        }
    }

    private RuleProblem unreadable(UncheckedIOException e) {
        return new RuleProblem(path().toString(), "", e.getMessage());
    }

    /** The folder has changed since the last start: it decides from now on. */
    private JeuActif started(RuleBase base, String avant) {
        store.keep(base.hash(), base.folder().fichiers());
        JeuActif actif = new JeuActif(0, base.hash(), now(), Origine.DOSSIER, null, null, null);
        store.write(new Ecriture(Map.of(), List.of(), new Entree(0, actif.instant(), null, Action.DEMARRAGE, null, null, true, avant,
                base.hash(), "Le dossier de règles, lu au démarrage", null), actif));
        return actif;
    }

    private Vigueur fallBack(JeuActif last, List<RuleProblem> found, RuntimeException cause) {
        if (last == null) {
            throw cause;
        }
        RuleBase base = sets.find(last.hash()).orElseThrow(() -> cause);
        LOG.errorf("The rules folder does not load; the last good rule set goes on deciding. %s", cause.getMessage());
        return new Vigueur(base, last, found, false);
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private Path path() {
        return dossier.orElseGet(() -> Files.isDirectory(Path.of(RULES)) ? Path.of(RULES) : RuleSets.applicationFolder().resolve(RULES));
    }

    /** The rules folder as it is on disk now. */
    public RulesFolder folder() {
        return RulesFolder.read(path());
    }

    /**
     * Makes a rule set decide, once it is written: those who ask from now on get it, those who are deciding end with theirs.
     *
     * @param documents of the workshop, written at the same time
     */
    synchronized void activate(RuleBase base, JeuActif actif, Map<String, byte[]> documents, Entree entree) {
        store.keep(base.hash(), base.folder().fichiers());
        store.write(new Ecriture(documents, List.of(), entree, actif));
        Vigueur avant = vigueur;
        vigueur = new Vigueur(base, actif, avant.problems(), avant.dossierDiffere());
        entrees.fire(new EntreEnVigueur(base.hash()));
    }

    /** The rule set in force. */
    public RuleBase base() {
        return vigueur.base();
    }

    /** Since when it decides, and why. */
    public JeuActif actif() {
        return vigueur.actif();
    }

    /** Why the folder did not load; empty when it did, or when it does not decide. */
    public List<RuleProblem> problems() {
        return vigueur.problems();
    }

    /** Whether the rules folder, at the last start, held something else than any set that ever decided: it waits to be proposed. */
    public boolean dossierDiffere() {
        return vigueur.dossierDiffere();
    }
}
