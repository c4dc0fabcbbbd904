package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** What a rule concludes of a fact. Rules only insert constats; each stands with the rule that inserted it. */
public sealed interface Constat
        permits Abattement, AdmisAuPanier, Admission, Alerte, Appreciation, Attente, Bascule, BaseLegale, Cessation, Coupure,
                Delai, DelaiAttente, DepensDeduits, Dispense, Doublement, Droit, Enveloppe, Exclut, FactureEcartee, FraisAdmis, Garantie, Honoraire, HorsGarantie, HorsMaximum, HorsTaxes,
                Interruptif, Levee, Maximum, Minimum, Ouverture, ParDecision, PartageProcedure, PartObligatoire, Piece, Pieces, Plafond, Plafonnement, PlafondLitige, PlafonnementEquipement,
                Plancher, PrixLimite, PrixLimiteDit, PriseEnCharge, Proposition, Prorata, Qualite, Reclassement, Reduction, Refus, Renouvellement, Renvoi, Responsabilite,
                Retenue, RetenueLegale, Somme, TauxLegal, TicketModerateur, Unites,
                Versement {

    /** The fact it is about. */
    Fait sujet();
}
