package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import fr.clausier.tables.Tableau;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where two rule sets may decide otherwise: the rules that one of them alone has, or that do not say the same in both. A phase whose
 * facts none of these can match concludes the same under either; it is what spares a study most of its second decisions.
 */
public final class ReglesDifferentes {

    private final boolean partout;
    private final Map<Domaine, Map<Phase, List<Regle>>> regles = new EnumMap<>(Domaine.class);

    private ReglesDifferentes(boolean partout) {
        this.partout = partout;
    }

    /** Those of two rule sets, of which a decision under the first tells what it would be under the second. */
    public static ReglesDifferentes entre(RuleBase avant, RuleBase apres) {
        ReglesDifferentes differentes = new ReglesDifferentes(!avant.figures().all().equals(apres.figures().all())
                || !avant.catalogue().lectures().equals(apres.catalogue().lectures()));
        Map<String, Object> textesAvant = textes(avant);
        Map<String, Object> textesApres = textes(apres);
        Stream.of(avant, apres).flatMap(base -> base.regles().stream())
                .filter(regle -> !Objects.equals(textesAvant.get(regle.id()), textesApres.get(regle.id())))
                .forEach(regle -> differentes.regles.computeIfAbsent(regle.domaine(), premier -> new EnumMap<>(Phase.class))
                        .merge(regle.phase(), List.of(regle), (une, autre) -> Stream.concat(une.stream(), autre.stream()).toList()));
        return differentes;
    }

    /** All that makes a rule, by its identifier: the text of its file; of a row, its cells, with the templates that they fill. */
    private static Map<String, Object> textes(RuleBase base) {
        Map<String, Object> textes = new HashMap<>();
        for (Regle regle : base.regles()) {
            String fichier = regle.emplacement().source(null).fichier();
            if (fichier.endsWith(RulesFolder.DRL)) {
                textes.put(regle.id(), base.folder().texte(fichier));
            }
        }
        for (RuleBaseLoader.TableFile table : base.tables()) {
            Tableau tableau = table.tableau();
            List<Object> commun = List.of(table.fichier(), tableau.feuille(), tableau.illustratif(), tableau.grille());
            tableau.rangs().forEach(rang -> textes.put(RuleBaseLoader.id(tableau.paquet(), tableau.regle(rang)), List.of(commun, rang)));
        }
        return textes;
    }

    /** Whether the sets differ in figures or readings: nothing can then be told of one from the other. */
    public boolean partout() {
        return partout;
    }

    /** Whether they may conclude otherwise of one of these facts. */
    public boolean concernent(Domaine domaine, Phase phase, List<? extends Fait> faits) {
        for (Regle regle : regles.getOrDefault(domaine, Map.of()).getOrDefault(phase, List.of())) {
            for (Fait fait : faits) {
                if (regle.peutTenir(fait)) {
                    return true;
                }
            }
        }
        return false;
    }
}
