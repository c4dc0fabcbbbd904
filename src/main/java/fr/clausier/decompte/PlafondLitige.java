package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Montant;
import java.math.BigDecimal;

/** The most that is paid for the whole dispute, in euros. */
public record PlafondLitige(FraisJuridique sujet, Montant maximum) implements Constat {
    /** As a table writes it: {@code 100000,00 €}. */
    public PlafondLitige(FraisJuridique sujet, String maximum) {
        this(sujet, new Montant(new BigDecimal(maximum.replace(" €", "").replace(',', '.'))));
    }
}
