package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * Medical legal protection is called (guide).
 *
 * @param cause              needed once there is a dispute
 * @param adversaire         needed against a care provider or a social institution
 * @param lieSante           the dispute comes of the insured's state of health; absent means no
 * @param beneficiaireOrganisme the insured is a beneficiary of that institution; absent means no
 * @param dateLitige         day on which the dispute arose, on which the person must be insured; absent: the day of the demande
 * @param typeFrais          costs to be paid; absent: none are asked for
 * @param montantFrais       those costs in euros, VAT included
 * @param jourFerie          the call is made on a public holiday; absent means no
 * @param loiEtrangere       the question is about another law than the French one; absent means no
 * @param questionJuridique  the call asks for a legal answer, not only a medical one; absent means yes
 * @param nommee             the call names medical legal protection; absent means yes
 */
public record ProtectionJuridiqueDemande(
        @Requis PhaseLitige phase,
        CauseLitige cause,
        AdversaireLitige adversaire,
        Boolean lieSante,
        Boolean beneficiaireOrganisme,
        LocalDate dateLitige,
        FraisJustice typeFrais,
        Montant montantFrais,
        Boolean jourFerie,
        Boolean loiEtrangere,
        Boolean questionJuridique,
        Boolean nommee) {

    /** Legal protection is not called. */
    public static final ProtectionJuridiqueDemande AUCUNE =
            new ProtectionJuridiqueDemande(null, null, null, null, null, null, null, null, null, null, null, null);

    public ProtectionJuridiqueDemande {
        lieSante = lieSante != null && lieSante;
        beneficiaireOrganisme = beneficiaireOrganisme != null && beneficiaireOrganisme;
        jourFerie = jourFerie != null && jourFerie;
        loiEtrangere = loiEtrangere != null && loiEtrangere;
        questionJuridique = questionJuridique == null || questionJuridique;
        nommee = nommee == null || nommee;
    }
}
