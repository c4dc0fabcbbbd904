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

    /** Tells them all, on the caller's thread: what cannot be read, then each person once, always in the same order. */
    void parcourir(Visite visite);

    /** Who is told. */
    interface Visite {

        /**
         * @param porteur the person of a membership, as {@link fr.clausier.contrat.Demande#porteur()}
         * @param recues  all its demandes, in the order in which they came
         */
        void personne(String porteur, List<Recue> recues);

        /**
         * What holds no demande.
         *
         * @param premieres the first ones
         * @param nombre    how many there are
         */
        void illisibles(List<Impact.Erreur> premieres, long nombre);
    }
}
