package fr.clausier.decision;

import fr.clausier.contrat.Fait;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.DelaiAttente;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Piece;
import fr.clausier.decompte.Renouvellement;
import fr.clausier.regles.Constatation;
import fr.clausier.regles.Regle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a rule in a decision.
 *
 * @param faits  the facts that its phase saw and that it is about, the nearest miss first
 * @param autres why others did not come to its phase, or why there is none; a sentence each
 */
public record RegleExpliquee(Regle regle, Etat etat, List<Examen> faits, List<String> autres) {

    /** From the most to the least that can come of a rule. */
    public enum Etat {
        /** It did something. */
        APPLIQUEE,
        /** All its conditions hold, and it changes nothing: another decides. */
        SANS_EFFET,
        /** A condition at least does not hold. */
        NON_REMPLIE,
        /** Its phase saw nothing that it is about. */
        SANS_FAIT
    }

    /** What did something first, then the fewest conditions missing, then the nearest. */
    static final Comparator<RegleExpliquee> ORDRE = Comparator.comparing(RegleExpliquee::etat)
            .thenComparing(RegleExpliquee::premier, Comparator.nullsLast(Examen.ORDRE)).thenComparing(expliquee -> expliquee.regle().id());

    private static final int CONDITIONS_DITES = 3;

    /**
     * A rule on a fact.
     *
     * @param constat what it concluded; null when it did not fire
     * @param etapes what it did to the fact, in the order of the trace
     * @param manque how many conditions do not hold
     * @param ecart  of two facts that miss as many, the nearer has the lower
     */
    public record Examen(Regle regle, Fait fait, Etat etat, Constat constat, List<Etape> etapes, int manque, double ecart) {

        static final Comparator<Examen> ORDRE = Comparator.comparing(Examen::etat).thenComparing(Examen::manque).thenComparing(Examen::ecart);

        public Chose chose() {
            return Chose.de(fait);
        }

        /** What each condition comes to, in the order of the rule. */
        public List<Constatation> conditions() {
            return regle.constater(fait);
        }

        /** What happened, in French. */
        public String phrase() {
            String chose = chose().texte();
            return switch (etat) {
                case APPLIQUEE -> chose + " : " + etapes.stream().filter(etape -> etape.effet() != Effet.SANS_EFFET).findFirst().orElseThrow().phrase();
                case SANS_EFFET -> chose + " : toutes les conditions sont remplies, mais " + sansEffet();
                default -> chose + " : " + (manque == 1 ? "une condition n'est pas remplie" : manque + " conditions ne sont pas remplies") + " — " + manquantes();
            };
        }

        /** A delay that has run, a document supplied; else the step that tells it. */
        private String sansEffet() {
            if (constat instanceof Renouvellement delai && delai.sujet().moisDepuisDerniereFacture() != null) {
                return "le délai a couru : " + delai.sujet().moisDepuisDerniereFacture() + " mois ≥ " + delai.mois() + " mois" + lieu();
            }
            if (constat instanceof DelaiAttente delai) {
                LocalDate effet = delai.sujet().situation().adhesion().dateEffet();
                return "le délai a couru : soins du " + Chose.jour(delai.sujet().dateSoins()) + " ≥ " + Chose.jour(effet.plusMonths(delai.mois()))
                        + ", " + delai.mois() + " mois après l'effet" + lieu();
            }
            return constat instanceof Piece piece && piece.fournie() ? "la pièce est fournie" : "une autre règle décide, ou il n'y avait rien à changer"
                    + etapes.stream().findFirst().map(etape -> " (" + etape.phrase() + ")").orElse("");
        }

        /** The cell of what the row concludes. */
        private String lieu() {
            return regle.rang() == null ? "" : ", ligne " + regle.rang() + ", cellule " + regle.emplacement().source(null).cellule();
        }

        private String manquantes() {
            String dites = conditions().stream().filter(condition -> !condition.remplie()).limit(CONDITIONS_DITES).map(Constatation::phrase)
                    .collect(Collectors.joining(" ; "));
            return manque > CONDITIONS_DITES ? dites + "…" : dites;
        }
    }

    private Examen premier() {
        return faits.isEmpty() ? null : faits.get(0);
    }

    /** What happened, in French: on the nearest fact, or why there is none. */
    public String phrase() {
        return faits.isEmpty() ? String.join(" ", autres) : faits.get(0).phrase();
    }
}
