package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.Suspension;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** A line of care as one phase sees it: the one flat fact that rules of health care match. Amounts in euros. */
public record Ligne(Acte acte, Situation situation, Etat etat, Bareme bareme) implements Documente {

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return acte.pieces() != null && acte.pieces().contains(piece);
    }

    /** The legal figure of that code on the date of care. */
    public Figure figure(String code) {
        return bareme.figure(code);
    }

    /** The law has a tariff for sessions with a psychologist on the date of care. */
    public boolean psychologueCree() {
        return bareme.connait("BR_PSY_SEANCE");
    }

    /** The law has a lump sum for a visit to the emergency room on the date of care. */
    public boolean forfaitUrgencesCree() {
        return bareme.connait("FPU_PLEIN");
    }

    /** The law's rate for homeopathy is nil on the date of care. */
    public boolean homeopathieDeremboursee() {
        return bareme.figure("AMO_TAUX_HOMEOPATHIE").valeur().signum() == 0;
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

    public Exoneration exoneration() {
        return acte.exoneration();
    }

    public ServiceMedical serviceMedical() {
        return acte.serviceMedical();
    }

    /** An act of at least 120 € or coefficient 60, or a stay with one. */
    public OuiNon acteLourd() {
        return OuiNon.de(acte.acteLourd());
    }

    /** The lump sum of a heavy act stands on this line. */
    public boolean porteParticipation() {
        return acte.porteParticipation();
    }

    /** The professional belongs to the mutual's network. */
    public OuiNon reseau() {
        return OuiNon.de(acte.reseau());
    }

    public boolean forfaitaire() {
        return acte.poste().forfaitaire();
    }

    /** What the Sécurité sociale paid is not known. */
    public boolean estimee() {
        return acte.montantRembourseSecu() == null && acte.rembourseParSecu();
    }

    /** The Sécurité sociale is said to have paid nothing. */
    public boolean rienRembourse() {
        return acte.montantRembourseSecu() != null && acte.montantRembourseSecu().estNul();
    }

    /** The demande says what the participation forfaitaire was. */
    public boolean participationDeclaree() {
        return acte.participationForfaitaire() != null;
    }

    public boolean franchiseDeclaree() {
        return acte.franchiseMedicale() != null;
    }

    public boolean majorationDeclaree() {
        return acte.majorationTicketModerateur() != null;
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

    /** Items of the same poste that stand before this line in its pair of glasses, the dearest first. */
    public int unitesAvant() {
        return etat.unitesAvant();
    }

    public OuiNon evolutionVue() {
        return OuiNon.de(acte.equipement().evolutionVue());
    }

    public OuiNon mauvaiseAdaptationMonture() {
        return OuiNon.de(acte.equipement().mauvaiseAdaptationMonture());
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

    public MotifHospitalisation motifHospitalisation() {
        return acte.hospitalisation().motif();
    }

    /** The establishment has an agreement with the Sécurité sociale. */
    public OuiNon conventionne() {
        return OuiNon.de(acte.hospitalisation().conventionne());
    }

    public OuiNon ambulatoire() {
        return OuiNon.de(acte.hospitalisation().ambulatoire());
    }

    // The person and the membership

    public Contrat contrat() {
        return situation.adhesion().contrat();
    }

    public Formule formule() {
        return situation.adhesion().formule();
    }

    /** The membership follows a TNS one whose end opened the right to continuity. */
    public OuiNon continuite() {
        return OuiNon.de(situation.adhesion().continuite());
    }

    /** The year of membership that the care falls in: 1 until the first anniversary of the effective date. */
    public int anneeAdhesion() {
        return Period.between(situation.adhesion().dateEffet(), acte.dateSoins()).getYears() + 1;
    }

    /** Completed years on the date of care. */
    public int age() {
        return Period.between(situation.beneficiaire().dateNaissance(), acte.dateSoins()).getYears();
    }

    /** Completed years on 1 January of the year of care. */
    public int ageAuPremierJanvier() {
        return Period.between(situation.beneficiaire().dateNaissance(), acte.dateSoins().withDayOfYear(1)).getYears();
    }

    /** Completed years on the day of the invoice. */
    public int ageFacture() {
        return Period.between(situation.beneficiaire().dateNaissance(), acte.dateFacturation()).getYears();
    }

    /** Invoiced after the sixth birthday; the birthday itself is not after it. */
    public OuiNon plusDeSixAns() {
        return OuiNon.de(acte.dateFacturation().isAfter(situation.beneficiaire().dateNaissance().plusYears(6)));
    }

    /** Alsace-Moselle. */
    public OuiNon regimeLocal() {
        return OuiNon.de(situation.beneficiaire().regimeLocal());
    }

    /** The care comes before the end of a waiting period. */
    public boolean enDelaiAttente() {
        return etat.enDelaiAttente();
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
        return ouZero(etat.base());
    }

    public Montant participationForfaitaire() {
        return ouZero(acte.participationForfaitaire());
    }

    public Montant franchiseMedicale() {
        return ouZero(acte.franchiseMedicale());
    }

    public Montant majorationTicketModerateur() {
        return ouZero(acte.majorationTicketModerateur());
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }

    /** The authorised excess within what was billed above the tariff. */
    public Montant depassementAutorise() {
        return acte.depassementAutorise().min(fraisReels().moinsAuPlus(baseRemboursement()));
    }

    /** The smaller of price and tariff, at the insured's rate. */
    public Montant partDuTarif() {
        return fraisReels().min(baseRemboursement()).part(etat.taux());
    }

    /** What the tariff leaves to the insured. */
    public Montant resteDuTarif() {
        return baseRemboursement().moins(baseRemboursement().part(etat.taux()));
    }

    /** The smaller of price and tariff. */
    public Montant tarifRetenu() {
        return fraisReels().min(baseRemboursement());
    }

    /** The tariff less a lump sum that the law leaves to the insured. */
    public Montant tarifMoins(String code) {
        return tarifRetenu().moinsAuPlus(bareme.figure(code).montant());
    }

    /** A lump sum that the law leaves to the insured, within the tariff. */
    public Montant participation(String code) {
        return bareme.figure(code).montant().min(tarifRetenu());
    }

    /** A legal percentage of the tariff. */
    public Montant partDeLaBase(String code) {
        return tarifRetenu().part(new Taux(bareme.figure(code).valeur()));
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

    /** The stay has a heavy act: its ticket modérateur is a lump sum. */
    public boolean sejourActeLourd() {
        return etat.sejourActeLourd();
    }

    /** The counters leave less than the guarantee promises. */
    public boolean plafondAtteint() {
        return etat.plafondAtteint();
    }

    /** The maximum of several postes together leaves less than the guarantee promises. */
    public OuiNon maximumAtteint() {
        return OuiNon.de(etat.maximumAtteint());
    }

    public Montant autresAssureurs() {
        return etat.autres();
    }

    /** What a legal percentage of the tariff, Sécurité sociale included, leaves to the mutual. */
    public Montant resteDeLaBase(String code) {
        return baseRemboursement().part(new Taux(bareme.figure(code).valeur())).moinsAuPlus(partTheorique());
    }

    /** The ticket modérateur and, above the tariff, at most a legal percentage of it. */
    public Montant resteAvecDepassement(String code) {
        return ticketModerateur().plus(baseRemboursement().part(new Taux(bareme.figure(code).valeur())));
    }

    /** What is left to pay after the Sécurité sociale, deductions set aside. */
    public Montant resteApresSecu() {
        return fraisReels().moinsAuPlus(etat.verse()).moinsAuPlus(etat.retenues());
    }

    /** What is left to pay after all other payers, deductions set aside: the mutual never pays more. */
    public Montant resteACharge() {
        return resteApresSecu().moinsAuPlus(etat.autres());
    }

    /** The stay began on a day on which cover was suspended. */
    public boolean entreePendantSuspension() {
        LocalDate entree = acte.hospitalisation().dateEntree();
        Suspension suspension = entree == null ? null : situation.cours().suspension(entree);
        return suspension != null && suspension.suspend(entree);
    }

    private Declaration declaration() {
        return situation.contexte().declaration();
    }

    /** A statement proves inexact, found out once the risk had come about, on the day of care or later. */
    public boolean inexactitudeConstateeApres() {
        return declaration() != null && declaration().inexacteOuOmise() && !declaration().avantSinistre()
                && declaration().dateConstatation() != null && !dateSoins().isAfter(declaration().dateConstatation());
    }

    /** Both rates of contribution are told. */
    public boolean tauxConnus() {
        return cotisationPayee() != null && cotisationDue() != null;
    }

    public boolean intentionnelle() {
        return declaration() != null && declaration().intentionnelle();
    }

    /** Rate of contribution paid, in euros; null when none is told. */
    public Montant cotisationPayee() {
        return declaration() == null ? null : declaration().cotisationPayee();
    }

    /** Rate that would have been due, in euros; null when none is told. */
    public Montant cotisationDue() {
        return declaration() == null ? null : declaration().cotisationDue();
    }
}
