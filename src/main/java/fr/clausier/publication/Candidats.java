package fr.clausier.publication;

import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Action;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.decision.PublicationStore.Entree;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Candidat.Etape;
import fr.clausier.publication.Candidat.Etat;
import fr.clausier.publication.Candidat.Fichier;
import fr.clausier.publication.Candidat.Origine;
import fr.clausier.publication.Candidat.Portee;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RuleBaseLoader.TableEnvoyee;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.CellProblem;
import fr.clausier.tables.Tableau;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Candidates: proposed, changed file by file. What is done is written before it is answered; only its author changes a
 * candidate.
 */
@ApplicationScoped
public class Candidats {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int RAISON_MIN = 5;
    private static final int TEXTE_MOST = 1000;
    private static final int FICHIER_MOST = 5 * 1024 * 1024;
    private static final Pattern CHEMIN = Pattern.compile("[a-z0-9][a-zA-Z0-9_.-]*(/[a-z0-9][a-zA-Z0-9_.-]*){0,5}");

    @Inject
    ActiveRules rules;

    @Inject
    RuleSets sets;

    @Inject
    PublicationStore store;

    @Inject
    CandidateDocuments documents;

    @Inject
    CandidateImpact impact;

    @Inject
    Resultats resultats;

    private final Map<UUID, Candidat> candidats = new ConcurrentHashMap<>();

    /** A check that the last stop cut is to be asked for again. */
    @PostConstruct
    void read() {
        documents.all().forEach(candidat -> candidats.put(candidat.id(),
                candidat.etat() == Etat.EN_CONTROLE ? candidat.avecFichiers(candidat.fichiers()) : candidat));
    }

    /** Every candidate, the last first. */
    public List<Candidat> all() {
        return candidats.values().stream().sorted(Comparator.comparing(Candidat::numero).reversed()).toList();
    }

    /** @throws AtelierRefuse when there is none */
    public Candidat find(UUID id) {
        return Optional.ofNullable(candidats.get(id)).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Ce candidat n'existe pas."));
    }

    /** Whether it was checked against a rule set that no longer decides. */
    public boolean perime(Candidat candidat) {
        return (candidat.etat() == Etat.PRET || candidat.etat() == Etat.PROGRAMME) && !rules.base().hash().equals(candidat.base());
    }

    /**
     * What its author may say of a candidate; null leaves a value as it is.
     *
     * @param retires the values that it has no more, by name: source, effet or seuil
     */
    public record Proposition(String raison, String source, Instant effet, BigDecimal seuil, Portee etude, Set<String> retires) {}

    public synchronized Candidat creer(String auteur, Proposition proposition) {
        if (proposition.raison() == null || proposition.raison().strip().length() < RAISON_MIN) {
            throw new AtelierRefuse(Motif.INVALIDE, "Dites pourquoi (raison) : au moins " + RAISON_MIN + " caractères.");
        }
        int numero = candidats.values().stream().mapToInt(Candidat::numero).max().orElse(0) + 1;
        Candidat vide = new Candidat(UUID.randomUUID(), numero, null, null, auteur, ActiveRules.now(), Etat.BROUILLON, null, null, null, null,
                new Portee(Origine.DECISIONS, jour(ActiveRules.now()).minusYears(1), jour(ActiveRules.now()), 0), null, null, List.of(), List.of());
        Candidat candidat = valide(vide, proposition);
        save(candidat, Map.of(), List.of(), entree(candidat, auteur, Action.CREATION, true, candidat.raison(), null));
        return candidat;
    }

    /** A candidate with all that the rules folder has on disk and the rule set in force has not. */
    public synchronized Candidat creerDuDossier(String auteur, Proposition proposition) {
        RulesFolder folder = rules.folder();
        Map<String, byte[]> vigueur = rules.base().folder().fichiers();
        Map<String, byte[]> contenus = new HashMap<>();
        List<Fichier> fichiers = new ArrayList<>();
        folder.fichiers().forEach((chemin, contenu) -> {
            byte[] avant = vigueur.get(chemin);
            if (avant == null || !Arrays.equals(avant, contenu)) {
                contenus.put(chemin, contenu);
                fichiers.add(fichier(chemin, contenu));
            }
        });
        vigueur.forEach((chemin, contenu) -> {
            if (!folder.fichiers().containsKey(chemin)) {
                fichiers.add(new Fichier(chemin, null, 0, RulesFolder.empreinte(contenu)));
            }
        });
        if (fichiers.isEmpty()) {
            throw new AtelierRefuse(Motif.CONFLIT, "Le dossier de règles est celui qui décide : il n'y a rien à proposer.");
        }
        Candidat candidat = creer(auteur, proposition).avecFichiers(fichiers);
        Map<String, byte[]> ecrits = new HashMap<>();
        contenus.forEach((chemin, contenu) -> ecrits.put(CandidateDocuments.cleFichier(candidat.id(), chemin), contenu));
        save(candidat, ecrits, List.of(), entree(candidat, auteur, Action.FICHIER, true, fichiers.size() + " fichiers du dossier", null));
        return candidat;
    }

    public synchronized Candidat modifier(UUID id, String acteur, Proposition proposition) {
        Candidat avant = ouvert(id, acteur);
        Candidat candidat = valide(avant, proposition);
        save(candidat, Map.of(), List.of(), null);
        if (!Objects.equals(candidat.effet(), avant.effet())) {
            resultats.redater(candidat);
        }
        return candidat;
    }

    /** A new threshold or other demandes ask for another check, an effect date or a reason does not. */
    private Candidat valide(Candidat candidat, Proposition p) {
        if (p.seuil() != null && p.seuil().signum() < 0) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le seuil est un pourcentage positif ; reçu « " + p.seuil().toPlainString() + " ».");
        }
        if (p.etude() != null && p.etude().origine() == null) {
            throw new AtelierRefuse(Motif.INVALIDE, "Dites sur quoi porte l'étude : origine DECISIONS, PORTEFEUILLE ou AUCUNE.");
        }
        if (p.etude() != null && p.etude().origine() == Origine.DECISIONS
                && (p.etude().du() == null || p.etude().au() == null || p.etude().au().isBefore(p.etude().du()))) {
            throw new AtelierRefuse(Motif.INVALIDE, "Dites la période de l'étude : du, au, le premier avant le dernier.");
        }
        if (p.etude() != null && p.etude().origine() == Origine.PORTEFEUILLE && candidat.etude().demandes() == 0) {
            throw new AtelierRefuse(Motif.CONFLIT, "Déposez d'abord un portefeuille.");
        }
        Map<String, Object> valeurs = new HashMap<>();
        mettre(valeurs, "raison", texte(p.raison()));
        mettre(valeurs, "source", texte(p.source()));
        mettre(valeurs, "effet", p.effet());
        mettre(valeurs, "seuil", p.seuil());
        mettre(valeurs, "etude", p.etude() == null ? null
                : new Portee(p.etude().origine(), p.etude().du(), p.etude().au(), candidat.etude().demandes()));
        p.retires().forEach(nom -> valeurs.put(nom, null));
        Candidat nouveau = candidat.avec(valeurs);
        boolean memeControle = Objects.equals(nouveau.seuil(), candidat.seuil()) && nouveau.etude().equals(candidat.etude());
        return memeControle ? nouveau : nouveau.avecFichiers(nouveau.fichiers());
    }

    private static void mettre(Map<String, Object> valeurs, String nom, Object valeur) {
        if (valeur != null) {
            valeurs.put(nom, valeur);
        }
    }

    private static String texte(String texte) {
        if (texte != null && texte.length() > TEXTE_MOST) {
            throw new AtelierRefuse(Motif.INVALIDE, "Ce texte a plus de " + TEXTE_MOST + " caractères.");
        }
        return texte == null ? null : texte.strip();
    }

    /** A candidate that its author may change now. */
    Candidat ouvert(UUID id, String acteur) {
        Candidat candidat = find(id);
        if (!candidat.auteur().equals(acteur)) {
            throw new AtelierRefuse(Motif.INTERDIT, "Seul son auteur, " + candidat.auteur() + ", modifie ce candidat ; proposez le vôtre.");
        }
        if (!candidat.etat().ouvert()) {
            throw new AtelierRefuse(Motif.CONFLIT, "Ce candidat est " + dit(candidat.etat()) + " : il ne se modifie plus.");
        }
        if (candidat.etat() == Etat.EN_CONTROLE) {
            throw new AtelierRefuse(Motif.CONFLIT, "Un contrôle est en cours : attendez sa fin, ou annulez-le.");
        }
        return candidat;
    }

    static String dit(Etat etat) {
        return switch (etat) {
            case BROUILLON -> "un brouillon";
            case EN_CONTROLE -> "en cours de contrôle";
            case PRET -> "prêt";
            case REFUSE -> "refusé par ses contrôles";
            case PROGRAMME -> "programmé";
            case PUBLIE -> "publié";
            case ABANDONNE -> "abandonné";
        };
    }

    /**
     * What came of sending a file.
     *
     * @param difference of a table from the one in force; null for another file
     */
    public record Depot(Candidat candidat, Fichier fichier, List<CellProblem> avertissements, TableDifference difference) {}

    /** The content of a file as a candidate has it, or as the rule set in force does. */
    public Optional<byte[]> contenu(Candidat candidat, String chemin) {
        return candidat.fichiers().stream().filter(fichier -> fichier.chemin().equals(chemin)).findFirst()
                .map(fichier -> fichier.suppression() ? Optional.<byte[]>empty() : documents.fichier(candidat.id(), chemin))
                .orElseGet(() -> Optional.ofNullable(rules.base().folder().fichiers().get(chemin)));
    }

    /**
     * Puts a file in a candidate, once it is found right.
     *
     * @param version  the ETag of the version it was made from; null when none is asked for
     * @param formules whether the formulas of a workbook are replaced by their values
     */
    public synchronized Depot deposer(UUID id, String acteur, String chemin, byte[] contenu, String version, boolean formules) {
        Candidat candidat = ouvert(id, acteur);
        if (!CHEMIN.matcher(chemin).matches()) {
            throw new AtelierRefuse(Motif.INVALIDE, "« " + chemin + " » n'est pas un chemin du dossier de règles.");
        }
        if (contenu.length == 0 || contenu.length > FICHIER_MOST) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le fichier est vide, ou dépasse 5 Mio.");
        }
        if (version != null && !version.equals(contenu(candidat, chemin).map(RulesFolder::empreinte).orElse(""))) {
            throw new AtelierRefuse(Motif.PERIME, "« " + chemin + " » a changé depuis que vous l'avez téléchargé : téléchargez la version "
                    + "actuelle, reportez-y vos changements et déposez-la.");
        }
        return chemin.endsWith(RulesFolder.TABLE) ? table(candidat, acteur, chemin, contenu, formules)
                : autre(candidat, acteur, chemin, contenu);
    }

    private Depot table(Candidat candidat, String acteur, String chemin, byte[] envoye, boolean formules) {
        RulesFolder vigueur = rules.base().folder();
        if (!vigueur.fichiers().containsKey(chemin)) {
            throw new AtelierRefuse(Motif.INTROUVABLE, "Cette table n'existe pas dans le jeu en vigueur ; une table nouvelle se propose "
                    + "avec le dossier de règles.");
        }
        TableEnvoyee lue = RuleBaseLoader.read(actuel(candidat), chemin, envoye, formules);
        if (lue.problemes().stream().anyMatch(CellProblem::erreur)) {
            refuser(candidat, acteur, chemin, new AtelierRefuse(Motif.INVALIDE, lue.problemes().stream().filter(CellProblem::erreur).count()
                    + " erreur(s) dans le classeur ; rien n'a été gardé.", lue.problemes(), List.of()));
        }
        Tableau avant = rules.base().tables().stream().filter(table -> table.fichier().equals(chemin)).findFirst().orElseThrow().tableau();
        TableDifference difference = Difference.tables(chemin, avant, lue.tableau().orElseThrow(), jour(candidat.effet()));
        return garder(candidat, acteur, chemin, lue.contenu(), lue.problemes(), difference);
    }

    private Depot autre(Candidat candidat, String acteur, String chemin, byte[] contenu) {
        Map<String, byte[]> fichiers = new HashMap<>(actuel(candidat).fichiers());
        fichiers.put(chemin, contenu);
        RulesFolder folder = RulesFolder.of(fichiers);
        List<RuleProblem> siens = new ArrayList<>();
        try {
            RuleBaseLoader.check(folder, sets.modules()).stream().filter(probleme -> probleme.fichier().equals(chemin)).forEach(siens::add);
            Scenario.read(folder, "");
        } catch (RuntimeException e) { // nothing but this file differs from a set that loads
            siens.add(new RuleProblem(chemin, "", e.getMessage() == null ? "illisible" : e.getMessage()));
        }
        if (!siens.isEmpty()) {
            refuser(candidat, acteur, chemin, new AtelierRefuse(Motif.INVALIDE, siens.size() + " erreur(s) dans « " + chemin
                    + " » ; rien n'a été gardé.", List.of(), siens));
        }
        return garder(candidat, acteur, chemin, contenu, List.of(), null);
    }

    private void refuser(Candidat candidat, String acteur, String chemin, AtelierRefuse refus) {
        store.write(new Ecriture(Map.of(), List.of(), entree(candidat, acteur, Action.FICHIER, false, chemin + " : " + refus.getMessage(), null), null));
        throw refus;
    }

    private Depot garder(Candidat candidat, String acteur, String chemin, byte[] contenu, List<CellProblem> avertissements,
            TableDifference difference) {
        Fichier fichier = fichier(chemin, contenu);
        List<Fichier> fichiers = new ArrayList<>(candidat.fichiers());
        fichiers.removeIf(autre -> autre.chemin().equals(chemin));
        fichiers.add(fichier);
        fichiers.sort(Comparator.comparing(Fichier::chemin));
        Candidat nouveau = candidat.avecFichiers(fichiers);
        save(nouveau, Map.of(CandidateDocuments.cleFichier(candidat.id(), chemin), contenu), documents.resultats(candidat.id()),
                entree(candidat, acteur, Action.FICHIER, true, chemin, null));
        return new Depot(nouveau, fichier, avertissements, difference);
    }

    private Fichier fichier(String chemin, byte[] contenu) {
        byte[] avant = rules.base().folder().fichiers().get(chemin);
        return new Fichier(chemin, RulesFolder.empreinte(contenu), contenu.length, avant == null ? null : RulesFolder.empreinte(avant));
    }

    /** The rules with what the candidate changes today. */
    private RulesFolder actuel(Candidat candidat) {
        return CandidateCheck.dossier(rules.base().folder(), candidat.fichiers(), documents.contenus(candidat));
    }

    /** Takes a change back. */
    public synchronized Candidat retirer(UUID id, String acteur, String chemin) {
        Candidat candidat = ouvert(id, acteur);
        List<Fichier> fichiers = new ArrayList<>(candidat.fichiers());
        if (!fichiers.removeIf(fichier -> fichier.chemin().equals(chemin))) {
            throw new AtelierRefuse(Motif.INTROUVABLE, "Ce candidat ne change pas « " + chemin + " ».");
        }
        Candidat nouveau = candidat.avecFichiers(fichiers);
        List<String> retires = new ArrayList<>(documents.resultats(id));
        retires.add(CandidateDocuments.cleFichier(id, chemin));
        save(nouveau, Map.of(), retires, entree(candidat, acteur, Action.FICHIER, true, chemin + " : changement retiré", null));
        return nouveau;
    }

    /** Keeps a portfolio, one demande a line, and chooses it for the study. */
    public synchronized Candidat portefeuille(UUID id, String acteur, byte[] ndjson) {
        Candidat candidat = ouvert(id, acteur);
        int demandes = impact.compter(ndjson);
        Candidat nouveau = candidat.avec(Map.of("etude", new Portee(Origine.PORTEFEUILLE, null, null, demandes)));
        nouveau = nouveau.avecFichiers(nouveau.fichiers());
        save(nouveau, Map.of(CandidateDocuments.cle(id, CandidateDocuments.PORTEFEUILLE), ndjson), documents.resultats(id), null);
        return nouveau;
    }

    public synchronized Candidat abandonner(UUID id, String acteur) {
        Candidat candidat = ouvert(id, acteur).avec(Map.of("etat", Etat.ABANDONNE));
        save(candidat, Map.of(), List.of(), entree(candidat, acteur, Action.ABANDON, true, candidat.raison(), null));
        return candidat;
    }

    /** The day of an instant, in Paris; null when none is told. */
    static LocalDate jour(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, PARIS);
    }

    /** What its checks found scenarios and dossiers come to becomes what they expect, as a change of its own. */
    public synchronized Candidat adopter(UUID id, String acteur, String raison) {
        Candidat candidat = ouvert(id, acteur);
        if (raison == null || raison.strip().length() < RAISON_MIN) {
            throw new AtelierRefuse(Motif.INVALIDE, "Dites pourquoi ces résultats sont les bons : au moins " + RAISON_MIN + " caractères.");
        }
        Map<String, byte[]> adoption = documents.adoption(candidat.id());
        if (adoption.isEmpty()) {
            throw new AtelierRefuse(Motif.CONFLIT, "Aucun écart à adopter : contrôlez d'abord le candidat.");
        }
        if (!rules.base().hash().equals(candidat.base())) {
            throw new AtelierRefuse(Motif.CONFLIT, "Un autre jeu a été publié depuis ce contrôle : contrôlez de nouveau le candidat.");
        }
        List<Fichier> fichiers = new ArrayList<>(candidat.fichiers());
        Map<String, byte[]> ecrits = new HashMap<>();
        adoption.forEach((chemin, contenu) -> {
            fichiers.removeIf(fichier -> fichier.chemin().equals(chemin));
            fichiers.add(fichier(chemin, contenu));
            ecrits.put(CandidateDocuments.cleFichier(id, chemin), contenu);
        });
        fichiers.sort(Comparator.comparing(Fichier::chemin));
        int nombre = candidat.etapes().stream().filter(etape -> etape.code().adoptable()).mapToInt(Etape::ecartsTotal).sum();
        Candidat nouveau = candidat.avecFichiers(fichiers);
        save(nouveau, ecrits, documents.resultats(id), entree(candidat, acteur, Action.ADOPTION, true,
                nombre + " résultat(s) adopté(s) : " + raison.strip(), null));
        return nouveau;
    }

    /** Does something while no candidate changes otherwise. */
    synchronized <T> T seul(Supplier<T> action) {
        return action.get();
    }

    /** Writes a candidate and what goes with it, then shows it. */
    void save(Candidat candidat, Map<String, byte[]> autres, Collection<String> retires, Entree entree) {
        Map<String, byte[]> ecrits = new HashMap<>(autres);
        ecrits.putAll(documents.etat(candidat));
        store.write(new Ecriture(ecrits, retires, entree, null));
        candidats.put(candidat.id(), candidat);
    }

    /** Shows a candidate that was written elsewhere. */
    void show(Candidat candidat) {
        candidats.put(candidat.id(), candidat);
    }

    /** A line of the journal about a candidate. */
    Entree entree(Candidat candidat, String acteur, Action action, boolean accepte, String motif, String detail) {
        return new Entree(0, ActiveRules.now(), acteur, action, candidat.id(), candidat.numero(), accepte, rules.base().hash(),
                candidat.hash(), motif, detail);
    }
}
