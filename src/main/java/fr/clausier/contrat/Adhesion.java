package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.ReglementParticulier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A membership of a contract.
 *
 * @param numero            the mutual's own number
 * @param certificatEmis    whether the mutual has issued the certificate (notice TNS art. 7)
 * @param dateEffet         first covered day, as the certificate says (art. 5)
 * @param datePremierPaiement day of the first contribution received; absent: none yet (art. 5)
 * @param dernierJourCouvert last covered day, included; absent: the membership goes on (art. 9)
 * @param renfort           formule of the non-responsible reinforcement held besides the regulation (RMG art. 2); absent:
 *                          none
 * @param membreApsme       whether the member belongs to the subscribing association on the effective date (art. 1);
 *                          signing the membership form brings it about, so absent means yes
 * @param bulletinRempli    the form is filled in and names the guarantee; absent means yes
 * @param optionChoisie     the form names the option, where the formule has some; absent means yes
 * @param formuleAuBulletin the formule that the form names, where it is not that of the contract; absent: the same
 * @param formulesEnVigueur the formules on offer; absent: all
 * @param carteEnvoyee      the third-party payment card was sent; absent means yes
 * @param aDistance         made at a distance; absent means no
 * @param dateReceptionConditions day on which the terms were received; absent: no later than the effective date
 * @param accordExecutionImmediate the member agreed to cover before the end of the right to give up; absent means yes
 * @param executionIntegrale the guarantee was wholly performed; absent means no
 * @param questionnaireMedicalDemande a medical form was asked for; absent means no
 * @param conditionRessourcesOpposee what the candidate earns was held against them, or made a condition; absent means no
 * @param ageMaximum        age limit of the particular regulation, in years; absent: it has none
 * @param piecesFournies    documents supplied
 * @param datePerteJustificatifRegime day from which the member no longer proves a French scheme (art. 9)
 * @param dateResiliationContrat day on which the association's contract ends, at 0 h (art. 9)
 * @param reglementParticulier what the particular regulation provides (RMG art. 1); absent: not told
 * @param continuite        follows a TNS membership whose end opened the right to continuity (art. 11); absent means no
 */
public record Adhesion(
        @Requis String numero,
        @Requis Contrat contrat,
        @Requis Formule formule,
        Formule renfort,
        @Requis LocalDate dateEffet,
        LocalDate datePremierPaiement,
        LocalDate dernierJourCouvert,
        Boolean certificatEmis,
        Boolean membreApsme,
        LocalDate dateSignatureBulletin,
        Boolean bulletinRempli,
        Boolean optionChoisie,
        Formule formuleAuBulletin,
        List<Formule> formulesEnVigueur,
        Boolean carteEnvoyee,
        Boolean aDistance,
        LocalDate dateReceptionConditions,
        Boolean accordExecutionImmediate,
        Boolean executionIntegrale,
        Boolean questionnaireMedicalDemande,
        Boolean conditionRessourcesOpposee,
        Integer ageMaximum,
        LocalDate dateRemiseBulletin,
        LocalDate dateRemiseFicheConseil,
        List<CodePiece> piecesFournies,
        LocalDate datePerteJustificatifRegime,
        LocalDate dateResiliationContrat,
        Boolean continuite,
        ReglementParticulier reglementParticulier) {

    public Adhesion {
        certificatEmis = certificatEmis == null || certificatEmis;
        membreApsme = membreApsme == null || membreApsme;
        bulletinRempli = bulletinRempli == null || bulletinRempli;
        optionChoisie = optionChoisie == null || optionChoisie;
        formulesEnVigueur = formulesEnVigueur == null ? List.of(Formule.values()) : List.copyOf(formulesEnVigueur);
        carteEnvoyee = carteEnvoyee == null || carteEnvoyee;
        aDistance = aDistance != null && aDistance;
        accordExecutionImmediate = accordExecutionImmediate == null || accordExecutionImmediate;
        executionIntegrale = executionIntegrale != null && executionIntegrale;
        questionnaireMedicalDemande = questionnaireMedicalDemande != null && questionnaireMedicalDemande;
        conditionRessourcesOpposee = conditionRessourcesOpposee != null && conditionRessourcesOpposee;
        piecesFournies = piecesFournies == null ? List.of() : List.copyOf(piecesFournies);
        continuite = continuite != null && continuite;
    }

    /** A membership of which only the dates of cover are told. */
    public Adhesion(String numero, Contrat contrat, Formule formule, Formule renfort, LocalDate dateEffet,
            LocalDate datePremierPaiement, LocalDate dernierJourCouvert, Boolean certificatEmis, Boolean membreApsme) {
        this(numero, contrat, formule, renfort, dateEffet, datePremierPaiement, dernierJourCouvert, certificatEmis, membreApsme,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same membership under another formule. */
    public Adhesion avec(Formule autre) {
        return Copie.de(this, Map.of("formule", autre));
    }

    /** The same membership, seen as the reinforcement that it holds. */
    public Adhesion commeRenfort() {
        return new Adhesion(numero, Contrat.RENFORT, renfort, null, dateEffet, datePremierPaiement, dernierJourCouvert,
                certificatEmis, membreApsme);
    }
}
