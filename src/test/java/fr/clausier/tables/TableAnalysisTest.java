package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DemandeReader;
import fr.clausier.regles.RuleBaseLoader.TableFile;
import fr.clausier.tables.CellProblem.Gravite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableAnalysisTest {

    private static final TableAnalysis.Contexte CONTEXTE = new TableAnalysis.Contexte(Regles.base().figures().all());
    private static final TableAnalysis.Contexte SANS_LOI = new TableAnalysis.Contexte(Map.of());
    private static final String POSTE = "poste == Poste.$param";
    private static final String OPTAM = "optam == OuiNon.$param";
    private static final String RESEAU = "reseau == OuiNon.$param";
    private static final String OPTIQUE = "optique == OuiNon.$param";
    private static final String AGE_DES = "age >= $param";
    private static final String AGE_AVANT = "age < $param";
    private static final String DU = "jourSoins >= \"$param\"";
    private static final String AU = "jourSoins <= \"$param\"";
    private static final String BASE = "insert( new BaseLegale( $ligne, $ligne.figure(\"$param\") ) );";
    private static final String PIECE = "insert( new Piece( $ligne, \"$param\" ) );";
    private static final String RENOUVELLEMENT = "insert( new Renouvellement( $ligne, $param ) );";
    private static final String PRISE_EN_CHARGE = "insert( new PriseEnCharge( $prestation, \"$param\" ) );";
    private static final String PLAFOND = "insert( new Plafond( $prestation, \"$param\" ) );";
    private static final String SERVICE = "garantie == GarantieAssistance.$param";
    private static final String EXEMPLE = "exemple : ";
    private static final Set<String> RENCONTRES = Set.of("doublon", "rang-couvert", "chevauchement");

    private static List<CellProblem> analyser(String resultat, List<String> conditions, String... rangs) {
        return TableAnalysis.analyse(Tableaux.de(resultat, conditions, List.of(rangs)), SANS_LOI);
    }

    /** What was found of rows that answer together: gravity, cell and kind. */
    private static List<String> rencontres(List<CellProblem> problemes) {
        return problemes.stream().filter(p -> RENCONTRES.contains(p.code())).map(TableAnalysisTest::bref).toList();
    }

    private static String bref(CellProblem probleme) {
        return probleme.gravite() + " " + probleme.cellule() + " " + probleme.code();
    }

    private static List<String> brefs(List<CellProblem> problemes) {
        return problemes.stream().map(TableAnalysisTest::bref).toList();
    }

    // Rows that answer together.

    @Test
    void deuxRangsDeGarantieAuxMemesConditionsSontUneErreur() {
        for (String autre : List.of("TM", "200 % BR")) {
            List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM), "CONSULTATION|OUI|TM", "CONSULTATION|NON|TM",
                    "CONSULTATION|OUI|" + autre);
            assertEquals(List.of("ERREUR D13 doublon"), brefs(problemes));
            assertTrue(problemes.get(0).message().contains("le rang 13 a les mêmes conditions que le rang 11"), problemes.get(0).message());
            assertTrue(problemes.get(0).message().contains(autre.equals("TM") ? "les mêmes résultats" : "d'autres résultats"));
        }
    }

    @Test
    void uneConditionVideVautTousEtCouvreUnRangPlusPrecis() {
        List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM), "CONSULTATION||TM", "CONSULTATION|OUI|200 % BR");
        assertEquals(List.of("ERREUR D12 rang-couvert"), brefs(problemes));
        assertEquals("poste CONSULTATION, optam OUI", problemes.get(0).valeur());
        assertEquals(List.of("ERREUR D11 rang-couvert"), brefs(analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM),
                "CONSULTATION|OUI|200 % BR", "CONSULTATION||TM")));
    }

    @Test
    void unChevauchementDonneDesFaitsQuiRepondentAuxDeux() {
        List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM, AGE_DES, AGE_AVANT, DU, AU),
                "CONSULTATION|OUI|||2026-01-01||TM", "CONSULTATION||16|20|||FR");
        assertEquals(List.of("ERREUR D12 chevauchement"), rencontres(problemes));
        CellProblem chevauchement = problemes.stream().filter(p -> p.code().equals("chevauchement")).findFirst().orElseThrow();
        assertEquals("poste CONSULTATION, optam OUI, âge 16, soins du 2026-01-01", chevauchement.valeur());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONSULTATION|OUI||||       ; CONSULTATION|NON||||
            CONSULTATION|||20||        ; CONSULTATION||20|||
            CONSULTATION||||2020-01-01|; CONSULTATION|||||2019-12-31
            CONSULTATION|||||          ; SAGE_FEMME|||||
            """)
    void desRangsQueDesConditionsSeparentNeSontPasUnProbleme(String premier, String second) {
        assertEquals(List.of(), rencontres(analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM, AGE_DES, AGE_AVANT, DU, AU),
                premier + "|TM", second + "|TM")));
    }

    @Test
    void unEquipementOptiqueEstUneMontureOuDesVerres() {
        assertEquals(List.of("ERREUR D12 rang-couvert"), rencontres(analyser(Tableaux.GARANTIE, List.of(POSTE, OPTIQUE), "|OUI|TM", "MONTURE||FR")));
        assertEquals(List.of(), rencontres(analyser(Tableaux.GARANTIE, List.of(POSTE, OPTIQUE), "|OUI|TM", "CONSULTATION||FR")));
        assertEquals(List.of(), rencontres(analyser(Tableaux.GARANTIE, List.of(POSTE, OPTIQUE), "|NON|TM", "VERRES||FR")));
    }

    @Test
    void leSixiemeAnniversaireNEstPasPlusDeSixAns() {
        List<String> conditions = List.of("ageFacture >= $param", "plusDeSixAns == OuiNon.$param");
        assertEquals(List.of(), rencontres(analyser(RENOUVELLEMENT, conditions, "16||24", "|NON|12")));
        List<CellProblem> problemes = analyser(RENOUVELLEMENT, conditions, "6||24", "|NON|12");
        assertEquals(List.of("AVERTISSEMENT E12 chevauchement"), brefs(problemes));
        assertEquals("âge à la facture 6", problemes.get(0).valeur());
    }

    @Test
    void deuxFiguresPourUneLigneSontUneErreurEtDeuxFoisLaMemeUnRangInutile() {
        List<String> conditions = List.of(POSTE, OPTAM, RESEAU);
        assertEquals(List.of("ERREUR D12 chevauchement"), brefs(analyser(BASE, conditions, "CONSULTATION|OUI||A", "CONSULTATION||OUI|B")));
        // Each has facts of its own: a way to write « or ».
        assertEquals(List.of(), brefs(analyser(BASE, conditions, "CONSULTATION|OUI||A", "CONSULTATION||OUI|A")));
        assertEquals(List.of("AVERTISSEMENT D12 rang-couvert"), brefs(analyser(BASE, conditions, "CONSULTATION|||A", "CONSULTATION||OUI|A")));
    }

    @Test
    void desPiecesSeCumulentMaisPasDeuxFoisLaMeme() {
        assertEquals(List.of(), brefs(analyser(PIECE, List.of(POSTE), "VERRES|PRESCRIPTION", "VERRES|DECOMPTE_SECU")));
        assertEquals(List.of("AVERTISSEMENT D12 doublon"), brefs(analyser(PIECE, List.of(POSTE), "VERRES|PRESCRIPTION", "VERRES|PRESCRIPTION")));
    }

    @Test
    void desPrisesEnChargeSeCumulentSaufDeLaMemeDepense() {
        assertEquals(List.of(), brefs(analyser(PRISE_EN_CHARGE, List.of(SERVICE), "RAPATRIEMENT|TRANSPORT : frais réels", "RAPATRIEMENT|SECOURS : –")));
        assertEquals(List.of("ERREUR D12 doublon"), brefs(analyser(PRISE_EN_CHARGE, List.of(SERVICE), "RAPATRIEMENT|TRANSPORT : frais réels",
                "RAPATRIEMENT|TRANSPORT : –")));
    }

    @Test
    void desMaximaSeCumulentSaufDansLaMemeUniteEtLaMemePeriode() {
        assertEquals(List.of(), brefs(analyser(PLAFOND, List.of(SERVICE), "COURSES|1 livraison par période de 7 jours", "COURSES|3 livraisons par événement")));
        assertEquals(List.of("AVERTISSEMENT D12 doublon"), brefs(analyser(PLAFOND, List.of(SERVICE), "COURSES|2 livraisons par événement",
                "COURSES|3 livraisons par événement")));
    }

    @Test
    void unMaximumCommunAbsentNEnRencontrePasUnAutre() {
        String maximum = "FR, max 500 €/an, enveloppe DENTAIRE";
        assertEquals(List.of(), rencontres(analyser(Tableaux.ENVELOPPE, List.of(POSTE), "IMPLANT|" + maximum, "IMPLANT|–")));
        assertEquals(List.of("ERREUR D12 doublon"), rencontres(analyser(Tableaux.ENVELOPPE, List.of(POSTE), "IMPLANT|" + maximum,
                "IMPLANT|FR, max 600 €/an, enveloppe DENTAIRE")));
    }

    // Conditions.

    @Test
    void desConditionsQuiNePeuventEtreRempliesSontUneErreur() {
        List<String> conditions = List.of(POSTE, OPTIQUE, AGE_DES, AGE_AVANT, DU, AU);
        List<CellProblem> problemes = analyser(BASE, conditions, "CONSULTATION||||2026-02-01|2025-12-31|A", "SAGE_FEMME||20|20|||A",
                "HOSPI_SEJOUR|OUI|||||A", "LABORATOIRE|||0|||A", "IMAGERIE||20|21|2026-01-01|2026-01-01|A");
        assertEquals(List.of("ERREUR I11 intervalle-vide", "ERREUR G12 intervalle-vide", "ERREUR E13 conditions-contraires",
                "ERREUR G14 intervalle-vide"), brefs(problemes));
        assertTrue(problemes.get(0).message().contains("« 2026-02-01 » en H11 et « 2025-12-31 » en I11"), problemes.get(0).message());
    }

    @Test
    void uneConditionQuiNEcarteRienEstUneErreur() {
        assertEquals(List.of("ERREUR D11 repond-a-tout"), brefs(analyser(PIECE, List.of(AGE_DES), "0|RIB")));
        assertEquals(List.of(), brefs(analyser(PIECE, List.of(AGE_DES), "1|RIB")));
    }

    @Test
    void desDatesSansSuiteSeDisentAvecLesJoursQuiManquent() {
        List<String> conditions = List.of(POSTE, DU, AU);
        List<CellProblem> problemes = analyser(BASE, conditions, "CONSULTATION||2025-12-31|A", "CONSULTATION|2026-02-01||B");
        assertEquals(List.of("AVERTISSEMENT D12 sans-suite"), brefs(problemes));
        assertEquals("soins du 2026-01-01 au 2026-01-31", problemes.get(0).valeur());
        assertEquals(List.of(), brefs(analyser(BASE, conditions, "CONSULTATION||2025-12-31|A", "CONSULTATION|2026-01-01||B")));
        assertEquals(List.of(), brefs(analyser(BASE, conditions, "CONSULTATION||2025-12-31|A", "SAGE_FEMME|2026-02-01||B")));
        assertEquals(List.of("ERREUR D12 chevauchement"), brefs(analyser(BASE, conditions, "CONSULTATION||2025-12-31|A", "CONSULTATION|2025-12-31||B")));
    }

    // Gaps.

    @Test
    void unPosteQuiNAQuUnRangOptamLaisseUnCasSansRang() {
        List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM), "CONSULTATION|OUI|TM", "SAGE_FEMME||TM");
        assertEquals(List.of("AVERTISSEMENT D11 lacune"), brefs(problemes));
        assertEquals("optam NON", problemes.get(0).valeur());
        assertEquals(OuiNon.NON, OuiNon.de(exemple(problemes.get(0)).actes().get(0).adherentOptam()));
        assertEquals(List.of(), analyser(Tableaux.GARANTIE, List.of(POSTE, OPTAM), "CONSULTATION|OUI|TM", "CONSULTATION|NON|TM"));
    }

    @Test
    void lesAgesEtLesJoursSansRangSeDisentAvecUnExemple() {
        List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE, AGE_DES, AGE_AVANT, DU, AU), "CONSULTATION||16|||TM",
                "CONSULTATION|20|||2025-12-31|TM", "CONSULTATION|20||2026-02-01||TM");
        assertEquals(List.of("âge de 16 à 19", "âge à partir de 20, soins du 2026-01-01 au 2026-01-31"),
                problemes.stream().map(CellProblem::valeur).toList());
        Demande demande = exemple(problemes.get(1));
        assertEquals("2026-01-15", demande.actes().get(0).dateSoins().toString());
        assertEquals("1986-01-15", demande.beneficiaire().dateNaissance().toString());
    }

    @Test
    void unSeulAgeSansRangSeDitParSonNombre() {
        assertEquals(List.of("âge 20"), analyser(Tableaux.GARANTIE, List.of(POSTE, AGE_DES, AGE_AVANT), "CONSULTATION||20|TM", "CONSULTATION|21||TM")
                .stream().map(CellProblem::valeur).toList());
    }

    @Test
    void avantQueLaGarantieNeCommenceRienNeManqueMaisApresSaFinSi() {
        assertEquals(List.of(), brefs(analyser(Tableaux.GARANTIE, List.of(POSTE, DU, AU), "CONSULTATION|2026-01-01||TM")));
        assertEquals(List.of("soins à partir du 2026-01-01"), analyser(Tableaux.GARANTIE, List.of(POSTE, DU, AU), "CONSULTATION||2025-12-31|TM")
                .stream().map(CellProblem::valeur).toList());
    }

    @Test
    void unPosteRembourseNAPasBesoinDUnRangPourCeQuiNeLEstPas() {
        List<String> conditions = List.of(POSTE, "rembourseParSecu == OuiNon.$param");
        assertEquals(List.of(), brefs(analyser(Tableaux.GARANTIE, conditions, "CONSULTATION|OUI|TM")));
        assertEquals(List.of("AVERTISSEMENT D11 lacune"), brefs(analyser(Tableaux.GARANTIE, conditions, "CONSULTATION|NON|–")));
    }

    @Test
    void unRenfortNeDoitPasRepondreATout() {
        List<String> conditions = List.of(POSTE, OPTAM, "contrat == Contrat.$param");
        assertEquals(List.of(), analyser(Tableaux.GARANTIE, conditions, "CONSULTATION|OUI|RENFORT|TM"));
        assertEquals(List.of("AVERTISSEMENT D11 lacune"), brefs(analyser(Tableaux.GARANTIE, conditions, "CONSULTATION|OUI|RMG|TM")));
    }

    @Test
    void desRangsTropMelesSeDisentSansLacunesCherchees() {
        // Every age and day of a few hundred, crossed at random: too many pieces to cut.
        String[] rangs = IntStream.range(0, 3_000).mapToObj(i -> "CONSULTATION|" + i * 7 % 499 + "|" + (500 + i * 11 % 499) + "|"
                + LocalDate.of(2019, 1, 1).plusDays(i * 13 % 997) + "|" + LocalDate.of(2022, 1, 1).plusDays(i * 17 % 991) + "|TM").toArray(String[]::new);
        List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE, AGE_DES, AGE_AVANT, DU, AU), rangs);
        assertTrue(problemes.stream().anyMatch(p -> p.code().equals("lacunes-non-verifiees")), problemes::toString);
    }

    @Test
    void lAbsenceDePieceNEstPasUneLacune() {
        assertEquals(List.of(), analyser(PIECE, List.of(POSTE, OPTAM), "CONSULTATION|OUI|RIB"));
    }

    @ParameterizedTest
    @EnumSource(Poste.class)
    void lExempleDeChaquePosteEstUneDemandeQueLeServiceLit(Poste poste) {
        String json = ExempleDemande.de(Map.of("poste", poste.name())).orElseThrow();
        assertEquals(poste, DemandeReader.read(json).actes().get(0).poste());
    }

    @Test
    void unFaitQuUneDemandeNeDitPasSeulNAPasDExemple() {
        assertTrue(ExempleDemande.de(Map.of("poste", "IMPLANT", "maximumAtteint", "OUI")).isEmpty());
    }

    @Test
    void lExempleDUneLacuneDuTableauLivreNeTrouveAucunRang() {
        TableFile table = livree("garanties/esprit-sante-tns.drl.xlsx");
        List<CellProblem> lacunes = TableAnalysis.analyse(table.tableau(), CONTEXTE);
        assertEquals(3, lacunes.size());
        for (CellProblem lacune : lacunes) {
            assertTrue(new Decider(Regles.base()).decide(exemple(lacune)).trace().stream().noneMatch(etape -> etape.phase().equals("GARANTIE")));
        }
        Demande couverte = DemandeReader.read(ExempleDemande.de(Map.of("poste", "CONSULTATION")).orElseThrow());
        assertTrue(new Decider(Regles.base()).decide(couverte).trace().stream().anyMatch(etape -> etape.phase().equals("GARANTIE")));
    }

    private static Demande exemple(CellProblem lacune) {
        return DemandeReader.read(lacune.message().substring(lacune.message().indexOf(EXEMPLE) + EXEMPLE.length()));
    }

    // The law.

    private static TableFile livree(String fichier) {
        return Regles.base().tables().stream().filter(table -> table.fichier().equals(fichier)).findFirst().orElseThrow();
    }

    /** What is found in a shipped table with other cells, that was not there before; checked by the reader first. */
    private static List<CellProblem> apres(String fichier, Map<String, String> cellules) {
        Tableau avant = livree(fichier).tableau();
        byte[] classeur = Workbooks.with(Regles.base().folder().fichiers().get(fichier), cellules);
        Tableau tableau = TableReader.read(classeur, avant.paquet(), avant.phase(), Ligne.class, CONTEXTE.figures().keySet()).tableau().orElseThrow();
        List<CellProblem> problemes = new ArrayList<>(TableAnalysis.analyse(tableau, CONTEXTE));
        problemes.removeAll(TableAnalysis.analyse(avant, CONTEXTE));
        return problemes;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W11  | –                                            | sous-plancher        | TM, ou 100 % BR
            W11  | 90 % BR                                      | sous-plancher        | TM, ou 100 % BR
            W11  | 80 % FR                                      | sous-plancher        | TM, ou 100 % BR
            W66  | 100 % BR, franchise 3 jours                  | sous-plancher        | TM, ou 100 % BR
            W31  | –                                            | sous-plancher        | TM, ou 100 % BR
            W26  | TM                                           | sous-plancher        | RAC0
            W37  | 100 % BR                                     | sous-plancher        | RAC0
            W50  | 125 % BR                                     | sous-plancher        | RAC0
            W60  | 1 000 €/oreille SS incluse                   | sous-plancher        | RAC0
            W71  | FR, max 30 jours/an                          | sous-plancher        | sans limite de durée
            W71  | 20 €/jour                                    | sous-plancher        | sans limite de durée
            W71  | –                                            | sous-plancher        | sans limite de durée
            W70  | –                                            | sous-plancher        | FR
            W70  | 24 €                                         | sous-plancher        | FR
            X38  | 40 €/équipement SS incluse                   | sous-plancher        | au moins 50 €
            AI38 | 430 €/équipement SS incluse                  | au-dessus-du-maximum | au plus 420 €
            AI43 | 801 €/équipement SS incluse                  | au-dessus-du-maximum | au plus 800 €
            AI38 | FR                                           | au-dessus-du-maximum | au plus 420 €
            AC38 | 180 €/équipement, dont monture 110 € SS incluse | au-dessus-du-maximum | dont monture 100 €
            AI44 | 101 €/monture SS incluse                     | au-dessus-du-maximum | au plus 100 €
            AI63 | 1 701 €/oreille SS incluse                   | au-dessus-du-maximum | au plus 1700 €
            AI64 | FR                                           | au-dessus-du-maximum | au plus 1700 €
            W63  | 350 €/oreille SS incluse                     | sous-plancher        | 400 €
            W64  | 1 300 €/oreille SS incluse                   | sous-plancher        | 1400 €
            Z12  | 110 % BR                                     | au-dessus-du-maximum | 105 % BR
            AI12 | 220 % BR                                     | au-dessus-du-maximum | 200 % BR
            AI12 | FR                                           | au-dessus-du-maximum | 200 % BR
            """)
    void uneCelluleQueLaLoiNePermetPasEstUneErreurQuiNommeLArticle(String cellule, String valeur, String code, String attendu) {
        List<CellProblem> problemes = apres("garanties/esprit-sante-tns.drl.xlsx", Map.of(cellule, valeur));
        assertEquals(List.of("ERREUR " + cellule + " " + code), brefs(problemes));
        assertTrue(problemes.get(0).attendu().contains(attendu), problemes.get(0).attendu());
        assertTrue(problemes.get(0).message().contains("CSS art. R.871-2"), problemes.get(0).message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W11  | TM
            W11  | 100 % BR
            W35  | 100 % BR
            W83  | –
            W88  | –
            W26  | FR
            W71  | FR
            W71  | 23 €/jour
            W70  | 32 €
            X38  | 50 €/équipement SS incluse
            AI38 | 420 €/équipement SS incluse
            AI38 | FR, max 420 €
            AI38 | TM
            AI63 | 1 700 €/oreille SS incluse
            AI63 | 100 % BR
            W63  | 400 €/oreille SS incluse
            Z12  | 105 % BR
            AI15 | FR
            AI19 | 400 % BR
            W62  | TM
            """)
    void uneCelluleQueLaLoiPermetNEstPasUnProbleme(String cellule, String valeur) {
        assertEquals(List.of(), apres("garanties/esprit-sante-tns.drl.xlsx", Map.of(cellule, valeur)));
    }

    @Test
    void unePromesseEstJugeeSurLesJoursOuElleVaut() {
        // 470 € until 2019, 420 € since (OPT_B_A).
        assertEquals(List.of(), apres("garanties/esprit-sante-tns.drl.xlsx", Map.of("AI38", "470 €/équipement SS incluse", "V38", "2019-12-31"))
                .stream().filter(p -> p.code().equals("au-dessus-du-maximum")).toList());
        assertEquals(List.of("ERREUR AI38 au-dessus-du-maximum"), brefs(apres("garanties/esprit-sante-tns.drl.xlsx",
                Map.of("AI38", "470 €/équipement SS incluse"))));
    }

    @Test
    void leRenfortNonResponsableNANiPlancherNiMaximum() {
        assertEquals(List.of(), apres("garanties/renfort-non-responsable.drl.xlsx", Map.of("H11", "–", "I11", "400 % BR", "J11", "FR")));
    }

    @Test
    void lesAutresTablesSuiventAussiLaLoi() {
        assertEquals(List.of("ERREUR I11 sous-plancher"), brefs(apres("sante/planchers/au-dela-du-maximum/au-dela-du-maximum.drl.xlsx", Map.of("I11", "TM"))));
        assertEquals(List.of("ERREUR L16 au-dessus-du-maximum"), brefs(apres("sante/attentes/renouvellements/renouvellements.drl.xlsx", Map.of("L16", "47"))));
        assertEquals(List.of("ERREUR L11 au-dessus-du-maximum"), brefs(apres("sante/attentes/renouvellements/renouvellements.drl.xlsx", Map.of("L11", "12"))));
        assertEquals(List.of(), apres("sante/attentes/renouvellements/renouvellements.drl.xlsx", Map.of("L15", "7", "L16", "60")));
    }

    @Test
    void sansSesFiguresUneVerificationNEstPasFaite() {
        byte[] classeur = Workbooks.with(Regles.base().folder().fichiers().get("garanties/esprit-sante-tns.drl.xlsx"), Map.of("W11", "–"));
        Tableau tableau = TableReader.read(classeur, "garanties.esprit_sante_tns", "GARANTIE", Ligne.class, Set.of()).tableau().orElseThrow();
        assertEquals(List.of(), TableAnalysis.analyse(tableau, SANS_LOI).stream().filter(CellProblem::erreur).toList());
    }

    // The shipped tables, and large ones.

    /**
     * Three cases of each contract have no row, as the documents do: a hair prosthesis of which no class is told (the ticket
     * modérateur is paid), a wheelchair that is not hired for a short time (the Sécurité sociale pays it whole), a room of a stay
     * that is neither for medicine, surgery nor maternity (an exclusion refuses it).
     */
    @Test
    void lesTablesLivreesNOntQueDesLacunesVoulues() {
        List<String> trouves = Regles.base().tables().stream().flatMap(table -> TableAnalysis.analyse(table.tableau(), CONTEXTE).stream()
                .map(probleme -> table.fichier() + " " + bref(probleme) + " " + probleme.valeur())).toList();
        assertEquals(54, Regles.base().tables().size());
        assertEquals(List.of(
                "garanties/esprit-sante-tns.drl.xlsx AVERTISSEMENT E26 lacune classe du panier SANS_OBJET",
                "garanties/esprit-sante-tns.drl.xlsx AVERTISSEMENT E29 lacune classe du panier LIBRE ou SANS_OBJET",
                "garanties/esprit-sante-tns.drl.xlsx AVERTISSEMENT E74 lacune motif du séjour AUTRE",
                "garanties/reglement-individuel.drl.xlsx AVERTISSEMENT E26 lacune classe du panier SANS_OBJET",
                "garanties/reglement-individuel.drl.xlsx AVERTISSEMENT E29 lacune classe du panier LIBRE ou SANS_OBJET",
                "garanties/reglement-individuel.drl.xlsx AVERTISSEMENT E83 lacune motif du séjour AUTRE"), trouves);
    }

    @Test
    @Timeout(120)
    void seizeMilleRangsDeCodesEtDeDatesSontAnalyses() {
        String[] rangs = IntStream.range(0, 16_000).mapToObj(i -> "SOINS_DENTAIRES|C" + i / 2
                + (i % 2 == 0 ? "||2025-12-31|A" : "|2026-01-01||B")).toArray(String[]::new);
        assertEquals(List.of(), analyser(BASE, List.of(POSTE, "code == \"$param\"", DU, AU), rangs));
    }

    @Test
    @Timeout(120)
    void seizeMilleRangsDeGarantieSontAnalyses() {
        Poste[] postes = {Poste.CONSULTATION, Poste.SAGE_FEMME, Poste.IMAGERIE, Poste.LABORATOIRE};
        // 4 postes x 2 x 2 x 1 000 ages, but for the last row.
        String[] rangs = IntStream.range(0, 15_999).mapToObj(i -> postes[i % 4] + "|" + OuiNon.values()[i / 4 % 2] + "|"
                + OuiNon.values()[i / 8 % 2] + "|" + i / 16 + "|" + (i / 16 == 999 ? "" : i / 16 + 1) + "|TM").toArray(String[]::new);
        List<CellProblem> problemes = TableAnalysis.analyse(Tableaux.de(Tableaux.GARANTIE, List.of(POSTE, OPTAM, RESEAU, AGE_DES, AGE_AVANT),
                List.of(rangs)), CONTEXTE);
        assertEquals(List.of("optam NON, reseau NON, âge à partir de 999"), problemes.stream().map(CellProblem::valeur).toList());
    }

    @Test
    @Timeout(120)
    void desMilliersDeProblemesSeComptentAuLieuDeSeDire() {
        List<CellProblem> problemes = analyser(Tableaux.GARANTIE, List.of(POSTE), Stream.generate(() -> "IMPLANT|TM").limit(16_000).toArray(String[]::new));
        assertEquals(101, problemes.size());
        assertEquals("15899 autres problèmes de la sorte « doublon »", problemes.get(100).message());
        assertFalse(problemes.stream().anyMatch(p -> p.code().equals("lacune")));
    }
}
