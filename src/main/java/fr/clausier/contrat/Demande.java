package fr.clausier.contrat;

import java.util.List;

/**
 * A demande: one person, one membership, one or more lines of care.
 *
 * @param type       absent means REMBOURSEMENT
 * @param reference  the caller's own reference, echoed in the answer
 * @param devise     only EUR; absent means EUR
 * @param historique absent means FOURNI
 * @param compteurs  what was consumed before, when {@code historique} is FOURNI
 */
public record Demande(
        TypeDemande type,
        @Requis Nature nature,
        String reference,
        String devise,
        Historique historique,
        @Requis Adhesion adhesion,
        @Requis Beneficiaire beneficiaire,
        @Requis List<Acte> actes,
        List<Compteur> compteurs) {

    public static final String EURO = "EUR";

    public Demande {
        type = type == null ? TypeDemande.REMBOURSEMENT : type;
        devise = devise == null ? EURO : devise;
        historique = historique == null ? Historique.FOURNI : historique;
        actes = List.copyOf(actes);
        compteurs = compteurs == null ? List.of() : List.copyOf(compteurs);
    }

    /** The same demande with other counters. */
    public Demande avec(List<Compteur> connus) {
        return new Demande(type, nature, reference, devise, historique, adhesion, beneficiaire, actes, connus);
    }

    /** Who the counters belong to: a person of a membership. */
    public String porteur() {
        return adhesion.numero() + "/" + beneficiaire.id();
    }
}
