package fr.clausier.etude;

import java.io.Serializable;

/**
 * A demande as it came.
 *
 * @param id        identifier of its decision, or the caller's reference; null when it has neither
 * @param ligne     its line in a portfolio, from 1; null for a stored decision
 * @param demande   its JSON
 * @param reponse   the decision given, JSON in UTF-8; null when it is not known
 * @param remplacee another demande took its place, or cancelled it
 */
public record Recue(String id, Integer ligne, String demande, byte[] reponse, boolean remplacee) implements Serializable {

    /** Whether it was decided here. */
    boolean conservee() {
        return reponse != null;
    }
}
