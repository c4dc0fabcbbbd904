package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** What a rule concludes of a fact. Rules only insert constats; each stands with the rule that inserted it. */
public sealed interface Constat
        permits Admission, Alerte, Appreciation, Attente, Bascule, BaseLegale, Cessation, Coupure, Delai, DelaiAttente, Droit, Enveloppe,
                Garantie, Interruptif, Maximum, Minimum, PartObligatoire, Piece, Pieces, Plafonnement, PlafonnementEquipement, Plancher,
                PrixLimite, Qualite, Reduction, Refus, Renouvellement, Retenue, RetenueLegale, Somme, TauxLegal, TicketModerateur,
                Versement {

    /** The fact it is about. */
    Fait sujet();
}
