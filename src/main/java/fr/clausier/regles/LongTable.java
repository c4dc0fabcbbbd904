package fr.clausier.regles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.tables.TableReader;
import fr.clausier.tables.Tableau;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/**
 * A table of many rows, compiled some rows at a time: an edit compiles those around it alone, and none takes the memory of all. What
 * the engine makes of a row depends on the templates of the columns and on the cells of the row, and on nothing else: the rest of
 * a workbook that was read is the same in all of its phase.
 */
final class LongTable {

    /** Rows compiled together; a table that has no more is one module, its workbook. */
    static final int RANGS = 500;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern REGLE = Pattern.compile("(?m)^rule \"(?:[^\"]*)_(\\d+)\".*?^end\\s*?$", Pattern.DOTALL);

    private final String fichier;
    private final byte[] classeur;
    private final Tableau tableau;
    /** The rules as the engine writes them from the workbook, by row; null until a part is compiled. */
    private Map<Integer, String> regles;
    private String entete;

    /**
     * Some rows of it.
     *
     * @param contenu what they are made of, by which they are known
     * @param drl     the same as rules
     */
    record Morceau(String nom, SortedMap<String, byte[]> contenu, Supplier<SortedMap<String, byte[]>> drl) {}

    LongTable(String fichier, byte[] classeur, Tableau tableau) {
        this.fichier = fichier;
        this.classeur = classeur;
        this.tableau = tableau;
    }

    static boolean est(Tableau tableau) {
        return tableau.rangs().size() > RANGS;
    }

    /** All its rows, in order. */
    List<Morceau> morceaux() {
        byte[] commun = json(List.of(TableReader.APPROVED, tableau.paquet(), tableau.nom(), tableau.phase(), tableau.grille()));
        List<Morceau> morceaux = new ArrayList<>();
        List<Tableau.Rang> rangs = tableau.rangs();
        for (int debut = 0; debut < rangs.size(); debut += RANGS) {
            List<Tableau.Rang> siens = rangs.subList(debut, Math.min(debut + RANGS, rangs.size()));
            String nom = fichier + ", lignes " + siens.get(0).numero() + " à " + siens.get(siens.size() - 1).numero();
            morceaux.add(new Morceau(nom, new TreeMap<>(Map.of("table", commun, "rangs", json(siens))), () -> drl(siens)));
        }
        return morceaux;
    }

    private SortedMap<String, byte[]> drl(List<Tableau.Rang> rangs) {
        if (regles == null) {
            ecrire();
        }
        StringBuilder drl = new StringBuilder(entete);
        rangs.forEach(rang -> drl.append(regles.get(rang.numero())).append('\n'));
        return new TreeMap<>(Map.of(fichier + "." + rangs.get(0).numero() + RulesFolder.DRL, drl.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void ecrire() {
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(classeur), InputType.XLS);
        regles = new TreeMap<>();
        Matcher regle = REGLE.matcher(drl);
        while (regle.find()) {
            entete = entete == null ? drl.substring(0, regle.start()) : entete;
            regles.put(Integer.valueOf(regle.group(1)), regle.group());
        }
        if (regles.size() != tableau.rangs().size()) {
            throw new IllegalStateException(fichier + ": " + tableau.rangs().size() + " rows and " + regles.size() + " rules");
        }
    }

    private static byte[] json(Object valeur) {
        try {
            return MAPPER.writeValueAsBytes(valeur);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A table can always be written", e);
        }
    }
}
