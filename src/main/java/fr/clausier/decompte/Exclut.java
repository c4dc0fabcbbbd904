package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.assistance.GarantieAssistance;
import java.util.List;

/** Who takes this guarantee may not have those, for the same event; itself: in another of its forms. */
public record Exclut(Prestation sujet, List<GarantieAssistance> garanties) implements Constat {

    public Exclut(Prestation sujet, GarantieAssistance... garanties) {
        this(sujet, List.of(garanties));
    }
}
