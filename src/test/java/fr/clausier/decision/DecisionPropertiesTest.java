package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Montant;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every decision, on generated demandes of up to six lines. */
class DecisionPropertiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Kinds of lines: poste, what it needs, tariff and rate when it is reimbursed. */
    private static final List<String> LIGNES = List.of(
            "{'poste':'CONSULTATION','specialite':'GENERALISTE','baseRemboursement':'26.50','tauxSecu':'70','participationForfaitaire':'1.00'}",
            "{'poste':'CONSULTATION','specialite':'SPECIALISTE','adherentOptam':false,'baseRemboursement':'23.00','tauxSecu':'70'}",
            "{'poste':'AUXILIAIRE_MEDICAL','baseRemboursement':'16.13','tauxSecu':'60','franchiseMedicale':'0.50'}",
            "{'poste':'LABORATOIRE','baseRemboursement':'42.00','tauxSecu':'60'}",
            "{'poste':'PHARMACIE','serviceMedical':'FAIBLE','baseRemboursement':'10.00','tauxSecu':'15'}",
            "{'poste':'PHARMACIE_NON_REMB'}", "{'poste':'HOMEOPATHIE','rembourseParSecu':false}", "{'poste':'MEDECINE_DOUCE','nombreUnites':2}",
            "{'poste':'CONSULTATION','specialite':'GENERALISTE'}", "{'poste':'CONSULTATION','specialite':'SPECIALISTE','parcoursSoinsRespecte':false}",
            "{'poste':'PROTHESE_DENTAIRE_REMB','classePanier':'LIBRE','code':'HBLD680'}", "{'poste':'IMPLANT'}", "{'poste':'OSTEOPATHIE'}",
            "{'poste':'PHARMACIE','serviceMedical':'FAIBLE','baseRemboursement':'4.00','nombreUnites':3}",
            "{'poste':'TRANSPORT','baseRemboursement':'45.00','nombreUnites':2}", "{'poste':'PARODONTIE'}",
            "{'poste':'ACTE_SPECIALITE','baseRemboursement':'180.00','acteLourd':true}",
            "{'poste':'CHAMBRE_PARTICULIERE','hospitalisation':{'typeEtablissement':'HOSPITALIER','motif':'MEDICALE','nombreJours':4}}",
            "{'poste':'ORTHODONTIE_REMB','code':'TO90'}",
            "{'poste':'LENTILLES_NON_REMB'}",
            "{'poste':'LENTILLES_REMB','baseRemboursement':'39.48','tauxSecu':'60'}",
            "{'poste':'MONTURE','classePanier':'RENFORCEE','baseRemboursement':'9.00','tauxSecu':'60'}",
            "{'poste':'VERRES','classePanier':'RENFORCEE','baseRemboursement':'19.50','tauxSecu':'60','nombreUnites':2,'equipement':{'correction':'UNI_0_2'}}",
            "{'poste':'MONTURE','classePanier':'LIBRE','baseRemboursement':'0.05','tauxSecu':'60'}",
            "{'poste':'VERRES','classePanier':'LIBRE','baseRemboursement':'0.10','tauxSecu':'60','nombreUnites':2,'equipement':{'typeVerres':'C'}}",
            "{'poste':'PROTHESE_DENTAIRE_REMB','classePanier':'RENFORCEE','code':'HBLD680','baseRemboursement':'120.00','tauxSecu':'60'}",
            "{'poste':'PROTHESE_DENTAIRE_REMB','classePanier':'LIBRE','baseRemboursement':'120.00','tauxSecu':'60'}",
            "{'poste':'AIDE_AUDITIVE','classePanier':'LIBRE','baseRemboursement':'400.00','tauxSecu':'60','equipement':{'oreille':'DROITE'}}",
            "{'poste':'HOSPI_SEJOUR','baseRemboursement':'900.00','tauxSecu':'80','hospitalisation':{'typeEtablissement':'HOSPITALIER'}}",
            "{'poste':'FORFAIT_JOURNALIER','hospitalisation':{'typeEtablissement':'PSYCHIATRIQUE','nombreJours':4}}",
            "{'poste':'CURE_THERMALE','baseRemboursement':'257.14','tauxSecu':'65'}");

    @Provide
    Arbitrary<Demande> demandes() {
        Arbitrary<ObjectNode> ligne = Combinators.combine(Arbitraries.of(LIGNES), Arbitraries.integers().between(1, 150_000),
                Arbitraries.integers().between(0, 1_000), Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 20))
                .as(DecisionPropertiesTest::ligne);
        return Combinators.combine(ligne.list().ofMinSize(1).ofMaxSize(6), Arbitraries.of(Formule.class),
                Arbitraries.of(Formule.class).injectNull(0.7), Arbitraries.of("TNS", "RMG"),
                Arbitraries.integers().between(1950, 2018)).as(DecisionPropertiesTest::demande);
    }

    private static ObjectNode ligne(String modele, int centimes, int jour, int payeur, int autres) {
        try {
            ObjectNode acte = (ObjectNode) JSON.readTree(modele.replace('\'', '"'));
            Montant frais = Montant.deCentimes(centimes);
            // The law knows these price limits on every day from then on.
            acte.put("dateSoins", LocalDate.of(2023, 11, 1).plusDays(jour).toString()).put("fraisReels", frais.toString());
            if (acte.has("tauxSecu") && payeur > 0) {
                Montant part = frais.min(Montant.de(acte.get("baseRemboursement").textValue()))
                        .part(fr.clausier.contrat.Taux.de(acte.get("tauxSecu").textValue()));
                acte.put("montantRembourseSecu", part.toString());
                acte.put("montantAutresAssureurs", frais.moins(part).min(Montant.deCentimes(autres * 7L)).toString());
            }
            return acte;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Demande demande(List<ObjectNode> lignes, Formule formule, Formule renfort, String contrat,
            int naissance) {
        ObjectNode racine = JSON.createObjectNode().put("nature", "LIQUIDATION");
        ObjectNode adhesion = racine.putObject("adhesion").put("numero", "A").put("contrat", contrat).put("formule", formule.name())
                .put("dateEffet", "2019-01-01").put("datePremierPaiement", "2019-01-05");
        if (renfort != null && contrat.equals("RMG")) {
            adhesion.put("renfort", renfort.name());
        }
        racine.putObject("beneficiaire").put("id", "B").put("lien", "MEMBRE").put("dateNaissance", naissance + "-07-14");
        ArrayNode actes = racine.putArray("actes");
        for (ObjectNode ligne : lignes) {
            actes.add(ligne.deepCopy().put("id", "L" + actes.size()));
        }
        return DemandeReader.read(racine);
    }

    private static Decision decider(Demande demande) {
        return new Decider(Regles.base()).decide(demande);
    }

    @Property
    void lesMontantsSAdditionnentEtChaqueCentimeAUneClause(@ForAll("demandes") Demande demande) {
        for (LigneDecompte ligne : decider(demande).lignes()) {
            var m = ligne.montants();
            assertEquals(m.fraisReels(), m.partObligatoire().plus(m.autresAssureurs()).plus(m.mutuelle()).plus(m.resteACharge()));
            assertEquals(m.mutuelle(), Montant.somme(ligne.parts().stream().map(Part::montant).toList()));
            ligne.parts().forEach(part -> {
                assertNotNull(part.clause());
                assertTrue(part.montant().estPositif());
            });
        }
    }

    @Property
    void lePayeNeDepasseJamaisLaDepenseNiNeRembourseUneRetenue(@ForAll("demandes") Demande demande) {
        Decision decision = decider(demande);
        for (int i = 0; i < decision.lignes().size(); i++) {
            var m = decision.lignes().get(i).montants();
            Acte acte = demande.actes().get(i);
            Montant retenues = declaree(acte.participationForfaitaire()).plus(declaree(acte.franchiseMedicale()));
            assertTrue(m.mutuelle().compareTo(Montant.ZERO) >= 0);
            assertTrue(m.resteACharge().compareTo(Montant.ZERO) >= 0);
            if (m.mutuelle().estPositif()) {
                assertTrue(m.resteACharge().compareTo(retenues) >= 0, "a deduction was refunded");
            }
            assertEquals(m.resteACharge(), m.dontResteLegal().plus(m.resteVolontaire()));
        }
    }

    private static Montant declaree(Montant retenue) {
        return retenue == null ? Montant.ZERO : retenue;
    }

    @Property
    void lOrdreDesLignesNeChangeRien(@ForAll("demandes") Demande demande, @ForAll Random hasard) {
        List<Acte> melange = new ArrayList<>(demande.actes());
        Collections.shuffle(melange, hasard);
        Demande autre = new Demande(demande.type(), demande.nature(), demande.reference(), demande.devise(),
                demande.historique(), demande.adhesion(), demande.beneficiaire(), melange, demande.compteurs());
        Map<String, LigneDecompte> attendu = parId(decider(demande));
        assertEquals(attendu, parId(decider(autre)));
    }

    private static Map<String, LigneDecompte> parId(Decision decision) {
        return decision.lignes().stream().collect(Collectors.toMap(LigneDecompte::id, Function.identity()));
    }

    @Property(tries = 200)
    void laMemeDemandeRecoitLaMemeDecision(@ForAll("demandes") Demande demande) {
        assertEquals(recit(decider(demande)), recit(decider(demande)));
    }

    /** A decision and its trace as text, with the facts each rule matched. */
    private static List<String> recit(Decision decision) {
        List<String> recit = new ArrayList<>();
        recit.add(decision.lignes() + " " + decision.paiements() + " " + decision.compteurs() + " " + decision.clauses());
        decision.trace().forEach(etape -> recit.add(etape.ligne() + " " + etape.phrase() + " " + etape.clause() + " "
                + etape.source() + " " + etape.faits().valeurs()));
        return recit;
    }

    @Property
    void unPlafondAnnuelNEstJamaisDepasse(@ForAll("demandes") Demande demande) {
        decider(demande).compteurs().forEach(compteur -> {
            int auPlus = switch (compteur.cle().substring(0, compteur.cle().indexOf('/', compteur.cle().indexOf('/') + 1))) {
                case "LENTILLES_NON_REMB/EUR" -> 300;
                case "IMPLANT/EUR" -> 1000;
                case "PARODONTIE/EUR" -> 400;
                case "DOUCES/SEANCE", "ORTHODONTIE_REMB/SEMESTRE" -> 6;
                case "CHAMBRE_PARTICULIERE/JOUR" -> 60;
                default -> Integer.MAX_VALUE;
            };
            assertTrue(compteur.apres().intValue() <= auPlus, compteur.toString());
        });
    }
}
