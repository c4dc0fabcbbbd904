package fr.clausier.publication;

import fr.clausier.tables.Tableau;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rows of two versions of a table, matched by what they say and not by their number: those that are identical; then
 * those of the same code and conditions, of the same code and label; at last, of the same code or of the same conditions,
 * those that are alike by half of their cells. What is left was added or removed. Among several, the most alike go together.
 */
final class Appariement {

    /** Beyond so many comparisons, rows that could go with several others go together in their order. */
    private static final int COMPARAISONS_AU_PLUS = 250_000;

    private final List<Ligne> avant;
    private final List<Ligne> apres;
    private final Map<Rang, Rang> paires = new IdentityHashMap<>();

    /** A row, its place, and its cells by the template of their column: columns may have moved. */
    private record Ligne(Rang rang, int place, Map<String, String> cellules) {

        int communes(Ligne autre) {
            return (int) cellules.entrySet().stream().filter(cellule -> cellule.getValue().equals(autre.cellules.get(cellule.getKey()))).count();
        }

        boolean ressemble(Ligne autre) {
            return 4 * communes(autre) >= cellules.size() + autre.cellules.size();
        }

        Set<String> conditions() {
            return new HashSet<>(rang.conditions());
        }
    }

    private record Paire(Ligne avant, Ligne apres, int communes) {}

    private Appariement(Tableau avant, Tableau apres) {
        this.avant = lignes(avant);
        this.apres = lignes(apres);
        apparier(ligne -> List.of(ligne.rang.code(), ligne.rang.libelle(), ligne.cellules), false);
        apparier(ligne -> List.of(ligne.rang.code(), ligne.conditions()), false);
        apparier(ligne -> List.of(ligne.rang.code(), ligne.rang.libelle()), false);
        apparier(ligne -> List.of(ligne.rang.code()), true);
        apparier(ligne -> List.of(ligne.conditions()), true);
    }

    /** For each row after, by identity, the row before that it comes from; a new row is not there. */
    static Map<Rang, Rang> de(Tableau avant, Tableau apres) {
        return new Appariement(avant, apres).paires;
    }

    private static List<Ligne> lignes(Tableau tableau) {
        List<Ligne> lignes = new ArrayList<>();
        for (Rang rang : tableau.rangs()) {
            Map<String, String> cellules = new HashMap<>();
            for (Colonne colonne : tableau.grille()) {
                Optional.ofNullable(rang.cellules().get(colonne.lettre())).ifPresent(texte -> cellules.put(colonne.modele(), texte));
            }
            lignes.add(new Ligne(rang, lignes.size(), cellules));
        }
        return lignes;
    }

    /** Matches the rows that have the same key and are left; taken out as they are matched. */
    private void apparier(Function<Ligne, Object> cle, boolean ressemblance) {
        Map<Object, List<Ligne>> restants = new LinkedHashMap<>();
        apres.forEach(ligne -> restants.computeIfAbsent(cle.apply(ligne), k -> new ArrayList<>()).add(ligne));
        Map<Object, List<Ligne>> sources = new LinkedHashMap<>();
        avant.forEach(ligne -> sources.computeIfAbsent(cle.apply(ligne), k -> new ArrayList<>()).add(ligne));
        Set<Ligne> pris = Collections.newSetFromMap(new IdentityHashMap<>());
        sources.forEach((k, siennes) -> paires(siennes, restants.getOrDefault(k, List.of())).stream()
                .filter(paire -> !ressemblance || paire.avant.ressemble(paire.apres)).forEach(paire -> {
                    if (!pris.contains(paire.avant) && !pris.contains(paire.apres)) {
                        pris.add(paire.avant);
                        pris.add(paire.apres);
                        paires.put(paire.apres.rang, paire.avant.rang);
                    }
                }));
        avant.removeAll(pris);
        apres.removeAll(pris);
    }

    /** The pairs to try, best first; the order is the same seen from the other side. */
    private static List<Paire> paires(List<Ligne> avant, List<Ligne> apres) {
        List<Paire> paires = new ArrayList<>();
        if ((long) avant.size() * apres.size() > COMPARAISONS_AU_PLUS) {
            for (int i = 0; i < Math.min(avant.size(), apres.size()); i++) {
                paires.add(new Paire(avant.get(i), apres.get(i), 0));
            }
            return paires;
        }
        avant.forEach(une -> apres.forEach(autre -> paires.add(new Paire(une, autre, une.communes(autre)))));
        paires.sort(Comparator.comparingInt((Paire paire) -> -paire.communes).thenComparingInt(paire -> paire.avant.place + paire.apres.place));
        return paires;
    }
}
