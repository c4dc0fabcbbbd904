package fr.clausier.decompte;

/** What an alert tells. Codes are stable and never reused. */
public enum CodeAlerte {
    CERTIFICAT_A_METTRE_A_JOUR("La personne est désignée au bulletin mais pas au certificat d'adhésion : certificat à mettre à jour."),
    PRIX_LIMITE_DEPASSE("Le prix dépasse la limite légale du panier 100 % Santé : le surplus n'est pas remboursé à ce titre."),
    TICKET_MODERATEUR_SEUL("Le tableau des prestations ne nomme pas ce poste : seul le ticket modérateur est remboursé."),
    AGE_AUDITIF("La notice situe la bascule des prix limites auditifs à 21 ans ; la loi la fixe au 20e anniversaire."),
    TABLE_ILLUSTRATIVE("Le tableau des prestations est illustratif : celui du contrat n'est pas encore chargé."),
    FIGURE_A_VERIFIER("Un montant légal utilisé n'a pas encore de source vérifiée.");

    private final String texte;

    CodeAlerte(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
