package fr.clausier.publication;

import fr.clausier.decision.PublicationStore;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rule sets, built from their archive when they are asked for; the few used last stay. */
@ApplicationScoped
public class RuleSets {

    private static final String MODULES = "modules";
    /** The one in force, the one before, and two candidates. */
    private static final int KEPT = 4;

    @Inject
    PublicationStore store;

    /** Where modules compiled since packaging are kept. */
    @ConfigProperty(name = "clausier.regles.cache")
    Path cache;

    /** By the hash of their whole content, scenarios included; the one used last at the end. */
    private final Map<String, RuleBase> built = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBase> eldest) {
            return size() > KEPT;
        }
    };
    private ModuleStore modules;

    @PostConstruct
    void open() {
        modules = new ModuleStore(shipped(), cache);
    }

    /** The modules that came with the application. */
    static List<Path> shipped() {
        return List.of(applicationFolder().resolve(MODULES));
    }

    /** The folder of the packaged application, which the launcher names first on its class path. */
    static Path applicationFolder() {
        Path jar = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))[0]);
        Path parent = jar.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Where compiled modules are kept. */
    public ModuleStore modules() {
        return modules;
    }

    /** The folder where modules compiled since packaging are kept. */
    Path cache() {
        return cache;
    }

    /**
     * Builds a rule set, or gives the one already built of that content.
     *
     * @throws fr.clausier.regles.RulesRefused with every problem
     */
    public RuleBase build(RulesFolder folder) {
        String content = folder.empreinte();
        RuleBase known = known(content);
        if (known != null) {
            return known;
        }
        RuleBase base = RuleBaseLoader.load(folder, modules);
        synchronized (built) {
            built.put(content, base);
        }
        return base;
    }

    private RuleBase known(String content) {
        synchronized (built) {
            return built.get(content);
        }
    }

    /** A rule set that decides as the one of that hash: one built already, whatever its scenarios, else the archived one. */
    public Optional<RuleBase> decidant(String hash) {
        synchronized (built) {
            for (RuleBase base : built.values()) {
                if (base.hash().equals(hash)) {
                    return Optional.of(base);
                }
            }
        }
        return find(hash);
    }

    /** A rule set that was archived. */
    public Optional<RuleBase> find(String hash) {
        return store.find(hash).map(fichiers -> build(RulesFolder.of(fichiers)));
    }
}
