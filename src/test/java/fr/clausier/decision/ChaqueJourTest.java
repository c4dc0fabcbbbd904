package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Poste;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The usual lines of care of every poste, estimated where the law has the tariff, from 2019 to 2026: a day with two answers
 * is a contradiction, a day without one is a silence or a figure that is missing; both are exceptions. The first day of each
 * month and those around a change of legal figures, or every day with {@code -Dclausier.jours=tous}.
 */
class ChaqueJourTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate PREMIER = LocalDate.of(2019, 1, 1);
    private static final LocalDate DERNIER = LocalDate.of(2026, 12, 31);
    /** What the illustrative table of the regulation pays for an event, and that of the notice does not. */
    private static final List<String> EVENEMENTS = List.of("\"poste\":\"PRIME_NAISSANCE\",\"fraisReels\":\"0.00\"",
            "\"poste\":\"FIV_REFUSEE\",\"fraisReels\":\"900.00\"", "\"poste\":\"ALLOCATION_OBSEQUES\",\"fraisReels\":\"0.00\"");
    private static final List<LocalDate> JOURS = jours("tous".equals(System.getProperty("clausier.jours")));

    private final Decider decider = new Decider(Regles.base());

    private static List<LocalDate> jours(boolean tous) {
        Set<LocalDate> jours = new TreeSet<>();
        for (LocalDate jour = PREMIER; !jour.isAfter(DERNIER); jour = jour.plusDays(1)) {
            if (tous || jour.getDayOfMonth() == 1) {
                jours.add(jour);
            }
        }
        Regles.base().figures().all().values().forEach(periodes -> periodes.forEach(figure -> {
            jours.addAll(List.of(figure.du().minusDays(1), figure.du()));
            if (figure.au() != null) {
                jours.addAll(List.of(figure.au(), figure.au().plusDays(1)));
            }
        }));
        jours.removeIf(jour -> jour.isBefore(PREMIER) || jour.isAfter(DERNIER));
        return List.copyOf(jours);
    }

    /**
     * {@code depuis}: the first day on which the law knows the benefit, with the motif of the days before when they are
     * refused; {@code naissance} keeps the age on one side.
     */
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
            Mon soutien psy               | 2022-04-05 PAS_ENCORE_CREE | 1980-05-20 | "poste":"PSYCHOLOGUE","fraisReels":"50.00"
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
            forfait patient urgences      | 2022-01-01 PAS_ENCORE_CREE | 1980-05-20 | "poste":"PASSAGE_URGENCES","fraisReels":"23.00"
            urgences remboursées          |            | 1980-05-20 | "poste":"PASSAGE_URGENCES","baseRemboursement":"25.28","fraisReels":"25.28"
            psychologue hors dispositif   |            | 1980-05-20 | "poste":"PSYCHOLOGUE_NON_REMB","fraisReels":"60.00"
            analyses non remboursées      |            | 1980-05-20 | "poste":"LABORATOIRE_NON_REMB","fraisReels":"60.00"
            médecine douce                |            | 1980-05-20 | "poste":"MEDECINE_DOUCE","fraisReels":"60.00"
            matériel médical              |            | 1980-05-20 | "poste":"MATERIEL_MEDICAL","baseRemboursement":"60.00","fraisReels":"80.00"
            prothèse capillaire libre     |            | 1980-05-20 | "poste":"PROTHESE_CAPILLAIRE","classePanier":"LIBRE","baseRemboursement":"125.00","tauxSecu":"100","fraisReels":"700.00"
            fauteuil roulant              |            | 1980-05-20 | "poste":"FAUTEUIL_ROULANT","baseRemboursement":"558.99","tauxSecu":"60","fraisReels":"558.99"
            médicament non remboursé      |            | 1980-05-20 | "poste":"PHARMACIE_NON_REMB","fraisReels":"40.00"
            honoraires de dispensation    |            | 1980-05-20 | "poste":"HONORAIRES_DISPENSATION","baseRemboursement":"1.02","tauxSecu":"70","fraisReels":"1.02"
            supplément d'optique          |            | 1980-05-20 | "poste":"SUPPLEMENT_OPTIQUE","baseRemboursement":"5.00","fraisReels":"5.00"
            chirurgie réfractive          |            | 1980-05-20 | "poste":"CHIRURGIE_REFRACTIVE","equipement":{"oeil":"DROIT"},"fraisReels":"900.00"
            prothèse non remboursée       |            | 1980-05-20 | "poste":"PROTHESE_DENTAIRE_NON_REMB","fraisReels":"900.00"
            inlay-onlay                   |            | 1980-05-20 | "poste":"INLAY_ONLAY","baseRemboursement":"100.00","fraisReels":"300.00"
            inlay-core libre              |            | 1980-05-20 | "poste":"INLAY_CORE","classePanier":"LIBRE","baseRemboursement":"90.00","fraisReels":"200.00"
            orthodontie non remboursée    |            | 1980-05-20 | "poste":"ORTHODONTIE_NON_REMB","fraisReels":"900.00"
            parodontologie                |            | 1980-05-20 | "poste":"PARODONTIE","fraisReels":"300.00"
            accessoires auditifs          |            | 1980-05-20 | "poste":"ACCESSOIRE_AUDITIF","baseRemboursement":"10.00","fraisReels":"12.00"
            honoraires d'hospitalisation  |            | 1980-05-20 | "poste":"HOSPI_ACTES","baseRemboursement":"90.00","fraisReels":"120.00","hospitalisation":{"typeEtablissement":"HOSPITALIER"}
            participation d'acte lourd    |            | 1980-05-20 | "poste":"PARTICIPATION_ACTE_LOURD","fraisReels":"24.00"
            accompagnement                |            | 1980-05-20 | "poste":"FRAIS_ACCOMPAGNEMENT","fraisReels":"60.00","hospitalisation":{"typeEtablissement":"HOSPITALIER","nombreJours":2}
            télévision                    |            | 1980-05-20 | "poste":"TELEVISION_TELEPHONE","fraisReels":"20.00","hospitalisation":{"typeEtablissement":"HOSPITALIER"}
            forfait thermal               |            | 1980-05-20 | "poste":"CURE_THERMALE","baseRemboursement":"257.14","fraisReels":"257.14"
            hébergement de cure           |            | 1980-05-20 | "poste":"CURE_HEBERGEMENT","fraisReels":"400.00"
            prévention remboursée         |            | 1980-05-20 | "poste":"PREVENTION_REMB","baseRemboursement":"30.00","tauxSecu":"70","fraisReels":"30.00"
            prévention non remboursée     |            | 1980-05-20 | "poste":"PREVENTION_NON_REMB","fraisReels":"40.00"
            sevrage tabagique             |            | 1980-05-20 | "poste":"SEVRAGE_TABAGIQUE","fraisReels":"40.00"
            homéopathie du tableau        | 2027-01-01 EXCLUSION | 1980-05-20 | "poste":"HOMEOPATHIE","rembourseParSecu":false,"fraisReels":"10.00"
            prothèse capillaire           | 2026-01-01 | 1980-05-20 | "poste":"PROTHESE_CAPILLAIRE","classePanier":"RENFORCEE","code":"CLASSE2","tauxSecu":"100","fraisReels":"700.00"
            cure                          |            | 1980-05-20 | "poste":"CURE_SURVEILLANCE","baseRemboursement":"80.00","fraisReels":"80.00"
            prévention                    |            | 1980-05-20 | "poste":"VACCIN_NON_REMB","fraisReels":"40.00"
            """)
    void chaqueJourAUneReponseEtUneSeule(String nom, String depuis, LocalDate naissance, String acte) throws Exception {
        LocalDate creation = depuis == null ? PREMIER : LocalDate.parse(depuis.split(" ")[0]);
        Motif avant = depuis == null || !depuis.contains(" ") ? null : Motif.valueOf(depuis.split(" ")[1]);
        List<String> jours = new ArrayList<>();
        for (String contrat : List.of("TNS", "RMG")) {
            ObjectNode demande = demande(contrat, naissance, acte);
            for (LocalDate jour : JOURS) {
                if (!jour.isBefore(creation) || avant != null) {
                    String ecart = ecart(demande, jour, jour.isBefore(creation) ? avant : null);
                    jours.addAll(ecart.isEmpty() ? List.of() : List.of(contrat + " " + jour + " : " + ecart));
                }
            }
        }
        assertEquals("", jours.isEmpty() ? "" : jours.size() + " jours, du " + jours.get(0) + " au " + jours.get(jours.size() - 1));
    }

    /** What the answer of that day has that it should not; the line is paid, or refused for that motif alone. */
    private String ecart(ObjectNode demande, LocalDate jour, Motif refus) {
        ((ObjectNode) demande.at("/actes/0")).put("dateSoins", jour.toString());
        try {
            LigneDecompte ligne = decider.decide(DemandeReader.read(demande)).lignes().get(0);
            boolean paye = ligne.statut() == Statut.ACCORDE || ligne.statut() == Statut.ACCORDE_PARTIEL;
            boolean attendu = refus == null ? paye : ligne.statut() == Statut.REFUSE && ligne.motifs().equals(List.of(refus));
            return attendu ? "" : ligne.statut() + " " + ligne.motifs();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static ObjectNode demande(String contrat, LocalDate naissance, String acte) throws Exception {
        return (ObjectNode) JSON.readTree("""
                {"nature":"DEVIS","adhesion":{"numero":"A","contrat":"%s","formule":"F08","dateEffet":"2018-01-01",
                 "datePremierPaiement":"2018-01-01"},"beneficiaire":{"id":"B","lien":"MEMBRE","dateNaissance":"%s"},
                 "actes":[{"id":"L1","dateSoins":"2019-01-01",%s}]}""".formatted(contrat, naissance, acte));
    }

    /** The rate of homeopathy is that of the law until it becomes nil; the notice covers none of it, the regulation the share left. */
    @Test
    void lHomeopathieSuitSonDeremboursement() throws Exception {
        String acte = "\"poste\":\"HOMEOPATHIE\",\"baseRemboursement\":\"10.00\",\"fraisReels\":\"10.00\"";
        LocalDate deremboursement = LocalDate.of(2021, 1, 1);
        for (LocalDate jour : JOURS) {
            boolean apres = !jour.isBefore(deremboursement);
            assertEquals("", ecart(demande("RMG", LocalDate.of(1980, 5, 20), acte), jour, apres ? Motif.PLUS_REMBOURSE : null), jour::toString);
            assertEquals("", ecart(demande("TNS", LocalDate.of(1980, 5, 20), acte), jour,
                    apres ? Motif.PLUS_REMBOURSE : Motif.NON_COUVERT), jour::toString);
        }
    }

    @Test
    void unEvenementADeuxReponsesSelonLeContrat() throws Exception {
        for (String acte : EVENEMENTS) {
            for (LocalDate jour : JOURS) {
                assertEquals("", ecart(demande("RMG", LocalDate.of(1980, 5, 20), acte), jour, null), () -> acte + " " + jour);
                assertEquals("", ecart(demande("TNS", LocalDate.of(1980, 5, 20), acte), jour,
                        acte.contains("FIV_REFUSEE") ? Motif.EXCLUSION : Motif.NON_COUVERT), () -> acte + " " + jour);
            }
        }
    }

    @Test
    void chaquePosteEstBalaye() throws Exception {
        String lignes = String.join("\n", ChaqueJourTest.class.getDeclaredMethod("chaqueJourAUneReponseEtUneSeule", String.class,
                String.class, LocalDate.class, String.class).getAnnotation(CsvSource.class).textBlock(), EVENEMENTS.toString());
        assertEquals(List.of(), Arrays.stream(Poste.values()).filter(poste -> !lignes.contains("\"" + poste + "\"")).toList());
    }
}
