package fr.clausier.etude;

import fr.clausier.decision.Decision;
import java.time.LocalDate;
import java.util.List;

/** Demandes to study. They are told person after person and never held all at once. */
public interface Portefeuille {

    /** How many there are, those that cannot be read included. */
    long demandes();

    /** First day on which they were decided; null when it is not known. */
    LocalDate du();

    /** Last day on which they were decided, included; null when it is not known. */
    LocalDate au();

    /** Whether a demande decided so is paid: it waits for nothing, and for nobody. */
    boolean paye(Decision decision);

    /** Tells them all, on the caller's thread: each person once, and what cannot be read. */
    void parcourir(Visite visite);

    /** Who is told. */
    interface Visite {

        /**
         * @param recues all the demandes of one person of a membership, in the order in which they came
         */
        void personne(List<Recue> recues);

        /**
         * What holds no demande.
         *
         * @param premieres the first ones
         * @param nombre    how many there are
         */
        void illisibles(List<Impact.Erreur> premieres, long nombre);
    }
}
