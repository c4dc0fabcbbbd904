package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** One anomaly: JSON pointer, stable code, what was expected. */
    public record Erreur(String pointer, String code, String message) {}

    static Probleme de(String type, String title, int status, String detail) {
        return new Probleme("urn:clausier:" + type, title, status, detail, null);
    }

    static Probleme de(String type, String title, int status, String detail, List<Erreur> errors) {
        return new Probleme("urn:clausier:" + type, title, status, detail, errors);
    }
}
