package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Montant;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionStore;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.Decale;
import fr.clausier.etude.DecisionsConservees;
import fr.clausier.etude.Etudes;
import fr.clausier.etude.Impact;
import fr.clausier.etude.Portefeuille;
import fr.clausier.etude.Recue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims that are promised, paid, corrected and cancelled. Contact lenses, formule F09: 150 € a year. */
@QuarkusTest
class VieDesDecisionsTest {

    private static final String CLE = "LENTILLES_NON_REMB/EUR/2026";
    private static final BigDecimal FORFAIT = new BigDecimal("150.00");

    @Inject
    DecisionStore store;

    private static String adhesion() {
        return "V-" + UUID.randomUUID();
    }

    private static ValidatableResponse poster(String corps) {
        return given().contentType(ContentType.JSON).body(corps).post("/api/decisions").then();
    }

    private static String lentilles(String adhesion, String nature, String frais, String suite) {
        return DecisionsTest.lentilles(adhesion, nature, frais, ", \"historique\": \"ENREGISTRE\"" + suite);
    }

    private static String annulation(String adhesion, String... decisions) {
        return lentilles(adhesion, "ANNULATION", "0", concerne(decisions))
                .replaceAll("(?s)\"actes\": \\[\\{.*?\\}\\]", "\"actes\": []");
    }

    private static String concerne(String... decisions) {
        return ", \"concerne\": [" + String.join(", ", List.of(decisions).stream().map(id -> "{\"decision\": \"" + id + "\"}").toList()) + "]";
    }

    private static String payer(String adhesion, String frais) {
        return poster(lentilles(adhesion, "LIQUIDATION", frais, "")).statusCode(201).extract().path("id");
    }

    private BigDecimal consomme(String adhesion) {
        return compteur(adhesion).consomme();
    }

    private Compteur compteur(String adhesion) {
        return store.compteurs(adhesion + "/B-1").stream().filter(c -> c.cle().equals(CLE)).findFirst()
                .orElse(new Compteur(CLE, BigDecimal.ZERO, 0, null));
    }

    private void assertCompteur(String adhesion, String consomme, String reserve) {
        Compteur compteur = compteur(adhesion);
        assertEquals(0, new BigDecimal(consomme).compareTo(compteur.consomme()), "consommé " + compteur.consomme());
        assertEquals(0, new BigDecimal(reserve).compareTo(compteur.reserve()), "réservé " + compteur.reserve());
    }

    @Test
    void unePriseEnChargeReserveLeForfaitQueLaFactureConsomme() {
        String adhesion = adhesion();
        String jour = ", \"jour\": \"2026-02-20\"";
        String prise = poster(lentilles(adhesion, "PRISE_EN_CHARGE", "100.00", jour)).statusCode(201)
                .body("engagement.montant", equalTo("100.00"), "engagement.valideJusquau", equalTo("2026-05-20"))
                .body("payable", equalTo(false), "motifsNonPayable", hasItem("PRISE_EN_CHARGE"), "paiements", empty())
                .body("compteurs[0].reserve", equalTo("100"), "compteurs[0].consomme", equalTo("0"))
                .extract().path("id");
        assertCompteur(adhesion, "0", "100");
        poster(lentilles(adhesion, "LIQUIDATION", "80.00", "")).statusCode(201).body("montants.mutuelle", equalTo("50.00"));
        poster(lentilles(adhesion, "LIQUIDATION", "90.00", concerne(prise))).statusCode(201)
                .body("montants.mutuelle", equalTo("90.00"), "concerne", contains(prise))
                .body("differences[0].avant", equalTo("100.00"), "differences[0].apres", equalTo("90.00"),
                        "differences[0].difference", equalTo("-10.00"))
                .body("paiements[0].solde", equalTo("90.00"));
        assertCompteur(adhesion, "140", "0");
        poster(lentilles(adhesion, "LIQUIDATION", "90.00", concerne(prise))).statusCode(409)
                .body("type", equalTo("urn:clausier:deja-decide"), "detail", containsString(prise));
    }

    @Test
    void uneFactureQuiDepasseLaPriseEnChargePuiseDansCeQuiReste() {
        String adhesion = adhesion();
        String prise = poster(lentilles(adhesion, "PRISE_EN_CHARGE", "100.00", ", \"jour\": \"2026-02-20\"")).extract().path("id");
        poster(lentilles(adhesion, "LIQUIDATION", "170.00", concerne(prise))).statusCode(201)
                .body("montants.mutuelle", equalTo("150.00"), "differences[0].difference", equalTo("50.00"));
        assertCompteur(adhesion, "150", "0");
    }

    @Test
    void annulerUnePriseEnChargeRendLeForfait() {
        String adhesion = adhesion();
        String prise = poster(lentilles(adhesion, "PRISE_EN_CHARGE", "150.00", ", \"jour\": \"2026-02-20\"")).extract().path("id");
        poster(lentilles(adhesion, "LIQUIDATION", "80.00", "")).body("montants.mutuelle", equalTo("0.00"));
        poster(annulation(adhesion, prise)).statusCode(201).body("statut", equalTo("ACCORDE"), "indus", empty());
        assertCompteur(adhesion, "0", "0");
        poster(lentilles(adhesion, "LIQUIDATION", "80.00", "")).body("montants.mutuelle", equalTo("80.00"));
    }

    @Test
    void annulerLaFactureRendLaPriseEnCharge() {
        String adhesion = adhesion();
        String prise = poster(lentilles(adhesion, "PRISE_EN_CHARGE", "100.00", ", \"jour\": \"2026-02-20\"")).extract().path("id");
        String facture = poster(lentilles(adhesion, "LIQUIDATION", "90.00", concerne(prise))).extract().path("id");
        poster(annulation(adhesion, facture)).statusCode(201).body("indus[0].montant", equalTo("90.00"));
        assertCompteur(adhesion, "0", "100");
        poster(lentilles(adhesion, "LIQUIDATION", "100.00", concerne(prise))).statusCode(201).body("montants.mutuelle", equalTo("100.00"));
        assertCompteur(adhesion, "100", "0");
    }

    @Test
    void uneRegularisationDitLaDifferenceEtCeQuiEstARedecider() {
        String adhesion = adhesion();
        String premiere = payer(adhesion, "100.00");
        String seconde = payer(adhesion, "80.00");
        assertCompteur(adhesion, "150", "0");
        String regularisation = poster(lentilles(adhesion, "REGULARISATION", "60.00", concerne(premiere))).statusCode(201)
                .body("montants.mutuelle", equalTo("60.00"))
                .body("paiements[0].montant", equalTo("60.00"), "paiements[0].dejaVerse", equalTo("100.00"),
                        "paiements[0].solde", equalTo("-40.00"))
                .body("indus[0].destinataire", equalTo("MEMBRE_PARTICIPANT"), "indus[0].montant", equalTo("40.00"))
                .body("differences[0].difference", equalTo("-40.00"), "aRedecider", contains(seconde))
                .extract().path("id");
        assertCompteur(adhesion, "110", "0");
        poster(lentilles(adhesion, "REGULARISATION", "70.00", concerne(premiere))).statusCode(409);
        poster(lentilles(adhesion, "REGULARISATION", "80.00", concerne(seconde))).statusCode(201)
                .body("montants.mutuelle", equalTo("80.00"), "paiements[0].solde", equalTo("30.00"), "indus", empty());
        assertCompteur(adhesion, "140", "0");
        // Corrected again, from the correction: 60,00 were ordered, not 100,00.
        poster(lentilles(adhesion, "REGULARISATION", "70.00", concerne(regularisation))).statusCode(201)
                .body("paiements[0].dejaVerse", equalTo("60.00"), "paiements[0].solde", equalTo("10.00"));
        assertCompteur(adhesion, "150", "0");
    }

    @Test
    void annulerUneRegularisationRendLaPremiereDecision() {
        String adhesion = adhesion();
        String premiere = payer(adhesion, "100.00");
        String regularisation = poster(lentilles(adhesion, "REGULARISATION", "60.00", concerne(premiere))).extract().path("id");
        poster(annulation(adhesion, regularisation)).statusCode(201)
                .body("paiements[0].montant", equalTo("100.00"), "paiements[0].dejaVerse", equalTo("60.00"),
                        "paiements[0].solde", equalTo("40.00"), "differences[0].difference", equalTo("40.00"));
        assertCompteur(adhesion, "100", "0");
        poster(annulation(adhesion, premiere)).statusCode(201).body("indus[0].montant", equalTo("100.00"));
        assertCompteur(adhesion, "0", "0");
        poster(annulation(adhesion, premiere)).statusCode(409);
    }

    @Test
    void uneReferenceDePaiementNeSertQuUneFois() {
        String adhesion = adhesion();
        String reference = ", \"referencePaiement\": \"F-" + adhesion + "\"";
        String premiere = poster(lentilles(adhesion, "LIQUIDATION", "20.00", reference)).statusCode(201)
                .body("referencePaiement", equalTo("F-" + adhesion)).extract().path("id");
        poster(lentilles(adhesion, "LIQUIDATION", "20.00", reference)).statusCode(409)
                .body("type", equalTo("urn:clausier:deja-decide"), "detail", containsString(premiere));
        poster(annulation(adhesion, premiere)).statusCode(201);
        poster(lentilles(adhesion, "LIQUIDATION", "20.00", reference)).statusCode(201);
        assertCompteur(adhesion, "20", "0");
    }

    @Test
    void leMemeActeDejaDecideEstAVerifierPuisJuge() {
        String adhesion = adhesion();
        String corps = lentilles(adhesion, "LIQUIDATION", "20.00", "").replace("\"id\": \"L1\",", "\"id\": \"L1\", \"code\": \"LEN\", \"professionnel\": \"P1\",");
        poster(corps).statusCode(201).body("statut", equalTo("ACCORDE"));
        String doublon = poster(corps).statusCode(201).body("statut", equalTo("A_APPRECIER"), "lignes[0].motifs.code", contains("DOUBLON"),
                "taches[0].ligne", equalTo("L1"), "paiements", empty()).extract().path("id");
        assertCompteur(adhesion, "20", "0");
        String jugement = ", \"jugements\": [{\"ligne\": \"L1\", \"auteur\": \"GESTIONNAIRE\", \"agent\": \"G-12\", \"accorde\": %s, \"raison\": \"Deux boîtes le même jour\"}]";
        poster(corps.replace("LIQUIDATION", "REGULARISATION").replaceFirst("}$", concerne(doublon) + jugement.formatted("false") + "}"))
                .statusCode(201).body("statut", equalTo("REFUSE"), "lignes[0].motifs.code", contains("DECISION_HUMAINE"));
        poster(corps.replace("LIQUIDATION", "REGULARISATION").replaceFirst("}$", concerne(doublon) + jugement.formatted("true") + "}"))
                .statusCode(409);
    }

    @Test
    void unJugementAccordePaieCeQueDisentLesRegles() {
        String adhesion = adhesion();
        String corps = lentilles(adhesion, "LIQUIDATION", "20.00", "").replace("\"id\": \"L1\",", "\"id\": \"L1\", \"dejaDecide\": \"ailleurs\",");
        String doublon = poster(corps).statusCode(201).body("statut", equalTo("A_APPRECIER")).extract().path("id");
        String suite = concerne(doublon) + ", \"jugements\": [{\"ligne\": \"L1\", \"auteur\": \"MEDECIN_CONSEIL\", \"agent\": \"M-3\", \"accorde\": true, \"raison\": \"Acte distinct\"}]}";
        poster(corps.replace("LIQUIDATION", "REGULARISATION").replaceFirst("}$", suite)).statusCode(201)
                .body("statut", equalTo("ACCORDE"), "montants.mutuelle", equalTo("20.00"), "taches", empty())
                .body("trace.find { it.effet == 'JUGEMENT' }.phrase", containsString("Acte distinct (M-3)"));
        assertCompteur(adhesion, "20", "0");
    }

    @Test
    void ceQuiNeSeConcernePasEstRefuse() {
        String adhesion = adhesion();
        String autre = payer(adhesion(), "10.00");
        String devis = poster(lentilles(adhesion, "DEVIS", "10.00", "")).extract().path("id");
        refuser(annulation(adhesion), "/concerne", "MANQUANT");
        refuser(annulation(adhesion, "inconnue"), "/concerne/0/decision", "INTROUVABLE");
        refuser(annulation(adhesion, UUID.randomUUID().toString()), "/concerne/0/decision", "INTROUVABLE");
        refuser(annulation(adhesion, autre), "/concerne/0/decision", "AUTRE_PERSONNE");
        refuser(annulation(adhesion, devis), "/concerne/0/decision", "NATURE_INCOMPATIBLE");
        refuser(lentilles(adhesion, "REGULARISATION", "10.00", ""), "/concerne", "MANQUANT");
        refuser(lentilles(adhesion, "PRISE_EN_CHARGE", "10.00", ""), "/jour", "MANQUANT");
        refuser(lentilles(adhesion, "DEVIS", "10.00", concerne(devis)), "/concerne", "SANS_OBJET");
        refuser(lentilles(adhesion, "DEVIS", "10.00", ", \"referencePaiement\": \"F\""), "/referencePaiement", "SANS_OBJET");
        refuser(lentilles(adhesion, "ANNULATION", "10.00", concerne(devis)), "/actes", "SANS_OBJET");
        assertEquals(0, consomme(adhesion).signum());
    }

    private static void refuser(String corps, String pointer, String code) {
        poster(corps).statusCode(422).body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    /** After any sequence, cancelling what stands brings every counter and every total back. */
    @Test
    void toutAnnulerRameneToutAZero() {
        Random hasard = new Random(20261122);
        for (int serie = 0; serie < 25; serie++) {
            String adhesion = adhesion();
            List<String> debout = new ArrayList<>();
            Map<String, BigDecimal> soldes = new HashMap<>();
            for (int pas = 0; pas < 6; pas++) {
                String frais = BigDecimal.valueOf(hasard.nextInt(9_000), 2).toPlainString();
                String nature = List.of("LIQUIDATION", "PRISE_EN_CHARGE", "REGULARISATION", "ANNULATION").get(hasard.nextInt(4));
                String visee = debout.isEmpty() ? null : debout.get(hasard.nextInt(debout.size()));
                String corps = switch (nature) {
                    case "PRISE_EN_CHARGE" -> lentilles(adhesion, nature, frais, ", \"jour\": \"2026-02-20\"");
                    case "REGULARISATION" -> lentilles(adhesion, nature, frais, concerne(String.valueOf(visee)));
                    case "ANNULATION" -> annulation(adhesion, String.valueOf(visee));
                    default -> lentilles(adhesion, nature, frais, "");
                };
                ValidatableResponse reponse = poster(corps);
                if (reponse.extract().statusCode() == 201) {
                    JsonPath decision = reponse.extract().jsonPath();
                    noter(decision, soldes);
                    debout.addAll(precedents(decision, nature));
                    decision.getList("concerne", String.class).forEach(debout::remove);
                    if (!nature.equals("ANNULATION")) {
                        debout.add(decision.getString("id"));
                    }
                    assertTrue(compteur(adhesion).consomme().add(compteur(adhesion).reserve()).compareTo(FORFAIT) <= 0);
                }
            }
            while (!debout.isEmpty()) {
                JsonPath decision = poster(annulation(adhesion, debout.remove(hasard.nextInt(debout.size())))).statusCode(201)
                        .extract().jsonPath();
                noter(decision, soldes);
                debout.addAll(precedents(decision, "ANNULATION"));
            }
            assertCompteur(adhesion, "0", "0");
            soldes.forEach((qui, solde) -> assertEquals(0, solde.signum(), qui + " : " + solde));
        }
    }

    private static void noter(JsonPath decision, Map<String, BigDecimal> soldes) {
        List<Map<String, String>> paiements = decision.getList("paiements");
        paiements.forEach(p -> soldes.merge(p.get("destinataire") + p.get("reference"), new BigDecimal(p.get("solde")), BigDecimal::add));
    }

    /** A cancelled correction gives its place back to what it had corrected, which stands again. */
    private static List<String> precedents(JsonPath decision, String nature) {
        if (!nature.equals("ANNULATION")) {
            return List.of();
        }
        String annulee = decision.getList("concerne", String.class).get(0);
        return given().get("/api/decisions/" + annulee).jsonPath().getList("concerne", String.class);
    }

    /** However many invoices come at once, no euro is spent twice. */
    @Test
    void deuxFacturesSimultaneesNeDepensentPasLeMemeEuro() {
        String adhesion = adhesion();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<JsonPath>> reponses = IntStream.range(0, 24).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> poster(lentilles(adhesion, "LIQUIDATION", "20.00", "")).extract().jsonPath(), clients)).toList();
            BigDecimal paye = BigDecimal.ZERO;
            for (CompletableFuture<JsonPath> reponse : reponses) {
                JsonPath decision = reponse.join();
                if (decision.get("montants") != null) {
                    paye = paye.add(new BigDecimal(decision.getString("montants.mutuelle")));
                } else {
                    assertEquals("urn:clausier:compteur-depense", decision.getString("type"));
                }
            }
            assertTrue(paye.signum() > 0 && paye.compareTo(FORFAIT) <= 0, paye.toString());
            assertEquals(0, paye.compareTo(consomme(adhesion)));
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void uneSimulationLitLesDecisionsConserveesSansRienChanger() {
        String adhesion = adhesion();
        String premiere = payer(adhesion, "100.00");
        given().contentType(ContentType.JSON).body(lentilles(adhesion, "REGULARISATION", "60.00", concerne(premiere)))
                .post("/api/simulations").then().statusCode(200).body("id", nullValue(), "paiements[0].solde", equalTo("-40.00"));
        assertCompteur(adhesion, "100", "0");
    }

    /** What a study is told of one membership alone: the store is shared by all tests. */
    private record DUneAdhesion(Portefeuille toutes, String adhesion) implements Portefeuille {

        @Override
        public long demandes() {
            return toutes.demandes();
        }

        @Override
        public LocalDate du() {
            return toutes.du();
        }

        @Override
        public LocalDate au() {
            return toutes.au();
        }

        @Override
        public boolean paye(Decision decision) {
            return toutes.paye(decision);
        }

        @Override
        public void parcourir(Visite visite) {
            toutes.parcourir(new Visite() {
                @Override
                public void personne(String porteur, List<Recue> recues) {
                    if (recues.get(0).demande().contains(adhesion)) {
                        visite.personne(porteur, recues);
                    }
                }

                @Override
                public void illisibles(List<Impact.Erreur> premieres, long nombre) {
                    visite.illisibles(premieres, nombre);
                }
            });
        }
    }

    @Test
    void uneEtudeRejoueCeQuiEstDebout() {
        String adhesion = adhesion();
        String premiere = payer(adhesion, "100.00");
        payer(adhesion, "80.00");
        poster(lentilles(adhesion, "REGULARISATION", "60.00", concerne(premiere))).statusCode(201);
        String annulee = payer(adhesion, "10.00");
        poster(annulation(adhesion, annulee)).statusCode(201);
        poster(lentilles(adhesion, "DEVIS", "30.00", "")).statusCode(201);
        LocalDate aujourdhui = LocalDate.now(ZoneId.of("Europe/Paris"));
        Portefeuille conservees = new DecisionsConservees(store, aujourdhui.minusDays(1), aujourdhui);
        Impact impact = new Comparaison(Regles.base(), Etudes.APRES).etudier(new DUneAdhesion(conservees, adhesion), Avancement.AUCUN);
        // 80 given first, 60 in the place of 100: 140 of 150, then 80 + 40 of 120
        assertEquals(Montant.de("140"), impact.total().avant(), impact.toString());
        assertEquals(Montant.de("120"), impact.total().apres());
        assertEquals(List.of(2L, 4L, 0L), List.of(impact.demandes(), impact.horsEtude(), impact.erreursTotal()));
        given().get("/api/decisions/" + impact.plusGrands().get(0).decision()).then().statusCode(200).body("nature", equalTo("REGULARISATION"));
        Impact plusTard = new Comparaison(Regles.base(), Etudes.APRES).etudier(new Decale(new DUneAdhesion(conservees, adhesion), 1), Avancement.AUCUN);
        assertEquals(impact.total(), plusTard.total());
        assertEquals(impact.plusGrands().get(0).decision(), plusTard.plusGrands().get(0).decision());
        assertEquals(impact.plusGrands().get(0).dateSoins().plusYears(1), plusTard.plusGrands().get(0).dateSoins());
    }
}
