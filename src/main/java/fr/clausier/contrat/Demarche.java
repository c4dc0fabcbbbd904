package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.ActionEnJustice;
import fr.clausier.contrat.adhesion.Adherent;
import fr.clausier.contrat.adhesion.Association;
import fr.clausier.contrat.adhesion.Auteur;
import fr.clausier.contrat.adhesion.CategorieFiscale;
import fr.clausier.contrat.adhesion.CauseFin;
import fr.clausier.contrat.adhesion.CauseInterruption;
import fr.clausier.contrat.adhesion.Changement;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.Cotisation;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.Denonciation;
import fr.clausier.contrat.adhesion.EmetteurLettre;
import fr.clausier.contrat.adhesion.EvenementSituation;
import fr.clausier.contrat.adhesion.Exclusion;
import fr.clausier.contrat.adhesion.Impaye;
import fr.clausier.contrat.adhesion.ModePaiementCotisation;
import fr.clausier.contrat.adhesion.MotifChangement;
import fr.clausier.contrat.adhesion.MotifDenonciation;
import fr.clausier.contrat.adhesion.NatureRevision;
import fr.clausier.contrat.adhesion.ObjetLettre;
import fr.clausier.contrat.adhesion.ProcedureSuspensive;
import fr.clausier.contrat.adhesion.QualiteDemandeur;
import fr.clausier.contrat.adhesion.Renonciation;
import fr.clausier.contrat.adhesion.Revision;
import fr.clausier.contrat.adhesion.StatutActivite;
import fr.clausier.contrat.adhesion.Support;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.contrat.adhesion.TypeOperation;
import java.time.LocalDate;
import java.util.Map;

/**
 * One thing that happens, or is asked, in the life of a membership: the fact on which it is decided. A property that another
 * kind of step would have is null, zero or false.
 *
 * @param rang    which one, where several of a kind are told (unpaid contributions, interruptions)
 * @param dates   its days: those declared, and from the phase {@code CONDITIONS} on those that clauses count from them
 * @param recevable nothing stands against it and nothing is awaited, once {@code CONDITIONS} has been decided
 * @param admise  granted, once {@code EFFETS} has been decided
 * @param cours   how long the membership covers, once {@code EFFETS} has been decided
 */
public record Demarche(Demande demande, TypeDemarche demarche, int rang, Map<Terme, LocalDate> dates, boolean recevable,
        boolean admise, CoursAdhesion cours, Bareme bareme) implements Suivi {

    private static final int MOIS = 12;
    private static final String FORMULES_DU_CONTRAT = "CTR_NB_FORMULES";

    @Override
    public Enum<?> objet() {
        return demarche;
    }

    @Override
    public Demarche avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estAdmise, CoursAdhesion connu) {
        return new Demarche(demande, demarche, rang, Map.copyOf(connues), estRecevable, estAdmise, connu, bareme);
    }

    /** Nothing, in euros: what a clause forbids to ask. */
    public Montant aucun() {
        return Montant.ZERO;
    }

    /** A dated amount of {@code rules/reglementation}, on the effective date or the day of the step. */
    public Montant montant(String code) {
        return bareme.figure(code).montant();
    }

    // The membership and the person.

    public Contrat contrat() {
        return demande.adhesion().contrat();
    }

    public TypeDemande type() {
        return demande.type();
    }

    /** A question on the membership was asked, not a reimbursement. */
    public boolean question() {
        return demande.question();
    }

    public Lien lien() {
        return demande.beneficiaire().lien();
    }

    public LocalDate dateEffet() {
        return demande.adhesion().dateEffet();
    }

    public boolean bulletinRempli() {
        return demande.adhesion().bulletinRempli();
    }

    public boolean optionChoisie() {
        return demande.adhesion().optionChoisie();
    }

    public boolean bulletinSigne() {
        return adherent().signataireBulletin();
    }

    public boolean formuleEnVigueur() {
        return demande.adhesion().formulesEnVigueur().contains(demande.adhesion().formule());
    }

    /** How many formules the contract says that it offers. */
    public int formulesAttendues() {
        return bareme.figure(FORMULES_DU_CONTRAT).valeur().intValue();
    }

    /** How many formules the contract offers. */
    public int nombreFormules() {
        return demande.adhesion().formulesEnVigueur().size();
    }

    public boolean certificatEmis() {
        return demande.adhesion().certificatEmis();
    }

    /** The member belongs to the subscribing association on the effective date. */
    public boolean membreApsme() {
        return demande.adhesion().membreApsme();
    }

    public boolean aDistance() {
        return demande.adhesion().aDistance();
    }

    public boolean executionIntegrale() {
        return demande.adhesion().executionIntegrale();
    }

    public boolean questionnaireMedicalDemande() {
        return demande.adhesion().questionnaireMedicalDemande();
    }

    /** What the candidate earns was held against them. */
    public boolean conditionRessourcesOpposee() {
        return demande.adhesion().conditionRessourcesOpposee();
    }

    /** Follows a TNS membership whose end opened the right to continuity. */
    public boolean continuite() {
        return demande.adhesion().continuite();
    }

    public boolean renfortSouscrit() {
        return demande.adhesion().renfort() != null;
    }

    /** The form was handed over, and the advice sheet was not by that day. */
    public boolean ficheConseilTardive() {
        Adhesion adhesion = demande.adhesion();
        return adhesion.dateRemiseBulletin() != null && (adhesion.dateRemiseFicheConseil() == null
                || adhesion.dateRemiseFicheConseil().isAfter(adhesion.dateRemiseBulletin()));
    }

    @Override
    public boolean pieceFournie(CodePiece piece) {
        return demande.adhesion().piecesFournies().contains(piece);
    }

    public boolean notificationAahSeule() {
        return !pieceFournie(CodePiece.CARTE_INVALIDITE)
                && (pieceFournie(CodePiece.NOTIFICATION_AAH) || pieceFournie(CodePiece.CARTE_MOBILITE_INCLUSION));
    }

    public boolean documentInformationRemis() {
        return pieceFournie(CodePiece.DOCUMENT_INFORMATION);
    }

    public boolean statutsRemis() {
        return pieceFournie(CodePiece.STATUTS);
    }

    public boolean reglementRemis() {
        return pieceFournie(CodePiece.REGLEMENT);
    }

    public boolean noticeRemise() {
        return pieceFournie(CodePiece.NOTICE);
    }

    /** A tax notice of the member was supplied, where the person does not appear. */
    public boolean avisSansMention() {
        return pieceFournie(CodePiece.AVIS_IMPOSITION_SANS_MENTION) && !pieceFournie(CodePiece.AVIS_IMPOSITION);
    }

    /** Day from which the person is on the form: the effective date, or later for one who is added. */
    private LocalDate inscription() {
        LocalDate inscription = demande.beneficiaire().dateInscription();
        return inscription == null ? dateEffet() : inscription;
    }

    /** The person is added once the membership has taken effect. */
    public boolean ajout() {
        return inscription().isAfter(dateEffet());
    }

    public boolean ajoutEnLigne() {
        return demande.beneficiaire().ajoutEnLigne();
    }

    /** The person comes in by the last day for it. */
    public boolean inscriptionAvantLimite() {
        return limite() != null && !inscription().isAfter(limite());
    }

    /** Year of the effective date less year of birth, of the person asked about (art. 12). */
    public int ageMillesimes() {
        return inscription().getYear() - demande.beneficiaire().dateNaissance().getYear();
    }

    /** Birthdays of the person asked about, on the day of coming in. */
    public int age() {
        return anniversaires(demande.beneficiaire().dateNaissance(), inscription());
    }

    /** The member's birth is told, apart from that of a dependant. */
    public boolean ageAdherentConnu() {
        return adherent().dateNaissance() != null || lien() == Lien.MEMBRE;
    }

    /** The same for the member. */
    public int ageAdherent() {
        return dateEffet().getYear() - naissanceAdherent().getYear();
    }

    /** Birthdays of the member on the effective date. */
    public int ageRevoluAdherent() {
        return anniversaires(naissanceAdherent(), dateEffet());
    }

    /** One born on 29 February has them on 28 February of a common year. */
    private static int anniversaires(LocalDate naissance, LocalDate jour) {
        int annees = jour.getYear() - naissance.getYear();
        return naissance.plusYears(annees).isAfter(jour) ? annees - 1 : annees;
    }

    private LocalDate naissanceAdherent() {
        return adherent().dateNaissance() == null ? demande.beneficiaire().dateNaissance() : adherent().dateNaissance();
    }

    /** Age limit of the particular regulation; null when it has none. */
    public Integer ageMaximum() {
        return demande.adhesion().ageMaximum();
    }

    public boolean ageLimiteParticuliere() {
        return demande.adhesion().ageMaximum() != null;
    }

    public LocalDate dateFinAssuranceCollective() {
        return demande.beneficiaire().dateFinAssuranceCollective();
    }

    public boolean affilieSecuFrancaise() {
        return demande.beneficiaire().affilieSecuFrancaise();
    }

    /** A formule asked for that person alone. */
    public boolean autreFormule() {
        return demande.beneficiaire().formule() != null && demande.beneficiaire().formule() != demande.adhesion().formule();
    }

    public OuiNon poursuitEtudes() {
        return OuiNon.de(demande.beneficiaire().poursuitEtudes());
    }

    public OuiNon regimeSecuPropre() {
        return OuiNon.de(demande.beneficiaire().regimeSecuPropre());
    }

    public OuiNon premierApprentissage() {
        return OuiNon.de(demande.beneficiaire().premierApprentissage());
    }

    public OuiNon exerceActivite() {
        return OuiNon.de(demande.beneficiaire().exerceActivite());
    }

    /** Attached as the Sécurité sociale understands it: as told; a minor of whom nothing is told is. */
    public OuiNon aChargeSecu() {
        Boolean dit = demande.beneficiaire().aChargeSecu();
        return OuiNon.de(dit == null ? inscription().isBefore(demande.beneficiaire().dateNaissance().plusYears(18)) : dit);
    }

    public OuiNon allocationAah() {
        return OuiNon.de(demande.beneficiaire().allocationAah());
    }

    // The member.

    private Adherent adherent() {
        return demande.adherent();
    }

    public boolean personnePhysique() {
        return adherent().personnePhysique();
    }

    public boolean acquitteCotisations() {
        return adherent().acquitteCotisations();
    }

    public Lieu territoireResidence() {
        return adherent().territoireResidence();
    }

    /** The member's, told of the member or of the person asked about when that is the member. */
    public boolean affilieRegimeObligatoire() {
        return adherent().affilieRegimeObligatoire() && (lien() != Lien.MEMBRE || affilieSecuFrancaise());
    }

    public StatutActivite statutActivite() {
        return adherent().statutActivite();
    }

    public CategorieFiscale categorieFiscale() {
        return adherent().categorieFiscale();
    }

    public boolean activiteCessee() {
        return adherent().dateCessationActivite() != null;
    }

    public boolean pensionVieillesseTns() {
        return adherent().pensionVieillesseTns();
    }

    public boolean aJourCotisationsObligatoires() {
        return adherent().aJourCotisationsObligatoires();
    }

    public boolean branchesBtp() {
        return adherent().branchesBtp();
    }

    public boolean membreHonoraire() {
        return adherent().membreHonoraire();
    }

    /** The form names another formule than the contract. */
    public boolean bulletinContraire() {
        return demande.adhesion().formuleAuBulletin() != null && demande.adhesion().formuleAuBulletin() != demande.adhesion().formule();
    }

    /** How one comes to the mutual: told, else that of the contract. */
    public TypeOperation typeOperation() {
        return adherent().typeOperation() != null ? adherent().typeOperation()
                : contrat() == Contrat.TNS ? TypeOperation.COLLECTIVE_FACULTATIVE : TypeOperation.INDIVIDUELLE;
    }

    public boolean adresseElectroniqueConnue() {
        return adherent().adresseElectroniqueConnue();
    }

    public boolean adresseElectroniqueValide() {
        return adherent().adresseElectroniqueValide();
    }

    public boolean changementAdresseSignale() {
        return adherent().changementAdresseSignale();
    }

    public boolean carteTiersPayantRestituee() {
        return adherent().carteTiersPayantRestituee();
    }

    public boolean tiersPayantIndu() {
        return adherent().montantTiersPayantIndu().estPositif();
    }

    /** Advanced on the card after the end of cover, in euros. */
    public Montant montantTiersPayantIndu() {
        return adherent().montantTiersPayantIndu();
    }

    // Days, declared or counted.

    public LocalDate dateEnvoi() {
        return jour(Terme.ENVOI);
    }

    public LocalDate dateReception() {
        return jour(Terme.RECEPTION);
    }

    /** Last day for doing it. */
    public LocalDate limite() {
        return jour(Terme.LIMITE);
    }

    /** First day from which it may be done. */
    public LocalDate anniversaire() {
        return jour(Terme.ANNIVERSAIRE);
    }

    /** Day of a new application of one who was excluded. */
    public LocalDate nouvelleDemande() {
        return demarche == TypeDemarche.ADHESION ? jour(Terme.DEMANDE) : null;
    }

    /** The membership covers on the day asked about, suspensions apart. */
    public boolean enVigueur() {
        return demande.jour() != null && !demande.jour().isBefore(dateEffet()) && !cours.apresFin(demande.jour());
    }

    /** The membership goes past the end of its current period. */
    public boolean continueApresEcheance() {
        return jour(Terme.ECHEANCE_ANNUELLE) != null
                && (cours.dernierJour() == null || cours.dernierJour().isAfter(jour(Terme.ECHEANCE_ANNUELLE)));
    }

    /** Last covered day that it leads to. */
    public LocalDate fin() {
        return jour(Terme.FIN);
    }

    /** The association's contract with the mutual ends on a day that is told. */
    public boolean contratResilie() {
        return jour(Terme.RESILIATION_CONTRAT) != null;
    }

    /** The member no longer proves a French scheme, from a day that is told. */
    public boolean regimePerdu() {
        return jour(Terme.PERTE_REGIME) != null;
    }

    /** The association's contract ends on the last day of a month, which is then covered. */
    public boolean resiliationContratFinDeMois() {
        LocalDate resiliation = jour(Terme.RESILIATION_CONTRAT);
        return resiliation != null && resiliation.getDayOfMonth() == resiliation.lengthOfMonth();
    }

    // A form, a letter.

    public Support support() {
        return demarche == TypeDemarche.RENONCIATION ? demande.renonciation().support()
                : demarche == TypeDemarche.DENONCIATION ? demande.denonciation().support()
                : demarche == TypeDemarche.CHANGEMENT ? demande.changement().support() : null;
    }

    public Auteur auteur() {
        return demarche == TypeDemarche.DENONCIATION ? demande.denonciation().auteur()
                : demarche == TypeDemarche.ACTION ? demande.action().auteur() : null;
    }

    // Giving up.

    private Renonciation renonciation() {
        return demande.renonciation();
    }

    /** A receipt was asked for; a registered letter with one asks for it by itself. */
    public boolean avisReception() {
        return demarche == TypeDemarche.RENONCIATION && (renonciation().avisReception() || support() == Support.LRAR);
    }

    public Montant sommesVersees() {
        return demarche == TypeDemarche.RENONCIATION ? renonciation().sommesVersees() : Montant.ZERO;
    }

    public boolean prestationsServies() {
        return demarche == TypeDemarche.RENONCIATION && renonciation().prestationsServies().estPositif();
    }

    // Terminating.

    private Denonciation denonciation() {
        return demande.denonciation();
    }

    public MotifDenonciation motifDenonciation() {
        return demarche == TypeDemarche.DENONCIATION ? denonciation().motif() : null;
    }

    public boolean adresseDediee() {
        return demarche == TypeDemarche.DENONCIATION && denonciation().adresseDediee();
    }

    public EvenementSituation evenement() {
        return demarche == TypeDemarche.DENONCIATION ? denonciation().evenement() : null;
    }

    public boolean risqueDisparu() {
        return demarche == TypeDemarche.DENONCIATION && denonciation().risqueDisparu();
    }

    public boolean champRecrutementRempli() {
        return demarche == TypeDemarche.DENONCIATION && denonciation().champRecrutementRempli();
    }

    /** The day that the mutual's receipt gives for the end; null when there is none. */
    public LocalDate dateAvis() {
        return jour(Terme.AVIS);
    }

    public boolean avisDemandeParAdherent() {
        return demarche == TypeDemarche.DENONCIATION && denonciation().avisDemandeParAdherent();
    }

    /** Whether one of the unpaid contributions has led to the end of the membership. */
    public boolean impayeResilie() {
        return cours.cause() == CauseFin.NON_PAIEMENT;
    }

    // Another formule.

    private Changement changement() {
        return demande.changement();
    }

    public MotifChangement motifChangement() {
        return demarche == TypeDemarche.CHANGEMENT ? changement().motif() : null;
    }

    public boolean formuleCibleEnVigueur() {
        return demarche == TypeDemarche.CHANGEMENT && changement().formulesEnVigueur().contains(changement().formuleCible());
    }

    public boolean memeFormule() {
        return demarche == TypeDemarche.CHANGEMENT && changement().formuleCible() == demande.adhesion().formule();
    }

    public boolean nouveauBulletinSigne() {
        return demarche == TypeDemarche.CHANGEMENT && changement().nouveauBulletinSigne();
    }

    public boolean nouveauCertificatEmis() {
        return demarche == TypeDemarche.CHANGEMENT && changement().nouveauCertificatEmis();
    }

    public boolean pourTous() {
        return demarche == TypeDemarche.CHANGEMENT && changement().pourTous();
    }

    public LocalDate dateDemande() {
        return jour(Terme.DEMANDE);
    }

    public LocalDate effetSouhaite() {
        return jour(Terme.EFFET_SOUHAITE);
    }

    /** Last day on which the event is taken for the cause of the change. */
    public LocalDate lienPresume() {
        return jour(Terme.LIEN_PRESUME);
    }

    // An unpaid contribution.

    private Impaye impaye() {
        return demande.impayes().get(rang);
    }

    private boolean surImpaye() {
        return demarche == TypeDemarche.IMPAYE;
    }

    public boolean miseEnDemeureEnvoyee() {
        return surImpaye() && impaye().dateMiseEnDemeure() != null;
    }

    public LocalDate miseEnDemeure() {
        return jour(Terme.MISE_EN_DEMEURE);
    }

    /** First day on which the contribution is late. */
    public LocalDate defaut() {
        return jour(Terme.DEFAUT);
    }

    public boolean recommande() {
        return surImpaye() && impaye().recommande();
    }

    public boolean resiliationAnnoncee() {
        return surImpaye() && impaye().resiliationAnnoncee();
    }

    public boolean arriereRegle() {
        return surImpaye() && impaye().datePaiement() != null && impaye().montantPaye().compareTo(impaye().montantDu()) >= 0;
    }

    public boolean fractionsEchuesReglees() {
        return surImpaye() && impaye().fractionsEchuesReglees();
    }

    public boolean fraisReglees() {
        return surImpaye() && impaye().fraisReglees();
    }

    /** Day of the payment; null before. */
    public LocalDate paiement() {
        return jour(Terme.PAIEMENT);
    }

    /** Day on which all that is due was paid; null before. */
    public LocalDate reglement() {
        return jour(Terme.REGLEMENT);
    }

    public boolean regle() {
        return jour(Terme.REGLEMENT) != null;
    }

    /** All that is due was paid before cover is suspended. */
    public boolean regleAvantSuspension() {
        return reglement() != null && suspension() != null && reglement().isBefore(suspension());
    }

    /** All that is due was paid before the membership ends, its last day included. */
    public boolean regleAvantResiliation() {
        return reglement() != null && resiliation() != null && !reglement().isAfter(resiliation());
    }

    /** All that is due was paid after the last day of the membership. */
    public boolean regleApresResiliation() {
        return reglement() != null && resiliation() != null && reglement().isAfter(resiliation());
    }

    /** The day that the demande is about is a late one. */
    public boolean defautAtteint() {
        return demande.jour() != null && defaut() != null && !demande.jour().isBefore(defaut());
    }

    /** The day that the demande is about comes before the first late day. */
    public boolean avantDefaut() {
        return demande.jour() != null && defaut() != null && demande.jour().isBefore(defaut());
    }

    /** First suspended day that the notice leads to. */
    public LocalDate suspension() {
        return jour(Terme.SUSPENSION);
    }

    /** Last day of the membership that the notice leads to. */
    public LocalDate resiliation() {
        return jour(Terme.RESILIATION);
    }

    /** Euros due on the unpaid contribution. */
    public Montant montantDu() {
        return surImpaye() ? impaye().montantDu() : Montant.ZERO;
    }

    /** Euros still due on the unpaid contribution. */
    public Montant resteDu() {
        return !surImpaye() ? Montant.ZERO : impaye().datePaiement() == null ? impaye().montantDu()
                : impaye().montantDu().moinsAuPlus(impaye().montantPaye());
    }

    public boolean montantRestantDu() {
        return resteDu().estPositif();
    }

    /** The contribution falls due once the membership has ended. */
    public boolean echeanceApresFin() {
        return echeance() != null && cours.apresFin(echeance());
    }

    // A revision.

    private Revision revision() {
        return demande.revision();
    }

    public NatureRevision natureRevision() {
        return demarche == TypeDemarche.REVISION ? revision().nature() : null;
    }

    public boolean decidee() {
        return demarche == TypeDemarche.REVISION && revision().decidee();
    }

    public boolean notifiee() {
        return demarche == TypeDemarche.REVISION && revision().dateNotification() != null;
    }

    public boolean notificationElectronique() {
        return demarche == TypeDemarche.REVISION && revision().electronique();
    }

    public boolean avenantSigne() {
        return demarche == TypeDemarche.REVISION && revision().avenantSigne();
    }

    /** Day from which the mutual says that it applies; null when it is not told. */
    public LocalDate effetDecide() {
        return jour(Terme.EFFET_DECIDE);
    }

    /** The new amounts apply from a 1 January, when the membership is renewed. */
    public boolean effetAuPremierJanvier() {
        return effetDecide() != null && effetDecide().getDayOfYear() == 1;
    }

    /** Last day for passing a new tax on. */
    public LocalDate limiteMajoration() {
        return jour(Terme.LIMITE_MAJORATION);
    }

    /** The revision applies on the day asked about. */
    public boolean jourRevise() {
        return demande.jour() != null && effetModification() != null && !demande.jour().isBefore(effetModification());
    }

    /** The member asked to leave because of it, by the last day for doing so. */
    public boolean departDemandeEnTemps() {
        return dateDemande() != null && limite() != null && !dateDemande().isAfter(limite());
    }

    /** The address was changed and the mutual told, yet the old one was written to. */
    public boolean ancienneAdresse() {
        return !adresseElectroniqueValide() && changementAdresseSignale();
    }

    public LocalDate effetModification() {
        return jour(Terme.EFFET_MODIFICATION);
    }

    /** The nature of the revision told with the demande, whatever the step; null when none is. */
    public NatureRevision revisionEnCours() {
        return revision() == null ? null : revision().nature();
    }

    // An inexact statement.

    private Declaration declaration() {
        return demande.declaration();
    }

    private boolean surDeclaration() {
        return demarche == TypeDemarche.DECLARATION;
    }

    public boolean inexacteOuOmise() {
        return surDeclaration() && declaration().inexacteOuOmise();
    }

    public boolean intentionnelle() {
        return surDeclaration() && declaration().intentionnelle();
    }

    public boolean modifieRisque() {
        return surDeclaration() && declaration().modifieRisque();
    }

    /** Found out before any care that the risk led to. */
    public boolean avantSinistre() {
        return surDeclaration() && declaration().avantSinistre();
    }

    public boolean augmentationAcceptee() {
        return surDeclaration() && declaration().augmentationAcceptee();
    }

    public boolean notifieeParLettre() {
        return surDeclaration() && declaration().dateNotification() != null;
    }

    /** Benefits paid before the inexactness was found out, in euros. */
    public Montant prestationsVersees() {
        return surDeclaration() ? declaration().prestationsVersees() : Montant.ZERO;
    }

    /** The rate that would have been due, in euros; null when it is not told. */
    public Montant cotisationDue() {
        return surDeclaration() ? declaration().cotisationDue() : null;
    }

    // An exclusion.

    private Exclusion exclusion() {
        return demande.exclusion();
    }

    private boolean exclusionDite() {
        return exclusion() != null;
    }

    public boolean prejudiceVolontaire() {
        return exclusionDite() && exclusion().prejudiceVolontaire();
    }

    public boolean convocation() {
        return exclusionDite() && exclusion().convocation();
    }

    public boolean entenduOuAbsent() {
        return exclusionDite() && exclusion().entenduOuAbsent();
    }

    public boolean decisionConseil() {
        return exclusionDite() && exclusion().decisionConseil();
    }

    public boolean accordPrealable() {
        return exclusionDite() && exclusion().accordPrealable();
    }

    /** First day on which one who was excluded may apply again. */
    public LocalDate retourPossible() {
        return jour(Terme.RETOUR_POSSIBLE);
    }

    // The association.

    private Association association() {
        return demande.association();
    }

    private boolean surAssociation() {
        return association() != null;
    }

    public boolean dissolution() {
        return surAssociation() && association().dissolution();
    }

    public boolean fauteGrave() {
        return surAssociation() && association().fauteGrave();
    }

    public boolean revocationDecidee() {
        return surAssociation() && association().revocationDecidee();
    }

    public boolean fauteDetachable() {
        return surAssociation() && association().fauteDetachable();
    }

    public boolean litige() {
        return surAssociation() && association().litige();
    }

    public boolean tentativeAmiableEchouee() {
        return surAssociation() && association().tentativeAmiableEchouee();
    }

    private boolean surAssociationSeule() {
        return demarche == TypeDemarche.ASSOCIATION;
    }

    public boolean membreHonneur() {
        return surAssociationSeule() && association().membreHonneur();
    }

    /** The association's own contribution; null when it is not told. */
    public Montant cotisationAssociative() {
        return surAssociationSeule() ? association().cotisation() : null;
    }

    public boolean cotisationAssociativeConnue() {
        return cotisationAssociative() != null;
    }

    public boolean detteReclamee() {
        return surAssociationSeule() && association().detteReclamee().estPositif();
    }

    public boolean mutuelleDissoute() {
        return surAssociationSeule() && association().mutuelleDissoute();
    }

    /** Day on which membership of the association was lost, told or counted; null when it was not. */
    public LocalDate perteQualite() {
        return jour(Terme.PERTE_QUALITE);
    }

    public boolean qualitePerdue() {
        return surAssociation() && association().datePerteQualite() != null;
    }

    // Contributions.

    private Cotisation cotisation() {
        return demande.cotisation();
    }

    private boolean surCotisation() {
        return demarche == TypeDemarche.COTISATION;
    }

    public Montant montantAnnuel() {
        return surCotisation() ? cotisation().montantAnnuel() : null;
    }

    public Montant montantMensuel() {
        return surCotisation() ? cotisation().montantMensuel() : null;
    }

    public boolean montantConnu() {
        return surCotisation() && (cotisation().montantAnnuel() != null || cotisation().montantMensuel() != null);
    }

    /** By the month; a twelfth of the year's contribution, to the cent, when that is what is told. */
    public Montant mensualite() {
        return montantAnnuel() == null ? montantMensuel() : montantAnnuel().prorata(1, MOIS);
    }

    /** By the month, once revised. */
    public Montant mensualiteRevisee() {
        return montantNouveau() == null ? null : mois(montantAnnuel() == null ? null : montantNouveau(), montantNouveau(), 1);
    }

    /** The last instalment of the year, which makes up its total. */
    public Montant derniereMensualite() {
        return !montantConnu() || moisDus() == 0 ? null : cotisationDeLAnnee().moins(mensualite().fois(moisDus() - 1));
    }

    /** Whole months covered in the year asked about, the first one included. */
    public int moisDus() {
        if (!surCotisation() || cotisation().anneeAssurance() < dateEffet().getYear()) {
            return 0;
        }
        return premiereAnnee() ? MOIS + 1 - dateEffet().getMonthValue() : MOIS;
    }

    public boolean premiereAnnee() {
        return surCotisation() && cotisation().anneeAssurance() == dateEffet().getYear();
    }

    /** What the months covered in the year come to, in euros. */
    public Montant cotisationDeLAnnee() {
        return montantConnu() ? mois(montantAnnuel(), montantMensuel(), moisDus()) : null;
    }

    /** The same, whole months being paid at the revised amount from the day on which it applies. */
    public Montant cotisationDeLAnneeRevisee() {
        if (!montantConnu() || !cotisationRevisee()) {
            return null;
        }
        boolean annuelle = montantAnnuel() != null;
        return mois(montantAnnuel(), montantMensuel(), moisAvantRevision())
                .plus(mois(annuelle ? montantNouveau() : null, montantNouveau(), moisRevises()));
    }

    /** A revised amount applies, from a day that a clause has set. */
    public boolean cotisationRevisee() {
        return surCotisation() && effetModification() != null;
    }

    /** Whole months of the year paid at the amount of the form. */
    public int moisAvantRevision() {
        return moisDus() - moisRevises();
    }

    /** Whole months of the year that begin on the day from which the revised amount applies, or later. */
    public int moisRevises() {
        if (!cotisationRevisee()) {
            return 0;
        }
        LocalDate depuis = effetModification();
        int entames = depuis.getDayOfMonth() == 1 ? depuis.getMonthValue() - 1 : depuis.getMonthValue();
        int mois = (cotisation().anneeAssurance() - depuis.getYear() + 1) * MOIS - entames;
        return Math.max(0, Math.min(moisDus(), mois));
    }

    private static Montant mois(Montant annuel, Montant mensuel, int mois) {
        return annuel == null ? mensuel.fois(mois) : annuel.prorata(mois, MOIS);
    }

    public ModePaiementCotisation modePaiement() {
        return surCotisation() ? cotisation().modePaiement() : null;
    }

    /** An amount to deduct is told. */
    public boolean cotisationMembreConnue() {
        return cotisationMembre().estPositif();
    }

    public boolean demandeCheque() {
        return surCotisation() && cotisation().demandeCheque();
    }

    public int nombreEcheancesCheque() {
        return surCotisation() ? cotisation().nombreEcheancesCheque() : 0;
    }

    /** That amount of {@code rules/reglementation}, once for each instalment paid by cheque. */
    public Montant parCheque(String code) {
        return montant(code).fois(nombreEcheancesCheque());
    }

    public boolean tableauParAge() {
        return surCotisation() && cotisation().tableauParAge();
    }

    /** Insurance year less year of birth, of the member. */
    public int ageCotisation() {
        return surCotisation() ? cotisation().anneeAssurance() - naissanceAdherent().getYear() : 0;
    }

    /** What the table of contributions goes by: formule, place of residence, age. */
    public String cleTarifaire() {
        return demande.adhesion().formule() + " " + territoireResidence() + " " + ageCotisation();
    }

    /** A yearly increase for ageing is told, and the year is not the first one. */
    public boolean vieillissement() {
        return surCotisation() && cotisation().tauxVieillissement() != null && !premiereAnnee();
    }

    /** The year's contribution raised for ageing, to the cent. */
    public Montant cotisationVieillie() {
        if (!vieillissement() || !montantConnu()) {
            return null;
        }
        Montant avant = mois(montantAnnuel(), montantMensuel(), MOIS);
        return avant.plus(avant.part(cotisation().tauxVieillissement()));
    }

    public boolean nouvelleCotisationDecidee() {
        return surCotisation() && cotisation().dateDecision() != null && cotisation().montantNouveau() != null;
    }

    public Montant montantNouveau() {
        return surCotisation() ? cotisation().montantNouveau() : null;
    }

    public LocalDate echeance() {
        return jour(Terme.ECHEANCE);
    }

    /** Due instalments not yet paid, in euros. */
    public Montant restantDu() {
        return demande.cotisation() == null ? Montant.ZERO
                : demande.cotisation().montantsEchus().moinsAuPlus(demande.cotisation().montantsVerses());
    }

    public Montant cotisationMembre() {
        return surCotisation() ? cotisation().cotisationMembre() : Montant.ZERO;
    }

    /** The member's contribution and that of the dependants named on the member's card, in euros. */
    public Montant assietteMadelin() {
        return surCotisation() ? cotisation().cotisationMembre().plus(cotisation().cotisationAyantsDroit()) : Montant.ZERO;
    }

    /** The instalment falls after the end of the independent activity. */
    public boolean echeanceApresCessation() {
        return activiteCessee() && echeance() != null && echeance().isAfter(adherent().dateCessationActivite());
    }

    /** Instalments due and paid so far are told. */
    public boolean cotisationConnue() {
        return demande.cotisation() != null;
    }

    /** A paid period is told, with what was paid for it. */
    public boolean periodePayee() {
        return demande.cotisation() != null && demande.cotisation().periodeDebut() != null
                && demande.cotisation().periodeFin() != null && demande.cotisation().montantPeriode() != null;
    }

    /** The share of a paid period that follows the last covered day, by calendar days, to the cent. */
    public Montant nonCouru() {
        Cotisation payee = demande.cotisation();
        if (!periodePayee() || fin() == null || !fin().isBefore(payee.periodeFin())) {
            return Montant.ZERO;
        }
        LocalDate reste = fin().isBefore(payee.periodeDebut()) ? payee.periodeDebut() : fin().plusDays(1);
        return payee.montantPeriode().prorata(jours(reste, payee.periodeFin()), jours(payee.periodeDebut(), payee.periodeFin()));
    }

    /** Some of a paid period follows the last covered day. */
    public boolean payeAuDela() {
        return nonCouru().estPositif();
    }

    private static int jours(LocalDate du, LocalDate au) {
        return (int) (au.toEpochDay() - du.toEpochDay()) + 1;
    }

    // An action, and what interrupts prescription.

    private ActionEnJustice action() {
        return demande.action();
    }

    private boolean surAction() {
        return demarche == TypeDemarche.ACTION;
    }

    public LocalDate dateAction() {
        return action() == null ? null : action().dateAction();
    }

    /** Last day for acting. */
    public LocalDate prescription() {
        return jour(Terme.PRESCRIPTION);
    }

    public boolean declarationFausse() {
        return surAction() && action().declarationFausse();
    }

    public boolean ignoranceProuvee() {
        return surAction() && action().ignoranceProuvee();
    }

    public boolean recoursTiers() {
        return surAction() && action().premierRecoursTiers() != null;
    }

    public boolean garantieDeces() {
        return surAction() && action().garantieDeces();
    }

    public boolean accidentCorporel() {
        return surAction() && action().accidentCorporel();
    }

    public QualiteDemandeur agitPour() {
        return surAction() ? action().agitPour() : null;
    }

    /** Whose contract the action, or what interrupts it, is about; null for another step. */
    public Assureur assureur() {
        return surAction() || demarche == TypeDemarche.INTERRUPTION ? action().assureur() : null;
    }

    /** The parties agreed on another delay, or on other causes of interruption. */
    public boolean accordContraire() {
        return surAction() && action().accordContraire();
    }

    /** The procedure that may suspend prescription; null without one. */
    public ProcedureSuspensive procedureSuspensive() {
        return surAction() && action().suspension() != null ? action().suspension().procedure() : null;
    }

    /** Who sent the registered letter; null when it is not told. */
    public EmetteurLettre emetteurLettre() {
        return demarche == TypeDemarche.INTERRUPTION ? action().interruptions().get(rang).emetteur() : null;
    }

    /** What the registered letter claims; null when it is not told. */
    public ObjetLettre objetLettre() {
        return demarche == TypeDemarche.INTERRUPTION ? action().interruptions().get(rang).objet() : null;
    }

    public CauseInterruption causeInterruption() {
        return demarche == TypeDemarche.INTERRUPTION ? action().interruptions().get(rang).cause() : null;
    }

    // The end of the membership, once decided.

    /** Last covered day of the membership; null when it goes on. */
    public LocalDate dernierJour() {
        return cours.dernierJour();
    }

    public CauseFin causeFin() {
        return cours.cause();
    }

    public boolean finie() {
        return cours.dernierJour() != null;
    }

    /** More than one cause ends it. */
    public boolean plusieursFins() {
        return cours.plusieursFins();
    }
}
