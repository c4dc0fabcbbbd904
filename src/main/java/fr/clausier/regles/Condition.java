package fr.clausier.regles;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Fait;
import java.util.Arrays;
import java.util.List;

/**
 * One condition of a rule, read from its text: what makes it computable apart from the engine whether a rule can match, and
 * explainable why it did not. The rules that decide are the engine's; a condition that is not understood here is never said
 * to fail.
 */
public sealed interface Condition permits Comparaison, Alternative {

    /** A comma outside the brackets of {@code in ( … )}. */
    String AND = ",(?![^(]*\\))";

    /**
     * Where a condition stands in a workbook.
     *
     * @param cellule  A1 address
     * @param intitule the heading of its column
     */
    record Origine(String cellule, String intitule) {}

    /** Whether it is read here; the engine alone knows what another asks. */
    boolean comprise();

    /** Whether the fact may satisfy the condition; true when that cannot be told. */
    boolean peutTenir(Fait fait);

    /** Whether the fact satisfies it; what needs a legal figure that no day has is not satisfied. */
    default boolean tient(Fait fait) {
        try {
            return peutTenir(fait);
        } catch (Bareme.FigureManquante e) {
            return false;
        }
    }

    /** How far the fact is from satisfying it, to rank near misses: from 0, next to the bound, to 1; 0 when it does. */
    double ecart(Fait fait);

    /** What it comes to on a fact, in French. */
    Constatation constater(Fait fait);

    /** The codes that the property must have one of; empty when the condition does not say. */
    List<String> codes(String propriete);

    /**
     * Reads a condition such as {@code poste == Poste.VERRES}, {@code !parcoursRespecte} or {@code !soins || age >= 16}.
     *
     * @param origine where it stands in a workbook; null in a DRL file
     */
    static Condition lire(Class<? extends Fait> fait, String texte, Origine origine) {
        if (!texte.contains("||") && !texte.contains("&&")) {
            return Comparaison.lire(fait, texte, origine);
        }
        return new Alternative(texte, Arrays.stream(texte.split("\\|\\|")).map(branche -> Arrays.stream(branche.split("&&"))
                .map(une -> Comparaison.lire(fait, une.strip(), origine)).toList()).toList());
    }

    /** Every condition of a pattern, in its order. */
    static List<Condition> toutes(Class<? extends Fait> fait, String conditions) {
        return Arrays.stream(conditions.split(AND)).map(String::strip).filter(texte -> !texte.isEmpty())
                .map(texte -> lire(fait, texte.replaceAll("\\s+", " "), null)).toList();
    }
}
