package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.contrat.litige.Adversaire;
import fr.clausier.contrat.litige.DomaineLitige;
import fr.clausier.contrat.litige.LitigeDeclare;
import fr.clausier.contrat.litige.OrigineLitige;
import fr.clausier.contrat.litige.StadeLitige;
import fr.clausier.contrat.litige.ZoneJuridique;
import java.time.LocalDate;
import java.util.Map;

/**
 * A dispute: the fact on which legal protection is decided.
 *
 * @param dates     its days: those declared, and from the phase {@code CONDITIONS} on those that clauses count from them
 * @param recevable nothing stands against it and nothing is awaited, once {@code CONDITIONS} has been decided
 * @param admis     taken in charge, once {@code EFFETS} has been decided
 * @param cours     how long the membership covers
 * @param lectures  the codes of the readings that rules compare, by identifier
 */
public record Litige(Demande demande, Map<Terme, LocalDate> dates, boolean recevable, boolean admis, CoursAdhesion cours,
        Map<String, String> lectures) implements Suivi {

    @Override
    public Enum<?> objet() {
        return TypeAffaire.LITIGE;
    }

    @Override
    public Litige avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estAdmis, CoursAdhesion connu) {
        return new Litige(demande, Map.copyOf(connues), estRecevable, estAdmis, connu, lectures);
    }

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return demande.adhesion().piecesFournies().contains(piece);
    }

    private LitigeDeclare declare() {
        return demande.litige();
    }

    // Who, with whom, what for.

    public Lien lien() {
        return demande.beneficiaire().lien();
    }

    public DomaineLitige domaine() {
        return declare().domaine();
    }

    public OrigineLitige origine() {
        return declare().origine();
    }

    public Adversaire adversaire() {
        return declare().adversaire();
    }

    /** Where the competent court is. */
    public ZoneJuridique zone() {
        return declare().zone();
    }

    /** How far the dispute is. */
    public StadeLitige stade() {
        return declare().stade();
    }

    /** It came from care, and is with someone who gives care or answers for it. */
    public boolean medical() {
        return domaine() == DomaineLitige.MEDICAL;
    }

    /** It is of one of the fields that the contract covers. */
    public boolean garanti() {
        return medical();
    }
}
