package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Assureur;
import java.time.LocalDate;

/**
 * The member contests what the mutual decided (RMG art. 10, notice TNS art. 31, statutes art. 73).
 *
 * @param instance        before whom; absent means MUTUELLE
 * @param dateReclamation day on which the complaint was written to the mutual; absent: not yet
 * @param dateSaisine     day on which the mediator is called on; absent: the day of the demande, when it is given
 * @param recoursInternesEpuises every way of contesting inside the mutual was used; absent means no
 * @param desaccordPersistant the disagreement remains; absent means no
 * @param assureur        whose decision is contested; absent means MUTUELLE
 * @param orale           the complaint was not written; absent means no
 * @param dateReponse     day of the insurer's final answer; absent: none yet
 * @param circonstancesParticulieres the insurer invokes special circumstances for being late; absent means no
 */
public record Reclamation(Instance instance, LocalDate dateReclamation, LocalDate dateSaisine, Boolean recoursInternesEpuises,
        Boolean desaccordPersistant, Assureur assureur, Boolean orale, LocalDate dateReponse,
        Boolean circonstancesParticulieres) {

    public Reclamation {
        instance = instance == null ? Instance.MUTUELLE : instance;
        recoursInternesEpuises = recoursInternesEpuises != null && recoursInternesEpuises;
        desaccordPersistant = desaccordPersistant != null && desaccordPersistant;
        assureur = assureur == null ? Assureur.MUTUELLE : assureur;
        orale = orale != null && orale;
        circonstancesParticulieres = circonstancesParticulieres != null && circonstancesParticulieres;
    }
}
