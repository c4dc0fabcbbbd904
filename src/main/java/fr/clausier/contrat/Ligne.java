package fr.clausier.contrat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** A line of care as one phase sees it: the one flat fact that rules of health care match. Amounts in euros. */
public record Ligne(Acte acte, Situation situation, Etat etat, Bareme bareme) implements Fait {

    /** The legal figure of that code on the date of care. */
    public Figure figure(String code) {
        return bareme.figure(code);
    }

    // The act

    public Poste poste() {
        return acte.poste();
    }

    public String code() {
        return acte.code();
    }

    public Specialite specialite() {
        return acte.specialite();
    }

    public LocalDate dateSoins() {
        return acte.dateSoins();
    }

    /** The date of care as text, so that a table can compare it with a day written 2026-01-31. */
    public String jourSoins() {
        return acte.dateSoins().toString();
    }

    public Lieu lieu() {
        return acte.lieuSoins();
    }

    public boolean sejourTemporaireEtranger() {
        return acte.sejourTemporaireEtranger();
    }

    public OuiNon rembourseParSecu() {
        return OuiNon.de(acte.rembourseParSecu());
    }

    public boolean parcoursRespecte() {
        return acte.parcoursSoinsRespecte();
    }

    public boolean executantMedecin() {
        return acte.executantMedecin();
    }

    /** Whether the doctor keeps to an agreed tariff practice (OPTAM, OPTAM-CO). */
    public OuiNon optam() {
        return OuiNon.de(acte.adherentOptam());
    }

    public ClassePanier classe() {
        return acte.classePanier();
    }

    public CorrectionVerre correction() {
        return acte.equipement().correction();
    }

    /** The equipment is a pair of glasses, or a part of one. */
    public OuiNon optique() {
        return OuiNon.de(acte.poste().optique());
    }

    /** The make-up of the pair that the line belongs to; AUCUN for a frame alone. */
    public TypeVerres typeVerres() {
        return etat.typeVerres();
    }

    public boolean evolutionVue() {
        return acte.equipement().evolutionVue();
    }

    public boolean mauvaiseAdaptationMonture() {
        return acte.equipement().mauvaiseAdaptationMonture();
    }

    /** Full months from the last invoice of the same element to this one; null when there was none. */
    public Integer moisDepuisDerniereFacture() {
        LocalDate derniere = acte.equipement().dateDerniereFacturation();
        if (derniere == null) {
            return null;
        }
        int mois = (int) ChronoUnit.MONTHS.between(derniere, acte.dateFacturation());
        // A month that lacks the day ends on its last: from 29 February, a year is full on the 28th.
        return acte.dateFacturation().isBefore(derniere.plusMonths(mois + 1L)) ? mois : mois + 1;
    }

    public TypeEtablissement typeEtablissement() {
        return acte.hospitalisation().typeEtablissement();
    }

    public ModeReglement modeReglement() {
        return acte.modeReglement();
    }

    /** Lenses, sessions or boxes; days for a line billed by the day. */
    public int nombreUnites() {
        Integer jours = acte.hospitalisation().nombreJours();
        return jours == null ? acte.nombreUnites() : jours;
    }

    // The person and the membership

    public Formule formule() {
        return situation.adhesion().formule();
    }

    /** Completed years on the date of care. */
    public int age() {
        return Period.between(situation.beneficiaire().dateNaissance(), acte.dateSoins()).getYears();
    }

    /** Completed years on the day of the invoice. */
    public int ageFacture() {
        return Period.between(situation.beneficiaire().dateNaissance(), acte.dateFacturation()).getYears();
    }

    /** Invoiced after the sixth birthday; the birthday itself is not after it. */
    public boolean plusDeSixAns() {
        return acte.dateFacturation().isAfter(situation.beneficiaire().dateNaissance().plusYears(6));
    }

    // Amounts

    /** Nothing: zero euro. */
    public Montant rien() {
        return Montant.ZERO;
    }

    public Montant fraisReels() {
        return acte.fraisReels();
    }

    public Montant baseRemboursement() {
        return acte.baseRemboursement();
    }

    public Montant participationForfaitaire() {
        return acte.participationForfaitaire();
    }

    public Montant franchiseMedicale() {
        return acte.franchiseMedicale();
    }

    public Montant majorationTicketModerateur() {
        return acte.majorationTicketModerateur();
    }

    /** The authorised excess within what was billed above the tariff. */
    public Montant depassementAutorise() {
        return acte.depassementAutorise().min(fraisReels().moinsAuPlus(baseRemboursement()));
    }

    /** The smaller of price and tariff, at the insured's rate. */
    public Montant partDuTarif() {
        return fraisReels().min(baseRemboursement()).part(acte.tauxSecu());
    }

    /** What the tariff leaves to the insured. */
    public Montant resteDuTarif() {
        return baseRemboursement().moins(baseRemboursement().part(acte.tauxSecu()));
    }

    public Montant montant() {
        return etat.montant();
    }

    public Montant partTheorique() {
        return etat.partTheorique();
    }

    public Montant ticketModerateur() {
        return etat.ticketModerateur();
    }

    public Montant verse() {
        return etat.verse();
    }

    public Montant prixLimite() {
        return etat.prixLimite();
    }

    public Montant disponible() {
        return etat.disponible();
    }

    public Montant ticketModerateurSejour() {
        return etat.ticketModerateurSejour();
    }

    /** What the price limit leaves after the Sécurité sociale; null when the line has no price limit. */
    public Montant resteDuPrixLimite() {
        return prixLimite() == null ? null : fraisReels().min(prixLimite()).moinsAuPlus(etat.verse());
    }

    /** What a legal percentage of the tariff, Sécurité sociale included, leaves to the mutual. */
    public Montant resteDeLaBase(String code) {
        return baseRemboursement().part(new Taux(bareme.figure(code).valeur())).moinsAuPlus(partTheorique());
    }

    /** The ticket modérateur and, above the tariff, at most a legal percentage of it. */
    public Montant resteAvecDepassement(String code) {
        return ticketModerateur().plus(baseRemboursement().part(new Taux(bareme.figure(code).valeur())));
    }

    /** What is left to pay after all other payers, deductions set aside: the mutual never pays more. */
    public Montant resteACharge() {
        return fraisReels().moinsAuPlus(etat.verse()).moinsAuPlus(acte.montantAutresAssureurs())
                .moinsAuPlus(etat.retenues());
    }
}
