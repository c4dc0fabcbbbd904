package fr.clausier.decompte;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.assistance.NatureDepense;
import fr.clausier.contrat.assistance.Tarif;

/** What is taken in charge of the expenses of one nature. */
public record PriseEnCharge(Prestation sujet, Tarif tarif) implements Constat {

    public PriseEnCharge(Prestation sujet, String tarif) {
        this(sujet, Tarif.de(tarif));
    }

    /** At most a sum that the demande gives, in euros. */
    public PriseEnCharge(Prestation sujet, NatureDepense nature, Montant maximum) {
        this(sujet, new Tarif(nature + " : " + maximum.enFrancais(), nature, maximum, false));
    }
}
