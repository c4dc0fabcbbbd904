package fr.clausier.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RulesFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A whole demande of {@code dossiers/<name>/} with the whole decision expected of it, trace included.
 *
 * @param fichier path of the demande in the rules folder
 */
public record Dossier(String fichier, String demande, JsonNode attendu) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEMANDE = "/demande.json";
    private static final String DECISION = "/decision.json";
    private static final String SOUS = "dossiers/";

    /** Every dossier of a rules folder. */
    static List<Dossier> read(RulesFolder folder) {
        List<Dossier> dossiers = new ArrayList<>();
        for (String fichier : folder.fichiers().keySet()) {
            if (fichier.startsWith(SOUS) && fichier.endsWith(DEMANDE)) {
                String decision = decision(fichier);
                try {
                    dossiers.add(new Dossier(fichier, folder.texte(fichier),
                            folder.fichiers().containsKey(decision) ? JSON.readTree(folder.texte(decision)) : JSON.nullNode()));
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(decision + " : JSON illisible", e);
                }
            }
        }
        return dossiers;
    }

    /** Where the decision expected of a demande stands. */
    static String decision(String fichier) {
        return fichier.replace(DEMANDE, DECISION);
    }

    /** The decision under a rule set; a text when there is none. */
    JsonNode decider(RuleBase base, DossierFormat format) {
        try {
            Demande lue = DemandeReader.read(demande);
            return JSON.readTree(JSON.writeValueAsString(format.ecrire(lue, new Decider(base).decide(lue), base)));
        } catch (DecisionImpossible | DemandeRefusee | Bareme.FigureManquante e) {
            return JSON.getNodeFactory().textNode(e.getMessage());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision can always be written", e);
        }
    }

    /** Where two decisions differ, by JSON pointer. */
    static List<Valeur> ecarts(JsonNode attendu, JsonNode obtenu) {
        List<Valeur> ecarts = new ArrayList<>();
        comparer("", attendu, obtenu, ecarts);
        return ecarts;
    }

    private static void comparer(String pointer, JsonNode attendu, JsonNode obtenu, List<Valeur> ecarts) {
        if (attendu.isObject() && obtenu.isObject()) {
            Set<String> champs = new LinkedHashSet<>();
            attendu.fieldNames().forEachRemaining(champs::add);
            obtenu.fieldNames().forEachRemaining(champs::add);
            champs.forEach(champ -> comparer(pointer + "/" + champ, attendu.path(champ), obtenu.path(champ), ecarts));
        } else if (attendu.isArray() && obtenu.isArray() && attendu.size() == obtenu.size()) {
            for (int i = 0; i < attendu.size(); i++) {
                comparer(pointer + "/" + i, attendu.get(i), obtenu.get(i), ecarts);
            }
        } else if (!attendu.equals(obtenu)) {
            ecarts.add(new Valeur(pointer, texte(attendu), texte(obtenu)));
        }
    }

    private static String texte(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asText()
                : node.isArray() ? node.size() + " élément(s)" : node.toString();
    }
}
