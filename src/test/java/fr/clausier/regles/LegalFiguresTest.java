package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Figure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFiguresTest {

    private final LegalFigures figures = Regles.base().figures();

    @ParameterizedTest
    @CsvSource(textBlock = """
            PF_MONTANT,2024-05-14,1.00
            PF_MONTANT,2024-05-15,2.00
            FR_MEDICAMENT,2024-03-30,0.50
            FR_MEDICAMENT,2024-03-31,1.00
            AMO_TAUX_DENTAIRE,2023-10-14,70
            AMO_TAUX_DENTAIRE,2023-10-15,60
            FJ_MCO,2026-02-28,20.00
            FJ_MCO,2026-03-01,23.00
            PAV_MONTANT,2026-03-31,24.00
            PAV_MONTANT,2026-04-01,32.00
            OPT_B_A,2019-12-31,470.00
            OPT_B_A,2020-01-01,420.00
            OPT_B_A_MIN,2020-01-01,50.00
            PMSS,2022-06-01,3428.00
            PMSS,2026-01-01,4005.00
            DEP_NON_OPTAM_MAX,2026-01-01,100
            """)
    void uneFigureEstCelleDuJour(String code, LocalDate jour, String valeur) {
        assertEquals(valeur, figures.au(jour).figure(code).texte());
    }

    @Test
    void chaqueFigureALibelleUniteSourceEtCertitude() {
        figures.all().values().forEach(periodes -> periodes.forEach(figure -> {
            assertFalse(figure.libelle().isBlank(), figure.code());
            assertFalse(figure.unite().isBlank(), figure.code());
            assertFalse(figure.source().isBlank(), figure.code());
            assertTrue(figure.au() == null || !figure.au().isBefore(figure.du()), figure.code());
        }));
        assertTrue(figures.all().values().stream().mapToInt(List::size).sum() > 300);
    }

    @Test
    void lesJoursSansValeurSontConnus() {
        assertEquals(List.of(
                new LegalFigures.Lacune("BR_CARIE_1_FACE", LocalDate.of(2019, 4, 1), LocalDate.of(2024, 12, 31)),
                new LegalFigures.Lacune("BR_PEDIATRE_2_6", LocalDate.of(2023, 11, 1), LocalDate.of(2024, 12, 21))),
                figures.lacunes());
    }

    @Test
    void unJourSansValeurEstUneErreurQuiLeDit() {
        String message = assertThrows(Bareme.FigureManquante.class,
                () -> figures.au(LocalDate.of(2024, 1, 1)).figure("BR_PEDIATRE_2_6")).getMessage();
        assertTrue(message.contains("BR_PEDIATRE_2_6") && message.contains("2024-01-01"), message);
    }

    @Test
    void uneRegleGardeeEnTexteNEstPasUneFigure() {
        Figure texte = figures.au(LocalDate.of(2026, 1, 1)).figure("FJ_REGLE_JOUR_SORTIE");
        assertEquals("inclus", texte.texte());
        assertFalse(figures.codes().contains("FJ_REGLE_JOUR_SORTIE"));
    }

    @Test
    void unFichierSansChiffreEstRefuse() {
        List<RuleProblem> problems = new ArrayList<>();
        LegalFigures.read(RulesFolder.of(Map.of("reglementation/x.csv", "ceci n'est pas une table".getBytes(StandardCharsets.UTF_8))), problems);
        assertEquals(List.of("reglementation/x.csv"), problems.stream().map(RuleProblem::fichier).toList());
        assertTrue(problems.get(0).message().contains("aucun chiffre"), problems.toString());
    }
}
