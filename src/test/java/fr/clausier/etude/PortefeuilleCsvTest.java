package fr.clausier.etude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Montant;
import fr.clausier.etude.Rapprochement.Resultat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spreadsheets of claims. */
class PortefeuilleCsvTest {

    private static final String TETE = "reference;adhesion/numero;adhesion/contrat;adhesion/formule;adhesion/dateEffet;adhesion/datePremierPaiement;nature;"
            + "beneficiaire/id;beneficiaire/lien;beneficiaire/dateNaissance;actes/poste;actes/dateSoins;actes/fraisReels;actes/pieces;paye\n";

    private static String ligne(String reference, String adhesion, String jour, String frais, String paye) {
        return String.join(";", reference, adhesion, "TNS", "F09", "2019-01-01", "2019-01-05", "LIQUIDATION", "B-1", "MEMBRE", "1980-05-20", "LENTILLES_NON_REMB",
                jour, frais, "PRESCRIPTION FACTURE_ACQUITTEE", paye) + "\n";
    }

    private static PortefeuilleCsv lire(String texte) throws PortefeuilleCsv.Illisible {
        return new PortefeuilleCsv(texte.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lesLignesDUneReferenceFontUneDemande() throws PortefeuilleCsv.Illisible {
        PortefeuilleCsv csv = lire("\ufeff" + TETE + ligne("R1", "A1", "2026-01-10", "60,00", "60,00") + ligne("R2", "A2", "2026-01-10", "20", "20")
                + ligne("R1", "A1", "2026-01-12", "100.00", "100"));
        assertEquals(List.of(2, 3), List.of(csv.rang(1), csv.rang(2)));
        Resultat resultat = new Rapprochement(Regles.base(), new PortefeuillePaye(csv.ndjson())).rapprocher(Avancement.AUCUN);
        assertEquals(List.of(), resultat.erreurs());
        assertEquals(List.of(2L, 3L, 1L), List.of(resultat.demandes(), resultat.lignes(), resultat.differentes()));
        // 150 € a year: 60 + 90 where 100 was paid.
        assertEquals(List.of("L2", Montant.de("90"), Montant.de("-10")), List.of(resultat.ecarts().get(0).ligne(), resultat.ecarts().get(0).calcule(), resultat.ecart()));
    }

    @Test
    void sansReferenceChaqueLigneEstUneDemandeEtSansPayeCEnEstUneSimple() throws PortefeuilleCsv.Illisible {
        PortefeuilleNdjson lu = new PortefeuilleNdjson(ByteBuffer.wrap(lire(TETE + ligne("", "A1", "2026-01-10", "60", "") + ligne("", "A1", "2026-01-11", "60", "")).ndjson()));
        assertEquals(List.of(), lu.illisibles());
        assertEquals(2, lu.demandes());
    }

    @Test
    void chaqueValeurALeTypeDUneDemande() throws PortefeuilleCsv.Illisible {
        String texte = new String(lire("reference,adhesion/numero,actes/id,actes/fraisReels,actes/acteLourd,actes/nombreUnites\nR1,007,X,\"1,5\",oui,3\n").ndjson(), StandardCharsets.UTF_8);
        assertEquals("{\"actes\":[{\"id\":\"X\",\"fraisReels\":\"1.5\",\"acteLourd\":true,\"nombreUnites\":3}],\"reference\":\"R1\",\"adhesion\":{\"numero\":\"007\"}}\n", texte);
    }

    @Test
    void uneColonneInconnueEstDite() {
        for (String colonne : List.of("adhesion/numeroo", "adhesion", "numero", "actes/poste/x")) {
            PortefeuilleCsv.Illisible refus = assertThrows(PortefeuilleCsv.Illisible.class, () -> lire("reference;" + colonne + "\nR1;x\n"));
            assertTrue(refus.getMessage().contains("« " + colonne + " »"), refus.getMessage());
        }
        assertThrows(PortefeuilleCsv.Illisible.class, () -> lire("reference\n\"R1\n"));
    }
}
