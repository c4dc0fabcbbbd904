package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Formule;
import fr.clausier.decision.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the illustrative tables promise a line of care under one formule, as {@code prestations.yaml} says it: the cell, and
 * what the mutual pays.
 *
 * @param nom     the row and the formule
 * @param attendu the cell, then the amount
 */
public record Prestation(String nom, ObjectNode demande, String attendu) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Every row of the file under every formule. */
    public static List<Prestation> lire() {
        try (InputStream yaml = Prestation.class.getResourceAsStream("/prestations.yaml")) {
            List<Prestation> prestations = new ArrayList<>();
            for (JsonNode rang : YAML.readTree(yaml)) {
                for (Formule formule : Formule.values()) {
                    ObjectNode demande = demande(rang.path("demande"));
                    ((ObjectNode) demande.get("adhesion")).put("formule", formule.name());
                    prestations.add(new Prestation(rang.path("rang").asText() + " — " + formule, demande,
                            rang.path("cellules").path(formule.ordinal()).asText() + " → "
                                    + rang.path("mutuelle").path(formule.ordinal()).asText()));
                }
            }
            return prestations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a decision. */
    public static String obtenu(Decision decision) {
        String cellules = decision.trace().stream().filter(etape -> etape.phase().equals("GARANTIE") && etape.source() != null)
                .map(etape -> etape.code().equals("NON_COUVERT") ? Cellule.NON_COUVERT : etape.code()).distinct().collect(Collectors.joining(", "));
        return (cellules.isEmpty() ? "aucune" : cellules) + " → " + decision.montants().mutuelle();
    }

    /** A member's demande, with what a case says of it; its lines are numbered, and of 2 March 2026 when no day is told. */
    static ObjectNode demande(JsonNode texte) {
        ObjectNode demande = YAML.createObjectNode().put("nature", "LIQUIDATION");
        demande.putObject("adhesion").put("numero", "A-1").put("contrat", "TNS").put("dateEffet", "2019-05-01")
                .put("datePremierPaiement", "2019-05-01");
        demande.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-05-20");
        texte.properties().forEach(champ -> {
            if (demande.path(champ.getKey()).isObject()) {
                ((ObjectNode) demande.get(champ.getKey())).setAll((ObjectNode) champ.getValue().deepCopy());
            } else {
                demande.set(champ.getKey(), champ.getValue().deepCopy());
            }
        });
        int rang = 1;
        for (JsonNode acte : demande.path("actes")) {
            ObjectNode ligne = (ObjectNode) acte;
            ligne.put("id", "L" + rang++);
            if (!ligne.has("dateSoins")) {
                ligne.put("dateSoins", "2026-03-02");
            }
        }
        return demande;
    }
}
