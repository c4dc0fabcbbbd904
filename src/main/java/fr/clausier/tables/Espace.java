package fr.clausier.tables;

import fr.clausier.contrat.Poste;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import fr.clausier.tables.Tableau.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The facts that the rows of a table tell apart, as a space: one axis for each property that conditions read, codes by their
 * place in their list, days by their number, ages in half-years.
 *
 * <p>A property that follows from another has no axis of its own: it narrows the other's. A fact that is not told (no
 * speciality, no kind of lenses) meets no condition and has no place here.
 */
final class Espace {

    static final String POSTE = "poste";
    static final String CONTRAT = "contrat";
    static final String JOUR_SOINS = "jourSoins";
    static final String AGE_FACTURE = "ageFacture";

    private static final String OPTIQUE = "optique";
    private static final String PLUS_DE_SIX_ANS = "plusDeSixAns";
    private static final String OUI = "OUI";
    private static final List<String> POSTES = Arrays.stream(Poste.values()).map(Enum::name).toList();
    private static final int PREMIER_JOUR = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int DERNIER_JOUR = (int) LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int AGE_AU_PLUS = 999;
    private static final int DENTS = 8;
    /** The sixth birthday, in the half-years of {@link #AGE_FACTURE}: the day itself is not yet « more than six ». */
    private static final int SIX_ANS = 12;
    private static final int DEMI = 2;
    /** A code that no row names. */
    private static final String AUTRE_CODE = "autre";
    private static final Map<String, String> NOMS = Map.of("age", "âge", AGE_FACTURE, "âge à la facture", "anneeAdhesion",
            "année d'adhésion", JOUR_SOINS, "soins", "rangDent", "rang de la dent", "rangDentRemplacee", "rang de la dent remplacée",
            POSTE, "poste");

    /**
     * An axis.
     *
     * @param codes  the values it may take, in order; null for numbers and days
     * @param places the place of each of them
     * @param pas    how many places one unit takes
     */
    record Axe(String propriete, String nom, List<String> codes, Map<String, Integer> places, int min, int max, int pas) {

        /** Of codes. */
        Axe(String propriete, String nom, List<String> codes) {
            this(propriete, nom, codes, IntStream.range(0, codes.size()).boxed().collect(Collectors.toMap(codes::get, place -> place)), 0,
                    codes.size() - 1, 1);
        }

        /** Of numbers. */
        Axe(String propriete, String nom, int min, int max, int pas) {
            this(propriete, nom, null, Map.of(), min, max, pas);
        }

        boolean jours() {
            return propriete.equals(JOUR_SOINS);
        }

        /** The place of a code; -1 when it is not one. */
        int place(String code) {
            return places.getOrDefault(code, -1);
        }

        /** The value at a place, as a table writes it. */
        String valeur(int place) {
            return codes != null ? codes.get(place) : jours() ? LocalDate.ofEpochDay(place).toString() : Integer.toString(place / pas);
        }
    }

    /** Places of an axis, from {@code de} to {@code a}, both included. */
    record Tranche(int de, int a) {}

    /** A row and the facts it answers to; none when its conditions can never hold together. */
    record Zone(Rang rang, List<Region> regions) {

        boolean contient(Zone autre) {
            return autre.regions.stream().allMatch(region -> regions.stream().anyMatch(mienne -> mienne.contient(region)));
        }

        /** Some facts that both answer to; null when there are none. */
        Region commune(Zone autre) {
            for (Region mienne : regions) {
                for (Region sienne : autre.regions) {
                    Region commune = mienne.avec(sienne);
                    if (commune != null) {
                        return commune;
                    }
                }
            }
            return null;
        }
    }

    private final List<Axe> axes = new ArrayList<>();
    /** The axis that each condition narrows, in the order of the columns. */
    private final Map<Colonne, Integer> axeDe = new LinkedHashMap<>();
    private final Region tout;

    Espace(Tableau tableau) {
        for (Colonne colonne : tableau.grille()) {
            if (colonne.role() == Role.CONDITION) {
                axeDe.put(colonne, axe(colonne, tableau.rangs()));
            }
        }
        tout = new Region(axes.stream().mapToInt(Axe::min).toArray(), axes.stream().mapToInt(Axe::max).toArray());
    }

    private int axe(Colonne colonne, List<Rang> rangs) {
        String propriete = switch (colonne.propriete()) {
            case OPTIQUE -> POSTE;
            case PLUS_DE_SIX_ANS -> AGE_FACTURE;
            default -> colonne.propriete();
        };
        int connu = axe(propriete);
        if (connu < 0) {
            axes.add(nouveau(propriete, colonne, rangs));
        }
        return connu < 0 ? axes.size() - 1 : connu;
    }

    private static Axe nouveau(String propriete, Colonne colonne, List<Rang> rangs) {
        String nom = NOMS.getOrDefault(propriete, minuscule(colonne.intitule().replaceFirst(" \\(vide.*", "")));
        if (propriete.equals(POSTE)) {
            return new Axe(propriete, nom, POSTES);
        }
        ColumnKind kind = ColumnKind.of(ColumnKind.CONDITION, colonne.modele()).orElseThrow();
        if (kind.content() instanceof ColumnKind.EnumContent content && !propriete.equals(AGE_FACTURE)) {
            return new Axe(propriete, nom, content.codes());
        }
        return switch (propriete) {
            case JOUR_SOINS -> new Axe(propriete, nom, PREMIER_JOUR, DERNIER_JOUR, 1);
            case AGE_FACTURE -> new Axe(propriete, nom, 0, AGE_AU_PLUS * DEMI, DEMI);
            case "age" -> new Axe(propriete, nom, 0, AGE_AU_PLUS, 1);
            case "anneeAdhesion" -> new Axe(propriete, nom, 1, AGE_AU_PLUS, 1);
            case "rangDent", "rangDentRemplacee" -> new Axe(propriete, nom, 1, DENTS, 1);
            default -> {
                TreeSet<String> nommes = rangs.stream().map(rang -> rang.cellules().get(colonne.lettre()))
                        .filter(code -> code != null).collect(Collectors.toCollection(TreeSet::new));
                List<String> codes = new ArrayList<>(nommes);
                codes.add(AUTRE_CODE);
                yield new Axe(propriete, nom, codes);
            }
        };
    }

    private static String minuscule(String texte) {
        return texte.isEmpty() ? texte : texte.substring(0, 1).toLowerCase(Locale.ROOT) + texte.substring(1);
    }

    List<Axe> axes() {
        return axes;
    }

    /** The place of the axis of a property; -1 when no condition reads it. */
    int axe(String propriete) {
        return IntStream.range(0, axes.size()).filter(i -> axes.get(i).propriete().equals(propriete)).findFirst().orElse(-1);
    }

    /** Every fact. */
    Region tout() {
        return tout;
    }

    /** The facts that a row answers to. */
    Zone zone(Rang rang) {
        return new Zone(rang, regions(rang, conditions(rang).stream().map(Map.Entry::getKey).toList()));
    }

    /** Whether those conditions of a row are never met together. */
    boolean vide(Rang rang, List<Colonne> conditions) {
        return regions(rang, conditions).isEmpty();
    }

    private List<Region> regions(Rang rang, List<Colonne> conditions) {
        List<Region> regions = List.of(tout);
        for (Colonne condition : conditions) {
            int axe = axeDe.get(condition);
            List<Tranche> tranches = tranches(condition, rang.cellules().get(condition.lettre()));
            regions = regions.stream().flatMap(region -> tranches.stream().map(tranche -> region.bornee(axe, tranche.de(), tranche.a())))
                    .filter(Objects::nonNull).toList();
        }
        return regions;
    }

    /** The conditions that a row sets, in the order of its columns, each with its axis. */
    List<Map.Entry<Colonne, Integer>> conditions(Rang rang) {
        return axeDe.entrySet().stream().filter(condition -> rang.cellules().containsKey(condition.getKey().lettre())).toList();
    }

    private List<Tranche> tranches(Colonne colonne, String valeur) {
        Axe axe = axes.get(axeDe.get(colonne));
        if (colonne.propriete().equals(OPTIQUE)) {
            boolean optique = valeur.equals(OUI);
            return suites(place -> Poste.values()[place].optique() == optique, axe.max());
        }
        if (colonne.propriete().equals(PLUS_DE_SIX_ANS)) {
            return List.of(valeur.equals(OUI) ? new Tranche(SIX_ANS + 1, axe.max()) : new Tranche(axe.min(), SIX_ANS));
        }
        if (axe.codes() != null) {
            int place = axe.place(valeur);
            return List.of(new Tranche(place, place));
        }
        int place = axe.jours() ? (int) LocalDate.parse(valeur).toEpochDay() : Integer.parseInt(valeur) * axe.pas();
        String operateur = colonne.modele().substring(colonne.propriete().length()).strip().split(" ")[0];
        return List.of(switch (operateur) {
            case ">=" -> new Tranche(place, axe.max());
            case "<=" -> new Tranche(axe.min(), place + axe.pas() - 1);
            default -> new Tranche(axe.min(), place - 1);
        });
    }

    /** The unbroken runs of the places that a test keeps, from 0 to {@code max}. */
    static List<Tranche> suites(IntPredicate test, int max) {
        List<Tranche> suites = new ArrayList<>();
        int debut = -1;
        for (int place = 0; place <= max + 1; place++) {
            boolean garde = place <= max && test.test(place);
            if (garde && debut < 0) {
                debut = place;
            } else if (!garde && debut >= 0) {
                suites.add(new Tranche(debut, place - 1));
                debut = -1;
            }
        }
        return suites;
    }

    /** Whether the row says something of the property. */
    boolean dit(Zone zone, String propriete) {
        int axe = axe(propriete);
        return axe >= 0 && zone.regions().stream().allMatch(region -> borne(region, axe));
    }

    boolean borne(Region region, int axe) {
        return region.bas()[axe] > tout.bas()[axe] || region.haut()[axe] < tout.haut()[axe];
    }

    /** Whether some fact of the row has that code. */
    boolean admet(Zone zone, String propriete, String code) {
        int axe = axe(propriete);
        if (axe < 0) {
            return true;
        }
        int place = axes.get(axe).place(code);
        return zone.regions().stream().anyMatch(region -> region.bas()[axe] <= place && place <= region.haut()[axe]);
    }

    /** Whether every fact of the row has that code. */
    boolean impose(Zone zone, String propriete, String code) {
        int axe = axe(propriete);
        if (axe < 0) {
            return false;
        }
        int place = axes.get(axe).place(code);
        return zone.regions().stream().allMatch(region -> region.bas()[axe] == place && region.haut()[axe] == place);
    }

    /** Facts of a region, those that its rows speak of: « poste CONSULTATION, médecin OPTAM OUI, âge 20 ». */
    String faits(Region region) {
        return IntStream.range(0, axes.size()).filter(axe -> borne(region, axe))
                .mapToObj(axe -> fait(axes.get(axe), exemple(region, axe))).collect(Collectors.joining(", "));
    }

    private static String fait(Axe axe, int place) {
        return axe.nom() + (axe.jours() ? " du " : " ") + axe.valeur(place);
    }

    /** A place of a region on an axis: its lower end, or its upper one when it goes down without end. */
    private int exemple(Region region, int axe) {
        return region.bas()[axe] > tout.bas()[axe] || region.haut()[axe] == tout.haut()[axe] || axes.get(axe).codes() != null
                ? region.bas()[axe] : region.haut()[axe];
    }

    /** Days or numbers of an axis, as a reader says them. */
    String intervalle(int axe, int de, int a) {
        Axe celui = axes.get(axe);
        String debut = celui.valeur(de);
        String fin = celui.valeur(a);
        if (celui.jours()) {
            return de == celui.min() ? celui.nom() + " jusqu'au " + fin : a == celui.max() ? celui.nom() + " à partir du " + debut
                    : celui.nom() + " du " + debut + " au " + fin;
        }
        return celui.nom() + (a == celui.max() ? " à partir de " + debut : debut.equals(fin) ? " " + debut : " de " + debut + " à " + fin);
    }

    /** Several runs of places of an axis, as a reader says them. */
    String intervalles(int axe, List<Tranche> tranches) {
        Axe celui = axes.get(axe);
        return celui.codes() == null
                ? tranches.stream().map(tranche -> intervalle(axe, tranche.de(), tranche.a())).collect(Collectors.joining(" ou "))
                : celui.nom() + " " + tranches.stream().flatMap(tranche -> IntStream.rangeClosed(tranche.de(), tranche.a()).boxed())
                        .map(celui::valeur).collect(Collectors.joining(" ou "));
    }

    /** A region with other places on one axis. */
    static Region place(Region region, int axe, int de, int a) {
        int[] bas = region.bas().clone();
        int[] haut = region.haut().clone();
        bas[axe] = de;
        haut[axe] = a;
        return new Region(bas, haut);
    }
}
