package fr.clausier.contrat.litige;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;
import java.util.List;

/**
 * A dispute declared to the legal protection insurer.
 *
 * @param adversaireAssure insured by the same contract
 * @param objet what was bought or used, of EQUIPEMENT_OU_PRODUIT
 * @param produitDefectueux defective, non-conforming or dangerous
 * @param beneficiaireAllocation the insured receives the allowance at stake
 * @param demandeurAllocation the insured applies for the allowance at stake
 * @param beneficiaireFiscal child attached to the tax household
 * @param reclamationFormulee made or received; absent means yes
 * @param dateRefus absent while the claim was not refused
 * @param dateDeclaration of the first of the call and the writing; absent while there is neither
 * @param prejudiceDuRetard proved by the insurer
 * @param interetPecuniaire without interest and costs; absent: it has no figure
 * @param sommeReclamee interest and costs included; absent: it has no figure, or {@code interetPecuniaire} gives it
 * @param accessoires of that sum, the interest and costs
 * @param defendable absent while no opinion is given
 * @param zone of the competent court
 * @param executionHorsZone could only be carried out outside the zone
 * @param informationsErronees on purpose
 * @param insolvable the adversary cannot be found, or cannot pay
 * @param debiteurLocalise new information, well founded, tells where the adversary is
 * @param solvabiliteAttestee new information, well founded, proves that the adversary can pay
 * @param avocatAdverse the adversary already has a lawyer
 * @param avocatImpose the lawyer was chosen by the insurer, not by the insured
 * @param tvaRecuperable the insured recovers VAT
 * @param acteOuConvocation a bailiff's act or a summons was received
 * @param tentativeAmiable an amicable solution was tried
 * @param conflitInterets with the insurer
 * @param complementDemande the insurer asked for more proof
 * @param commencementDePreuve absent means yes
 * @param dejaVerse paid before for this dispute
 */
public record LitigeDeclare(
        ContratLitige contrat,
        @Requis DomaineLitige domaine,
        OrigineLitige origine,
        @Requis Adversaire adversaire,
        Boolean adversaireAssure,
        ObjetAchete objet,
        Boolean produitDefectueux,
        Boolean lieEtatDeSante,
        Boolean beneficiaireAllocation,
        Boolean demandeurAllocation,
        Boolean beneficiaireFiscal,
        Boolean reclamationFormulee,
        LocalDate dateRefus,
        LocalDate dateConnaissanceFaits,
        LocalDate dateDeclaration,
        Boolean parTelephone,
        Boolean parEcrit,
        Boolean prejudiceDuRetard,
        Boolean forceMajeure,
        Montant interetPecuniaire,
        Montant sommeReclamee,
        Montant accessoires,
        Boolean fraude,
        Boolean defendable,
        ZoneJuridique zone,
        Boolean executionHorsZone,
        Boolean informationsErronees,
        Boolean insolvable,
        Boolean debiteurLocalise,
        Boolean solvabiliteAttestee,
        Boolean avocatAdverse,
        Boolean avocatImpose,
        Boolean urgence,
        Boolean tvaRecuperable,
        Boolean acteOuConvocation,
        StadeLitige stade,
        Boolean transactionAboutie,
        Boolean tentativeAmiable,
        Boolean conflitInterets,
        Boolean complementDemande,
        Boolean commencementDePreuve,
        List<PieceLitige> pieces,
        Montant dejaVerse,
        List<FraisDeLitige> frais,
        Recouvrement recouvrement,
        Arbitrage arbitrage) {

    public LitigeDeclare {
        contrat = contrat == null ? ContratLitige.AUCUN : contrat;
        recouvrement = recouvrement == null ? Recouvrement.AUCUN : recouvrement;
        arbitrage = arbitrage == null ? Arbitrage.AUCUN : arbitrage;
        dejaVerse = dejaVerse == null ? Montant.ZERO : dejaVerse;
        adversaireAssure = adversaireAssure != null && adversaireAssure;
        produitDefectueux = produitDefectueux != null && produitDefectueux;
        lieEtatDeSante = lieEtatDeSante != null && lieEtatDeSante;
        beneficiaireAllocation = beneficiaireAllocation != null && beneficiaireAllocation;
        demandeurAllocation = demandeurAllocation != null && demandeurAllocation;
        beneficiaireFiscal = beneficiaireFiscal != null && beneficiaireFiscal;
        reclamationFormulee = reclamationFormulee == null || reclamationFormulee;
        accessoires = accessoires == null ? Montant.ZERO : accessoires;
        parTelephone = parTelephone != null && parTelephone;
        parEcrit = parEcrit != null && parEcrit;
        prejudiceDuRetard = prejudiceDuRetard != null && prejudiceDuRetard;
        forceMajeure = forceMajeure != null && forceMajeure;
        fraude = fraude != null && fraude;
        executionHorsZone = executionHorsZone != null && executionHorsZone;
        informationsErronees = informationsErronees != null && informationsErronees;
        insolvable = insolvable != null && insolvable;
        debiteurLocalise = debiteurLocalise != null && debiteurLocalise;
        solvabiliteAttestee = solvabiliteAttestee != null && solvabiliteAttestee;
        avocatAdverse = avocatAdverse != null && avocatAdverse;
        avocatImpose = avocatImpose != null && avocatImpose;
        tvaRecuperable = tvaRecuperable != null && tvaRecuperable;
        urgence = urgence != null && urgence;
        acteOuConvocation = acteOuConvocation != null && acteOuConvocation;
        transactionAboutie = transactionAboutie != null && transactionAboutie;
        tentativeAmiable = tentativeAmiable != null && tentativeAmiable;
        conflitInterets = conflitInterets != null && conflitInterets;
        commencementDePreuve = commencementDePreuve == null || commencementDePreuve;
        complementDemande = complementDemande != null && complementDemande;
        origine = origine == null ? OrigineLitige.AUTRE : origine;
        zone = zone == null ? ZoneJuridique.FRANCE : zone;
        stade = stade == null ? StadeLitige.AMIABLE : stade;
        pieces = pieces == null ? List.of() : List.copyOf(pieces);
        frais = frais == null ? List.of() : List.copyOf(frais);
    }
}
