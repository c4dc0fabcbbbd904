package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.CodeService;
import fr.clausier.contrat.affaire.TypeAffaire;
import java.time.LocalDate;
import java.util.Map;

/**
 * A matter besides care and membership: the fact on which it is decided. A property that another kind of matter would have is
 * null, zero or false.
 *
 * @param dates     its days: those declared, and from the phase {@code CONDITIONS} on those that clauses count from them
 * @param recevable nothing stands against it and nothing is awaited, once {@code CONDITIONS} has been decided
 * @param admise    granted, once {@code EFFETS} has been decided
 * @param cours     how long the membership covers
 * @param couverte  the person is insured and the cover in force on the day asked about; false when no day is
 * @param verse     what the mutual pays on the lines of the demande, in euros; zero for a question
 */
public record Affaire(Demande demande, TypeAffaire affaire, Map<Terme, LocalDate> dates, boolean recevable, boolean admise,
        CoursAdhesion cours, boolean couverte, Montant verse, Bareme bareme) implements Suivi {

    @Override
    public Enum<?> objet() {
        return affaire;
    }

    @Override
    public Affaire avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estAdmise, CoursAdhesion connu) {
        return new Affaire(demande, affaire, Map.copyOf(connues), estRecevable, estAdmise, connu, couverte, verse, bareme);
    }

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return demande.adhesion().piecesFournies().contains(piece);
    }

    /** A dated amount of {@code rules/reglementation}, on the day of the demande. */
    public Montant montant(String code) {
        return bareme.figure(code).montant();
    }

    public Contrat contrat() {
        return demande.adhesion().contrat();
    }

    public Formule formule() {
        return demande.adhesion().formule();
    }

    public Lien lien() {
        return demande.beneficiaire().lien();
    }

    // An engagement.

    /** A promise is asked for, not honoured. */
    public boolean nouvelEngagement() {
        return demande.nature() == Nature.PRISE_EN_CHARGE;
    }

    /** The last day of care comes after the engagement ended. */
    public boolean soinsApresEngagement() {
        LocalDate soins = jour(Terme.EVENEMENT);
        LocalDate fin = jour(Terme.FIN_ENGAGEMENT);
        return soins != null && fin != null && soins.isAfter(fin);
    }

    // A service.

    /** The service asked for; null for another matter. */
    public CodeService service() {
        return demande.service() == null ? null : demande.service().code();
    }
}
