package fr.clausier.decision;

import java.util.List;

/** A demande that cannot be read, with everything that is wrong in it. */
public final class DemandeRefusee extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Anomalie> anomalies;

    public DemandeRefusee(List<Anomalie> anomalies) {
        super(anomalies.size() + " anomalie(s) dans la demande");
        this.anomalies = List.copyOf(anomalies);
    }

    public List<Anomalie> anomalies() {
        return anomalies;
    }
}
