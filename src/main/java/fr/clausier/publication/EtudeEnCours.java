package fr.clausier.publication;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausier.contrat.Bareme;
import fr.clausier.decision.DecisionStore;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.Decale;
import fr.clausier.etude.DecisionsConservees;
import fr.clausier.etude.Generateur;
import fr.clausier.etude.Impact;
import fr.clausier.etude.Portefeuille;
import fr.clausier.etude.PortefeuilleNdjson;
import fr.clausier.etude.PortefeuillePaye;
import fr.clausier.etude.Rapprochement;
import fr.clausier.etude.Reprise;
import fr.clausier.publication.Affluence.Cadence;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Etude.Genre;
import fr.clausier.publication.Etude.Jeu;
import fr.clausier.publication.Etude.Source;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A study that runs: on one thread of its own, told as it goes, stopped between two persons. */
public final class EtudeEnCours {

    private static final int FIN = (int) Avancement.CENT;
    /** How often the interval of the cost looked for is halved, at most. */
    private static final int MOITIES = 8;

    private final Etude etude;
    private final Moyens moyens;
    private final int fils;
    private final Garde garde;
    private volatile long fait;
    private volatile boolean annulee;
    private volatile boolean suspendue;
    private Cadence cadence;

    /** What studies are made with. */
    @ApplicationScoped
    static class Moyens {

        @Inject
        RuleSets sets;

        @Inject
        DecisionStore decisions;

        @Inject
        Portefeuilles portefeuilles;

        @Inject
        Affluence affluence;

        /** How often where a study stands is kept, to be taken up there after a stop. */
        @ConfigProperty(name = "clausier.etudes.sauvegarde", defaultValue = "10S")
        Duration sauvegarde;

        Duration sauvegarde() {
            return sauvegarde;
        }

        RuleBase jeu(Jeu jeu) {
            return sets.find(jeu.hash()).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "le jeu " + jeu.nom() + " n'est plus archivé."));
        }

        /** Built for this once: it takes no place among those that are asked for again. */
        RuleBase variante(Variante variante, BigDecimal valeur) {
            return RuleBaseLoader.load(variante.avec(valeur), sets.modules().sansGarder());
        }

        DecisionStore decisions() {
            return decisions;
        }

        Optional<byte[]> portefeuille(Source source) {
            return portefeuilles.contenu(source.portefeuille());
        }

        Cadence cadence() {
            return affluence.cadence();
        }
    }

    /** Who keeps where it stands. */
    @FunctionalInterface
    interface Garde {

        void garder(Etude etude, Resultat partiel, byte[] reprise);
    }

    /** It stops, and will be taken up. */
    static final class Suspendue extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What a rule set pays beside the first. */
    public record ImpactDeJeu(String nom, String hash, Impact impact) {}

    /**
     * What is paid when a value is another.
     *
     * @param texte what the cell or the figure then says
     */
    public record Point(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal valeur, String texte, Impact.Total total, Impact.Personnes personnes) {}

    /**
     * What came of a study; what its kind does not ask for is empty.
     *
     * @param actuelle what the cell or the figure that varies says in the rule set
     * @param cherchee the value that comes nearest to the cost looked for; null when none was
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Resultat(List<ImpactDeJeu> comparaisons, String actuelle, List<Point> points, Point cherchee, Rapprochement.Resultat rapprochement) {

        static final Resultat VIDE = new Resultat(List.of(), null, List.of(), null, null);

        public Resultat {
            comparaisons = comparaisons == null ? List.of() : List.copyOf(comparaisons);
            points = points == null ? List.of() : List.copyOf(points);
        }

        private Resultat plus(ImpactDeJeu autre) {
            List<ImpactDeJeu> tous = new ArrayList<>(comparaisons);
            tous.add(autre);
            return new Resultat(tous, actuelle, points, cherchee, rapprochement);
        }

        private Resultat plus(Point autre) {
            List<Point> tous = new ArrayList<>(points);
            tous.add(autre);
            tous.sort(Comparator.comparing(Point::valeur));
            return new Resultat(comparaisons, actuelle, tous, cherchee, rapprochement);
        }

        Resultat sansCas() {
            return new Resultat(comparaisons.stream().map(un -> new ImpactDeJeu(un.nom, un.hash, un.impact.sansCas())).toList(), actuelle, points,
                    cherchee, rapprochement == null ? null : rapprochement.sansCas());
        }

        List<List<Impact.Cas>> cas() {
            return rapprochement != null ? List.of(rapprochement.cas()) : comparaisons.stream().map(un -> un.impact.cas()).toList();
        }

        /** In French. */
        String phrase() {
            if (rapprochement != null) {
                return rapprochement.differentes() + " ligne(s) différente(s) sur " + rapprochement.lignes() + ", " + rapprochement.ecart().enFrancais() + ".";
            }
            return points.isEmpty() ? comparaisons.stream().map(un -> un.nom + " : " + un.impact.total().ecart().enFrancais())
                    .collect(Collectors.joining(" ; ")) + "." : points.size() + " valeurs, de " + points.get(0).total.apres().enFrancais() + " à "
                            + points.get(points.size() - 1).total.apres().enFrancais() + ".";
        }
    }

    EtudeEnCours(Etude etude, Moyens moyens, int fils, Garde garde) {
        this.etude = etude;
        this.moyens = moyens;
        this.fils = fils;
        this.garde = garde;
    }

    long fait() {
        return fait;
    }

    void annuler() {
        annulee = true;
    }

    void suspendre() {
        suspendue = true;
    }

    boolean arretee() {
        return annulee || suspendue;
    }

    /** What went wrong, for who asked. */
    static String dire(Throwable e) {
        if (e instanceof RulesRefused refuse) {
            return "le jeu de règles ne se construit pas. " + refuse.problems().stream().limit(2).map(RuleProblem::toString).collect(Collectors.joining(" ; "));
        }
        return e instanceof AtelierRefuse || e instanceof Bareme.FigureManquante ? e.getMessage() : "erreur inattendue (" + e.getClass().getSimpleName() + ").";
    }

    private void suivre(long fait, long total) {
        if (suspendue) {
            throw new Suspendue();
        }
        if (annulee) {
            throw new Avancement.Annule();
        }
        this.fait = fait;
        cadence.laisserPasser();
    }

    /**
     * Runs it, on the caller's thread.
     *
     * @param partiel what was found before a stop
     * @param reprise where the set that was not done stood then; empty for none
     * @throws Suspendue         when the service stops
     * @throws Avancement.Annule when it was cancelled
     */
    Resultat mener(Resultat partiel, byte[] reprise) {
        cadence = moyens.cadence();
        Avancement avancement = this::suivre;
        avancement.fait(0, 0);
        RuleBase base = moyens.jeu(etude.jeux().get(0));
        Avancement lecture = avancement.partie(0, PortefeuilleNdjson.LECTURE);
        if (etude.genre() == Genre.RAPPROCHEMENT) {
            return new Resultat(List.of(), null, List.of(), null, new Rapprochement(base, new PortefeuillePaye(envoye()))
                    .rapprocher(avancement.partie(PortefeuilleNdjson.LECTURE, FIN)));
        }
        Path genere = null;
        try {
            if (etude.source().origine() == Etude.Origine.GENERE) {
                genere = Files.createTempFile("clausier-etude", ".ndjson");
            }
            Portefeuille portefeuille = portefeuille(base, genere, lecture);
            return etude.genre() == Genre.COMPARAISON ? comparer(base, portefeuille, partiel, reprise) : balayer(base, portefeuille, partiel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            effacer(genere);
        }
    }

    private static void effacer(Path genere) {
        try {
            if (genere != null) {
                Files.deleteIfExists(genere);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] envoye() {
        return moyens.portefeuille(etude.source()).orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "le portefeuille n'est plus gardé."));
    }

    private Portefeuille portefeuille(RuleBase base, Path genere, Avancement lecture) throws IOException {
        Source source = etude.source();
        Portefeuille portefeuille = switch (source.origine()) {
            case DECISIONS -> new DecisionsConservees(moyens.decisions(), source.du(), source.au());
            case PORTEFEUILLE -> new PortefeuilleNdjson(ByteBuffer.wrap(envoye()), lecture);
            case GENERE -> generer(base, genere, lecture);
        };
        return source.decalage() == 0 ? portefeuille : new Decale(portefeuille, source.decalage());
    }

    /** In a file: a million demandes are 800 MB. */
    private Portefeuille generer(RuleBase base, Path genere, Avancement lecture) throws IOException {
        Source source = etude.source();
        try (Writer sortie = Files.newBufferedWriter(genere)) {
            new Generateur(source.graine(), source.annee(), base.figures()).ecrire(source.demandes(), sortie, lecture.partie(0, FIN / 3));
        }
        try (FileChannel canal = FileChannel.open(genere)) {
            return new PortefeuilleNdjson(canal.map(FileChannel.MapMode.READ_ONLY, 0, canal.size()), lecture.partie(FIN / 3, FIN));
        }
    }

    private Avancement etape(int rang, int nombre) {
        int debut = etude.source().origine() == Etude.Origine.DECISIONS ? 0 : PortefeuilleNdjson.LECTURE;
        return ((Avancement) this::suivre).partie(debut + (FIN - debut) * rang / nombre, debut + (FIN - debut) * (rang + 1) / nombre);
    }

    private Resultat comparer(RuleBase base, Portefeuille portefeuille, Resultat partiel, byte[] reprise) {
        Resultat resultat = partiel;
        byte[] depuis = reprise;
        int nombre = etude.jeux().size() - 1;
        for (int i = partiel.comparaisons.size(); i < nombre; i++) {
            Jeu jeu = etude.jeux().get(i + 1);
            Resultat faits = resultat;
            Impact impact = new Comparaison(base, moyens.jeu(jeu), fils, moyens.sauvegarde()).etudier(portefeuille, etape(i, nombre), Reprise.lire(depuis).orElse(null),
                    suite -> garde.garder(etude, faits, suite.octets()));
            resultat = resultat.plus(new ImpactDeJeu(jeu.nom(), jeu.hash(), impact));
            depuis = new byte[0];
            garde.garder(etude, resultat, depuis);
        }
        return resultat;
    }

    /** Each value of the sweep, then those that the cost looked for lies between, by halves. */
    private Resultat balayer(RuleBase base, Portefeuille portefeuille, Resultat partiel) {
        Variante variante = new Variante(base.folder(), etude.balayage());
        Resultat resultat = partiel.actuelle != null ? partiel
                : new Resultat(List.of(), variante.actuelle(), List.of(), null, null);
        List<BigDecimal> valeurs = valeurs();
        int attendus = valeurs.size() + (etude.balayage().cible() == null ? 0 : MOITIES);
        for (BigDecimal valeur : valeurs) {
            resultat = mesurer(base, portefeuille, variante, valeur, resultat, attendus);
        }
        if (etude.balayage().cible() == null) {
            return resultat;
        }
        for (int i = 0; i < MOITIES; i++) {
            Optional<BigDecimal> milieu = milieu(resultat.points);
            if (milieu.isEmpty()) {
                break;
            }
            resultat = mesurer(base, portefeuille, variante, milieu.get(), resultat, attendus);
        }
        Point proche = resultat.points.stream().min(Comparator.comparing(point -> point.total.apres().valeur().subtract(etude.balayage().cible()).abs()))
                .orElseThrow();
        return new Resultat(List.of(), resultat.actuelle, resultat.points, proche, null);
    }

    private List<BigDecimal> valeurs() {
        List<BigDecimal> valeurs = new ArrayList<>();
        for (BigDecimal v = etude.balayage().de(); v.compareTo(etude.balayage().a()) <= 0; v = v.add(etude.balayage().pas())) {
            valeurs.add(v);
        }
        return valeurs;
    }

    private Resultat mesurer(RuleBase base, Portefeuille portefeuille, Variante variante, BigDecimal valeur, Resultat faits, int attendus) {
        if (faits.points.stream().anyMatch(point -> point.valeur.compareTo(valeur) == 0)) {
            return faits;
        }
        Impact impact = new Comparaison(base, moyens.variante(variante, valeur), fils).etudier(portefeuille, etape(faits.points.size(), attendus));
        Resultat resultat = faits.plus(new Point(valeur, variante.texte(valeur), impact.total(), impact.personnes()));
        garde.garder(etude, resultat, new byte[0]);
        return resultat;
    }

    /** Between the two values whose costs enclose the one looked for; empty when there are none, or nothing as fine as the step between. */
    private Optional<BigDecimal> milieu(List<Point> points) {
        BigDecimal cible = etude.balayage().cible();
        int decimales = Math.max(etude.balayage().pas().stripTrailingZeros().scale(), etude.balayage().de().stripTrailingZeros().scale());
        for (int i = 0; i + 1 < points.size(); i++) {
            BigDecimal un = points.get(i).total.apres().valeur();
            BigDecimal autre = points.get(i + 1).total.apres().valeur();
            if (un.subtract(cible).signum() * autre.subtract(cible).signum() < 0) {
                BigDecimal milieu = points.get(i).valeur.add(points.get(i + 1).valeur).divide(BigDecimal.valueOf(2), Math.max(0, decimales), RoundingMode.FLOOR);
                return milieu.compareTo(points.get(i).valeur) > 0 ? Optional.of(milieu) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
