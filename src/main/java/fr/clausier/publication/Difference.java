package fr.clausier.publication;

import fr.clausier.regles.RuleBase;
import fr.clausier.tables.Tableau;
import java.time.LocalDate;
import java.util.List;

/**
 * What changes from one rule set to another, by cell and by meaning.
 *
 * @param avant    the hash of the first
 * @param apres    the hash of the second
 * @param phrases  the whole in French, the most important first, what changes alike told once
 * @param tables   the tables that change, in the order of their files
 * @param chiffres the legal figures, in the order of their codes and days
 * @param lectures the readings of the contract
 * @param regles   the rules, in the order of their files
 * @param autres   the files that change and that nothing above tells
 */
public record Difference(String avant, String apres, List<Phrase> phrases, List<TableDifference> tables, List<ChiffreChange> chiffres,
        List<LectureChangee> lectures, List<RegleChangee> regles, List<AutreFichier> autres) {

    /** What a sentence is about, the most important first. */
    public enum Nature {
        /** A whole table. */
        TABLE,
        RANG,
        RESULTAT,
        CONDITION,
        CHIFFRE,
        REGLE,
        LECTURE,
        CLAUSE,
        /** What a table cites and calls its rows: no decision changes, its trace does. */
        REFERENCE,
        SCENARIO,
        DOSSIER,
        AUTRE,
        /** Files written otherwise, with the same meaning. */
        ECRITURE
    }

    /**
     * A sentence.
     *
     * @param fichier path in the rules folder; null when it is about several
     */
    public record Phrase(String fichier, Nature nature, String texte) {}

    /**
     * A legal figure over days on which it changes.
     *
     * @param du    the first of these days; the sentence tells the last, when there is one
     * @param avant the value and its unit, else what changes besides; null when there was none
     * @param apres the same after; null when there is none any more
     */
    public record ChiffreChange(String code, String libelle, LocalDate du, String avant, String apres, String phrase) {}

    /**
     * A reading of the contract.
     *
     * @param avant the first thing that changes of it: the value chosen, else the reading, else another; null when it is new
     * @param apres the same after; null when the reading is no more
     */
    public record LectureChangee(String id, String avant, String apres, String phrase) {}

    /** What became of a table, a rule or a file. */
    public enum Sort {
        AJOUTEE, MODIFIEE, SUPPRIMEE,
        /** Written otherwise, with the same meaning. */
        REECRITE
    }

    /**
     * A rule of a DRL file.
     *
     * @param nom   its sentence; the one after, when it changes
     * @param avant the whole text of the file; null when the rule is new
     * @param apres the same after; null when the rule is no more
     */
    public record RegleChangee(String fichier, String nom, Sort nature, String avant, String apres) {}

    /** Another file: it decides nothing, or says the same otherwise. */
    public record AutreFichier(String fichier, Sort nature) {}

    /**
     * The difference of two rule sets.
     *
     * @param effet the day from which the second decides; null: nothing is said of it
     */
    public static Difference entre(RuleBase avant, RuleBase apres, LocalDate effet) {
        return new JeuxCompares(avant, apres, effet).difference();
    }

    /**
     * The difference of two versions of one table.
     *
     * @param fichier its path in the rules folder
     * @param effet   the day from which the second decides; null: nothing is said of it
     */
    public static TableDifference tables(String fichier, Tableau avant, Tableau apres, LocalDate effet) {
        return TableComparaison.comparer(fichier, avant, apres, effet).difference();
    }
}
