package fr.clausier.etude.spark;

import fr.clausier.etude.Comparaison;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The two rule sets of a study with their compiled modules, as they travel to the executors: contents by path.
 *
 * @param cle     tells this pair from others in a JVM
 * @param modules what a JVM needs so that it compiles nothing
 */
record Jeux(String cle, SortedMap<String, byte[]> avant, SortedMap<String, byte[]> apres, SortedMap<String, byte[]> modules)
        implements Serializable {

    private static String chargee;
    private static Comparaison comparaison;

    /**
     * Reads both sets, and compiles what of them was not yet.
     *
     * @param modules folder of compiled modules, where those that are missing are added
     * @throws fr.clausier.regles.RulesRefused when a set is not sound
     */
    static Jeux lire(Path avant, Path apres, Path modules) {
        ModuleStore store = new ModuleStore(List.of(), modules);
        RuleBase baseAvant = RuleBaseLoader.load(RulesFolder.read(avant), store);
        RuleBase baseApres = RuleBaseLoader.load(RulesFolder.read(apres), store);
        return new Jeux(baseAvant.hash() + " " + baseApres.hash(), baseAvant.folder().decisifs(), baseApres.folder().decisifs(),
                RulesFolder.read(modules).fichiers());
    }

    String hashAvant() {
        return cle.substring(0, cle.indexOf(' '));
    }

    String hashApres() {
        return cle.substring(cle.indexOf(' ') + 1);
    }

    /** Loaded once in a JVM, whatever the number of its tasks. */
    Comparaison comparaison() {
        synchronized (Jeux.class) {
            if (!cle.equals(chargee)) {
                comparaison = charger();
                chargee = cle;
            }
            return comparaison;
        }
    }

    private Comparaison charger() {
        try {
            Path dossier = Files.createTempDirectory("clausier-modules");
            try {
                for (String nom : modules.keySet()) {
                    Files.write(dossier.resolve(nom), modules.get(nom));
                }
                ModuleStore store = new ModuleStore(List.of(), dossier);
                return new Comparaison(RuleBaseLoader.load(RulesFolder.of(avant), store), RuleBaseLoader.load(RulesFolder.of(apres), store));
            } finally {
                for (Path fichier : Files.list(dossier).toList()) {
                    Files.delete(fichier);
                }
                Files.delete(dossier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled modules cannot be written", e);
        }
    }
}
