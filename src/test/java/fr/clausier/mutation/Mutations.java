package fr.clausier.mutation;

import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/**
 * Takes away every rule and every row, one at a time, then bends a seeded sample of them, and tells which of these changes
 * neither a scenario, nor a dossier, nor an example, nor a property notices: {@code mvn -q -Pmutation test-compile exec:exec}, with
 * {@code -Dmutation.graine=1 -Dmutation.nombre=500}. Ends with 1 when fewer than 95 % are noticed.
 */
public final class Mutations {

    private static final int FILS = 2;
    private static final double SEUIL = 0.95;
    private static final int PAS = 100;

    private final List<Temoin> temoins;
    private final Set<String> mutees;
    private final AtomicInteger vus = new AtomicInteger();
    private final long debut = System.nanoTime();

    private Mutations(List<Temoin> temoins, Set<String> mutees) {
        this.temoins = temoins;
        this.mutees = mutees;
    }

    /** What became of the mutants of a kind. */
    private record Compte(int mutants, int refuses, int remarques) {

        Compte plus(boolean refuse, boolean remarque) {
            return new Compte(mutants + 1, refuses + (refuse ? 1 : 0), remarques + (remarque ? 1 : 0));
        }

        Compte plus(Compte autre) {
            return new Compte(mutants + autre.mutants, refuses + autre.refuses, remarques + autre.remarques);
        }

        double part() {
            return mutants == 0 ? 1 : (double) remarques / mutants;
        }
    }

    /**
     * @param args the seed, then the size of the sample
     */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
        long graine = Long.parseLong(args[0]);
        int nombre = Integer.parseInt(args[1]);
        Path modules = Path.of("target", "modules");
        RuleBase base = RuleBaseLoader.load(RulesFolder.read(Path.of("rules")), new ModuleStore(List.of(), modules));
        dire("%d règles et rangs ; %d mutations à compiler, graine %d…", base.regles().size(), nombre, graine);
        ModuleStore mutes = new ModuleStore(List.of(modules), Path.of("target", "mutation"));
        Echantillon.Resultat echantillon = Echantillon.tirer(base, graine, nombre, mutes);
        Set<String> mutees = Echantillon.mutees(echantillon.mutants());
        List<Temoin> temoins = Temoins.de(echantillon.base(), echantillon.mutants(), mutes);
        dire("%d scénarios, dossiers, exemples et propriétés tiennent sur les règles telles qu'elles sont.", temoins.size());
        Mutations mutations = new Mutations(temoins, mutees);
        List<Mutant> retraits = base.regles().stream().map(Mutant::retrait)
                .sorted(Comparator.comparing(Mutant::endroit)).toList();
        List<Mutant> mutants = new ArrayList<>(retraits);
        mutants.addAll(echantillon.mutants());
        boolean assez = mutations.conclure(mutants, mutations.survivants(mutants), echantillon.refuses());
        System.exit(assez ? 0 : 1);
    }

    private List<Mutant> survivants(List<Mutant> mutants) throws InterruptedException, ExecutionException {
        ExecutorService fils = Executors.newFixedThreadPool(FILS);
        try {
            List<Future<Boolean>> reponses = new ArrayList<>();
            mutants.forEach(mutant -> reponses.add(fils.submit(() -> survit(mutant, mutants.size()))));
            List<Mutant> survivants = new ArrayList<>();
            for (int i = 0; i < mutants.size(); i++) {
                if (reponses.get(i).get()) {
                    survivants.add(mutants.get(i));
                }
            }
            return survivants;
        } finally {
            fils.shutdownNow();
        }
    }

    private boolean survit(Mutant mutant, int total) {
        boolean survit = Temoin.utiles(temoins, mutant).stream().noneMatch(temoin -> temoin.remarque(mutant, mutees));
        int fait = vus.incrementAndGet();
        if (fait % PAS == 0 || fait == total) {
            dire("%d sur %d, %d s", fait, total, (System.nanoTime() - debut) / 1_000_000_000);
        }
        return survit;
    }

    /** Prints the counts and the survivors; true when enough are noticed. */
    private boolean conclure(List<Mutant> mutants, List<Mutant> survivants, List<Mutant> refuses) {
        Map<Sorte, Compte> comptes = new EnumMap<>(Sorte.class);
        mutants.forEach(mutant -> compter(comptes, mutant, false, !survivants.contains(mutant)));
        refuses.forEach(mutant -> compter(comptes, mutant, true, true));
        survivants.forEach(mutant -> dire("SURVIT %s", mutant));
        comptes.forEach((sorte, compte) -> ligne(sorte.texte(), compte));
        Compte retraits = comptes.getOrDefault(Sorte.RETRAIT, new Compte(0, 0, 0));
        Compte tordues = comptes.entrySet().stream().filter(entree -> entree.getKey() != Sorte.RETRAIT)
                .map(Map.Entry::getValue).reduce(new Compte(0, 0, 0), Compte::plus);
        ligne("toutes les mutations", tordues);
        return retraits.part() >= SEUIL && tordues.part() >= SEUIL;
    }

    private static void compter(Map<Sorte, Compte> comptes, Mutant mutant, boolean refuse, boolean remarque) {
        comptes.compute(mutant.sorte(), (sorte, compte) ->
                (compte == null ? new Compte(0, 0, 0) : compte).plus(refuse, remarque));
    }

    private static void ligne(String texte, Compte compte) {
        dire("%-80s %5d, remarquées %5d (dont %d au chargement), %.1f %%", texte, compte.mutants(), compte.remarques(),
                compte.refuses(), 100 * compte.part());
    }

    private static void dire(String format, Object... valeurs) {
        System.out.println(String.format(Locale.FRANCE, format, valeurs));
    }
}
