package fr.clausier.contrat.assistance;

import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.adhesion.Terme;
import java.time.LocalDate;
import java.util.List;

/** The children, and light surgery (sections 6 and 7). */
public interface FaitsEnfants extends FaitsEvenement, FaitsDemande {

    // The child that the service is for.

    /** The child does not live under the member's roof. */
    default boolean enfantAilleurs() {
        return Boolean.FALSE.equals(enfantServi().memeToit());
    }

    default NiveauScolaire niveauScolaire() {
        return enfantServi().niveau();
    }

    /** The child cannot follow school. */
    default boolean inapteScolarite() {
        return enfantServi().inapteScolarite();
    }

    /** The child is with a relative too far from school. */
    default boolean chezProcheEloigne() {
        return enfantServi().chezProcheEloigne();
    }

    /** The child is back at school on the day of the service. */
    default boolean coursRepris() {
        return jour(Terme.REPRISE_COURS) != null && !jourPrestation().isBefore(jour(Terme.REPRISE_COURS));
    }

    // The household, and who can help.

    /** The children are usually in paid care. */
    default boolean gardeSalariee() {
        return assistance().foyer().gardeSalariee();
    }

    // Days.

    /** The day of the service is a Saturday, a Sunday or a public holiday. */
    default boolean horsJoursOuvres() {
        return finDeSemaine() || jourFerie();
    }

    /** The day of the service falls in the school holidays of the child's zone. */
    default boolean vacancesScolaires() {
        return assistance().foyer().vacancesScolaires();
    }

    /** The first day of the services is told, or follows from earlier ones. */
    default boolean premiereConnue() {
        return demandee().premiere() != null || !usagesDe(garantie()).isEmpty();
    }

    /** The day of the service is before or after the stay. */
    default boolean horsSejour() {
        return !dans(assistance().sejour().entree(), assistance().sejour().sortie());
    }

    /** The day of the service is outside the stay, and outside the days kept at home. */
    default boolean horsSejourEtImmobilisation() {
        return horsSejour() && !dans(assistance().immobilisation().debut(), assistance().immobilisation().fin());
    }

    private boolean dans(LocalDate debut, LocalDate fin) {
        return debut != null && !jourPrestation().isBefore(debut) && (fin == null || !jourPrestation().isAfter(fin));
    }

    // What was given before, for the same event.

    private List<Usage> usagesDe(GarantieAssistance autre) {
        return usages().stream().filter(usage -> usage.garantie() == autre && duMemeEvenement(usage)).toList();
    }

    /** Lessons online and lessons at home: the other of the two was given for the event. */
    default boolean autreCoursServi() {
        return !usagesDe(garantie() == GarantieAssistance.COURS_EN_LIGNE ? GarantieAssistance.COURS_DOMICILE
                : GarantieAssistance.COURS_EN_LIGNE).isEmpty();
    }

    // Quantities and expenses.

    /** A delivery is to be paid. */
    default boolean fraisLivraison() {
        return demandee().frais().stream().anyMatch(frais -> frais.nature() == NatureDepense.LIVRAISON);
    }

    /** A shop nearby delivers. */
    default OuiNon livraisonLocale() {
        return demandee().livraisonLocale() ? OuiNon.OUI : OuiNon.NON;
    }

    /** The cash was given back after the last day. */
    default boolean remboursementTardif() {
        return FaitsBase.apres(demandee().remboursement(), jour(Terme.LIMITE_REMBOURSEMENT));
    }

    // Surgery.

    /** Null when no surgery is told. */
    default TypeChirurgie typeChirurgie() {
        return assistance().chirurgie().type();
    }

    /** How long the surgery keeps the person at home is told. */
    default boolean immobilisationChirurgieConnue() {
        return assistance().chirurgie().joursImmobilisation() != null || joursImmobilisation() > 0;
    }

    /** Days at home after the surgery; those of the illness at home when the surgery does not tell; 0 when nothing does. */
    default int joursImmobilisationChirurgie() {
        Integer jours = assistance().chirurgie().joursImmobilisation();
        return jours == null ? joursImmobilisation() : jours;
    }

    /** « A surgery that includes one night » is read as one night at least. */
    default boolean chirurgieAuMoinsUneNuit() {
        return "AU_MOINS_1".equals(lectures().get("INT-IMA-CHIRURGIE-UNE-NUIT"));
    }
}
