package fr.clausier.contrat;

import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.contrat.litige.LitigeDeclare;
import fr.clausier.contrat.litige.NatureFrais;
import fr.clausier.contrat.litige.StadeLitige;
import fr.clausier.contrat.litige.ZoneJuridique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One expense of a dispute: the fact on which it is decided.
 *
 * @param code    which line of the table of fees it is priced by; null for an expense that the table does not price
 * @param admis   the dispute is taken in charge
 * @param dejaPris what other lines of the same procedure were paid, in euros
 * @param lectures the codes of the readings that rules compare, by identifier
 */
public record FraisJuridique(Demande demande, FraisDeLitige frais, CodeProcedure code, boolean admis, Montant dejaPris,
        Map<String, String> lectures) implements Fait {

    /** The caller's identifier. */
    public String id() {
        return frais.id();
    }

    private LitigeDeclare litige() {
        return demande.litige();
    }

    public NatureFrais nature() {
        return frais.nature();
    }

    /** The line of the court that would judge on the merits; null when it is not told. */
    public CodeProcedure codeCompetent() {
        return frais.codeCompetent();
    }

    public ZoneJuridique zone() {
        return litige().zone();
    }

    public StadeLitige stade() {
        return litige().stade();
    }

    /** The insured recovers VAT: fees are compared without it. */
    public boolean tvaRecuperable() {
        return litige().tvaRecuperable();
    }

    /** The settlement put an end to the dispute. */
    public boolean transactionAboutie() {
        return litige().transactionAboutie();
    }

    /** Other lines of the same procedure were paid before. */
    public boolean partage() {
        return dejaPris.estPositif();
    }

    /** What the table of fees prices. */
    public boolean auBareme() {
        return nature() == NatureFrais.HONORAIRES || nature() == NatureFrais.COPIE;
    }

    /** What is compared with the ceilings, in euros. */
    public Montant montantRetenu() {
        return frais.montant();
    }

    /** Hours of assistance; one when they are not told. */
    public BigDecimal heures() {
        return frais.heures() == null ? BigDecimal.ONE : frais.heures();
    }

    /** Those of them that fall at night, on a week-end or on a public holiday. */
    public BigDecimal heuresMajorees() {
        return BigDecimal.ZERO;
    }

    // What keeps an expense out, by the clauses on disputes.

    /** Told to be paid without the insurer's agreement. */
    public boolean sansAccordPrealable() {
        return Boolean.FALSE.equals(frais.accordPrealable());
    }

    /** An urgency that is justified. */
    public boolean urgence() {
        return litige().urgence();
    }

    /** Whether it was needed is discussed. */
    public boolean necessiteDiscutee() {
        return Boolean.FALSE.equals(frais.necessaire());
    }

    /** Where an exequatur is asked for, or a decision carried out; null when it is not told. */
    public ZoneJuridique lieu() {
        return frais.lieu();
    }

    /** Day of the expense; null when it is not told. */
    public LocalDate date() {
        return frais.date();
    }

    /** Day on which the dispute was declared; null while it is not. */
    public LocalDate declaration() {
        return litige().dateDeclaration();
    }
}
