package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.assistance.Quota;

/** The most that is given of a guarantee; when several hold, the least. */
public record Plafond(Prestation sujet, Quota quota) implements Constat {

    public Plafond(Prestation sujet, String quota) {
        this(sujet, Quota.de(quota));
    }
}
