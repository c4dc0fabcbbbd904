package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Situation;
import fr.clausier.regles.Condition.Origine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A condition told in French: what the fact says, what was expected, where. */
class ConstatationTest {

    /** A member of 44. */
    private static final Situation MEMBRE = new Situation(
            new Adhesion("A", Contrat.TNS, Formule.F01, null, LocalDate.of(2024, 1, 1), null, null, null, null),
            new Beneficiaire("B", Lien.MEMBRE, LocalDate.of(1980, 1, 1), null, null, null), LocalDate.of(2024, 2, 1));

    private static Constatation constater(String condition) {
        return Condition.lire(Situation.class, condition, null).constater(MEMBRE);
    }

    @Test
    void uneConditionManqueeDitLaValeurEtCeQuiEtaitAttendu() {
        Map.ofEntries(
                Map.entry("age >= 45", "age : 44 ans < 45 ans"),
                Map.entry("age > 44", "age : 44 ans ≤ 44 ans"),
                Map.entry("age < 44", "age : 44 ans ≥ 44 ans"),
                Map.entry("age <= 43", "age : 44 ans > 43 ans"),
                Map.entry("age == 18", "age : 44 ans, attendu 18 ans"),
                Map.entry("age < anneesConcubinage", "age : 44 ans ≥ 0 ans (annees concubinage)"),
                Map.entry("lien == Lien.ENFANT", "lien : MEMBRE, attendu ENFANT"),
                Map.entry("lien != Lien.MEMBRE", "lien : MEMBRE, attendu autre que MEMBRE"),
                Map.entry("lien in ( Lien.ENFANT, Lien.PACS, Lien.CONJOINT )", "lien : MEMBRE, attendu ENFANT, PACS ou CONJOINT"),
                Map.entry("lien not in ( Lien.MEMBRE )", "lien : MEMBRE, attendu autre que MEMBRE"),
                Map.entry("avantEffet", "avant effet : non, attendu oui"),
                Map.entry("!lienEnVigueur && age < 18 || avantEffet",
                        "lien en vigueur : oui, attendu non et age : 44 ans ≥ 18 ans ; ou avant effet : non, attendu oui"),
                Map.entry("avantEffet || lien == Lien.ENFANT", "avant effet : non, attendu oui ; ou lien : MEMBRE, attendu ENFANT"),
                Map.entry("causeFin != null", "cause fin : non dit, attendu dit"),
                Map.entry("revenuMensuel <= seuilRevenu", "revenu mensuel : non dit, attendu au plus non dit (seuil revenu)"))
                .forEach((condition, phrase) -> assertEquals(phrase, constater(condition).phrase()));
        assertEquals("au moins 45 ans", constater("age >= 45").attendu());
        assertEquals("44 ans", constater("age >= 45").valeur());
    }

    @Test
    void uneConditionRemplieDitSaValeur() {
        assertEquals("age : 44 ans", constater("age >= 44").phrase());
        assertTrue(constater("age >= 44").remplie());
        assertEquals("revenu mensuel : non dit", constater("revenuMensuel == null").phrase());
        assertEquals("age : 44 ans", constater("avantEffet || age >= 18 || lien == Lien.ENFANT").phrase());
    }

    @Test
    void uneConditionDeTableDitSonIntituleSaLigneEtSaCellule() {
        Constatation constatation = Condition.lire(Situation.class, "age >= 45", new Origine("AD12", "Âge à partir de (vide = tous)")).constater(MEMBRE);
        assertEquals("Âge : 44 ans < 45 ans, ligne 12, cellule AD12", constatation.phrase());
        assertEquals("AD12", constatation.cellule());
        assertEquals(List.of("Âge à la facture", "Soins", "Rang de la dent remplacée", "Réseau"), List.of("Âge à la facture : moins de (vide = tous)",
                "Soins jusqu'au (vide = tous)", "Rang de la dent remplacée, au plus (vide = toutes)", "Réseau (vide = tous)")
                .stream().map(EnMots::intitule).toList());
    }

    @Test
    void chaqueConditionDUnRangVientDeSaCellule() {
        for (RuleBaseLoader.TableFile table : Regles.base().tables()) {
            table.tableau().rangs().forEach(rang -> {
                Regle regle = Regles.base().regles().stream().filter(r -> r.id().equals(RuleBaseLoader.id(table.tableau().paquet(), table.tableau().regle(rang))))
                        .findFirst().orElseThrow();
                assertEquals(rang.numero(), regle.rang());
                regle.conditions().forEach(condition -> {
                    Origine origine = ((Comparaison) condition).origine();
                    String lettre = origine.cellule().replaceAll("\\d", "");
                    assertEquals(lettre + rang.numero(), origine.cellule());
                    String modele = table.tableau().grille().stream().filter(c -> c.lettre().equals(lettre)).findFirst().orElseThrow().modele();
                    assertEquals(modele.replace("$param", rang.cellules().get(lettre)), condition.toString());
                });
            });
        }
    }

    @Test
    void leNombreLePlusPresDeLaBorneEstLePlusProche() {
        List<Double> ecarts = List.of("age >= 44", "age >= 45", "age >= 60", "age >= 900", "lien == Lien.ENFANT").stream()
                .map(condition -> Condition.lire(Situation.class, condition, null).ecart(MEMBRE)).toList();
        assertEquals(ecarts.stream().sorted().distinct().toList(), ecarts);
        assertEquals(List.of(0.0, 1.0), List.of(ecarts.get(0), ecarts.get(4)));
    }
}
