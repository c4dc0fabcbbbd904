package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** What a rule concludes of a fact. Rules only insert constats; each stands with the rule that inserted it. */
public sealed interface Constat
        permits Alerte, Attente, BaseLegale, DelaiAttente, Droit, Enveloppe, Garantie, Maximum, Minimum, PartObligatoire,
                Plafonnement, PlafonnementEquipement, Plancher, PrixLimite, Refus, Renouvellement, Retenue, RetenueLegale,
                TauxLegal, TicketModerateur, Versement {

    /** The fact it is about. */
    Fait sujet();
}
