package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.ACTUAIRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore.Origine;
import fr.clausier.decision.PublicationStore;
import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.CellEdit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages of studies in a real browser, where one is found, with an accessibility check and pictures in {@code target/captures}. */
@QuarkusTest
@TestProfile(EtudesNavigateurTest.Registre.class)
class EtudesNavigateurTest extends AvecNavigateur {

    /** Its own database: the same studies at each run. */
    public static final class Registre implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/etudes-page-" + ProcessHandle.current().pid());
        }
    }

    /** Each value of a sweep is compiled. */
    private static final int PATIENCE_MS = 240_000;
    private static final Pattern POURCENT = Pattern.compile("(\\d+) % BR");

    @Inject
    ActiveRules rules;

    @Inject
    PublicationStore store;

    /** Another set decided before the one in force. */
    private void autreJeu() {
        Map<String, byte[]> fichiers = new HashMap<>(rules.base().folder().fichiers());
        byte[] table = fichiers.get(EtudesTest.TABLE);
        for (String colonne : List.of("W", "X", "Y", "Z", "AA", "AB", "AC", "AD", "AE")) {
            table = CellEdit.write(table, colonne + "47", "40 €/an");
            String consultation = CellEdit.read(table, colonne + "11").orElseThrow();
            table = CellEdit.write(table, colonne + "11", POURCENT.matcher(consultation).replaceAll(taux -> Integer.parseInt(taux.group(1)) + 12 + " % BR"));
        }
        fichiers.put(EtudesTest.TABLE, table);
        RulesFolder folder = RulesFolder.of(fichiers);
        store.keep(folder.hash(), folder.fichiers());
        for (String hash : List.of(folder.hash(), rules.base().hash())) {
            store.write(new Ecriture(Map.of(), List.of(), null, new JeuActif(0, hash, ActiveRules.now(), Origine.RETOUR, "publieur", null, "Consultations et lentilles")));
        }
    }

    private void deposer(String nom, String contenu) {
        page.getByLabel("Nom du portefeuille").fill(nom);
        page.getByLabel("Fichier").setInputFiles(new FilePayload(nom + ".ndjson", "application/x-ndjson", contenu.getBytes(StandardCharsets.UTF_8)));
        bouton("Déposer").click();
        page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(nom)).waitFor();
    }

    private void finie() {
        page.getByText("Terminée").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    @Test
    void unActuaireCompareDeuxJeux() {
        autreJeu();
        entrer(ACTUAIRE, "/etudes.html");
        assertThat(page.getByText("Aucune étude. Demandez-en une ci-dessous.")).isVisible();
        page.getByLabel("Titre").fill("Consultations mieux, lentilles moins bien remboursées");
        page.locator("input[type=checkbox]:visible").first().check();
        page.getByLabel("Un portefeuille inventé, plausible").check();
        page.getByLabel("Demandes", new Page.GetByLabelOptions().setExact(true)).fill("3000");
        regarder("etude-demande");
        bouton("Lancer l’étude").click();
        page.waitForURL("**/etude.html?id=*");
        finie();
        assertThat(page.getByText("Ce qui change pour les personnes")).isVisible();
        assertThat(page.getByText("Répartition de l’écart").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comparer les deux traces")).first().click();
        page.getByText(": les deux traces").waitFor();
        regarder("etude-comparaison");
        Download csv = page.waitForDownload(() -> bouton("Exporter en CSV").click());
        assertEquals("etude-1.csv", csv.suggestedFilename());
        page.setViewportSize(390, 844);
        regarder("etude-etroite");
        page.setViewportSize(1280, 900);
        bouton("Retirer").click();
        bouton("Retirer l’étude").click();
        page.waitForURL("**/etudes.html");
        assertThat(page.getByText("Aucune étude. Demandez-en une ci-dessous.")).isVisible();
        assertEquals(List.of(), defauts);
    }

    @Test
    void unActuaireChercheLaValeurQuiMeneAUnCout() {
        entrer(ACTUAIRE, "/etudes.html");
        deposer("Lentilles " + System.nanoTime(), IntStream.range(0, 40).mapToObj(i -> EtudesTest.lentilles("S-" + i, "R" + i, "2026-03-10", (90 + 3 * i) + ".00"))
                .collect(Collectors.joining("\n")));
        page.getByLabel("Titre").fill("Combien pour les lentilles ?");
        page.getByLabel("Faire varier une valeur").check();
        page.getByLabel("Table", new Page.GetByLabelOptions().setExact(true)).selectOption("garanties/esprit-sante-tns");
        page.getByLabel("Ligne", new Page.GetByLabelOptions().setExact(true)).selectOption("47");
        page.getByLabel("Colonne").selectOption("AE");
        assertThat(page.getByLabel("Ce qui y est écrit")).hasValue("{} €/an");
        assertThat(page.getByLabel("De", new Page.GetByLabelOptions().setExact(true))).hasValue("105");
        page.getByLabel("De", new Page.GetByLabelOptions().setExact(true)).fill("120");
        page.getByLabel("Par pas de").fill("30");
        page.getByLabel("Coût cherché").fill("5000");
        page.getByLabel("Un portefeuille déposé").check();
        regarder("etude-variation");
        bouton("Lancer l’étude").click();
        page.waitForURL("**/etude.html?id=*");
        finie();
        assertThat(page.getByText("Le coût selon la valeur").first()).isVisible();
        assertThat(page.getByText("le plus près du coût cherché").or(page.getByText("mène au coût cherché"))).isVisible();
        regarder("etude-sensibilite");
        assertEquals(List.of(), defauts);
    }

    @Test
    void unActuaireRapprocheUnMoisDejaPaye() {
        entrer(ACTUAIRE, "/etudes.html");
        String lignes = IntStream.range(0, 12).mapToObj(i -> "{\"demande\": " + EtudesTest.lentilles("P-" + i % 4, "F-" + i, "2026-03-" + (10 + i), "60.00")
                + ", \"payes\": {\"L1\": \"60.00\"}}").collect(Collectors.joining("\n"));
        deposer("Mars payé", lignes + "\n");
        page.getByLabel("Titre").fill("Mars");
        page.getByLabel("Rapprocher d’un autre système").check();
        page.getByLabel("Portefeuille", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel("Mars payé (12)"));
        bouton("Lancer l’étude").click();
        page.waitForURL("**/etude.html?id=*");
        finie();
        assertThat(page.getByText("D’où viennent les écarts")).isVisible();
        assertThat(page.getByText("(150,00 € → 30,00 €)").first()).isVisible();
        bouton("Voir la trace de F-8").click();
        page.getByText("Demande F-8 : la trace").waitFor();
        regarder("etude-rapprochement");
        assertTrue(page.getByText("Le plafond garanti vaut par assuré et par année civile").count() > 2);
        assertEquals(List.of(), defauts);
    }

    @Test
    void ceQuiNeSeLitPasEstDit() {
        entrer(ACTUAIRE, "/etudes.html");
        page.getByLabel("Nom du portefeuille").fill("Mauvais");
        page.getByLabel("Fichier").setInputFiles(new FilePayload("a.ndjson", "application/x-ndjson", "{}".getBytes(StandardCharsets.UTF_8)));
        bouton("Déposer").click();
        page.getByText("ligne 1 :").waitFor();
        page.getByLabel("Titre").fill("Sans autre jeu");
        bouton("Lancer l’étude").click();
        page.getByText("jeux : attendu le jeu auquel comparer").waitFor();
        regarder("etude-refusee");
        assertEquals(List.of(), defauts);
    }
}
