package fr.clausier.mutation;

import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import fr.clausier.tables.ClasseurMute;
import fr.clausier.tables.ClasseurMute.CelluleMutee;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A seeded sample of bent rules and rows, all compiled at once: each stands beside its original in one rule set, and the
 * guard lets one or the other fire. A module takes seconds to compile, and so is compiled once for all its mutants.
 */
final class Echantillon {

    private static final String REGLEMENTATION = "reglementation/";
    private static final String TABLE = ".drl.xlsx";
    private static final String MUTEES = ".mutees" + TABLE;
    /** What the package of a table of bent rows adds to that of its table: the name of its file. */
    private static final String PAQUET = ".drl.xlsx.mutees";

    /** Code, label, value, the rest. */
    private static final Pattern FIGURE = Pattern.compile("([A-Z0-9_]+);(\"[^\"]*\"|[^;]*);([^;]*);(.*)");

    private final RuleBase originale;
    private final Random hasard;
    private final List<Projet> projets = new ArrayList<>();
    private final List<Projet> refuses = new ArrayList<>();

    /** A rule to bend: a text of its own, or a cell of its table. */
    private record Projet(int numero, Sorte sorte, Regle regle, String avant, String apres, String texte, CelluleMutee cellule,
            String figure) {

        String fichier() {
            return regle.emplacement().source(null).fichier();
        }

        String endroit() {
            return cellule == null ? fichier() + " › " + regle.nom()
                    : fichier() + " › " + cellule.adresse() + " (" + regle.nom() + ")";
        }

        String figureMutee() {
            return figure + "_M" + numero;
        }
    }

    /** The rule set that holds them all, and what came of each. */
    record Resultat(RuleBase base, List<Mutant> mutants, List<Mutant> refuses) {}

    private Echantillon(RuleBase originale, long graine) {
        this.originale = originale;
        this.hasard = new Random(graine);
    }

    static Resultat tirer(RuleBase originale, long graine, int nombre, ModuleStore modules) {
        Echantillon echantillon = new Echantillon(originale, graine);
        echantillon.choisir(nombre);
        return echantillon.compiler(modules);
    }

    /** Every rule has its turn before any comes back, with another mutation. */
    private void choisir(int nombre) {
        List<Regle> regles = new ArrayList<>(originale.regles());
        regles.sort(Comparator.comparing(Regle::id));
        Map<Regle, List<Projet>> possibles = new LinkedHashMap<>();
        Map<String, ClasseurMute> classeurs = new HashMap<>();
        Collections.shuffle(regles, hasard);
        regles.forEach(regle -> possibles.put(regle, new ArrayList<>(possibles(regle, classeurs))));
        while (projets.size() < nombre && possibles.values().stream().anyMatch(reste -> !reste.isEmpty())) {
            for (List<Projet> reste : possibles.values()) {
                if (projets.size() < nombre && !reste.isEmpty()) {
                    projets.add(choisir(reste));
                }
            }
        }
    }

    /** First the kind, so that a kind with many variants does not hide the others. */
    private Projet choisir(List<Projet> reste) {
        List<Sorte> sortes = reste.stream().map(Projet::sorte).distinct().toList();
        Sorte sorte = sortes.get(hasard.nextInt(sortes.size()));
        List<Projet> siens = reste.stream().filter(projet -> projet.sorte() == sorte).toList();
        Projet choisi = siens.get(hasard.nextInt(siens.size()));
        reste.remove(choisi);
        return new Projet(projets.size(), choisi.sorte(), choisi.regle(), choisi.avant(), choisi.apres(), choisi.texte(),
                choisi.cellule(), choisi.figure());
    }

    private List<Projet> possibles(Regle regle, Map<String, ClasseurMute> classeurs) {
        String fichier = regle.emplacement().source(null).fichier();
        String cellule = regle.emplacement().source(null).cellule();
        if (cellule == null) {
            return RegleMutee.de(originale.folder().texte(fichier)).stream().map(m -> new Projet(0, m.sorte(), regle, m.avant(),
                    m.apres(), m.texte(), null, m.figure())).toList();
        }
        ClasseurMute classeur = classeurs.computeIfAbsent(fichier, f -> new ClasseurMute(originale.folder().fichiers().get(f)));
        return classeur.mutations(Integer.parseInt(cellule.replaceAll("\\D", ""))).stream().map(c -> new Projet(0, sorte(regle, c),
                regle, c.avant(), c.figure() ? c.avant() : c.apres(), null, c, c.figure() ? c.avant() : null)).toList();
    }

    private static Sorte sorte(Regle regle, CelluleMutee cellule) {
        return cellule.figure() ? Sorte.FIGURE : !cellule.resultat() ? Sorte.CELLULE_CONDITION
                : regle.illustratif() ? Sorte.CELLULE_ILLUSTRATIVE : Sorte.CELLULE_RESULTAT;
    }

    // Compiled.

    /** What the load refuses is noticed by the load: it is set aside, and the rest loaded again. */
    private Resultat compiler(ModuleStore modules) {
        while (true) {
            try {
                return resultat(RuleBaseLoader.load(dossier(), modules));
            } catch (RulesRefused e) {
                Set<Projet> fautifs = e.problems().stream().map(this::fautif).collect(Collectors.toSet());
                fautifs.remove(null);
                if (fautifs.isEmpty()) {
                    throw e;
                }
                projets.removeAll(fautifs);
                refuses.addAll(fautifs);
            }
        }
    }

    /** The mutation that a problem is about; null when it cannot be told. */
    private Projet fautif(RuleProblem probleme) {
        for (Map.Entry<String, List<Projet>> table : parTable().entrySet()) {
            if (probleme.fichier().equals(table.getKey() + MUTEES)) {
                String chiffres = probleme.endroit().replaceAll(".* \\$?[A-Z]{1,2}\\$?(\\d+)", "$1");
                int place = chiffres.matches("\\d+") ? Integer.parseInt(chiffres) - ClasseurMute.numero(0) : -1;
                return place >= 0 && place < table.getValue().size() ? table.getValue().get(place) : null;
            }
        }
        return projets.stream().filter(projet -> projet.cellule() == null && probleme.fichier().equals(fichierMute(projet)))
                .findFirst().orElse(null);
    }

    private static String fichierMute(Projet projet) {
        return projet.fichier() + ".m" + projet.numero() + ".drl";
    }

    private Map<String, List<Projet>> parTable() {
        return projets.stream().filter(projet -> projet.cellule() != null)
                .collect(Collectors.groupingBy(Projet::fichier, TreeMap::new, Collectors.toList()));
    }

    private RulesFolder dossier() {
        Map<String, byte[]> fichiers = new TreeMap<>(originale.folder().fichiers());
        figures(fichiers);
        parTable().forEach((fichier, siens) -> fichiers.put(fichier + MUTEES,
                new ClasseurMute(originale.folder().fichiers().get(fichier)).avec(PAQUET, siens.stream().map(projet ->
                        projet.figure() == null ? projet.cellule() : new CelluleMutee(projet.cellule().rang(),
                                projet.cellule().adresse(), true, projet.avant(), projet.figureMutee(), true)).toList())));
        for (Projet projet : projets) {
            if (projet.cellule() == null) {
                String texte = projet.texte().replaceFirst("rule \"([^\"]+)\"", "rule \"$1 [" + projet.numero() + "]\"");
                String mute = projet.figure() == null ? texte
                        : texte.replace("\"" + projet.figure() + "\"", "\"" + projet.figureMutee() + "\"");
                fichiers.put(fichierMute(projet), mute.getBytes(StandardCharsets.UTF_8));
            }
        }
        return RulesFolder.of(fichiers);
    }

    /** A moved figure is a figure more, with the periods of the first. */
    private void figures(Map<String, byte[]> fichiers) {
        for (String fichier : originale.folder().fichiers().keySet()) {
            if (fichier.startsWith(REGLEMENTATION)) {
                List<String> lignes = new ArrayList<>(originale.folder().texte(fichier).lines().toList());
                List<String> initiales = List.copyOf(lignes);
                projets.stream().filter(projet -> projet.figure() != null).forEach(projet -> initiales.stream()
                        .filter(ligne -> ligne.startsWith(projet.figure() + ";")).forEach(ligne -> lignes.add(deplacee(ligne, projet))));
                fichiers.put(fichier, (String.join("\n", lignes) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** By a cent when it is an amount, by one when it is a rate, an age or a number of months. */
    private static String deplacee(String ligne, Projet projet) {
        Matcher champs = FIGURE.matcher(ligne);
        if (!champs.matches() || !champs.group(3).matches("\\d+(\\.\\d+)?")) {
            return projet.figureMutee() + ligne.substring(projet.figure().length());
        }
        BigDecimal pas = champs.group(4).startsWith("EUR") ? new BigDecimal("0.01") : BigDecimal.ONE;
        return projet.figureMutee() + ";" + champs.group(2) + ";" + new BigDecimal(champs.group(3)).add(pas) + ";" + champs.group(4);
    }

    private Resultat resultat(RuleBase base) {
        Map<String, Regle> parPlace = new HashMap<>();
        base.regles().forEach(regle -> parPlace.put(place(regle), regle));
        List<Mutant> mutants = new ArrayList<>();
        Map<String, List<Projet>> tables = parTable();
        for (Projet projet : projets) {
            String place = projet.cellule() == null ? fichierMute(projet)
                    : projet.fichier() + MUTEES + "!" + ClasseurMute.numero(tables.get(projet.fichier()).indexOf(projet));
            mutants.add(mutant(projet, parPlace.get(place).id()));
        }
        return new Resultat(base, mutants, refuses.stream().map(projet -> mutant(projet, null)).toList());
    }

    private static String place(Regle regle) {
        String cellule = regle.emplacement().source(null).cellule();
        return regle.emplacement().source(null).fichier() + (cellule == null ? "" : "!" + cellule.replaceAll("\\D", ""));
    }

    private static Mutant mutant(Projet projet, String remplacante) {
        return new Mutant(projet.sorte(), projet.regle(), remplacante, projet.endroit(), projet.avant(),
                projet.figure() == null ? projet.apres() : "déplacée");
    }

    /** The identifiers of the rules that only the mutants have. */
    static Set<String> mutees(List<Mutant> mutants) {
        Set<String> mutees = new HashSet<>();
        mutants.forEach(mutant -> mutees.add(mutant.remplacante()));
        return mutees;
    }
}
