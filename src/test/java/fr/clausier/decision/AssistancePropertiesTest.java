package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.NatureDepense;
import fr.clausier.decision.PrestationDecidee.FraisDecides;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every guarantee of assistance, on generated events: {@code -Dclausier.proprietes=100000} says how many in a long
 * run; {@code -Dclausier.graine=7} changes them.
 */
class AssistancePropertiesTest {

    private static final int DEMANDES = 4 * Integer.getInteger("clausier.proprietes", 1_000);
    private static final long GRAINE = Long.getLong("clausier.graine", 20_260_101);
    private static final int VIOLATIONS_AU_PLUS = 5;

    /** The most that the contract prints, in the unit of each guarantee; those it does not number are not here. */
    private static final Map<GarantieAssistance, Integer> MAXIMA = new EnumMap<>(Map.ofEntries(
            Map.entry(GarantieAssistance.CONSEIL_SOCIAL, 5), Map.entry(GarantieAssistance.CONSEIL_DIETETIQUE, 1),
            Map.entry(GarantieAssistance.COACHING_FORME, 1), Map.entry(GarantieAssistance.ACCOMPAGNEMENT_ADMINISTRATIF, 5),
            Map.entry(GarantieAssistance.SOUTIEN_PSYCHOLOGIQUE, 5), Map.entry(GarantieAssistance.SOUTIEN_FACE_A_FACE, 3),
            Map.entry(GarantieAssistance.TRANSPORT_EXAMEN, 10), Map.entry(GarantieAssistance.AIDE_DOMICILE_MATERNITE, 20),
            Map.entry(GarantieAssistance.GESTES_PREMIER_ENFANT, 4), Map.entry(GarantieAssistance.MEDICAMENTS_MATERNITE, 1),
            Map.entry(GarantieAssistance.AIDE_DOMICILE, 20), Map.entry(GarantieAssistance.PRESENCE_PROCHE, 2),
            Map.entry(GarantieAssistance.MEDICAMENTS, 1), Map.entry(GarantieAssistance.ESPECES, 1), Map.entry(GarantieAssistance.COURSES, 1),
            Map.entry(GarantieAssistance.COIFFURE, 1), Map.entry(GarantieAssistance.GARDE_ANIMAUX, 20),
            Map.entry(GarantieAssistance.PROMENADE_CHIEN, 20), Map.entry(GarantieAssistance.FERMETURE_DOMICILE, 2),
            Map.entry(GarantieAssistance.PREPARATION_RETOUR, 4), Map.entry(GarantieAssistance.REMPLACEMENT_GARDE, 20),
            Map.entry(GarantieAssistance.COURS_DOMICILE, 18), Map.entry(GarantieAssistance.MEDICAMENTS_CHIRURGIE, 1),
            Map.entry(GarantieAssistance.ESPECES_CHIRURGIE, 1), Map.entry(GarantieAssistance.COURSES_CHIRURGIE, 1),
            Map.entry(GarantieAssistance.COIFFURE_CHIRURGIE, 1), Map.entry(GarantieAssistance.MESURES_CONSERVATOIRES, 6),
            Map.entry(GarantieAssistance.ENVELOPPE, 40), Map.entry(GarantieAssistance.TELEASSISTANCE, 90),
            Map.entry(GarantieAssistance.TRAVAUX, 1), Map.entry(GarantieAssistance.BILAN_TMS, 1),
            Map.entry(GarantieAssistance.STRESS_TRAVAIL, 5), Map.entry(GarantieAssistance.BILAN_PROFESSIONNEL, 2),
            Map.entry(GarantieAssistance.REMISE_EN_FORME, 10), Map.entry(GarantieAssistance.RETOUR_EMPLOI, 6),
            Map.entry(GarantieAssistance.RECHERCHE_EMPLOI, 6), Map.entry(GarantieAssistance.RECHERCHE_EMPLOI_TELEPHONE, 6),
            Map.entry(GarantieAssistance.BILAN_EMPLOYABILITE, 3), Map.entry(GarantieAssistance.COACHING_CONDUITE, 1),
            Map.entry(GarantieAssistance.COACH_RETRAITE, 6), Map.entry(GarantieAssistance.COMPLEMENT_RETRAITE, 3),
            Map.entry(GarantieAssistance.ANIMAUX_DECES, 20), Map.entry(GarantieAssistance.ATTENTE_SUR_PLACE, 10),
            Map.entry(GarantieAssistance.PROLONGATION_SEJOUR, 10), Map.entry(GarantieAssistance.PRESENCE_PROCHE_DEPLACEMENT, 10),
            Map.entry(GarantieAssistance.TELECONSULTATION, 5), Map.entry(GarantieAssistance.SUIVI_INFIRMIER, 3)));
    /** The most that the contract prints of expenses, in euros, one night for lodging. */
    private static final Map<NatureDepense, Integer> EUROS = Map.of(NatureDepense.HEBERGEMENT, 100, NatureDepense.ESPECES, 150,
            NatureDepense.TAXI_CLES, 200, NatureDepense.PARKING, 50, NatureDepense.SECOURS, 160, NatureDepense.RECHERCHE, 0,
            NatureDepense.MEDICAMENTS, 0, NatureDepense.BAR, 0, NatureDepense.REPAS, 0, NatureDepense.ACHATS, 0);

    private final Decider decider = new Decider(Regles.base());

    @Test
    void aucunDroitNePasseSonMaximum() {
        Set<GarantieAssistance> donnees = Collections.synchronizedSet(EnumSet.noneOf(GarantieAssistance.class));
        verifier((json, hasard) -> {
            PrestationDecidee decidee = decider(json);
            if (!decidee.donnee()) {
                return "";
            }
            donnees.add(decidee.garantie());
            BigDecimal maximum = BigDecimal.valueOf(MAXIMA.getOrDefault(decidee.garantie(), Integer.MAX_VALUE));
            if (decidee.accordee() != null && decidee.accordee().compareTo(maximum) > 0) {
                return "accordé " + decidee.accordee() + " au-delà de " + maximum;
            }
            for (FraisDecides frais : decidee.frais()) {
                int nombre = frais.nature() != NatureDepense.HEBERGEMENT ? 1 : decidee.accordee() == null ? Integer.MAX_VALUE
                        : decidee.accordee().intValue();
                Integer euros = EUROS.get(frais.nature());
                if (euros != null && nombre < Integer.MAX_VALUE
                        && frais.prisEnCharge().compareTo(new Montant(BigDecimal.valueOf(euros)).fois(nombre)) > 0) {
                    return "pris en charge " + frais + " au-delà de " + euros + " € x " + nombre;
                }
            }
            return "";
        });
        assertEquals(EnumSet.allOf(GarantieAssistance.class), donnees, "chaque garantie est accordée au moins une fois");
    }

    @Test
    void plusDeConsommationNeDonneJamaisPlus() {
        verifier((json, hasard) -> {
            ObjectNode plus = json.deepCopy();
            new DemandesAssistance(hasard.nextLong()).usage((ObjectNode) plus.get("assistance"), decider(json).garantie());
            return pasPlus(decider(json), decider(plus));
        });
    }

    @Test
    void uneDemandePlusTardiveNeDonneJamaisPlus() {
        verifier((json, hasard) -> {
            GarantieAssistance garantie = GarantieAssistance.valueOf(json.at("/assistance/prestations/0/garantie").asText());
            if (garantie == GarantieAssistance.PREMIER_EMPLOI) {
                return "";
            }
            ObjectNode tardive = json.deepCopy();
            ObjectNode assistance = (ObjectNode) tardive.get("assistance");
            LocalDate appel = LocalDate.parse(assistance.get("dateAppel").asText());
            assistance.put("dateAppel", appel.plusDays(1 + hasard.nextInt(60)).toString());
            return pasPlus(decider(json), decider(tardive));
        });
    }

    /** The prestation and its amounts are not above those of the other. */
    private static String pasPlus(PrestationDecidee avant, PrestationDecidee apres) {
        if (!apres.donnee()) {
            return "";
        }
        if (!avant.donnee()) {
            return "refusée avant (" + avant.motifs() + "), accordée après";
        }
        boolean plus = apres.accordee() == null ? avant.accordee() != null
                : avant.accordee() != null && apres.accordee().compareTo(avant.accordee()) > 0;
        return plus || pris(apres).compareTo(pris(avant)) > 0 ? "avant " + avant + ", après " + apres : "";
    }

    private static Montant pris(PrestationDecidee decidee) {
        return Montant.somme(decidee.frais().stream().map(FraisDecides::prisEnCharge).toList());
    }

    private PrestationDecidee decider(ObjectNode json) {
        return decider.decide(DemandeReader.read((com.fasterxml.jackson.databind.JsonNode) json)).prestations().get(0);
    }

    /** What is wrong with a demande; empty when nothing is. */
    @FunctionalInterface
    private interface Propriete {
        String violation(ObjectNode json, Random hasard);
    }

    private static void verifier(Propriete propriete) {
        GarantieAssistance[] garanties = GarantieAssistance.values();
        List<String> violations = new ArrayList<>(IntStream.range(0, DEMANDES).parallel().mapToObj(i -> {
            ObjectNode json = new DemandesAssistance(GRAINE + i).demande(garanties[i % garanties.length]);
            try {
                String violation = propriete.violation(json, new Random(GRAINE + i));
                return violation.isEmpty() ? "" : violation + " " + json;
            } catch (RuntimeException e) {
                return e + " " + json;
            }
        }).filter(texte -> !texte.isEmpty()).limit(VIOLATIONS_AU_PLUS).toList());
        assertEquals("", String.join("\n", violations));
    }
}
