package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
 * @param panier               what is told of the criteria of the 100 % Santé basket
 * @param heureSoins           hour of the care, where cover comes back that day at noon; absent: not known
 * @param teletransmission     the Sécurité sociale sends its statement to the mutual by itself; absent means yes when it takes
 *                             the act in charge and its card was shown
 * @param pieces               documents received for the line; absent: not told, none is checked
 * @param dejaDecide           identifier of an earlier decision on the same act: person, professional, day, code and tooth,
 *                             eye or ear; absent: none is known, or it is looked for in the decisions stored
 * @param nomenclature         where the act stands in the classifications of the Sécurité sociale
 * @param accident             what is told of an accident that the care follows
 * @param facture              the invoice of care abroad; absent: in euros
 * @param evenement            the birth or the death that a sum is due for
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
        Panier panier,
        LocalTime heureSoins,
        Boolean teletransmission,
        List<CodePiece> pieces,
        String dejaDecide,
        Nomenclature nomenclature,
        Accident accident,
        FactureEtrangere facture,
        Evenement evenement,
        Justificatifs justificatifs,
        Cartes cartes) {

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
        panier = panier == null ? Panier.NON_DIT : panier;
        cartes = cartes == null ? Cartes.PRESENTEES : cartes;
        teletransmission = teletransmission == null ? rembourseParSecu && cartes.vitale() : teletransmission;
        justificatifs = justificatifs == null ? Justificatifs.AUCUN : justificatifs;
        pieces = pieces == null ? null : List.copyOf(pieces);
        nomenclature = nomenclature == null ? Nomenclature.NON_DITE : nomenclature;
        accident = accident == null ? Accident.AUCUN : accident;
        facture = facture == null ? FactureEtrangere.EN_EUROS : facture;
        evenement = evenement == null ? Evenement.AUCUN : evenement;
    }

    /**
     * What makes it the same act as another of the same person: professional, day, code and place on the body; null when
     * the demande does not say enough to tell.
     */
    public String identite() {
        return professionnel == null || code == null ? null : String.join("|", professionnel, dateSoins.toString(), code,
                String.valueOf(equipement.dent()), String.valueOf(equipement.oeil()), String.valueOf(equipement.oreille()));
    }

    /**
     * A part of a line billed by the day.
     *
     * @param avant days of the line before this part
     * @param part  the share of each amount that goes to it
     */
    public Acte pour(LocalDate premierJour, int jours, int avant, UnaryOperator<Montant> part) {
        Map<String, Object> valeurs = new HashMap<>();
        valeurs.put("dateSoins", premierJour);
        valeurs.put("heureSoins", avant == 0 ? heureSoins : null);
        valeurs.put("porteParticipation", porteParticipation && avant == 0);
        valeurs.put("hospitalisation", hospitalisation.pour(dateSoins, jours, avant));
        valeurs.put("fraisReels", fraisDe(part));
        valeurs.put("montantAutresAssureurs", part.apply(montantAutresAssureurs));
        valeurs.put("depassementAutorise", part.apply(depassementAutorise));
        valeurs.put("baseRemboursement", reparti(baseRemboursement, part));
        valeurs.put("montantRembourseSecu", reparti(montantRembourseSecu, part));
        valeurs.put("participationForfaitaire", reparti(participationForfaitaire, part));
        valeurs.put("franchiseMedicale", reparti(franchiseMedicale, part));
        valeurs.put("majorationTicketModerateur", reparti(majorationTicketModerateur, part));
        return Copie.de(this, valeurs);
    }

    /** The expense of a part: what each payer gave for it and what they left, so that none pays more than the expense. */
    private Montant fraisDe(UnaryOperator<Montant> part) {
        Montant paye = (montantRembourseSecu == null ? Montant.ZERO : montantRembourseSecu).plus(montantAutresAssureurs);
        if (paye.compareTo(fraisReels) > 0) {
            return part.apply(fraisReels);
        }
        return part.apply(fraisReels.moins(paye)).plus(part.apply(montantAutresAssureurs))
                .plus(montantRembourseSecu == null ? Montant.ZERO : part.apply(montantRembourseSecu));
    }

    private static Montant reparti(Montant montant, UnaryOperator<Montant> part) {
        return montant == null ? null : part.apply(montant);
    }

    /** The same act, decided before. */
    public Acte decidePar(String decision) {
        return Copie.de(this, Map.of("dejaDecide", decision));
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }
}
