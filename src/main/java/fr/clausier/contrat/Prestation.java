package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.FaitsConditions;
import fr.clausier.contrat.assistance.FaitsDemande;
import fr.clausier.contrat.assistance.FaitsDeplacement;
import fr.clausier.contrat.assistance.FaitsEnLigne;
import fr.clausier.contrat.assistance.FaitsEnfants;
import fr.clausier.contrat.assistance.FaitsEvenement;
import fr.clausier.contrat.assistance.FaitsHospitalisation;
import fr.clausier.contrat.assistance.FaitsMaladie;
import fr.clausier.contrat.assistance.FaitsMaternite;
import fr.clausier.contrat.assistance.FaitsQuotidien;
import fr.clausier.contrat.assistance.PrestationDemandee;
import fr.clausier.contrat.assistance.Usage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One guarantee of the assistance contracts, asked for after one event: the fact on which it is decided. Its properties stand
 * in the {@code Faits…} interfaces, by theme.
 *
 * @param dates     its days: those declared, and from the phase {@code OUVERTURE} on those that clauses count from them
 * @param recevable nothing stands against it and nothing is awaited, once {@code CONDITIONS} has been decided
 * @param ouverte   the event opens it, once {@code OUVERTURE} has been decided
 * @param cours     how long the membership covers
 * @param usages    uses made before, those granted by the same demande included
 * @param lectures  the codes of the readings that rules compare, by identifier
 */
public record Prestation(Demande demande, PrestationDemandee demandee, Map<Terme, LocalDate> dates, boolean recevable, boolean ouverte,
        CoursAdhesion cours, List<Usage> usages, Map<String, String> lectures) implements Suivi, FaitsEvenement, FaitsDemande, FaitsConditions, FaitsQuotidien,
        FaitsMaternite, FaitsHospitalisation, FaitsEnfants, FaitsMaladie, FaitsDeplacement, FaitsEnLigne {

    @Override
    public Enum<?> objet() {
        return garantie();
    }

    @Override
    public Prestation avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estOuverte, CoursAdhesion connu) {
        return new Prestation(demande, demandee, Map.copyOf(connues), estRecevable, estOuverte, connu, usages, lectures);
    }

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return demande.adhesion().piecesFournies().contains(piece);
    }

    /** The caller's identifier. */
    public String id() {
        return demandee.id();
    }

    @Override
    public Assistance assistance() {
        return demande.assistance();
    }

    @Override
    public Lien lien() {
        return demande.beneficiaire().lien();
    }

    @Override
    public String beneficiaireId() {
        return demande.beneficiaire().id();
    }

    @Override
    public LocalDate naissance() {
        return demande.beneficiaire().dateNaissance();
    }

    @Override
    public LocalDate jour(Terme terme) {
        return dates.get(terme);
    }
}
