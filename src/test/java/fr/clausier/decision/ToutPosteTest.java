package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.decompte.LigneDecompte;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every reimbursement, on generated demandes of all postes: a thousand in a usual run, as many as
 * {@code -Dclausier.proprietes=100000} says in a long one; {@code -Dclausier.graine=7} changes them.
 */
class ToutPosteTest {

    private static final int DEMANDES = Integer.getInteger("clausier.proprietes", 1_000);
    private static final long GRAINE = Long.getLong("clausier.graine", 20_260_101);
    private static final int DEMANDES_PAR_AN = 10;
    private static final int VIOLATIONS_AU_PLUS = 5;

    private final Decider decider = new Decider(Regles.base());

    @Test
    void chaqueRemboursementTientQuoiQuOnDemande() {
        Set<Poste> postes = Collections.synchronizedSet(EnumSet.noneOf(Poste.class));
        Set<Contrat> contrats = Collections.synchronizedSet(EnumSet.noneOf(Contrat.class));
        List<String> violations = IntStream.range(0, DEMANDES).parallel().mapToObj(i -> {
            ObjectNode demande = new DemandesDeToutPoste(GRAINE + i).demande();
            demande.path("actes").forEach(acte -> postes.add(Poste.valueOf(acte.path("poste").asText())));
            contrats.add(Contrat.valueOf(demande.at("/adhesion/contrat").asText()));
            List<String> siennes = violations(demande);
            return siennes.isEmpty() ? "" : siennes + " " + reduite(demande);
        }).filter(texte -> !texte.isEmpty()).limit(VIOLATIONS_AU_PLUS).toList();
        assertEquals("", String.join("\n", violations));
        assertEquals(EnumSet.allOf(Poste.class), postes);
        assertEquals(EnumSet.of(Contrat.TNS, Contrat.RMG), contrats);
    }

    private List<String> violations(ObjectNode json) {
        try {
            Demande demande = DemandeReader.read(json);
            Decision decision = decider.decide(demande);
            List<String> violations = new ArrayList<>(Invariants.violations(demande, decision, Regles.base().figures()));
            if (!parId(decision).equals(parId(decider.decide(melangee(demande, new Random(GRAINE)))))) {
                violations.add("l'ordre des lignes ou des compteurs change la décision");
            }
            return violations;
        } catch (RuntimeException e) {
            return List.of(e.toString());
        }
    }

    private static Demande melangee(Demande demande, Random hasard) {
        List<Acte> actes = new ArrayList<>(demande.actes());
        List<Compteur> compteurs = new ArrayList<>(demande.compteurs());
        Collections.shuffle(actes, hasard);
        Collections.reverse(compteurs);
        return new Demande(demande.type(), demande.nature(), demande.reference(), demande.devise(), demande.historique(),
                demande.adhesion(), demande.beneficiaire(), actes, compteurs);
    }

    private static Map<String, LigneDecompte> parId(Decision decision) {
        return decision.lignes().stream().collect(Collectors.toMap(LigneDecompte::id, Function.identity()));
    }

    /** The same violation on fewer lines, fewer counters and fewer fields: what is left is what matters. */
    private ObjectNode reduite(ObjectNode demande) {
        Predicate<ObjectNode> viole = essai -> !violations(essai).isEmpty()
                && violations(essai).get(0).startsWith("fr.clausier") == violations(demande).get(0).startsWith("fr.clausier");
        ObjectNode reduite = demande;
        for (String liste : List.of("actes", "compteurs")) {
            for (int i = demande.path(liste).size() - 1; i >= 0; i--) {
                ObjectNode essai = reduite.deepCopy();
                ((ArrayNode) essai.get(liste)).remove(i);
                reduite = viole.test(essai) ? essai : reduite;
            }
        }
        for (int i = 0; i < reduite.path("actes").size(); i++) {
            for (String champ : List.copyOf(new TreeSet<>(champs(reduite.path("actes").get(i))))) {
                ObjectNode essai = reduite.deepCopy();
                ((ObjectNode) essai.path("actes").get(i)).remove(champ);
                reduite = viole.test(essai) ? essai : reduite;
            }
        }
        return reduite;
    }

    private static List<String> champs(JsonNode objet) {
        List<String> champs = new ArrayList<>();
        objet.fieldNames().forEachRemaining(champs::add);
        return champs;
    }

    @Test
    void uneFormuleMeilleurePartoutNeRembourseJamaisMoinsDansLAnnee() {
        List<FormulesComparees.Paire> paires = FormulesComparees.de(Regles.base());
        assertTrue(paires.size() > 10, "the tables have formules that compare: " + paires);
        List<String> violations = IntStream.range(0, Math.max(1, DEMANDES / DEMANDES_PAR_AN)).parallel().mapToObj(i -> {
            List<ObjectNode> annee = new DemandesDeToutPoste(GRAINE + i).annee(DEMANDES_PAR_AN);
            FormulesComparees.Paire paire = paires.get(new Random(GRAINE + i).nextInt(paires.size()));
            Montant moindre = paye(annee, paire.moindre().name());
            Montant meilleure = paye(annee, paire.meilleure().name());
            return meilleure.compareTo(moindre) >= 0 ? "" : paire + " : " + moindre + " puis " + meilleure + " " + annee(annee, paire);
        }).filter(texte -> !texte.isEmpty()).limit(VIOLATIONS_AU_PLUS).toList();
        assertEquals("", String.join("\n", violations));
    }

    /** The same violation on fewer demandes. */
    private List<ObjectNode> annee(List<ObjectNode> annee, FormulesComparees.Paire paire) {
        List<ObjectNode> reduite = annee;
        for (ObjectNode demande : annee) {
            List<ObjectNode> essai = new ArrayList<>(reduite);
            essai.remove(demande);
            if (paye(essai, paire.meilleure().name()).compareTo(paye(essai, paire.moindre().name())) < 0) {
                reduite = essai;
            }
        }
        return reduite;
    }

    /** What a year of claims is paid under a formule, each claim with the counters that the ones before left. */
    private Montant paye(List<ObjectNode> annee, String formule) {
        Map<String, Compteur> compteurs = new TreeMap<>();
        Montant paye = Montant.ZERO;
        for (ObjectNode json : annee) {
            ObjectNode copie = json.deepCopy();
            ((ObjectNode) copie.get("adhesion")).put("formule", formule);
            Decision decision = decider.decide(DemandeReader.read(copie).avec(List.copyOf(compteurs.values())));
            paye = paye.plus(decision.montants().mutuelle());
            decision.compteurs().forEach(compteur -> compteurs.put(compteur.cle(),
                    new Compteur(compteur.cle(), compteur.apres(), compteur.version() + 1, compteur.depuis())));
        }
        return paye;
    }
}
