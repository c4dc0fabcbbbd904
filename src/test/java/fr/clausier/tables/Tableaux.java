package fr.clausier.tables;

import fr.clausier.contrat.Formule;
import fr.clausier.tables.Tableau.Colonne;
import fr.clausier.tables.Tableau.Rang;
import fr.clausier.tables.Tableau.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/** Small tables written in code: approved columns, and rows from row 11 on, as a workbook would have them. */
final class Tableaux {

    static final String GARANTIE = "if( $ligne.formule() == Formule.F01 ) insert( new Garantie( $ligne, \"$param\" ) );";
    static final String ENVELOPPE = "if( $ligne.formule() == Formule.F01 ) insert( new Enveloppe( $ligne, \"$param\" ) );";
    private static final int PREMIER_RANG = 11;

    private Tableaux() {}

    /**
     * A table.
     *
     * @param resultat   template of its result column
     * @param conditions templates of its conditions, which stand from column D on; the result follows them
     * @param rangs      the texts of each row from column D on, separated by {@code |}
     */
    static Tableau de(String resultat, List<String> conditions, List<String> rangs) {
        List<Colonne> grille = new ArrayList<>();
        grille.add(new Colonne("C", "Clause", Role.CLAUSE, "clause($param)", null, null));
        for (String modele : conditions) {
            ColumnKind sorte = ColumnKind.of(ColumnKind.CONDITION, modele).orElseThrow();
            grille.add(new Colonne(lettre(grille), sorte.propriete() + " (vide = tous)", Role.CONDITION, modele, sorte.propriete(), null));
        }
        Formule formule = ColumnKind.of(ColumnKind.ACTION, resultat).orElseThrow().formule();
        grille.add(new Colonne(lettre(grille), "Résultat", Role.RESULTAT, resultat, null, formule));
        List<Rang> lus = new ArrayList<>();
        for (String rang : rangs) {
            String[] textes = rang.split("\\|", -1);
            Map<String, String> cellules = new LinkedHashMap<>();
            for (int i = 0; i < textes.length; i++) {
                if (!textes[i].isBlank()) {
                    cellules.put(grille.get(i + 1).lettre(), textes[i].strip());
                }
            }
            lus.add(new Rang(PREMIER_RANG + lus.size(), "R", "Rang", List.of("TNS-12-a"), null, null, List.of(), cellules));
        }
        String resultats = grille.get(grille.size() - 1).lettre();
        return new Tableau("Essai", "Essai", false, "essai", "Essai", "GARANTIE", Set.of(),
                formule == null ? Map.of() : Map.of(formule, resultats), formule == null ? resultats : null, grille, lus);
    }

    private static String lettre(List<Colonne> grille) {
        return CellReference.convertNumToColString(2 + grille.size());
    }
}
