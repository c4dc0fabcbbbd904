package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Consultations;
import fr.clausier.decision.Consultations.Lecteur;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.DecisionStore.DejaPris;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * A demande sent again under the same key is not decided again: it is answered its first decision, after a crash too, for the
 * decision holds the key in the store. Keys are each caller's own, and go with their decision.
 */
@ApplicationScoped
public class Idempotence {

    /** Of a demande: 1 to 128 visible characters of ASCII. */
    static final String ENTETE = "Idempotency-Key";

    /** Of the answer: whether its decision is one given before. */
    static final String REJOUEE = "Idempotency-Replayed";

    private static final Pattern FORME = Pattern.compile("[!-~]{1,128}");
    private static final int UNPROCESSABLE = 422;

    @Inject
    DecisionService service;

    @Inject
    DecisionStore store;

    @Inject
    Consultations consultations;

    @Inject
    ObjectMapper mapper;

    @Inject
    ManagedExecutor workers;

    private final Set<String> enCours = ConcurrentHashMap.newKeySet();

    /** A decision, and whether it is one given before. */
    record Reponse(UUID id, byte[] json, boolean rejouee) {}

    /** @throws Refus when the caller's key is none */
    static void verifier(String cle) {
        if (cle != null && !FORME.matcher(cle).matches()) {
            throw new Refus(Probleme.de("cle-invalide", "La clé d'idempotence n'a pas la forme voulue", UNPROCESSABLE,
                    "L'en-tête " + ENTETE + " porte de 1 à 128 caractères ASCII visibles. Rien n'a été enregistré."));
        }
    }

    /**
     * Decides, unless the caller has already had a decision under that key: fails with {@link DejaPris} when the first demande
     * under it is not answered yet, with {@link Refus} when it was another.
     *
     * @param appelant who asks, whatever the thread
     * @param cle      null to decide in any case
     */
    CompletionStage<Reponse> decider(Lecteur appelant, String cle, Demande demande, String body, TraceLevel level) {
        if (cle == null) {
            return nouvelle(demande, body, level, null);
        }
        String prise = Prises.demande(empreinte(appelant.qui(), cle));
        if (!enCours.add(prise)) {
            return CompletableFuture.failedFuture(new DejaPris(prise, ""));
        }
        // The store is asked on another thread than the one that serves the network.
        return workers.supplyAsync(() -> store.tenant(prise).flatMap(store::find))
                .thenCompose(premiere -> premiere.isPresent() ? CompletableFuture.completedFuture(rejouee(appelant, premiere.get(), body, level))
                        : nouvelle(demande, body, level, prise))
                .whenComplete((answer, failure) -> enCours.remove(prise));
    }

    private CompletionStage<Reponse> nouvelle(Demande demande, String body, TraceLevel level, String prise) {
        return service.decide(demande, body, level, prise).thenApply(answer -> new Reponse(answer.decision().id(), answer.json(), false));
    }

    private Reponse rejouee(Lecteur appelant, Enregistrement premiere, String body, TraceLevel level) {
        if (!Arrays.equals(premiere.demande(), body.getBytes(StandardCharsets.UTF_8))) {
            throw new Refus(Probleme.de("cle-reutilisee", "Cette clé d'idempotence est celle d'une autre demande", UNPROCESSABLE,
                    "Une clé ne sert qu'à renvoyer la même demande, à l'octet près : donnez-en une nouvelle à celle-ci. Rien n'a été enregistré."));
        }
        consultations.noter(appelant, Lecture.DECISION, Set.of(premiere.id()));
        return new Reponse(premiere.id(), level.apply(premiere.decision(), mapper), true);
    }

    /** What callers write is not kept. */
    private static String empreinte(String appelant, String cle) {
        try {
            byte[] text = (appelant + "\n" + cle).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
