package fr.clausier.contrat;

/** The legal figures in force on one day. */
public interface Bareme {

    /**
     * The figure of that code on that day.
     *
     * @throws FigureManquante when the law had no such figure that day, or it is not known
     */
    Figure figure(String code);

    /** Whether the law has a figure of that code on that day. */
    default boolean connait(String code) {
        try {
            figure(code);
            return true;
        } catch (FigureManquante e) {
            return false;
        }
    }

    /** No figure for that code on that day: never a neighbour's value. */
    final class FigureManquante extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        public FigureManquante(String code, java.time.LocalDate jour) {
            super("Aucune valeur de « " + code + " » n'est connue au " + jour
                    + " ; complétez rules/reglementation ou corrigez la date des soins.");
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
