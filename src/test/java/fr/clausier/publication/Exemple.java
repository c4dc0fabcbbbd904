package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.contrat.Formule;
import fr.clausier.decision.Decision;
import fr.clausier.decompte.Montants;
import fr.clausier.regles.RulesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A worked reimbursement of {@code rules/dossiers/exemples}, and the formule in which the guarantee that it names has been
 * written.
 */
public record Exemple(JsonNode texte, Formule formule) {

    private static final String EXEMPLES = "dossiers/exemples/exemples.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** All of them, their guarantees written. */
    public static List<Exemple> lire(RulesFolder dossier, GarantiesEcrites ecrites) {
        List<Exemple> exemples = new ArrayList<>();
        try {
            for (JsonNode texte : YAML.readTree(dossier.texte(EXEMPLES))) {
                Map<String, String> garanties = new LinkedHashMap<>();
                JsonNode garantie = texte.path("garantie");
                if (!garantie.isMissingNode()) {
                    texte.path("actes").forEach(acte -> garanties.put(acte.path("id").asText(),
                            garantie.isObject() ? garantie.path(acte.path("id").asText()).asText() : garantie.asText()));
                }
                exemples.add(new Exemple(texte, garanties.isEmpty() ? Formule.F01 : ecrites.placer(demande(texte, false), garanties)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exemples;
    }

    String nom() {
        return texte.path("id").asText() + " " + texte.path("titre").asText();
    }

    /** Whether it is also decided when the demande does not tell the obligatory part. */
    public boolean estimable() {
        return texte.has("sans");
    }

    /** The demande, under the formule of its guarantee. */
    public ObjectNode demande(boolean estimee) {
        ObjectNode demande = demande(texte, estimee);
        ((ObjectNode) demande.get("adhesion")).put("formule", formule.name());
        return demande;
    }

    /** The obligatory part, what the mutual pays and what is left. */
    public String attendu(boolean estimee) {
        JsonNode attendu = texte.path(estimee && texte.has("ecart") ? "ecart" : "attendu");
        return attendu.path("partObligatoire").asText() + " " + attendu.path("mutuelle").asText() + " "
                + attendu.path("resteACharge").asText();
    }

    /** The same of a decision. */
    public static String obtenu(Decision decision) {
        Montants montants = decision.montants();
        return montants.partObligatoire() + " " + montants.mutuelle() + " " + montants.resteACharge();
    }

    /** Whether the guarantee that it names was the one used. */
    boolean garantieUtilisee(Decision decision) {
        JsonNode garantie = texte.path("garantie");
        return !garantie.isTextual() || decision.trace().stream().anyMatch(etape -> etape.phase().equals("GARANTIE")
                && (etape.code().equals(garantie.asText()) || garantie.asText().equals("–")));
    }

    private static ObjectNode demande(JsonNode texte, boolean estimee) {
        ObjectNode demande = YAML.createObjectNode().put("nature", "LIQUIDATION");
        demande.putObject("adhesion").put("numero", "A-1").put("contrat", "TNS")
                .put("dateEffet", "2019-01-01").put("datePremierPaiement", "2019-01-05");
        demande.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-05-20");
        texte.path("demande").properties().forEach(champ -> {
            if (demande.path(champ.getKey()).isObject()) {
                ((ObjectNode) demande.get(champ.getKey())).setAll((ObjectNode) champ.getValue());
            } else {
                demande.set(champ.getKey(), champ.getValue());
            }
        });
        ArrayNode actes = demande.putArray("actes");
        texte.path("actes").forEach(acte -> {
            ObjectNode copie = acte.deepCopy();
            if (estimee) {
                texte.path("sans").forEach(champ -> copie.remove(champ.asText()));
            }
            actes.add(copie);
        });
        return demande;
    }
}
