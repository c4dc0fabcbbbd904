package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.AutreAssurance;
import fr.clausier.contrat.adhesion.CauseFin;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.Suspension;
import fr.clausier.contrat.affaire.Controle;
import fr.clausier.contrat.affaire.Recours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A person of a membership on one day: the fact on which rights are decided.
 *
 * @param heure   hour of the care; null when it is not known
 * @param cours   how long the membership covers
 * @param titres  the grounds on which the person is a dependant, once {@code QUALITES} has decided them
 * @param contexte what the demande says apart from the membership and the person
 */
public record Situation(Adhesion adhesion, Beneficiaire beneficiaire, LocalDate jour, LocalTime heure, CoursAdhesion cours,
        Set<Titre> titres, Contexte contexte) implements Fait {

    private static final LocalTime MIDI = LocalTime.NOON;
    private static final int MAJORITE = 18;

    /**
     * What a situation reads of its demande.
     *
     * @param devis            whether only a quotation is asked for
     * @param question         whether a question on the membership was asked
     * @param jourTraitement   day on which the demande is dealt with; null when it is not told
     * @param limiteRenonciation last day of the right to give up; null when there is none
     * @param limitePieces     last day for sending documents once cover has ended; null when it goes on
     * @param dateEnvoiPieces  day on which they were sent; null when it is not told
     * @param prescription     last day for acting; null when no action is told
     * @param dateAction       day of the action; null when none is told
     * @param declaration      an inexact statement; null when none is told
     * @param ribFourni        the bank account to pay on is known
     * @param recours          a third party answers for an accident; null when none is told
     * @param controle         the mutual controls; null when none is told
     * @param autreAssurance   another cover of the same kind; null when none is told
     * @param partSmic         share of the minimum wage under which a child's income must stay
     */
    public record Contexte(boolean devis, boolean question, LocalDate jourTraitement, LocalDate limiteRenonciation, LocalDate limitePieces,
            LocalDate dateEnvoiPieces, LocalDate prescription, LocalDate dateAction, boolean ribFourni, Taux partSmic,
            Declaration declaration, Recours recours, Controle controle, AutreAssurance autreAssurance) {

        static final Contexte AUCUN = new Contexte(false, false, null, null, null, null, null, null, true, null, null, null, null, null);
    }

    /** A person on a day of a membership of which nothing more is told. */
    public Situation(Adhesion adhesion, Beneficiaire beneficiaire, LocalDate jour) {
        this(adhesion, beneficiaire, jour, null, new CoursAdhesion(adhesion.dernierJourCouvert(),
                adhesion.dernierJourCouvert() == null ? null : CauseFin.DECLAREE, List.of()), Set.of(), Contexte.AUCUN);
    }

    /** The same, once the grounds are decided. */
    public Situation avec(Set<Titre> decides) {
        return new Situation(adhesion, beneficiaire, jour, heure, cours, decides, contexte);
    }

    /** The same person and day in another layer of cover. */
    public Situation dans(Adhesion couche) {
        return new Situation(couche, beneficiaire, jour, heure, cours, titres, contexte);
    }

    public Contrat contrat() {
        return adhesion.contrat();
    }

    public Lien lien() {
        return beneficiaire.lien();
    }

    /** A question on the membership was asked, not a reimbursement. */
    public boolean question() {
        return contexte.question();
    }

    /** On the membership form that day: one who is added later is not before. */
    public boolean designeAuBulletin() {
        return beneficiaire.designeAuBulletin()
                && (beneficiaire.dateInscription() == null || !jour.isBefore(beneficiaire.dateInscription()));
    }

    public boolean mentionneCertificat() {
        return beneficiaire.mentionneCertificat();
    }

    public boolean certificatEmis() {
        return adhesion.certificatEmis();
    }

    public boolean carteEnvoyee() {
        return adhesion.carteEnvoyee();
    }

    public boolean membreApsme() {
        return adhesion.membreApsme();
    }

    public boolean cotisationRecue() {
        return adhesion.datePremierPaiement() != null;
    }

    public boolean avantEffet() {
        return jour.isBefore(adhesion.dateEffet());
    }

    /** After the last covered day. */
    public boolean apresCessation() {
        return cours.apresFin(jour);
    }

    /** The membership ends, before that day or after. */
    public boolean finie() {
        return cours.dernierJour() != null;
    }

    /** What ends the membership; null when nothing does. */
    public CauseFin causeFin() {
        return cours.cause();
    }

    /** A day of which no part is covered, cover being suspended; once the membership has ended, its end says why. */
    public boolean suspendu() {
        Suspension suspension = cours.suspension(jour);
        return suspension != null && suspension.suspend(jour) && !apresCessation();
    }

    /** The day on which cover comes back, at noon. */
    public boolean jourDeReprise() {
        Suspension suspension = cours.suspension(jour);
        return suspension != null && jour.equals(suspension.reprise()) && !apresCessation();
    }

    /** Cover comes back that day, after the hour of the care. */
    public boolean repriseAvantMidi() {
        return jourDeReprise() && avantMidi();
    }

    public boolean heureConnue() {
        return heure != null;
    }

    public boolean avantMidi() {
        return heure != null && heure.isBefore(MIDI);
    }

    /** Nobody agreed to cover before the end of the right to give up, and it still runs, or was used. */
    public boolean sansAccordAvantFinDuDelai() {
        return adhesion.aDistance() && !adhesion.accordExecutionImmediate() && contexte.limiteRenonciation() != null
                && (renonce() || contexte.jourTraitement() != null && !contexte.jourTraitement().isAfter(contexte.limiteRenonciation()));
    }

    /** The member gave it up. */
    public boolean renonce() {
        return causeFin() == CauseFin.RENONCIATION;
    }

    /** Documents were sent after the last day for sending them, cover having ended. */
    public boolean forclos() {
        return apres(contexte.dateEnvoiPieces(), contexte.limitePieces());
    }

    /** The action comes after the last day for acting on care of that day. */
    public boolean prescrit() {
        return apres(contexte.dateAction(), contexte.prescription());
    }

    private static boolean apres(LocalDate fait, LocalDate limite) {
        return fait != null && limite != null && fait.isAfter(limite);
    }

    /** Birthdays reached on the day; one born on 29 February has them on 28 February of a common year. */
    public int age() {
        return anneesDepuis(beneficiaire.dateNaissance());
    }

    /** Some clause of the contract makes the person a dependant. */
    public boolean admis() {
        return titres.stream().anyMatch(titre -> titre != Titre.CADRE_STATUTAIRE);
    }

    public boolean cadreStatutaire() {
        return titres.contains(Titre.CADRE_STATUTAIRE);
    }

    /** In effective and permanent charge, under the member's roof. */
    public boolean chargeAuFoyer() {
        return chargeEffectivePermanente() && memeToit();
    }

    public boolean lienEnVigueur() {
        return beneficiaire.lienEnVigueur();
    }

    /** The person no longer meets the conditions on that day. */
    public boolean conditionsPerdues() {
        return beneficiaire.dateFinConditions() != null && !jour.isBefore(beneficiaire.dateFinConditions());
    }

    public boolean concubinageNotoire() {
        return beneficiaire.concubinageNotoire();
    }

    /** Completed years of life together on the day. */
    public int anneesConcubinage() {
        LocalDate debut = beneficiaire.dateDebutConcubinage();
        if (debut == null) {
            return 0;
        }
        return anneesDepuis(debut);
    }

    private int anneesDepuis(LocalDate debut) {
        int annees = jour.getYear() - debut.getYear();
        return debut.plusYears(annees).isAfter(jour) ? annees - 1 : annees;
    }

    public boolean residencePrincipaleCommune() {
        return beneficiaire.residencePrincipaleCommune();
    }

    public boolean residenceFiscaleCommune() {
        return beneficiaire.residenceFiscaleCommune();
    }

    public EnfantDe enfantDe() {
        return beneficiaire.enfantDe();
    }

    /** As told; a minor of whom nothing is told is one. */
    public boolean aChargeSecu() {
        return beneficiaire.aChargeSecu() == null ? avantAnniversaire(MAJORITE) : beneficiaire.aChargeSecu();
    }

    private boolean avantAnniversaire(int annees) {
        return jour.isBefore(beneficiaire.dateNaissance().plusYears(annees));
    }

    public boolean memeToit() {
        return beneficiaire.memeToit();
    }

    public boolean poursuitEtudes() {
        return beneficiaire.poursuitEtudes();
    }

    public boolean regimeSecuPropre() {
        return beneficiaire.regimeSecuPropre();
    }

    public boolean affilieCfe() {
        return beneficiaire.affilieCfe();
    }

    public boolean premierApprentissage() {
        return beneficiaire.premierApprentissage();
    }

    /** Under a work-study contract; a first apprenticeship is one. */
    public boolean contratAlternance() {
        return beneficiaire.contratAlternance() || beneficiaire.premierApprentissage();
    }

    public boolean autreComplementaireEmployeur() {
        return beneficiaire.autreComplementaireEmployeur();
    }

    public boolean chercheurPremierEmploi() {
        return beneficiaire.chercheurPremierEmploi();
    }

    public boolean inscritFranceTravail() {
        return beneficiaire.inscritFranceTravail();
    }

    public boolean chomageIndemnise() {
        return beneficiaire.chomageIndemnise();
    }

    public boolean exerceActivite() {
        return beneficiaire.exerceActivite();
    }

    public Montant revenuMensuel() {
        return beneficiaire.revenuMensuel();
    }

    /** The income under which a working child stays a dependant, to the cent; null when the minimum wage is not told. */
    public Montant seuilRevenu() {
        return beneficiaire.smicMensuel() == null || contexte.partSmic() == null ? null
                : beneficiaire.smicMensuel().part(contexte.partSmic());
    }

    public boolean allocationAah() {
        return beneficiaire.allocationAah();
    }

    public boolean chargeEffectivePermanente() {
        return beneficiaire.chargeEffectivePermanente();
    }

    /** The tax notice that proves the charge was supplied. */
    public boolean avisImposition() {
        return adhesion.piecesFournies().contains(CodePiece.AVIS_IMPOSITION);
    }
}
