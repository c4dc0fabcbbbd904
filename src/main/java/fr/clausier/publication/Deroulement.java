package fr.clausier.publication;

import fr.clausier.etude.Avancement;
import fr.clausier.publication.Candidat.Avancee;
import fr.clausier.publication.Candidat.Controle;
import fr.clausier.publication.Candidat.Ecart;
import fr.clausier.publication.Candidat.Etape;
import fr.clausier.regles.RuleProblem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The checks of a candidate as they go: told step by step, stopped between two units of work. */
final class Deroulement {

    private static final Logger LOG = Logger.getLogger(Deroulement.class);
    /** Differences told of a step; all are counted. */
    private static final int ECARTS_DITS = 200;

    private final Map<Controle, Etape> etapes = new EnumMap<>(Controle.class);
    private final Consumer<Etape> suivi;
    private final Runnable pause;
    private volatile boolean annule;

    /**
     * @param suivi told of every change of a step
     * @param pause between two units of work
     */
    Deroulement(Consumer<Etape> suivi, Runnable pause) {
        this.suivi = suivi;
        this.pause = pause;
        for (Controle controle : Controle.values()) {
            etapes.put(controle, Etape.aFaire(controle));
        }
    }

    /** What a check found. */
    record Constate(Avancee etat, String message, List<RuleProblem> problemes, List<Ecart> ecarts) {

        Constate(Avancee etat, String message) {
            this(etat, message, List.of(), List.of());
        }

        static Constate problemes(List<RuleProblem> problemes, String bien) {
            return problemes.isEmpty() ? new Constate(Avancee.REUSSIE, bien)
                    : new Constate(Avancee.ECHOUEE, problemes.size() + " problème(s) à corriger.", problemes, List.of());
        }

        static Constate ecarts(List<Ecart> ecarts, int total, String quoi) {
            return ecarts.isEmpty() ? new Constate(Avancee.REUSSIE, total + " " + quoi + ", aucun écart.")
                    : new Constate(Avancee.ECHOUEE, ecarts.size() + " " + quoi + " sur " + total + " n'arrivent plus au résultat attendu.",
                            List.of(), ecarts);
        }
    }

    /** A check that ends in a refusal, and why. */
    static final class Depasse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Depasse(String message) {
            super(message);
        }
    }

    /** A check, which tells how far it is. */
    @FunctionalInterface
    interface Work {
        Constate run(Avancement suivi);
    }

    /** Runs a check; whether it found nothing wrong. */
    boolean step(Controle controle, Work work) {
        long start = System.nanoTime();
        put(new Etape(controle, Avancee.EN_COURS, 0, 0, 0, null, List.of(), List.of(), 0));
        Constate constate;
        try {
            Avancement avancement = (fait, total) -> {
                if (annule) {
                    throw new Avancement.Annule();
                }
                pause.run();
                put(new Etape(controle, Avancee.EN_COURS, fait, total, millis(start), null, List.of(), List.of(), 0));
            };
            avancement.fait(0, 0);
            constate = work.run(avancement);
        } catch (Avancement.Annule e) {
            constate = new Constate(Avancee.ANNULEE, "Contrôle annulé.");
        } catch (Depasse e) {
            constate = new Constate(Avancee.ECHOUEE, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Check %s failed", controle);
            constate = new Constate(Avancee.ECHOUEE, interrompu(e.getClass().getSimpleName()));
        }
        Etape before = etape(controle);
        put(new Etape(controle, constate.etat(), before.fait(), before.total(), millis(start), constate.message(), constate.problemes(),
                constate.ecarts().stream().limit(ECARTS_DITS).toList(), constate.ecarts().size()));
        return constate.etat() == Avancee.REUSSIE;
    }

    /** A check that could not be run to its end. */
    static String interrompu(String cause) {
        return "Le contrôle s'est interrompu (" + cause + ") ; relancez-le, et signalez-le s'il échoue encore.";
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Every step, in order. */
    List<Etape> etapes() {
        synchronized (etapes) {
            return List.copyOf(etapes.values());
        }
    }

    Etape etape(Controle controle) {
        synchronized (etapes) {
            return etapes.get(controle);
        }
    }

    void put(Etape etape) {
        synchronized (etapes) {
            etapes.put(etape.code(), etape);
        }
        suivi.accept(etape);
    }

    void annuler() {
        annule = true;
    }

    boolean annule() {
        return annule;
    }
}
