package fr.clausier.etude;

import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of care of a generated portfolio: how often a person comes back for each in a year, and in which months. The figures are
 * ours, chosen to look like the life of a mutual; they are no statistics.
 */
enum Soin {
    GENERALISTE(3.2, 2.8, 5.2, Saison.HIVER),
    SPECIALISTE(0.8, 1.3, 2.4, Saison.EGALE),
    PHARMACIE(3.2, 4.5, 11.5, Saison.HIVER),
    PHARMACIE_MODEREE(0.6, 0.8, 1.6, Saison.HIVER),
    LABORATOIRE(0.4, 1.3, 3.0, Saison.EGALE),
    IMAGERIE(0.2, 0.5, 1.1, Saison.EGALE),
    AUXILIAIRE(0.5, 1.4, 4.5, Saison.EGALE),
    PSYCHOLOGUE(0.1, 0.2, 0.05, Saison.RENTREE),
    MEDECINE_DOUCE(0.1, 0.6, 0.5, Saison.EGALE),
    VACCIN(0.05, 0.1, 0.1, Saison.HIVER),
    SOINS_DENTAIRES(0.8, 0.9, 0.9, Saison.RENTREE),
    COURONNE(0, 0.12, 0.22, Saison.RENTREE),
    IMPLANT(0, 0.02, 0.04, Saison.RENTREE),
    ORTHODONTIE(0.3, 0, 0, Saison.RENTREE),
    OPTIQUE(0.12, 0.28, 0.38, Saison.RENTREE),
    LENTILLES(0.01, 0.09, 0.02, Saison.EGALE),
    AUDITION(0, 0.005, 0.07, Saison.EGALE),
    TRANSPORT(0.02, 0.04, 0.3, Saison.EGALE),
    URGENCES(0.25, 0.15, 0.2, Saison.HIVER),
    SEJOUR(0.05, 0.09, 0.26, Saison.EGALE);

    /** What is renewed years later, if ever: at most once a year. */
    private static final Set<Soin> RARES = EnumSet.of(IMPLANT, OPTIQUE, AUDITION);
    private static final int ENFANCE = 16;
    private static final int VIEILLESSE = 60;

    private final double enfant;
    private final double adulte;
    private final double aine;
    private final Saison saison;

    Soin(double enfant, double adulte, double aine, Saison saison) {
        this.enfant = enfant;
        this.adulte = adulte;
        this.aine = aine;
        this.saison = saison;
    }

    /** How many a year, in the mean: of a child under 16, of an adult, from 60 on. */
    double parAn(int age) {
        return age < ENFANCE ? enfant : age < VIEILLESSE ? adulte : aine;
    }

    boolean rare() {
        return RARES.contains(this);
    }

    Saison saison() {
        return saison;
    }

    /** Shares of the twelve months, in hundredths. */
    enum Saison {
        EGALE(9, 8, 9, 8, 8, 9, 7, 6, 9, 9, 9, 9),
        HIVER(12, 12, 10, 8, 7, 6, 5, 5, 7, 9, 9, 10),
        RENTREE(9, 8, 9, 8, 8, 8, 5, 4, 11, 11, 10, 9);

        private static final int TOUT = 100;

        private final int[] mois;

        Saison(int... mois) {
            this.mois = mois;
        }

        /** The month, from 1, in which a draw of 0 to 99 falls. */
        int mois(int tirage) {
            int rang = 0;
            for (int reste = tirage; reste >= mois[rang]; rang++) {
                reste -= mois[rang];
            }
            return rang + 1;
        }

        static int tout() {
            return TOUT;
        }
    }
}
