package fr.clausier.etude;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Taux;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A spreadsheet of claims as a portfolio: a row for each line of care. A column is headed by the path of what it holds in a demande,
 * {@code adhesion/numero}, {@code actes/poste}; rows of the same person with the same {@code reference} are one demande, whose other
 * values its first row tells. Lines without {@code actes/id} are L1, L2… A list is told in one cell, between spaces; amounts may have a
 * comma; a column {@code paye} tells what another system paid for the line.
 */
public final class PortefeuilleCsv {

    private static final String PAYE = "paye";
    private static final String ACTES = "actes/";
    private static final String ID = "actes/id";
    private static final List<String> CLE = List.of("adhesion/numero", "beneficiaire/id", "reference");
    private static final CsvMapper CSV = new CsvMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Demandee> demandes = new ArrayList<>();

    /** A demande and its first row, from 1, the headings being 1. */
    private record Demandee(int rang, ObjectNode demande, ObjectNode payes) {}

    /** It cannot be read as a table of demandes. */
    public static final class Illisible extends Exception {
        private static final long serialVersionUID = 1L;

        Illisible(String message) {
            super(message);
        }
    }

    /**
     * @param contenu UTF-8, with or without its mark; separated by semicolons or commas
     * @throws Illisible when a column is no value of a demande, or the file no table
     */
    public PortefeuilleCsv(byte[] contenu) throws Illisible {
        String texte = new String(contenu, StandardCharsets.UTF_8);
        String lu = texte.startsWith("\ufeff") ? texte.substring(1) : texte;
        char separateur = lu.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        Map<String, Demandee> parCle = new LinkedHashMap<>();
        int rang = 1;
        try (MappingIterator<Map<String, String>> lignes = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separateur)).readValues(lu)) {
            while (lignes.hasNext()) {
                Map<String, String> ligne = lignes.next();
                rang++;
                int ici = rang;
                String cle = ligne.getOrDefault("reference", "").isBlank() ? "ligne " + rang : String.join("\u0000", CLE.stream().map(ligne::get).map(String::valueOf).toList());
                ajouter(parCle.computeIfAbsent(cle, absente -> new Demandee(ici, JSON.createObjectNode(), JSON.createObjectNode())), ligne);
            }
        } catch (IOException | RuntimeException e) {
            throw new Illisible("ligne " + (rang + 1) + " : ce n'est pas une ligne de CSV qui suit l'en-tête");
        }
        demandes.addAll(parCle.values());
    }

    /** The demandes, one a line, in the order of their first rows; with what was paid when a column tells it. */
    public byte[] ndjson() {
        StringBuilder texte = new StringBuilder();
        for (Demandee d : demandes) {
            ObjectNode ligne = d.payes.isEmpty() ? d.demande : JSON.createObjectNode();
            if (!d.payes.isEmpty()) {
                ligne.set("demande", d.demande);
                ligne.set("payes", d.payes);
            }
            texte.append(ligne).append('\n');
        }
        return texte.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The row of the file that a line of {@link #ndjson} comes from first. */
    public int rang(int ligne) {
        return demandes.get(ligne - 1).rang;
    }

    private static void ajouter(Demandee d, Map<String, String> ligne) throws Illisible {
        ArrayNode actes = d.demande.withArray("actes");
        boolean premiere = actes.isEmpty();
        ObjectNode acte = actes.addObject();
        String id = ligne.getOrDefault(ID, "");
        acte.put("id", id.isBlank() ? "L" + actes.size() : id.strip());
        for (Map.Entry<String, String> cellule : ligne.entrySet()) {
            String colonne = cellule.getKey().strip();
            String valeur = cellule.getValue() == null ? "" : cellule.getValue().strip();
            if (valeur.isEmpty() || colonne.equals(ID)) {
                continue;
            }
            if (colonne.equals(PAYE)) {
                d.payes.put(acte.get("id").textValue(), valeur.replace(',', '.'));
            } else if (colonne.startsWith(ACTES)) {
                mettre(acte, Acte.class, colonne, colonne.substring(ACTES.length()), valeur);
            } else if (premiere) {
                mettre(d.demande, Demande.class, colonne, colonne, valeur);
            }
        }
    }

    private static void mettre(ObjectNode objet, Class<?> type, String colonne, String chemin, String valeur) throws Illisible {
        int barre = chemin.indexOf('/');
        String nom = barre < 0 ? chemin : chemin.substring(0, barre);
        RecordComponent champ = composant(type, nom).filter(c -> (barre < 0) == !objet(c.getType()))
                .orElseThrow(() -> new Illisible("la colonne « " + colonne + " » n'est pas une valeur d'une demande ; attendu un chemin, tel que adhesion/numero"));
        if (barre >= 0) {
            mettre(objet.withObjectProperty(nom), champ.getType(), colonne, chemin.substring(barre + 1), valeur);
        } else if (champ.getType() == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) champ.getGenericType()).getActualTypeArguments()[0];
            ArrayNode liste = objet.putArray(nom);
            Arrays.stream(valeur.split("\\s+")).forEach(un -> {
                if (element == Integer.class && un.matches("\\d{1,9}")) {
                    liste.add(Integer.parseInt(un));
                } else {
                    liste.add(un);
                }
            });
        } else {
            scalaire(objet, nom, champ.getType(), valeur);
        }
    }

    private static Optional<RecordComponent> composant(Class<?> type, String nom) {
        return Arrays.stream(type.getRecordComponents()).filter(c -> c.getName().equals(nom)).findFirst();
    }

    private static boolean objet(Class<?> type) {
        return type.isRecord() && type != Montant.class && type != Taux.class;
    }

    /** What has not the form of its type stays a text: reading the demande tells it. */
    private static void scalaire(ObjectNode objet, String nom, Class<?> type, String valeur) {
        if (type == Boolean.class && valeur.matches("(?i)true|oui|false|non")) {
            objet.put(nom, valeur.matches("(?i)true|oui"));
        } else if (type == Integer.class && valeur.matches("\\d{1,9}")) {
            objet.put(nom, Integer.parseInt(valeur));
        } else {
            objet.put(nom, type == Montant.class || type == Taux.class || type == BigDecimal.class ? valeur.replace(',', '.') : valeur);
        }
    }
}
