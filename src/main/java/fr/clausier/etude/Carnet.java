package fr.clausier.etude;

import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counters of a person under one rule set, from one demande to the next. Those that no decision has moved yet are what the
 * demande tells. What engagements reserve is left out, as they are: the invoices that honour them consume.
 */
final class Carnet {

    private final Map<String, Compteur> compteurs;

    /**
     * @param ouverture where counters stood before the first demande, by key
     */
    Carnet(Map<String, Compteur> ouverture) {
        compteurs = new HashMap<>(ouverture);
    }

    /** The counters with which a demande is decided. */
    List<Compteur> pour(Demande demande) {
        Map<String, Compteur> connus = new TreeMap<>();
        demande.compteurs().stream().filter(compteur -> compteur.est(demande.beneficiaire().id(), demande.adhesion().numero()))
                .forEach(compteur -> connus.put(compteur.cle(), new Compteur(compteur.cle(), compteur.consomme(), 0, compteur.depuis())));
        connus.putAll(compteurs);
        return List.copyOf(connus.values());
    }

    /** A demande is paid: what it looked at stands where it says. */
    void suivre(Decision decision) {
        decision.compteurs().forEach(apres -> compteurs.put(apres.cle(), new Compteur(apres.cle(), apres.apres(), 0, apres.depuis())));
    }
}
