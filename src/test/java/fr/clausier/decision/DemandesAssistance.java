package fr.clausier.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.PrestationDemandee;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Coherent demandes of one guarantee of assistance, made from others by drawing any of their facts anew. The same for the same seed. */
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
    private static final double BROUILLE = 0.08;
    private static final int ESSAIS = 6;

    private final Random hasard;

    DemandesAssistance(long graine) {
        hasard = new Random(graine);
    }

    /** One guarantee asked for by name, as the one of that rank in the demande given, some facts drawn anew; null when that cannot be. */
    ObjectNode demande(Demande modele, int rang) {
        ObjectNode demande = (ObjectNode) json(modele);
        ObjectNode assistance = (ObjectNode) demande.get("assistance");
        ArrayNode prestations = assistance.withArray("/prestations");
        if (prestations.isEmpty()) {
            prestations.addObject().put("id", "P1").put("garantie", unDe(GarantieAssistance.values()).name());
        }
        ObjectNode prestation = (ObjectNode) prestations.get(rang % prestations.size());
        prestations.removeAll().add(prestation);
        if (!prestation.has("date")) {
            prestation.put("date", assistance.get("dateAppel").asText());
        }
        if (hasard.nextInt(3) > 0) {
            brouiller(assistance, Assistance.class);
            brouiller(prestation, PrestationDemandee.class);
        }
        return accepter(demande);
    }

    /** Some facts drawn anew. */
    private void brouiller(ObjectNode bloc, Class<?> type) {
        for (RecordComponent composant : type.getRecordComponents()) {
            if (Set.of("id", "garantie", "dateAppel", "prestations", "usages", "date").contains(composant.getName())) {
                continue;
            }
            if (composant.getType().isRecord() && composant.getType() != Montant.class && bloc.get(composant.getName()) instanceof ObjectNode dedans) {
                brouiller(dedans, composant.getType());
            } else if (hasard.nextDouble() < BROUILLE && !RARES.contains(composant.getName())) {
                valeur(bloc, composant);
            }
        }
    }

    /** The same without what is refused of it; null when that is not enough. */
    static ObjectNode accepter(ObjectNode demande) {
        for (int essai = 0; essai < ESSAIS; essai++) {
            try {
                DemandeReader.read((JsonNode) demande);
                return demande;
            } catch (DemandeRefusee e) {
                for (Anomalie anomalie : e.anomalies()) {
                    String pointeur = anomalie.code().equals("MANQUANT") ? anomalie.pointer().replaceFirst("/[^/]*$", "") : anomalie.pointer();
                    JsonNode parent = demande.at(pointeur.replaceFirst("/[^/]*$", ""));
                    if (parent instanceof ObjectNode objet) {
                        objet.remove(pointeur.replaceFirst(".*/", ""));
                    }
                }
            }
        }
        return null;
    }

    /** A record as it would be sent. */
    private static JsonNode json(Object valeur) {
        if (valeur instanceof List<?> liste) {
            ArrayNode noeud = JSON.createArrayNode();
            liste.forEach(element -> noeud.add(json(element)));
            return noeud;
        }
        if (valeur instanceof Record fait && !(valeur instanceof Montant) && !(valeur instanceof Taux)) {
            ObjectNode noeud = JSON.createObjectNode();
            for (RecordComponent composant : fait.getClass().getRecordComponents()) {
                try {
                    Object dedans = composant.getAccessor().invoke(fait);
                    if (dedans != null) {
                        noeud.set(composant.getName(), json(dedans));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            return noeud;
        }
        return valeur instanceof Boolean oui ? JSON.getNodeFactory().booleanNode(oui)
                : valeur instanceof Integer nombre ? JSON.getNodeFactory().numberNode(nombre)
                : valeur instanceof BigDecimal nombre ? JSON.getNodeFactory().numberNode(nombre)
                : JSON.getNodeFactory().textNode(valeur instanceof Enum<?> code ? code.name() : valeur.toString());
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
                        : element == LocalDate.class ? JsonNodeFactory.instance.textNode(jour().toString()) : bloc(element));
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

    private LocalDate jour() {
        return PREMIER.plusDays(hasard.nextInt(3) > 0 ? JOURS / 2 + hasard.nextInt(20) : hasard.nextInt(JOURS));
    }

    @SafeVarargs
    private <T> T unDe(T... choix) {
        return choix[hasard.nextInt(choix.length)];
    }
}
