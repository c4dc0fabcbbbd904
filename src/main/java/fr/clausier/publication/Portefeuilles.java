package fr.clausier.publication;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.etude.Impact;
import fr.clausier.etude.PortefeuilleCsv;
import fr.clausier.etude.PortefeuilleNdjson;
import fr.clausier.etude.PortefeuillePaye;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.regles.RuleProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/** Portfolios that were sent, kept for studies until somebody takes them away. */
@ApplicationScoped
public class Portefeuilles {

    private static final String RACINE = "portefeuille/";
    private static final String ETAT = "/etat.json";
    private static final String CONTENU = "/contenu.ndjson";
    private static final int NOM_MOST = 200;
    /** Enough to tell JSON from a table. */
    private static final int DEBUT = 200;
    private static final String PAYES = "\"payes\"";

    @Inject
    PublicationStore store;

    @Inject
    CandidateDocuments documents;

    /**
     * A portfolio.
     *
     * @param payes    whether it tells what another system paid
     * @param octets   of its content
     */
    public record Depose(UUID id, String nom, String auteur, Instant deposeLe, boolean payes, long demandes, long octets) {}

    /** The last first. */
    public List<Depose> all() {
        return store.cles(RACINE).stream().filter(cle -> cle.endsWith(ETAT))
                .map(cle -> documents.read(store.document(cle).orElseThrow(), new TypeReference<Depose>() {}))
                .sorted(Comparator.comparing(Depose::deposeLe).reversed().thenComparing(Depose::id)).toList();
    }

    /** @throws AtelierRefuse when there is none */
    public Depose find(UUID id) {
        return store.document(RACINE + id + ETAT).map(json -> documents.read(json, new TypeReference<Depose>() {}))
                .orElseThrow(() -> new AtelierRefuse(Motif.INTROUVABLE, "Ce portefeuille n'existe pas, ou n'est plus gardé."));
    }

    /** What was sent, NDJSON. */
    Optional<byte[]> contenu(UUID id) {
        return store.document(RACINE + id + CONTENU);
    }

    /**
     * Keeps a portfolio.
     *
     * @param contenu a demande a line, with what was paid as {@link PortefeuillePaye} reads it; or a table as {@link PortefeuilleCsv} does
     * @throws AtelierRefuse with the first lines that cannot be read: nothing was kept
     */
    public Depose deposer(String nom, String auteur, byte[] contenu) {
        String debut = new String(contenu, 0, Math.min(contenu.length, DEBUT), StandardCharsets.UTF_8).strip();
        if (debut.isEmpty() || debut.startsWith("{")) {
            return deposer(nom, auteur, contenu, ligne -> ligne);
        }
        try {
            PortefeuilleCsv table = new PortefeuilleCsv(contenu);
            return deposer(nom, auteur, table.ndjson(), table::rang);
        } catch (PortefeuilleCsv.Illisible e) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le portefeuille n'est ni du NDJSON (une demande JSON par ligne) ni un CSV : " + e.getMessage() + ".");
        }
    }

    /** @param rangs the place in what was sent, of a line */
    private Depose deposer(String nom, String auteur, byte[] ndjson, IntUnaryOperator rangs) {
        if (nom == null || nom.isBlank() || nom.length() > NOM_MOST) {
            throw new AtelierRefuse(Motif.INVALIDE, "Donnez au portefeuille un nom (nom), de " + NOM_MOST + " caractères au plus.");
        }
        boolean payes = premiereLigne(ndjson).contains(PAYES);
        List<Impact.Erreur> illisibles;
        long demandes;
        if (payes) {
            PortefeuillePaye lu = new PortefeuillePaye(ndjson);
            illisibles = lu.illisibles();
            demandes = lu.demandes();
        } else {
            PortefeuilleNdjson lu = new PortefeuilleNdjson(ByteBuffer.wrap(ndjson));
            illisibles = lu.illisibles();
            demandes = lu.demandes();
        }
        if (demandes == 0) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le portefeuille ne contient aucune demande : attendu une demande JSON par ligne.");
        }
        if (!illisibles.isEmpty()) {
            throw new AtelierRefuse(Motif.INVALIDE, "Des lignes du portefeuille ne sont pas ce qui est attendu ; rien n'a été gardé.", List.of(),
                    illisibles.stream().map(e -> new RuleProblem("", "ligne " + rangs.applyAsInt(e.ligne()), e.message())).toList());
        }
        Depose depose = new Depose(UUID.randomUUID(), nom.strip(), auteur, ActiveRules.now(), payes, demandes, ndjson.length);
        write(depose, ndjson);
        return depose;
    }

    private static String premiereLigne(byte[] ndjson) {
        return new String(ndjson, StandardCharsets.UTF_8).lines().filter(ligne -> !ligne.isBlank()).findFirst().orElse("");
    }

    private void write(Depose depose, byte[] ndjson) {
        store.write(new Ecriture(Map.of(RACINE + depose.id() + ETAT, documents.json(depose), RACINE + depose.id() + CONTENU, ndjson), List.of(), null, null));
    }

    /** Keeps other lines in the place of all; a portfolio of none is taken away. */
    void remplacer(Depose depose, byte[] ndjson, long demandes) {
        if (demandes == 0) {
            retirer(depose.id());
        } else {
            write(new Depose(depose.id(), depose.nom(), depose.auteur(), depose.deposeLe(), depose.payes(), demandes, ndjson.length), ndjson);
        }
    }

    /** Takes a portfolio away; the studies made of it stay. */
    void retirer(UUID id) {
        store.write(new Ecriture(Map.of(), List.of(RACINE + id + ETAT, RACINE + id + CONTENU), null, null));
    }
}
