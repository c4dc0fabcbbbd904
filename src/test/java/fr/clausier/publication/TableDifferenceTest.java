package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Prestation;
import fr.clausier.publication.Difference.Nature;
import fr.clausier.publication.TableDifference.CelluleChangee;
import fr.clausier.publication.TableDifference.RangChange;
import fr.clausier.tables.Tableau;
import fr.clausier.tables.TableReader;
import fr.clausier.tables.Workbooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The difference of two versions of a table, on edited copies of the shipped workbooks. */
class TableDifferenceTest {

    private static final String TNS = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String MAXIMA = "assistance/etendue/chirurgie/maxima-chirurgie.drl.xlsx";
    private static final String NOTICE = "sante/pieces/notice/notice.drl.xlsx";
    private static final LocalDate EFFET = LocalDate.of(2027, 1, 1);

    /** Columns of the TNS table, from 0. */
    private static final int CODE = 0;
    private static final int LIBELLE = 1;
    private static final int AGE_AU_MOINS = 16;
    private static final int SOINS_AU_PLUS_TOT = 20;
    private static final int F01 = 22;
    private static final int F03 = 24;
    private static final int F07 = 28;
    private static final int F09 = 30;

    private static final byte[] TNS_LIVRE = Regles.base().folder().fichiers().get(TNS);

    private static Tableau lire(byte[] classeur, String paquet, String phase, Class<? extends Fait> fait) {
        TableReader.Result lu = TableReader.read(classeur, paquet, phase, fait, Regles.base().figures().all().keySet());
        return lu.tableau().orElseThrow(() -> new AssertionError(lu.problems()));
    }

    private static Tableau tns(byte[] classeur) {
        return lire(classeur, "garanties.esprit_sante_tns", "GARANTIE", Ligne.class);
    }

    /** The TNS table, its rows edited; the first is row 11. */
    private static Tableau tns(Consumer<List<List<String>>> edition) {
        return tns(Workbooks.withRows(TNS_LIVRE, rangs -> {
            edition.accept(rangs);
            return rangs;
        }));
    }

    private static final Tableau LIVRE = tns(TNS_LIVRE);

    private static List<String> rang(List<List<String>> rangs, int numero) {
        return rangs.get(numero - 11);
    }

    private static TableDifference difference(Tableau avant, Tableau apres) {
        return Difference.tables(TNS, avant, apres, EFFET);
    }

    private static List<String> phrases(Tableau avant, Tableau apres) {
        return TableComparaison.comparer(TNS, avant, apres, EFFET).phrases().stream().map(Difference.Phrase::texte).toList();
    }

    private static void rienNeChange(TableDifference difference) {
        assertEquals(List.of(), difference.cellules());
        assertEquals(List.of(), difference.rangsAjoutes());
        assertEquals(List.of(), difference.rangsSupprimes());
        assertTrue(difference.vide());
    }

    @Test
    void uneCelluleChangeeEstDiteAvecSonPosteSaFormuleEtSaDate() {
        TableDifference difference = difference(LIVRE, tns(Workbooks.with(TNS_LIVRE, Map.of("AC13", "220 % BR"))));
        assertEquals(new TableDifference(TNS, "garanties/esprit-sante-tns", Difference.Sort.MODIFIEE,
                List.of(new CelluleChangee("AC13", 13, 13, "F07", "150 % BR", "220 % BR",
                        "poste Consultation spécialiste OPTAM, formule F07 : 150 % BR → 220 % BR à partir du 1er janvier 2027")),
                List.of(), List.of()), difference);
    }

    @Test
    void sansDateDEffetRienNEstDitDeLaDate() {
        TableDifference difference = Difference.tables(TNS, LIVRE, tns(Workbooks.with(TNS_LIVRE, Map.of("AC13", "220 % BR"))), null);
        assertEquals("poste Consultation spécialiste OPTAM, formule F07 : 150 % BR → 220 % BR", difference.cellules().get(0).phrase());
    }

    @Test
    void leRangDitSaPropreDate() {
        // row 26: 100 % Santé hairpieces since 2026; row 27: before
        TableDifference difference = difference(LIVRE, tns(Workbooks.with(TNS_LIVRE, Map.of("W26", "TM", "W27", "FR"))));
        assertEquals(List.of("poste Prothèse capillaire classes I et II, formule F01 : RAC0 → TM à partir du 1er janvier 2026",
                "poste Prothèse capillaire classes I et II, avant le 100 % Santé, formule F01 : TM → FR jusqu'au 31 décembre 2025"),
                difference.cellules().stream().map(CelluleChangee::phrase).toList());
    }

    @Test
    void laMemeTableNeDiffereEnRien() {
        rienNeChange(difference(LIVRE, tns(TNS_LIVRE)));
    }

    @Test
    void unRangDeplaceNEstPasUneDifference() {
        rienNeChange(difference(LIVRE, tns(rangs -> rangs.add(3, rangs.remove(60)))));
        rienNeChange(difference(LIVRE, tns(rangs -> Collections.shuffle(rangs, new Random(7)))));
    }

    @Test
    void unRangInsereNeFaitPasDiffererCeuxDuDessous() {
        Tableau apres = tns(rangs -> {
            List<String> nouveau = new ArrayList<>(rang(rangs, 23));
            nouveau.set(CODE, "SC_SOPHRO");
            nouveau.set(LIBELLE, "Sophrologie");
            nouveau.set(4, "PSYCHOLOGUE_NON_REMB");
            for (int c = F01; c < nouveau.size(); c++) {
                nouveau.set(c, c < F03 ? "–" : "20 €/séance");
            }
            rangs.add(2, nouveau);
        });
        TableDifference difference = difference(LIVRE, apres);
        assertEquals(List.of(), difference.cellules());
        assertEquals(List.of(), difference.rangsSupprimes());
        assertEquals(List.of(new RangChange(13, "SC_SOPHRO", "Sophrologie", "rang ajouté : poste Sophrologie, formules F01 et F02 : – ; "
                + "formules F03 à F13 : 20 €/séance, à partir du 1er janvier 2027")), difference.rangsAjoutes());
        TableDifference retour = difference(apres, LIVRE);
        assertEquals(List.of(), retour.rangsAjoutes());
        assertEquals("rang supprimé : poste Sophrologie, formules F01 et F02 : – ; formules F03 à F13 : 20 €/séance, à partir du 1er janvier 2027",
                retour.rangsSupprimes().get(0).phrase());
    }

    @Test
    void uneCelluleChangeeSousUnRangSupprimeGardeSesDeuxNumeros() {
        Tableau apres = tns(rangs -> {
            rang(rangs, 81).set(F07, "45 €/séance, max 4 séances/an, enveloppe DOUCES");
            rangs.remove(0);
        });
        TableDifference difference = difference(LIVRE, apres);
        assertEquals(List.of("SC_GENERALISTE_OPTAM"), difference.rangsSupprimes().stream().map(RangChange::code).toList());
        CelluleChangee cellule = difference.cellules().get(0);
        assertEquals(1, difference.cellules().size());
        assertEquals("AC80", cellule.cellule());
        assertEquals(81, cellule.rangAvant());
        assertEquals(80, cellule.rangApres());
    }

    @Test
    void ceQuiDitLaMemeChoseAutrementNEstPasUneDifference() {
        assertEquals("20 €/séance, max 2 séances/an, enveloppe DOUCES", rangDe(LIVRE, "MDX_OSTEO").cellules().get("X"));
        rienNeChange(difference(LIVRE, tns(Workbooks.with(TNS_LIVRE, Map.of(
                "X81", "20,00 € par séance, limité à 2 séance/an, enveloppe DOUCES", "W11", "100,00 % BR")))));
    }

    @Test
    void unMaximumDAssistanceEcritDansUnAutreOrdreEstLeMeme() {
        byte[] livre = Regles.base().folder().fichiers().get("assistance/etendue/emploi/maxima-emploi.drl.xlsx");
        Tableau avant = lire(livre, "assistance.etendue.maxima_emploi", "ETENDUE", Prestation.class);
        assertEquals("1 entretien par bénéficiaire et par événement", avant.rangs().get(0).cellules().get("G"));
        Tableau apres = lire(Workbooks.with(livre, Map.of("G11", "1 entretien par événement et par bénéficiaire")),
                "assistance.etendue.maxima_emploi", "ETENDUE", Prestation.class);
        rienNeChange(difference(avant, apres));
    }

    @Test
    void leMemeChangementDePlusieursFormulesSeDitEnUnePhrase() {
        Tableau apres = tns(rangs -> {
            for (int c = F03; c <= F09; c++) {
                rang(rangs, 20).set(c, "175 % BR");
            }
            rang(rangs, 20).set(F01, "175 % BR");
        });
        Tableau avant = tns(rangs -> {
            for (int c = F01; c <= F09; c++) {
                rang(rangs, 20).set(c, "100 % BR");
            }
        });
        assertEquals(8, difference(avant, apres).cellules().size());
        assertEquals(List.of("poste Auxiliaires médicaux, formules F01 et F03 à F09 : 100 % BR → 175 % BR à partir du 1er janvier 2027"),
                phrases(avant, apres));
    }

    @Test
    void leMemeChangementDePlusieursPostesSeDitEnUnePhrase() {
        Tableau avant = tns(rangs -> List.of(19, 20, 21, 25, 33, 45).forEach(numero -> rang(rangs, numero).set(F07, "120 % BR")));
        Tableau deux = tns(rangs -> {
            List.of(19, 20, 21, 25, 33, 45).forEach(numero -> rang(rangs, numero).set(F07, "120 % BR"));
            List.of(19, 20).forEach(numero -> rang(rangs, numero).set(F07, "130 % BR"));
        });
        assertEquals(List.of("postes Sages-femmes et Auxiliaires médicaux, formule F07 : 120 % BR → 130 % BR à partir du 1er janvier 2027"),
                phrases(avant, deux));
        Tableau six = tns(rangs -> List.of(19, 20, 21, 25, 33, 45).forEach(numero -> rang(rangs, numero).set(F07, "130 % BR")));
        assertEquals(List.of("postes Sages-femmes, Auxiliaires médicaux, Analyses et examens de laboratoire et 3 autres, formule F07 : 120 % BR → 130 % BR à partir du 1er janvier 2027"), phrases(avant, six));
    }

    @Test
    void toutesLesFormulesSeDisentAinsi() {
        Tableau apres = tns(rangs -> {
            for (int c = F01; c < rang(rangs, 70).size(); c++) {
                rang(rangs, 70).set(c, "90 % FR");
            }
        });
        assertEquals(List.of("poste Participation forfaitaire actes lourds, toutes les formules : FR → 90 % FR à partir du 1er janvier 2027"),
                phrases(LIVRE, apres));
    }

    @Test
    void desRangsDeMemeCodeDisentLesConditionsQuiLesDistinguent() {
        Consumer<List<List<String>>> memesCodes = rangs -> {
            List.of(13, 14).forEach(numero -> rang(rangs, numero).set(CODE, "SC_SPECIALISTE"));
            List.of(13, 14).forEach(numero -> rang(rangs, numero).set(LIBELLE, "Consultation spécialiste"));
            List.of(63, 64).forEach(numero -> rang(rangs, numero).set(CODE, "AUD_II"));
            List.of(63, 64).forEach(numero -> rang(rangs, numero).set(LIBELLE, "Aide auditive classe II"));
        };
        Tableau apres = tns(rangs -> {
            memesCodes.accept(rangs);
            List.of(13, 14, 63, 64, 74).forEach(numero -> rang(rangs, numero).set(F07, "FR"));
        });
        assertEquals(List.of("poste Consultation spécialiste (OPTAM), formule F07", "poste Consultation spécialiste (hors OPTAM), formule F07",
                "poste Aide auditive classe II (20 ans et plus), formule F07", "poste Aide auditive classe II (moins de 20 ans), formule F07",
                "poste Chambre particulière, médecine (motif du séjour MEDICALE), formule F07"),
                difference(tns(memesCodes), apres).cellules().stream().map(cellule -> cellule.phrase().split(" : ")[0]).toList());
    }

    @Test
    void uneConditionChangeeResteLeMemeRang() {
        Tableau apres = tns(rangs -> {
            rang(rangs, 63).set(AGE_AU_MOINS, "18");
            rang(rangs, 26).set(SOINS_AU_PLUS_TOT, "2026-07-01");
            rang(rangs, 11).set(6, "");
        });
        TableDifference difference = difference(LIVRE, apres);
        assertEquals(List.of(), difference.rangsAjoutes());
        assertEquals(List.of(), difference.rangsSupprimes());
        assertEquals(List.of("poste Consultation et visite généraliste OPTAM, médecin OPTAM : OUI → tous à partir du 1er janvier 2027",
                "poste Prothèse capillaire classes I et II, soins à partir du : 1er janvier 2026 → 1er juillet 2026",
                "poste Aide auditive classe II, 20 ans et plus, âge à partir de : 20 → 18 à partir du 1er janvier 2027"),
                difference.cellules().stream().map(CelluleChangee::phrase).toList());
        assertEquals(List.of(new CelluleChangee("U26", 26, 26, "Soins à partir du (vide = tous)", "2026-01-01", "2026-07-01",
                "poste Prothèse capillaire classes I et II, soins à partir du : 1er janvier 2026 → 1er juillet 2026")),
                difference.cellules().subList(1, 2));
    }

    @Test
    void leCodeLeLibelleEtLaClauseNeChangentQueLaTrace() {
        Tableau apres = tns(Workbooks.with(TNS_LIVRE, Map.of("A13", "SC_SPECIALISTES", "B14", "Spécialiste hors OPTAM", "C15", "TNS-15-b")));
        TableComparaison.Resultat resultat = TableComparaison.comparer(TNS, LIVRE, apres, EFFET);
        assertEquals(List.of("A13", "B14", "C15"), resultat.difference().cellules().stream().map(CelluleChangee::cellule).toList());
        assertEquals(List.of("poste Consultation spécialiste OPTAM, code : « SC_SPECIALISTE_OPTAM » → « SC_SPECIALISTES »",
                "poste Spécialiste hors OPTAM, libellé : « Consultation spécialiste non OPTAM » → « Spécialiste hors OPTAM »",
                "poste Actes techniques et petite chirurgie OPTAM, clause : TNS-12-a → TNS-15-b"),
                resultat.phrases().stream().map(Difference.Phrase::texte).toList());
        assertTrue(resultat.phrases().stream().allMatch(phrase -> phrase.nature() == Nature.REFERENCE), resultat.phrases().toString());
    }

    @Test
    void unTableauQuiNEstPlusIllustratifLeDitAvantTout() {
        Tableau apres = tns(Workbooks.with(TNS_LIVRE, Map.of("A1", "Tableau des prestations – Esprit'Santé TNS")));
        TableComparaison.Resultat resultat = TableComparaison.comparer(TNS, LIVRE, apres, EFFET);
        assertEquals(List.of("A1"), resultat.difference().cellules().stream().map(CelluleChangee::cellule).toList());
        assertTrue(resultat.phrases().contains(new Difference.Phrase(TNS, Nature.TABLE, "le tableau « Tableau des prestations – Esprit'Santé TNS »"
                + " n'est plus illustratif : ce qu'il décide devient payable")), resultat.phrases().toString());
    }

    @Test
    void unCodeQuiAUnNomFrancaisEstDitParSonNom() {
        byte[] livre = Regles.base().folder().fichiers().get(NOTICE);
        Tableau avant = lire(livre, "sante.pieces.notice", "PIECES", Ligne.class);
        Tableau apres = lire(Workbooks.with(livre, Map.of("K11", "DECOMPTE_SECU ou NOTICE")), "sante.pieces.notice", "PIECES", Ligne.class);
        assertEquals("poste Consultations et visites (poste CONSULTATION), pièce à fournir : Décompte de la Sécurité sociale, en original → "
                + "Décompte de la Sécurité sociale, en original ou Notice d'information", Difference.tables(NOTICE, avant, apres, null)
                .cellules().get(0).phrase());
    }

    @Test
    void uneGarantieDAssistanceDitSonResultatParSonIntitule() {
        byte[] livre = Regles.base().folder().fichiers().get(MAXIMA);
        Tableau avant = lire(livre, "assistance.etendue.maxima_chirurgie", "ETENDUE", Prestation.class);
        Tableau apres = lire(Workbooks.with(livre, Map.of("G11", "2 livraisons par événement", "E11", "PORTAGE_REPAS_CHIRURGIE")),
                "assistance.etendue.maxima_chirurgie", "ETENDUE", Prestation.class);
        assertEquals(List.of("garantie Livraison de médicaments, garantie : Livraison de médicaments, chirurgie → Portage de repas, chirurgie",
                "garantie Livraison de médicaments, maximum : 1 livraison par événement → 2 livraisons par événement"),
                Difference.tables(MAXIMA, avant, apres, null).cellules().stream().map(CelluleChangee::phrase).toList());
    }

    @Test
    void beaucoupDeRangsAjoutesSeDisentEnUnePhrase() {
        Tableau apres = tns(rangs -> {
            for (String lettre : List.of("A", "B", "C", "D", "E")) {
                List<String> nouveau = new ArrayList<>(rang(rangs, 23));
                nouveau.set(CODE, "NOUVEAU_" + lettre);
                nouveau.set(LIBELLE, "Nouveau " + lettre);
                nouveau.set(AGE_AU_MOINS, String.valueOf(30 + lettre.charAt(0)));
                rangs.add(nouveau);
            }
        });
        assertEquals(5, difference(LIVRE, apres).rangsAjoutes().size());
        assertEquals(List.of("5 rangs ajoutés : postes Nouveau A, Nouveau B, Nouveau C et 2 autres"), phrases(LIVRE, apres));
    }

    private static Tableau.Rang rangDe(Tableau tableau, String code) {
        return tableau.rangs().stream().filter(rang -> rang.code().equals(code)).findFirst().orElseThrow();
    }

    /** A change of a cell without its sentence, as both directions tell it. */
    private record Changement(int rangAvant, int rangApres, String colonne, String avant, String apres) {}

    private static List<Changement> changements(TableDifference difference, boolean retour) {
        return difference.cellules().stream().map(c -> retour ? new Changement(c.rangApres(), c.rangAvant(), c.colonne(), c.apres(), c.avant())
                : new Changement(c.rangAvant(), c.rangApres(), c.colonne(), c.avant(), c.apres()))
                .sorted(Comparator.comparing(Changement::toString)).toList();
    }

    /** Any edits: the two directions mirror each other, and the difference accounts for every row and every cell. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void allerEtRetourSontSymetriquesEtRienNEstOublie(long graine) {
        Random hasard = new Random(graine);
        Tableau apres = tns(rangs -> {
            for (int i = 0; i < 25; i++) {
                int rang = hasard.nextInt(rangs.size());
                switch (hasard.nextInt(5)) {
                    case 0 -> rangs.remove(rang);
                    case 1 -> rangs.add(hasard.nextInt(rangs.size()), rangs.remove(rang));
                    case 2 -> {
                        List<String> copie = new ArrayList<>(rangs.get(rang));
                        copie.set(AGE_AU_MOINS, String.valueOf(40 + i));
                        copie.set(LIBELLE, copie.get(LIBELLE) + (hasard.nextBoolean() ? "" : " bis"));
                        rangs.add(hasard.nextInt(rangs.size()), copie);
                    }
                    case 3 -> rangs.get(rang).set(F01 + hasard.nextInt(13), "TM + " + (i + 1) + " €");
                    default -> rangs.get(rang).set(AGE_AU_MOINS, String.valueOf(50 + i));
                }
            }
        });
        TableDifference aller = difference(LIVRE, apres);
        TableDifference retour = difference(apres, LIVRE);
        assertEquals(changements(aller, false), changements(retour, true));
        assertEquals(aller.rangsAjoutes().stream().map(RangChange::numero).toList(), retour.rangsSupprimes().stream().map(RangChange::numero).toList());
        assertEquals(aller.rangsSupprimes().stream().map(RangChange::numero).toList(), retour.rangsAjoutes().stream().map(RangChange::numero).toList());
        assertEquals(LIVRE.rangs().size() - aller.rangsSupprimes().size(), apres.rangs().size() - aller.rangsAjoutes().size());

        // the difference, applied to the rows before, gives the rows after, wherever they went
        List<Map<String, String>> refaits = new ArrayList<>();
        List<Tableau.Rang> gardes = LIVRE.rangs().stream().filter(rang -> aller.rangsSupprimes().stream()
                .noneMatch(supprime -> supprime.numero() == rang.numero())).toList();
        for (Tableau.Rang rang : gardes) {
            Map<String, String> cellules = new TreeMap<>(rang.cellules());
            aller.cellules().stream().filter(c -> c.rangAvant() == rang.numero() && !List.of("Code", "Libellé").contains(c.colonne()))
                    .forEach(c -> cellules.put(c.cellule().replaceAll("\\d", ""), c.apres()));
            cellules.values().removeIf(String::isEmpty);
            refaits.add(cellules);
        }
        aller.rangsAjoutes().forEach(ajoute -> refaits.add(new TreeMap<>(apres.rangs().get(ajoute.numero() - 11).cellules())));
        assertEquals(apres.rangs().stream().map(rang -> new TreeMap<>(rang.cellules()).toString()).sorted().toList(),
                refaits.stream().map(Map::toString).sorted().toList());
    }
}
