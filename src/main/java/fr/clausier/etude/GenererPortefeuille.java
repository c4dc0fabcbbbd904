package fr.clausier.etude;

import fr.clausier.contrat.Bareme;
import fr.clausier.regles.LegalFigures;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes a generated portfolio, for a study or a trial: a command of the packaged application. */
public final class GenererPortefeuille {

    /** The first argument that asks for it. */
    public static final String COMMANDE = "generer";

    static final int ECRIT = 0;
    static final int REFUSE = 2;

    private static final String USAGE = """
            Usage : java -jar quarkus-run.jar generer portefeuille.ndjson [--demandes 10000] [--graine 1] [--annee 2025] [--regles rules]
              --demandes  combien, une par ligne ; le début d'un grand portefeuille est un petit de même graine
              --graine    un entier : le même portefeuille pour la même graine et la même année
              --annee     l'année civile des soins, que les chiffres légaux doivent connaître
              --regles    le dossier de règles dont les chiffres légaux donnent tarifs et prix
            Le fichier ne doit pas exister. Rend 0 quand il est écrit, 2 sinon.""";

    private static final long PAS = 100_000;

    private GenererPortefeuille() {}

    /**
     * @param arguments those after {@link #COMMANDE}
     * @return what the process ends with: 0 written, 2 refused
     */
    public static int run(List<String> arguments, PrintStream sortie) {
        try {
            Deque<String> reste = new ArrayDeque<>(arguments);
            Path fichier = null;
            Path regles = Path.of("rules");
            long demandes = 10_000;
            long graine = 1;
            int annee = 2025;
            while (!reste.isEmpty()) {
                String argument = reste.pop();
                if (argument.equals("--demandes") && !reste.isEmpty()) {
                    demandes = Long.parseLong(reste.pop());
                } else if (argument.equals("--graine") && !reste.isEmpty()) {
                    graine = Long.parseLong(reste.pop());
                } else if (argument.equals("--annee") && !reste.isEmpty()) {
                    annee = Integer.parseInt(reste.pop());
                } else if (argument.equals("--regles") && !reste.isEmpty()) {
                    regles = Path.of(reste.pop());
                } else if (fichier == null && !argument.startsWith("--")) {
                    fichier = Path.of(argument);
                } else {
                    return refus(USAGE, sortie);
                }
            }
            return fichier == null || demandes < 1 ? refus(USAGE, sortie)
                    : ecrire(fichier, demandes, new Generateur(graine, annee, LegalFigures.read(RulesFolder.read(regles))), sortie);
        } catch (NumberFormatException | InvalidPathException e) {
            return refus(USAGE, sortie);
        } catch (RulesRefused e) {
            return refus(e.getMessage(), sortie);
        } catch (IOException | UncheckedIOException e) {
            return refus("Écriture ou lecture impossible : " + e.getMessage(), sortie);
        }
    }

    private static int ecrire(Path fichier, long demandes, Generateur generateur, PrintStream sortie) throws IOException {
        try (Writer ecriture = Files.newBufferedWriter(fichier, StandardOpenOption.CREATE_NEW)) {
            generateur.ecrire(demandes, ecriture, new Avancement() {
                private long dites;

                @Override
                public void fait(long fait, long total) {
                    if (fait / PAS > dites || fait == total) {
                        dites = fait / PAS;
                        sortie.println(fait + " demandes sur " + total);
                    }
                }
            });
            return ECRIT;
        } catch (Bareme.FigureManquante e) {
            Files.delete(fichier);
            return refus(e.getMessage(), sortie);
        }
    }

    private static int refus(String message, PrintStream sortie) {
        sortie.println(message);
        return REFUSE;
    }
}
