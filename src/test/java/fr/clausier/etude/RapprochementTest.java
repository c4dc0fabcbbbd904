package fr.clausier.etude;

import static fr.clausier.etude.Etudes.lentilles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Montant;
import fr.clausier.decompte.Effet;
import fr.clausier.etude.Impact.Erreur;
import fr.clausier.etude.Rapprochement.Cause;
import fr.clausier.etude.Rapprochement.EcartDeLigne;
import fr.clausier.etude.Rapprochement.Resultat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A month of contact lenses, 150 € a year, that another system paid. */
class RapprochementTest {

    private static String paye(String demande, String payes) {
        return "{\"demande\": " + demande + ", \"payes\": {" + payes + "}}";
    }

    private static Resultat rapprocher(String... lignes) {
        return new Rapprochement(Regles.base(), new PortefeuillePaye(String.join("\n", lignes).getBytes(StandardCharsets.UTF_8))).rapprocher(Avancement.AUCUN);
    }

    @Test
    void unPlafondQuUnAutreSystemeIgnoreEstLaCauseDeLEcart() {
        // 60 + 60 + 30 = 150 € a year; the other system paid the third in full.
        Resultat resultat = rapprocher(paye(lentilles("A1", "R3", "2026-03-10", "60.00"), "\"L1\": \"60.00\""),
                paye(lentilles("A1", "R1", "2026-01-10", "60.00"), "\"L1\": \"60.00\""), "",
                paye(lentilles("A1", "R2", "2026-02-10", "60.00"), "\"L1\": 60"));
        assertEquals(List.of(3L, 0L, 3L, 1L, 0L), List.of(resultat.demandes(), resultat.hors(), resultat.lignes(), resultat.differentes(), resultat.erreursTotal()));
        assertEquals(List.of(Montant.de("180"), Montant.de("150"), Montant.de("-30")), List.of(resultat.paye(), resultat.calcule(), resultat.ecart()));
        EcartDeLigne ecart = resultat.ecarts().get(0);
        assertEquals(List.of("R3", 1, "L1", Montant.de("60"), Montant.de("30"), Montant.de("-30"), 0), List.of(ecart.demande(), ecart.ligneDuFichier(),
                ecart.ligne(), ecart.paye(), ecart.calcule(), ecart.ecart(), ecart.index()));
        assertTrue(ecart.explication().endsWith("(150,00 € → 30,00 €)"), ecart.explication());
        Cause cause = resultat.causes().get(0);
        assertEquals(List.of(Effet.PLAFOND, 1L, Montant.de("-30")), List.of(cause.effet(), cause.lignes(), cause.ecart()));
        assertEquals(ecart.clause(), cause.clause());
        assertTrue(cause.clause().startsWith("TNS-"), cause.clause());
    }

    @Test
    void uneLigneRefuseeDitSonMotif() {
        String avant = lentilles("A1", "R1", "2026-06-10", "60.00").replace("2019-01-0", "2026-07-0");
        Resultat resultat = rapprocher(paye(avant, "\"L1\": \"60.00\""), paye(lentilles("A2", "R2", "2026-06-10", "60.00"), "\"L1\": \"0\""));
        assertEquals(2, resultat.causes().size());
        // As large one way as the other: the totals agree, the lines do not.
        assertEquals(Montant.ZERO, resultat.ecart());
        Cause refus = resultat.causes().stream().filter(cause -> cause.ecart().equals(Montant.de("-60"))).findFirst().orElseThrow();
        assertEquals("Les soins précèdent la date d'effet de la garantie.", refus.libelle());
        Cause octroi = resultat.causes().stream().filter(cause -> cause.ecart().equals(Montant.de("60"))).findFirst().orElseThrow();
        assertEquals(Effet.OCTROI, octroi.effet());
    }

    @Test
    void lesMemesMontantsNeFontAucunEcart() {
        Resultat resultat = rapprocher(paye(lentilles("A1", "R1", "2026-01-10", "60.00"), "\"L1\": \"60.00\""));
        assertEquals(List.of(0L, List.of(), List.of(), Montant.ZERO), List.of(resultat.differentes(), resultat.causes(), resultat.ecarts(), resultat.ecart()));
    }

    @Test
    void ceQuiNeDitPasCeQuiAEtePayeEstUneErreurEtLeReste() {
        String bonne = lentilles("A1", "R1", "2026-01-10", "60.00");
        Resultat resultat = rapprocher(bonne, paye(bonne, "\"L2\": \"60.00\""), paye(bonne, "\"L1\": \"60,00\""), paye(bonne, "\"L1\": \"60.00\", \"L1\": \"1.00\""),
                "{", paye("{}", ""), paye(bonne, "\"L1\": \"60.00\""));
        assertEquals(List.of(1, 2, 3, 4, 5, 6), resultat.erreurs().stream().map(Erreur::ligne).toList());
        assertEquals(List.of(1L, 6L, 0L), List.of(resultat.demandes(), resultat.erreursTotal(), resultat.differentes()));
        assertTrue(resultat.erreurs().get(1).message().contains("[L1]"), resultat.erreurs().get(1).message());
        assertTrue(resultat.erreurs().get(2).message().contains("60,00"), resultat.erreurs().get(2).message());
    }
}
