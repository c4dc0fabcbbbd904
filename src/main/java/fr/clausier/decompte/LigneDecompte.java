package fr.clausier.decompte;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        Destinataire destinataire) {

    /** Whether its amount is to be paid: it is granted, waits for nothing and for nobody. */
    public boolean due() {
        return (statut == Statut.ACCORDE || statut == Statut.ACCORDE_PARTIEL) && montants.mutuelle().estPositif();
    }

    /** One line of its parts: shares of the same nature and clause are one. */
    public static LigneDecompte reunir(List<LigneDecompte> decomptes) {
        if (decomptes.size() == 1) {
            return decomptes.get(0);
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        decomptes.stream().flatMap(decompte -> decompte.parts.stream()).forEach(part -> parts.merge(part.nature() + " " + part.clause(),
                part, (une, autre) -> new Part(une.nature(), une.montant().plus(autre.montant()), une.clause())));
        return new LigneDecompte(decomptes.get(0).id, Statut.dePlusieurs(decomptes.stream().map(LigneDecompte::statut).toList()),
                decomptes.stream().anyMatch(LigneDecompte::estimee), Montants.somme(decomptes.stream().map(LigneDecompte::montants).toList()),
                List.copyOf(parts.values()), decomptes.stream().flatMap(decompte -> decompte.motifs.stream()).distinct().toList(),
                decomptes.stream().map(LigneDecompte::destinataire).filter(Objects::nonNull).findFirst().orElse(null));
    }
}
