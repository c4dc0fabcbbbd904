package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * A line of care. Amounts in euros; an absent amount is zero, except {@code montantRembourseSecu}.
 *
 * @param id                   the caller's line identifier, echoed in the answer
 * @param code                 code of the act (CCAM, LPP, NGAP letter), needed where a price limit depends on it
 * @param dateFacturation      day of the invoice, from which renewals count; absent: the day of care
 * @param fraisReels           what was billed
 * @param baseRemboursement    tariff of the Sécurité sociale on the date of care
 * @param tauxSecu             the insured's own rate, pathway respected
 * @param montantRembourseSecu what the Sécurité sociale paid, net of its deductions; absent: not known, it is estimated
 * @param montantAutresAssureurs what other insurers paid
 * @param rembourseParSecu     whether the Sécurité sociale takes the act in charge; absent: it does when it has a tariff
 * @param participationForfaitaire declared deduction (notice TNS art. 16)
 * @param franchiseMedicale    declared deduction (art. 16)
 * @param majorationTicketModerateur surcharge taken by the Sécurité sociale off the care pathway (art. 16)
 * @param depassementAutorise  excess that a specialist may bill off the pathway (art. 16)
 * @param parcoursSoinsRespecte absent means yes
 * @param executantMedecin     whether a doctor billed the act; absent means yes for consultations and acts
 * @param adherentOptam        whether that doctor keeps to an agreed tariff practice; absent means yes
 * @param classePanier         basket of optics, hearing and dental items
 * @param nombreUnites         lenses, boxes, sessions; absent means one
 */
public record Acte(
        @Requis String id,
        @Requis Poste poste,
        String code,
        Specialite specialite,
        @Requis LocalDate dateSoins,
        LocalDate dateFacturation,
        @Requis Montant fraisReels,
        Montant baseRemboursement,
        Taux tauxSecu,
        Montant montantRembourseSecu,
        Montant montantAutresAssureurs,
        Boolean rembourseParSecu,
        Montant participationForfaitaire,
        Montant franchiseMedicale,
        Montant majorationTicketModerateur,
        Montant depassementAutorise,
        Boolean parcoursSoinsRespecte,
        Boolean executantMedecin,
        Boolean adherentOptam,
        Lieu lieuSoins,
        Boolean sejourTemporaireEtranger,
        ClassePanier classePanier,
        Integer nombreUnites,
        ModeReglement modeReglement,
        String professionnel,
        Equipement equipement,
        Hospitalisation hospitalisation) {

    public Acte {
        dateFacturation = dateFacturation == null ? dateSoins : dateFacturation;
        baseRemboursement = ouZero(baseRemboursement);
        tauxSecu = tauxSecu == null ? Taux.de("0") : tauxSecu;
        rembourseParSecu = rembourseParSecu == null ? baseRemboursement.estPositif() : rembourseParSecu;
        montantAutresAssureurs = ouZero(montantAutresAssureurs);
        participationForfaitaire = ouZero(participationForfaitaire);
        franchiseMedicale = ouZero(franchiseMedicale);
        majorationTicketModerateur = ouZero(majorationTicketModerateur);
        depassementAutorise = ouZero(depassementAutorise);
        parcoursSoinsRespecte = parcoursSoinsRespecte == null || parcoursSoinsRespecte;
        executantMedecin = executantMedecin == null || executantMedecin;
        adherentOptam = adherentOptam == null || adherentOptam;
        lieuSoins = lieuSoins == null ? Lieu.METROPOLE : lieuSoins;
        sejourTemporaireEtranger = sejourTemporaireEtranger != null && sejourTemporaireEtranger;
        classePanier = classePanier == null ? ClassePanier.SANS_OBJET : classePanier;
        nombreUnites = nombreUnites == null ? 1 : nombreUnites;
        modeReglement = modeReglement == null ? ModeReglement.AVANCE_INTEGRALE : modeReglement;
        equipement = equipement == null ? Equipement.AUCUN : equipement;
        hospitalisation = hospitalisation == null ? Hospitalisation.AUCUNE : hospitalisation;
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }
}
