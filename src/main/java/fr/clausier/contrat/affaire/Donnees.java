package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Assureur;
import java.time.LocalDate;

/**
 * The member exercises a right on personal data, or the data are used (RMG art. 8, notice TNS art. 30).
 *
 * @param dateDemande   day on which it is asked; absent: not known
 * @param droit         the right exercised; absent: it is a use of the data
 * @param finalite      of the use, or of the one that an OPPOSITION is about
 * @param destinataire  who uses or receives the data; absent means MUTUELLE
 * @param canal         of a PROSPECTION; absent means COURRIER
 * @param consentement  the person agreed expressly to be offered insurance; absent means no
 * @param opposition    the person objected to it; absent means no
 * @param donneesSante  the data are on health; absent means no
 * @param inscritBloctel on the list against telephone canvassing; absent means no
 * @param dateDeces     day on which the person died; absent: alive
 * @param exceptionLegale an exception of the law of 6 January 1978 is invoked after the death; absent means no
 * @param assureur      whose contract the data are held for; absent means MUTUELLE
 * @param finRelation   last day of the insurance relation; absent while it goes on
 * @param protectionJuridique what only the insurer of legal protection needs; absent: nothing told
 */
public record Donnees(
        LocalDate dateDemande,
        DroitDonnees droit,
        FinaliteDonnees finalite,
        DestinataireDonnees destinataire,
        Canal canal,
        Boolean consentement,
        Boolean opposition,
        Boolean donneesSante,
        Boolean inscritBloctel,
        LocalDate dateDeces,
        Boolean exceptionLegale,
        Assureur assureur,
        LocalDate finRelation,
        DonneesProtectionJuridique protectionJuridique) {

    public Donnees {
        destinataire = destinataire == null ? DestinataireDonnees.MUTUELLE : destinataire;
        canal = canal == null ? Canal.COURRIER : canal;
        consentement = consentement != null && consentement;
        opposition = opposition != null && opposition;
        donneesSante = donneesSante != null && donneesSante;
        inscritBloctel = inscritBloctel != null && inscritBloctel;
        exceptionLegale = exceptionLegale != null && exceptionLegale;
        assureur = assureur == null ? Assureur.MUTUELLE : assureur;
        protectionJuridique = protectionJuridique == null ? DonneesProtectionJuridique.RIEN : protectionJuridique;
    }
}
