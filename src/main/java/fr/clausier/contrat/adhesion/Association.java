package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Montant;
import java.time.LocalDate;

/**
 * The member's place in the subscribing association APSME. Absent booleans mean no.
 *
 * @param datePerteQualite      day on which membership of the association was lost
 * @param dateInformationMutuelle day on which the mutual was told; absent: that of the loss
 * @param fauteGrave            a serious fault is alleged
 * @param revocationDecidee     its board has revoked the member
 * @param dissolution           the association is dissolved
 * @param fauteDetachable       a fault apart from the member's duties
 * @param tentativeAmiableEchouee an amicable settlement was tried and failed
 * @param litige                a dispute between members is brought to court
 * @param membreHonneur         an honorary member of the association
 * @param cotisation            its own contribution for the year, as its board sets it, in euros; absent: not needed
 * @param detteReclamee         a debt of the association claimed from the member, in euros; absent: none is
 * @param mutuelleDissoute      it is the mutual that is dissolved
 */
public record Association(LocalDate datePerteQualite, LocalDate dateInformationMutuelle, Boolean fauteGrave,
        Boolean revocationDecidee, Boolean dissolution, Boolean fauteDetachable, Boolean litige, Boolean tentativeAmiableEchouee,
        Boolean membreHonneur, Montant cotisation, Montant detteReclamee, Boolean mutuelleDissoute) {

    public Association {
        dateInformationMutuelle = dateInformationMutuelle == null ? datePerteQualite : dateInformationMutuelle;
        fauteGrave = fauteGrave != null && fauteGrave;
        revocationDecidee = revocationDecidee != null && revocationDecidee;
        dissolution = dissolution != null && dissolution;
        fauteDetachable = fauteDetachable != null && fauteDetachable;
        litige = litige != null && litige;
        tentativeAmiableEchouee = tentativeAmiableEchouee != null && tentativeAmiableEchouee;
        membreHonneur = membreHonneur != null && membreHonneur;
        detteReclamee = detteReclamee == null ? Montant.ZERO : detteReclamee;
        mutuelleDissoute = mutuelleDissoute != null && mutuelleDissoute;
    }
}
