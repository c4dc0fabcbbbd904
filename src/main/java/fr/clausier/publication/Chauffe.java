package fr.clausier.publication;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
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
    private static final int DECISIONS = 2_500;

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
     * @param pause between two decisions
     */
    void chauffer(RuleBase base, Runnable pause) {
        if (!chaudes.contains(base)) {
            List<Demande> dossiers = Dossier.read(base.folder()).stream().flatMap(Chauffe::lire).toList();
            List<Demande> demandes = affluence.dernieres();
            dossiers.forEach(demande -> decider(base, demande, pause));
            for (int i = 0; i < DECISIONS; i++) {
                decider(base, demandes.isEmpty() ? dossiers.get(i % dossiers.size()) : demandes.get(i % demandes.size()), pause);
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

    private static void decider(RuleBase base, Demande demande, Runnable pause) {
        pause.run();
        try {
            new Decider(base).decide(demande);
        } catch (DecisionImpossible | Bareme.FigureManquante e) {
            // what these rules do not decide warms them too
        }
    }
}
