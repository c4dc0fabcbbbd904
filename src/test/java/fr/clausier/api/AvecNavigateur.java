package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The pages in a real browser, where one is found. What is looked at is checked for who reads otherwise, and kept as a picture in
 * {@code target/captures}.
 */
abstract class AvecNavigateur {

    private static final boolean EXIGE = Boolean.parseBoolean(System.getenv("CLAUSIER_OUTILS_EXIGES"));
    private static final List<Path> NAVIGATEURS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));
    static final Path CAPTURES = Path.of("target", "captures");
    private static final int PATIENCE_MS = 60_000;

    @TestHTTPResource("/")
    URL racine;

    /** What is wrong with what was seen: a test ends with none. */
    final List<String> defauts = new ArrayList<>();
    private Playwright playwright;
    private Browser navigateur;
    private BrowserContext contexte;
    Page page;

    @BeforeEach
    void ouvrir() {
        Path programme = NAVIGATEURS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assertTrue(programme != null || !EXIGE, "No Chromium, and CLAUSIER_OUTILS_EXIGES wants one");
        assumeTrue(programme != null, "No Chromium on this machine");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        navigateur = playwright.chromium().launch(new LaunchOptions().setExecutablePath(programme).setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void fermer() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** As somebody who was not there before. */
    void nouveau() {
        if (contexte != null) {
            contexte.close();
        }
        contexte = navigateur.newContext(new Browser.NewContextOptions().setBaseURL(racine.toString()).setViewportSize(1280, 900)
                .setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        page = contexte.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(defauts::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                defauts.add(message.text());
            }
        });
    }

    /** Asks for a page and signs in on the way to it. */
    void entrer(String role, String adresse) {
        nouveau();
        page.navigate(adresse);
        connecter(role, Connecte.motDePasse(role));
        page.waitForURL(url -> url.endsWith(adresse));
    }

    void connecter(String nom, String motDePasse) {
        page.getByLabel("Nom").fill(nom);
        page.getByLabel("Mot de passe").fill(motDePasse);
        bouton("Se connecter").click();
    }

    Locator bouton(String nom) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    Locator titre(String nom) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    void regarder(String nom) {
        regarder(nom, true);
    }

    /**
     * Nothing serious for who reads with a screen reader or moves by keyboard; and a picture.
     *
     * @param entiere of the whole page; else of what fits the window
     */
    final void regarder(String nom, boolean entiere) {
        new AxeBuilder(page).analyze().getViolations().stream()
                .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .forEach(violation -> defauts.add(nom + " : " + violation.getId() + " " + violation.getNodes().get(0).getHtml()));
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve(nom + ".png")).setFullPage(entiere));
    }
}
