package fr.clausier.decompte;

/** What a sum is, and who owes it. Codes are stable and never reused. */
public enum NatureSomme {
    REMBOURSEMENT_COTISATIONS("Cotisations à rendre au membre", Debiteur.MUTUELLE),
    PENALITE("Pénalité ou frais de sortie", Debiteur.MEMBRE),
    FRAIS_CHEQUE("Frais de paiement par chèque", Debiteur.MEMBRE),
    MENSUALITE("Mensualité", Debiteur.MEMBRE),
    DERNIERE_MENSUALITE("Dernière mensualité de l'année, pour solde", Debiteur.MEMBRE),
    COTISATION_ANNEE("Cotisation de l'année d'assurance", Debiteur.MEMBRE),
    COTISATION_REVISEE("Cotisation révisée", Debiteur.MEMBRE),
    MENSUALITE_REVISEE("Mensualité révisée", Debiteur.MEMBRE),
    COTISATION_ASSOCIATION("Cotisation associative", Debiteur.MEMBRE),
    COTISATIONS_DUES("Cotisations échues restant dues", Debiteur.MEMBRE),
    ASSIETTE_MADELIN("Cotisation mensuelle déductible (loi Madelin)", Debiteur.MEMBRE),
    AIDE_FONDS_SOCIAL("Aide du fonds social", Debiteur.MUTUELLE),
    PAYE_A_L_ETABLISSEMENT("Pris en charge auprès de l'établissement hospitalier", Debiteur.MUTUELLE),
    PRIX_SEJOUR("Prix du séjour", Debiteur.MEMBRE),
    FRAIS_JUSTICE_ADMIS("Frais de justice admis, TVA comprise, dans la limite des plafonds de la notice", Debiteur.MUTUELLE),
    FRAIS_LITIGE_RECLAMABLES("Sommes versées pour le litige, que l'assureur peut réclamer au plus", Debiteur.MEMBRE),
    RECOUVRE_POUR_L_ASSURE("Recouvré sur l'adversaire : rembourse d'abord les frais que l'assuré justifie", Debiteur.TIERS),
    RECOUVRE_POUR_L_ASSUREUR("Recouvré sur l'adversaire : revient à l'assureur, à hauteur de ce qu'il a exposé", Debiteur.TIERS),
    RECOUVRE_AU_DELA("Recouvré sur l'adversaire au-delà : revient à l'assuré", Debiteur.TIERS),
    PRESTATIONS_A_RECOUVRER("Prestations versées à recouvrer", Debiteur.MEMBRE),
    RECOURS_TIERS("Recours contre le tiers responsable", Debiteur.TIERS),
    RECOURS_ASSISTEUR("Recours de l'assisteur contre le tiers responsable, au plus", Debiteur.TIERS),
    RECOURS_TIERS_PREJUDICE_PERSONNEL("Recours contre le tiers : préjudice personnel que la prestation a indemnisé", Debiteur.TIERS),
    ACQUIS_A_LA_VICTIME("Indemnité de préjudice personnel, hors recours : acquise à la victime", Debiteur.TIERS),
    ACQUIS_AUX_AYANTS_DROIT("Indemnité de préjudice moral, hors recours : acquise aux ayants droit", Debiteur.TIERS),
    HONORAIRES_MEDECIN_MUTUELLE("Honoraires du médecin de la mutuelle", Debiteur.MUTUELLE),
    HONORAIRES_MEDECIN_MEMBRE("Honoraires du médecin que l'assuré a choisi", Debiteur.MEMBRE),
    TROISIEME_MEDECIN_MUTUELLE("Moitié des honoraires du troisième médecin", Debiteur.MUTUELLE),
    TROISIEME_MEDECIN_MEMBRE("Moitié des honoraires du troisième médecin", Debiteur.MEMBRE),
    TIERS_PAYANT_A_RECOUVRER("Tiers payant indu à recouvrer", Debiteur.MEMBRE),
    PART_DU_MEMBRE("Part du membre dans l'excédent de la mutuelle", Debiteur.MUTUELLE),
    DETTE_PERSONNELLE("Dette de l'association à la charge du membre", Debiteur.MEMBRE);

    private final String texte;
    private final Debiteur debiteur;

    NatureSomme(String texte, Debiteur debiteur) {
        this.texte = texte;
        this.debiteur = debiteur;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }

    public Debiteur debiteur() {
        return debiteur;
    }
}
