package fr.clausier.etude;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.etude.Impact.Cas;
import fr.clausier.etude.Impact.Erreur;
import fr.clausier.etude.Impact.Jeu;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.PhaseSansFin;
import fr.clausier.regles.ReglesDifferentes;
import fr.clausier.regles.RuleBase;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * What one rule set pays beside another: each person's demandes decided again under both, in the order of their first day of
 * care, then of their arrival, each set with its own counters.
 *
 * <p>A person is followed over the whole period, not year by year: the key of a counter names its year, and some last longer.
 * Only payments of care count, LIQUIDATION and REGULARISATION: an ANNULATION, and what it or a REGULARISATION took the place of, count
 * nowhere, nor do quotations, engagements and questions, those of assistance and of disputes among them. A demande that one of the
 * sets does not decide moves nothing under either.
 *
 * <p>Where no rule that differs can have had a part in a decision, and counters stand alike, the second set decides as the first: it is
 * not asked again ({@link ReglesDifferentes}).
 */
public final class Comparaison {

    private static final int EN_VOL = 4;
    private static final long ATTENTE_MS = 100;
    private static final ObjectReader REPONSES = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build().readerFor(Reponse.class);

    private final String hashApres;
    private final RuleBase baseAvant;
    private final Decider avant;
    private final Decider apres;
    private final ReglesDifferentes differentes;
    private final int parallelism;
    private final long gardeeNanos;
    private final Temoin temoin;

    public Comparaison(RuleBase avant, RuleBase apres) {
        this(avant, apres, 1);
    }

    /**
     * @param parallelism persons studied at the same time; the result is the same whatever it is
     */
    public Comparaison(RuleBase avant, RuleBase apres, int parallelism) {
        this(avant, apres, parallelism, ReglesDifferentes.entre(avant, apres));
    }

    /** @param differentes where the sets may decide otherwise; null to decide everything under both */
    Comparaison(RuleBase avant, RuleBase apres, int parallelism, ReglesDifferentes differentes) {
        this(avant, apres, parallelism, differentes, Long.MAX_VALUE, (lue, decision, cas) -> {});
    }

    /**
     * @param parallelism as above
     * @param gardee      how often it tells where it stands
     */
    public Comparaison(RuleBase avant, RuleBase apres, int parallelism, Duration gardee) {
        this(avant, apres, parallelism, ReglesDifferentes.entre(avant, apres), gardee.toNanos(), (lue, decision, cas) -> {});
    }

    /** One set alone, and who sees what it decides. */
    Comparaison(RuleBase jeu, Temoin temoin) {
        this(jeu, jeu, 1, ReglesDifferentes.entre(jeu, jeu), Long.MAX_VALUE, temoin);
    }

    private Comparaison(RuleBase avant, RuleBase apres, int parallelism, ReglesDifferentes differentes, long gardeeNanos, Temoin temoin) {
        this.gardeeNanos = gardeeNanos;
        this.temoin = temoin;
        this.baseAvant = avant;
        this.differentes = differentes == null || differentes.partout() ? null : differentes;
        this.hashApres = apres.hash();
        this.avant = new Decider(avant);
        this.apres = new Decider(apres);
        this.parallelism = parallelism;
    }

    /** A demande decided under both sets, with their traces. */
    public record Rejeu(Demande demande, Decision avant, Decision apres) {}

    /** Of a decision already given, where it found the counters. */
    private record Reponse(List<CompteurTrouve> compteurs) {}

    private record CompteurTrouve(String cle, BigDecimal avant, String depuis) {

        Compteur compteur() {
            return new Compteur(cle, avant, 0, depuis == null ? null : LocalDate.parse(depuis));
        }
    }

    /** One of the sets does not decide a demande. */
    private static final class NonDecidee extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Jeu jeu;

        NonDecidee(Jeu jeu, RuntimeException cause) {
            super(cause);
            this.jeu = jeu;
        }
    }

    /**
     * Studies them all, with the memory of a few persons at a time.
     *
     * @param avancement told how many demandes are done, on the caller's thread
     * @throws Avancement.Annule when {@code avancement} stops the study, or the thread is interrupted
     */
    public Impact etudier(Portefeuille portefeuille, Avancement avancement) {
        return cumuler(portefeuille, avancement).impact(baseAvant.hash(), hashApres, portefeuille.du(), portefeuille.au());
    }

    /** The same, to be added to that of other persons: see {@link #etudier}. */
    public Cumul cumuler(Portefeuille portefeuille, Avancement avancement) {
        return new Etude(portefeuille, avancement).conduire();
    }

    /**
     * The same, told where it stands from time to time, so that it can be taken up there.
     *
     * @param depuis     where it stood last; null to begin. One that no longer fits the portfolio is left aside
     * @param sauvegarde told where it stands, on the caller's thread
     */
    public Impact etudier(Portefeuille portefeuille, Avancement avancement, Reprise depuis, Consumer<Reprise> sauvegarde) {
        Reprise suite = depuis == null || depuis.demandes() != portefeuille.demandes() ? null : depuis;
        Etude etude = new Etude(portefeuille, avancement);
        etude.reprendre(suite, sauvegarde);
        Cumul cumul = etude.conduire();
        if (etude.attendue != null) { // the person where it stood is gone
            return etudier(portefeuille, avancement, null, sauvegarde);
        }
        return cumul.impact(baseAvant.hash(), hashApres, portefeuille.du(), portefeuille.au());
    }

    /** Who sees each demande that the first set decides, on the thread that decides it. */
    interface Temoin {

        void vue(Lue lue, Decision decision, Cas cas);
    }


    /** Decides again a demande of an {@link Impact}, as it was decided there. */
    public Rejeu rejouer(Cas cas) {
        Demande demande = marquer(DemandeReader.read(cas.demande()), cas.dejaDecides());
        return new Rejeu(demande, avant.decide(demande.avec(cas.avant())), apres.decide(demande.avec(cas.apres())));
    }

    /** A study that runs: the caller's thread hands persons over, others decide. */
    private final class Etude implements Portefeuille.Visite {

        private final Portefeuille portefeuille;
        private final Avancement avancement;
        private final long total;
        private final AtomicLong faites = new AtomicLong();
        private final ExecutorService ouvriers = Executors.newFixedThreadPool(parallelism, Comparaison::ouvrier);
        private final Semaphore places = new Semaphore(EN_VOL * parallelism);
        private final AtomicReference<Throwable> echec = new AtomicReference<>();

        /** Each taken by one thread at a time. */
        private final Queue<Cumul> cumuls = new ConcurrentLinkedQueue<>();

        private Consumer<Reprise> sauvegarde = reprise -> {};
        private long gardee = System.nanoTime();

        /** The person after whom it goes on; null when it goes on. */
        private String attendue;

        Etude(Portefeuille portefeuille, Avancement avancement) {
            this.portefeuille = portefeuille;
            this.avancement = avancement;
            this.total = portefeuille.demandes();
        }

        void reprendre(Reprise reprise, Consumer<Reprise> autre) {
            sauvegarde = autre;
            if (reprise != null) {
                attendue = reprise.porteur();
                cumuls.add(reprise.cumul());
                faites.set(reprise.faites());
            }
        }

        Cumul conduire() {
            try {
                avancer();
                portefeuille.parcourir(this);
                prendre(EN_VOL * parallelism);
                avancer();
                return cumul();
            } finally {
                ouvriers.shutdownNow();
            }
        }

        @Override
        public void illisibles(List<Erreur> premieres, long nombre) {
            if (attendue != null) {
                return;
            }
            Cumul cumul = new Cumul();
            cumul.erreurs(premieres, nombre);
            cumuls.add(cumul);
            faites.addAndGet(nombre);
        }

        @Override
        public void personne(String porteur, List<Recue> recues) {
            if (attendue != null) {
                attendue = attendue.equals(porteur) ? null : attendue;
                return;
            }
            prendre(1);
            ouvriers.execute(() -> {
                Cumul libre = cumuls.poll();
                Cumul cumul = libre == null ? new Cumul() : libre;
                try {
                    new Personne(portefeuille, cumul, faites).etudier(recues);
                } catch (RuntimeException | Error e) {
                    echec.compareAndSet(null, e);
                } finally {
                    cumuls.add(cumul);
                    places.release();
                }
            });
            avancer();
            if (System.nanoTime() - gardee > gardeeNanos) {
                sauver(porteur);
            }
        }

        /** When all that was handed over is done. */
        private void sauver(String porteur) {
            prendre(EN_VOL * parallelism);
            Cumul cumul = cumul();
            cumuls.clear();
            cumuls.add(cumul);
            places.release(EN_VOL * parallelism);
            sauvegarde.accept(new Reprise(porteur, total, faites.get(), cumul));
            gardee = System.nanoTime();
        }

        private Cumul cumul() {
            Cumul cumul = new Cumul();
            cumuls.forEach(cumul::plus);
            return cumul;
        }

        private void prendre(int nombre) {
            try {
                while (!places.tryAcquire(nombre, ATTENTE_MS, TimeUnit.MILLISECONDS)) {
                    avancer();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Avancement.Annule();
            }
        }

        private void avancer() {
            if (echec.get() != null) {
                throw new IllegalStateException("The study failed", echec.get());
            }
            avancement.fait(faites.get(), total);
        }
    }

    /** The demandes of one person, one after another. */
    private final class Personne {

        private final Portefeuille portefeuille;
        private final Cumul cumul;
        private final AtomicLong faites;
        private final Decider observe = new Decider(baseAvant.observee(this::voir));

        /** Whether a rule that is not the same in both sets may have had a part in the last decision. */
        private boolean concernee;

        /** The acts already paid, and by what. */
        private final Map<String, String> payes = new HashMap<>();

        Personne(Portefeuille portefeuille, Cumul cumul, AtomicLong faites) {
            this.portefeuille = portefeuille;
            this.cumul = cumul;
            this.faites = faites;
        }

        void etudier(List<Recue> recues) {
            Map<String, Compteur> ouverture = ouverture(recues);
            Carnet carnetAvant = new Carnet(ouverture);
            Carnet carnetApres = new Carnet(ouverture);
            List<Lue> lues = lire(recues);
            Set<String> debout = new HashSet<>();
            lues.stream().filter(lue -> !lue.recue().remplacee()).forEach(lue -> debout.add(lue.recue().id()));
            lues.sort(Comparator.comparing(Lue::premierJour, Comparator.nullsLast(Comparator.naturalOrder())));
            Montant ecart = null;
            for (Lue lue : lues) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                Montant sien = paiement(lue, debout) ? compter(lue, carnetAvant, carnetApres) : null;
                if (sien != null) {
                    ecart = ecart == null ? sien : ecart.plus(sien);
                }
                faites.incrementAndGet();
            }
            if (ecart != null) {
                cumul.personne(ecart);
            }
        }

        private List<Lue> lire(List<Recue> recues) {
            List<Lue> lues = new ArrayList<>();
            for (Recue recue : recues) {
                try {
                    lues.add(Lue.de(recue));
                } catch (DemandeRefusee e) {
                    erreur(recue, null, e);
                    faites.incrementAndGet();
                }
            }
            return lues;
        }

        /** Whether it stands and orders a payment of care; a correction that did not replace what it corrects orders nothing. */
        private boolean paiement(Lue lue, Set<String> debout) {
            Demande demande = lue.demande();
            boolean paiement = !lue.recue().remplacee() && (demande.nature() == Nature.LIQUIDATION
                    || demande.nature() == Nature.REGULARISATION && demande.concerne().stream().noneMatch(c -> debout.contains(c.decision())));
            if (!paiement) {
                cumul.horsEtude();
            }
            return paiement;
        }

        /** Decides it under both sets: what the second pays more, or less; null when it counts nowhere. */
        private Montant compter(Lue lue, Carnet carnetAvant, Carnet carnetApres) {
            Map<String, String> dejaDecides = dejaDecides(lue.demande());
            Demande demande = marquer(lue.demande(), dejaDecides);
            Cas cas = new Cas(lue.recue().demande(), dejaDecides, carnetAvant.pour(demande), carnetApres.pour(demande));
            Decision decisionAvant;
            Decision decisionApres;
            try {
                concernee = differentes == null || !cas.avant().equals(cas.apres());
                decisionAvant = decider(Jeu.AVANT, observe, demande.avec(cas.avant()));
                decisionApres = concernee ? decider(Jeu.APRES, apres, demande.avec(cas.apres())) : decisionAvant;
            } catch (NonDecidee e) {
                erreur(lue.recue(), e.jeu, (RuntimeException) e.getCause());
                return null;
            }
            temoin.vue(lue, decisionAvant, cas);
            boolean payeAvant = portefeuille.paye(decisionAvant);
            boolean payeApres = portefeuille.paye(decisionApres);
            if (!payeAvant && !payeApres) {
                cumul.horsEtude();
                return null;
            }
            Montant ecart = cumul.plus(lue, decisionAvant, payeAvant, decisionApres, payeApres, cas);
            if (payeAvant) {
                carnetAvant.suivre(decisionAvant);
            }
            if (payeApres) {
                carnetApres.suivre(decisionApres);
            }
            demande.actes().stream().map(Acte::identite).filter(identite -> identite != null)
                    .forEach(identite -> payes.putIfAbsent(identite, lue.nom()));
            return ecart;
        }

        private void voir(Domaine domaine, Phase phase, List<? extends Fait> faits, List<Deduction> deductions) {
            concernee = concernee || differentes.concernent(domaine, phase, faits);
        }

        private Map<String, String> dejaDecides(Demande demande) {
            Map<String, String> dejaDecides = new HashMap<>();
            for (Acte acte : demande.actes()) {
                if (acte.identite() != null && payes.containsKey(acte.identite())) {
                    dejaDecides.put(acte.id(), payes.get(acte.identite()));
                }
            }
            return dejaDecides;
        }

        private void erreur(Recue recue, Jeu jeu, RuntimeException e) {
            cumul.erreurs(List.of(new Erreur(recue.id(), recue.ligne(), jeu, message(e))), 1);
        }
    }

    /** Any failure of a rule: a set that is only a candidate may hold a defective one, and the study tells it. */
    private static Decision decider(Jeu jeu, Decider decider, Demande demande) {
        try {
            return decider.decide(demande);
        } catch (RuntimeException e) {
            throw new NonDecidee(jeu, e);
        }
    }

    private static String message(RuntimeException e) {
        if (e instanceof DemandeRefusee refusee) {
            return Lue.message(refusee);
        }
        return e instanceof DecisionImpossible || e instanceof Bareme.FigureManquante || e instanceof PhaseSansFin ? e.getMessage()
                : "une règle a échoué (" + e.getClass().getSimpleName() + ")";
    }

    /**
     * Where counters stood before the first of these demandes: the first decision given that looked at one tells it, even if it was
     * replaced since, for what came after counted on it.
     */
    private static Map<String, Compteur> ouverture(List<Recue> recues) {
        Map<String, Compteur> ouverture = new HashMap<>();
        for (Recue recue : recues) {
            if (recue.conservee()) {
                try {
                    Reponse reponse = REPONSES.readValue(recue.reponse());
                    if (reponse.compteurs != null) {
                        reponse.compteurs.forEach(trouve -> ouverture.putIfAbsent(trouve.cle, trouve.compteur()));
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("A stored decision is JSON", e);
                }
            }
        }
        return ouverture;
    }

    private static Thread ouvrier(Runnable tache) {
        Thread ouvrier = new Thread(tache, "etude");
        ouvrier.setDaemon(true);
        return ouvrier;
    }

    private static Demande marquer(Demande demande, Map<String, String> dejaDecides) {
        return dejaDecides.isEmpty() ? demande : demande.avecActes(demande.actes().stream().map(acte ->
                dejaDecides.containsKey(acte.id()) ? acte.decidePar(dejaDecides.get(acte.id())) : acte).toList());
    }
}
