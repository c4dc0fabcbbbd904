package fr.clausier.regles;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.decompte.Source;
import fr.clausier.regles.ModuleStore.Part;
import fr.clausier.tables.CellProblem;
import fr.clausier.tables.TableAnalysis;
import fr.clausier.tables.Tableau;
import fr.clausier.tables.TableReader;
import fr.clausier.tables.TableUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;

/** Builds a rule base from a rules folder: everything is read and checked first, then compiled, then combined. */
public final class RuleBaseLoader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RulesFolder folder;
    private final ModuleStore modules;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Map<String, Regle> regles = new HashMap<>();
    private final List<TableFile> tables = new ArrayList<>();
    private final Map<Domaine, Map<String, SortedMap<String, byte[]>>> contents = new EnumMap<>(Domaine.class);
    private final List<List<Model>> models = new ArrayList<>();

    /** A decision table of the rule set. */
    public record TableFile(String fichier, Tableau tableau) {}

    private RuleBaseLoader(RulesFolder folder, ModuleStore modules) {
        this.folder = folder;
        this.modules = modules;
        for (Domaine domaine : Domaine.values()) {
            contents.put(domaine, new TreeMap<>());
        }
    }

    /**
     * Loads a rules folder.
     *
     * @throws RulesRefused with every problem, when there is one
     */
    public static RuleBase load(RulesFolder folder, ModuleStore modules) {
        return load(folder, modules, (faits, tous) -> {});
    }

    /** Who is told how many modules are compiled, or were already. */
    @FunctionalInterface
    public interface Suivi {

        void fait(long faits, long tous);
    }

    /** The same, told as it goes: what is new in it takes seconds a module. */
    public static RuleBase load(RulesFolder folder, ModuleStore modules, Suivi suivi) {
        return new RuleBaseLoader(folder, modules).load(suivi);
    }

    /** All that is wrong with a rules folder and can be seen without compiling it. */
    public static List<RuleProblem> check(RulesFolder folder, ModuleStore modules) {
        RuleBaseLoader loader = new RuleBaseLoader(folder, modules);
        loader.read();
        loader.checkAgainst(ClauseCatalogue.read(folder, loader.problems));
        return loader.problems.stream().sorted().distinct().toList();
    }

    /** A workbook that was sent: its table and the content to keep, or what is wrong with it. */
    public record TableEnvoyee(Optional<Tableau> tableau, byte[] contenu, List<CellProblem> problemes) {}

    /**
     * Reads a workbook sent in the place of a table of the folder.
     *
     * @param formules whether formulas are replaced by their value; refused otherwise
     */
    public static TableEnvoyee read(RulesFolder folder, String fichier, byte[] envoye, boolean formules) {
        RuleBaseLoader loader = new RuleBaseLoader(folder, null);
        Place place = loader.place(fichier).orElseThrow(() -> new IllegalArgumentException(fichier));
        LegalFigures figures = LegalFigures.read(folder, loader.problems);
        TableUpload.Result result = TableUpload.read(envoye, folder.fichiers().get(fichier), paquet(place, fichier), place.phase().name(),
                place.domaine().fait(place.phase()), figures.codes(), formules);
        List<CellProblem> problemes = new ArrayList<>(result.problemes());
        result.lu().ifPresent(lu -> problemes.addAll(analyse(lu.tableau(), figures)));
        return new TableEnvoyee(result.lu().map(TableUpload.Lu::tableau), result.lu().map(TableUpload.Lu::contenu).orElse(null), problemes);
    }

    private static List<CellProblem> analyse(Tableau tableau, LegalFigures figures) {
        return TableAnalysis.analyse(tableau, new TableAnalysis.Contexte(figures.all()));
    }

    private static String paquet(Place place, String fichier) {
        return place.paquet() + "." + nom(fichier).replace('-', '_');
    }

    private RuleBase load(Suivi suivi) {
        List<RuleProblem> catalogueProblems = new ArrayList<>();
        CompletableFuture<ClauseCatalogue> reading =
                CompletableFuture.supplyAsync(() -> ClauseCatalogue.read(folder, catalogueProblems));
        LegalFigures figures = read();
        if (problems.isEmpty()) {
            compile(suivi);
        }
        ClauseCatalogue catalogue = reading.join();
        problems.addAll(catalogueProblems);
        checkAgainst(catalogue);
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return new RuleBase(folder, figures, catalogue, regles, tables, models, modules.moteurs());
    }

    private LegalFigures read() {
        LegalFigures figures = LegalFigures.read(folder, problems);
        readRules(figures);
        readTables(figures);
        return figures;
    }

    private void checkAgainst(ClauseCatalogue catalogue) {
        checkClauses(catalogue);
        checkInterpretations(catalogue);
        Recours.lire(folder, problems).forEach(recours -> recours.clauses().stream().filter(clause -> catalogue.find(clause).isEmpty())
                .forEach(clause -> problems.add(new RuleProblem(RulesFolder.RECOURS, recours.qui(), "la clause « " + clause
                        + " » n'est pas au catalogue"))));
    }

    private void readRules(LegalFigures figures) {
        Set<String> noms = new HashSet<>();
        for (String fichier : folder.finissantPar(RulesFolder.DRL)) {
            Optional<Place> place = place(fichier);
            DrlFile rule = DrlFile.read(fichier, folder.texte(fichier), problems);
            if (place.isEmpty() || rule == null) {
                continue;
            }
            if (!rule.paquet().equals(place.get().paquet()) || !rule.phase().equals(place.get().phase().name())) {
                problems.add(new RuleProblem(fichier, rule.nom(), "son dossier veut « package " + place.get().paquet()
                        + " » et « ruleflow-group \"" + place.get().phase() + "\" »"));
            }
            String fait = place.get().domaine().fait(place.get().phase()).getSimpleName();
            if (!rule.fait().equals(fait)) {
                problems.add(new RuleProblem(fichier, rule.nom(), "sa phase se décide sur « " + fait + " »"));
            }
            rule.figures().stream().filter(code -> !figures.codes().contains(code)).forEach(code -> problems.add(
                    new RuleProblem(fichier, rule.nom(), "« " + code + " » n'est pas une figure de rules/reglementation")));
            checkContract(fichier, rule.nom(), rule.clauses(), rule.contrat());
            if (!noms.add(rule.nom())) {
                problems.add(new RuleProblem(fichier, rule.nom(), "deux règles portent ce nom"));
            }
            Source source = new Source(fichier, null, null, rule.interpretation());
            add(new Regle(id(rule.paquet(), rule.nom()), rule.nom(), place.get().domaine(), place.get().phase(),
                    rule.clauses(), rule.proprietes(),
                    Condition.toutes(place.get().domaine().fait(place.get().phase()), rule.conditions()), false, formule -> source));
            contents.get(place.get().domaine()).computeIfAbsent(place.get().domaine().dossier(), key -> new TreeMap<>())
                    .put(fichier, folder.fichiers().get(fichier));
        }
    }

    private void readTables(LegalFigures figures) {
        for (String fichier : folder.finissantPar(RulesFolder.TABLE)) {
            Optional<Place> place = place(fichier);
            if (place.isEmpty()) {
                continue;
            }
            String paquet = paquet(place.get(), fichier);
            SortedMap<String, byte[]> seul = new TreeMap<>(Map.of(fichier, folder.fichiers().get(fichier)));
            String cle = ModuleStore.key(seul, paquet, place.get().phase().name(), TableReader.APPROVED, Tableau.SHAPE,
                    new TreeSet<>(figures.codes()).toString()) + ".json";
            modules.cache().read(cle).flatMap(RuleBaseLoader::tableau)
                    .or(() -> read(fichier, paquet, place.get(), figures, cle))
                    .ifPresent(tableau -> addRows(fichier, place.get(), tableau));
            contents.get(place.get().domaine()).put(fichier, seul);
        }
    }

    /** Reading a workbook takes hundreds of milliseconds at start: what was read and found right is kept. */
    private Optional<Tableau> read(String fichier, String paquet, Place place, LegalFigures figures, String cle) {
        TableReader.Result result = TableReader.read(folder.fichiers().get(fichier), paquet, place.phase().name(),
                place.domaine().fait(place.phase()), figures.codes());
        Stream.concat(result.problems().stream(), result.tableau().stream()
                        .flatMap(tableau -> analyse(tableau, figures).stream()).filter(TableAnalysis::loi))
                .filter(CellProblem::erreur).forEach(problem -> problems.add(new RuleProblem(fichier,
                        (problem.feuille() + " " + problem.cellule()).strip(), problem.message())));
        result.tableau().ifPresent(tableau -> {
            try {
                modules.cache().write(cle, MAPPER.writeValueAsBytes(tableau));
            } catch (IOException e) {
                throw new UncheckedIOException("A table can always be written", e);
            }
        });
        return result.tableau();
    }

    /** A table as it was kept; empty when what was kept is not one. */
    private static Optional<Tableau> tableau(byte[] json) {
        try {
            return Optional.of(MAPPER.readValue(json, Tableau.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void addRows(String fichier, Place place, Tableau tableau) {
        tables.add(new TableFile(fichier, tableau));
        for (Tableau.Rang rang : tableau.rangs()) {
            List<ClauseRef> clauses = rang.clauses().stream().map(ClauseRef::new).toList();
            checkContract(fichier, tableau.feuille() + " " + tableau.cellule(rang, null), clauses, rang.contrat());
            add(new Regle(id(tableau.paquet(), tableau.regle(rang)), rang.libelle(), place.domaine(), place.phase(),
                    clauses, List.copyOf(tableau.proprietes()),
                    conditions(place, tableau, rang),
                    tableau.illustratif(),
                    formule -> new Source(fichier, tableau.feuille(), tableau.cellule(rang, formule), rang.lecture())));
        }
    }

    /** The conditions of a row, each with the cell that it stands in. */
    private static List<Condition> conditions(Place place, Tableau tableau, Tableau.Rang rang) {
        List<Tableau.Colonne> remplies = tableau.grille().stream()
                .filter(colonne -> colonne.role() == Tableau.Role.CONDITION && rang.cellules().containsKey(colonne.lettre())).toList();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < remplies.size(); i++) {
            conditions.add(Condition.lire(place.domaine().fait(place.phase()), rang.conditions().get(i),
                    new Condition.Origine(remplies.get(i).lettre() + rang.numero(), remplies.get(i).intitule())));
        }
        return List.copyOf(conditions);
    }

    /**
     * A rule that cites one contract only decides for that one only: the others never read a clause that is not theirs. One
     * that names first the clause of a document common to all, the guide or the statutes, may decide for all: the others read
     * that one.
     */
    private void checkContract(String fichier, String ou, List<ClauseRef> clauses, Contrat contrat) {
        for (Contrat cite : List.of(Contrat.TNS, Contrat.RMG)) {
            boolean seul = !clauses.isEmpty() && clauses.get(0).estDu(cite) && clauses.stream().noneMatch(clause ->
                    !clause.estDu(cite) && (clause.estDu(Contrat.TNS) || clause.estDu(Contrat.RMG)));
            if (seul && (contrat == null || !contrat.prefixe().equals(cite.prefixe()))) {
                problems.add(new RuleProblem(fichier, ou, "ne cite que le contrat " + cite + " et décide pour "
                        + (contrat == null ? "tous" : contrat) + " : attendu la condition contrat " + cite
                        + ", ou la clause de l'autre contrat"));
            }
        }
    }

    private void add(Regle regle) {
        if (regles.put(regle.id(), regle) != null) {
            problems.add(new RuleProblem(regle.emplacement().source(null).fichier(), regle.nom(), "règle en double"));
        }
    }

    private void compile(Suivi suivi) {
        Map<String, LongTable> longues = tables.stream().filter(table -> LongTable.est(table.tableau())).collect(Collectors.toMap(TableFile::fichier,
                table -> new LongTable(table.fichier(), folder.fichiers().get(table.fichier()), table.tableau())));
        List<Part> parts = new ArrayList<>();
        contents.values().forEach(siens -> siens.forEach((module, fichiers) -> {
            if (longues.containsKey(module)) {
                longues.get(module).morceaux().forEach(morceau -> parts.add(Part.of(module, morceau)));
            } else {
                parts.add(Part.of(module, fichiers));
            }
        }));
        List<Optional<List<Model>>> kept = parts.parallelStream().map(modules::kept).toList();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            models.add(kept.get(i).orElseGet(() -> modules.compiled(part, problems)));
            suivi.fait(i + 1, parts.size());
        }
    }

    /** A rule that names a reading follows one that exists, and reads one of its clauses. */
    private void checkInterpretations(ClauseCatalogue catalogue) {
        for (Regle regle : regles.values()) {
            Source source = regle.emplacement().source(null);
            if (source.interpretation() != null) {
                boolean lue = catalogue.interpretation(source.interpretation()).filter(lecture ->
                        regle.clauses().stream().anyMatch(clause -> lecture.clauses().contains(clause.id()))).isPresent();
                if (!lue) {
                    problems.add(new RuleProblem(source.fichier(), regle.nom(), "l'interprétation « " + source.interpretation()
                            + " » n'existe pas, ou ne lit aucune des clauses de la règle"));
                }
            }
        }
    }

    private void checkClauses(ClauseCatalogue catalogue) {
        Collection<Regle> all = regles.values();
        all.forEach(regle -> regle.clauses().stream().filter(clause -> catalogue.find(clause.id()).isEmpty())
                .forEach(clause -> problems.add(new RuleProblem(regle.emplacement().source(null).fichier(), regle.nom(),
                        "la clause « " + clause + " » n'est pas au catalogue"))));
    }

    /** The engine's own key of a rule: package and name. */
    static String id(String paquet, String nom) {
        return paquet + "/" + nom;
    }

    private static String nom(String fichier) {
        String base = fichier.substring(fichier.lastIndexOf('/') + 1);
        return base.substring(0, base.length() - RulesFolder.TABLE.length());
    }

    /** Where a folder puts its rules. */
    private record Place(Domaine domaine, Phase phase, String paquet) {}

    private Optional<Place> place(String fichier) {
        if (fichier.startsWith(RulesFolder.GARANTIES)) {
            return Optional.of(new Place(Domaine.SANTE, Phase.GARANTIE, "garanties"));
        }
        String[] parts = fichier.split("/");
        for (Domaine domaine : Domaine.values()) {
            for (Phase phase : domaine.phases()) {
                if (parts.length == 4 && parts[0].equals(domaine.dossier()) && parts[1].equals(phase.dossier())) {
                    return Optional.of(new Place(domaine, phase, (domaine.dossier() + "." + phase.dossier()).replace('-', '_')));
                }
            }
        }
        problems.add(new RuleProblem(fichier, "", "une règle se range dans <domaine>/<phase>/<thème>/, une table des "
                + "prestations dans garanties/"));
        return Optional.empty();
    }
}
