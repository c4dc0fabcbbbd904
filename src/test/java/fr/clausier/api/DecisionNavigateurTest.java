package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.AUDITEUR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import fr.clausier.Regles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a decision in a real browser, where one is found, with an accessibility check and pictures in {@code target/captures}. */
@QuarkusTest
@TestProfile(RechercheServiceTest.Registre.class)
class DecisionNavigateurTest extends AvecNavigateur {

    private static final String ETAPES = "Pourquoi : chaque étape, dans l’ordre";

    private static JsonPath decider(String corps) {
        return Connecte.comme("appelant").contentType("application/json").body(corps).post("/api/decisions").then().statusCode(201).extract()
                .jsonPath();
    }

    private static JsonPath dossier(String nom) {
        return decider(Regles.base().folder().texte("dossiers/" + nom + "/demande.json"));
    }

    private void aller(String id) {
        page.navigate("/decision.html?id=" + id);
        titre(ETAPES).waitFor();
    }

    /** And nothing wider than the screen. */
    @Override
    void regarder(String nom) {
        super.regarder(nom);
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
            defauts.add(nom + " : plus large que l'écran");
        }
    }

    /** From finding it to proving it. */
    @Test
    void lAuditeurVoitDOuVientChaqueCentime() throws Exception {
        JsonPath decision = dossier("reglement-renfort");
        String id = decision.getString("id");
        RechercheServiceTest.indexees();
        entrer(AUDITEUR, "/decisions.html");
        page.getByLabel("Clause appliquée").fill("RMG-21.1-a");
        bouton("Chercher").click();
        page.locator("a[href='/decision.html?id=" + id + "']").click();
        titre(ETAPES).waitFor();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Décision\\s+Accordé en partie"));
        Locator cascade = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Toutes les lignes"));
        assertThat(cascade.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Frais réels")))
                .containsText("4 440,00 €".replace(' ', '\u202f').replace("\u202f€", "\u00a0€"));
        assertThat(cascade.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Reste à charge"))).containsText("210,00");
        page.getByLabel("Montrer").selectOption(new SelectOption().setLabel("Chambre particulière, 6 octobre 2025"));
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Chambre particulière, 6 octobre 2025")))
                .containsText("RMG-21.1-a");
        assertEquals(decision.getList("trace").size(), page.locator("ol.trace > li").count());
        regarder("decision", false);

        page.getByLabel("Seulement ce qui a eu un effet").check();
        page.getByLabel("Ligne", new Page.GetByLabelOptions().setExact(true)).selectOption("chambre");
        List<String> effets = decision.getList("trace.findAll { it.ligne == 'chambre' && it.effet != 'SANS_EFFET' }.rang");
        assertEquals(effets.size(), page.locator("ol.trace > li").count());

        String cellule = decision.getString("trace.find { it.ligne == 'chambre' && it.phase == 'GARANTIE' }.cellule");
        String adresse = cellule.substring(cellule.indexOf('!') + 1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("garanties/reglement-individuel, cellule " + adresse)).click();
        Locator decidante = page.locator("td.designee");
        decidante.waitFor();
        assertEquals(adresse, decidante.getAttribute("data-adresse"));
        assertThat(decidante).isInViewport();
        assertThat(page.locator("tr.designe")).hasCount(1);
        assertTrue(page.url().contains("jeu=" + decision.getString("regles.hash")), page.url());
        regarder("decision-cellule");
        page.goBack();
        titre(ETAPES).waitFor();

        page.getByLabel("Clause, par identifiant ou par titre").fill("RMG-29.2-b");
        bouton("Pourquoi ?").click();
        page.getByText("RMG-29.2-b ·").first().waitFor();
        bouton("Rejouer à l’identique").click();
        page.getByText("Identique, octet pour octet", new Page.GetByTextOptions().setExact(true)).first().waitFor();

        Download csv = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trace (CSV)")).click());
        assertEquals("trace-" + id + ".csv", csv.suggestedFilename());
        String texte = Files.readString(csv.path());
        assertTrue(texte.startsWith("\ufeff\"rang\";") && texte.lines().count() >= decision.getList("trace").size() + 1, texte);
        bouton("Demander une révision").scrollIntoViewIfNeeded();
        page.getByLabel("Ce qu’il faut revoir, et pourquoi").fill("La facture de la clinique dit autre chose.");
        bouton("Demander une révision").click();
        page.getByText("Révision demandée par " + AUDITEUR).first().waitFor();
        page.getByText("Qui a lu cette décision").click();
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Lectures de cette décision"))).containsText("Rejeu");
        page.setViewportSize(390, 844);
        aller(id);
        regarder("decision-etroite");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preuve").setExact(true)).click();
        bouton("Vérifier").click();
        page.getByText(Pattern.compile("La chaîne est intacte jusqu’au rang .*")).first().waitFor();
        assertEquals(List.of(), defauts);
    }

    @Test
    void chaqueTypeDeDecisionSeLit() {
        entrer(AUDITEUR, "/decisions.html");
        aller(dossier("guide-audio").getString("id"));
        for (String nom : List.of("litige-jusqu-en-cassation", "assistance-sejour", "resiliation-jour-41", "renonciation-dernier-jour",
                "nullite-apres-paiement",
                "simulation-reste-a-charge", "pieces-a-temps-action-prescrite")) {
            aller(dossier(nom).getString("id"));
            regarder("decision-" + nom);
        }
        page.setViewportSize(390, 844);
        aller(dossier("litige-jusqu-en-cassation").getString("id"));
        regarder("decision-litige-etroite");
        String id = dossier("resiliation-jour-41").getString("id");
        page.setViewportSize(900, 1000);
        for (String document : List.of("lettre", "trace.html")) {
            page.navigate("/api/decisions/" + id + "/" + document);
            regarder("document-" + document);
        }
        assertEquals(List.of(), defauts);
    }

    @Test
    void lesDocumentsSontServisAvecLeurType() {
        String id = dossier("guide-audio").getString("id");
        Map.of("explication", "application/json", "trace.csv", "text/csv;charset=UTF-8", "trace.html", "text/html;charset=UTF-8", "trace.pdf",
                "application/pdf",
                "lettre", "text/html;charset=UTF-8", "lettre.pdf", "application/pdf").forEach((document, type) -> {
                    String adresse = "/api/decisions/" + id + "/" + document;
                    Connecte.comme(AUDITEUR).get(adresse).then().statusCode(200).contentType(startsWith(type)).header("Cache-Control",
                            containsString("no-store"));
                    Connecte.comme(AUDITEUR).get(adresse.replace(id, UUID.randomUUID().toString())).then().statusCode(404)
                            .contentType("application/problem+json");
                    Connecte.comme(AUDITEUR).get(adresse.replace(id, "x")).then().statusCode(404);
                });
    }
}
