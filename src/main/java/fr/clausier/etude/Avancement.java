package fr.clausier.etude;

/** Who follows a long work: told how far it is, and able to stop it. */
public interface Avancement {

    /** Nobody follows. */
    Avancement AUCUN = (fait, total) -> {};

    /**
     * How far the work is.
     *
     * @param total 0 while it is not known
     * @throws Annule when the work must stop
     */
    void fait(long fait, long total);

    /** The work was stopped by who follows it. */
    final class Annule extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Annule() {
            super("Annulé");
        }
    }
}
