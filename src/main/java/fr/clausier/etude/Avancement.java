package fr.clausier.etude;

/** Who follows a long work: told how far it is, and able to stop it. */
public interface Avancement {

    /** The parts of a work are told in hundredths, and how far each is a hundred times finer. */
    long CENT = 100;
    long FIN = 100;

    /** Nobody follows. */
    Avancement AUCUN = (fait, total) -> {};

    /**
     * How far the work is.
     *
     * @param total 0 while it is not known
     * @throws Annule when the work must stop
     */
    void fait(long fait, long total);

    /**
     * Who follows a part of this work.
     *
     * @param de where the part begins, in hundredths of the whole
     * @param a  where it ends
     */
    default Avancement partie(int de, int a) {
        return (fait, total) -> fait(de * FIN + (total == 0 ? 0 : (a - de) * FIN * Math.min(fait, total) / total), CENT * FIN);
    }

    /** The work was stopped by who follows it. */
    final class Annule extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Annule() {
            super("Annulé");
        }
    }
}
