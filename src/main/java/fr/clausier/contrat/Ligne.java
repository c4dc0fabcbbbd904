package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.AutreAssurance;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.ReglementParticulier;
import fr.clausier.contrat.adhesion.Suspension;
import fr.clausier.contrat.affaire.Controle;
import fr.clausier.contrat.affaire.Recours;
import fr.clausier.contrat.affaire.Responsabilite;
import fr.clausier.contrat.affaire.SuiteControle;
import fr.clausier.contrat.affaire.TypeControle;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** A line of care as one phase sees it: the one flat fact that rules of health care match. Amounts in euros. */
public record Ligne(Acte acte, Situation situation, Etat etat, Bareme bareme) implements Documente {

    /** A tooth is written with its quadrant, then its place on it (ISO 3950). */
    private static final int DIX = 10;
    private static final int DERNIERE_PERMANENTE = 48;

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return piece == CodePiece.RIB ? ribFourni()
                : acte.pieces() != null && acte.pieces().stream().anyMatch(recue -> recue.vautPour(piece));
    }

    @Override
    public boolean pieceConnue(CodePiece piece) {
        return !situation.contexte().devis() && (piece == CodePiece.RIB || piecesDeclarees());
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

    /** The classifications of the Sécurité sociale list the act. */
    public OuiNon inscrit() {
        Boolean inscrit = acte.nomenclature().inscrit();
        return OuiNon.de(inscrit == null ? acte.poste().inscrit() : inscrit);
    }

    /** The Sécurité sociale takes in charge the cure that the line belongs to. */
    public OuiNon curePriseEnCharge() {
        Boolean prisEnCharge = acte.nomenclature().prisEnCharge();
        boolean soins = acte.poste() != Poste.CURE_HEBERGEMENT;
        return OuiNon.de(soins ? acte.rembourseParSecu() : prisEnCharge == null || prisEnCharge);
    }

    // An accident, as the regulation defines it

    public boolean atteinteCorporelle() {
        return acte.accident().atteinteCorporelle();
    }

    public boolean accidentIntentionnel() {
        return acte.accident().intentionnel();
    }

    public boolean soudainImprevisible() {
        return acte.accident().soudainImprevisible();
    }

    public boolean causeExterieure() {
        return acte.accident().causeExterieure();
    }

    // Care abroad, births and deaths

    /** The invoice is not in euros. */
    public boolean factureEnDevise() {
        return !acte.facture().devise().equals(Demande.EURO);
    }

    public boolean convertieParSecu() {
        return acte.facture().convertieParSecu();
    }

    public boolean primeDejaVersee() {
        return acte.evenement().primeDejaVersee();
    }

    /** The undertaker's invoice is paid; null when that is not known. */
    public OuiNon factureAcquittee() {
        Boolean acquittee = acte.evenement().factureAcquittee();
        return acquittee == null ? null : OuiNon.de(acquittee);
    }

    /** Of the undertaker's invoice; null when it is not known. */
    public Montant montantFacture() {
        return acte.evenement().montantFacture();
    }

    /** Full years from the last vote of the death guarantee to the death; 0 when that vote is not told. */
    public int anneesDepuisVoteDeces() {
        ReglementParticulier particulier = situation.adhesion().reglementParticulier();
        return particulier == null || particulier.garantieDecesVotee() == null ? 0
                : Period.between(particulier.garantieDecesVotee(), acte.dateSoins()).getYears();
    }

    /** The lump sum of a heavy act stands on this line. */
    public boolean porteParticipation() {
        return acte.porteParticipation();
    }

    /** The professional belongs to the mutual's network. */
    public OuiNon reseau() {
        return OuiNon.de(acte.reseau());
    }

    /** The same act stands in another line, or was decided before. */
    public boolean doublon() {
        return etat.doublon();
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

    /** The basket that the line is decided in: the declared one, unless it was found not to be of it. */
    public ClassePanier classe() {
        return etat.classe();
    }

    public int anneeSoins() {
        return acte.dateSoins().getYear();
    }

    // The 100 % Santé basket

    /** The declared basket admits the kind, material and tooth of the prosthesis. */
    public boolean panierAdmis() {
        return etat.panierAdmis();
    }

    public TypeProthese typeProthese() {
        return acte.panier().typeProthese();
    }

    public Materiau materiau() {
        return acte.panier().materiau();
    }

    private List<Integer> dents() {
        Panier panier = acte.panier();
        if (!panier.dents().isEmpty()) {
            return panier.dents();
        }
        Integer dent = acte.equipement().dent();
        return dent == null ? panier.dentsRemplacees() : List.of(dent);
    }

    /** Place on its half-arch of the tooth farthest back: 1 for a first incisor, 4 for a first premolar; null when no tooth is told. */
    public Integer rangDent() {
        return rang(dents());
    }

    /** The same, of the teeth that a bridge replaces. */
    public Integer rangDentRemplacee() {
        return rang(acte.panier().dentsRemplacees());
    }

    private static Integer rang(List<Integer> dents) {
        return dents.stream().map(dent -> dent % DIX).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether the teeth that a bridge replaces are told. */
    public OuiNon remplacementDit() {
        return OuiNon.de(!acte.panier().dentsRemplacees().isEmpty());
    }

    /** Whether every tooth told is a permanent one; null when none is told. */
    public OuiNon dentsPermanentes() {
        return dents().isEmpty() ? null : OuiNon.de(dents().stream().allMatch(dent -> dent <= DERNIERE_PERMANENTE));
    }

    /** Whether the lens is treated against scratches; null when its treatments are not told. */
    public OuiNon antiRayure() {
        return traitement(TraitementVerre.ANTI_RAYURE);
    }

    public OuiNon antiReflet() {
        return traitement(TraitementVerre.ANTI_REFLET);
    }

    public OuiNon antiUv() {
        return traitement(TraitementVerre.ANTI_UV);
    }

    public OuiNon amincissement() {
        return traitement(TraitementVerre.AMINCISSEMENT);
    }

    private OuiNon traitement(TraitementVerre traitement) {
        return acte.panier().traitements() == null ? null : OuiNon.de(acte.panier().traitements().contains(traitement));
    }

    /** The correction calls for thinned lenses. */
    public boolean amincissementUtile() {
        return acte.panier().amincissementUtile();
    }

    /** Frames that the optician offered at the price limit; null when that is not told. */
    public Integer monturesProposees() {
        return acte.panier().monturesProposees();
    }

    /** Whether the optician showed a 100 % Santé quote; null when that is not told. */
    public OuiNon devisCentPourCentPropose() {
        Boolean propose = acte.panier().devisCentPourCentPropose();
        return propose == null ? null : OuiNon.de(propose);
    }

    public FormeAppareil formeAppareil() {
        return acte.panier().forme();
    }

    /** Tuning channels of the hearing aid; null when they are not told. */
    public Integer canaux() {
        return acte.panier().canaux();
    }

    /** Decibels; null when they are not told. */
    public Integer amplification() {
        return acte.panier().amplification();
    }

    /** How many of the options that the guide lists the aid has; null when they are not told. */
    public Integer optionsAudio() {
        List<OptionAudio> options = acte.panier().options();
        return options == null ? null : (int) options.stream().filter(option -> option != OptionAudio.AUTRE).distinct().count();
    }

    /** The legal limit that the demande gives for the line; null when it gives none. */
    public Montant prixLimiteDit() {
        return acte.panier().prixLimite();
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
        LocalDate derniere = etat.derniereFacture();
        if (derniere == null) {
            return null;
        }
        int mois = (int) ChronoUnit.MONTHS.between(derniere, acte.dateFacturation());
        // A month that lacks the day ends on its last: from 29 February, a year is full on the 28th.
        return acte.dateFacturation().isBefore(derniere.plusMonths(mois + 1L)) ? mois : mois + 1;
    }

    /** Some earlier invoice was not taken in charge by the compulsory scheme. */
    public boolean factureSansPriseEnCharge() {
        return acte.equipement().facturesPrecedentes().stream().anyMatch(facture -> !facture.priseEnCharge());
    }

    /** Some earlier invoice was for the other part of a pair of glasses. */
    public boolean factureAutreElement() {
        return acte.equipement().facturesPrecedentes().stream().anyMatch(facture -> facture.autreElement(poste()));
    }

    /** Some earlier invoice was for the other ear. */
    public boolean factureAutreOreille() {
        return acte.equipement().facturesPrecedentes().stream().anyMatch(facture -> facture.autreOreille(acte.equipement().oreille()));
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

    // Documents

    /** It is told which documents were received. */
    public boolean piecesDeclarees() {
        return acte.pieces() != null;
    }

    /** The Sécurité sociale sends its statement by itself. */
    public OuiNon teletransmission() {
        return OuiNon.de(acte.teletransmission());
    }

    /** The member's side paid, wholly or in part: third-party payment was not practised, or not granted. */
    public OuiNon fraisAvances() {
        return OuiNon.de(modeReglement() == ModeReglement.AVANCE_INTEGRALE || modeReglement() == ModeReglement.AVANCE_PARTIELLE
                || modeReglement() == ModeReglement.TIERS_PAYANT_TOTAL && !cartesPresentees());
    }

    /** Both cards were shown, the mutual's own for the year of care. */
    public boolean cartesPresentees() {
        Cartes cartes = acte.cartes();
        return cartes.vitale() && cartes.tiersPayant() && (cartes.annee() == null || cartes.annee() == dateSoins().getYear());
    }

    /** The mutual undertook to pay the establishment. */
    public OuiNon priseEnCharge() {
        Boolean dite = acte.justificatifs().priseEnCharge();
        return OuiNon.de(dite == null ? modeReglement() == ModeReglement.TIERS_PAYANT_TOTAL : dite);
    }

    /** The establishment issued an invoicing slip. */
    public OuiNon bordereauEmis() {
        return OuiNon.de(acte.justificatifs().bordereauEmis());
    }

    /** Billed above the tariff of the Sécurité sociale. */
    public OuiNon depassement() {
        return OuiNon.de(etat.base() != null && fraisReels().compareTo(etat.base()) > 0);
    }

    /** The table of benefits promises something for the line. */
    public OuiNon prestationPrevue() {
        return OuiNon.de(etat.couverture().prevue());
    }

    /** A statement of the Sécurité sociale was received. */
    public boolean decompteFourni() {
        return pieceFournie(CodePiece.DECOMPTE_SECU);
    }

    /** The statement received is a copy; one that was downloaded is not. */
    public boolean decompteEnCopie() {
        return !acte.justificatifs().originaux() && piecesDeclarees() && acte.pieces().contains(CodePiece.DECOMPTE_SECU);
    }

    /** Other documents were received, and are copies. */
    public boolean justificatifsEnCopie() {
        return !acte.justificatifs().originaux() && piecesDeclarees()
                && acte.pieces().stream().anyMatch(recue -> !recue.vautPour(CodePiece.DECOMPTE_SECU));
    }

    /** Months begun from the prescription received to the invoice: 24 on the day two years later; null when its day is not told. */
    public Integer moisPrescription() {
        LocalDate jour = acte.justificatifs().datePrescription();
        if (jour == null || !pieceFournie(CodePiece.PRESCRIPTION)) {
            return null;
        }
        int mois = (int) ChronoUnit.MONTHS.between(jour, acte.dateFacturation());
        return jour.plusMonths(mois).isBefore(acte.dateFacturation()) ? mois + 1 : mois;
    }

    /** The mutual asked for documents besides those of its lists. */
    public boolean piecesDemandeesEnPlus() {
        return !acte.justificatifs().reclamees().isEmpty();
    }

    public List<CodePiece> piecesReclamees() {
        return acte.justificatifs().reclamees();
    }

    /** The bank account that the member is paid on is known. */
    public boolean ribFourni() {
        return situation.contexte().ribFourni();
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

    /** The membership took effect in the year of the care, after its first day. */
    public boolean anneeDEffet() {
        LocalDate effet = situation.adhesion().dateEffet();
        return effet.getYear() == acte.dateSoins().getYear() && effet.getDayOfYear() > 1;
    }

    // What the table of benefits and the particular regulation provide

    /** The table of benefits has a row for the line. */
    public boolean nommee() {
        return etat.couverture().nommee();
    }

    /** The table of benefits promises something for the line. */
    public boolean prevue() {
        return etat.couverture().prevue();
    }

    /** It is told what the particular regulation lifts: the table alone lifts nothing then. */
    public OuiNon leveesDites() {
        ReglementParticulier particulier = situation.adhesion().reglementParticulier();
        return OuiNon.de(particulier != null && particulier.exclusionsLevees() != null);
    }

    private boolean leve(FraisExclus frais) {
        return etat.couverture().levees().contains(frais)
                || leveesDites() == OuiNon.OUI && situation.adhesion().reglementParticulier().exclusionsLevees().contains(frais);
    }

    /** What the classifications leave out, or do not pay, is provided for. */
    public boolean nomenclatureLevee() {
        return leve(inscrit() == OuiNon.OUI ? FraisExclus.NON_PRIS_EN_CHARGE : FraisExclus.HORS_NOMENCLATURE);
    }

    /** Stays without an agreement are provided for. */
    public boolean nonConventionneLeve() {
        return leve(FraisExclus.ETABLISSEMENT_NON_CONVENTIONNE);
    }

    /** Stays for a birth are provided for. */
    public boolean materniteLevee() {
        return leve(FraisExclus.MATERNITE);
    }

    /** Stays that are neither medical, nor surgical, nor for a birth are provided for. */
    public boolean autreHospitalisationLevee() {
        return leve(FraisExclus.AUTRE_HOSPITALISATION);
    }

    /** Stays in that kind of establishment are provided for; NON for an ordinary hospital, which no exclusion is about. */
    public OuiNon etablissementLeve() {
        if (typeEtablissement() == null) {
            return OuiNon.NON;
        }
        return OuiNon.de(switch (typeEtablissement()) {
            case HOSPITALIER -> false;
            case LONG_SEJOUR -> leve(FraisExclus.LONG_SEJOUR);
            case MEDICO_SOCIAL, MEDICO_PEDAGOGIQUE -> leve(FraisExclus.MEDICO_SOCIAL);
            default -> leve(FraisExclus.PSYCHIATRIE_CONVALESCENCE_REPOS_REEDUCATION);
        });
    }

    /** The private room of that stay is provided for. */
    public boolean chambreLevee() {
        return leve(motifHospitalisation() == MotifHospitalisation.AUTRE ? FraisExclus.CHAMBRE_HORS_HOSPITALISATION
                : FraisExclus.CHAMBRE_HOSPITALISATION);
    }

    /** That kind of cure is provided for. */
    public boolean cureLevee() {
        return leve(curePriseEnCharge() == OuiNon.OUI ? FraisExclus.CURE_PRISE_EN_CHARGE : FraisExclus.CURE_NON_PRISE_EN_CHARGE);
    }

    /** An exclusion took something off what the table promises. */
    public boolean exclue() {
        return etat.couverture().exclue();
    }

    /** A floor raised what a cap of the contract had lowered. */
    public boolean relevee() {
        return etat.couverture().relevee();
    }

    /** All that bounds the guarantee over time runs over the calendar year. */
    public boolean plafondAnnuel() {
        return etat.couverture().plafondAnnuel();
    }

    /** What the counters leave, those of the person's other memberships included; null when these have none. */
    public Montant disponibleCumule() {
        return etat.couverture().disponibleCumule();
    }

    /** A counter of another person was told for what bounds the guarantee. */
    public boolean consommationDAutrui() {
        return etat.couverture().consommationDAutrui();
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

    // Another who owes a part

    private AutreAssurance autreAssurance() {
        return situation.contexte().autreAssurance();
    }

    /** Another cover of the same kind is known. */
    public boolean autreGarantie() {
        return autreAssurance() != null;
    }

    public boolean autreGarantieDeclaree() {
        return autreGarantie() && autreAssurance().declaree();
    }

    /** It is told when the other cover was taken. */
    public boolean ancienneteAutreGarantieConnue() {
        return autreGarantie() && autreAssurance().dateSouscription() != null;
    }

    /** The accident that the line follows from, with a third party who answers for it or may; null when there is none. */
    private Recours accident() {
        Recours recours = situation.contexte().recours();
        return recours == null || !recours.accident() || recours.responsabilite() == Responsabilite.NULLE || !recours.vise(acte.id())
                ? null : recours;
    }

    /** The line follows from an accident that brings in a third party, of which the mutual was not told. */
    public boolean accidentNonDeclare() {
        return accident() != null && !accident().declare();
    }

    // Control

    /** The control that the line is under, once the mutual has begun it; null when there is none. */
    private Controle controleEngage() {
        Controle controle = situation.contexte().controle();
        return controle != null && controle.engage(situation.contexte().jourTraitement()) && controle.vise(acte.id()) ? controle : null;
    }

    /** How the line is controlled; null when it is not. */
    public TypeControle controle() {
        return controleEngage() == null ? null : controleEngage().type();
    }

    /** A reimbursement is in dispute. */
    public boolean litige() {
        return controleEngage() != null && controleEngage().litige();
    }

    /** Every document that the control asks for was supplied, with the line or with the membership. */
    public boolean piecesDuControleRemises() {
        return controleEngage() == null || controleEngage().piecesDemandees().stream()
                .allMatch(piece -> pieceFournie(piece) || situation.adhesion().piecesFournies().contains(piece));
    }

    /** The insured received benefits before the control. */
    public boolean prestationsRecues() {
        return controleEngage() != null && controleEngage().prestationsRecues();
    }

    /** What the expert concludes; null when nothing is known. */
    public SuiteControle conclusion() {
        return controleEngage() == null ? null : controleEngage().conclusion();
    }

    /** What the mutual decides after the control; null when it has not. */
    public SuiteControle decision() {
        return controleEngage() == null ? null : controleEngage().decision();
    }

    /** What the control comes to so far: what the mutual decides, else what the expert concludes; null when nothing is known. */
    public SuiteControle suite() {
        return decision() == null ? conclusion() : decision();
    }

    /** Told to the insured by registered letter with acknowledgment, when the demande is dealt with. */
    public boolean notifieeEnRecommande() {
        return controleEngage() != null && controleEngage().notifieeEnRecommande(situation.contexte().jourTraitement());
    }

    /** The letter gives reasons. */
    public boolean motivee() {
        return controleEngage() != null && controleEngage().motivee();
    }

    /** The insured's doctor and the mutual's differ, and the third has not concluded. */
    public boolean departageAttendu() {
        return controleEngage() != null && controleEngage().departageAttendu();
    }

    /** A disagreement remains after the third opinion. */
    public boolean desaccordPersistant() {
        return controleEngage() != null && controleEngage().desaccordPersistant();
    }

    /** Percents that the control takes off; null when there are none. */
    public Taux tauxReduction() {
        return controleEngage() == null ? null : controleEngage().tauxReduction();
    }
}
