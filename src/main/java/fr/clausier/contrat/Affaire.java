package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.ActeTeleconsultation;
import fr.clausier.contrat.affaire.AdversaireLitige;
import fr.clausier.contrat.affaire.AssistanceDemande;
import fr.clausier.contrat.affaire.AvantageReseau;
import fr.clausier.contrat.affaire.CanalPriseEnCharge;
import fr.clausier.contrat.affaire.CarteDemande;
import fr.clausier.contrat.affaire.CauseLitige;
import fr.clausier.contrat.affaire.CodeService;
import fr.clausier.contrat.affaire.DecisionCommission;
import fr.clausier.contrat.affaire.FondsSocialDemande;
import fr.clausier.contrat.affaire.FraisJustice;
import fr.clausier.contrat.affaire.ObjetAide;
import fr.clausier.contrat.affaire.ObjetCarte;
import fr.clausier.contrat.affaire.PhaseLitige;
import fr.clausier.contrat.affaire.PriseEnChargeDemande;
import fr.clausier.contrat.affaire.ProduitReseau;
import fr.clausier.contrat.affaire.ProfessionnelReseau;
import fr.clausier.contrat.affaire.ProtectionJuridiqueDemande;
import fr.clausier.contrat.affaire.ReseauDemande;
import fr.clausier.contrat.affaire.SejourVacances;
import fr.clausier.contrat.affaire.Service;
import fr.clausier.contrat.affaire.SituationAssistance;
import fr.clausier.contrat.affaire.TeleconsultationDemande;
import fr.clausier.contrat.affaire.TypeAffaire;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A matter besides care and membership: the fact on which it is decided. A property that another kind of matter would have is
 * null, zero or false.
 *
 * @param dates     its days: those declared, and from the phase {@code CONDITIONS} on those that clauses count from them
 * @param recevable nothing stands against it and nothing is awaited, once {@code CONDITIONS} has been decided
 * @param admise    granted, once {@code EFFETS} has been decided
 * @param cours     how long the membership covers
 * @param couverte  the person is insured and the cover in force on the day asked about; false when no day is
 * @param droitsRefuses the person is not insured, or the cover not in force, on that day: nothing is awaited that would change it
 * @param verse     what the mutual pays on the lines of the demande, in euros; zero for a question
 */
public record Affaire(Demande demande, TypeAffaire affaire, Map<Terme, LocalDate> dates, boolean recevable, boolean admise,
        CoursAdhesion cours, boolean couverte, boolean droitsRefuses, Montant verse, Bareme bareme) implements Suivi {

    @Override
    public Enum<?> objet() {
        return affaire;
    }

    @Override
    public Affaire avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estAdmise, CoursAdhesion connu) {
        return new Affaire(demande, affaire, Map.copyOf(connues), estRecevable, estAdmise, connu, couverte, droitsRefuses,
                verse, bareme);
    }

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return demande.adhesion().piecesFournies().contains(piece);
    }

    /** A dated amount of {@code rules/reglementation}, on the day of the demande. */
    public Montant montant(String code) {
        return bareme.figure(code).montant();
    }

    public Contrat contrat() {
        return demande.adhesion().contrat();
    }

    public Formule formule() {
        return demande.adhesion().formule();
    }

    public Lien lien() {
        return demande.beneficiaire().lien();
    }

    // An engagement.

    /** A promise is asked for, not honoured. */
    public boolean nouvelEngagement() {
        return demande.nature() == Nature.PRISE_EN_CHARGE;
    }

    /** The last day of care comes after the engagement ended. */
    public boolean soinsApresEngagement() {
        LocalDate soins = jour(Terme.EVENEMENT);
        LocalDate fin = jour(Terme.FIN_ENGAGEMENT);
        return soins != null && fin != null && soins.isAfter(fin);
    }

    // A service.

    /** The service asked for; null for another matter. */
    public CodeService service() {
        return demande.service() == null ? null : demande.service().code();
    }

    /** The block of a service, or the one that says nothing. */
    private <T> T bloc(Function<Service, T> lecture, T aucun) {
        return demande.service() == null ? aucun : Objects.requireNonNullElse(lecture.apply(demande.service()), aucun);
    }

    /** The day on which the service is asked; else the effective date. */
    private LocalDate jourDemande() {
        return demande.jour() == null ? demande.adhesion().dateEffet() : demande.jour();
    }

    /** Nothing, in euros. */
    public Montant aucun() {
        return Montant.ZERO;
    }

    // The network.

    private ReseauDemande reseau() {
        return bloc(Service::reseau, ReseauDemande.AUCUNE);
    }

    public ProfessionnelReseau professionnel() {
        return reseau().professionnel();
    }

    public AvantageReseau avantage() {
        return reseau().avantage();
    }

    public ProduitReseau produit() {
        return reseau().produit();
    }

    public boolean partenaire() {
        return reseau().partenaire();
    }

    /** The card bears the network's name. */
    public boolean logoSurCarte() {
        return reseau().logoSurCarte();
    }

    public boolean avantagesDemandes() {
        return reseau().avantagesDemandes();
    }

    public boolean cartePresentee() {
        return reseau().cartePresentee();
    }

    /** A clause counts a last day for the guarantee asked for. */
    public boolean garantiePrevue() {
        return jour(Terme.FIN_GARANTIE_RESEAU) != null;
    }

    /** The breakage, tear, breakdown or misfit comes after that last day. */
    public boolean sinistreApresGarantie() {
        LocalDate fin = jour(Terme.FIN_GARANTIE_RESEAU);
        return fin != null && reseau().dateSinistre() != null && reseau().dateSinistre().isAfter(fin);
    }

    /** Whether the batteries are for a normal use; null while it is in dispute. */
    public Boolean consommationNormale() {
        return reseau().consommationNormale();
    }

    /** Full years of experience of the eye surgeon; null when not known. */
    public Integer anneesExperience() {
        return reseau().anneesExperience();
    }

    /** Procedures of the eye surgeon a year; null when not known. */
    public Integer proceduresParAn() {
        return reseau().proceduresParAn();
    }

    /** Whether premises and protocols follow the recommendations; null when not known. */
    public Boolean environnementConforme() {
        return reseau().environnementConforme();
    }

    /** Whether there are examinations before and after surgery; null when not known. */
    public Boolean examensPrePostOperatoires() {
        return reseau().examensPrePostOperatoires();
    }

    // Consultation at a distance.

    private TeleconsultationDemande teleconsultation() {
        return bloc(Service::teleconsultation, TeleconsultationDemande.AUCUNE);
    }

    public ActeTeleconsultation acteTeleconsultation() {
        return teleconsultation().acte();
    }

    public Lieu lieu() {
        return teleconsultation().lieu();
    }

    public boolean envoiMedecinTraitant() {
        return teleconsultation().envoiMedecinTraitant();
    }

    /** Consultations already had in the calendar year. */
    public int teleconsultationsAnnee() {
        return teleconsultation().faites(jourDemande());
    }

    /** Which one of the calendar year this would be. */
    public int rangTeleconsultation() {
        return teleconsultationsAnnee() + 1;
    }

    // The card.

    private CarteDemande carte() {
        return bloc(Service::carte, CarteDemande.AUCUNE);
    }

    public ObjetCarte objetCarte() {
        return carte().objet();
    }

    /** The day asked about is past the last day of the card, or before its first. */
    public boolean horsAnneeCarte() {
        LocalDate fin = jour(Terme.FIN_CARTE);
        return fin != null && (jourDemande().isAfter(fin) || jourDemande().isBefore(jour(Terme.DEBUT_CARTE)));
    }

    /** Loss or theft was confirmed in writing. */
    public boolean perteConfirmee() {
        return carte().dateConfirmation() != null;
    }

    // The social fund.

    private FondsSocialDemande fondsSocial() {
        return bloc(Service::fondsSocial, FondsSocialDemande.AUCUNE);
    }

    public ObjetAide objetAide() {
        return fondsSocial().objet();
    }

    public boolean difficultePassagere() {
        return fondsSocial().difficultePassagere();
    }

    public boolean graveExceptionnel() {
        return fondsSocial().graveExceptionnel();
    }

    public boolean ponctuelle() {
        return fondsSocial().ponctuelle();
    }

    public boolean prestationsLiquidees() {
        return fondsSocial().prestationsLiquidees();
    }

    /** What medical expenses leave after all benefits; null when it is not told. */
    public Montant resteACharge() {
        return fondsSocial().resteACharge();
    }

    /** The branch's file was handed in, on a day that is known. */
    public boolean dossierDepose() {
        return fondsSocial().dossierRemis() && fondsSocial().dateDepot() != null;
    }

    /** What the commission decided; null before it did. */
    public DecisionCommission decisionCommission() {
        return fondsSocial().decision();
    }

    public Montant aideFixee() {
        return fondsSocial().montantFixe();
    }

    /** The commission should have met since the file was handed in. */
    public boolean commissionEnRetard() {
        LocalDate limite = jour(Terme.LIMITE_COMMISSION);
        return limite != null && jourDemande().isAfter(limite);
    }

    // The hospital guarantee.

    private PriseEnChargeDemande priseEnCharge() {
        return bloc(Service::priseEnCharge, PriseEnChargeDemande.AUCUNE);
    }

    public MotifHospitalisation motifSejour() {
        return priseEnCharge().motif();
    }

    public boolean etablissementIndique() {
        return priseEnCharge().etablissementIndique();
    }

    public boolean numeroIndique() {
        return priseEnCharge().numeroIndique();
    }

    public boolean adherentNomme() {
        return priseEnCharge().adherentNomme();
    }

    public boolean patientNomme() {
        return priseEnCharge().patientNomme();
    }

    public boolean serviceIndique() {
        return priseEnCharge().serviceIndique();
    }

    public boolean dateSejourIndiquee() {
        return priseEnCharge().dateHospitalisation() != null;
    }

    public CanalPriseEnCharge canal() {
        return priseEnCharge().canal();
    }

    public boolean formulaireValide() {
        return priseEnCharge().validee();
    }

    /** The demande has lines of care, all of a stay in hospital and left for the mutual to pay to the hospital. */
    public boolean sejourEnTiersPayant() {
        return !demande.actes().isEmpty() && demande.actes().stream().allMatch(acte ->
                acte.hospitalisation().typeEtablissement() != null && acte.modeReglement() == ModeReglement.TIERS_PAYANT_TOTAL);
    }

    // Holidays.

    private SejourVacances vacances() {
        return demande.service() == null ? null : demande.service().vacances();
    }

    /** Completed years on the first day of the stay. */
    public int ageAuSejour() {
        LocalDate jour = vacances() == null || vacances().dateSejour() == null ? jourDemande() : vacances().dateSejour();
        return Period.between(demande.beneficiaire().dateNaissance(), jour).getYears();
    }

    /** The price of the stay for an adult; null when no stay is told. */
    public Montant prixSejour() {
        return vacances() == null ? null : vacances().prixBase();
    }

    /** That price less a percentage of {@code rules/reglementation}. */
    public Montant prixReduit(String code) {
        return prixSejour() == null ? null : prixSejour().moins(prixSejour().part(new Taux(bareme.figure(code).valeur())));
    }

    // Assistance.

    private AssistanceDemande assistance() {
        return bloc(Service::assistance, AssistanceDemande.AUCUNE);
    }

    public SituationAssistance situationAssistance() {
        return assistance().situation();
    }

    /** The dependent person is in the charge of the insured. */
    public boolean procheACharge() {
        return assistance().aCharge();
    }

    public boolean arretLongueDuree() {
        return assistance().arretLongueDuree();
    }

    // Legal protection.

    private ProtectionJuridiqueDemande protectionJuridique() {
        return bloc(Service::protectionJuridique, ProtectionJuridiqueDemande.AUCUNE);
    }

    public PhaseLitige phaseLitige() {
        return protectionJuridique().phase();
    }

    public CauseLitige causeLitige() {
        return protectionJuridique().cause();
    }

    public AdversaireLitige adversaire() {
        return protectionJuridique().adversaire();
    }

    /** The dispute comes of the insured's state of health. */
    public boolean lieSante() {
        return protectionJuridique().lieSante();
    }

    public boolean beneficiaireOrganisme() {
        return protectionJuridique().beneficiaireOrganisme();
    }

    /** The costs to be paid; null when none are asked for. */
    public FraisJustice typeFrais() {
        return protectionJuridique().typeFrais();
    }

    public Montant fraisJustice() {
        return protectionJuridique().montantFrais();
    }

    public boolean demandeNommee() {
        return protectionJuridique().nommee();
    }

    public boolean jourFerie() {
        return protectionJuridique().jourFerie();
    }

    /** Full hours on the clock when the call is made; null when the hour is not told. */
    public Integer heureAppel() {
        return demande.heure() == null ? null : demande.heure().getHour();
    }

    /** The service is asked for on a Saturday or a Sunday. */
    public boolean finDeSemaine() {
        DayOfWeek jour = jourDemande().getDayOfWeek();
        return jour == DayOfWeek.SATURDAY || jour == DayOfWeek.SUNDAY;
    }
}
