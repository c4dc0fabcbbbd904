package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** What a rule concludes of a fact. Rules only insert constats; each stands with the rule that inserted it. */
public sealed interface Constat
        permits Abattement, AdmisAuPanier, Admission, Alerte, Appreciation, Attente, AuMoins, Bascule, BaseLegale,
                Cessation, Coupure, Delai, DelaiAttente, DepensDeduits, DepenseEcartee, Dispense, Doublement, Droit,
                Enveloppe, Exclut, FactureEcartee, FraisAdmis, Garantie, Honoraire, HorsGarantie, HorsMaximum,
                HorsTaxes, Interruptif, Levee, Maximum, Minimum, Ouverture, ParDecision, PartObligatoire, Partage,
                PartageProcedure, Piece, Pieces, Plafond, PlafondLitige, Plafonnement, PlafonnementEquipement,
                Plancher, PriseEnCharge, PrixLimite, PrixLimiteDit, Proposition, Prorata, Qualite, Reclassement,
                Reduction, Refus, Renouvellement, Renvoi, Responsabilite, Retenue, RetenueLegale, Somme, Suspensif, TauxLegal,
                TicketModerateur, Unites, Versement, VisiteMinimale {

    /** The fact it is about. */
    Fait sujet();
}
