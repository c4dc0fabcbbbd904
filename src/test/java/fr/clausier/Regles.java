package fr.clausier;

import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shipped rules, loaded once for all tests. */
public final class Regles {

    public static final Path DOSSIER = Path.of("rules");
    public static final ModuleStore MODULES = new ModuleStore(List.of(), Path.of("target/modules"));
    private static final RuleBase BASE = RuleBaseLoader.load(RulesFolder.read(DOSSIER), MODULES);

    private Regles() {}

    public static RuleBase base() {
        return BASE;
    }

    /** The shipped folder with one more file, or with a file of other content. */
    public static RulesFolder avec(String fichier, byte[] contenu) {
        Map<String, byte[]> fichiers = new TreeMap<>(BASE.folder().fichiers());
        fichiers.put(fichier, contenu);
        return RulesFolder.of(fichiers);
    }

    public static RulesFolder avec(String fichier, String contenu) {
        return avec(fichier, contenu.getBytes(StandardCharsets.UTF_8));
    }
}
