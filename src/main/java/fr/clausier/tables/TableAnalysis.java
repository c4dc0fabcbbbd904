package fr.clausier.tables;

import fr.clausier.contrat.Figure;
import fr.clausier.tables.CellProblem.Gravite;
import fr.clausier.tables.Espace.Axe;
import fr.clausier.tables.Espace.Zone;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/**
 * What is wrong, or doubtful, in a table whose cells are each right: rows that answer together, facts that no row answers,
 * dates that do not follow one another, and promises that the law does not allow.
 *
 * <p>A row answers to every fact that meets its conditions, an empty cell meaning any value; facts that are not told are left
 * out. The work is bounded: rows are first set apart by the property that best tells them apart, and what would take too long
 * is said not to have been checked.
 */
public final class TableAnalysis {

    /** Problems of one kind that are told; those beyond are counted. */
    private static final int AU_PLUS = 100;

    private final Tableau tableau;
    private final Espace espace;
    private final Concours concours;
    private final List<CellProblem> problemes = new ArrayList<>();

    /**
     * What the analysis needs besides the table.
     *
     * @param figures the dated legal figures, by code; a check whose figure is not there is not made
     */
    public record Contexte(Map<String, List<Figure>> figures) {}

    /** A row, and what its result is about. */
    private record Reponse(Zone zone, String sujet) {

        Rang rang() {
            return zone.rang();
        }
    }

    private TableAnalysis(Tableau tableau) {
        this.tableau = tableau;
        this.espace = new Espace(tableau);
        this.concours = new Concours(tableau);
    }

    /**
     * Analyses a table that was read without error.
     *
     * @return the problems by row, then column; empty when there is none
     */
    public static List<CellProblem> analyse(Tableau tableau, Contexte contexte) {
        return new TableAnalysis(tableau).analyse(contexte);
    }

    /** Whether a problem is that the law does not allow what a cell promises. */
    public static boolean loi(CellProblem problem) {
        return problem.code().equals(Loi.PLANCHER) || problem.code().equals(Loi.MAXIMUM);
    }

    private List<CellProblem> analyse(Contexte contexte) {
        List<Zone> zones = new ArrayList<>();
        for (Rang rang : tableau.rangs()) {
            Zone zone = espace.zone(rang);
            if (zone.regions().isEmpty()) {
                neRepondJamais(rang);
            } else {
                zones.add(zone);
                if (zone.regions().get(0).contient(espace.tout())) {
                    problemes.add(probleme(rang, Gravite.ERREUR, "repond-a-tout", null, "une condition qui écarte quelque chose",
                            "les conditions du rang " + rang.numero() + " n'écartent rien : il répondrait à tout"));
                }
            }
        }
        List<Reponse> reponses = zones.stream().map(zone -> new Reponse(zone, concours.sujet(zone.rang()))).toList();
        rencontres(reponses);
        if (concours.veutUnRang()) {
            problemes.addAll(new Lacunes(tableau, espace, zones).chercher());
        } else {
            intervallesSansSuite(reponses);
        }
        problemes.addAll(new Loi(tableau, espace, concours, contexte.figures()).verifier(zones));
        return ranges();
    }

    // Conditions that never hold.

    /** Names the first condition that leaves nothing, alone or with one before it. */
    private void neRepondJamais(Rang rang) {
        Map<Integer, List<Colonne>> lues = new HashMap<>();
        for (Map.Entry<Colonne, Integer> condition : espace.conditions(rang)) {
            List<Colonne> avant = lues.computeIfAbsent(condition.getValue(), axe -> new ArrayList<>());
            avant.add(condition.getKey());
            if (espace.vide(rang, avant)) {
                Axe axe = espace.axes().get(condition.getValue());
                String dites = avant.stream().map(colonne -> "« " + rang.cellules().get(colonne.lettre()) + " » en " + colonne.lettre()
                        + rang.numero()).collect(Collectors.joining(" et "));
                String lettre = condition.getKey().lettre();
                problemes.add(tableau.probleme(rang, lettre, Gravite.ERREUR,
                        axe.codes() == null ? "intervalle-vide" : "conditions-contraires", rang.cellules().get(lettre),
                        "des conditions qui peuvent être remplies", dites + " (" + axe.nom() + ") : jamais remplie"
                                + (avant.size() > 1 ? "s ensemble" : "") + ", le rang " + rang.numero() + " ne répondrait jamais"));
                return;
            }
        }
    }

    // Rows that answer together.

    /** Sets each row against those before it; tells the first that it meets. */
    private void rencontres(List<Reponse> reponses) {
        Voisinage<Reponse> avant = new Voisinage<>(reponses, espace.axes().size(), Reponse::zone);
        for (Reponse reponse : reponses) {
            avant.autour(reponse.zone()).map(autre -> rencontre(autre, reponse)).filter(Objects::nonNull).findFirst().ifPresent(problemes::add);
            avant.ajouter(reponse);
        }
    }

    /** What is wrong with two rows that answer to the same facts; null when nothing is. */
    private CellProblem rencontre(Reponse avant, Reponse apres) {
        if (!avant.sujet().equals(apres.sujet())) {
            return null;
        }
        Region commune = avant.zone().commune(apres.zone());
        Gravite gravite = commune == null ? null : concours.gravite(avant.rang(), apres.rang()).orElse(null);
        boolean egaux = gravite != null && concours.egaux(avant.rang(), apres.rang());
        boolean inutile = egaux && gravite == Gravite.AVERTISSEMENT;
        boolean dans = avant.zone().contient(apres.zone());
        boolean autour = apres.zone().contient(avant.zone());
        // Two rows that conclude the same, each over facts of its own, are a way to write « or ».
        if (gravite == null || inutile && !dans && !autour) {
            return null;
        }
        int premier = avant.rang().numero();
        int second = apres.rang().numero();
        String faits = espace.faits(commune);
        String suite = inutile ? "il n'ajoute rien : supprimez-le" : concours.suite();
        if (dans && autour) {
            return probleme(apres.rang(), gravite, "doublon", faits, "des conditions qui diffèrent de celles du rang " + premier,
                    "le rang " + second + " a les mêmes conditions que le rang " + premier + " (" + faits + ") et "
                            + (egaux ? "les mêmes résultats" : "d'autres résultats") + " ; " + suite);
        }
        if (dans || autour) {
            Rang dedans = dans ? apres.rang() : avant.rang();
            return probleme(dedans, gravite, "rang-couvert", faits, "des conditions que le rang " + (dans ? premier : second) + " ne remplit pas",
                    "tout ce que décrit le rang " + dedans.numero() + " (" + faits + ") répond aussi au rang " + (dans ? premier : second)
                            + ", qui donne " + (egaux ? "les mêmes résultats" : "d'autres résultats") + " ; " + suite);
        }
        return probleme(apres.rang(), gravite, "chevauchement", faits, "des conditions qui écartent celles du rang " + premier,
                "les rangs " + premier + " et " + second + " répondent tous deux à : " + faits + " ; " + suite);
    }

    // Intervals of rows that are alike otherwise.

    /** Between rows that differ by one interval only, days or ages that none of them holds. */
    private void intervallesSansSuite(List<Reponse> reponses) {
        for (int axe = 0; axe < espace.axes().size(); axe++) {
            if (espace.axes().get(axe).codes() == null) {
                Map<List<Object>, List<Reponse>> semblables = new HashMap<>();
                for (Reponse reponse : reponses) {
                    if (reponse.zone().regions().size() == 1) {
                        semblables.computeIfAbsent(ailleurs(reponse, axe), cle -> new ArrayList<>()).add(reponse);
                    }
                }
                for (List<Reponse> suite : semblables.values()) {
                    sansSuite(suite, axe, reponses);
                }
            }
        }
    }

    /** What a row holds on the other axes, and what it is about. */
    private static List<Object> ailleurs(Reponse reponse, int axe) {
        Region region = reponse.zone().regions().get(0);
        List<Object> ailleurs = new ArrayList<>(List.of(reponse.sujet()));
        for (int autre = 0; autre < region.bas().length; autre++) {
            if (autre != axe) {
                ailleurs.add(region.bas()[autre]);
                ailleurs.add(region.haut()[autre]);
            }
        }
        return ailleurs;
    }

    private void sansSuite(List<Reponse> suite, int axe, List<Reponse> toutes) {
        List<Reponse> triees = new ArrayList<>(suite);
        triees.sort(Comparator.comparing(reponse -> reponse.zone().regions().get(0).bas()[axe]));
        int fin = Integer.MAX_VALUE;
        Rang dernier = null;
        for (Reponse reponse : triees) {
            Region region = reponse.zone().regions().get(0);
            if (dernier != null && fin + 1 < region.bas()[axe]) {
                Region trou = espace.place(region, axe, fin + 1, region.bas()[axe] - 1);
                if (toutes.stream().noneMatch(autre -> autre.sujet().equals(reponse.sujet())
                        && autre.zone().regions().stream().anyMatch(r -> r.croise(trou)))) {
                    String manque = espace.intervalle(axe, fin + 1, region.bas()[axe] - 1);
                    problemes.add(probleme(reponse.rang(), Gravite.AVERTISSEMENT, "sans-suite", manque, "la suite du rang " + dernier.numero(),
                            "entre le rang " + dernier.numero() + " et le rang " + reponse.rang().numero() + ", aucun rang ne répond : "
                                    + manque));
                }
            }
            if (dernier == null || region.haut()[axe] > fin) {
                fin = region.haut()[axe];
                dernier = reponse.rang();
            }
        }
    }

    // What is told.

    /** A problem of a whole row, at its first condition. */
    private CellProblem probleme(Rang rang, Gravite gravite, String code, String valeur, String attendu, String message) {
        return tableau.probleme(rang, espace.conditions(rang).get(0).getKey().lettre(), gravite, code, valeur, attendu, message);
    }

    /** By row, then column; of each kind no more than can be read, and how many more there are. */
    private List<CellProblem> ranges() {
        List<CellProblem> dits = new ArrayList<>();
        Map<String, List<CellProblem>> parCode = new TreeMap<>();
        problemes.stream().map(probleme -> Map.entry(place(probleme), probleme)).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                .forEach(probleme -> {
                    List<CellProblem> memes = parCode.computeIfAbsent(probleme.code(), code -> new ArrayList<>());
                    memes.add(probleme);
                    if (memes.size() <= AU_PLUS) {
                        dits.add(probleme);
                    }
                });
        parCode.forEach((code, memes) -> {
            if (memes.size() > AU_PLUS) {
                List<CellProblem> tus = memes.subList(AU_PLUS, memes.size());
                Gravite gravite = tus.stream().anyMatch(CellProblem::erreur) ? Gravite.ERREUR : Gravite.AVERTISSEMENT;
                dits.add(new CellProblem(tableau.feuille(), "", gravite, code, null, null, null,
                        tus.size() + " autres problèmes de la sorte « " + code + " »"));
            }
        });
        return List.copyOf(dits);
    }

    /** Row and column, as a text that sorts; a problem of no cell comes last. */
    private static String place(CellProblem probleme) {
        if (probleme.cellule().isEmpty()) {
            return "~";
        }
        CellReference reference = new CellReference(probleme.cellule());
        return String.format(Locale.ROOT, "%07d %05d %s", reference.getRow(), reference.getCol(), probleme.code());
    }
}
