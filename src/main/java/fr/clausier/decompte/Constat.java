package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** What a rule concludes of a fact. Rules only insert constats; each stands with the rule that inserted it. */
public sealed interface Constat
        permits Abattement, AdmisAuPanier, Admission, Alerte, Appreciation, Attente, AuMoins, Bascule, BaseLegale,
                Cessation, Coupure, Delai, DelaiAttente, DepenseEcartee, Dispense, Droit, Enveloppe, Exclut,
                FactureEcartee, Garantie, HorsGarantie, HorsMaximum, Interruptif, Levee, Maximum, Minimum, Ouverture,
                PartObligatoire, Partage, Piece, Pieces, Plafond, Plafonnement, PlafonnementEquipement, Plancher,
                PriseEnCharge, PrixLimite, PrixLimiteDit, Prorata, Qualite, Reclassement, Reduction, Refus,
                Renouvellement, Responsabilite, Retenue, RetenueLegale, Somme, TauxLegal, TicketModerateur, Unites,
                Versement, VisiteMinimale {

    /** The fact it is about. */
    Fait sujet();
}
