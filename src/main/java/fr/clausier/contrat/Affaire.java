package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.ActeTeleconsultation;
import fr.clausier.contrat.affaire.AdversaireLitige;
import fr.clausier.contrat.affaire.AssistanceDemande;
import fr.clausier.contrat.affaire.AvantageReseau;
import fr.clausier.contrat.affaire.Canal;
import fr.clausier.contrat.affaire.CanalPriseEnCharge;
import fr.clausier.contrat.affaire.CarteDemande;
import fr.clausier.contrat.affaire.CauseLimitation;
import fr.clausier.contrat.affaire.CauseLitige;
import fr.clausier.contrat.affaire.CodeService;
import fr.clausier.contrat.affaire.ConsentementSante;
import fr.clausier.contrat.affaire.Controle;
import fr.clausier.contrat.affaire.DecisionCommission;
import fr.clausier.contrat.affaire.DestinataireDonnees;
import fr.clausier.contrat.affaire.Donnees;
import fr.clausier.contrat.affaire.DonneesProtectionJuridique;
import fr.clausier.contrat.affaire.DroitDonnees;
import fr.clausier.contrat.affaire.FinaliteDonnees;
import fr.clausier.contrat.affaire.FondsSocialDemande;
import fr.clausier.contrat.affaire.FraisJustice;
import fr.clausier.contrat.affaire.Instance;
import fr.clausier.contrat.affaire.ObjetAide;
import fr.clausier.contrat.affaire.ObjetCarte;
import fr.clausier.contrat.affaire.PhaseLitige;
import fr.clausier.contrat.affaire.PriseEnChargeDemande;
import fr.clausier.contrat.affaire.ProduitReseau;
import fr.clausier.contrat.affaire.ProfessionnelReseau;
import fr.clausier.contrat.affaire.ProtectionJuridiqueDemande;
import fr.clausier.contrat.affaire.Reclamation;
import fr.clausier.contrat.affaire.Recours;
import fr.clausier.contrat.affaire.ReseauDemande;
import fr.clausier.contrat.affaire.Responsabilite;
import fr.clausier.contrat.affaire.SejourVacances;
import fr.clausier.contrat.affaire.Service;
import fr.clausier.contrat.affaire.SituationAssistance;
import fr.clausier.contrat.affaire.SuiteControle;
import fr.clausier.contrat.affaire.TeleconsultationDemande;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.contrat.affaire.TypeControle;
import fr.clausier.contrat.assistance.Convention;
import fr.clausier.contrat.litige.DomaineLitige;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
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
 * @param verse     what the mutual pays on the lines of the demande, or on those that a recourse is about, in euros; zero for a question
 * @param droitsRefuses the person is not insured, or the cover not in force, on that day: nothing is awaited that would change it
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
        return demande.adhesion().piecesFournies().contains(piece) || affaire == TypeAffaire.CONTROLE && avecChaqueLigne(piece);
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

    /** A line is billed for a hospital stay. */
    public boolean sejour() {
        return demande.actes().stream().anyMatch(acte -> acte.poste().sejour());
    }

    /** The demande tells what the guide asks of a hospital's request. */
    public boolean elementsDonnes() {
        return service() == CodeService.PRISE_EN_CHARGE_HOSPITALIERE;
    }

    /** The last day of care comes after the engagement ended. */
    public boolean soinsApresEngagement() {
        LocalDate soins = jour(Terme.EVENEMENT);
        LocalDate fin = jour(Terme.FIN_ENGAGEMENT);
        return soins != null && fin != null && soins.isAfter(fin);
    }

    /** Whose contract the recourse, the complaint or the use of data is about; null for another matter. */
    public Assureur assureur() {
        return switch (affaire) {
            case RECOURS -> demande.recours().assureur();
            case RECLAMATION -> demande.reclamation().assureur();
            case DONNEES -> demande.donnees().assureur();
            default -> null;
        };
    }

    // A service.

    /** The service asked for; null for another matter. */
    public CodeService service() {
        return demande.service() == null ? null : demande.service().code();
    }

    // A recourse against a third party.

    private Recours recours() {
        return affaire == TypeAffaire.RECOURS ? demande.recours() : null;
    }

    public boolean accident() {
        return recours() != null && recours().accident();
    }

    /** Null while it is not established. */
    public Responsabilite responsabilite() {
        return recours() == null ? null : recours().responsabilite();
    }

    /** The member told the mutual of the accident. */
    public boolean accidentDeclare() {
        return recours() != null && recours().declare();
    }

    /** What the third party owes for the harm to the body is known. */
    public boolean indemniteConnue() {
        return recours() != null && (recours().indemniteAtteintePhysique() != null || posteSanteConnu());
    }

    /** The part that repairs health expenses is known apart. */
    public boolean posteSanteConnu() {
        return recours() != null && recours().indemniteDepensesSante() != null;
    }

    /** The lesser of what the mutual paid and of the indemnity for the harm to the body. */
    public Montant recoursSurAtteintePhysique() {
        return depensesExposees().min(ouZero(recours().indemniteAtteintePhysique()));
    }

    /** The lesser of what the mutual paid and of what the indemnity for health expenses leaves once the victim's own come off. */
    public Montant recoursSurDepensesDeSante() {
        return depensesExposees().min(recours().indemniteDepensesSante().moinsAuPlus(ouZero(recours().resteVictime())));
    }

    /** What the mutual paid, before and on the lines of the demande. */
    private Montant depensesExposees() {
        return verse.plus(ouZero(recours().depensesExposees()));
    }

    /** What assistance cost its insurer. */
    public Montant coutAssistance() {
        return ouZero(recours().depensesExposees());
    }

    /** The third party owes something for suffering, looks or leisure. */
    public boolean prejudicePersonnel() {
        return recours() != null && ouZero(recours().indemnitePersonnelle()).estPositif();
    }

    /** What the mutual paid repairs those heads, wholly or in part. */
    public boolean prejudicePersonnelIndemnise() {
        return recours() != null && ouZero(recours().prestationPersonnelle()).estPositif();
    }

    /** The lesser of the indemnity for those heads and of what the mutual paid that repairs them. */
    public Montant recoursPersonnel() {
        return ouZero(recours().indemnitePersonnelle()).min(ouZero(recours().prestationPersonnelle()));
    }

    /** What the recourse leaves of that indemnity. */
    public Montant acquisALaVictime() {
        return ouZero(recours().indemnitePersonnelle()).moins(recoursPersonnel());
    }

    /** The accident was fatal. */
    public boolean deces() {
        return recours() != null && recours().deces();
    }

    /** The third party owes something for the moral prejudice of the heirs. */
    public boolean prejudiceMoral() {
        return recours() != null && ouZero(recours().indemniteMorale()).estPositif();
    }

    public Montant indemniteMorale() {
        return recours().indemniteMorale();
    }

    // A control.

    private Controle examen() {
        return affaire == TypeAffaire.CONTROLE ? demande.controle() : null;
    }

    private boolean avecChaqueLigne(CodePiece piece) {
        List<Acte> visees = demande.actes().stream().filter(acte -> examen().vise(acte.id())).toList();
        return !visees.isEmpty() && visees.stream().allMatch(acte -> acte.pieces() != null && acte.pieces().contains(piece));
    }

    /** Null for another matter. */
    public TypeControle controle() {
        return examen() == null ? null : examen().type();
    }

    /** The mutual asked for documents, or for an examination, on the day of the demande at the latest. */
    public boolean controleEngage() {
        return examen() != null && examen().engage(demande.jour());
    }

    /** A reimbursement is in dispute. */
    public boolean litige() {
        return examen() != null && examen().litige();
    }

    public List<CodePiece> piecesDemandees() {
        return examen().piecesDemandees();
    }

    /** The insured received benefits before. */
    public boolean prestationsRecues() {
        return examen() != null && examen().prestationsRecues();
    }

    /** The member, or a person named on the membership form. */
    public boolean affilie() {
        return lien() == Lien.MEMBRE || demande.beneficiaire().designeAuBulletin();
    }

    /** What the expert concludes; null when nothing is known. */
    public SuiteControle conclusion() {
        return examen() == null ? null : examen().conclusion();
    }

    /** What the mutual decides; null when it has not. */
    public SuiteControle decision() {
        return examen() == null ? null : examen().decision();
    }

    /** Told to the insured by registered letter with acknowledgment, on the day of the demande at the latest. */
    public boolean notifieeEnRecommande() {
        return examen() != null && examen().notifieeEnRecommande(demande.jour());
    }

    /** The letter gives reasons. */
    public boolean motivee() {
        return examen() != null && examen().motivee();
    }

    /** The insured contests the expert and calls on another doctor. */
    public boolean contestee() {
        return examen() != null && examen().contestee();
    }

    public boolean avisDivergents() {
        return examen() != null && examen().avisDivergents();
    }

    /** The two doctors differ, and the third has not concluded. */
    public boolean departageAttendu() {
        return examen() != null && examen().departageAttendu();
    }

    /** Fraud is established. */
    public boolean fraude() {
        return examen() != null && examen().fraude();
    }

    /** The mutual paid something before the notification on what is controlled. */
    public boolean dejaVerse() {
        return examen() != null && ouZero(examen().prestationsVersees()).estPositif();
    }

    public Montant prestationsVersees() {
        return examen().prestationsVersees();
    }

    /** The part of it that the reduction takes off. */
    public Montant partReduite() {
        return prestationsVersees().part(examen().tauxReduction());
    }

    /** Null when they are not known. */
    public Montant honorairesMutuelle() {
        return examen() == null ? null : examen().honorairesMutuelle();
    }

    /** Null when they are not known. */
    public Montant honorairesAssure() {
        return examen() == null ? null : examen().honorairesAssure();
    }

    /** Of the third doctor; null when they are not known. */
    public Montant honorairesTiersExpert() {
        return examen() == null ? null : examen().honorairesTiersExpert();
    }

    /** Half of the third doctor's fees, with the odd cent. */
    public Montant moitieAvecCentime() {
        return honorairesTiersExpert().prorata(1, 2);
    }

    /** The other half. */
    public Montant moitieSansCentime() {
        return honorairesTiersExpert().moins(moitieAvecCentime());
    }

    // A complaint.

    private Reclamation reclamation() {
        return affaire == TypeAffaire.RECLAMATION ? demande.reclamation() : null;
    }

    /** Before whom the member contests; null for another matter. */
    public Instance instance() {
        return reclamation() == null ? null : reclamation().instance();
    }

    /** A complaint was made to the mutual. */
    public boolean reclamationFaite() {
        return reclamation() != null && reclamation().dateReclamation() != null;
    }

    /** The complaint was not written. */
    public boolean reclamationOrale() {
        return reclamation() != null && reclamation().orale();
    }

    public boolean recoursInternesEpuises() {
        return reclamation() != null && reclamation().recoursInternesEpuises();
    }

    /** A disagreement remains: after the complaint, or after the third medical opinion. */
    public boolean desaccordPersistant() {
        return reclamation() != null && reclamation().desaccordPersistant() || examen() != null && examen().desaccordPersistant();
    }

    /** The mediator is called on after the last day for it. */
    public boolean saisineTardive() {
        LocalDate saisine = saisine();
        return reclamation() != null && saisine != null && jour(Terme.LIMITE) != null && saisine.isAfter(jour(Terme.LIMITE));
    }

    private LocalDate saisine() {
        return reclamation() == null || reclamation().dateSaisine() == null ? demande.jour() : reclamation().dateSaisine();
    }

    /** The insurer answered the complaint. */
    public boolean reponseRecue() {
        return reclamation() != null && reclamation().dateReponse() != null;
    }

    /** No answer came by the last day for acknowledging the complaint. */
    public boolean accuseDu() {
        LocalDate limite = jour(Terme.LIMITE_ACCUSE);
        return limite != null && (!reponseRecue() || reclamation().dateReponse().isAfter(limite));
    }

    /** The answer came after the last day for it, or has not come although that day is past. */
    public boolean reponseHorsDelai() {
        LocalDate limite = jour(Terme.LIMITE_REPONSE);
        LocalDate jour = reponseRecue() ? reclamation().dateReponse() : saisine();
        return limite != null && jour != null && jour.isAfter(limite);
    }

    public boolean circonstancesParticulieres() {
        return reclamation() != null && reclamation().circonstancesParticulieres();
    }

    // Personal data.

    private DonneesProtectionJuridique donneesPj() {
        return donnees() == null ? DonneesProtectionJuridique.RIEN : donnees().protectionJuridique();
    }

    /** What the person said to the use of data on health; null while it is not asked. */
    public ConsentementSante consentementSante() {
        return donneesPj().consentementSante();
    }

    /** A contract was concluded with the person whose data they are. */
    public boolean contratConclu() {
        return donneesPj().contratConclu();
    }

    /** The contract concluded goes on. */
    public boolean contratEnCours() {
        return donnees() != null && contratConclu() && donnees().finRelation() == null;
    }

    /** Something suggests a fraud. */
    public boolean anomalie() {
        return donneesPj().anomalie();
    }

    /** The person was told before being put on the list of fraud risks. */
    public boolean informationPrealable() {
        return donneesPj().informationPrealable();
    }

    /** The person gave the data, or they were observed in the use of a service. */
    public boolean donneesFournies() {
        return donneesPj().fournies();
    }

    /** Why the use should be limited; null when it is not told. */
    public CauseLimitation causeLimitation() {
        return donneesPj().causeLimitation();
    }

    public boolean decisionAutomatisee() {
        return donneesPj().decisionAutomatisee();
    }

    /** The day asked about comes before the data may be destroyed. */
    public boolean effacementPremature() {
        LocalDate fin = jour(Terme.FIN_CONSERVATION);
        LocalDate jour = jour(Terme.DEMANDE);
        return fin != null && jour != null && jour.isBefore(fin);
    }

    private Donnees donnees() {
        return affaire == TypeAffaire.DONNEES ? demande.donnees() : null;
    }

    /** The right exercised; null when the data are used, and for another matter. */
    public DroitDonnees droit() {
        return donnees() == null ? null : donnees().droit();
    }

    /** What the data are used for; null for a right that does not tell. */
    public FinaliteDonnees finalite() {
        return donnees() == null ? null : donnees().finalite();
    }

    public DestinataireDonnees destinataire() {
        return donnees() == null ? null : donnees().destinataire();
    }

    public Canal canal() {
        return donnees() == null ? null : donnees().canal();
    }

    public boolean consentement() {
        return donnees() != null && donnees().consentement();
    }

    public boolean opposition() {
        return donnees() != null && donnees().opposition();
    }

    public boolean donneesSante() {
        return donnees() != null && donnees().donneesSante();
    }

    public boolean inscritBloctel() {
        return donnees() != null && donnees().inscritBloctel();
    }

    /** The data would be made anonymous while they must still be kept: the relation goes on, or its delay does. */
    public boolean conservationEnCours() {
        LocalDate fin = jour(Terme.FIN_CONSERVATION);
        LocalDate jour = jour(Terme.DEMANDE);
        return fin == null || jour == null || jour.isBefore(fin);
    }

    /** The person has died. */
    public boolean decede() {
        return donnees() != null && donnees().dateDeces() != null;
    }

    /** An exception of the law is invoked after the death. */
    public boolean exceptionLegale() {
        return donnees() != null && donnees().exceptionLegale();
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
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

    public CanalPriseEnCharge canalPriseEnCharge() {
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

    /** The question is about another law than the French one. */
    public boolean loiEtrangere() {
        return protectionJuridique().loiEtrangere();
    }

    /** The call asks for a legal answer, not only a medical one. */
    public boolean questionJuridique() {
        return protectionJuridique().questionJuridique();
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

    // Something happened that several contracts may answer for.

    /** A hospital stay is billed, or told to the assistance. */
    public boolean hospitalisation() {
        return sejour() || demande.assistance() != null && demande.assistance().sejour().entree() != null;
    }

    /** A line of care is billed. */
    public boolean soins() {
        return !demande.actes().isEmpty();
    }

    public boolean assistanceDemandee() {
        return demande.assistance() != null;
    }

    /** One of the guarantees asked for is the support of a nurse, or they all are looked for. */
    public boolean accompagnementDemande() {
        return demande.assistance() != null && (demande.assistance().prestations().isEmpty()
                || demande.assistance().prestations().stream().anyMatch(p -> p.garantie().convention() == Convention.EN_LIGNE));
    }

    public boolean litigeDeclare() {
        return demande.litige() != null;
    }

    /** The dispute is about care. */
    public boolean litigeMedical() {
        return demande.litige() != null && demande.litige().domaine() == DomaineLitige.MEDICAL;
    }

    /** An accident, or a fault of care, that a third party may answer for was told to the mutual. */
    public boolean recoursDeclare() {
        return demande.recours() != null;
    }

    /** A third party answers for it, or may. */
    public boolean tiersEnCause() {
        return demande.recours() != null && demande.recours().accident() && demande.recours().responsabilite() != Responsabilite.NULLE;
    }
}
