package fr.clausier.publication;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.etude.Avancement;
import fr.clausier.regles.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Decides for nothing under a rule set before callers do: it makes its bases when the first facts come, and the JVM compiles
 * its conditions once they were met often enough.
 */
@ApplicationScoped
public class Chauffe {

    /** What a new set needs before it decides as fast as the one in force. */
    private static final int DECISIONS = 500;

    @Inject
    Affluence affluence;

    private final Set<RuleBase> chaudes = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** A set that decides, or did. */
    void chaude(RuleBase base) {
        chaudes.add(base);
    }

    /**
     * Warms a rule set, unless it is warm: by every whole dossier, then by what callers asked for last, or the dossiers again.
     *
     * @param suivi told of each decision, before it
     */
    void chauffer(RuleBase base, Avancement suivi) {
        if (!chaudes.contains(base)) {
            List<Demande> dossiers = Dossier.read(base.folder()).stream().flatMap(Chauffe::lire).toList();
            List<Demande> demandes = affluence.dernieres();
            int total = dossiers.size() + DECISIONS;
            for (int i = 0; i < total; i++) {
                suivi.fait(i, total);
                List<Demande> parmi = i < dossiers.size() || demandes.isEmpty() ? dossiers : demandes;
                decider(base, parmi.get(i % parmi.size()));
            }
            chaudes.add(base);
        }
    }

    private static Stream<Demande> lire(Dossier dossier) {
        try {
            return Stream.of(DemandeReader.read(dossier.demande()));
        } catch (DemandeRefusee e) { // a dossier may show a refusal
            return Stream.empty();
        }
    }

    private static void decider(RuleBase base, Demande demande) {
        try {
            new Decider(base).decide(demande);
        } catch (DecisionImpossible | Bareme.FigureManquante e) {
            // what these rules do not decide warms them too
        }
    }
}
