package fr.clausier.publication;

import fr.clausier.decision.PublicationStore;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rule sets, built from their archive when they are asked for; those last used stay as long as memory allows. */
@ApplicationScoped
public class RuleSets {

    private static final String MODULES = "modules";

    @Inject
    PublicationStore store;

    /** Where modules compiled since packaging are kept. */
    @ConfigProperty(name = "clausier.regles.cache")
    Path cache;

    /** By the hash of their whole content, scenarios included. */
    private final Map<String, SoftReference<RuleBase>> built = new ConcurrentHashMap<>();
    private ModuleStore modules;

    @PostConstruct
    void open() {
        modules = new ModuleStore(shipped(), cache);
    }

    private static List<Path> shipped() {
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

    /** Modules that nothing has compiled here but the packaging: a build from these is made anew. */
    ModuleStore fresh(Path empty) {
        return new ModuleStore(shipped(), empty);
    }

    /**
     * Builds a rule set, or gives the one already built of that content.
     *
     * @throws fr.clausier.regles.RulesRefused with every problem
     */
    public RuleBase build(RulesFolder folder) {
        String content = folder.empreinte();
        SoftReference<RuleBase> reference = built.get(content);
        RuleBase known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        RuleBase base = RuleBaseLoader.load(folder, modules);
        built.values().removeIf(forgotten -> forgotten.get() == null);
        built.put(content, new SoftReference<>(base));
        return base;
    }

    /** A rule set that was archived. */
    public Optional<RuleBase> find(String hash) {
        return store.find(hash).map(fichiers -> build(RulesFolder.of(fichiers)));
    }
}
