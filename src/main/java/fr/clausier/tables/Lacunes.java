package fr.clausier.tables;

import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.tables.CellProblem.Gravite;
import fr.clausier.tables.Espace.Axe;
import fr.clausier.tables.Espace.Tranche;
import fr.clausier.tables.Espace.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of care that a table of benefits leaves without a row, among the postes that it speaks of.
 *
 * <p>For each poste, the space of facts is cut along one property after another where the rows' own conditions begin and end;
 * what no row holds is a gap. Facts that a demande cannot have are left out, and so are the days before a benefit begins.
 */
final class Lacunes {

    /** Rows met while cutting, over which a table is said not to have been checked whole. */
    private static final int TRAVAIL_AU_PLUS = 2_000_000;
    private static final int PAR_POSTE_AU_PLUS = 5;
    private static final LocalDate PREMIERS_SOINS = LocalDate.of(2019, 1, 1);
    private static final String CLASSE = "classe";
    private static final String SECU = "rembourseParSecu";
    private static final String TYPE_VERRES = "typeVerres";
    private static final Set<Poste> DENTAIRES = EnumSet.of(Poste.PROTHESE_DENTAIRE_REMB, Poste.INLAY_CORE, Poste.INLAY_ONLAY);
    /** What an example says even when the gap does not depend on it. */
    private static final Set<String> TOUJOURS_DITS = Set.of(Espace.CONTRAT, SECU);

    private final Tableau tableau;
    private final Espace espace;
    private final List<Zone> zones;
    private final int axePoste;
    private final List<CellProblem> problemes = new ArrayList<>();
    private int travail;

    /** What no row answers: the places left on each axis that was cut. */
    private record Lacune(Map<Integer, List<Tranche>> places) {}

    Lacunes(Tableau tableau, Espace espace, List<Zone> zones) {
        this.tableau = tableau;
        this.espace = espace;
        this.zones = zones;
        this.axePoste = espace.axe(Espace.POSTE);
    }

    List<CellProblem> chercher() {
        if (axePoste < 0) {
            return List.of();
        }
        for (Poste poste : Poste.values()) {
            List<Zone> siennes = zones.stream().filter(zone -> espace.dit(zone, Espace.POSTE)
                    && espace.admet(zone, Espace.POSTE, poste.name())).toList();
            if (!siennes.isEmpty()) {
                chercher(poste, siennes);
            }
            if (travail > TRAVAIL_AU_PLUS) {
                problemes.add(new CellProblem(tableau.feuille(), "", Gravite.AVERTISSEMENT, "lacunes-non-verifiees", null, null, null,
                        "trop de rangs se recoupent : les cas sans rang n'ont pas été cherchés à partir du poste " + poste));
                break;
            }
        }
        return problemes;
    }

    private void chercher(Poste poste, List<Zone> siennes) {
        List<Region> regions = zones.stream().flatMap(zone -> zone.regions().stream())
                .filter(region -> region.bas()[axePoste] <= poste.ordinal() && poste.ordinal() <= region.haut()[axePoste]).toList();
        // Days come last: whether a benefit has begun depends on all the rest.
        List<Integer> axes = IntStream.range(0, espace.axes().size()).boxed()
                .filter(axe -> axe != axePoste && regions.stream().anyMatch(region -> espace.borne(region, axe)))
                .sorted(Comparator.comparing((Integer axe) -> espace.axes().get(axe).jours())).toList();
        Map<Integer, List<Tranche>> univers = new LinkedHashMap<>();
        axes.forEach(axe -> univers.put(axe, univers(espace.axes().get(axe), poste, siennes)));
        if (univers.containsValue(List.<Tranche>of())) {
            return;
        }
        List<Lacune> lacunes = new ArrayList<>();
        couper(regions, axes, univers, new LinkedHashMap<>(), lacunes);
        lacunes.forEach(lacune -> problemes.add(probleme(poste, siennes.get(0), univers, lacune)));
    }

    /** The places of an axis that a line of that poste may have. */
    private List<Tranche> univers(Axe axe, Poste poste, List<Zone> siennes) {
        boolean classee = poste.optique() || poste == Poste.AIDE_AUDITIVE;
        boolean dentaire = DENTAIRES.contains(poste);
        return switch (axe.propriete()) {
            // A reinforcement completes what it likes.
            case Espace.CONTRAT -> Espace.suites(place -> !axe.valeur(place).equals(Contrat.RENFORT.name())
                    && siennes.stream().anyMatch(zone -> espace.admet(zone, Espace.CONTRAT, axe.valeur(place))), axe.max());
            case SECU -> Espace.suites(place -> axe.valeur(place).equals(OuiNon.de(poste.remboursable()).name())
                    || siennes.stream().anyMatch(zone -> espace.impose(zone, SECU, axe.valeur(place))), axe.max());
            case CLASSE -> Espace.suites(place -> switch (ClassePanier.valueOf(axe.valeur(place))) {
                case RENFORCEE -> poste != Poste.INLAY_CORE && poste != Poste.INLAY_ONLAY;
                case MAITRISEE -> dentaire;
                case SANS_OBJET -> !classee && poste != Poste.PROTHESE_DENTAIRE_REMB;
                case LIBRE -> true;
            }, axe.max());
            case TYPE_VERRES -> Espace.suites(place -> poste != Poste.VERRES || !axe.valeur(place).equals(TypeVerres.AUCUN.name()), axe.max());
            // Care before that day is not decided.
            case Espace.JOUR_SOINS -> List.of(new Tranche((int) PREMIERS_SOINS.toEpochDay(), axe.max()));
            default -> List.of(new Tranche(axe.min(), axe.max()));
        };
    }

    /** Cuts along the first axis left; where no region is left, nothing answers. */
    private void couper(List<Region> regions, List<Integer> axes, Map<Integer, List<Tranche>> univers, Map<Integer, List<Tranche>> chemin,
            List<Lacune> lacunes) {
        travail += regions.size();
        if (lacunes.size() >= PAR_POSTE_AU_PLUS || travail > TRAVAIL_AU_PLUS
                || regions.stream().anyMatch(region -> axes.stream().noneMatch(axe -> espace.borne(region, axe)))) {
            return;
        }
        if (regions.isEmpty()) {
            lacunes.add(new Lacune(new LinkedHashMap<>(chemin)));
            return;
        }
        int axe = axes.get(0);
        List<Integer> suivants = axes.subList(1, axes.size());
        Map<List<Region>, List<Tranche>> parts = parts(regions, axe, univers.get(axe));
        parts.forEach((presentes, tranches) -> {
            List<Tranche> utiles = presentes.isEmpty() && espace.axes().get(axe).jours() ? apresLeDebut(tranches, regions, axe) : tranches;
            if (utiles.isEmpty()) {
                return;
            }
            if (parts.size() > 1 || presentes.isEmpty()) {
                chemin.put(axe, utiles);
            }
            couper(presentes, suivants, univers, chemin, lacunes);
            chemin.remove(axe);
        });
    }

    /** The universe of an axis, by the regions that are there. */
    private Map<List<Region>, List<Tranche>> parts(List<Region> regions, int axe, List<Tranche> univers) {
        TreeSet<Integer> bords = new TreeSet<>();
        univers.forEach(tranche -> bords.addAll(List.of(tranche.de(), tranche.a() + 1)));
        regions.forEach(region -> bords.addAll(List.of(region.bas()[axe], region.haut()[axe] + 1)));
        List<Region> aVenir = new ArrayList<>(regions);
        aVenir.sort(Comparator.comparing((Region region) -> region.bas()[axe]).reversed());
        List<Region> presentes = new ArrayList<>();
        Map<List<Region>, List<Tranche>> parts = new LinkedHashMap<>();
        for (int debut : bords) {
            presentes.removeIf(region -> region.haut()[axe] < debut);
            while (!aVenir.isEmpty() && aVenir.get(aVenir.size() - 1).bas()[axe] <= debut) {
                presentes.add(aVenir.remove(aVenir.size() - 1));
            }
            travail += presentes.size() + 1;
            if (travail > TRAVAIL_AU_PLUS) {
                break;
            }
            if (univers.stream().anyMatch(tranche -> tranche.de() <= debut && debut <= tranche.a())) {
                ajouter(parts.computeIfAbsent(List.copyOf(presentes), cle -> new ArrayList<>()), new Tranche(debut, bords.higher(debut) - 1));
            }
        }
        return parts;
    }

    private static void ajouter(List<Tranche> tranches, Tranche tranche) {
        int dernier = tranches.size() - 1;
        if (dernier >= 0 && tranches.get(dernier).a() + 1 == tranche.de()) {
            tranches.set(dernier, new Tranche(tranches.get(dernier).de(), tranche.a()));
        } else {
            tranches.add(tranche);
        }
    }

    private static List<Tranche> apresLeDebut(List<Tranche> tranches, List<Region> regions, int axe) {
        int debut = regions.stream().mapToInt(region -> region.bas()[axe]).min().orElseThrow();
        return tranches.stream().filter(tranche -> tranche.a() >= debut).toList();
    }

    private CellProblem probleme(Poste poste, Zone premiere, Map<Integer, List<Tranche>> univers, Lacune lacune) {
        String quand = lacune.places().entrySet().stream().map(e -> espace.intervalles(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
        Map<String, String> faits = new LinkedHashMap<>();
        faits.put(Espace.POSTE, poste.name());
        Stream.concat(univers.entrySet().stream().filter(e -> TOUJOURS_DITS.contains(espace.axes().get(e.getKey()).propriete())),
                lacune.places().entrySet().stream()).forEach(e -> {
                    Axe axe = espace.axes().get(e.getKey());
                    faits.put(axe.propriete(), axe.valeur(Math.max(e.getValue().get(0).de(),
                            Math.min(e.getValue().get(0).a(), usuel(axe)))));
                });
        String lettre = espace.conditions(premiere.rang()).stream().filter(condition -> condition.getValue() == axePoste).findFirst()
                .orElseThrow().getKey().lettre();
        return tableau.probleme(premiere.rang(), lettre, Gravite.AVERTISSEMENT,
                "lacune", quand, "un rang pour ce cas", "aucun rang ne répond au poste " + poste + " quand " + quand
                        + ExempleDemande.de(faits).map(json -> " ; exemple : " + json).orElse(""));
    }

    /** A place that examples like to take on an axis. */
    private static int usuel(Axe axe) {
        return axe.jours() ? (int) ExempleDemande.JOUR.toEpochDay() : axe.propriete().equals("age") ? ExempleDemande.AGE : axe.min();
    }
}
