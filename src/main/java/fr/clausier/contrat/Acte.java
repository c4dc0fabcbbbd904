package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A line of care. Amounts in euros.
 *
 * @param id                   the caller's line identifier, echoed in the answer
 * @param code                 code of the act (CCAM, LPP, NGAP letter), needed where a price limit depends on it
 * @param dateFacturation      day of the invoice, from which renewals count; absent: the day of care
 * @param fraisReels           what was billed
 * @param baseRemboursement    tariff of the Sécurité sociale on the date of care, for the whole line; absent: read from the
 *                             legal figures where they have it
 * @param tauxSecu             the insured's own rate, pathway respected; absent: read from the legal figures
 * @param montantRembourseSecu what the Sécurité sociale paid, net of its deductions; absent: not known, it is estimated
 * @param montantAutresAssureurs what other insurers paid; absent means nothing
 * @param rembourseParSecu     whether the Sécurité sociale takes the act in charge; absent: it does when it has a tariff or,
 *                             with no tariff given, when the poste is one that it usually pays
 * @param exoneration          why the Sécurité sociale pays the whole tariff; absent means AUCUNE
 * @param serviceMedical       medical benefit of a drug
 * @param acteLourd            an act of at least 120 € or coefficient 60, or a stay with one: the insured owes a lump sum
 *                             in place of a share (CSS art. R.160-16); absent means no
 * @param porteParticipation   whether this line carries that lump sum; absent: it does, unless the act is part of a stay
 * @param participationForfaitaire declared deduction (notice TNS art. 16); absent: none, or that of the law when what the
 *                             Sécurité sociale paid is not known
 * @param franchiseMedicale    declared deduction (art. 16); absent: the same
 * @param majorationTicketModerateur surcharge taken by the Sécurité sociale off the care pathway (art. 16); absent: the same
 * @param depassementAutorise  excess that a specialist may bill off the pathway (art. 16); absent means none
 * @param parcoursSoinsRespecte absent means yes
 * @param executantMedecin     whether a doctor billed the act; absent means yes for consultations and acts
 * @param adherentOptam        whether that doctor keeps to an agreed tariff practice; absent means yes
 * @param reseau               whether the professional belongs to the mutual's network; absent means no
 * @param classePanier         basket of optics, hearing and dental items
 * @param heureSoins           hour of the care, where cover comes back that day at noon; absent: not known
 * @param teletransmission     the Sécurité sociale sends its statement to the mutual by itself; absent means yes when it takes
 *                             the act in charge
 * @param pieces               documents received for the line; absent: not told, none is checked
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
        Exoneration exoneration,
        ServiceMedical serviceMedical,
        Boolean acteLourd,
        Boolean porteParticipation,
        Montant participationForfaitaire,
        Montant franchiseMedicale,
        Montant majorationTicketModerateur,
        Montant depassementAutorise,
        Boolean parcoursSoinsRespecte,
        Boolean executantMedecin,
        Boolean adherentOptam,
        Boolean reseau,
        Lieu lieuSoins,
        Boolean sejourTemporaireEtranger,
        ClassePanier classePanier,
        Integer nombreUnites,
        ModeReglement modeReglement,
        String professionnel,
        Equipement equipement,
        Hospitalisation hospitalisation,
        LocalTime heureSoins,
        Boolean teletransmission,
        List<CodePiece> pieces) {

    public Acte {
        dateFacturation = dateFacturation == null ? dateSoins : dateFacturation;
        if (rembourseParSecu == null) {
            rembourseParSecu = baseRemboursement == null ? poste != null && poste.remboursable() : baseRemboursement.estPositif();
        }
        montantAutresAssureurs = ouZero(montantAutresAssureurs);
        exoneration = exoneration == null ? Exoneration.AUCUNE : exoneration;
        acteLourd = acteLourd != null && acteLourd;
        porteParticipation = porteParticipation == null ? poste != Poste.HOSPI_ACTES : porteParticipation;
        depassementAutorise = ouZero(depassementAutorise);
        parcoursSoinsRespecte = parcoursSoinsRespecte == null || parcoursSoinsRespecte;
        executantMedecin = executantMedecin == null || executantMedecin;
        adherentOptam = adherentOptam == null || adherentOptam;
        reseau = reseau != null && reseau;
        lieuSoins = lieuSoins == null ? Lieu.METROPOLE : lieuSoins;
        sejourTemporaireEtranger = sejourTemporaireEtranger != null && sejourTemporaireEtranger;
        classePanier = classePanier == null ? ClassePanier.SANS_OBJET : classePanier;
        nombreUnites = nombreUnites == null ? 1 : nombreUnites;
        modeReglement = modeReglement == null ? ModeReglement.AVANCE_INTEGRALE : modeReglement;
        equipement = equipement == null ? Equipement.AUCUN : equipement;
        hospitalisation = hospitalisation == null ? Hospitalisation.AUCUNE : hospitalisation;
        teletransmission = teletransmission == null ? rembourseParSecu : teletransmission;
        pieces = pieces == null ? null : List.copyOf(pieces);
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }
}
