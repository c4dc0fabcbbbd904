package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.clausier.api.DecisionJson.EtapeJson;
import fr.clausier.api.DecisionJson.Regles;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.publication.Ecarts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stored demande decided again, beside the decision that was given.
 *
 * @param decision          the stored decision
 * @param instant           when it was given
 * @param identique         whether the answer is the same, byte for byte; under another rule set it names that set, so it never is
 * @param alors             rule set, engine and shape of the answer that decided
 * @param maintenant        those that decide again
 * @param empreinteAlors    SHA-256 of the stored answer, in hexadecimal
 * @param empreinteRejeu    SHA-256 of the new one; null when there is none
 * @param refus             why the demande is not decided again; null when it is
 * @param premiereDifference the first step of the trace that differs, else the first value; null when nothing does
 * @param montants          the amounts that differ: totals, lines, guarantees, dispute
 * @param differences       the first 200 values that differ, in the order of the answer
 * @param nombreDifferences how many there are; a list of another length counts for one
 */
public record RejeuJson(UUID decision, Instant instant, boolean identique, Regles alors, Regles maintenant, String empreinteAlors,
        String empreinteRejeu, Refus refus, PremiereDifference premiereDifference, List<MontantChange> montants,
        List<DifferenceJson> differences, int nombreDifferences) {

    private static final int DIFFERENCES_DITES = 200;
    private static final String TRACE = "trace";
    private static final Pattern MONTANT = Pattern.compile(
            "(/(?:lignes|prestations)/\\d+|/litige/frais/\\d+)?/(?:(?:montants|litige|frais/\\d+)/)?(\\w+)");
    private static final Pattern EUROS = Pattern.compile("-?\\d+\\.\\d\\d");

    /**
     * Why no decision comes.
     *
     * @param code DEMANDE_REFUSEE, DECISION_IMPOSSIBLE, FIGURE_MANQUANTE or REGLE_SANS_FIN
     */
    public record Refus(String code, String message, List<Probleme.Erreur> erreurs) {}

    /** A value that differs; the empty text is a value that is not there. */
    @Schema(name = "DifferenceDeRejeu")
    public record DifferenceJson(String pointer, String avant, String apres) {}

    /**
     * Where the two part.
     *
     * @param etapeAvant the step of the stored trace; null when it has none there, or when the traces are the same
     * @param etapeApres the step that stands there now
     */
    public record PremiereDifference(String pointer, String avant, String apres, @Schema(implementation = EtapeJson.class) JsonNode etapeAvant,
            @Schema(implementation = EtapeJson.class) JsonNode etapeApres) {}

    /**
     * An amount that differs, in euros.
     *
     * @param ligne   identifier of the line, guarantee or expense; null for a total
     * @param montant its name in the answer
     */
    public record MontantChange(String pointer, String ligne, String montant, String avant, String apres) {}

    /** A demande that is no longer decided. */
    static RejeuJson refuse(UUID decision, Instant instant, Regles alors, Regles maintenant, String empreinteAlors, Refus refus) {
        return new RejeuJson(decision, instant, false, alors, maintenant, empreinteAlors, null, refus, null, List.of(), List.of(), 0);
    }

    /**
     * Two answers compared.
     *
     * @param octets whether they are the same, byte for byte
     */
    static RejeuJson compare(UUID decision, Instant instant, boolean octets, Regles alors, Regles maintenant, String empreinteAlors,
            String empreinteRejeu, JsonNode avant, JsonNode apres) {
        List<Valeur> ecarts = octets ? List.of() : Ecarts.entre(avant, apres);
        return new RejeuJson(decision, instant, octets, alors, maintenant, empreinteAlors, empreinteRejeu, null,
                octets ? null : premiere(avant, apres, ecarts), montants(avant, ecarts),
                ecarts.stream().limit(DIFFERENCES_DITES).map(ecart -> new DifferenceJson(ecart.cle(), ecart.attendu(), ecart.obtenu())).toList(),
                ecarts.size());
    }

    private static PremiereDifference premiere(JsonNode avant, JsonNode apres, List<Valeur> ecarts) {
        int etapes = Math.max(avant.path(TRACE).size(), apres.path(TRACE).size());
        for (int i = 0; i < etapes; i++) {
            JsonNode alors = avant.path(TRACE).path(i);
            JsonNode maintenant = apres.path(TRACE).path(i);
            if (!alors.equals(maintenant)) {
                Valeur ecart = Ecarts.entre(alors, maintenant).get(0);
                return new PremiereDifference("/" + TRACE + "/" + i + ecart.cle(), ecart.attendu(), ecart.obtenu(), etape(alors), etape(maintenant));
            }
        }
        // The same values, written otherwise: in another order.
        return ecarts.isEmpty() ? new PremiereDifference("", "", "", null, null)
                : new PremiereDifference(ecarts.get(0).cle(), ecarts.get(0).attendu(), ecarts.get(0).obtenu(), null, null);
    }

    private static JsonNode etape(JsonNode etape) {
        return etape instanceof MissingNode ? null : etape;
    }

    private static List<MontantChange> montants(JsonNode avant, List<Valeur> ecarts) {
        List<MontantChange> montants = new ArrayList<>();
        for (Valeur ecart : ecarts) {
            Matcher montant = MONTANT.matcher(ecart.cle());
            if (montant.matches() && (EUROS.matcher(ecart.attendu()).matches() || EUROS.matcher(ecart.obtenu()).matches())) {
                montants.add(new MontantChange(ecart.cle(), montant.group(1) == null ? null : avant.at(montant.group(1)).path("id").asText(),
                        montant.group(2), ecart.attendu(), ecart.obtenu()));
            }
        }
        return montants;
    }
}
