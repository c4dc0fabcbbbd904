package fr.clausier.etude;

import static fr.clausier.etude.Etudes.annulation;
import static fr.clausier.etude.Etudes.concerne;
import static fr.clausier.etude.Etudes.lentilles;
import static fr.clausier.etude.Etudes.portefeuille;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausier.Regles;
import fr.clausier.contrat.Montant;
import fr.clausier.decision.Decision;
import fr.clausier.etude.Impact.Barre;
import fr.clausier.etude.Impact.Jeu;
import fr.clausier.etude.Impact.Part;
import fr.clausier.etude.Impact.Variation;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.ReglesDifferentes;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Contact lenses, formule F09: 150 € a year under the shipped rules, 120 € under the others. */
class ComparaisonTest {

    private static final Comparaison COMPARAISON = new Comparaison(Regles.base(), Etudes.APRES);

    /** A1 buys for 60 € three times in a year: 60 + 60 + 30 = 150 €, then 60 + 60 + 0 = 120 €. A2 once: 60 €. */
    private static final List<String> TROIS_ACHATS = List.of(lentilles("A1", "R1", "2026-01-10", "60.00"),
            lentilles("A1", "R2", "2026-02-10", "60.00"), lentilles("A1", "R3", "2026-03-10", "60.00"),
            lentilles("A2", "R4", "2026-03-11", "60.00"));

    private static Impact etudier(List<String> lignes) {
        return COMPARAISON.etudier(portefeuille(lignes), Avancement.AUCUN);
    }

    private static Impact etudier(String... lignes) {
        return etudier(List.of(lignes));
    }

    private static Montant euros(String montant) {
        return Montant.de(montant);
    }

    private static void assertTotal(String avant, String apres, Impact impact) {
        assertEquals(List.of(euros(avant), euros(apres), euros(apres).moins(euros(avant))),
                List.of(impact.total().avant(), impact.total().apres(), impact.total().ecart()));
    }

    @Test
    void unMaximumPlusBasNeChangeQueLaDerniereDemandeDeLAnnee() {
        Impact impact = etudier(TROIS_ACHATS);
        // 60 + 60 + 30 + 60, then 60 + 60 + 0 + 60; -30 / 210 = -14.29 %
        assertTotal("210.00", "180.00", impact);
        assertEquals(new BigDecimal("-14.29"), impact.total().pourcent());
        assertEquals(Variation.de(euros("210"), euros("180")), impact.total().forfait());
        assertEquals(Variation.de(Montant.ZERO, Montant.ZERO), impact.total().ticketModerateur());
        assertEquals(List.of(4L, 2L, 1L, 0L, 0L), List.of(impact.demandes(), impact.beneficiaires(), impact.decisionsChangees(),
                impact.horsEtude(), impact.erreursTotal()));
        assertEquals(List.of(new Impact.Ecart("R3", "A1/B-1", LocalDate.of(2026, 3, 10), euros("30"), euros("0"), euros("-30"), null, 0)),
                impact.plusGrands());
        assertEquals(List.of(new Barre(euros("-50"), euros("-20"), 1)), impact.histogramme());
        assertEquals(List.of(new Part("LENTILLES_NON_REMB", "Lentilles non remboursées", 4, euros("210"), euros("180"), euros("-30"))),
                impact.parPoste());
        assertEquals(List.of(new Part("F09", "Formule F09", 4, euros("210"), euros("180"), euros("-30"))), impact.parFormule());
        assertEquals(List.of(new Part("40-49", "40 à 49 ans", 4, euros("210"), euros("180"), euros("-30"))), impact.parAge());
        assertEquals(List.of(new Part("2026-01", "janvier 2026", 1, euros("60"), euros("60"), euros("0")),
                new Part("2026-02", "février 2026", 1, euros("60"), euros("60"), euros("0")),
                new Part("2026-03", "mars 2026", 2, euros("90"), euros("60"), euros("-30"))), impact.parMois());
        // A1 loses 30 €, A2 nothing: half of the persons are at -30 € or below.
        assertEquals(List.of(0L, 1L, 1L), List.of(impact.personnes().mieux(), impact.personnes().moinsBien(), impact.personnes().inchangees()));
        assertEquals(List.of(new Impact.Quantile(50, euros("-30")), new Impact.Quantile(75, euros("0"))), impact.personnes().quantiles().subList(4, 6));
        assertEquals(Regles.base().hash(), impact.avant());
        assertEquals(Etudes.APRES.hash(), impact.apres());
    }

    @Test
    void leTicketModerateurEtLeForfaitSeSeparent() {
        String achat = Etudes.acte("A1", "R1", "LIQUIDATION", "LENTILLES_REMB", "2026-01-10", "120.00", "").replace("\"fraisReels\"",
                "\"baseRemboursement\": \"40.00\", \"tauxSecu\": \"60\", \"montantRembourseSecu\": \"24.00\", \"fraisReels\"");
        Impact impact = etudier(achat, achat.replace("R1", "R2").replace("2026-01", "2026-02"), achat.replace("R1", "R3").replace("2026-01", "2026-03"));
        // Each: 40 - 24 = 16 of ticket modérateur, 120 - 40 = 80 besides. 80 + 70 + 0 of 150, then 80 + 20 + 0 of 100.
        assertEquals(Variation.de(euros("48"), euros("48")), impact.total().ticketModerateur());
        assertEquals(Variation.de(euros("150"), euros("100")), impact.total().forfait());
        assertTotal("198.00", "148.00", impact);
        assertEquals(List.of("R2"), impact.plusGrands().stream().map(Impact.Ecart::demande).toList());
    }

    @Test
    void chaqueAnneeASonMaximum() {
        // 100 + 50 | 100, then 100 + 20 | 100
        assertTotal("250.00", "220.00", etudier(lentilles("A1", "R1", "2025-11-10", "100.00"),
                lentilles("A1", "R2", "2025-12-31", "100.00"), lentilles("A1", "R3", "2026-01-01", "100.00")));
    }

    @Test
    void lesDemandesSontRejoueesDansLOrdreDesSoinsEtNonDuFichier() {
        List<String> lignes = new ArrayList<>(TROIS_ACHATS);
        lignes.add(lentilles("A1", "R5", "2026-03-10", "10.00"));
        Impact attendu = etudier(lignes);
        assertEquals("R3", attendu.plusGrands().get(0).demande());
        for (int graine = 0; graine < 5; graine++) {
            Collections.shuffle(lignes, new Random(graine));
            assertEquals(attendu, etudier(lignes));
        }
    }

    @Test
    void leCompteurDitParLaPremiereDemandeOuvreCeluiDeChaqueJeu() {
        String deja = ", \"compteurs\": [{\"cle\": \"LENTILLES_NON_REMB/EUR/2026\", \"consomme\": \"100.00\", \"reserve\": \"50.00\"}]";
        // 150 - 100 = 50, then 0; 120 - 100 = 20, then 0. What the second tells is not heard: the first has moved it.
        assertTotal("50.00", "20.00", etudier(lentilles("A1", "R1", "LIQUIDATION", "2026-01-10", "60.00", deja),
                lentilles("A1", "R2", "LIQUIDATION", "2026-02-10", "60.00", deja.replace("100.00", "0.00"))));
    }

    @Test
    void uneRegularisationTientLieuDeCeQuElleCorrige() {
        Impact impact = etudier(lentilles("A1", "R1", "2026-01-10", "60.00"),
                lentilles("A1", "R2", "REGULARISATION", "2026-01-10", "140.00", concerne("R1")));
        // 140, then 120: the 60 € of R1 are neither paid nor counted
        assertTotal("140.00", "120.00", impact);
        assertEquals(List.of(1L, 1L), List.of(impact.demandes(), impact.horsEtude()));
    }

    @Test
    void uneAnnulationOteCeQuElleAnnuleEtRendCeQuiAvaitEteCorrige() {
        Impact impact = etudier(lentilles("A1", "R1", "2026-01-10", "60.00"), annulation("A1", "R2", "R1"),
                lentilles("A1", "R3", "2026-02-10", "140.00"),
                lentilles("A1", "R4", "REGULARISATION", "2026-02-10", "10.00", concerne("R3")), annulation("A1", "R5", "R4"));
        assertTotal("140.00", "120.00", impact);
        assertEquals(List.of(1L, 4L), List.of(impact.demandes(), impact.horsEtude()));
    }

    @Test
    void laReferenceDUneAutrePersonneNAnnuleRien() {
        assertTotal("60.00", "60.00", etudier(lentilles("A1", "R1", "2026-01-10", "60.00"), annulation("A2", "R2", "R1")));
    }

    @Test
    void unDevisUnePriseEnChargeEtUneQuestionSontHorsEtude() {
        Impact impact = etudier(lentilles("A1", "R1", "DEVIS", "2026-01-10", "140.00", ""),
                lentilles("A1", "R2", "PRISE_EN_CHARGE", "2026-01-11", "140.00", ", \"jour\": \"2026-01-02\""),
                """
                {"type": "SITUATION", "jour": "2026-01-10", "adhesion": {"numero": "A1", "contrat": "TNS", "formule": "F09", "dateEffet":
                "2019-01-01"}, "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1980-05-20"}}""".replace("\n", " "),
                lentilles("A1", "R3", "2026-01-12", "140.00"));
        assertTotal("140.00", "120.00", impact);
        assertEquals(List.of(1L, 3L, 0L), List.of(impact.demandes(), impact.horsEtude(), impact.erreursTotal()));
    }

    @Test
    void ceQuiAttendUnePieceEstHorsEtudeEtNeDepenseRien() {
        String sansFacture = lentilles("A1", "R1", "2026-01-10", "100.00").replace(", \"FACTURE_ACQUITTEE\"", "");
        Impact impact = etudier(sansFacture, lentilles("A1", "R2", "2026-02-10", "140.00"));
        assertTotal("140.00", "120.00", impact);
        assertEquals(1, impact.horsEtude());
    }

    @Test
    void leMemeActeNEstPayeQuUneFois() {
        String acte = lentilles("A1", "R1", "2026-01-10", "50.00").replace("\"fraisReels\"", "\"professionnel\": \"P1\", \"code\": \"X1\", \"fraisReels\"");
        Impact impact = etudier(acte, acte.replace("R1", "R2"));
        assertTotal("50.00", "50.00", impact);
        assertEquals(List.of(1L, 1L), List.of(impact.demandes(), impact.horsEtude()));
    }

    @Test
    void ceQuiNeSeLitPasOuNeSeDecidePasEstCompteEtListe() {
        Impact impact = etudier(lentilles("A1", "R1", "2026-01-10", "140.00"), "", "{\"nature\": 3",
                Etudes.acte("A1", "R2", "LIQUIDATION", "OSTEOPATHIE", "2026-02-10", "50.00", ""),
                lentilles("A1", "R3", "2026-03-10", "12,50"), Etudes.acte("A1", "R4", "LIQUIDATION", "LENTILLES_NON_REMB", "2018-03-10", "50.00", ""));
        assertTotal("140.00", "120.00", impact);
        assertEquals(impact.erreursTotal(), impact.erreurs().size());
        assertEquals(List.of(3, 4, 5), impact.erreurs().stream().map(Impact.Erreur::ligne).limit(3).toList(), impact.erreurs().toString());
        assertTrue(impact.erreurs().get(0).message().contains("JSON"), impact.erreurs().toString());
        assertEquals(Jeu.APRES, impact.erreurs().get(1).jeu());
        assertEquals("R2", impact.erreurs().get(1).id());
        assertTrue(impact.erreurs().get(2).message().contains("/actes/0/fraisReels"), impact.erreurs().toString());
        assertEquals(5, impact.demandes() + impact.horsEtude() + impact.erreursTotal());
    }

    @Test
    void auDelaDeCentErreursLeCompteResteEntier() {
        List<String> lignes = new ArrayList<>(Collections.nCopies(250, "{}"));
        lignes.add(lentilles("A1", "R1", "2026-01-10", "140.00"));
        Impact impact = etudier(lignes);
        assertEquals(List.of(250L, 100L, 1L), List.of(impact.erreursTotal(), (long) impact.erreurs().size(), impact.demandes()));
        assertEquals(100, impact.erreurs().get(99).ligne());
    }

    @Test
    void seulesLesVingtPlusGrandesSontGardeesLaPlusGrandeDAbord() {
        List<String> lignes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            // 121 to 150 €: each loses 1 to 30 €
            lignes.add(lentilles("A" + i, "R" + i, "2026-01-10", (121 + i) + ".00"));
        }
        Impact impact = etudier(lignes);
        assertEquals(20, impact.plusGrands().size());
        for (int i = 0; i < 20; i++) {
            assertEquals(euros((i - 30) + ".00"), impact.plusGrands().get(i).ecart());
            assertEquals(i, impact.plusGrands().get(i).index());
        }
        // 1 € alone falls at its bound; 2 to 5, 6 to 10, 11 to 20, 21 to 30
        assertEquals(List.of(new Barre(euros("-50"), euros("-20"), 10), new Barre(euros("-20"), euros("-10"), 10),
                new Barre(euros("-10"), euros("-5"), 5), new Barre(euros("-5"), euros("-1"), 4), new Barre(euros("-1"), euros("0"), 1)),
                impact.histogramme());
    }

    @Test
    void uneDesPlusGrandesSeRejoueSousLesDeuxJeux() {
        Impact impact = etudier(TROIS_ACHATS);
        Comparaison.Rejeu rejeu = COMPARAISON.rejouer(impact.cas().get(impact.plusGrands().get(0).index()));
        assertEquals("R3", rejeu.demande().reference());
        assertEquals(euros("30"), rejeu.avant().montants().mutuelle());
        assertEquals(euros("0"), rejeu.apres().montants().mutuelle());
        assertEquals(Etudes.APRES.hash(), rejeu.apres().regles());
        assertFalse(rejeu.apres().trace().isEmpty());
    }

    @Test
    void leSeuilCompareLePourcentageExactDansLesDeuxSens() {
        Impact impact = etudier(TROIS_ACHATS);
        // 30 / 210 = 14.2857… %
        assertTrue(impact.avecSeuil(new BigDecimal("14.28")).depasse());
        assertFalse(impact.avecSeuil(new BigDecimal("14.29")).depasse());
        assertFalse(impact.avecSeuil(null).depasse());
        Impact inverse = new Comparaison(Etudes.APRES, Regles.base()).etudier(portefeuille(TROIS_ACHATS), Avancement.AUCUN);
        assertTotal("180.00", "210.00", inverse);
        assertTrue(inverse.avecSeuil(new BigDecimal("16.66")).depasse());
        assertFalse(inverse.avecSeuil(new BigDecimal("16.67")).depasse());
    }

    @Test
    void sansRienDePayeAvantLePourcentageNeSeDitPas() {
        Impact impact = etudier(lentilles("A1", "R1", "DEVIS", "2026-01-10", "140.00", ""));
        assertNull(impact.total().pourcent());
        assertEquals(List.of(), impact.histogramme());
        assertFalse(impact.avecSeuil(BigDecimal.ZERO).depasse());
    }

    @Test
    void leJsonSEcritEnTexteEtSeRelit() throws Exception {
        ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
        Impact impact = etudier(TROIS_ACHATS).avecSeuil(new BigDecimal("2.5"));
        JsonNode json = mapper.readTree(mapper.writeValueAsBytes(impact.sansCas()));
        assertEquals("-30.00", json.at("/total/ecart").textValue());
        assertEquals("-14.29", json.at("/total/pourcent").textValue());
        assertEquals("210.00", json.at("/total/forfait/avant").textValue());
        assertEquals("-50.00", json.at("/histogramme/0/de").textValue());
        assertEquals("2026-03-10", json.at("/plusGrands/0/dateSoins").textValue());
        assertEquals("2.5", json.get("seuil").textValue());
        assertTrue(json.get("depasse").booleanValue());
        assertFalse(json.has("cas"));
        assertEquals(impact.sansCas(), mapper.readValue(mapper.writeValueAsBytes(impact.sansCas()), Impact.class));
        Impact relu = mapper.readValue(mapper.writeValueAsBytes(impact), Impact.class);
        assertEquals(euros("30"), COMPARAISON.rejouer(relu.cas().get(0)).avant().montants().mutuelle());
    }

    @Test
    void plusieursFilsDonnentLeMemeResultat() {
        List<String> lignes = new ArrayList<>();
        Random hasard = new Random(3);
        for (int i = 0; i < 150; i++) {
            lignes.add(lentilles("A" + hasard.nextInt(25), "R" + i, "2026-0" + (1 + hasard.nextInt(9)) + "-1" + hasard.nextInt(10), (10 + hasard.nextInt(90)) + ".00"));
        }
        lignes.add("{}");
        Impact seul = etudier(lignes);
        assertTrue(seul.decisionsChangees() > 10, seul.toString());
        assertEquals(seul, new Comparaison(Regles.base(), Etudes.APRES, 3).etudier(portefeuille(lignes), Avancement.AUCUN));
    }

    /** Persons made one at a time, as a source that is never held whole. */
    private static final class Source implements Portefeuille {
        private final int personnes;
        private long dites;
        private long avance;
        private final AtomicLong faites = new AtomicLong();

        Source(int personnes) {
            this.personnes = personnes;
        }

        @Override
        public long demandes() {
            return personnes;
        }

        @Override
        public LocalDate du() {
            return null;
        }

        @Override
        public LocalDate au() {
            return null;
        }

        @Override
        public boolean paye(Decision decision) {
            return true;
        }

        @Override
        public void parcourir(Visite visite) {
            for (int i = 0; i < personnes; i++) {
                dites++;
                visite.personne("A" + i, List.of(new Recue("R" + i, i + 1, lentilles("A" + i, "R" + i, "2026-01-10", "140.00"), null, false)));
                avance = Math.max(avance, dites - faites.get());
            }
        }
    }

    @Test
    void lesPersonnesNeSontPasLuesPlusViteQuEllesNeSontEtudiees() {
        Source source = new Source(200);
        Impact impact = COMPARAISON.etudier(source, (fait, total) -> {
            assertEquals(200, total);
            source.faites.set(fait);
        });
        assertEquals(200, impact.demandes());
        assertEquals(200, source.faites.get());
        assertTrue(source.avance <= 10, "read ahead: " + source.avance);
    }

    @Test
    void uneEtudeSAnnule() {
        Source source = new Source(100_000);
        assertThrows(Avancement.Annule.class, () -> COMPARAISON.etudier(source, (fait, total) -> {
            if (fait >= 10) {
                throw new Avancement.Annule();
            }
        }));
        assertTrue(source.dites < 100, "read: " + source.dites);
    }

    /** What the second set is not asked is what it would have answered. */
    @Test
    void leJeuQuiNeChangeRienAUneDemandeNEstPasInterroge() throws IOException {
        StringWriter generees = new StringWriter();
        new Generateur(3, 2025, Regles.base().figures()).ecrire(1_500, generees, Avancement.AUCUN);
        List<String> lignes = new ArrayList<>(generees.toString().lines().toList());
        lignes.add(Etudes.acte("A1", "R1", "LIQUIDATION", "OSTEOPATHIE", "2025-01-10", "50.00", ""));
        String optam = "sante/limites/non-optam/depassement.drl";
        RuleBase jeunes = charger(optam, Regles.base().folder().texte(optam).replace("executantMedecin, ", "executantMedecin, age < 40, "));
        for (RuleBase apres : List.of(Etudes.APRES, jeunes)) {
            AtomicLong interroge = new AtomicLong();
            AtomicLong entier = new AtomicLong();
            Impact impact = new Comparaison(Regles.base(), compter(apres, interroge)).etudier(portefeuille(lignes), Avancement.AUCUN);
            assertEquals(new Comparaison(Regles.base(), compter(apres, entier), 2, (ReglesDifferentes) null).etudier(portefeuille(lignes), Avancement.AUCUN), impact);
            assertTrue(apres == jeunes || impact.decisionsChangees() > 0, impact::toString);
            assertEquals(apres == jeunes ? 0 : 1, impact.erreursTotal());
            assertTrue(interroge.get() > 0 && interroge.get() < entier.get() / 2, interroge + " / " + entier);
        }
    }

    private static RuleBase charger(String fichier, String texte) {
        return RuleBaseLoader.load(Regles.avec(fichier, texte), new ModuleStore(List.of(Path.of("target/modules")), Path.of("target/modules-essai")));
    }

    private static RuleBase compter(RuleBase base, AtomicLong phases) {
        return base.observee((domaine, phase, faits, deductions) -> phases.incrementAndGet());
    }

    @Test
    void deuxFiguresDifferentesFontToutDeciderDeuxFois() {
        String figures = "reglementation/bases-de-remboursement.csv";
        RuleBase autre = charger(figures, Regles.base().folder().texte(figures).replace(";31.50;", ";32.00;"));
        assertTrue(ReglesDifferentes.entre(Regles.base(), autre).partout());
        assertFalse(ReglesDifferentes.entre(Regles.base(), Etudes.APRES).partout());
    }

    /** Every state of a study that runs, as if it had been kept after each person. */
    private static List<Reprise> reprises(List<String> lignes) {
        List<Reprise> gardees = new ArrayList<>();
        new Comparaison(Regles.base(), Etudes.APRES, 1, Duration.ZERO).etudier(portefeuille(lignes), Avancement.AUCUN, null,
                reprise -> gardees.add(Reprise.lire(reprise.octets()).orElseThrow()));
        return gardees;
    }

    @Test
    void uneEtudeReprendOuElleEnEtait() {
        List<String> lignes = new ArrayList<>(TROIS_ACHATS);
        lignes.add("{}");
        lignes.add(lentilles("A3", "R5", "2026-03-10", "140.00"));
        Impact entiere = etudier(lignes);
        List<Reprise> gardees = reprises(lignes);
        assertEquals(List.of("A1/B-1", "A2/B-1", "A3/B-1"), gardees.stream().map(Reprise::porteur).toList());
        for (Reprise gardee : gardees) {
            List<Long> faites = new ArrayList<>();
            assertEquals(entiere, COMPARAISON.etudier(portefeuille(lignes), (fait, total) -> faites.add(fait), gardee, reprise -> {}));
            assertEquals(gardee.faites(), faites.get(0));
        }
        assertEquals(List.of(4L, 5L, 6L), gardees.stream().map(Reprise::faites).toList());
    }

    @Test
    void uneRepriseQuiNeConvientPlusNeSertPas() {
        Reprise premiere = reprises(TROIS_ACHATS).get(0);
        List<String> autres = List.of(lentilles("A5", "R1", "2026-01-10", "60.00"), lentilles("A5", "R2", "2026-02-10", "60.00"),
                lentilles("A5", "R3", "2026-03-10", "60.00"), lentilles("A6", "R4", "2026-03-11", "60.00"));
        assertEquals(etudier(autres), COMPARAISON.etudier(portefeuille(autres), Avancement.AUCUN, premiere, reprise -> {}));
        List<String> moins = TROIS_ACHATS.subList(0, 3);
        assertEquals(etudier(moins), COMPARAISON.etudier(portefeuille(moins), Avancement.AUCUN, premiere, reprise -> {}));
        assertTrue(Reprise.lire(new byte[] {1, 2, 3}).isEmpty());
    }

    @Test
    void lesMemesDemandesUnAnPlusTard() {
        Impact impact = COMPARAISON.etudier(new Decale(portefeuille(TROIS_ACHATS), 1), Avancement.AUCUN);
        assertTotal("210.00", "180.00", impact);
        assertEquals(List.of("2027-01", "2027-02", "2027-03"), impact.parMois().stream().map(Part::cle).toList());
        assertEquals(List.of("40-49"), impact.parAge().stream().map(Part::cle).toList());
        assertEquals(LocalDate.of(2027, 3, 10), impact.plusGrands().get(0).dateSoins());
        String bissextile = lentilles("A1", "R1", "2024-02-29", "60.00");
        assertEquals("2025-02", COMPARAISON.etudier(new Decale(portefeuille(List.of(bissextile)), 1), Avancement.AUCUN).parMois().get(0).cle());
        Impact illisible = COMPARAISON.etudier(new Decale(portefeuille(List.of(lentilles("A1", "R1", "2024-13-29", "60.00"))), 1), Avancement.AUCUN);
        assertEquals(1, illisible.erreursTotal());
    }
}
