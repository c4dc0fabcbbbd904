package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.litige.BaremeHonoraires;

/** What the table of fees gives for the line. */
public record Honoraire(FraisJuridique sujet, BaremeHonoraires bareme) implements Constat {
    public Honoraire(FraisJuridique sujet, String bareme) {
        this(sujet, BaremeHonoraires.de(bareme));
    }
}
