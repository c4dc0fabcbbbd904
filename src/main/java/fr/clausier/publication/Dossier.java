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
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RulesFolder;
import java.util.ArrayList;
import java.util.List;

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
}
