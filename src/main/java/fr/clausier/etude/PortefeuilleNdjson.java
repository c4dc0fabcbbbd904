package fr.clausier.etude;

import fr.clausier.contrat.Concerne;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Nature;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decompte.MotifNonPayable;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Demandes in a file, one a line, in any order: what they are is read once, and where they stand is kept.
 *
 * <p>A REGULARISATION or an ANNULATION names in {@code concerne} the {@code reference} of another line of the same person; one
 * that names a demande of elsewhere takes nothing away here. Demandes of one person and one day follow their references.
 */
public final class PortefeuilleNdjson implements Portefeuille {

    /** Of a study of it under two rule sets, how many hundredths of the time reading it takes. */
    public static final int LECTURE = 18;

    private static final int ERREURS = 100;

    /** What the store takes of a demande; a file without line ends must not be parsed whole. */
    private static final int LIGNE_MAX = 1024 * 1024;

    /** What a portfolio of past claims cannot mean: it was paid elsewhere, whose documents and statements it need not tell. */
    private static final Set<MotifNonPayable> OBSTACLES = EnumSet.of(MotifNonPayable.EN_ATTENTE, MotifNonPayable.JUGEMENT_HUMAIN);

    private final ByteBuffer contenu;
    private final Map<String, List<Entree>> parPorteur = new TreeMap<>();
    private final List<Impact.Erreur> erreurs = new ArrayList<>();
    private long illisibles;
    private long lisibles;

    /** Where a demande stands, and what its place among those of its person depends on. */
    private record Entree(int ligne, int debut, int longueur, LocalDate jour, String reference, Nature nature, List<String> concerne) {}

    /**
     * Reads a portfolio; {@link #illisibles} tells the lines that hold no demande.
     *
     * @param contenu NDJSON in UTF-8, kept as it is: the bytes of an upload, or a file mapped in memory
     */
    public PortefeuilleNdjson(ByteBuffer contenu) {
        this(contenu, Avancement.AUCUN);
    }

    /**
     * The same, told as it goes.
     *
     * @param avancement told how many bytes are read, line after line
     */
    public PortefeuilleNdjson(ByteBuffer contenu, Avancement avancement) {
        this.contenu = contenu.asReadOnlyBuffer();
        int ligne = 1;
        int debut = contenu.position();
        for (int i = debut; i <= contenu.limit(); i++) {
            if (i == contenu.limit() || contenu.get(i) == '\n') {
                lire(ligne, debut, i - debut);
                ligne++;
                debut = i + 1;
                avancement.fait(i - contenu.position(), contenu.remaining());
            }
        }
        ordonner();
    }

    /** A line of a portfolio: its number, from 1, and its bytes without their end. */
    public record Ligne(int numero, byte[] octets) implements Serializable {}

    /**
     * Some lines of a portfolio: each person's are all among them.
     *
     * @param lignes in any order; two GB of them at most
     */
    public PortefeuilleNdjson(List<Ligne> lignes) {
        List<Ligne> rangees = lignes.stream().sorted(Comparator.comparingInt(Ligne::numero)).toList();
        ByteBuffer tout = ByteBuffer.allocate(rangees.stream().mapToInt(ligne -> ligne.octets.length).reduce(0, Math::addExact));
        rangees.forEach(ligne -> tout.put(ligne.octets));
        this.contenu = tout.flip().asReadOnlyBuffer();
        int debut = 0;
        for (Ligne ligne : rangees) {
            lire(ligne.numero, debut, ligne.octets.length);
            debut += ligne.octets.length;
        }
        ordonner();
    }

    /** Whose demande a line holds, as {@link Demande#porteur()}; null when it holds none. */
    public static String porteur(byte[] octets) {
        if (octets.length > LIGNE_MAX) {
            return null;
        }
        try {
            return DemandeReader.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString()).porteur();
        } catch (CharacterCodingException | DemandeRefusee e) {
            return null;
        }
    }

    private void ordonner() {
        Comparator<Entree> ordre = Comparator.comparing(Entree::jour, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Entree::reference, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(entree -> this.contenu.slice(entree.debut, entree.longueur)).thenComparing(Entree::ligne);
        parPorteur.values().forEach(entrees -> entrees.sort(ordre));
    }

    private void lire(int ligne, int debut, int longueur) {
        if (longueur > LIGNE_MAX) {
            illisible(ligne, "la ligne dépasse 1 Mio ; attendu une demande par ligne");
            return;
        }
        try {
            String json = StandardCharsets.UTF_8.newDecoder().decode(contenu.slice(debut, longueur)).toString();
            if (json.isBlank()) {
                return;
            }
            Lue lue = Lue.de(new Recue(null, ligne, json, null, false));
            Demande demande = lue.demande();
            parPorteur.computeIfAbsent(demande.porteur(), porteur -> new ArrayList<>()).add(new Entree(ligne, debut, longueur,
                    lue.premierJour(), demande.reference(), demande.nature(), demande.concerne().stream().map(Concerne::decision).toList()));
            lisibles++;
        } catch (CharacterCodingException e) {
            illisible(ligne, "la ligne n'est pas de l'UTF-8");
        } catch (DemandeRefusee e) {
            illisible(ligne, Lue.message(e));
        }
    }

    private void illisible(int ligne, String message) {
        illisibles++;
        if (erreurs.size() < ERREURS) {
            erreurs.add(new Impact.Erreur(null, ligne, null, message));
        }
    }

    /** The first hundred lines that hold no demande. */
    public List<Impact.Erreur> illisibles() {
        return Collections.unmodifiableList(erreurs);
    }

    @Override
    public long demandes() {
        return lisibles + illisibles;
    }

    @Override
    public LocalDate du() {
        return null;
    }

    @Override
    public LocalDate au() {
        return null;
    }

    @Override
    public boolean paye(Decision decision) {
        return Collections.disjoint(decision.motifsNonPayable(), OBSTACLES);
    }

    @Override
    public void parcourir(Visite visite) {
        if (illisibles > 0) {
            visite.illisibles(erreurs, illisibles);
        }
        parPorteur.forEach((porteur, entrees) -> {
            Set<String> remplacees = remplacees(entrees);
            visite.personne(porteur, entrees.stream().map(entree -> recue(entree, remplacees.contains(entree.reference))).toList());
        });
    }

    /** A cancelled correction takes the place of nothing. */
    private static Set<String> remplacees(List<Entree> entrees) {
        Set<String> remplacees = new HashSet<>();
        entrees.stream().filter(entree -> entree.nature == Nature.ANNULATION).forEach(entree -> remplacees.addAll(entree.concerne));
        Set<String> annulees = Set.copyOf(remplacees);
        entrees.stream().filter(entree -> entree.nature == Nature.REGULARISATION && !annulees.contains(entree.reference))
                .forEach(entree -> remplacees.addAll(entree.concerne));
        return remplacees;
    }

    private Recue recue(Entree entree, boolean remplacee) {
        return new Recue(entree.reference, entree.ligne, StandardCharsets.UTF_8.decode(contenu.slice(entree.debut, entree.longueur)).toString(),
                null, remplacee);
    }
}
