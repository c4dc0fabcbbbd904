package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.DecisionStore.DejaPris;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
    Lectures lectures;

    @Inject
    SecurityIdentity identity;

    @Inject
    ObjectMapper mapper;

    @Inject
    ManagedExecutor workers;

    private final Set<String> enCours = ConcurrentHashMap.newKeySet();

    /**
     * Decides, unless the caller has already had a decision under that key.
     *
     * @param cle null to decide in any case
     * @throws DejaPris when the first demande under that key is not answered yet
     */
    CompletionStage<Response> decider(String cle, String body, TraceLevel level) {
        if (cle == null) {
            return service.decide(body, level, null).thenApply(answer -> donnee(answer.decision().id(), answer.json(), false));
        }
        if (!FORME.matcher(cle).matches()) {
            return CompletableFuture.completedFuture(Problemes.reponse(Probleme.de("cle-invalide", "La clé d'idempotence n'a pas la forme voulue",
                    UNPROCESSABLE, "L'en-tête " + ENTETE + " porte de 1 à 128 caractères ASCII visibles. Rien n'a été enregistré.")));
        }
        String prise = Prises.demande(empreinte(identity.getPrincipal().getName(), cle));
        if (!enCours.add(prise)) {
            throw new DejaPris(prise, "");
        }
        // The store is asked on another thread than the one that serves the network.
        return workers.supplyAsync(() -> store.tenant(prise).flatMap(store::find))
                .thenCompose(premiere -> premiere.isPresent()
                        ? CompletableFuture.completedFuture(rejouee(premiere.get(), body, level))
                        : service.decide(body, level, prise).thenApply(answer -> donnee(answer.decision().id(), answer.json(), false)))
                .whenComplete((answer, failure) -> enCours.remove(prise));
    }

    private Response rejouee(Enregistrement premiere, String body, TraceLevel level) {
        if (!Arrays.equals(premiere.demande(), body.getBytes(StandardCharsets.UTF_8))) {
            return Problemes.reponse(Probleme.de("cle-reutilisee", "Cette clé d'idempotence est celle d'une autre demande", UNPROCESSABLE,
                    "Une clé ne sert qu'à renvoyer la même demande, à l'octet près : donnez-en une nouvelle à celle-ci. Rien n'a été enregistré."));
        }
        lectures.noter(Lecture.DECISION, Set.of(premiere.id()));
        return donnee(premiere.id(), level.apply(premiere.decision(), mapper), true);
    }

    /** Not Response.created: it looks for the request, which the thread that answers does not carry. */
    private static Response donnee(UUID id, byte[] json, boolean rejouee) {
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/decisions/" + id).entity(json);
        return (rejouee ? answer.header(REJOUEE, true) : answer).build();
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
