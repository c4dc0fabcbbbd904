package fr.clausier.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Decisions found by what they say, through an index that follows the store: what was stored last may not be in it yet, and a
 * decision that is erased leaves it at once.
 *
 * <p>Every method fails with {@link DecisionStore.StoreIndisponible} when the database does not answer.
 */
public interface Recherche {

    /** What a decision has one or several values of; only what did something counts, a step without effect does not. */
    enum Critere {
        /** The number of the membership. */
        ADHERENT,
        /** The identifier of the person in the membership. */
        BENEFICIAIRE,
        /** The outcome. */
        STATUT,
        /** DEVIS, LIQUIDATION…; a question has none. */
        NATURE,
        /** REMBOURSEMENT, ADHESION… */
        TYPE,
        /** A clause that applied. */
        CLAUSE,
        /** A rule that applied: its file in the rules folder, without {@code .drl}. */
        REGLE,
        /** A table of which a row applied: its file, without {@code .drl.xlsx}. */
        TABLE,
        /** A row that applied, {@code table!12}: its place in the table of the set that decided. */
        RANGEE,
        /** The hash of the rule set that decided. */
        JEU
    }

    /** From a day to a day, both included; null for no bound. */
    record Periode(LocalDate du, LocalDate au) {

        /** Every day. */
        public static final Periode TOUTE = new Periode(null, null);
    }

    /**
     * What is looked for: decisions that have all of it.
     *
     * @param valeurs    the exact value of each criterion
     * @param donnees    the day in France on which they were given
     * @param soins      a day on which care began, of one line at least
     * @param montantMin what the mutual pays, in euros, at least; null for no bound
     * @param montantMax what it pays at most
     */
    record Criteres(Map<Critere, String> valeurs, Periode donnees, Periode soins, BigDecimal montantMin, BigDecimal montantMax) {

        /** Every decision. */
        public static final Criteres AUCUN = new Criteres(Map.of(), Periode.TOUTE, Periode.TOUTE, null, null);
    }

    /** How far the index is, and the store: the rang of the last decision of each. */
    record Etat(long indexeJusqua, long dernier) {}

    /** A decision and its place in the chain. */
    record Trouvee(long rang, Enregistrement enregistrement) {}

    Etat etat();

    /**
     * The last decisions found, the last first.
     *
     * @param avant  only those of a lower rang
     * @param nombre at most
     */
    List<Trouvee> chercher(Criteres criteres, long avant, int nombre);

    /**
     * How many there are.
     *
     * @param avant  only those of a lower rang
     * @param patience how long counting may take; empty when that was not enough
     */
    OptionalLong compter(Criteres criteres, long avant, Duration patience);

    /** In how many decisions of a period each value of a criterion is: those in none are left out. */
    Map<String, Long> applications(Critere critere, Periode donnees);

    /** Whether some decision has that value. */
    boolean connue(Critere critere, String valeur);

    /**
     * Takes the next decisions of the store into the index, in one transaction. For one thread, which no one interrupts.
     *
     * @param lot   decisions at most
     * @param entre told between decisions, on the caller's thread, which may take its time
     * @return how many were taken; 0 when the index has them all
     */
    int avancer(int lot, Runnable entre);
}
