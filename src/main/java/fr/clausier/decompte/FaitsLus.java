package fr.clausier.decompte;

import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Propriete;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The properties of a fact that a rule matched; their values are read when someone asks. */
public record FaitsLus(Fait fait, List<String> proprietes) {

    /** Property to value as text; an absent value is an empty text. */
    public Map<String, String> valeurs() {
        Map<String, String> valeurs = new TreeMap<>();
        for (String propriete : proprietes) {
            Object valeur = valeur(propriete);
            valeurs.put(propriete, valeur == null ? "" : valeur.toString());
        }
        return valeurs;
    }

    private Object valeur(String propriete) {
        return Propriete.de(fait.getClass(), propriete).orElseThrow(() -> new IllegalStateException(
                "A compiled rule reads a property that does not exist: " + fait.getClass() + "." + propriete)).lire(fait);
    }
}
