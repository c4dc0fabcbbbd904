package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.adhesion.Suspension;
import fr.clausier.decompte.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The days that a membership covers, whatever happens in its life. */
class CouverturePropertiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate EFFET = LocalDate.of(2023, 1, 1);
    private static final int JOURS = 500;

    private final Decider decider = new Decider(Regles.base());

    @Provide
    Arbitrary<ObjectNode> histoires() {
        Arbitrary<LocalDate> jours = Arbitraries.integers().between(0, JOURS - 100).map(EFFET::plusDays);
        Arbitrary<ObjectNode> adhesions = Combinators.combine(Arbitraries.of("TNS", "RMG"), jours.injectNull(0.7))
                .as((contrat, fin) -> {
                    ObjectNode racine = JSON.createObjectNode();
                    ObjectNode adhesion = racine.putObject("adhesion").put("numero", "A-1").put("contrat", contrat).put("formule", "F01")
                            .put("dateEffet", EFFET.toString()).put("datePremierPaiement", EFFET.toString());
                    if (fin != null) {
                        adhesion.put("dernierJourCouvert", fin.toString());
                    }
                    racine.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-02-29");
                    return racine;
                });
        Arbitrary<ObjectNode> denonciations = Combinators.combine(Arbitraries.of("ECHEANCE", "INFRA_ANNUELLE"), jours)
                .as((motif, envoi) -> JSON.createObjectNode().put("motif", motif).put("dateEnvoi", envoi.toString()).put("support", "LRAR"));
        return Combinators.combine(adhesions, impayes().list().ofMaxSize(3), denonciations.injectNull(0.6)).as((racine, impayes, fin) -> {
            ArrayNode liste = racine.putArray("impayes");
            impayes.forEach(liste::add);
            if (fin != null) {
                racine.set("denonciation", fin);
            }
            return racine;
        });
    }

    /** An instalment, formal notice some days later or none, a payment some days later or none. */
    @Provide
    Arbitrary<ObjectNode> impayes() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 60).injectNull(0.1),
                Arbitraries.integers().between(0, 90).injectNull(0.3), Arbitraries.of(true, true, true, false)).as((mois, notice, paie, tout) -> {
                    LocalDate echeance = EFFET.plusMonths(mois);
                    ObjectNode impaye = JSON.createObjectNode().put("dateEcheance", echeance.toString());
                    if (notice != null) {
                        impaye.put("dateMiseEnDemeure", echeance.plusDays(notice).toString());
                    }
                    if (paie != null) {
                        impaye.put("datePaiement", echeance.plusDays(paie).toString()).put("fractionsEchuesReglees", tout);
                    }
                    return impaye;
                });
    }

    private VieAdhesion vie(ObjectNode histoire) {
        return situation(histoire, EFFET, null).vie();
    }

    private Decision situation(ObjectNode histoire, LocalDate jour, String heure) {
        ObjectNode demande = histoire.deepCopy().put("type", "SITUATION").put("jour", jour.toString());
        return decider.decide(DemandeReader.read(heure == null ? demande : demande.put("heure", heure)));
    }

    private Decision soins(ObjectNode histoire, LocalDate jour, String heure) {
        ObjectNode demande = histoire.deepCopy().put("nature", "LIQUIDATION");
        ObjectNode acte = demande.putArray("actes").addObject().put("id", "L1").put("poste", "CONSULTATION").put("specialite", "GENERALISTE")
                .put("dateSoins", jour.toString()).put("fraisReels", "25.00").put("baseRemboursement", "25.00").put("tauxSecu", "70")
                .put("montantRembourseSecu", "17.50");
        if (heure != null) {
            acte.put("heureSoins", heure);
        }
        return decider.decide(DemandeReader.read(demande));
    }

    /** Whoever is told to act on an unpaid contribution, the answer on the day is one of cover. */
    private static boolean couvert(Decision situation) {
        assertEquals(situation.eligible(), situation.statut() == Statut.ACCORDE);
        return situation.eligible();
    }

    private Set<LocalDate> joursCouverts(ObjectNode histoire) {
        Set<LocalDate> couverts = new TreeSet<>();
        for (LocalDate jour = EFFET.minusDays(2); jour.isBefore(EFFET.plusDays(JOURS)); jour = jour.plusDays(1)) {
            if (couvert(situation(histoire, jour, null))) {
                couverts.add(jour);
            }
        }
        return couverts;
    }

    @Property(tries = 300)
    void lesSuspensionsNeSeRecoupentPas(@ForAll("histoires") ObjectNode histoire) {
        LocalDate libre = LocalDate.MIN;
        for (Suspension suspension : vie(histoire).cours().suspensions()) {
            assertTrue(suspension.debut().isAfter(libre), histoire::toString);
            libre = suspension.reprise() == null ? LocalDate.MAX : suspension.reprise();
            assertTrue(!libre.isBefore(suspension.debut()), histoire::toString);
        }
    }

    /** What is paid for a day and what is said of that day are one and the same. */
    @Property(tries = 400)
    void rienNEstPayePourUnJourNonCouvert(@ForAll("histoires") ObjectNode histoire, @ForAll("jours") int decalage,
            @ForAll("heures") String heure) {
        LocalDate jour = EFFET.plusDays(decalage);
        boolean couvert = couvert(situation(histoire, jour, heure));
        Decision soins = soins(histoire, jour, heure);
        assertEquals(couvert, soins.montants().mutuelle().estPositif(), () -> histoire + " " + jour + " " + heure);
        assertEquals(couvert, soins.eligible());
    }

    @Provide
    Arbitrary<Integer> jours() {
        return Arbitraries.integers().between(-3, JOURS);
    }

    @Provide
    Arbitrary<String> heures() {
        return Arbitraries.of("00:00", "11:59", "12:00", "23:59").injectNull(0.3);
    }

    @Property(tries = 40)
    void unImpayeDePlusNAjouteAucunJourCouvert(@ForAll("histoires") ObjectNode histoire, @ForAll("impayes") ObjectNode impaye) {
        Set<LocalDate> avant = joursCouverts(histoire);
        ObjectNode autre = histoire.deepCopy();
        ((ArrayNode) autre.get("impayes")).add(impaye);
        Set<LocalDate> apres = joursCouverts(autre);
        assertTrue(avant.containsAll(apres), () -> histoire + " + " + impaye);
    }

    /** One stretch from the effective date to the last covered day, less the suspended days; a leap year loses none. */
    @Property(tries = 40)
    void lesJoursCouvertsSontCeuxQueLaCouvertureDit(@ForAll("histoires") ObjectNode histoire) {
        VieAdhesion vie = vie(histoire);
        Set<LocalDate> attendus = new TreeSet<>();
        for (LocalDate jour = EFFET; jour.isBefore(EFFET.plusDays(JOURS)); jour = jour.plusDays(1)) {
            LocalDate ce = jour;
            if (!vie.cours().apresFin(jour) && vie.cours().suspensions().stream().noneMatch(s -> s.suspend(ce))) {
                attendus.add(jour);
            }
        }
        assertEquals(attendus, joursCouverts(histoire), histoire::toString);
    }

    /** A student is a dependant on every day up to the eve of the 28th birthday, and on none from that day on. */
    @Property(tries = 200)
    void unAnniversaireNeGagneNiNePerdUnJour(@ForAll("naissances") LocalDate naissance, @ForAll("contrats") String contrat) {
        LocalDate limite = naissance.plusYears(28);
        List<LocalDate> jours = new ArrayList<>(List.of(limite.minusYears(1), limite.minusDays(2), limite.minusDays(1), limite,
                limite.plusDays(1), limite.plusYears(1)));
        for (LocalDate jour : jours) {
            ObjectNode enfant = JSON.createObjectNode();
            enfant.putObject("adhesion").put("numero", "A-1").put("contrat", contrat).put("formule", "F01")
                    .put("dateEffet", jour.minusYears(2).toString()).put("datePremierPaiement", jour.minusYears(2).toString());
            enfant.putObject("beneficiaire").put("id", "B-1").put("lien", "ENFANT").put("designeAuBulletin", true)
                    .put("dateNaissance", naissance.toString()).put("poursuitEtudes", true).put("regimeSecuPropre", true);
            Decision decision = situation(enfant, jour, null);
            assertEquals(jour.isBefore(limite), decision.statut() == Statut.ACCORDE, () -> naissance + " au " + jour);
        }
    }

    @Provide
    Arbitrary<LocalDate> naissances() {
        Arbitrary<LocalDate> tous = Arbitraries.integers().between(0, 9000).map(LocalDate.of(1975, 1, 1)::plusDays);
        return Arbitraries.oneOf(tous, Arbitraries.of(LocalDate.of(1996, 2, 29), LocalDate.of(1992, 2, 28), LocalDate.of(1995, 12, 31),
                LocalDate.of(1996, 3, 1), LocalDate.of(1994, 1, 31)));
    }

    @Provide
    Arbitrary<String> contrats() {
        return Arbitraries.of("TNS", "RMG");
    }

    /** Whatever day each thing happens on, an answer comes: never a silence, a contradiction or an error. */
    @Property(tries = 500)
    void touteDemarcheRecoitUneReponse(@ForAll("demarches") JsonNode demarche) {
        Decision decision = decider.decide(DemandeReader.read(demarche));
        assertFalse(decision.vie().reponses().isEmpty(), demarche::toString);
        decision.vie().calendrier().forEach(jour -> assertTrue(jour.clause() != null && jour.jour() != null));
    }

    @Provide
    Arbitrary<JsonNode> demarches() {
        Arbitrary<LocalDate> jours = Arbitraries.integers().between(0, 1500).map(EFFET.minusDays(300)::plusDays);
        Arbitrary<String> supports = Arbitraries.of("LETTRE", "LRAR", "SUPPORT_DURABLE", "COURRIEL", "MOYEN_LEGAL", "AUTRE");
        Arbitrary<ObjectNode> socle = Combinators.combine(contrats(), Arbitraries.of(true, false)).as((contrat, distance) -> {
            ObjectNode racine = JSON.createObjectNode();
            racine.putObject("adhesion").put("numero", "A-1").put("contrat", contrat).put("formule", "F01")
                    .put("dateEffet", EFFET.toString()).put("datePremierPaiement", EFFET.toString()).put("aDistance", distance)
                    .put("dateSignatureBulletin", EFFET.minusDays(10).toString());
            racine.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-02-29");
            return racine;
        });
        Arbitrary<JsonNode> renonciations = Combinators.combine(socle, jours, supports, Arbitraries.of(true, false))
                .as((racine, envoi, support, avis) -> {
                    racine.put("type", "RENONCIATION").putObject("renonciation").put("dateEnvoi", envoi.toString())
                            .put("support", support).put("avisReception", avis);
                    return racine;
                });
        Arbitrary<JsonNode> denonciations = Combinators.combine(socle, jours, supports,
                Arbitraries.of("ECHEANCE", "INFRA_ANNUELLE", "CHANGEMENT_SITUATION", "MODIFICATION_DROITS", "REVISION_LEGALE",
                        "REFUS_HAUSSE", "NON_PAIEMENT", "NULLITE"),
                Arbitraries.of("ADHERENT", "MUTUELLE"), Arbitraries.of("DOMICILE", "RETRAITE", "AUTRE"), jours.injectNull(0.3),
                Arbitraries.of(true, false)).as((racine, envoi, support, motif, auteur, evenement, jour, risque) -> {
                    ObjectNode denonciation = racine.put("type", "DENONCIATION").putObject("denonciation")
                            .put("dateEnvoi", envoi.toString()).put("support", support).put("motif", motif).put("auteur", auteur)
                            .put("evenement", evenement).put("risqueDisparu", risque);
                    LocalDate connu = jour == null ? envoi.minusDays(20) : jour;
                    denonciation.put("dateEvenement", connu.toString()).put("dateInformation", connu.toString());
                    if (jour != null) {
                        denonciation.put("dateEffetModification", jour.plusDays(40).toString());
                    }
                    return racine;
                });
        Arbitrary<JsonNode> changements = Combinators.combine(socle, jours, supports, jours.injectNull(0.3),
                Arbitraries.of("AUCUN", "MARIAGE", "DECES", "NAISSANCE", "AUTRE"), Arbitraries.of("F01", "F05"), Arbitraries.of(true, false))
                .as((racine, demande, support, souhait, motif, cible, signe) -> {
                    ObjectNode changement = racine.put("type", "CHANGEMENT").putObject("changement").put("formuleCible", cible)
                            .put("dateDemande", demande.toString()).put("support", support).put("motif", motif)
                            .put("nouveauBulletinSigne", signe).put("nouveauCertificatEmis", signe);
                    if (souhait != null) {
                        changement.put("dateEffetSouhaitee", souhait.toString());
                    }
                    return racine;
                });
        Arbitrary<JsonNode> actions = Combinators.combine(socle, jours, jours, jours.list().ofMaxSize(3), Arbitraries.of(true, false))
                .as((racine, evenement, action, interruptions, deces) -> {
                    ObjectNode agir = racine.put("type", "ACTION").putObject("action").put("dateAction", action.toString())
                            .put("dateEvenement", evenement.toString()).put("garantieDeces", deces);
                    ArrayNode liste = agir.putArray("interruptions");
                    interruptions.forEach(jour -> liste.addObject().put("cause", "LRAR").put("date", jour.toString()));
                    return racine;
                });
        return Arbitraries.oneOf(renonciations, denonciations, changements, actions);
    }
}
