package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The frozen list of the clauses that decide something: what is counted as covered is counted out of it, so a clause leaves
 * it, or joins it, in the open.
 */
class ClausesDecidablesTest {

    private static final String LISTE = "clauses/decidables.txt";
    private static final String EMPREINTE = "clauses/decidables.sha256";
    private static final String TNS = "clauses/tns.yaml";

    /** What differs between the catalogue, the list and its hash. */
    private static List<String> ecarts(RulesFolder folder) {
        List<String> ecarts = new ArrayList<>();
        List<String> lignes = folder.texte(LISTE).lines().toList();
        Set<String> gelees = new TreeSet<>(lignes);
        if (!lignes.equals(List.copyOf(gelees))) {
            ecarts.add(LISTE + " n'est pas triée, ou répète un identifiant");
        }
        Set<String> decidables = ClauseCatalogue.read(folder, new ArrayList<>()).all().stream().filter(Clause::decidable)
                .map(Clause::id).collect(Collectors.toCollection(TreeSet::new));
        decidables.stream().filter(id -> !gelees.contains(id)).forEach(id -> ecarts.add(id
                + " décide quelque chose et manque à " + LISTE + " : ajoutez-la, et dites pourquoi dans rules/CHANGELOG.md"));
        gelees.stream().filter(id -> !decidables.contains(id)).forEach(id -> ecarts.add(id + " est dans " + LISTE
                + " et le catalogue ne l'a plus, ou dit qu'elle ne décide rien : dites pourquoi dans rules/CHANGELOG.md"));
        if (!folder.texte(EMPREINTE).equals(empreinte(folder.fichiers().get(LISTE)) + "  decidables.txt\n")) {
            ecarts.add("l'empreinte de " + LISTE + " n'est pas celle de " + EMPREINTE + " : si le changement est voulu, dites "
                    + "pourquoi dans rules/CHANGELOG.md, puis « sha256sum decidables.txt > decidables.sha256 » dans rules/clauses");
        }
        return ecarts;
    }

    private static String empreinte(byte[] contenu) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void laListeEstCelleDuCatalogue() {
        assertEquals(List.of(), ecarts(Regles.base().folder()));
    }

    @Test
    void uneClauseQuiNeDecidePlusEstNommee() {
        String catalogue = Regles.base().folder().texte(TNS);
        String autre = catalogue.replaceFirst("nature: MONTANT", "nature: INFORMATION");
        assertTrue(!autre.equals(catalogue));
        List<String> ecarts = ecarts(Regles.avec(TNS, autre));
        assertEquals(1, ecarts.size(), ecarts.toString());
        assertTrue(ecarts.get(0).startsWith("TNS-") && ecarts.get(0).contains("CHANGELOG"), ecarts.toString());
    }

    @Test
    void uneClauseOteeDeLaListeEtUneEmpreinteRefaiteNePassentPas() {
        byte[] liste = Regles.base().folder().texte(LISTE).replace("TNS-12-l\n", "").getBytes(StandardCharsets.UTF_8);
        RulesFolder sans = Regles.avec(LISTE, liste);
        assertEquals(2, ecarts(sans).size(), "the clause, and the hash");
        TreeMap<String, byte[]> refaite = new TreeMap<>(sans.fichiers());
        refaite.put(EMPREINTE, (empreinte(liste) + "  decidables.txt\n").getBytes(StandardCharsets.UTF_8));
        List<String> ecarts = ecarts(RulesFolder.of(refaite));
        assertEquals(1, ecarts.size());
        assertTrue(ecarts.get(0).startsWith("TNS-12-l décide"), ecarts.toString());
    }

    @Test
    void uneListeEnDesordreEstRefusee() {
        String liste = Regles.base().folder().texte(LISTE);
        assertTrue(ecarts(Regles.avec(LISTE, liste + liste.lines().findFirst().orElseThrow() + "\n")).stream()
                .anyMatch(ecart -> ecart.contains("triée")));
    }
}
