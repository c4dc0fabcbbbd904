package fr.clausier.decision;

import fr.clausier.contrat.Compteur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counters of a person while a demande is decided: each group of lines sees what the ones before consumed. */
final class Compteurs {

    private final Map<String, Compteur> avant = new TreeMap<>();
    private final Map<String, BigDecimal> consommations = new TreeMap<>();

    Compteurs(List<Compteur> connus) {
        connus.forEach(compteur -> avant.put(compteur.cle(), compteur));
    }

    BigDecimal consomme(String cle) {
        Compteur depart = avant.get(cle);
        return (depart == null ? BigDecimal.ZERO : depart.consomme()).add(consommations.getOrDefault(cle, BigDecimal.ZERO));
    }

    void consommer(String cle, BigDecimal quantite) {
        consommations.merge(cle, quantite, BigDecimal::add);
    }

    /** Every counter that was looked at, with what it becomes. */
    List<Decision.CompteurApres> apres() {
        List<Decision.CompteurApres> liste = new ArrayList<>();
        consommations.forEach((cle, consomme) -> {
            Compteur depart = avant.getOrDefault(cle, new Compteur(cle, BigDecimal.ZERO, 0));
            liste.add(new Decision.CompteurApres(cle, depart.consomme(), consomme, depart.consomme().add(consomme),
                    depart.version()));
        });
        return liste;
    }
}
