package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * What happened, to whom and where.
 *
 * @param id the caller's identifier: what is counted by event carries it
 * @param date the day on which it happened
 * @param touche who it happened to
 * @param causeExterieure sudden, from outside, against the person's will; absent means yes
 * @param dommagePhysique absent means yes
 * @param constatMedical found by a competent medical authority; absent means yes
 * @param traumatisant lived as a trauma by a beneficiary
 * @param fausseDeclaration intentional, about the event
 * @param forceMajeure the insurer was prevented
 * @param alcool it follows from drinking
 * @param alcoolAuDessusDuTaux above the legal limit
 * @param preuveParIma the insurer proves the exclusion
 * @param justificatifDemande the insurer asked for the medical proof
 */
public record EvenementAssistance(
        @Requis String id,
        @Requis TypeEvenement type,
        CauseEvenement cause,
        @Requis LocalDate date,
        Territoire territoire,
        Touche touche,
        Boolean causeExterieure,
        Boolean dommagePhysique,
        Boolean constatMedical,
        Boolean traumatisant,
        Boolean infractionVolontaire,
        Boolean fausseDeclaration,
        Boolean forceMajeure,
        Boolean droguesNonPrescrites,
        Boolean alcool,
        Boolean alcoolAuDessusDuTaux,
        ActeVolontaire acteVolontaire,
        Boolean preuveParIma,
        Boolean justificatifDemande,
        Boolean justificatifFourni) {

    public EvenementAssistance {
        traumatisant = traumatisant != null && traumatisant;
        infractionVolontaire = infractionVolontaire != null && infractionVolontaire;
        fausseDeclaration = fausseDeclaration != null && fausseDeclaration;
        forceMajeure = forceMajeure != null && forceMajeure;
        droguesNonPrescrites = droguesNonPrescrites != null && droguesNonPrescrites;
        alcool = alcool != null && alcool;
        alcoolAuDessusDuTaux = alcoolAuDessusDuTaux != null && alcoolAuDessusDuTaux;
        preuveParIma = preuveParIma != null && preuveParIma;
        justificatifDemande = justificatifDemande != null && justificatifDemande;
        justificatifFourni = justificatifFourni != null && justificatifFourni;
        cause = cause == null ? CauseEvenement.AUTRE : cause;
        territoire = territoire == null ? Territoire.FRANCE_METROPOLITAINE : territoire;
        touche = touche == null ? Touche.ADHERENT : touche;
        acteVolontaire = acteVolontaire == null ? ActeVolontaire.AUCUN : acteVolontaire;
    }
}
