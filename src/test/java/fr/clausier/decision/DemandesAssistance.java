package fr.clausier.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.TypeEvenement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Coherent demandes of assistance, any event, any fact of any block: whatever the records hold is drawn. The same for the same
 * seed. The person is forty, so that no age changes within the days drawn; half of the time a young or an elder one.
 */
final class DemandesAssistance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate PREMIER = LocalDate.of(2024, 2, 1);
    private static final int JOURS = 200;
    /** Facts that close everything: drawn seldom, or nothing would ever be given. */
    private static final Set<String> RARES = Set.of("contrat", "infractionVolontaire", "fausseDeclaration", "forceMajeure",
            "droguesNonPrescrites", "alcool", "alcoolAuDessusDuTaux", "acteVolontaire", "dateRetraitConsentement", "refusDuBeneficiaire",
            "accordPrealable", "memeToit", "solutionHabituelle", "casFortuit", "competition", "quarantaine", "constatMedical", "incapacite",
            "causeExterieure", "dommagePhysique", "justificatifDemande", "etablissement", "motif", "execution", "domicile", "territoire");
    private static final double RARE = 0.03;
    private static final double PRESENT = 0.6;

    private final Random hasard;

    DemandesAssistance(long graine) {
        hasard = new Random(graine);
    }

    /** One guarantee, asked for by name. */
    ObjectNode demande(GarantieAssistance garantie) {
        ObjectNode demande = JSON.createObjectNode();
        demande.put("type", "ASSISTANCE");
        demande.putObject("adhesion").put("numero", "A-1").put("contrat", "TNS").put("formule", "F01").put("dateEffet", "2019-01-01")
                .put("datePremierPaiement", "2019-01-05");
        Lien lien = hasard.nextInt(3) > 0 ? Lien.MEMBRE : unDe(Lien.CONJOINT, Lien.ENFANT, Lien.ASCENDANT);
        LocalDate naissance = LocalDate.of(switch (hasard.nextInt(6)) {
            case 0 -> lien == Lien.ENFANT ? 2015 : 2000;
            case 1, 2 -> 1960;
            default -> lien == Lien.ENFANT ? 2012 : 1984;
        }, 1, 1);
        demande.putObject("beneficiaire").put("id", "B-1").put("lien", lien.name()).put("dateNaissance", naissance.toString());
        ObjectNode assistance = bloc(Assistance.class);
        assistance.put("dateAppel", jour().toString());
        ObjectNode evenement = assistance.withObject("/evenement");
        evenement.put("id", "E-1").put("type", unDe(TypeEvenement.values()).name()).put("date", jour().toString());
        if (hasard.nextInt(3) > 0) {
            evenement.put("cause", hasard.nextBoolean() ? "ACCIDENT_CORPOREL" : "MALADIE_SOUDAINE");
            evenement.put("touche", hasard.nextInt(3) > 0 ? "ADHERENT" : "ENFANT");
        }
        ordonner(assistance, "sejour", "entree", "sortie");
        ordonner(assistance, "immobilisation", "debut", "fin");
        ordonner(assistance, "deplacement", "debut", "finPrevue");
        ObjectNode prestation = assistance.putArray("prestations").addObject();
        prestation.setAll(bloc(fr.clausier.contrat.assistance.PrestationDemandee.class));
        prestation.put("id", "P1").put("garantie", garantie.name());
        if (hasard.nextInt(4) > 0) {
            prestation.put("evaluee", 1 + hasard.nextInt(40));
        }
        if (!prestation.has("date")) {
            prestation.put("date", assistance.get("dateAppel").asText());
        }
        assistance.putArray("usages");
        int usages = hasard.nextInt(3) == 0 ? hasard.nextInt(4) : 0;
        for (int i = 0; i < usages; i++) {
            usage(assistance, garantie);
        }
        demande.set("assistance", assistance);
        return demande;
    }

    /** One more use, of that guarantee more often than not. */
    void usage(ObjectNode assistance, GarantieAssistance garantie) {
        ObjectNode usage = assistance.withArray("/usages").addObject();
        usage.put("garantie", (hasard.nextInt(3) > 0 ? garantie : unDe(GarantieAssistance.values())).name());
        usage.put("quantite", 1 + hasard.nextInt(10)).put("date", jour().toString());
        if (hasard.nextBoolean()) {
            usage.put("evenement", hasard.nextBoolean() ? "E-1" : "E-0");
        }
    }

    /** Any fact of a block, or none. */
    private ObjectNode bloc(Class<?> type) {
        ObjectNode bloc = JSON.createObjectNode();
        for (RecordComponent composant : type.getRecordComponents()) {
            boolean requis = Arrays.stream(composant.getAnnotations()).anyMatch(a -> a.annotationType().getSimpleName().equals("Requis"));
            if (requis || hasard.nextDouble() < (RARES.contains(composant.getName()) ? RARE : PRESENT)) {
                valeur(bloc, composant);
            }
        }
        return bloc;
    }

    private void valeur(ObjectNode bloc, RecordComponent composant) {
        String nom = composant.getName();
        Class<?> type = composant.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) composant.getGenericType()).getActualTypeArguments()[0];
            if (nom.equals("prestations") || nom.equals("usages")) {
                return;
            }
            ArrayNode liste = bloc.putArray(nom);
            for (int i = hasard.nextInt(3); i > 0; i--) {
                liste.add(element.isEnum() ? JsonNodeFactory.instance.textNode(unDe((Enum<?>[]) element.getEnumConstants()).name())
                        : bloc(element));
            }
        } else if (type == Boolean.class) {
            bloc.put(nom, RARES.contains(nom) || hasard.nextBoolean());
        } else if (type == Integer.class) {
            bloc.put(nom, nom.equals("ageGestationnel") ? 160 + hasard.nextInt(130) : nom.equals("nombre") ? 1 + hasard.nextInt(15)
                    : hasard.nextInt(25));
        } else if (type == BigDecimal.class) {
            bloc.put(nom, 1 + hasard.nextInt(60));
        } else if (type == Montant.class) {
            bloc.put(nom, hasard.nextInt(400) + ".50");
        } else if (type == LocalDate.class) {
            bloc.put(nom, (nom.equals("dateNaissance") ? jour().minusYears(2 + hasard.nextInt(20)) : jour()).toString());
        } else if (type == LocalTime.class) {
            bloc.put(nom, LocalTime.of(hasard.nextInt(24), 30).toString());
        } else if (type.isEnum()) {
            bloc.put(nom, unDe((Enum<?>[]) type.getEnumConstants()).name());
        } else if (type.isRecord()) {
            bloc.set(nom, bloc(type));
        } else {
            bloc.put(nom, "X-1");
        }
    }

    private static void ordonner(ObjectNode assistance, String bloc, String premier, String second) {
        ObjectNode dates = (ObjectNode) assistance.get(bloc);
        if (dates != null && dates.has(premier) && dates.has(second) && dates.get(premier).asText().compareTo(dates.get(second).asText()) > 0) {
            String tard = dates.get(premier).asText();
            dates.put(premier, dates.get(second).asText());
            dates.put(second, tard);
        }
    }

    private LocalDate jour() {
        return PREMIER.plusDays(hasard.nextInt(3) > 0 ? JOURS / 2 + hasard.nextInt(20) : hasard.nextInt(JOURS));
    }

    @SafeVarargs
    private <T> T unDe(T... choix) {
        return choix[hasard.nextInt(choix.length)];
    }
}
