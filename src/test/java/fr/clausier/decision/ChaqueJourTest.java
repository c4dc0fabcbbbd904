package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The usual lines of care, estimated where the law has the tariff, on every day from 2019 to 2026: a day with two answers
 * is a contradiction, a day without one is a silence or a figure that is missing; both are exceptions.
 */
class ChaqueJourTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate PREMIER = LocalDate.of(2019, 1, 1);
    private static final LocalDate DERNIER = LocalDate.of(2026, 12, 31);

    /** {@code depuis}: the first day on which the law knows the benefit; {@code naissance} keeps the age on one side. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            généraliste                   |            | 1980-05-20 | "poste":"CONSULTATION","specialite":"GENERALISTE","fraisReels":"60.00"
            généraliste hors OPTAM        |            | 1980-05-20 | "poste":"CONSULTATION","specialite":"GENERALISTE","adherentOptam":false,"fraisReels":"60.00"
            généraliste, enfant           |            | 2018-06-01 | "poste":"CONSULTATION","specialite":"GENERALISTE","fraisReels":"60.00"
            spécialiste                   |            | 1980-05-20 | "poste":"CONSULTATION","specialite":"SPECIALISTE","fraisReels":"60.00"
            spécialiste hors OPTAM        |            | 1980-05-20 | "poste":"CONSULTATION","specialite":"SPECIALISTE","adherentOptam":false,"fraisReels":"60.00"
            hors parcours                 |            | 1980-05-20 | "poste":"CONSULTATION","specialite":"SPECIALISTE","parcoursSoinsRespecte":false,"fraisReels":"60.00"
            ALD                           |            | 1980-05-20 | "poste":"CONSULTATION","specialite":"GENERALISTE","exoneration":"ALD","fraisReels":"60.00"
            acte technique                |            | 1980-05-20 | "poste":"ACTE_SPECIALITE","baseRemboursement":"60.00","fraisReels":"90.00"
            acte lourd                    |            | 1980-05-20 | "poste":"ACTE_SPECIALITE","acteLourd":true,"baseRemboursement":"180.00","fraisReels":"190.00"
            imagerie                      |            | 1980-05-20 | "poste":"IMAGERIE","baseRemboursement":"39.90","fraisReels":"60.00"
            sage-femme                    |            | 1980-05-20 | "poste":"SAGE_FEMME","baseRemboursement":"25.00","fraisReels":"30.00"
            kinésithérapie                |            | 1980-05-20 | "poste":"AUXILIAIRE_MEDICAL","baseRemboursement":"16.13","fraisReels":"20.00"
            analyses                      |            | 1980-05-20 | "poste":"LABORATOIRE","baseRemboursement":"42.00","fraisReels":"42.00"
            Mon soutien psy               | 2022-04-05 | 1980-05-20 | "poste":"PSYCHOLOGUE","fraisReels":"50.00"
            ostéopathie                   |            | 1980-05-20 | "poste":"OSTEOPATHIE","fraisReels":"60.00"
            médicament 65 %               |            | 1980-05-20 | "poste":"PHARMACIE","serviceMedical":"IMPORTANT","baseRemboursement":"10.00","fraisReels":"10.00"
            médicament 30 %               |            | 1980-05-20 | "poste":"PHARMACIE","serviceMedical":"MODERE","baseRemboursement":"10.00","fraisReels":"10.00"
            médicament 15 %               |            | 1980-05-20 | "poste":"PHARMACIE","serviceMedical":"FAIBLE","baseRemboursement":"10.00","fraisReels":"10.00"
            transport                     |            | 1980-05-20 | "poste":"TRANSPORT","baseRemboursement":"45.00","fraisReels":"45.00"
            monture A                     | 2020-01-01 | 1980-05-20 | "poste":"MONTURE","classePanier":"RENFORCEE","fraisReels":"30.00"
            verres A                      | 2020-01-01 | 1980-05-20 | "poste":"VERRES","classePanier":"RENFORCEE","nombreUnites":2,"equipement":{"correction":"UNI_0_2"},"fraisReels":"65.00"
            monture B                     |            | 1980-05-20 | "poste":"MONTURE","classePanier":"LIBRE","fraisReels":"180.00"
            monture B, enfant             |            | 2013-06-01 | "poste":"MONTURE","classePanier":"LIBRE","fraisReels":"180.00"
            verres B simples              |            | 1980-05-20 | "poste":"VERRES","classePanier":"LIBRE","nombreUnites":2,"equipement":{"typeVerres":"A"},"fraisReels":"500.00"
            verres B complexes            |            | 1980-05-20 | "poste":"VERRES","classePanier":"LIBRE","nombreUnites":2,"equipement":{"typeVerres":"C"},"fraisReels":"900.00"
            verres B de deux sortes       | 2020-01-01 | 1980-05-20 | "poste":"VERRES","classePanier":"LIBRE","nombreUnites":2,"equipement":{"typeVerres":"B"},"fraisReels":"700.00"
            lentilles remboursées         |            | 1980-05-20 | "poste":"LENTILLES_REMB","nombreUnites":2,"fraisReels":"120.00"
            lentilles non remboursées     |            | 1980-05-20 | "poste":"LENTILLES_NON_REMB","fraisReels":"120.00"
            détartrage                    |            | 1980-05-20 | "poste":"SOINS_DENTAIRES","code":"HBJD001","fraisReels":"28.92"
            consultation dentaire         |            | 1980-05-20 | "poste":"SOINS_DENTAIRES","code":"C","fraisReels":"23.00"
            couronne 100 % Santé          | 2020-01-01 | 1980-05-20 | "poste":"PROTHESE_DENTAIRE_REMB","classePanier":"RENFORCEE","code":"HBLD680","fraisReels":"500.00"
            inlay-core 100 % Santé        | 2020-01-01 | 1980-05-20 | "poste":"PROTHESE_DENTAIRE_REMB","classePanier":"RENFORCEE","code":"HBLD090","fraisReels":"175.00"
            couronne maîtrisée            | 2020-01-01 | 1980-05-20 | "poste":"PROTHESE_DENTAIRE_REMB","classePanier":"MAITRISEE","code":"HBLD491","fraisReels":"550.00"
            couronne libre                |            | 1980-05-20 | "poste":"PROTHESE_DENTAIRE_REMB","classePanier":"LIBRE","code":"HBLD634","fraisReels":"600.00"
            orthodontie                   |            | 2012-06-01 | "poste":"ORTHODONTIE_REMB","code":"TO90","fraisReels":"720.00"
            implant                       |            | 1980-05-20 | "poste":"IMPLANT","fraisReels":"1200.00"
            audition I                    | 2021-01-01 | 1980-05-20 | "poste":"AIDE_AUDITIVE","classePanier":"RENFORCEE","equipement":{"oreille":"GAUCHE"},"fraisReels":"950.00"
            audition I, moins de 20 ans   | 2021-01-01 | 2010-05-20 | "poste":"AIDE_AUDITIVE","classePanier":"RENFORCEE","equipement":{"oreille":"GAUCHE"},"fraisReels":"1400.00"
            audition II                   |            | 1980-05-20 | "poste":"AIDE_AUDITIVE","classePanier":"LIBRE","equipement":{"oreille":"GAUCHE"},"fraisReels":"1700.00"
            audition II, moins de 20 ans  |            | 2010-05-20 | "poste":"AIDE_AUDITIVE","classePanier":"LIBRE","equipement":{"oreille":"GAUCHE"},"fraisReels":"1700.00"
            séjour                        |            | 1980-05-20 | "poste":"HOSPI_SEJOUR","baseRemboursement":"900.00","fraisReels":"900.00","hospitalisation":{"typeEtablissement":"HOSPITALIER"}
            forfait journalier            |            | 1980-05-20 | "poste":"FORFAIT_JOURNALIER","fraisReels":"100.00","hospitalisation":{"typeEtablissement":"HOSPITALIER","nombreJours":5}
            forfait journalier psychiatrie|            | 1980-05-20 | "poste":"FORFAIT_JOURNALIER","fraisReels":"75.00","hospitalisation":{"typeEtablissement":"PSYCHIATRIQUE","nombreJours":5}
            chambre particulière          |            | 1980-05-20 | "poste":"CHAMBRE_PARTICULIERE","fraisReels":"350.00","hospitalisation":{"typeEtablissement":"HOSPITALIER","motif":"MEDICALE","nombreJours":5}
            urgences                      |            | 1980-05-20 | "poste":"PASSAGE_URGENCES","fraisReels":"23.00"
            prothèse capillaire           | 2026-01-01 | 1980-05-20 | "poste":"PROTHESE_CAPILLAIRE","classePanier":"RENFORCEE","code":"CLASSE2","tauxSecu":"100","fraisReels":"700.00"
            cure                          |            | 1980-05-20 | "poste":"CURE_SURVEILLANCE","baseRemboursement":"80.00","fraisReels":"80.00"
            prévention                    |            | 1980-05-20 | "poste":"VACCIN_NON_REMB","fraisReels":"40.00"
            """)
    void chaqueJourAUneReponseEtUneSeule(String nom, LocalDate depuis, LocalDate naissance, String acte) throws Exception {
        List<String> jours = new ArrayList<>();
        for (String contrat : List.of("TNS", "RMG")) {
            Decider decider = new Decider(Regles.base());
            ObjectNode racine = (ObjectNode) JSON.readTree("""
                    {"nature":"DEVIS","adhesion":{"numero":"A","contrat":"%s","formule":"F08","dateEffet":"2018-01-01",
                     "datePremierPaiement":"2018-01-01"},"beneficiaire":{"id":"B","lien":"MEMBRE","dateNaissance":"%s"},
                     "actes":[{"id":"L1","dateSoins":"2019-01-01",%s}]}""".formatted(contrat, naissance, acte));
            for (LocalDate jour = depuis == null ? PREMIER : depuis; !jour.isAfter(DERNIER); jour = jour.plusDays(1)) {
                ((ObjectNode) racine.at("/actes/0")).put("dateSoins", jour.toString());
                try {
                    LigneDecompte ligne = decider.decide(DemandeReader.read(racine)).lignes().get(0);
                    if (ligne.statut() != Statut.ACCORDE && ligne.statut() != Statut.ACCORDE_PARTIEL) {
                        jours.add(contrat + " " + jour + " : " + ligne.statut() + " " + ligne.motifs());
                    }
                } catch (RuntimeException e) {
                    jours.add(contrat + " " + jour + " : " + e.getMessage());
                }
            }
        }
        assertEquals("", jours.isEmpty() ? "" : jours.size() + " jours, du " + jours.get(0) + " au " + jours.get(jours.size() - 1));
    }
}
