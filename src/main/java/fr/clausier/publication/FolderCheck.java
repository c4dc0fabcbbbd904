package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.etude.Avancement;
import fr.clausier.publication.Candidat.Avancee;
import fr.clausier.publication.Candidat.Controle;
import fr.clausier.publication.Candidat.Ecart;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.publication.Deroulement.Constate;
import fr.clausier.regles.ModuleStore;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The checks of a rules folder that need nothing but its files: verified, compiled, and all its scenarios and dossiers decided. */
final class FolderCheck {

    private static final Logger LOG = Logger.getLogger(FolderCheck.class);
    private static final int VALEURS_DITES = 50;

    private final RulesFolder folder;
    private final Set<String> changes;
    private final List<Path> shipped;
    private final ModuleStore modules;
    private final DossierFormat format;
    private final List<Joue> scenarios = new ArrayList<>();
    private final List<Decide> dossiers = new ArrayList<>();
    private RuleBase base;
    private Adoption adoption;

    /** A scenario, and what it came to. */
    private record Joue(Scenario scenario, String issue) {}

    /** A whole demande, and what was decided of it. */
    private record Decide(Dossier dossier, JsonNode decision) {}

    /**
     * @param changes paths of what the candidate puts there
     * @param shipped folders of the modules that came with the application
     * @param cache   folder where newly compiled modules are kept
     */
    FolderCheck(RulesFolder folder, Set<String> changes, List<Path> shipped, Path cache, DossierFormat format) {
        this.folder = folder;
        this.changes = changes;
        this.shipped = shipped;
        this.modules = new ModuleStore(shipped, cache);
        this.format = format;
    }

    /** Runs every check: what cannot be built stops there, what only answers otherwise is told to its end. */
    void run(Deroulement deroulement) {
        boolean built = deroulement.step(Controle.VERIFICATION, suivi -> verifier())
                && deroulement.step(Controle.COMPILATION, this::compiler);
        if (built) {
            deroulement.step(Controle.SCENARIOS, this::scenarios);
            deroulement.step(Controle.DOSSIERS, this::dossiers);
            deroulement.step(Controle.DETERMINISME, this::determinisme);
        }
    }

    /** What scenarios and dossiers come to, where it is not what they expect: files by path. */
    Map<String, byte[]> adoption() {
        return adoption == null ? Map.of() : adoption.fichiers();
    }

    private Constate verifier() {
        List<RuleProblem> problemes = new ArrayList<>(RuleBaseLoader.check(folder, modules));
        List<RuleProblem> avertis = new ArrayList<>();
        // Another law may forbid what a table promises that did not change.
        boolean loi = changes.stream().anyMatch(chemin -> chemin.startsWith(RulesFolder.REGLEMENTATION));
        for (String chemin : folder.fichiers().keySet()) {
            if (chemin.endsWith(RulesFolder.TABLE) && (loi || changes.contains(chemin))) {
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

    private Constate compiler(Avancement suivi) {
        try {
            base = RuleBaseLoader.load(folder, modules, suivi::fait);
            adoption = new Adoption(folder);
            return new Constate(Avancee.REUSSIE, base.regles().size() + " règles et rangs.");
        } catch (RulesRefused e) {
            return Constate.problemes(e.problems(), "");
        }
    }

    private Constate scenarios(Avancement suivi) {
        List<Scenario> lus;
        try {
            lus = Scenario.read(base.folder(), "");
        } catch (IllegalArgumentException e) {
            return Constate.problemes(List.of(new RuleProblem("", "", e.getMessage())), "");
        }
        ScenarioRunner runner = new ScenarioRunner(base);
        List<Ecart> ecarts = new ArrayList<>();
        for (Scenario scenario : lus) {
            ScenarioRunner.Issue issue = runner.issue(scenario, regle -> true);
            scenarios.add(new Joue(scenario, issue.toString()));
            List<Valeur> valeurs = ScenarioRunner.valeurs(scenario, issue);
            if (!valeurs.isEmpty()) {
                ecarts.add(new Ecart(scenario.fichier(), scenario.nom(), scenario.clause(), valeurs));
                adoption.scenario(scenario, valeurs);
            }
            suivi.fait(scenarios.size(), lus.size());
        }
        return Constate.ecarts(ecarts, lus.size(), "scénarios");
    }

    private Constate dossiers(Avancement suivi) {
        List<Dossier> lus = Dossier.read(base.folder());
        List<Ecart> ecarts = new ArrayList<>();
        for (Dossier dossier : lus) {
            JsonNode obtenu = dossier.decider(base, format);
            dossiers.add(new Decide(dossier, obtenu));
            List<Valeur> valeurs = Ecarts.entre(dossier.attendu(), obtenu);
            if (!valeurs.isEmpty()) {
                adoption.dossier(dossier, obtenu);
                ecarts.add(new Ecart(dossier.fichier(), dossier.fichier().split("/")[1], null, valeurs.stream().limit(VALEURS_DITES).toList()));
            }
            suivi.fait(dossiers.size(), lus.size());
        }
        return Constate.ecarts(ecarts, lus.size(), "dossiers");
    }

    /** Another build, from modules that nothing but the packaging has compiled, decides every scenario and dossier alike. */
    private Constate determinisme(Avancement suivi) {
        RuleBase autre = neuve();
        ScenarioRunner runner = new ScenarioRunner(autre);
        List<Ecart> ecarts = new ArrayList<>();
        for (Decide dossier : dossiers) {
            ajouter(ecarts, dossier.dossier().fichier(), dossier.dossier().fichier(),
                    Ecarts.entre(dossier.decision(), dossier.dossier().decider(autre, format)));
        }
        for (int i = 0; i < scenarios.size(); i++) {
            Joue joue = scenarios.get(i);
            String issue = runner.issue(joue.scenario(), regle -> true).toString();
            ajouter(ecarts, joue.scenario().fichier(), joue.scenario().nom(), issue.equals(joue.issue()) ? List.of()
                    : List.of(new Valeur("issue", joue.issue(), issue)));
            suivi.fait(i + 1L, scenarios.size());
        }
        return Constate.ecarts(ecarts, scenarios.size() + dossiers.size(), "décisions");
    }

    private static void ajouter(List<Ecart> ecarts, String fichier, String nom, List<Valeur> valeurs) {
        if (!valeurs.isEmpty()) {
            ecarts.add(new Ecart(fichier, nom, null, valeurs));
        }
    }

    private RuleBase neuve() {
        Path vide = null;
        try {
            vide = Files.createTempDirectory("clausier-neuf");
            return RuleBaseLoader.load(folder, new ModuleStore(shipped, vide));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for a fresh build", e);
        } finally {
            delete(vide);
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
