package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;

/**
 * What was, or would be, spent.
 *
 * @param prixUnitaire of one night, one way, one purchase, in euros
 * @param nombre how many
 * @param origine absent: the event
 */
public record Frais(
        @Requis NatureDepense nature,
        @Requis Montant prixUnitaire,
        Integer nombre,
        OrigineDepense origine) {

    public Frais {
        nombre = nombre == null ? 1 : nombre;
        origine = origine == null ? OrigineDepense.EVENEMENT : origine;
    }

    /** In euros. */
    public Montant total() {
        return prixUnitaire.fois(nombre);
    }
}
