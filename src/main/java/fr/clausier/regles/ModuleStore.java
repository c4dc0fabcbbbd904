package fr.clausier.regles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.jboss.logging.Logger;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiled modules, each kept as a jar named by its content, the version of the engine and the shape of the facts.
 *
 * <p>Compiling takes seconds and loading tens of milliseconds, so a module is compiled once for a content: at package
 * time for the shipped rules, at the first load of an edited file otherwise.
 */
public final class ModuleStore {

    private static final Logger LOG = Logger.getLogger(ModuleStore.class);
    static final String ENGINE = String.valueOf(KieServices.class.getPackage().getImplementationVersion());
    private static final String GROUP = "fr.clausier.regles";
    private static final int KEY_LENGTH = 32;
    private static final String JAR = ".jar";
    private static final String SHAPE = FactShape.describe();

    private final CompiledCache cache;
    /** Shared by the rule bases that hold them; those of a rule base that is gone go with it. */
    private final Map<String, WeakReference<List<Model>>> loaded;
    private final Moteurs moteurs;

    /**
     * @param shipped folders of modules that came with the application, read only
     * @param own     folder where newly compiled modules are kept; created when needed
     */
    public ModuleStore(List<Path> shipped, Path own) {
        this(new CompiledCache(List.copyOf(shipped), own, true), new ConcurrentHashMap<>(), new Moteurs());
    }

    private ModuleStore(CompiledCache cache, Map<String, WeakReference<List<Model>>> loaded, Moteurs moteurs) {
        this.cache = cache;
        this.loaded = loaded;
        this.moteurs = moteurs;
    }

    /** The same modules, for rules that are tried once: what is compiled of them is kept on no disk. */
    public ModuleStore sansGarder() {
        return new ModuleStore(new CompiledCache(cache.shipped(), cache.own(), false), loaded, moteurs);
    }

    /** The engine's bases of the modules' rules, shared too. */
    Moteurs moteurs() {
        return moteurs;
    }

    /** Where compiled modules are kept; what is read of a workbook is kept beside them. */
    CompiledCache cache() {
        return cache;
    }

    static String key(SortedMap<String, byte[]> fichiers, String... contexte) {
        return RulesFolder.hash(fichiers, contexte).substring(0, KEY_LENGTH);
    }

    /**
     * Rules that are compiled together.
     *
     * @param nom      as a reader knows them
     * @param cle      what they are made of
     * @param fichiers what to compile, asked for when it is not compiled yet
     */
    record Part(String nom, String cle, Supplier<SortedMap<String, byte[]>> fichiers) {

        static Part of(String module, SortedMap<String, byte[]> fichiers) {
            return new Part(module, key(fichiers, module, ENGINE, SHAPE), () -> fichiers);
        }

        /** Some rows of a long table. */
        static Part of(String fichier, LongTable.Morceau morceau) {
            return new Part(morceau.nom(), key(morceau.contenu(), fichier, ENGINE, SHAPE), morceau.drl());
        }

        private ReleaseId id() {
            return KieServices.get().newReleaseId(GROUP, "module", cle);
        }
    }

    /** Its models, from memory or from a jar; empty when it must be compiled. Several may be read at once. */
    Optional<List<Model>> kept(Part part) {
        loaded.values().removeIf(kept -> kept.get() == null);
        WeakReference<List<Model>> known = loaded.get(part.cle());
        List<Model> living = known == null ? null : known.get();
        return Optional.ofNullable(living != null ? living : asItself(() -> {
            String list = CanonicalKieModule.getModelFileWithGAV(part.id());
            JarLoader jar = read(part.cle(), list);
            return jar == null ? null : instantiate(part, jar, list);
        }));
    }

    /** Its models, compiled now; empty when it does not compile. One after the other: each takes its memory. */
    List<Model> compiled(Part part, List<RuleProblem> problems) {
        LOG.infof("Compiling %s, which has changed since it was last compiled", part.nom());
        return asItself(() -> {
            byte[] compiled = compile(part, problems);
            if (compiled == null) {
                return List.of();
            }
            cache.write(part.cle() + JAR, compiled);
            return instantiate(part, new JarLoader(compiled, ModuleStore.class.getClassLoader()), CanonicalKieModule.getModelFileWithGAV(part.id()));
        });
    }

    /** The engine looks for classes where its caller does. */
    private static List<Model> asItself(Supplier<List<Model>> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ModuleStore.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The cached module; null when there is none, or when what is there is not a whole module. */
    private JarLoader read(String key, String list) {
        byte[] content = cache.read(key + JAR).orElse(null);
        if (content == null) {
            return null;
        }
        try {
            JarLoader jar = new JarLoader(content, ModuleStore.class.getClassLoader());
            if (jar.entries.containsKey(list)) {
                return jar;
            }
        } catch (UncheckedIOException e) {
            LOG.debugf(e, "Module %s", key);
        }
        LOG.warnf("Cached module %s is not whole; it is compiled again", key);
        return null;
    }

    private static byte[] compile(Part part, List<RuleProblem> problems) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId id = part.id();
        files.generateAndWritePomXML(id);
        part.fichiers().get().forEach((nom, contenu) -> files.write("src/main/resources/" + nom, contenu));
        try {
            KieBuilder builder = services.newKieBuilder(files, ModuleStore.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            errors.forEach(error -> problems.add(new RuleProblem(path(error.getPath(), part.nom()), "",
                    "ne compile pas : " + error.getText().strip())));
            return errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : null;
        } catch (Throwable e) { // the engine throws Errors too, for a bad literal for instance
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            problems.add(new RuleProblem(part.nom(), "", "le module ne compile pas : " + e));
            return null;
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static String path(String path, String module) {
        return path == null || path.isEmpty() ? module : path.replaceFirst("^src/main/resources/", "");
    }

    private List<Model> instantiate(Part part, JarLoader jar, String list) {
        List<Model> models = new ArrayList<>();
        for (String line : new String(jar.entries.get(list), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank() && !line.contains(":")) { // the first line is the version of the model
                try {
                    models.add((Model) jar.loadClass(line.strip()).getDeclaredConstructor().newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("A compiled module does not load: " + line, e);
                }
            }
        }
        loaded.put(part.cle(), new WeakReference<>(models));
        return models;
    }

    /** Classes of one module, from memory: no file stays open, and the module goes with its last user. */
    private static final class JarLoader extends ClassLoader {
        private final Map<String, byte[]> entries = new HashMap<>();

        JarLoader(byte[] jar, ClassLoader parent) {
            super(parent);
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Its own classes first: the parent would remember every name it was ever asked for. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] code = entries.get(name.replace('.', '/') + ".class");
            if (code == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? defineClass(name, code, 0, code.length) : known;
            }
        }
    }
}
