package fr.clausier.contrat;

import fr.clausier.contrat.assistance.JoursFeries;
import fr.clausier.contrat.assistance.Territoire;
import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.contrat.litige.LitigeDeclare;
import fr.clausier.contrat.litige.NatureFrais;
import fr.clausier.contrat.litige.StadeLitige;
import fr.clausier.contrat.litige.ZoneJuridique;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

/**
 * One expense of a dispute: the fact on which it is decided.
 *
 * @param code    which line of the table of fees it is priced by; null for an expense that the table does not price
 * @param admis   the dispute is taken in charge
 * @param dejaPris what other lines that share its ceiling were paid, in euros
 * @param rendus  what the adversary paid back and that no other line was lessened by, in euros
 * @param lectures the codes of the readings that rules compare, by identifier
 */
public record FraisJuridique(Demande demande, FraisDeLitige frais, CodeProcedure code, boolean admis, Montant dejaPris, Montant rendus,
        Map<String, String> lectures) implements Fait {

    private static final LocalTime DEBUT_NUIT = LocalTime.of(20, 0);
    private static final LocalTime FIN_NUIT = LocalTime.of(6, 0);
    private static final int MINUTES = 60;
    /** Enough for the minute never to change a cent. */
    private static final int DECIMALES = 10;

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

    /** The lawyer made the settlement, and it does not follow a withdrawal. */
    public boolean transactionEntiere() {
        return frais.transactionParAvocat() && !frais.desistement();
    }

    /** The adversary already has a lawyer. */
    public boolean avocatAdverse() {
        return litige().avocatAdverse();
    }

    /** The settlement put an end to the dispute: as tables write it. */
    public OuiNon transactionDite() {
        return transactionAboutie() ? OuiNon.OUI : OuiNon.NON;
    }

    /** The tribunal judiciaire is priced as the tribunal de grande instance was. */
    public OuiNon tribunalJudiciaireTgi() {
        return "TGI".equals(lectures.get("INT-PJ-TRIBUNAL-JUDICIAIRE")) ? OuiNon.OUI : OuiNon.NON;
    }

    /** Copies are within the lawyer's fee, and the lump sum of the table is not due. */
    public boolean photocopiesIncluses() {
        return "INCLUS".equals(lectures.get("INT-PJ-FORFAIT-PHOTOCOPIES"));
    }

    /** Year of the table of fees: that of the decision of the court, else of the invoice; null when neither is told. */
    public Integer anneeBareme() {
        LocalDate jour = frais.dateDecision() == null ? frais.date() : frais.dateDecision();
        return jour == null ? null : jour.getYear();
    }

    /** Decisions of the court. */
    public int decisions() {
        return frais.decisions();
    }

    /** Days of hearing beyond the first. */
    public int journeesSupplementaires() {
        return frais.journees() - 1;
    }

    // A disagreement with the insurer.

    /** Of the action that the insured took alone. */
    public boolean actionPersonnelle() {
        return litige().arbitrage().engage() && !Boolean.FALSE.equals(frais.actionPersonnelle());
    }

    /** The insured obtained better than what was proposed. */
    public boolean solutionPlusFavorable() {
        return litige().arbitrage().solutionPlusFavorable();
    }

    /** The third person was called on abusively. */
    public boolean arbitrageAbusif() {
        return litige().arbitrage().abusif();
    }

    /** The president lays the costs of the third person on the insured; null while it is not known. */
    public Boolean arbitrageAChargeAssure() {
        return litige().arbitrage().chargeAssure();
    }

    /** Other lines that share its ceiling were paid before. */
    public boolean partage() {
        return dejaPris.estPositif();
    }

    /** What the table of fees prices. */
    public boolean auBareme() {
        return nature() == NatureFrais.HONORAIRES || nature() == NatureFrais.COPIE;
    }

    /** Hours of assistance, to the minute when their bounds are told; else those declared, or one. */
    public BigDecimal heures() {
        return frais.horodate() ? enHeures(Duration.between(debut(), fin()).toMinutes())
                : frais.heures() == null ? BigDecimal.ONE : frais.heures();
    }

    /** Those of them that fall at night, on a week-end or on a public holiday, each minute once; none when no bound is told. */
    public BigDecimal heuresMajorees() {
        if (!frais.horodate()) {
            return BigDecimal.ZERO;
        }
        long minutes = 0;
        for (LocalDate jour = frais.jourDebut(); !jour.isAfter(frais.jourFin()); jour = jour.plusDays(1)) {
            LocalDateTime minuit = jour.atStartOfDay();
            LocalDateTime lendemain = minuit.plusDays(1);
            minutes += chome(jour) ? communes(minuit, lendemain)
                    : communes(minuit, jour.atTime(FIN_NUIT)) + communes(jour.atTime(DEBUT_NUIT), lendemain);
        }
        return enHeures(minutes);
    }

    private static boolean chome(LocalDate jour) {
        return jour.getDayOfWeek() == DayOfWeek.SATURDAY || jour.getDayOfWeek() == DayOfWeek.SUNDAY
                || JoursFeries.estFerie(jour, Territoire.FRANCE_METROPOLITAINE);
    }

    private LocalDateTime debut() {
        return frais.jourDebut().atTime(frais.heureDebut());
    }

    private LocalDateTime fin() {
        return frais.jourFin().atTime(frais.heureFin());
    }

    /** Minutes of the assistance within bounds. */
    private long communes(LocalDateTime de, LocalDateTime a) {
        LocalDateTime premiere = de.isAfter(debut()) ? de : debut();
        LocalDateTime derniere = a.isBefore(fin()) ? a : fin();
        return Math.max(0, Duration.between(premiere, derniere).toMinutes());
    }

    private static BigDecimal enHeures(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), DECIMALES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    // What keeps an expense out, by the clauses on disputes.

    /** Told to be paid without the insurer's agreement, which an action taken against its opinion does not ask for. */
    public boolean sansAccordPrealable() {
        return Boolean.FALSE.equals(frais.accordPrealable()) && !actionPersonnelle();
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
