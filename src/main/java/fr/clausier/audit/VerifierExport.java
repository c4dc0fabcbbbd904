package fr.clausier.audit;

import fr.clausier.audit.ExportReader.Entete;
import fr.clausier.audit.ExportReader.Illisible;
import fr.clausier.audit.Place.Effacement;
import fr.clausier.decision.Preuve.Atteinte;
import fr.clausier.decision.Preuve.Tete;
import fr.clausier.decision.Preuve.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verifies an export by itself, without a service nor a database: a command of the packaged application. */
public final class VerifierExport {

    /** The first argument that asks for it. */
    public static final String COMMANDE = "verifier";

    static final int INTACT = 0;
    static final int ATTEINT = 1;
    static final int ILLISIBLE = 2;

    private static final String USAGE = """
            Usage : java -jar quarkus-run.jar verifier export.ndjson [--cle sceau.pub.pem] [--tete tete.json]
              --cle   la clé publique du service, gardée ailleurs ; sinon celle que l'export annonce
              --tete  une tête signée, gardée ailleurs, à laquelle la chaîne doit mener
            Rend 0 quand tout est intact, 1 quand quelque chose a été altéré, 2 quand rien ne peut être vérifié.""";

    /** Erasures whose row may come a little later than its rang says. */
    private static final int PASSED = 1000;

    private VerifierExport() {}

    /** What cannot be verified at all. */
    private static final class Refus extends Exception {
        private static final long serialVersionUID = 1L;

        Refus(String message) {
            super(message);
        }
    }

    /**
     * @param arguments those after {@link #COMMANDE}
     * @return what the process ends with: 0 intact, 1 harmed, 2 not an export, or not that usage
     */
    public static int run(List<String> arguments, PrintStream sortie) {
        try {
            Deque<String> reste = new ArrayDeque<>(arguments);
            Path export = null;
            Path cle = null;
            Path tete = null;
            while (!reste.isEmpty()) {
                String argument = reste.pop();
                if (argument.equals("--cle") && !reste.isEmpty()) {
                    cle = Path.of(reste.pop());
                } else if (argument.equals("--tete") && !reste.isEmpty()) {
                    tete = Path.of(reste.pop());
                } else if (export == null && !argument.startsWith("--")) {
                    export = Path.of(argument);
                } else {
                    throw new Refus(USAGE);
                }
            }
            if (export == null) {
                throw new Refus(USAGE);
            }
            return verifier(export, cle, tete, sortie);
        } catch (Refus | InvalidPathException e) {
            sortie.println(e.getMessage());
            return ILLISIBLE;
        } catch (IOException | UncheckedIOException e) {
            sortie.println("Lecture impossible : " + e.getMessage());
            return ILLISIBLE;
        }
    }

    private static int verifier(Path export, Path cle, Path tete, PrintStream sortie) throws IOException, Refus {
        try (ExportReader lignes = new ExportReader(export); ExportReader tetes = new ExportReader(export);
                ExportReader effacements = new ExportReader(export)) {
            Entete entete = entete(lignes, export);
            PublicKey publique = publicKey(cle == null ? entete.pem() : Files.readString(cle), cle == null ? export : cle);
            Tete gardee = tete == null ? null : tete(tete, publique, entete.premier());
            Verificateur verificateur = new Verificateur(publique, entete.premier(), heads(tetes), gardee);
            if (!entete.cle().equals(Sceau.nom(publique))) {
                verificateur.autreCle(entete.cle());
            }
            lire(lignes, new Erasures(effacements), verificateur);
            return dire(verificateur.fin(), export, Sceau.nom(publique), cle, gardee, sortie);
        }
    }

    private static Entete entete(ExportReader lignes, Path export) throws IOException, Refus {
        try {
            if (lignes.next() && lignes.is(ExportWriter.CLE)) {
                return lignes.entete();
            }
        } catch (Illisible e) {
            throw new Refus(export + " n'est pas un export : sur sa première ligne, " + e.getMessage() + ".");
        }
        throw new Refus(export + " n'est pas un export : sa première ligne n'est pas celle de la clé.");
    }

    private static PublicKey publicKey(String pem, Path fichier) throws Refus {
        try {
            return Sceau.publicKey(pem);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refus(fichier + " n'a pas de clé publique Ed25519 en PEM.");
        }
    }

    private static Tete tete(Path fichier, PublicKey cle, long premier) throws IOException, Refus {
        Tete tete;
        try (ExportReader lecteur = new ExportReader(fichier)) {
            lecteur.whole();
            tete = lecteur.tete();
        } catch (Illisible e) {
            throw new Refus(fichier + " n'est pas une tête : " + e.getMessage() + ".");
        }
        if (!Sceau.signee(cle, tete)) {
            throw new Refus("La tête de " + fichier + " n'est pas signée par la clé " + Sceau.nom(cle) + ".");
        }
        if (tete.rang() < premier) {
            throw new Refus("La tête de " + fichier + " est de rang " + tete.rang() + " : cet export, qui commence au rang " + premier
                    + ", ne peut lui être comparé.");
        }
        return tete;
    }

    private static Iterator<Tete> heads(ExportReader tetes) {
        return new Iterator<>() {
            private Tete lue = lire();

            private Tete lire() {
                try {
                    while (tetes.next(ExportWriter.TETE)) {
                        try {
                            return tetes.tete();
                        } catch (Illisible e) {
                            continue; // told when the lines are gone through
                        }
                    }
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean hasNext() {
                return lue != null;
            }

            @Override
            public Tete next() {
                Tete tete = lue;
                lue = lire();
                return tete;
            }
        };
    }

    /** The erasures of an export, looked for by rang as its rows are read. */
    private static final class Erasures {
        private final ExportReader lecteur;
        private final Map<Long, Effacement> passed = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Effacement> eldest) {
                return size() > PASSED;
            }
        };
        private long atteint;

        Erasures(ExportReader lecteur) {
            this.lecteur = lecteur;
        }

        Effacement of(long rang) throws IOException {
            while (atteint < rang) {
                atteint = Long.MAX_VALUE;
                while (atteint == Long.MAX_VALUE && lecteur.next(ExportWriter.EFFACEMENT)) {
                    try {
                        Effacement effacement = lecteur.effacement();
                        passed.put(effacement.rang(), effacement);
                        atteint = effacement.rang();
                    } catch (Illisible e) {
                        continue; // told when the lines are gone through
                    }
                }
            }
            return passed.get(rang);
        }
    }

    private static void lire(ExportReader lignes, Erasures erasures, Verificateur verificateur) throws IOException {
        long fin = -1;
        while (lignes.next()) {
            try {
                if (lignes.is(ExportWriter.DECISION)) {
                    Place place = lignes.decision();
                    verificateur.ligne(place.incomplete() ? place.avec(erasures.of(place.rang())) : place);
                } else if (lignes.is(ExportWriter.TETE)) {
                    lignes.tete();
                } else if (lignes.is(ExportWriter.EFFACEMENT)) {
                    lignes.effacement();
                } else if (lignes.is(ExportWriter.FIN)) {
                    fin = lignes.fin();
                } else {
                    verificateur.illisible(lignes.numero(), "elle n'est d'aucun type connu");
                }
            } catch (Illisible e) {
                verificateur.illisible(lignes.numero(), e.getMessage());
            }
        }
        if (fin != verificateur.dernier()) {
            verificateur.coupe();
        }
    }

    private static int dire(Verification v, Path export, String cle, Path donnee, Tete gardee, PrintStream sortie) {
        sortie.printf("Export %s : %d lignes, du rang %d au rang %d.%n", export, v.lignes(), v.premier(), v.dernier());
        sortie.printf("Clé %s, %s.%n", cle, donnee == null
                ? "celle de l'export lui-même : comparez-la à celle que vous gardez, ou donnez --cle" : "de " + donnee);
        if (v.premier() > 1) {
            sortie.printf("L'export commence au rang %d : ce qui précède n'y est pas.%n", v.premier());
        }
        sortie.printf("Vérifié : %d contenus et leurs maillons, %d effacés avec leur effacement signé, %d têtes signées%s.%n", v.lignes() - v.effacees(),
                v.effacees(), v.tetes(), gardee == null ? "" : ", dont celle que vous gardez, de rang " + gardee.rang());
        v.atteintes().stream().map(Atteinte::phrase).forEach(phrase -> sortie.println("  - " + phrase));
        if (v.total() > v.atteintes().size()) {
            sortie.printf("  … et %d autres.%n", v.total() - v.atteintes().size());
        }
        sortie.println(v.intacte() ? "INTACTE jusqu'au rang " + v.intacteJusqua() + "."
                : "ATTEINTE : " + v.total() + " anomalie(s) ; intacte jusqu'au rang " + v.intacteJusqua() + ".");
        return v.intacte() ? INTACT : ATTEINT;
    }
}
