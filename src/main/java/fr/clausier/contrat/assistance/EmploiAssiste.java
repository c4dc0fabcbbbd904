package fr.clausier.contrat.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Studies, work and retirement.
 *
 * @param examen has an examination to sit
 * @param stressAuBilan stress was found by the assessment of art. 10.1
 * @param soutienDemande the member asks for help against stress at work
 * @param joursArret days off work
 * @param deficitFonctionnel functional deficit, in per cent
 * @param emploiImpossible the present job has become impossible
 * @param rechercheEmploi help to find another job is needed
 * @param complementRetraite wants an activity besides the pension
 * @param competition trains to compete
 * @param travauxPreconises by the occupational therapist
 * @param travauxDecennale works under the ten-year guarantee
 * @param finTravauxProuvee end-of-works record and paid invoice were sent
 */
public record EmploiAssiste(
        LocalDate obtentionDiplome,
        Boolean enActivite,
        Boolean examen,
        Boolean stressAuBilan,
        Boolean soutienDemande,
        Integer joursArret,
        MotifArret motifArret,
        BigDecimal deficitFonctionnel,
        Boolean expertiseMedicale,
        Boolean emploiImpossible,
        Boolean rechercheEmploi,
        Boolean besoinPostBilan,
        Boolean perteEmploi,
        Boolean mutationAdherent,
        Boolean departRetraite,
        Boolean complementRetraite,
        Boolean competition,
        Boolean travauxPreconises,
        Boolean travauxDecennale,
        Boolean finTravauxProuvee) {

    /** Nothing is told of it. */
    public static final EmploiAssiste AUCUN = new EmploiAssiste(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public EmploiAssiste {
        enActivite = enActivite != null && enActivite;
        examen = examen != null && examen;
        stressAuBilan = stressAuBilan != null && stressAuBilan;
        soutienDemande = soutienDemande != null && soutienDemande;
        expertiseMedicale = expertiseMedicale != null && expertiseMedicale;
        emploiImpossible = emploiImpossible != null && emploiImpossible;
        rechercheEmploi = rechercheEmploi != null && rechercheEmploi;
        besoinPostBilan = besoinPostBilan != null && besoinPostBilan;
        perteEmploi = perteEmploi != null && perteEmploi;
        mutationAdherent = mutationAdherent != null && mutationAdherent;
        departRetraite = departRetraite != null && departRetraite;
        complementRetraite = complementRetraite != null && complementRetraite;
        competition = competition != null && competition;
        travauxPreconises = travauxPreconises != null && travauxPreconises;
        travauxDecennale = travauxDecennale != null && travauxDecennale;
        finTravauxProuvee = finTravauxProuvee != null && finTravauxProuvee;
    }
}
