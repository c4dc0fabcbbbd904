package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;
import java.util.List;

/**
 * Another formule is asked for (RMG art. 21, notice TNS art. 6).
 *
 * @param dateDemande      day on which it was sent
 * @param motif            absent means AUCUN
 * @param dateEvenement    day of the family event
 * @param nouveauBulletinSigne absent means no
 * @param nouveauCertificatEmis absent means no
 * @param pourTous         for the member and all dependants; absent means yes
 * @param formulesEnVigueur the formules on offer on the day of the demand; absent: all
 */
public record Changement(
        @Requis Formule formuleCible,
        @Requis LocalDate dateDemande,
        @Requis Support support,
        LocalDate dateEffetSouhaitee,
        MotifChangement motif,
        LocalDate dateEvenement,
        Boolean nouveauBulletinSigne,
        Boolean nouveauCertificatEmis,
        Boolean pourTous,
        List<Formule> formulesEnVigueur) {

    public Changement {
        motif = motif == null ? MotifChangement.AUCUN : motif;
        nouveauBulletinSigne = nouveauBulletinSigne != null && nouveauBulletinSigne;
        nouveauCertificatEmis = nouveauCertificatEmis != null && nouveauCertificatEmis;
        pourTous = pourTous == null || pourTous;
        formulesEnVigueur = formulesEnVigueur == null ? List.of(Formule.values()) : List.copyOf(formulesEnVigueur);
    }
}
