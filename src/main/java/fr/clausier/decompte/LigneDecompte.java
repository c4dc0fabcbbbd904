package fr.clausier.decompte;

import java.util.List;

/**
 * What is decided of one line.
 *
 * @param id      the caller's line identifier
 * @param estimee whether the share of the Sécurité sociale was computed, not given
 */
public record LigneDecompte(
        String id,
        Statut statut,
        boolean estimee,
        Montants montants,
        List<Part> parts,
        List<Motif> motifs,
        Destinataire destinataire) {}
