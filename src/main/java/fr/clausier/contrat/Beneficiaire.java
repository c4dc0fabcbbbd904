package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * The person cared for, or asked about. What concerns a tie other than the person's own may be absent; an absent boolean
 * means no unless it says otherwise.
 *
 * @param id                 the caller's identifier; never the social security number
 * @param lien               tie with the member
 * @param designeAuBulletin  named on the membership form (notice TNS art. 3); absent means no, which matters to dependants only
 * @param mentionneCertificat named on the certificate; absent means yes
 * @param regimeLocal        belongs to the local scheme of Alsace-Moselle; absent means no
 * @param dateInscription    day from which the person is on the form; absent: the effective date
 * @param ajoutEnLigne       asked for on the member's online account; absent means no
 * @param formule            a formule asked for that person alone; absent: that of the member
 * @param affilieSecuFrancaise belongs to a French health scheme; absent means yes
 * @param dateFinAssuranceCollective last day of a collective cover by the same mutual
 * @param lienEnVigueur      the marriage or PACS holds on the day; absent means yes
 * @param dateFinConditions  first day on which the person no longer meets art. 3 or 5 (a divorce, a death)
 * @param concubinageNotoire absent means yes
 * @param dateDebutConcubinage for a partner, or for the child of one, the day on which they began to live together
 * @param residencePrincipaleCommune they have shared their main home all that time
 * @param enfantDe           absent means MEMBRE
 * @param residenceFiscaleCommune they share their main home for tax in France
 * @param chercheurPremierEmploi looks for a first job, or is out of work after a work-study contract
 * @param aChargeSecu        child attached as the Sécurité sociale understands it; absent: yes until the 18th birthday
 * @param regimeSecuPropre   belongs to a French scheme in the person's own name
 * @param revenuMensuel      gross monthly income, in euros
 * @param smicMensuel        gross monthly minimum wage on the day, in euros
 */
public record Beneficiaire(
        @Requis String id,
        @Requis Lien lien,
        @Requis LocalDate dateNaissance,
        Boolean designeAuBulletin,
        Boolean mentionneCertificat,
        Boolean regimeLocal,
        LocalDate dateInscription,
        Boolean ajoutEnLigne,
        Formule formule,
        Boolean affilieSecuFrancaise,
        LocalDate dateFinAssuranceCollective,
        Boolean lienEnVigueur,
        LocalDate dateFinConditions,
        Boolean concubinageNotoire,
        LocalDate dateDebutConcubinage,
        Boolean residencePrincipaleCommune,
        Boolean residenceFiscaleCommune,
        EnfantDe enfantDe,
        Boolean aChargeSecu,
        Boolean memeToit,
        Boolean poursuitEtudes,
        Boolean regimeSecuPropre,
        Boolean affilieCfe,
        Boolean premierApprentissage,
        Boolean contratAlternance,
        Boolean autreComplementaireEmployeur,
        Boolean chercheurPremierEmploi,
        Boolean inscritFranceTravail,
        Boolean chomageIndemnise,
        Boolean exerceActivite,
        Montant revenuMensuel,
        Montant smicMensuel,
        Boolean allocationAah,
        Boolean chargeEffectivePermanente) {

    public Beneficiaire {
        designeAuBulletin = oui(designeAuBulletin);
        mentionneCertificat = mentionneCertificat == null || mentionneCertificat;
        regimeLocal = oui(regimeLocal);
        ajoutEnLigne = oui(ajoutEnLigne);
        affilieSecuFrancaise = affilieSecuFrancaise == null || affilieSecuFrancaise;
        lienEnVigueur = lienEnVigueur == null || lienEnVigueur;
        concubinageNotoire = concubinageNotoire == null || concubinageNotoire;
        residencePrincipaleCommune = oui(residencePrincipaleCommune);
        residenceFiscaleCommune = oui(residenceFiscaleCommune);
        enfantDe = enfantDe == null ? EnfantDe.MEMBRE : enfantDe;
        memeToit = oui(memeToit);
        poursuitEtudes = oui(poursuitEtudes);
        regimeSecuPropre = oui(regimeSecuPropre);
        affilieCfe = oui(affilieCfe);
        premierApprentissage = oui(premierApprentissage);
        contratAlternance = oui(contratAlternance);
        autreComplementaireEmployeur = oui(autreComplementaireEmployeur);
        chercheurPremierEmploi = oui(chercheurPremierEmploi);
        inscritFranceTravail = oui(inscritFranceTravail);
        chomageIndemnise = oui(chomageIndemnise);
        exerceActivite = oui(exerceActivite);
        allocationAah = oui(allocationAah);
        chargeEffectivePermanente = oui(chargeEffectivePermanente);
    }

    /** A person of whom only the tie and the age are told. */
    public Beneficiaire(String id, Lien lien, LocalDate dateNaissance, Boolean designeAuBulletin, Boolean mentionneCertificat,
            Boolean regimeLocal) {
        this(id, lien, dateNaissance, designeAuBulletin, mentionneCertificat, regimeLocal, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static boolean oui(Boolean dit) {
        return dit != null && dit;
    }
}
