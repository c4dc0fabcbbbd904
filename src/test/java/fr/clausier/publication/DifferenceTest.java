package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausier.Regles;
import fr.clausier.publication.Difference.AutreFichier;
import fr.clausier.publication.Difference.ChiffreChange;
import fr.clausier.publication.Difference.Nature;
import fr.clausier.publication.Difference.Phrase;
import fr.clausier.publication.Difference.RegleChangee;
import fr.clausier.publication.Difference.Sort;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The difference of two rule sets: edited copies of the shipped folder against the shipped one. */
class DifferenceTest {

    private static final LocalDate EFFET = LocalDate.of(2027, 1, 1);
    private static final String BASES = "reglementation/bases-de-remboursement.csv";
    private static final String TNS = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String DECES = "assistance/calendrier/deces/periodes-deces.drl.xlsx";
    private static final String PLANCHERS = "sante/planchers/au-dela-du-maximum/scenarios.yaml";
    private static final RuleBase LIVRE = Regles.base();

    /** The shipped folder, edited; the edits hold the whole text of a file, null takes it away. */
    private static final class Dossier {
        private final Map<String, byte[]> fichiers = new TreeMap<>(LIVRE.folder().fichiers());

        Dossier avec(String fichier, byte[] contenu) {
            fichiers.put(fichier, contenu);
            return this;
        }

        Dossier avec(String fichier, String texte) {
            return avec(fichier, texte.getBytes(StandardCharsets.UTF_8));
        }

        Dossier remplace(String fichier, String avant, String apres) {
            String texte = new String(fichiers.get(fichier), StandardCharsets.UTF_8);
            assertTrue(texte.contains(avant), fichier);
            return avec(fichier, texte.replace(avant, apres));
        }

        Dossier sans(String fichier) {
            fichiers.remove(fichier);
            return this;
        }

        RuleBase base() {
            return RuleBaseLoader.load(RulesFolder.of(fichiers), Regles.MODULES);
        }
    }

    private static String texte(String fichier) {
        return LIVRE.folder().texte(fichier);
    }

    @Test
    void unJeuNeDifferePasDeLuiMeme() {
        assertEquals(new Difference(LIVRE.hash(), LIVRE.hash(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                Difference.entre(LIVRE, LIVRE, EFFET));
    }

    @Test
    void unChiffreDontUnePeriodeSuitUneAutreChangeUneFois() {
        RuleBase apres = new Dossier().remplace(BASES, "BR_APC;Avis ponctuel de consultant;60.00;EUR;2024-12-22;;",
                "BR_APC;Avis ponctuel de consultant;62.50;EUR;2027-01-01;;non;Avenant 3;certain\n"
                        + "BR_APC;Avis ponctuel de consultant;60.00;EUR;2024-12-22;2026-12-31;").base();
        Difference difference = Difference.entre(LIVRE, apres, EFFET);
        String phrase = "Avis ponctuel de consultant (BR_APC) : 60,00 € → 62,50 € à partir du 1er janvier 2027 (source : Avenant 3)";
        assertEquals(List.of(new ChiffreChange("BR_APC", "Avis ponctuel de consultant", EFFET, "60,00 €", "62,50 €", phrase)), difference.chiffres());
        assertEquals(List.of(new Phrase(BASES, Nature.CHIFFRE, phrase)), difference.phrases());
        assertEquals(List.of(), difference.autres());
        ChiffreChange retour = Difference.entre(apres, LIVRE, EFFET).chiffres().get(0);
        assertEquals("62,50 €", retour.avant());
        assertEquals("60,00 €", retour.apres());
        assertEquals(EFFET, retour.du());
    }

    @Test
    void unePeriodeCoupeeEnDeuxNeChangeRienEtSeDitReecrite() {
        RuleBase apres = new Dossier().remplace(BASES, "BR_APC;Avis ponctuel de consultant;56.50;EUR;2023-11-01;2024-12-21;non;",
                "BR_APC;Avis ponctuel de consultant;56.5;EUR;2024-02-01;2024-12-21;non;https://egora.fr/actus-pro/remuneration/tarifs-de-consultation"
                        + "-des-medecins-generalistes-et-specialistes-ce-qui;certain\n"
                        + "BR_APC;Avis ponctuel de consultant;56.50;EUR;2023-11-01;2024-01-31;non;").base();
        Difference difference = Difference.entre(LIVRE, apres, EFFET);
        assertEquals(List.of(), difference.chiffres());
        assertEquals(List.of(new AutreFichier(BASES, Sort.REECRITE)), difference.autres());
        assertEquals(List.of(new Phrase(BASES, Nature.ECRITURE, "fichiers réécrits sans changer de sens : " + BASES)), difference.phrases());
    }

    @Test
    void chiffresLecturesClausesEtControlesSeDisentDansLOrdreDeLeurImportance() {
        RuleBase apres = new Dossier()
                .remplace(BASES, "BR_APC;Avis ponctuel de consultant;50.00;EUR;2018-06-11;2023-10-31;non;", "BR_APC;Avis ponctuel de consultant;50.00;EUR;2019-06-11;2023-10-31;oui;")
                .avec("reglementation/nouveaux.csv", "code;libelle;valeur;unite;du;au;secu_incluse;source;certitude\n"
                        + "ESSAI;Chiffre d essai;12.5;%;2027-01-01;2027-12-31;non;Décret;certain\n")
                .remplace("clauses/interpretations.yaml", "  valeur: ADMISE\n", "  valeur: REFUSEE\n")
                .remplace("clauses/tns.yaml", "titre: 'Objet de la notice et langue'", "titre: 'Objet et langue'")
                .remplace(PLANCHERS, "- nom: maximum entamé, la couronne libre garde 125 % de la base", "- nom: maximum entamé, autre nom")
                .remplace(PLANCHERS, "attendu: {mutuelle: '288.00',", "attendu: {mutuelle: '289.00',")
                .remplace("dossiers/guide-optique/demande.json", "{", "{ ")
                .sans("dossiers/guide-audio/demande.json").sans("dossiers/guide-audio/decision.json")
                .remplace("dossiers/exemples/exemples.yaml", "certitude: CERTAIN\n  garantie: '100 % BR'\n  actes:\n    - {id: L1, poste: CONSULTATION, dateSoins: '2019-06-14'",
                        "certitude: PROBABLE\n  garantie: '100 % BR'\n  actes:\n    - {id: L1, poste: CONSULTATION, dateSoins: '2019-06-14'")
                .avec("README.md", texte("README.md") + "\n")
                .avec("clauses/rmg.yaml", "# Un commentaire.\n" + texte("clauses/rmg.yaml")).base();
        Difference difference = Difference.entre(LIVRE, apres, EFFET);

        assertEquals(List.of(
                "Avis ponctuel de consultant (BR_APC) : 50,00 € → aucune valeur du 11 juin 2018 au 10 juin 2019",
                "Avis ponctuel de consultant (BR_APC), 50,00 € du 11 juin 2019 au 31 octobre 2023 : part de la Sécurité sociale : « non comprise » → « comprise »",
                "Chiffre d essai (ESSAI) : aucune valeur → 12,5 % du 1er janvier 2027 au 31 décembre 2027"),
                difference.chiffres().stream().map(chiffre -> chiffre.phrase().replaceFirst(" \\(source : .*\\)$", "")).toList());
        assertEquals("aucune valeur → 12,5 %", difference.chiffres().get(2).phrase().replaceAll(".* : (.*) du 1er.*", "$1"));
        assertNull(difference.chiffres().get(2).avant());
        assertEquals("non comprise", difference.chiffres().get(1).avant());

        assertEquals(1, difference.lectures().size());
        assertEquals("INT-IMA-TELECONSULTATION-ETRANGER", difference.lectures().get(0).id());
        assertEquals("ADMISE", difference.lectures().get(0).avant());
        assertEquals("REFUSEE", difference.lectures().get(0).apres());

        assertEquals(List.of(
                new Phrase("clauses/interpretations.yaml", Nature.LECTURE, "lecture INT-IMA-TELECONSULTATION-ETRANGER, valeur retenue : « ADMISE » → « REFUSEE »"),
                new Phrase("clauses/tns.yaml", Nature.CLAUSE, "clause TNS-1-a, titre : « Objet de la notice et langue » → « Objet et langue »"),
                new Phrase(PLANCHERS, Nature.SCENARIO, "scénarios : 1 modifié, 1 ajouté, 1 supprimé"),
                new Phrase(null, Nature.DOSSIER, "dossiers : 2 modifiés, 1 supprimé"),
                new Phrase("README.md", Nature.AUTRE, "autres fichiers, modifiés : README.md"),
                new Phrase("clauses/rmg.yaml", Nature.ECRITURE, "fichiers réécrits sans changer de sens : clauses/rmg.yaml")),
                difference.phrases().subList(3, difference.phrases().size()));
        assertEquals(List.of(new AutreFichier("README.md", Sort.MODIFIEE), new AutreFichier("clauses/rmg.yaml", Sort.REECRITE),
                new AutreFichier("dossiers/exemples/exemples.yaml", Sort.MODIFIEE), new AutreFichier("dossiers/guide-audio/decision.json", Sort.SUPPRIMEE),
                new AutreFichier("dossiers/guide-audio/demande.json", Sort.SUPPRIMEE), new AutreFichier("dossiers/guide-optique/demande.json", Sort.MODIFIEE),
                new AutreFichier(PLANCHERS, Sort.MODIFIEE)), difference.autres());

        Difference retour = Difference.entre(apres, LIVRE, EFFET);
        assertEquals(difference.chiffres().stream().map(c -> c.code() + c.du() + c.avant() + c.apres()).toList(),
                retour.chiffres().stream().map(c -> c.code() + c.du() + c.apres() + c.avant()).toList());
        assertEquals("REFUSEE", retour.lectures().get(0).avant());
        assertTrue(retour.phrases().contains(new Phrase(PLANCHERS, Nature.SCENARIO, "scénarios : 1 modifié, 1 ajouté, 1 supprimé")));
        assertTrue(retour.phrases().contains(new Phrase(null, Nature.DOSSIER, "dossiers : 2 modifiés, 1 ajouté")));
    }

    @Test
    void lesReglesAjouteesSupprimeesModifieesEtDeplacees() {
        String suites = "protection-juridique/suites/";
        List<String> fichiers = LIVRE.folder().fichiers().keySet().stream().filter(nom -> nom.startsWith(suites) && nom.endsWith(".drl")
                && texte(nom).contains("recouvrement")).toList();
        String commentee = fichiers.get(0);
        String deplacee = fichiers.get(1);
        String renommee = fichiers.get(2);
        String nouvelle = suites + "essai/nouvelle.drl";
        String nomRenomme = nom(renommee);
        String texteNouveau = texte(commentee).replace(nom(commentee), "Une règle nouvelle");
        RuleBase apres = new Dossier().avec(commentee, "// Un commentaire.\n" + texte(commentee))
                .sans(deplacee).avec(suites + "essai/deplacee.drl", texte(deplacee))
                .remplace(renommee, nomRenomme, "Un autre nom")
                .avec(nouvelle, texteNouveau).base();
        Difference difference = Difference.entre(LIVRE, apres, EFFET);
        assertEquals(List.of(new RegleChangee(nouvelle, "Une règle nouvelle", Sort.AJOUTEE, null, texteNouveau),
                new RegleChangee(renommee, "Un autre nom", Sort.MODIFIEE, texte(renommee), texte(renommee).replace(nomRenomme, "Un autre nom")))
                .stream().sorted(Comparator.comparing(RegleChangee::fichier)).toList(), difference.regles());
        assertTrue(difference.phrases().contains(new Phrase(nouvelle, Nature.REGLE, "règle ajoutée : « Une règle nouvelle » (" + clause(commentee) + ")")),
                difference.phrases().toString());
        assertTrue(difference.phrases().contains(new Phrase(renommee, Nature.REGLE, "règle modifiée : « " + nomRenomme + " » (" + clause(renommee)
                + ") → « Un autre nom » (" + clause(renommee) + ")")), difference.phrases().toString());
        assertEquals(List.of(commentee, deplacee, suites + "essai/deplacee.drl").stream().sorted().toList(),
                difference.autres().stream().filter(autre -> autre.nature() == Sort.REECRITE).map(AutreFichier::fichier).toList());
        Difference retour = Difference.entre(apres, LIVRE, EFFET);
        assertEquals(List.of(Sort.SUPPRIMEE), retour.regles().stream().filter(regle -> regle.fichier().equals(nouvelle)).map(RegleChangee::nature).toList());
        assertEquals(2, retour.regles().size());
    }

    private static String nom(String fichier) {
        return texte(fichier).replaceAll("(?s).*rule \"([^\"]+)\".*", "$1");
    }

    private static String clause(String fichier) {
        return texte(fichier).replaceAll("(?s).*@clause\\(([^)]+)\\).*", "$1");
    }

    @Test
    void lesTablesAjouteesEtModifieesEtLaFormeDuJson() {
        String copie = "assistance/calendrier/deces/autres-periodes.drl.xlsx";
        RuleBase apres = new Dossier()
                .avec(copie, Workbooks.with(LIVRE.folder().fichiers().get(DECES), Map.of("A1", "Autres périodes", "D3", "assistance.calendrier.autres_periodes")))
                .avec(TNS, Workbooks.with(LIVRE.folder().fichiers().get(TNS), Map.of("AC13", "220 % BR")))
                .remplace(BASES, ";60.00;EUR;2024-12-22;;", ";61.00;EUR;2024-12-22;;").base();
        Difference difference = Difference.entre(LIVRE, apres, EFFET);
        assertEquals(List.of(new Phrase(copie, Nature.TABLE, "tableau « Autres périodes » ajouté : 3 rangs"),
                new Phrase(TNS, Nature.RESULTAT, "poste Consultation spécialiste OPTAM, formule F07 : 150 % BR → 220 % BR à partir du 1er janvier 2027")),
                difference.phrases().subList(0, 2));
        assertEquals(List.of(Sort.AJOUTEE, Sort.MODIFIEE), difference.tables().stream().map(TableDifference::nature).toList());
        assertEquals(List.of("ENFANTS_GARDE", "ASCENDANTS_GARDE", "ANIMAUX"),
                difference.tables().get(0).rangsAjoutes().stream().map(TableDifference.RangChange::code).toList());
        Difference retour = Difference.entre(apres, LIVRE, EFFET);
        assertEquals(Sort.SUPPRIMEE, retour.tables().get(0).nature());
        assertEquals(3, retour.tables().get(0).rangsSupprimes().size());
        assertEquals("220 % BR", retour.tables().get(1).cellules().get(0).avant());

        JsonNode json = JsonMapper.builder().addModule(new JavaTimeModule()).build().valueToTree(difference);
        assertEquals(List.of("avant", "apres", "phrases", "tables", "chiffres", "lectures", "regles", "autres"), champs(json));
        assertEquals(List.of("fichier", "nature", "texte"), champs(json.at("/phrases/0")));
        assertEquals(List.of("fichier", "table", "nature", "cellules", "rangsAjoutes", "rangsSupprimes"), champs(json.at("/tables/1")));
        assertEquals(List.of("cellule", "rangAvant", "rangApres", "colonne", "avant", "apres", "phrase"), champs(json.at("/tables/1/cellules/0")));
        assertEquals(List.of("numero", "code", "libelle", "phrase"), champs(json.at("/tables/0/rangsAjoutes/0")));
        assertEquals(List.of("code", "libelle", "du", "avant", "apres", "phrase"), champs(json.at("/chiffres/0")));
    }

    private static List<String> champs(JsonNode objet) {
        List<String> champs = new ArrayList<>();
        objet.fieldNames().forEachRemaining(champs::add);
        return champs;
    }
}
