package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.clausier.Regles;
import fr.clausier.regles.RuleBaseLoader.TableFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every shipped table, opened and saved by LibreOffice, comes back through the door with an equal meaning. */
class LibreOfficeTest {

    private static final String PROGRAMME = "soffice";
    /** Where the tools must be there, their absence fails instead of skipping. */
    private static final boolean EXIGE = Boolean.parseBoolean(System.getenv("CLAUSIER_OUTILS_EXIGES"));

    @TempDir
    private static Path dossier;

    @BeforeAll
    static void enregistre() throws IOException, InterruptedException {
        boolean present = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAMME)));
        assumeTrue(present || EXIGE, "LibreOffice (" + PROGRAMME + ") is not on the PATH");
        assertTrue(present, "LibreOffice (" + PROGRAMME + ") is not on the PATH, and CLAUSIER_OUTILS_EXIGES wants it");
        List<String> command = new ArrayList<>(List.of(PROGRAMME, "--headless", "-env:UserInstallation=" + dossier.resolve("profil").toUri(),
                "--convert-to", "xlsx", "--outdir", dossier.resolve("enregistres").toString()));
        for (TableFile table : Regles.base().tables()) {
            Path copie = dossier.resolve(nom(table));
            Files.write(copie, Porte.classeur(table.fichier()));
            command.add(copie.toString());
        }
        Process soffice = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(dossier.resolve("sortie.txt").toFile()).start();
        boolean ended = soffice.waitFor(5, TimeUnit.MINUTES);
        soffice.destroyForcibly();
        assertTrue(ended && soffice.exitValue() == 0, () -> "LibreOffice did not save the tables: " + dossier);
    }

    @TestFactory
    Stream<DynamicTest> chaqueTableauEnregistreParLibreOfficeGardeSonSens() {
        return Regles.base().tables().stream().map(table -> DynamicTest.dynamicTest(table.fichier(), () -> {
            byte[] enregistre = Files.readAllBytes(dossier.resolve("enregistres").resolve(nom(table)));
            assertTrue(!Arrays.equals(enregistre, Porte.classeur(table.fichier())), "LibreOffice did not write it");
            TableUpload.Result result = Porte.envoie(table.fichier(), enregistre);
            assertEquals(List.of(), result.problemes());
            assertEquals(table.tableau(), result.lu().orElseThrow().tableau());
        }));
    }

    /** Two tables may have one file name. */
    private static String nom(TableFile table) {
        return table.fichier().replace('/', '_');
    }
}
