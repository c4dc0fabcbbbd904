package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.clausier.audit.VerifierExport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the proof in a real browser, where one is found, with an accessibility check and pictures in {@code target/captures}. */
@QuarkusTest
@TestProfile(PreuveTest.Registre.class)
class PreuveNavigateurTest extends AvecNavigateur {

    @Inject
    DataSource source;

    @TempDir
    Path folder;

    private Path telecharger(String bouton) {
        Download fichier = page.waitForDownload(() -> bouton(bouton).click());
        Path path = folder.resolve(fichier.suggestedFilename());
        fichier.saveAs(path);
        return path;
    }

    private int change(String sql) throws Exception {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void laChaineSeSigneSeVerifieEtSExporte() throws Exception {
        for (int i = 0; i < 3; i++) {
            PreuveTest.decision();
        }
        entrer(AUDITEUR, "/preuve.html");
        bouton("Signer une tête").click();
        page.getByText(Pattern.compile("Tête de rang .* signée\\.")).first().waitFor();
        int rang = Connecte.comme(AUDITEUR).get("/api/preuve").jsonPath().getInt("tete.rang");
        Path tete = telecharger("Télécharger la tête de rang " + rang);
        Path cle = telecharger("Télécharger la clé publique");
        Path export = telecharger("Télécharger l’export");
        assertEquals(0, VerifierExport.run(List.of(export.toString(), "--cle", cle.toString(), "--tete", tete.toString()),
                new PrintStream(OutputStream.nullOutputStream())));

        page.getByLabel("Tête gardée ailleurs").setInputFiles(tete);
        bouton("Vérifier").click();
        page.getByText("La chaîne est intacte jusqu’au rang " + rang + ".").first().waitFor();
        assertThat(page.getByText(Pattern.compile(".*dont celle que vous gardez, de rang " + rang + ".*"))).isVisible();
        regarder("preuve");

        assertEquals(1, change("UPDATE decision SET regles = 'x' || regles WHERE rang = 2"));
        page.reload();
        page.getByLabel("Relire").selectOption("");
        bouton("Vérifier").click();
        page.getByText("La chaîne est atteinte : 1 anomalie, intacte jusqu’au rang 1 seulement.").first().waitFor();
        assertThat(page.getByText(Pattern.compile("La ligne de rang 2, décision .*, a été altérée.*"))).isVisible();
        regarder("preuve-atteinte");
        assertEquals(1, change("UPDATE decision SET regles = SUBSTRING(regles, 2) WHERE rang = 2"));

        page.getByLabel("Relire").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        bouton("Vérifier").click();
        page.getByText("La chaîne est intacte jusqu’au rang " + rang + ".").first().waitFor();

        page.getByLabel("Tête gardée ailleurs").setInputFiles(cle);
        bouton("Vérifier").click();
        page.getByText("Ce fichier n’est pas une tête signée").first().waitFor();
        page.getByLabel("Du", new Page.GetByLabelOptions().setExact(true)).fill("2026-02-01");
        page.getByLabel("Au", new Page.GetByLabelOptions().setExact(true)).fill("2026-01-01");
        bouton("Télécharger l’export").click();
        page.getByText("Cette période est à l’envers").first().waitFor();
        page.setViewportSize(390, 844);
        regarder("preuve-etroite");
        assertEquals(List.of(), defauts);
    }

    @Test
    void unExploitantVerifieSansPouvoirExporter() {
        PreuveTest.decision();
        entrer(EXPLOITANT, "/preuve.html");
        page.getByText("Il faut le rôle « auditeur » pour le télécharger.").waitFor();
        assertEquals(0, bouton("Télécharger l’export").count());
        bouton("Vérifier").click();
        page.getByText(Pattern.compile("La chaîne est intacte jusqu’au rang .*")).first().waitFor();
        assertEquals(List.of(), defauts);
    }
}
