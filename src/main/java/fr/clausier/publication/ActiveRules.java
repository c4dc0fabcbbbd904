package fr.clausier.publication;

import fr.clausier.decision.RuleSetArchive;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The rule set in force.
 *
 * <p>At start the rules folder is loaded and archived. A folder that does not load stops a first start with every
 * problem; later it leaves the last good set deciding, which health then says.
 */
@Startup
@ApplicationScoped
public class ActiveRules {

    private static final Logger LOG = Logger.getLogger(ActiveRules.class);
    private static final String RULES = "rules";
    private static final String MODULES = "modules";

    @Inject
    RuleSetArchive archive;

    /** The rules folder; absent: {@code rules} in the working directory, else beside the application. */
    @ConfigProperty(name = "clausier.regles.dossier")
    Optional<Path> dossier;

    /** Where modules compiled since packaging are kept. */
    @ConfigProperty(name = "clausier.regles.cache")
    Path cache;

    private volatile RuleBase base;
    private volatile List<RuleProblem> problems = List.of();

    @PostConstruct
    void load() {
        ModuleStore modules = new ModuleStore(List.of(applicationFolder().resolve(MODULES)), cache);
        try {
            base = RuleBaseLoader.load(RulesFolder.read(folder()), modules);
            archive.keep(base.hash(), base.folder().fichiers());
        } catch (RulesRefused e) {
            fallBack(modules, e.problems(), e);
        } catch (UncheckedIOException e) {
            fallBack(modules, List.of(new RuleProblem(folder().toString(), "", e.getMessage())), e);
        }
        LOG.infof("Rule set %s decides (%d rules)", base.hash(), base.regles().size());
    }

    private void fallBack(ModuleStore modules, List<RuleProblem> found, RuntimeException cause) {
        Optional<Map<String, byte[]>> lastGood = archive.lastGood();
        if (lastGood.isEmpty()) {
            throw cause;
        }
        base = RuleBaseLoader.load(RulesFolder.of(lastGood.get()), modules);
        problems = found;
        LOG.errorf("The rules folder does not load; the last good rule set goes on deciding. %s", cause.getMessage());
    }

    private Path folder() {
        return dossier.orElseGet(() -> Files.isDirectory(Path.of(RULES)) ? Path.of(RULES) : applicationFolder().resolve(RULES));
    }

    /** The folder of the packaged application, which the launcher names first on its class path. */
    private static Path applicationFolder() {
        Path jar = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))[0]);
        Path parent = jar.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** The rule set in force. */
    public RuleBase base() {
        return base;
    }

    /** Why the folder did not load; empty when it is the folder that decides. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
