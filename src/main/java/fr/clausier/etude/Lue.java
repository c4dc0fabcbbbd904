package fr.clausier.etude;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;

/** A demande that was read. */
record Lue(Recue recue, Demande demande) {

    private static final int ANOMALIES = 3;

    /** @throws DemandeRefusee when it is none */
    static Lue de(Recue recue) {
        return new Lue(recue, DemandeReader.read(recue.demande()));
    }

    /** The first day of care; null when the demande has no line. */
    LocalDate premierJour() {
        return demande.actes().stream().map(Acte::dateSoins).min(Comparator.naturalOrder()).orElse(null);
    }

    /** As a person would look for it: the caller's reference first. */
    String nom() {
        return demande.reference() != null ? demande.reference() : recue.id() != null ? recue.id() : "ligne " + recue.ligne();
    }

    /** What is wrong in a demande, in one sentence. */
    static String message(DemandeRefusee refusee) {
        return refusee.anomalies().stream().limit(ANOMALIES)
                .map(anomalie -> anomalie.pointer().isEmpty() ? anomalie.message() : anomalie.pointer() + " : " + anomalie.message())
                .collect(Collectors.joining(" ; ")) + (refusee.anomalies().size() > ANOMALIES ? " ; …" : "");
    }
}
