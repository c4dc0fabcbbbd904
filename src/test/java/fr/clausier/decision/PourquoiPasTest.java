package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.decision.PourquoiPas.Explication;
import fr.clausier.decision.RegleExpliquee.Etat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of rules, on demandes small enough to be read. */
class PourquoiPasTest {

    private static final String LUNETTES = """
            {"id": "%s", "poste": "MONTURE", "dateSoins": "2026-03-14", "fraisReels": "30.00", "baseRemboursement": "9.00", "tauxSecu": "60",
             "montantRembourseSecu": "5.40", "classePanier": "RENFORCEE"%s}""";
    private static final String OSTEOPATHIE = "{\"id\": \"%s\", \"poste\": \"OSTEOPATHIE\", \"dateSoins\": \"%s\", \"fraisReels\": \"60.00\"}";

    private static Explication expliquer(String clause, String... actes) {
        return PourquoiPas.expliquer(Regles.base(), DemandeReader.read("""
                {"nature": "LIQUIDATION",
                 "adhesion": {"numero": "A-1", "contrat": "TNS", "formule": "F04", "dateEffet": "2024-01-01", "datePremierPaiement": "2024-01-05"},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1980-05-20"}, "actes": [%s]}""".formatted(String.join(",", actes))),
                Passe.AUCUN, Regles.base().regles().stream().filter(regle -> regle.cite(clause)).toList());
    }

    private static String avantDernier(String mois) {
        return ", \"equipement\": {\"dateDerniereFacturation\": \"" + mois + "-14\"}";
    }

    @Test
    void unDelaiQuiACouruDitSesMoisEtSaCellule() {
        RegleExpliquee regle = expliquer("TNS-15-OPT-a", LUNETTES.formatted("M", avantDernier("2024-03"))).regles().get(0);
        assertEquals(Etat.SANS_EFFET, regle.etat());
        assertEquals("ligne M, MONTURE du 14/03/2026 : toutes les conditions sont remplies, mais le délai a couru : 24 mois ≥ 24 mois, ligne 11, "
                + "cellule L11", regle.phrase());
    }

    @Test
    void leFaitLePlusProcheVientLePremierEtCeluiQuiEstAppliqueAvantLui() {
        RegleExpliquee regle = expliquer("TNS-15-OPT-a", OSTEOPATHIE.formatted("O", "2026-03-14"),
                LUNETTES.formatted("A", avantDernier("2024-03")).replace("2026-03-14", "2026-03-15"),
                LUNETTES.formatted("B", avantDernier("2024-04"))).regles().get(0);
        assertEquals(List.of("B", "A", "O"), regle.faits().stream().map(examen -> examen.chose().id()).toList());
        assertEquals(List.of(Etat.APPLIQUEE, Etat.SANS_EFFET, Etat.NON_REMPLIE), regle.faits().stream().map(RegleExpliquee.Examen::etat).toList());
        assertEquals(List.of(0, 0, 1), regle.faits().stream().map(RegleExpliquee.Examen::manque).toList());
        assertEquals("ligne O, OSTEOPATHIE du 14/03/2026 : une condition n'est pas remplie — Équipement optique : non, attendu oui, ligne 11, cellule F11",
                regle.faits().get(2).phrase());
    }

    @Test
    void lesReglesVontDeLaPlusProcheALaPlusLointaine() {
        List<RegleExpliquee> regles = expliquer("TNS-5-a", OSTEOPATHIE.formatted("O", "2026-03-14")).regles();
        assertEquals(Etat.APPLIQUEE, regles.get(0).etat());
        assertEquals(regles.stream().map(RegleExpliquee::etat).sorted().toList(), regles.stream().map(RegleExpliquee::etat).toList());
        assertTrue(regles.get(0).phrase().startsWith("personne B-1 au 14/03/2026 : Droit ouvert — "), regles.get(0).phrase());
    }

    @Test
    void uneRegleSansRienDeSaSorteLeDit() {
        assertEquals("La demande ne porte aucune démarche de cette sorte : RENONCIATION.",
                expliquer("TNS-8-a", OSTEOPATHIE.formatted("O", "2026-03-14")).regles().get(0).phrase());
        RegleExpliquee litige = expliquer("COVEA-3-a", OSTEOPATHIE.formatted("O", "2026-03-14")).regles().get(0);
        assertEquals(Etat.SANS_FAIT, litige.etat());
        assertEquals("La demande ne porte aucun litige de cette sorte : MEDICAL.", litige.phrase());
    }

    @Test
    void uneLigneRefuseeAvantSaPhaseDitParQuoi() {
        Explication explication = expliquer("TNS-15-OPT-a", LUNETTES.formatted("M", "").replace("2026-03-14", "2023-12-31"));
        assertEquals("À la phase ATTENTES, rien n'est demandé de « ligne M, MONTURE du 31/12/2023 » : déjà refusé par « Les soins antérieurs à la "
                + "date d'effet ne sont pas couverts ».", explication.regles().get(0).phrase());
        assertTrue(explication.applique("TNS-5-a"));
    }
}
