package fr.clausier.decompte;

/** Why a decision must not be paid as it stands. */
public enum MotifNonPayable {
    DEVIS("Un devis n'engage aucun paiement."),
    TABLE_ILLUSTRATIVE("Le tableau des prestations utilisé est illustratif."),
    PART_OBLIGATOIRE_ESTIMEE("Le remboursement de la Sécurité sociale est estimé, pas constaté."),
    FIGURE_DE_MEMOIRE("Un montant légal utilisé n'a pas de source vérifiée."),
    EN_ATTENTE("Une pièce ou un paiement est attendu."),
    PIECES_NON_DECLAREES("Des pièces sont attendues ; la demande ne dit pas lesquelles ont été reçues."),
    JUGEMENT_HUMAIN("Une personne doit encore se prononcer."),
    PRISE_EN_CHARGE_REFUSEE("La prise en charge est refusée : rien n'est engagé."),
    PRISE_EN_CHARGE("Une prise en charge engage, elle ne paie pas ; la facture sera liquidée."),
    QUESTION("Une question sur l'adhésion ne paie aucune prestation."),
    RIEN_A_PAYER("Aucun montant n'est dû.");

    private final String texte;

    MotifNonPayable(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
