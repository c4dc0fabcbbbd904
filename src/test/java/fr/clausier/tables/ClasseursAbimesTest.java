package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Ligne;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A workbook damaged on its way, in its bytes or in the text of a part, is refused with its reasons, or read as one that the engine's
 * reader reads the same. 400 of them in a usual run; {@code -Dclausier.mutations=100000} for a long one, {@code -Dclausier.graine=7} for others.
 */
class ClasseursAbimesTest {

    private static final int NOMBRE = Integer.getInteger("clausier.mutations", 4_000) / 10;
    private static final long GRAINE = Long.getLong("clausier.graine", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] SAIN = Porte.classeur(Porte.SEJOURS);
    private static final List<String> ETRANGES = List.of("", "<", "&", "&lol;", "]]>", "\u0000", "999999999999999999999", "-1", "<c r=\"ZZZZ9999999\"/>",
            "<row r=\"0\"/>", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<f>1+1</f>", "A".repeat(40_000), "<a>".repeat(5_000));

    private static byte[] abime(Random hasard) {
        if (hasard.nextInt(4) == 0) {
            byte[] octets = SAIN.clone();
            for (int fois = 1 + hasard.nextInt(3); fois > 0; fois--) {
                octets[hasard.nextInt(octets.length)] = (byte) hasard.nextInt(256);
            }
            return hasard.nextInt(4) == 0 ? Arrays.copyOf(octets, hasard.nextInt(octets.length)) : octets;
        }
        Parties parties = Parties.de(SAIN);
        // The sheet, more often than the others.
        String nom = hasard.nextInt(3) > 0 ? Parties.FEUILLE : parties.noms().get(hasard.nextInt(parties.noms().size()));
        String texte = new String(parties.partie(nom), StandardCharsets.UTF_8);
        int debut = hasard.nextInt(texte.length());
        int fin = debut + hasard.nextInt(Math.min(60, texte.length() - debut));
        String morceau = texte.substring(debut, fin);
        return switch (hasard.nextInt(5)) {
            case 0 -> parties.avec(nom, texte.substring(0, debut) + texte.substring(fin)).zip();
            case 1 -> parties.avec(nom, texte.substring(0, debut) + ETRANGES.get(hasard.nextInt(ETRANGES.size())) + texte.substring(fin)).zip();
            case 2 -> parties.avec(nom, texte.substring(0, fin) + morceau + texte.substring(fin)).zip();
            case 3 -> parties.avec(nom, texte.substring(0, debut) + (char) (32 + hasard.nextInt(90)) + texte.substring(Math.min(debut + 1, texte.length()))).zip();
            default -> nom.equals(Parties.FEUILLE) ? parties.avec(nom, texte.replaceFirst("(?s)<c [^>]*>.*?</c>", morceau.replaceAll("[\\\\$]", ""))).zip()
                    : parties.sans(nom).zip();
        };
    }

    @Test
    void unClasseurAbimeEstRefuseAvecSesRaisonsOuLuCommeLeLitLeMoteur() {
        Random hasard = new Random(GRAINE);
        Map<String, Integer> issues = new TreeMap<>();
        int touches = Sentinelle.touches();
        Tableau sain = Porte.tableau(Porte.SEJOURS);
        for (int i = 0; i < NOMBRE; i++) {
            byte[] abime = abime(hasard);
            TableUpload.Result result = assertTimeoutPreemptively(PATIENCE, () -> Porte.envoie(Porte.SEJOURS, abime), "workbook " + i);
            List<CellProblem> erreurs = result.problemes().stream().filter(CellProblem::erreur).toList();
            if (result.lu().isPresent()) {
                assertEquals(List.of(), erreurs, "workbook " + i);
                TableReader.Result relu = TableReader.read(result.lu().get().contenu(), sain.paquet(), sain.phase(), Ligne.class,
                        Regles.base().figures().all().keySet());
                assertEquals(result.lu().get().tableau(), relu.tableau().orElseThrow(), "workbook " + i);
            } else {
                assertTrue(erreurs.stream().allMatch(erreur -> erreur.message().length() > 10) && !erreurs.isEmpty(), "workbook " + i);
            }
            issues.merge(result.lu().isPresent() ? "lu" : erreurs.get(0).code(), 1, Integer::sum);
        }
        System.out.println(NOMBRE + " damaged workbooks: " + issues);
        assertEquals(touches, Sentinelle.touches());
        assertTrue(issues.size() > 3 && issues.containsKey("lu"), issues::toString);
    }
}
