package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.regles.RuleProblem;
import fr.clausier.tables.CellProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * A problem as RFC 9457 writes it, in French.
 *
 * @param type   stable name of the problem
 * @param status HTTP status
 * @param errors every anomaly, when there are some
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Probleme(String type, String title, int status, String detail, List<Erreur> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One anomaly: of a JSON value, by its pointer; of a workbook, by sheet and cell; of another file, by its path.
     *
     * @param code    stable name; null when the message is all there is
     * @param gravite ERREUR or AVERTISSEMENT, in workbooks
     * @param attendu what was expected; {@code proche}, the nearest known code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Erreur(String pointer, String fichier, String feuille, String cellule, String gravite, String code, String valeur,
            String attendu, String proche, String message) {

        static Erreur json(String pointer, String code, String message) {
            return new Erreur(pointer, null, null, null, null, code, null, null, null, message);
        }

        static Erreur cellule(CellProblem p) {
            return new Erreur(null, null, p.feuille(), p.cellule(), p.gravite().name(), p.code(), p.valeur(), p.attendu(), p.proche(),
                    p.message());
        }

        static Erreur fichier(RuleProblem p) {
            return new Erreur(p.endroit().isEmpty() ? null : p.endroit(), p.fichier(), null, null, null, null, null, null, null, p.message());
        }
    }

    static Probleme de(String type, String title, int status, String detail) {
        return new Probleme("urn:clausier:" + type, title, status, detail, null);
    }

    static Probleme de(String type, String title, int status, String detail, List<Erreur> errors) {
        return new Probleme("urn:clausier:" + type, title, status, detail, errors);
    }

    /** Answers a call that reaches no resource. */
    void send(RoutingContext context, ObjectMapper mapper) {
        try {
            context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE).end(mapper.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem can always be written", e);
        }
    }
}
