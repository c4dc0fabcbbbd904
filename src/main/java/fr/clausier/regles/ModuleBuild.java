package fr.clausier.regles;

import java.nio.file.Path;
import java.util.List;

/** Compiles the modules of a rules folder ahead of time: run when the application is packaged. */
public final class ModuleBuild {

    private ModuleBuild() {}

    /**
     * @param args the rules folder, then the folder of the modules
     */
    public static void main(String[] args) {
        try {
            RuleBaseLoader.load(RulesFolder.read(Path.of(args[0])), new ModuleStore(List.of(), Path.of(args[1])));
        } catch (RulesRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
