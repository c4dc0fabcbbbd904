package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.contrat.litige.Adversaire;
import fr.clausier.contrat.litige.DomaineLitige;
import fr.clausier.contrat.litige.LitigeDeclare;
import fr.clausier.contrat.litige.ObjetAchete;
import fr.clausier.contrat.litige.OrigineLitige;
import fr.clausier.contrat.litige.PieceLitige;
import fr.clausier.contrat.litige.StadeLitige;
import fr.clausier.contrat.litige.ZoneJuridique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A dispute: the fact on which legal protection is decided.
 *
 * @param dates     its days: those declared, and from the phase {@code CONDITIONS} on those that clauses count from them
 * @param recevable nothing stands against it and nothing is awaited, once {@code CONDITIONS} has been decided
 * @param admis     taken in charge, once {@code EFFETS} has been decided
 * @param cours     how long the membership covers
 * @param lectures  the codes of the readings that rules compare, by identifier
 */
public record Litige(Demande demande, Map<Terme, LocalDate> dates, boolean recevable, boolean admis, CoursAdhesion cours,
        Map<String, String> lectures) implements Suivi {

    @Override
    public Enum<?> objet() {
        return TypeAffaire.LITIGE;
    }

    @Override
    public Litige avec(Map<Terme, LocalDate> connues, boolean estRecevable, boolean estAdmis, CoursAdhesion connu) {
        return new Litige(demande, Map.copyOf(connues), estRecevable, estAdmis, connu, lectures);
    }

    /** A document of the declaration, which bears the same code among those of the dispute. */
    @Override
    public boolean pieceFournie(CodePiece piece) {
        return declare().pieces().stream().anyMatch(fournie -> fournie.name().equals(piece.name()));
    }

    private LitigeDeclare declare() {
        return demande.litige();
    }

    // Who, with whom, what for.

    public Lien lien() {
        return demande.beneficiaire().lien();
    }

    public DomaineLitige domaine() {
        return declare().domaine();
    }

    public OrigineLitige origine() {
        return declare().origine();
    }

    public Adversaire adversaire() {
        return declare().adversaire();
    }

    /** Where the competent court is. */
    public ZoneJuridique zone() {
        return declare().zone();
    }

    /** How far the dispute is. */
    public StadeLitige stade() {
        return declare().stade();
    }

    /** A child attached to the tax household. */
    public boolean fiscalementACharge() {
        return declare().beneficiaireFiscal();
    }

    /** A child who lives with the couple. */
    public boolean memeToit() {
        return demande.beneficiaire().memeToit();
    }

    /** The adversary is insured by the same contract. */
    public boolean adversaireAssure() {
        return declare().adversaireAssure();
    }

    /** A claim was made or received. */
    public boolean reclamationFormulee() {
        return declare().reclamationFormulee();
    }

    // What it is about.

    /** What was bought or used; null for another dispute. */
    public ObjetAchete objetAchete() {
        return declare().objet();
    }

    /** Defective, non-conforming or dangerous. */
    public boolean produitDefectueux() {
        return declare().produitDefectueux();
    }

    /** It follows from the insured's state of health. */
    public boolean lieEtatDeSante() {
        return declare().lieEtatDeSante();
    }

    /** The insured receives the allowance at stake. */
    public boolean beneficiaireAllocation() {
        return declare().beneficiaireAllocation();
    }

    /** The insured applies for the allowance at stake. */
    public boolean demandeurAllocation() {
        return declare().demandeurAllocation();
    }

    /** What it is worth without interest and costs; null when it has no figure. */
    public Montant interetRetenu() {
        LitigeDeclare dit = declare();
        return dit.interetPecuniaire() != null || dit.sommeReclamee() == null ? dit.interetPecuniaire()
                : dit.sommeReclamee().moinsAuPlus(dit.accessoires());
    }

    /** What is claimed is told with interest and costs, which are left out. */
    public boolean accessoiresEcartes() {
        return declare().interetPecuniaire() == null && declare().sommeReclamee() != null && declare().accessoires().estPositif();
    }

    /** The same in euros, to be compared; null when it has no figure. */
    public BigDecimal interet() {
        return interetRetenu() == null ? null : interetRetenu().valeur();
    }

    /** A dispute worth the threshold exactly is read as above it. */
    public boolean seuilAdmis() {
        return "ADMIS".equals(lectures.get("INT-PJ-SEUIL-150"));
    }

    // Its days.

    /** First day of the guarantee. */
    public LocalDate effet() {
        return jour(Terme.EFFET);
    }

    /** Last day of the guarantee, of its own contract or of the membership that it goes with; null while both go on. */
    public LocalDate dernierJourGaranti() {
        LocalDate propre = jour(Terme.FIN_CONTRAT);
        LocalDate adhesion = cours.dernierJour();
        return propre == null || adhesion != null && adhesion.isBefore(propre) ? adhesion : propre;
    }

    public LocalDate connaissanceDesFaits() {
        return jour(Terme.CONNAISSANCE_FAITS);
    }

    /** Null while the claim was not refused. */
    public LocalDate refus() {
        return jour(Terme.REFUS_RECLAMATION);
    }

    /** Null while it is not declared. */
    public LocalDate declaration() {
        return jour(Terme.DECLARATION);
    }

    /** Last day to declare it; null while the claim was not refused. */
    public LocalDate limiteDeclaration() {
        return jour(Terme.LIMITE_DECLARATION);
    }

    // How it was declared.

    public boolean parTelephone() {
        return declare().parTelephone();
    }

    public boolean parEcrit() {
        return declare().parEcrit();
    }

    /** The insurer proves that the delay did harm. */
    public boolean prejudiceDuRetard() {
        return declare().prejudiceDuRetard();
    }

    /** An act of chance or force majeure excuses the delay. */
    public boolean forceMajeure() {
        return declare().forceMajeure();
    }

    /** A bailiff's act or a summons was received. */
    public boolean acteOuConvocation() {
        return declare().acteOuConvocation();
    }

    /** What was sent begins to prove the facts. */
    public boolean commencementDePreuve() {
        return declare().commencementDePreuve();
    }

    /** The insurer asked for more proof. */
    public boolean complementDemande() {
        return declare().complementDemande();
    }

    /** A document of the procedure was sent. */
    public boolean documentDeProcedure() {
        return declare().pieces().contains(PieceLitige.DOCUMENT_PROCEDURE);
    }

    // What stands against it.

    public boolean fraude() {
        return declare().fraude();
    }

    /** Whether it can be defended in law; null while no opinion is given. */
    public Boolean defendable() {
        return declare().defendable();
    }

    /** Its decision could only be carried out outside the zone. */
    public boolean executionHorsZone() {
        return declare().executionHorsZone();
    }

    /** Wrong or incomplete on purpose. */
    public boolean informationsErronees() {
        return declare().informationsErronees();
    }

    /** It is established that the adversary cannot be found, or cannot pay. */
    public boolean insolvable() {
        return declare().insolvable();
    }

    /** New information both locates the debtor and proves the means. */
    public boolean informationsNouvelles() {
        return declare().debiteurLocalise() && declare().solvabiliteAttestee();
    }

    // How it is led.

    public boolean urgence() {
        return declare().urgence();
    }

    /** An amicable solution was tried. */
    public boolean tentativeAmiable() {
        return declare().tentativeAmiable();
    }

    /** A settlement put an end to it. */
    public boolean transactionAboutie() {
        return declare().transactionAboutie();
    }

    /** The adversary already has a lawyer. */
    public boolean avocatAdverse() {
        return declare().avocatAdverse();
    }

    /** The lawyer was chosen by the insurer. */
    public boolean avocatImpose() {
        return declare().avocatImpose();
    }

    /** Between the insured and the insurer. */
    public boolean conflitInterets() {
        return declare().conflitInterets();
    }

    /** Paid before for it, in euros. */
    public Montant dejaVerse() {
        return declare().dejaVerse();
    }

    // A disagreement with the insurer.

    public boolean desaccord() {
        return declare().arbitrage().desaccord();
    }

    /** Both agree on the third person; null while it is not known. */
    public Boolean accordSurLaPersonne() {
        return declare().arbitrage().accordSurLaPersonne();
    }

    // What the adversary paid back.

    /** Costs were recovered. */
    public boolean recouvrement() {
        return recouvre().estPositif();
    }

    private Montant recouvre() {
        Montant montant = declare().recouvrement().depensEtArticle700();
        return montant == null ? Montant.ZERO : montant;
    }

    /** Of what was recovered, what pays first the further fees that the insured proves, in euros. */
    public Montant recouvrePourAssure() {
        Montant justifie = declare().recouvrement().resteAChargeJustifie();
        return justifie == null ? Montant.ZERO : recouvre().min(justifie);
    }

    /** Of what is left, as much as the insurer spent: what is told, else what was paid before; in euros. */
    public Montant recouvrePourAssureur() {
        Montant expose = declare().recouvrement().montantExpose();
        return recouvre().moinsAuPlus(recouvrePourAssure()).min(expose == null ? declare().dejaVerse() : expose);
    }

    /** What is still left, in euros. */
    public Montant recouvreAuDela() {
        return recouvre().moinsAuPlus(recouvrePourAssure()).moinsAuPlus(recouvrePourAssureur());
    }
}
