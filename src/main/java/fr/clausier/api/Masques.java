package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader sees who does not need to know whose care it is, nor what ails the person: {@code "***"} in the place of each such
 * value, and {@code masques}, the JSON pointers of all of them.
 */
final class Masques {

    private static final String MASQUE = "***";
    private static final TextNode CACHE = TextNode.valueOf(MASQUE);
    /** Who: wherever these names stand, and their values wherever they are quoted. */
    private static final Set<String> QUI = Set.of("numero", "reference", "referencePaiement", "professionnel", "agent", "raison", "dateNaissance");
    /** What ails: these values are codes, which other texts use too. */
    private static final Set<String> QUOI = Set.of("code", "exoneration", "motif");
    private static final Pattern PERSONNE = Pattern.compile("(.*/)?beneficiaire/id|.*/compteurs/\\d+/(beneficiaire|adhesion)|.*/plusGrands/\\d+/beneficiaire");
    private static final int CITABLE = 4;

    private final Set<String> dits = new HashSet<>();
    private final List<String> pointeurs = new ArrayList<>();

    private Masques() {}

    /** Masks in place and adds {@code masques}; the demandes that it holds tell which values are not to be quoted. */
    static ObjectNode masquer(ObjectNode json) {
        Masques masques = new Masques();
        masques.chercher(json, "");
        masques.cacher(json, "");
        ArrayNode liste = json.putArray("masques");
        masques.pointeurs.forEach(liste::add);
        return json;
    }

    private static boolean qui(String pointeur, String nom) {
        return QUI.contains(nom) || PERSONNE.matcher(pointeur).matches();
    }

    private void chercher(JsonNode node, String pointeur) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                chercher(node.get(i), pointeur + "/" + i);
            }
        }
        node.properties().forEach(champ -> {
            String ici = pointeur + "/" + champ.getKey();
            if (champ.getValue().isTextual() && qui(ici, champ.getKey())) {
                dits.add(champ.getValue().textValue());
            }
            chercher(champ.getValue(), ici);
        });
    }

    private void cacher(JsonNode node, String pointeur) {
        if (node instanceof ArrayNode liste) {
            for (int i = 0; i < liste.size(); i++) {
                String ici = pointeur + "/" + i;
                JsonNode valeur = liste.get(i);
                if (valeur.isTextual() && dit(valeur.textValue())) {
                    liste.set(i, TextNode.valueOf(masque(valeur.textValue())));
                    pointeurs.add(ici);
                }
                cacher(valeur, ici);
            }
        } else if (node instanceof ObjectNode objet) {
            objet.properties().forEach(champ -> {
                String ici = pointeur + "/" + champ.getKey();
                JsonNode valeur = champ.getValue();
                boolean tu = qui(ici, champ.getKey()) || QUOI.contains(champ.getKey());
                if (valeur.isTextual() && (tu || dit(valeur.textValue()))) {
                    champ.setValue(tu ? CACHE : TextNode.valueOf(masque(valeur.textValue())));
                    pointeurs.add(ici);
                }
                cacher(valeur, ici);
            });
        }
    }

    private boolean dit(String texte) {
        return dits.stream().anyMatch(valeur -> texte.equals(valeur) || valeur.length() >= CITABLE && texte.contains(valeur));
    }

    private String masque(String texte) {
        if (dits.contains(texte)) {
            return MASQUE;
        }
        String cache = texte;
        for (String valeur : dits) {
            cache = valeur.length() >= CITABLE ? cache.replace(valeur, MASQUE) : cache;
        }
        return cache;
    }
}
