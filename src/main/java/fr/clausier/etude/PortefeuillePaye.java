package fr.clausier.etude;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Montant;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.etude.Impact.Erreur;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Demandes that another system paid, one a line, in any order: {@code {"demande": {…}, "payes": {"L1": "12.34"}}}, the demande as it
 * is asked of {@code /api/decisions}, and for each of its lines what was paid, in euros.
 */
public final class PortefeuillePaye implements Portefeuille {

    private static final int ERREURS = 100;
    private static final String ATTENDU = "attendu {\"demande\": {…}, \"payes\": {\"L1\": \"12.34\"}}";
    private static final Pattern MONTANT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Map<Integer, Map<String, Montant>> payes = new HashMap<>();
    private final List<Erreur> erreurs = new ArrayList<>();
    private final PortefeuilleNdjson demandes;
    private long illisibles;

    /** @param contenu NDJSON in UTF-8 */
    public PortefeuillePaye(byte[] contenu) {
        List<PortefeuilleNdjson.Ligne> lisibles = new ArrayList<>();
        int numero = 0;
        for (String ligne : new String(contenu, StandardCharsets.UTF_8).split("\n", -1)) {
            numero++;
            if (!ligne.isBlank()) {
                try {
                    lisibles.add(new PortefeuilleNdjson.Ligne(numero, lire(numero, ligne).getBytes(StandardCharsets.UTF_8)));
                } catch (Illisible e) {
                    illisible(numero, e.getMessage());
                }
            }
        }
        demandes = new PortefeuilleNdjson(lisibles);
    }

    /** A line that is not what is expected. */
    private static final class Illisible extends Exception {
        private static final long serialVersionUID = 1L;

        Illisible(String message) {
            super(message);
        }
    }

    /** The demande of a line; what was paid is kept. */
    private String lire(int numero, String ligne) throws Illisible {
        JsonNode json;
        try {
            json = JSON.readTree(ligne);
        } catch (JsonProcessingException e) {
            throw new Illisible("la ligne n'est pas du JSON ; " + ATTENDU);
        }
        if (!json.path("demande").isObject() || !json.path("payes").isObject() || json.size() != 2) {
            throw new Illisible("reçu autre chose ; " + ATTENDU);
        }
        String demande = json.get("demande").toString();
        Map<String, Montant> montants = new HashMap<>();
        for (Map.Entry<String, JsonNode> paye : json.get("payes").properties()) {
            String texte = paye.getValue().asText();
            if (!MONTANT.matcher(texte).matches()) {
                throw new Illisible("payes/" + paye.getKey() + " : « " + texte + " » n'est pas un montant en euros, tel que 12.34");
            }
            montants.put(paye.getKey(), Montant.de(texte));
        }
        memesLignes(demande, montants.keySet());
        payes.put(numero, montants);
        return demande;
    }

    /** An amount that is not told is no zero. */
    private static void memesLignes(String demande, Set<String> dites) throws Illisible {
        Set<String> siennes;
        try {
            siennes = DemandeReader.read(demande).actes().stream().map(Acte::id).collect(Collectors.toCollection(TreeSet::new));
        } catch (DemandeRefusee e) {
            throw new Illisible(Lue.message(e));
        }
        if (!siennes.equals(dites)) {
            throw new Illisible("payes dit " + new TreeSet<>(dites) + ", la demande a les lignes " + siennes + " ; attendu un montant pour chacune");
        }
    }

    private void illisible(int ligne, String message) {
        illisibles++;
        if (erreurs.size() < ERREURS) {
            erreurs.add(new Erreur(null, ligne, null, message));
        }
    }

    /** What was paid for each line of the demande of that line of the file. */
    Map<String, Montant> payes(int ligne) {
        return payes.get(ligne);
    }

    /** The first hundred lines that hold no demande with its amounts. */
    public List<Erreur> illisibles() {
        return List.copyOf(erreurs);
    }

    @Override
    public long demandes() {
        return demandes.demandes() + illisibles;
    }

    @Override
    public LocalDate du() {
        return null;
    }

    @Override
    public LocalDate au() {
        return null;
    }

    @Override
    public boolean paye(Decision decision) {
        return demandes.paye(decision);
    }

    @Override
    public void parcourir(Visite visite) {
        if (illisibles > 0) {
            visite.illisibles(erreurs, illisibles);
        }
        demandes.parcourir(visite);
    }
}
