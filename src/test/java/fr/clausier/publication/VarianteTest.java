package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.publication.Etude.Balayage;
import fr.clausier.regles.LegalFigures;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.CellEdit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell, a legal figure, and nothing else, with another value. */
class VarianteTest {

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String CHIFFRES = "reglementation/participations-et-franchises.csv";
    private static final RulesFolder JEU = Regles.base().folder();

    private static Variante variante(String fichier, String endroit, String gabarit) {
        return new Variante(JEU, new Balayage(fichier, endroit, gabarit, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE, null));
    }

    private static void memesAutres(RulesFolder autre, String fichier) {
        JEU.fichiers().forEach((nom, contenu) -> assertEquals(!nom.equals(fichier), Arrays.equals(contenu, autre.fichiers().get(nom)), nom));
    }

    @Test
    void uneCellule() {
        Variante variante = variante(TABLE, "AE47", "{} €/an");
        assertEquals("150 €/an", variante.actuelle());
        RulesFolder autre = variante.avec(new BigDecimal("120"));
        assertEquals("120 €/an", CellEdit.read(autre.fichiers().get(TABLE), "AE47").orElseThrow());
        memesAutres(autre, TABLE);
    }

    @Test
    void unChiffreDate() {
        Variante variante = variante(CHIFFRES, "FR_AUXILIAIRE@2024-03-31", "{}");
        assertEquals("1.00", variante.actuelle());
        RulesFolder autre = variante.avec(new BigDecimal("1.50"));
        LegalFigures figures = LegalFigures.read(autre);
        assertEquals(new BigDecimal("1.50"), figures.au(LocalDate.of(2026, 1, 1)).figure("FR_AUXILIAIRE").valeur());
        assertEquals(new BigDecimal("0.50"), figures.au(LocalDate.of(2024, 3, 30)).figure("FR_AUXILIAIRE").valeur());
        memesAutres(autre, CHIFFRES);
        assertEquals(LegalFigures.read(JEU).all().size(), figures.all().size());
    }

    @ParameterizedTest
    @CsvSource({"garanties/autre.drl.xlsx, AE47, {}, fichier", "clauses/interpretations.yaml, AE47, {}, fichier", TABLE + ", 47AE, {}, endroit",
        TABLE + ", XA900, {}, endroit", CHIFFRES + ", FR_AUXILIAIRE@2024-04-01, {}, endroit", CHIFFRES + ", AE47, {}, endroit",
        TABLE + ", AE47, 120, gabarit", TABLE + ", AE47, {}{}, gabarit"})
    void ceQuiNExistePasEstRefuse(String fichier, String endroit, String gabarit, String champ) {
        AtelierRefuse refus = assertThrows(AtelierRefuse.class, () -> variante(fichier, endroit, gabarit));
        assertTrue(refus.getMessage().startsWith(champ), refus.getMessage());
    }
}
