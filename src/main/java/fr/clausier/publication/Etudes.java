package fr.clausier.publication;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.Impact;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Etude.Balayage;
import fr.clausier.publication.Etude.Etat;
import fr.clausier.publication.Etude.Genre;
import fr.clausier.publication.Etude.Jeu;
import fr.clausier.publication.Etude.Source;
import fr.clausier.publication.EtudeEnCours.Resultat;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RulesFolder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Studies: asked for, run in the background one after another, taken up after a stop where they stood, kept. */
@ApplicationScoped
public class Etudes {

    private static final Logger LOG = Logger.getLogger(Etudes.class);
    private static final String RACINE = "etude/";
    private static final String ETAT = "/etat.json";
    private static final String RESULTAT = "/resultat.json";
    private static final String CAS = "/cas.json";
    private static final String PARTIEL = "/partiel.json";
    private static final String REPRISE = "/reprise";
    private static final int TITRE_MOST = 200;
    private static final int JEUX_MOST = 5;
    private static final int GENEREES_MOST = 1_000_000;
    private static final int POINTS_MOST = 25;
    private static final int DECALAGE_MOST = 10;
    private static final int ANNEE_MOST = 2099;
    private static final int CHIFFRES_MOST = 12;
    private static final int DECIMALES_MOST = 4;
    private static final int NOM_MOST = 100;
    private static final String EN_VIGUEUR = "EN_VIGUEUR";

    @Inject
    ActiveRules rules;

    @Inject
    PublicationStore store;

    @Inject
    CandidateDocuments documents;

    @Inject
    Candidats candidats;

    @Inject
    Portefeuilles portefeuilles;

    @Inject
    EtudeEnCours.Moyens moyens;

    /** Persons studied at the same time. */
    @ConfigProperty(name = "clausier.etudes.fils", defaultValue = "1")
    int fils;

    private final Map<UUID, EtudeEnCours> enCours = new ConcurrentHashMap<>();
    private final ExecutorService travaux = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "etudes");
        thread.setDaemon(true);
        return thread;
    });

    /** What the last stop cut goes on. */
    void reprendre(@Observes StartupEvent start) {
        all().stream().filter(etude -> etude.etat().vivante()).sorted(Comparator.comparing(Etude::numero)).forEach(this::lancer);
    }

    @PreDestroy
    void stop() {
        enCours.values().forEach(EtudeEnCours::suspendre);
        travaux.shutdown();
    }

    /** The last first. */
    public List<Etude> all() {
        return store.cles(RACINE).stream().filter(cle -> cle.endsWith(ETAT)).map(cle -> lue(store.document(cle).orElseThrow()))
                .sorted(Comparator.comparing(Etude::numero).reversed()).toList();
    }

    private Etude lue(byte[] json) {
        return documents.read(json, new TypeReference<>() {});
    }

    /** @throws AtelierRefuse when there is none */
    public Etude find(UUID id) {
        return store.document(cle(id, ETAT)).map(this::lue).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Cette étude n'existe pas."));
    }

    private static String cle(UUID id, String document) {
        return RACINE + id + document;
    }

    /** How far it is, out of {@code Avancement.CENT * Avancement.FIN}; empty unless it runs. */
    public Optional<Long> fait(Etude etude) {
        return Optional.ofNullable(enCours.get(etude.id())).map(EtudeEnCours::fait);
    }

    /**
     * What is asked for.
     *
     * @param jeux sets by the hash of an archived one, by the identifier of a candidate that was checked, or EN_VIGUEUR
     */
    public record Commande(String titre, Genre genre, Source source, List<String> jeux, Balayage balayage) {}

    /**
     * Keeps a study and has it run.
     *
     * @throws AtelierRefuse when it cannot be: nothing was kept
     */
    public synchronized Etude creer(String auteur, Commande c) {
        exiger(c.titre() != null && !c.titre().isBlank() && c.titre().length() <= TITRE_MOST, "titre : attendu un titre, de " + TITRE_MOST
                + " caractères au plus.");
        exiger(c.genre() != null, "genre : attendu COMPARAISON, SENSIBILITE ou RAPPROCHEMENT.");
        valider(c.genre(), c.source());
        boolean seul = c.genre() != Genre.COMPARAISON;
        exiger(seul ? c.jeux().size() == 1 : c.jeux().size() >= 2 && c.jeux().size() <= JEUX_MOST, "jeux : attendu " + (seul ? "un jeu de règles."
                : "le jeu auquel comparer, puis un à " + (JEUX_MOST - 1) + " autres."));
        exiger(c.jeux().stream().allMatch(nom -> nom.length() <= NOM_MOST), "jeux : attendu EN_VIGUEUR, l'empreinte d'un jeu ou l'identifiant d'un candidat.");
        exiger(c.jeux().stream().distinct().count() == c.jeux().size(), "jeux : le même est dit deux fois.");
        exiger((c.balayage() != null) == (c.genre() == Genre.SENSIBILITE), "balayage : attendu pour une étude de sensibilité, et pour elle seule.");
        Map<Jeu, RulesFolder> jeux = new HashMap<>();
        List<Jeu> nommes = new ArrayList<>();
        for (String nom : c.jeux()) {
            Jeu jeu = jeu(nom, jeux);
            exiger(nommes.stream().noneMatch(autre -> autre.hash().equals(jeu.hash())), "jeux : deux d'entre eux décident de même (même empreinte).");
            nommes.add(jeu);
        }
        if (c.balayage() != null) {
            valider(c.balayage());
            new Variante(jeux.get(nommes.get(0)), c.balayage());
        }
        jeux.forEach((jeu, folder) -> store.keep(jeu.hash(), folder.fichiers()));
        int numero = all().stream().mapToInt(Etude::numero).max().orElse(0) + 1;
        Etude etude = new Etude(UUID.randomUUID(), numero, c.titre().strip(), c.genre(), auteur, ActiveRules.now(), c.source(), nommes,
                c.balayage(), Etat.EN_ATTENTE, null, null, null);
        save(etude, Map.of(), List.of());
        lancer(etude);
        return etude;
    }

    private static void exiger(boolean vrai, String sinon) {
        if (!vrai) {
            throw new AtelierRefuse(Motif.INVALIDE, sinon);
        }
    }

    private void valider(Genre genre, Source source) {
        exiger(source != null && source.origine() != null, "source : attendu origine DECISIONS, PORTEFEUILLE ou GENERE.");
        exiger(Math.abs(source.decalage()) <= DECALAGE_MOST, "source/decalage : attendu " + DECALAGE_MOST + " ans au plus.");
        boolean payes = false;
        switch (source.origine()) {
            case DECISIONS -> exiger(source.du() != null && source.au() != null && !source.au().isBefore(source.du()),
                    "source : attendu du et au, le premier avant le dernier.");
            case PORTEFEUILLE -> {
                exiger(source.portefeuille() != null, "source/portefeuille : attendu l'identifiant d'un portefeuille déposé.");
                payes = portefeuilles.find(source.portefeuille()).payes();
            }
            case GENERE -> {
                exiger(source.demandes() >= 1 && source.demandes() <= GENEREES_MOST, "source/demandes : attendu de 1 à " + GENEREES_MOST + ".");
                exiger(source.annee() >= 2019 && source.annee() <= ANNEE_MOST, "source/annee : attendu l'année des soins, de 2019 à " + ANNEE_MOST + ".");
            }
        }
        exiger(payes == (genre == Genre.RAPPROCHEMENT), payes ? "source/portefeuille : ce portefeuille dit ce qu'un autre système a payé ; il ne sert "
                + "qu'à un rapprochement." : "source : un rapprochement demande un portefeuille qui dise ce qu'un autre système a payé.");
        exiger(genre != Genre.RAPPROCHEMENT || source.decalage() == 0, "source/decalage : un rapprochement se fait aux dates des soins.");
    }

    private static void valider(Balayage b) {
        exiger(b.fichier() != null && b.endroit() != null && b.gabarit() != null && b.de() != null && b.a() != null && b.pas() != null,
                "balayage : attendu fichier, endroit, gabarit, de, a et pas.");
        exiger(Stream.of(b.de(), b.a(), b.pas(), b.cible() == null ? BigDecimal.ZERO : b.cible())
                .allMatch(v -> v.precision() <= CHIFFRES_MOST && Math.abs(v.scale()) <= DECIMALES_MOST), "balayage : attendu des nombres de "
                + CHIFFRES_MOST + " chiffres et " + DECIMALES_MOST + " décimales au plus.");
        exiger(b.pas().signum() > 0 && b.a().compareTo(b.de()) > 0, "balayage : attendu un pas positif, et a au-dessus de de.");
        exiger(b.a().subtract(b.de()).divideToIntegralValue(b.pas()).compareTo(BigDecimal.valueOf(POINTS_MOST)) < 0,
                "balayage : attendu " + POINTS_MOST + " valeurs au plus ; prenez un pas plus grand.");
        exiger(b.cible() == null || b.cible().signum() >= 0, "balayage/cible : attendu un montant en euros.");
    }

    private Jeu jeu(String nom, Map<Jeu, RulesFolder> jeux) {
        Jeu jeu;
        RulesFolder folder;
        if (EN_VIGUEUR.equals(nom)) {
            folder = rules.base().folder();
            jeu = new Jeu("Jeu en vigueur", folder.hash());
        } else if (nom.contains("-")) {
            Candidat candidat = candidats.find(uuid(nom));
            if (candidat.hash() == null) {
                throw new AtelierRefuse(Motif.CONFLIT, "jeux : lancez d'abord les contrôles du candidat " + candidat.numero() + ", qui le construisent.");
            }
            folder = CandidateCheck.dossier(archive(candidat.base()), candidat.fichiers(), documents.contenus(candidat));
            jeu = new Jeu("Candidat " + candidat.numero(), candidat.hash());
        } else {
            folder = archive(nom);
            jeu = new Jeu("Jeu " + nom.substring(0, 8), nom);
        }
        jeux.put(jeu, folder);
        return jeu;
    }

    private static UUID uuid(String texte) {
        try {
            return UUID.fromString(texte);
        } catch (IllegalArgumentException e) {
            throw new AtelierRefuse(Motif.INTROUVABLE, "jeux : « " + texte + " » n'est ni EN_VIGUEUR, ni un candidat, ni un jeu archivé.");
        }
    }

    private RulesFolder archive(String hash) {
        return store.find(hash).map(RulesFolder::of).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "jeux : « " + hash
                + " » n'est ni EN_VIGUEUR, ni un candidat, ni un jeu archivé."));
    }

    private void save(Etude etude, Map<String, byte[]> autres, List<String> retires) {
        Map<String, byte[]> ecrits = new HashMap<>(autres);
        ecrits.put(cle(etude.id(), ETAT), documents.json(etude));
        store.write(new Ecriture(ecrits, retires, null, null));
    }

    private void lancer(Etude etude) {
        EtudeEnCours cours = new EtudeEnCours(etude, moyens, fils, this::garder);
        enCours.put(etude.id(), cours);
        travaux.execute(() -> mener(cours, etude));
    }

    /** Where it stands, to be taken up. */
    private void garder(Etude etude, Resultat partiel, byte[] reprise) {
        Map<String, byte[]> ecrits = new HashMap<>();
        ecrits.put(cle(etude.id(), PARTIEL), documents.json(partiel));
        ecrits.put(cle(etude.id(), REPRISE), reprise);
        store.write(new Ecriture(ecrits, List.of(), null, null));
    }

    private void mener(EtudeEnCours cours, Etude attendue) {
        Etude etude = attendue.avec(Map.of("etat", Etat.EN_COURS, "debutLe", ActiveRules.now()));
        try {
            if (!cours.arretee()) {
                save(etude, Map.of(), List.of());
            }
            Resultat resultat = cours.mener(store.document(cle(etude.id(), PARTIEL)).map(json -> documents.read(json, new TypeReference<Resultat>() {}))
                    .orElse(Resultat.VIDE), store.document(cle(etude.id(), REPRISE)).orElse(new byte[0]));
            finir(etude, Etat.TERMINEE, resultat.phrase(), Map.of(cle(etude.id(), RESULTAT), documents.json(resultat.sansCas()),
                    cle(etude.id(), CAS), documents.json(resultat.cas())));
        } catch (EtudeEnCours.Suspendue e) {
            LOG.infof("Study %d goes on at the next start", etude.numero());
        } catch (Avancement.Annule e) {
            finir(etude, Etat.ANNULEE, "Étude annulée.", Map.of());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Study %d failed", etude.numero());
            finir(etude, Etat.ECHOUEE, "L'étude a échoué : " + EtudeEnCours.dire(e), Map.of());
        } finally {
            enCours.remove(etude.id());
        }
    }

    private void finir(Etude etude, Etat etat, String message, Map<String, byte[]> ecrits) {
        try {
            save(etude.avec(Map.of("etat", etat, "message", message, "finLe", ActiveRules.now())), ecrits,
                    List.of(cle(etude.id(), PARTIEL), cle(etude.id(), REPRISE)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The end of study %d is not kept; it is taken up at the next start", etude.numero());
        }
    }

    /** The legal figures in force, which a study may have vary. */
    public List<Variante.Chiffre> chiffres() {
        return Variante.chiffres(rules.base().folder());
    }

    /** Asks a study to stop, for its author. */
    public void annuler(UUID id, String acteur) {
        Etude etude = sienne(id, acteur);
        EtudeEnCours cours = enCours.get(id);
        if (cours == null) {
            throw new AtelierRefuse(Motif.CONFLIT, "Cette étude est finie : il n'y a rien à annuler.");
        }
        cours.annuler();
        if (etude.etat() == Etat.EN_ATTENTE) {
            finir(etude, Etat.ANNULEE, "Étude annulée.", Map.of());
        }
    }

    private Etude sienne(UUID id, String acteur) {
        Etude etude = find(id);
        if (!etude.auteur().equals(acteur)) {
            throw new AtelierRefuse(Motif.INTERDIT, "Seul son auteur, " + etude.auteur() + ", peut le faire de cette étude.");
        }
        return etude;
    }

    /** Takes a study away that ended, for its author. */
    public synchronized void retirer(UUID id, String acteur) {
        Etude etude = sienne(id, acteur);
        if (etude.etat().vivante()) {
            throw new AtelierRefuse(Motif.CONFLIT, "Cette étude est en cours : annulez-la d'abord.");
        }
        oublier(etude);
    }

    /** Takes a portfolio away, for who sent it; no study that runs reads it. */
    public synchronized void retirerPortefeuille(UUID id, String acteur) {
        if (!portefeuilles.find(id).auteur().equals(acteur)) {
            throw new AtelierRefuse(Motif.INTERDIT, "Seul qui l'a déposé retire un portefeuille.");
        }
        if (all().stream().anyMatch(etude -> etude.etat().vivante() && id.equals(etude.source().portefeuille()))) {
            throw new AtelierRefuse(Motif.CONFLIT, "Une étude en cours lit ce portefeuille : attendez sa fin, ou annulez-la.");
        }
        portefeuilles.retirer(id);
    }

    private void oublier(Etude etude) {
        store.write(new Ecriture(Map.of(), List.of(cle(etude.id(), ETAT), cle(etude.id(), RESULTAT), cle(etude.id(), CAS), cle(etude.id(), PARTIEL),
                cle(etude.id(), REPRISE)), null, null));
    }

    /** What came of a study, as JSON; empty until it ends well. */
    public Optional<byte[]> resultat(UUID id) {
        return store.document(cle(id, RESULTAT));
    }

    /** The same, read. */
    public Optional<Resultat> lu(UUID id) {
        return resultat(id).map(json -> documents.read(json, new TypeReference<>() {}));
    }

    /**
     * One of the demandes that differ, decided again.
     *
     * @param jeu   the rank of the set compared, from 0; 0 for a reconciliation, which has one set
     * @param index of the demande in the result
     */
    public Optional<Comparaison.Rejeu> rejouer(UUID id, int jeu, int index) {
        Etude etude = find(id);
        return store.document(cle(id, CAS)).map(json -> documents.read(json, new TypeReference<List<List<Impact.Cas>>>() {}))
                .filter(tous -> jeu >= 0 && jeu < tous.size() && index >= 0 && index < tous.get(jeu).size()).map(tous -> {
                    RuleBase base = moyens.jeu(etude.jeux().get(0));
                    return new Comparaison(base, etude.jeux().size() == 1 ? base : moyens.jeu(etude.jeux().get(jeu + 1))).rejouer(tous.get(jeu).get(index));
                });
    }

    /** Does something while no study begins. */
    synchronized <T> T seul(Supplier<T> action) {
        return action.get();
    }

    /** The studies whose result names something. */
    List<Etude> nommant(Predicate<byte[]> dit) {
        return all().stream().filter(etude -> List.of(RESULTAT, CAS).stream().anyMatch(document -> store.document(cle(etude.id(), document)).filter(dit)
                .isPresent())).toList();
    }

    /** Forgets what came of a study: it named somebody who is to be forgotten. */
    void oublierResultat(Etude etude) {
        save(etude.avec(Map.of("message", "Le résultat citait une personne dont les données ont été effacées : il a été retiré.")), Map.of(),
                List.of(cle(etude.id(), RESULTAT), cle(etude.id(), CAS)));
    }

    /** Forgets the studies that ended, and the portfolios that were sent, before an instant. */
    synchronized void oublierAvant(Instant instant) {
        List<Etude> toutes = all();
        toutes.stream().filter(etude -> !etude.etat().vivante() && etude.creeLe().isBefore(instant)).forEach(this::oublier);
        portefeuilles.all().stream().filter(depose -> depose.deposeLe().isBefore(instant)
                && toutes.stream().noneMatch(etude -> etude.etat().vivante() && depose.id().equals(etude.source().portefeuille())))
                .forEach(depose -> portefeuilles.retirer(depose.id()));
    }
}
