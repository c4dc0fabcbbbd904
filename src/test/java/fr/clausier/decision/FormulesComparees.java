package fr.clausier.decision;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Cellule.Borne;
import fr.clausier.contrat.Cellule.Terme;
import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.Formule;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader.TableFile;
import fr.clausier.tables.Tableau;
import fr.clausier.tables.Workbooks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formules that are better than another, or equal to it, in every cell of every table. */
final class FormulesComparees {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /** Two formules, of which the second is better or equal. */
    record Paire(Formule moindre, Formule meilleure) {}

    private FormulesComparees() {}

    static List<Paire> de(RuleBase base) {
        List<Paire> paires = new ArrayList<>();
        for (Formule moindre : Formule.values()) {
            for (Formule meilleure : Formule.values()) {
                if (moindre != meilleure) {
                    paires.add(new Paire(moindre, meilleure));
                }
            }
        }
        for (TableFile table : base.tables()) {
            if (table.tableau().colonneUnique() == null) {
                Map<String, String> textes = Workbooks.texts(base.folder().fichiers().get(table.fichier()));
                paires.removeIf(paire -> !meilleure(table.tableau(), textes, paire));
            }
        }
        return paires;
    }

    private static boolean meilleure(Tableau tableau, Map<String, String> textes, Paire paire) {
        return tableau.rangs().stream().allMatch(rang -> auMoins(Cellule.lire(textes.get(tableau.cellule(rang, paire.meilleure()))),
                Cellule.lire(textes.get(tableau.cellule(rang, paire.moindre())))));
    }

    /** Whether a cell promises at least what another does; false when they do not compare. */
    static boolean auMoins(Cellule mieux, Cellule moins) {
        if (mieux.equals(moins) || moins.nonCouvert()) {
            return true;
        }
        if (mieux.forme() != Cellule.Forme.TERMES || moins.forme() != Cellule.Forme.TERMES
                || mieux.bornes().size() != moins.bornes().size() || mieux.partSecu() != moins.partSecu()) {
            return false;
        }
        for (int i = 0; i < moins.bornes().size(); i++) {
            if (!auMoins(mieux.bornes().get(i), moins.bornes().get(i))) {
                return false;
            }
        }
        if (mieux.termes().size() < moins.termes().size()) {
            return false;
        }
        for (int i = 0; i < moins.termes().size(); i++) {
            if (!auMoins(mieux.termes().get(i), moins.termes().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean auMoins(Borne mieux, Borne moins) {
        int sens = mieux.nombre() == null ? 0 : mieux.nombre().compareTo(moins.nombre());
        return mieux.type() == moins.type() && mieux.mot().equals(moins.mot()) && mieux.periode().equals(moins.periode())
                && (mieux.type() == TypeBorne.FRANCHISE ? sens <= 0 : sens >= 0);
    }

    private static boolean auMoins(Terme mieux, Terme moins) {
        if (moins.base() == Cellule.Base.TM) {
            return mieux.base() == Cellule.Base.TM || mieux.base() == Cellule.Base.BR && mieux.nombre().compareTo(CENT) >= 0;
        }
        return mieux.base() == moins.base() && mieux.unite().equals(moins.unite()) && mieux.parAn() == moins.parAn()
                && nombre(mieux.nombre()).compareTo(nombre(moins.nombre())) >= 0
                && seances(mieux.seances()) >= seances(moins.seances());
    }

    /** The whole expense is written without a number. */
    private static BigDecimal nombre(BigDecimal nombre) {
        return nombre == null ? CENT : nombre;
    }

    private static int seances(Optional<Integer> seances) {
        return seances.orElse(Integer.MAX_VALUE);
    }
}
