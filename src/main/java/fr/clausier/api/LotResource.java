package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Consultations.Lecteur;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Demandes by the thousand: one a line, answered line by line while they come. */
@Path("/api")
@Tag(name = "Décisions")
public class LotResource {

    private static final Probleme INTERROMPU = Probleme.de("lot-interrompu", "Le lot s'est interrompu", 408,
            "La suite n'est pas venue : renvoyez le lot sous sa clé d'idempotence, ou depuis cette ligne.");

    @Inject
    DecisionService service;

    @Inject
    Idempotence idempotence;

    @Inject
    Lectures lectures;

    @Inject
    ObjectMapper mapper;

    @Inject
    ManagedExecutor workers;

    /** Of all lots: as many lines at once as there are processors to decide them. */
    private ManagedExecutor decideurs;

    @PostConstruct
    void start() {
        decideurs = ManagedExecutor.builder().maxAsync(Runtime.getRuntime().availableProcessors()).build();
    }

    @PreDestroy
    void stop() {
        decideurs.shutdown();
    }

    @POST
    @Path("decisions/lot")
    @RolesAllowed(Roles.APPELANT)
    @Consumes(ExportDecisions.NDJSON)
    @Produces(ExportDecisions.NDJSON)
    @Blocking
    @Operation(summary = "Décide des demandes, une par ligne, et répond ligne par ligne, dans l'ordre, à mesure qu'elles viennent",
            description = "Chaque ligne de réponse porte l'index de la sienne, compté de 0, lignes blanches comprises, et sa decision, ou le probleme qui "
                    + "l'a fait refuser : une ligne refusée n'arrête pas les autres. Les demandes d'une même personne sont décidées l'une après l'autre. "
                    + "Au-delà de 64 Mio, envoyez le corps par morceaux (Transfer-Encoding: chunked).")
    @APIResponse(responseCode = "200", description = "{\"index\":0,\"decision\":{…}} ou {\"index\":1,\"probleme\":{…}}, par ligne")
    public StreamingOutput lot(InputStream demandes,
            @Parameter(description = "Part de la trace rendue : none, clauses ou full.") @QueryParam("trace") @DefaultValue("none") String trace,
            @Parameter(description = "true : décide sans rien conserver.") @QueryParam("simulation") boolean simulation,
            @Parameter(description = "Vaut pour chaque ligne, avec son index : un lot interrompu se renvoie entier, rien n'y est décidé deux fois.")
            @HeaderParam(Idempotence.ENTETE) String cle) {
        TraceLevel level = TraceLevel.of(trace);
        Idempotence.verifier(cle);
        Lecteur appelant = lectures.lecteur();
        Map<String, CompletableFuture<?>> dernieres = new ConcurrentHashMap<>();
        return out -> new Lot(BodyLimits.MOST, new Lot.Travail() {
            @Override
            public CompletableFuture<byte[]> commencer(int index, byte[] ligne) {
                CompletableFuture<byte[]> decision;
                try {
                    String body = texte(ligne);
                    Demande demande = service.read(body);
                    decision = simulation ? simuler(demande, level) : apres(dernieres, demande.porteur(),
                            () -> idempotence.decider(appelant, cle == null ? null : cle + " " + index, demande, body, level));
                } catch (RuntimeException e) {
                    decision = CompletableFuture.failedFuture(e);
                }
                return decision.handle((json, e) -> e == null ? reponse(index, "decision", json) : reponse(index, "probleme", probleme(e)));
            }

            @Override
            public byte[] interrompre(int index) {
                return reponse(index, "probleme", probleme(new Refus(INTERROMPU)));
            }
        }).traiter(demandes, out, workers);
    }

    private static String texte(byte[] ligne) {
        if (ligne == null) {
            throw new Refus(BodyLimits.TROP_GRAND);
        }
        return new String(ligne, StandardCharsets.UTF_8);
    }

    private CompletableFuture<byte[]> simuler(Demande demande, TraceLevel level) {
        return decideurs.supplyAsync(() -> service.simulate(demande, level)).thenCompose(stage -> stage).thenApply(DecisionService.Answer::json);
    }

    /** Decides after the last demande of the same person, whose counters are then as that one leaves them. */
    private CompletableFuture<byte[]> apres(Map<String, CompletableFuture<?>> dernieres, String porteur,
            Supplier<CompletionStage<Idempotence.Reponse>> decider) {
        CompletableFuture<?> derniere = dernieres.getOrDefault(porteur, CompletableFuture.completedFuture(null));
        CompletableFuture<byte[]> decision = derniere.handle((ok, e) -> null).thenComposeAsync(pret -> decider.get(), decideurs)
                .thenApply(Idempotence.Reponse::json);
        dernieres.put(porteur, decision);
        decision.whenComplete((ok, e) -> dernieres.remove(porteur, decision));
        return decision;
    }

    private byte[] probleme(Throwable e) {
        try {
            return mapper.writeValueAsBytes(new Problemes().any(e).getEntity());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem can always be written", impossible);
        }
    }

    private static byte[] reponse(int index, String quoi, byte[] json) {
        ByteArrayOutputStream ligne = new ByteArrayOutputStream(json.length + 40);
        ligne.writeBytes(("{\"index\":" + index + ",\"" + quoi + "\":").getBytes(StandardCharsets.UTF_8));
        ligne.writeBytes(json);
        ligne.writeBytes("}\n".getBytes(StandardCharsets.UTF_8));
        return ligne.toByteArray();
    }
}
