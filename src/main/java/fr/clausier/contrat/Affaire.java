package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.Canal;
import fr.clausier.contrat.affaire.CodeService;
import fr.clausier.contrat.affaire.Controle;
import fr.clausier.contrat.affaire.DestinataireDonnees;
import fr.clausier.contrat.affaire.Donnees;
import fr.clausier.contrat.affaire.DroitDonnees;
import fr.clausier.contrat.affaire.FinaliteDonnees;
import fr.clausier.contrat.affaire.Instance;
import fr.clausier.contrat.affaire.Reclamation;
import fr.clausier.contrat.affaire.Recours;
import fr.clausier.contrat.affaire.Responsabilite;
import fr.clausier.contrat.affaire.SuiteControle;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.contrat.affaire.TypeControle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
 */
public record Affaire(Demande demande, TypeAffaire affaire, Map<Terme, LocalDate> dates, boolean recevable, boolean admise,
        CoursAdhesion cours, boolean couverte, Montant verse, Bareme bareme) implements Suivi {

    @Override
    public Enum<?> objet() {
        return affaire;
    }

    @Override
    public Affaire avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estAdmise, CoursAdhesion connu) {
        return new Affaire(demande, affaire, Map.copyOf(connues), estRecevable, estAdmise, connu, couverte, verse, bareme);
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

    public boolean recoursInternesEpuises() {
        return reclamation() != null && reclamation().recoursInternesEpuises();
    }

    /** A disagreement remains: after the complaint, or after the third medical opinion. */
    public boolean desaccordPersistant() {
        return reclamation() != null && reclamation().desaccordPersistant() || examen() != null && examen().desaccordPersistant();
    }

    /** The mediator is called on after the last day for it. */
    public boolean saisineTardive() {
        LocalDate saisine = reclamation() == null || reclamation().dateSaisine() == null ? demande.jour() : reclamation().dateSaisine();
        return reclamation() != null && saisine != null && jour(Terme.LIMITE) != null && saisine.isAfter(jour(Terme.LIMITE));
    }

    // Personal data.

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
}
