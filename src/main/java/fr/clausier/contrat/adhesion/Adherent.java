package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Lieu;
import fr.clausier.contrat.Montant;
import java.time.LocalDate;

/**
 * The member, where the person cared for is someone else or where joining, leaving or paying is asked about. Absent
 * booleans mean the ordinary case: a natural person who signed, pays, lives in metropolitan France and has a French scheme.
 *
 * @param dateNaissance                 absent: that of the beneficiary when the beneficiary is the member
 * @param affilieRegimeObligatoire      belongs to a French compulsory health scheme
 * @param acquitteCotisations           owes the contributions, whoever pays them
 * @param membreHonoraire               a legal person that holds a collective contract (statutes art. 7)
 * @param dateCessationActivite         day on which the independent activity ended; absent: it goes on
 * @param pensionVieillesseTns          draws an old-age pension from that activity
 * @param aJourCotisationsObligatoires  proved for the insurance year that its compulsory contributions are paid
 * @param ribFourni                     the bank account to pay on is known; absent means yes (RMG art. 26)
 * @param montantTiersPayantIndu        euros advanced on the card after the end of cover
 * @param autreAssurance                another cover of the same kind; absent: none is known
 */
public record Adherent(
        LocalDate dateNaissance,
        Boolean personnePhysique,
        Boolean signataireBulletin,
        Boolean acquitteCotisations,
        Lieu territoireResidence,
        Boolean affilieRegimeObligatoire,
        StatutActivite statutActivite,
        CategorieFiscale categorieFiscale,
        LocalDate dateCessationActivite,
        Boolean pensionVieillesseTns,
        Boolean aJourCotisationsObligatoires,
        Boolean branchesBtp,
        Boolean membreHonoraire,
        Boolean adresseElectroniqueConnue,
        Boolean adresseElectroniqueValide,
        Boolean changementAdresseSignale,
        Boolean carteTiersPayantRestituee,
        Boolean ribFourni,
        Montant montantTiersPayantIndu,
        TypeOperation typeOperation,
        AutreAssurance autreAssurance) {

    public static final Adherent ORDINAIRE = new Adherent(null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);

    public Adherent {
        personnePhysique = personnePhysique == null || personnePhysique;
        signataireBulletin = signataireBulletin == null || signataireBulletin;
        acquitteCotisations = acquitteCotisations == null || acquitteCotisations;
        territoireResidence = territoireResidence == null ? Lieu.METROPOLE : territoireResidence;
        affilieRegimeObligatoire = affilieRegimeObligatoire == null || affilieRegimeObligatoire;
        statutActivite = statutActivite == null ? StatutActivite.TNS_NON_AGRICOLE : statutActivite;
        categorieFiscale = categorieFiscale == null ? CategorieFiscale.BIC : categorieFiscale;
        pensionVieillesseTns = pensionVieillesseTns != null && pensionVieillesseTns;
        aJourCotisationsObligatoires = aJourCotisationsObligatoires == null || aJourCotisationsObligatoires;
        branchesBtp = branchesBtp != null && branchesBtp;
        membreHonoraire = membreHonoraire != null && membreHonoraire;
        adresseElectroniqueConnue = adresseElectroniqueConnue == null || adresseElectroniqueConnue;
        adresseElectroniqueValide = adresseElectroniqueValide == null || adresseElectroniqueValide;
        changementAdresseSignale = changementAdresseSignale != null && changementAdresseSignale;
        carteTiersPayantRestituee = carteTiersPayantRestituee == null || carteTiersPayantRestituee;
        ribFourni = ribFourni == null || ribFourni;
        montantTiersPayantIndu = montantTiersPayantIndu == null ? Montant.ZERO : montantTiersPayantIndu;
    }
}
