package fr.clausier.publication;

import fr.clausier.etude.Avancement;
import fr.clausier.publication.Candidat.Avancee;
import fr.clausier.publication.Candidat.Controle;
import fr.clausier.publication.Candidat.Ecart;
import fr.clausier.publication.Candidat.Etape;
import fr.clausier.publication.Candidat.Fichier;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import fr.clausier.tables.CellProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The checks of one candidate, from reading to its effect in euros, on the thread that runs them; told step by step, and
 * stopped between two units of work.
 */
final class CandidateCheck {

    private static final Logger LOG = Logger.getLogger(CandidateCheck.class);
    /** Differences told of a step; all are counted. */
    private static final int ECARTS_DITS = 200;
    private static final int VALEURS_DITES = 50;

    private final Candidat candidat;
    private final RuleBase vigueur;
    private final Map<String, byte[]> contenus;
    private final RuleSets sets;
    private final DossierFormat format;
    private final Effet effet;
    private final Map<Controle, Etape> etapes = new EnumMap<>(Controle.class);
    private volatile boolean annule;
    private RuleBase base;

    /** How the effect of a candidate is computed. */
    @FunctionalInterface
    interface Effet {

        /**
         * Computes and keeps it.
         *
         * @return what came of it, in French; empty to leave the step aside
         * @throws Depasse when the threshold is passed
         */
        String calculer(Candidat candidat, RuleBase avant, RuleBase apres, Avancement avancement);
    }

    /** A check that ends in a refusal, and why. */
    static final class Depasse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Depasse(String message) {
            super(message);
        }
    }

    /** @param contenus what the candidate puts in its files, by path */
    CandidateCheck(Candidat candidat, RuleBase vigueur, Map<String, byte[]> contenus, RuleSets sets, DossierFormat format, Effet effet) {
        this.candidat = candidat;
        this.vigueur = vigueur;
        this.contenus = contenus;
        this.sets = sets;
        this.format = format;
        this.effet = effet;
        for (Controle controle : Controle.values()) {
            etapes.put(controle, Etape.aFaire(controle));
        }
    }

    /** How far it is. */
    List<Etape> etapes() {
        synchronized (etapes) {
            return List.copyOf(etapes.values());
        }
    }

    void annuler() {
        annule = true;
    }

    /** The rule set that was built; null when it does not compile. */
    RuleBase base() {
        return base;
    }

    RuleBase vigueur() {
        return vigueur;
    }

    boolean annulee() {
        return etapes().stream().anyMatch(etape -> etape.etat() == Avancee.ANNULEE);
    }

    /** Whether nothing stands against publishing. */
    boolean reussie() {
        return etapes().stream().allMatch(etape -> etape.etat() == Avancee.REUSSIE || etape.etat() == Avancee.SANS_OBJET);
    }

    /** Runs every check: what cannot be built stops there, what only answers otherwise is told to its end. */
    void run() {
        RulesFolder folder = dossier(vigueur.folder(), candidat.fichiers(), contenus);
        boolean built = step(Controle.LECTURE, suivi -> lire(folder))
                && step(Controle.VERIFICATION, suivi -> verifier(folder))
                && step(Controle.COMPILATION, suivi -> compiler(folder));
        if (built) {
            step(Controle.SCENARIOS, this::scenarios);
            step(Controle.DOSSIERS, this::dossiers);
            step(Controle.DETERMINISME, suivi -> determinisme(folder, suivi));
            step(Controle.IMPACT, suivi -> {
                String message = effet.calculer(candidat, vigueur, base, suivi);
                return message.isEmpty() ? new Constate(Avancee.SANS_OBJET, "Aucune demande choisie pour l'étude.")
                        : new Constate(Avancee.REUSSIE, message);
            });
        }
    }

    /** The rules with the files of a candidate in their place. */
    static RulesFolder dossier(RulesFolder vigueur, List<Fichier> fichiers, Map<String, byte[]> contenus) {
        SortedMap<String, byte[]> tous = new TreeMap<>(vigueur.fichiers());
        for (Fichier fichier : fichiers) {
            if (fichier.suppression()) {
                tous.remove(fichier.chemin());
            } else {
                tous.put(fichier.chemin(), contenus.get(fichier.chemin()));
            }
        }
        return new RulesFolder(tous);
    }

    /** What a check found. */
    private record Constate(Avancee etat, String message, List<RuleProblem> problemes, List<Ecart> ecarts) {

        Constate(Avancee etat, String message) {
            this(etat, message, List.of(), List.of());
        }

        static Constate problemes(List<RuleProblem> problemes, String bien) {
            return problemes.isEmpty() ? new Constate(Avancee.REUSSIE, bien)
                    : new Constate(Avancee.ECHOUEE, problemes.size() + " problème(s) à corriger.", problemes, List.of());
        }

        static Constate ecarts(List<Ecart> ecarts, int total, String quoi) {
            return ecarts.isEmpty() ? new Constate(Avancee.REUSSIE, total + " " + quoi + ", aucun écart.")
                    : new Constate(Avancee.ECHOUEE, ecarts.size() + " " + quoi + " sur " + total + " n'arrivent plus au résultat attendu.",
                            List.of(), ecarts);
        }
    }

    /** A check, which tells how far it is. */
    @FunctionalInterface
    private interface Work {
        Constate run(Avancement suivi);
    }

    private boolean step(Controle controle, Work work) {
        long start = System.nanoTime();
        put(new Etape(controle, Avancee.EN_COURS, 0, 0, 0, null, List.of(), List.of(), 0));
        Constate constate;
        try {
            Avancement suivi = (fait, total) -> {
                if (annule) {
                    throw new Avancement.Annule();
                }
                put(new Etape(controle, Avancee.EN_COURS, fait, total, millis(start), null, List.of(), List.of(), 0));
            };
            suivi.fait(0, 0);
            constate = work.run(suivi);
        } catch (Avancement.Annule e) {
            constate = new Constate(Avancee.ANNULEE, "Contrôle annulé.");
        } catch (Depasse e) {
            constate = new Constate(Avancee.ECHOUEE, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Check %s of candidate %s failed", controle, candidat.id());
            constate = new Constate(Avancee.ECHOUEE, "Le contrôle s'est interrompu (" + e.getClass().getSimpleName()
                    + ") ; relancez-le, et signalez-le s'il échoue encore.");
        }
        Etape before = etape(controle);
        put(new Etape(controle, constate.etat(), before.fait(), before.total(), millis(start), constate.message(), constate.problemes(),
                constate.ecarts().stream().limit(ECARTS_DITS).toList(), constate.ecarts().size()));
        return constate.etat() == Avancee.REUSSIE;
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void put(Etape etape) {
        synchronized (etapes) {
            etapes.put(etape.code(), etape);
        }
    }

    private Etape etape(Controle controle) {
        synchronized (etapes) {
            return etapes.get(controle);
        }
    }

    /** A file made from a content that is no longer in force would take back what was published since. */
    private Constate lire(RulesFolder folder) {
        List<RuleProblem> problemes = new ArrayList<>();
        if (candidat.fichiers().isEmpty()) {
            problemes.add(new RuleProblem("", "", "Le candidat ne change aucun fichier : déposez-en un."));
        }
        for (Fichier fichier : candidat.fichiers()) {
            byte[] enVigueur = vigueur.folder().fichiers().get(fichier.chemin());
            String etag = enVigueur == null ? null : RulesFolder.empreinte(enVigueur);
            if (etag == null ? fichier.remplace() != null : !etag.equals(fichier.remplace())) {
                problemes.add(new RuleProblem(fichier.chemin(), "", "a changé dans le jeu en vigueur depuis qu'il a été déposé ici : "
                        + "repartez de la version en vigueur, et déposez-la de nouveau"));
            }
        }
        if (problemes.isEmpty() && folder.hash().equals(vigueur.hash())) {
            problemes.add(new RuleProblem("", "", "Rien de ce qui décide ne change : le jeu serait celui qui est en vigueur."));
        }
        return Constate.problemes(problemes, candidat.fichiers().size() + " fichier(s).");
    }

    private Constate verifier(RulesFolder folder) {
        List<RuleProblem> problemes = new ArrayList<>(RuleBaseLoader.check(folder, sets.modules()));
        List<RuleProblem> avertis = new ArrayList<>();
        // Another law may forbid what a table promises that did not change.
        boolean loi = candidat.fichiers().stream().anyMatch(fichier -> fichier.chemin().startsWith(RulesFolder.REGLEMENTATION));
        for (String chemin : folder.fichiers().keySet()) {
            if (chemin.endsWith(RulesFolder.TABLE) && (loi || contenus.containsKey(chemin))) {
                for (CellProblem probleme : RuleBaseLoader.read(folder, chemin, folder.fichiers().get(chemin), false).problemes()) {
                    RuleProblem dit = probleme(chemin, probleme);
                    if (!probleme.erreur()) {
                        avertis.add(dit);
                    } else if (!problemes.contains(dit)) {
                        problemes.add(dit);
                    }
                }
            }
        }
        return !problemes.isEmpty() || avertis.isEmpty() ? Constate.problemes(problemes, "Aucun problème.")
                : new Constate(Avancee.REUSSIE, avertis.size() + " avertissement(s), à lire.", avertis, List.of());
    }

    /** A problem of a workbook, told of its file. */
    static RuleProblem probleme(String fichier, CellProblem probleme) {
        return new RuleProblem(fichier, (probleme.feuille() + " " + probleme.cellule()).strip(), probleme.message());
    }

    private Constate compiler(RulesFolder folder) {
        try {
            base = sets.build(folder);
            return new Constate(Avancee.REUSSIE, base.regles().size() + " règles et rangs.");
        } catch (RulesRefused e) {
            return Constate.problemes(e.problems(), "");
        }
    }

    private Constate scenarios(Avancement suivi) {
        List<Scenario> scenarios;
        try {
            scenarios = Scenario.read(base.folder(), "");
        } catch (IllegalArgumentException e) {
            return Constate.problemes(List.of(new RuleProblem("", "", e.getMessage())), "");
        }
        ScenarioRunner runner = new ScenarioRunner(base);
        List<Ecart> ecarts = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            List<Valeur> valeurs = ScenarioRunner.valeurs(scenario, runner.issue(scenario, regle -> true));
            if (!valeurs.isEmpty()) {
                ecarts.add(new Ecart(scenario.fichier(), scenario.nom(), scenario.clause(), valeurs));
            }
            suivi.fait(i + 1L, scenarios.size());
        }
        return Constate.ecarts(ecarts, scenarios.size(), "scénarios");
    }

    private Constate dossiers(Avancement suivi) {
        List<Dossier> dossiers = Dossier.read(base.folder());
        List<Ecart> ecarts = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            Dossier dossier = dossiers.get(i);
            List<Valeur> valeurs = Dossier.ecarts(dossier.attendu(), dossier.decider(base, format));
            if (!valeurs.isEmpty()) {
                ecarts.add(new Ecart(dossier.fichier(), dossier.fichier().split("/")[1], null, valeurs.stream().limit(VALEURS_DITES).toList()));
            }
            suivi.fait(i + 1L, dossiers.size());
        }
        return Constate.ecarts(ecarts, dossiers.size(), "dossiers");
    }

    /** Two builds that share nothing that was compiled here decide every scenario and dossier alike. */
    private Constate determinisme(RulesFolder folder, Avancement suivi) {
        List<Scenario> scenarios = Scenario.read(folder, "");
        List<Dossier> dossiers = Dossier.read(folder);
        List<Ecart> ecarts = new ArrayList<>();
        RuleBase une = neuve(folder);
        suivi.fait(0, scenarios.size());
        RuleBase autre = neuve(folder);
        ScenarioRunner premier = new ScenarioRunner(une);
        ScenarioRunner second = new ScenarioRunner(autre);
        for (Dossier dossier : dossiers) {
            ajouter(ecarts, dossier.fichier(), dossier.fichier(), Dossier.ecarts(dossier.decider(une, format), dossier.decider(autre, format)));
        }
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            String a = premier.issue(scenario, regle -> true).toString();
            String b = second.issue(scenario, regle -> true).toString();
            ajouter(ecarts, scenario.fichier(), scenario.nom(), a.equals(b) ? List.of() : List.of(new Valeur("issue", a, b)));
            suivi.fait(i + 1L, scenarios.size());
        }
        return Constate.ecarts(ecarts, scenarios.size() + dossiers.size(), "décisions");
    }

    private static void ajouter(List<Ecart> ecarts, String fichier, String nom, List<Valeur> valeurs) {
        if (!valeurs.isEmpty()) {
            ecarts.add(new Ecart(fichier, nom, null, valeurs));
        }
    }

    private RuleBase neuve(RulesFolder folder) {
        Path modules = null;
        try {
            modules = Files.createTempDirectory("clausier-neuf");
            return RuleBaseLoader.load(folder, sets.fresh(modules));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for a fresh build", e);
        } finally {
            delete(modules);
        }
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.debugf(e, "%s is left to the system's own cleaning", folder);
        }
    }
}
