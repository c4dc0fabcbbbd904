package fr.clausier.contrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelluleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300 % BR, limité à 1 000 €/an | 300 % BR, max 1 000 €/an
            30 € par séance | 30 €/séance
            1 700 €/oreille SS incluse | 1 700 €/oreille SS incluse
            90 % FR, dans la limite de 500 €/an | 90 % FR, max 500 €/an
            """)
    void lesSynonymesPrennentLaFormeCanonique(String texte, String canonique) {
        assertEquals(canonique, Cellule.lire(texte).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100", "100 BR", "gratuit", "100 % BR; drop", "30 €/lune", "max 3 €/an",
        "100 % BR, max", "\"100 % BR", "100 % BR\\", "10 séances", "OPTAM : 200 % BR ; hors OPTAM : 180 % BR",
        "réseau : FR ; hors réseau : 300 €/an", "300 % BR, max 1 000 €/an, puis 125 % BR",
        "300 % BR, carence 6 mois (TM pendant la carence)"})
    void ceQuiNEstPasUneValeurEstRefuse(String texte) {
        String message = assertThrows(Cellule.CelluleIllisible.class, () -> Cellule.lire(texte)).getMessage();
        assertTrue(message.contains("attendu") || message.contains("écri"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 % BR | 200,00 % BR | true
            20 €/séance, max 2 séances/an | 20,00 € par séance, limité à 2 séance/an | true
            TM + 50 €/an | TM + 50,0 €/an | true
            200 % BR | 20 % BR | false
            20 €/séance, max 2 séances/an | 20 €/séance, max 3 séances/an | false
            200 % BR | 200 % BR hors SS | false
            200 % BR | 200 % FR | false
            – | RAC0 | false
            """)
    void deuxEcrituresDUneMemePromesseOntLeMemeSens(String une, String autre, boolean meme) {
        assertEquals(meme, Cellule.lire(une).memeSens(Cellule.lire(autre)));
    }
}
