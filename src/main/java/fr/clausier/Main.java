package fr.clausier;

import fr.clausier.audit.VerifierExport;
import fr.clausier.etude.GenererPortefeuille;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts the service; or, asked to verify an export or to make a portfolio, does that alone, without starting it. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** @param arguments none; {@code verifier} and those of {@link VerifierExport}; {@code generer} and those of {@link GenererPortefeuille} */
    public static void main(String... arguments) {
        PrintStream sortie = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (arguments.length > 0 && arguments[0].equals(VerifierExport.COMMANDE)) {
            System.exit(VerifierExport.run(List.of(arguments).subList(1, arguments.length), sortie));
        }
        if (arguments.length > 0 && arguments[0].equals(GenererPortefeuille.COMMANDE)) {
            System.exit(GenererPortefeuille.run(List.of(arguments).subList(1, arguments.length), sortie));
        }
        Quarkus.run(arguments);
    }
}
