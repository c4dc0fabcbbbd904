package fr.clausier.decompte;

/** What a sum is, and who owes it. Codes are stable and never reused. */
public enum NatureSomme {
    REMBOURSEMENT_COTISATIONS("Cotisations à rendre au membre", true),
    PENALITE("Pénalité ou frais de sortie", false),
    FRAIS_CHEQUE("Frais de paiement par chèque", false),
    MENSUALITE("Mensualité", false),
    DERNIERE_MENSUALITE("Dernière mensualité de l'année, pour solde", false),
    COTISATION_ANNEE("Cotisation de l'année d'assurance", false),
    COTISATION_REVISEE("Cotisation révisée", false),
    MENSUALITE_REVISEE("Mensualité révisée", false),
    COTISATION_ASSOCIATION("Cotisation associative", false),
    COTISATIONS_DUES("Cotisations échues restant dues", false),
    ASSIETTE_MADELIN("Cotisation mensuelle déductible (loi Madelin)", false),
    AIDE_FONDS_SOCIAL("Aide du fonds social", true),
    PAYE_A_L_ETABLISSEMENT("Pris en charge auprès de l'établissement hospitalier", false),
    PRIX_SEJOUR("Prix du séjour", false),
    FRAIS_JUSTICE_ADMIS("Frais de justice admis, TVA comprise, dans la limite des plafonds de la notice", false),
    PRESTATIONS_A_RECOUVRER("Prestations versées à recouvrer", false),
    TIERS_PAYANT_A_RECOUVRER("Tiers payant indu à recouvrer", false),
    PART_DU_MEMBRE("Part du membre dans l'excédent de la mutuelle", true),
    DETTE_PERSONNELLE("Dette de l'association à la charge du membre", false);

    private final String texte;
    private final boolean parLaMutuelle;

    NatureSomme(String texte, boolean parLaMutuelle) {
        this.texte = texte;
        this.parLaMutuelle = parLaMutuelle;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }

    /** Owed by the mutual to the member; else by the member. */
    public boolean parLaMutuelle() {
        return parLaMutuelle;
    }
}
