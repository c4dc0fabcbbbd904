package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Historique;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.decision.Anomalie;
import fr.clausier.decision.Antecedent;
import fr.clausier.decision.Connu;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.DecisionStore.Effacee;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
import fr.clausier.decision.Passe;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.MotifNonPayable;
import fr.clausier.decompte.Statut;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.AtelierRefuse.Motif;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The earlier decisions that a demande is about, read again from what is stored; and what a decision holds after them. */
@ApplicationScoped
public class Antecedents {

    @Inject
    DecisionStore store;

    @Inject
    ObjectMapper mapper;

    /**
     * A demande with what the store told of it.
     *
     * @param connu null when the store was not asked
     */
    record Instruite(Demande demande, Passe passe, Connu connu) {

        static Instruite seule(Demande demande) {
            return new Instruite(demande, Passe.AUCUN, null);
        }
    }

    /** Whether the demande is decided from what is stored. */
    static boolean surHistorique(Demande demande) {
        return demande.historique() == Historique.ENREGISTRE || !demande.concerne().isEmpty();
    }

    /**
     * Reads the store for a demande: its counters, the acts already decided, the decisions that it is about.
     *
     * @throws DemandeRefusee when a decision that it names does not exist, is another person's, or is not of a nature to be named
     */
    Instruite instruire(Demande demande) {
        Passe passe = passe(demande);
        Connu connu = new Connu(store.compteurs(demande.porteur()), dejaDecides(demande),
                passe.posterieures().stream().map(Antecedent::id).toList());
        return new Instruite(connu.completer(demande), passe, connu);
    }

    /** A demande with what the store tells of it, when it is decided from what is stored. */
    Instruite completer(Demande demande) {
        return surHistorique(demande) ? instruire(demande) : Instruite.seule(demande);
    }

    /**
     * The same as it was for a decision that is stored, whatever was decided since.
     *
     * @throws DemandeRefusee when the demande is no longer one that this version reads
     * @throws AtelierRefuse  when what it was decided from was not kept, or was erased
     */
    Instruite reprendre(Enregistrement enregistrement) {
        Demande demande = DemandeReader.read(new String(enregistrement.demande(), StandardCharsets.UTF_8));
        if (!surHistorique(demande)) {
            return Instruite.seule(demande);
        }
        if (enregistrement.connu() == null) {
            throw new AtelierRefuse(Motif.CONFLIT, "Cette décision a été prise d'après les décisions conservées alors, et date d'avant que "
                    + "le service ne garde ce qu'il en avait lu : elle ne peut pas être rejouée.");
        }
        Connu connu = Connu.lire(enregistrement.connu());
        return new Instruite(connu.completer(demande), new Passe(
                demande.concerne().stream().map(concerne -> relire(concerne.decision(), true)).toList(),
                connu.posterieures().stream().map(suivante -> relire(suivante, false)).toList()), connu);
    }

    private Antecedent relire(String id, boolean avecPrecedents) {
        Antecedent antecedent;
        try {
            antecedent = lire(id, avecPrecedents);
        } catch (Effacee e) {
            antecedent = null;
        }
        if (antecedent == null) {
            throw new AtelierRefuse(Motif.CONFLIT, "Cette décision tenait compte de la décision " + id
                    + ", qui n'est plus conservée : elle ne peut pas être rejouée.");
        }
        return antecedent;
    }

    /** The decisions that a demande names, and those of the same person that came after them. */
    private Passe passe(Demande demande) {
        if (demande.concerne().isEmpty()) {
            return Passe.AUCUN;
        }
        List<Anomalie> anomalies = new ArrayList<>();
        List<Antecedent> concernes = new ArrayList<>();
        for (int i = 0; i < demande.concerne().size(); i++) {
            concernes.add(concerne(demande, demande.concerne().get(i).decision(), "/concerne/" + i + "/decision", anomalies));
        }
        if (!anomalies.isEmpty()) {
            throw new DemandeRefusee(anomalies);
        }
        return new Passe(concernes, demande.nature() == Nature.LIQUIDATION ? List.of() : posterieures(demande.porteur(), concernes));
    }

    private Antecedent concerne(Demande demande, String id, String pointer, List<Anomalie> anomalies) {
        Antecedent antecedent = lire(id, true);
        if (antecedent == null) {
            anomalies.add(new Anomalie(pointer, "INTROUVABLE", "aucune décision conservée n'a cet identifiant", false));
        } else if (!antecedent.porteur().equals(demande.porteur())) {
            anomalies.add(new Anomalie(pointer, "AUTRE_PERSONNE", "cette décision est celle d'une autre personne ou d'une autre adhésion", false));
        } else if (!antecedent.concernePar(demande.nature())) {
            anomalies.add(new Anomalie(pointer, "NATURE_INCOMPATIBLE", "une " + demande.nature() + " ne peut concerner "
                    + (antecedent.nature() == null ? "une question" : "une décision de nature " + antecedent.nature())
                    + (antecedent.effective() ? "" : ", sans effet"), false));
        }
        return antecedent;
    }

    private List<Antecedent> posterieures(String porteur, List<Antecedent> concernes) {
        Map<String, Antecedent> posterieures = new LinkedHashMap<>();
        for (Antecedent antecedent : concernes) {
            store.posterieures(porteur, UUID.fromString(antecedent.id())).stream().map(found -> lire(found, false))
                    .filter(suivante -> suivante.effective() && suivante.nature() != Nature.ANNULATION)
                    .forEach(suivante -> posterieures.put(suivante.id(), suivante));
        }
        concernes.forEach(antecedent -> posterieures.remove(antecedent.id()));
        return List.copyOf(posterieures.values());
    }

    /** By line, the standing decision that decided the same act before, when there is one and the demande does not tell it. */
    private SortedMap<String, String> dejaDecides(Demande demande) {
        SortedMap<String, String> dejaDecides = new TreeMap<>();
        List<String> identites = demande.actes().stream().map(Acte::identite).filter(Objects::nonNull).distinct().toList();
        Map<String, String> decides = identites.isEmpty() ? Map.of() : store.dejaDecides(demande.porteur(), identites);
        Set<String> concernes = new HashSet<>();
        demande.concerne().forEach(concerne -> concernes.add(concerne.decision()));
        for (Acte acte : demande.actes()) {
            String decision = acte.identite() == null ? null : decides.get(acte.identite());
            if (decision != null && acte.dejaDecide() == null && !concernes.contains(decision)) {
                dejaDecides.put(acte.id(), decision);
            }
        }
        return dejaDecides;
    }

    /** What a decision holds that only one may hold, and what it gives back. */
    static Prises prises(Demande demande, Decision decision, Passe passe) {
        if (!decision.effective()) {
            return Prises.AUCUNE;
        }
        List<String> prend = new ArrayList<>();
        List<String> rend = new ArrayList<>();
        passe.concernes().forEach(antecedent -> prend.add(Prises.suite(antecedent.id())));
        if (demande.nature() == Nature.ANNULATION) {
            for (Antecedent antecedent : passe.concernes()) {
                antecedent.precedents().forEach(precedent -> rend.add(Prises.suite(precedent.id())));
                if (antecedent.referencePaiement() != null && antecedent.effective()) {
                    rend.add(Prises.paiement(antecedent.referencePaiement()));
                }
            }
        }
        if (demande.referencePaiement() != null) {
            prend.add(Prises.paiement(demande.referencePaiement()));
        }
        List<String> actes = demande.nature() == Nature.PRISE_EN_CHARGE ? List.of()
                : demande.actes().stream().map(Acte::identite).filter(Objects::nonNull).toList();
        return new Prises(prend, rend, actes);
    }

    // Stored decisions.

    private Antecedent lire(String id, boolean avecPrecedents) {
        try {
            Optional<Enregistrement> found = store.find(UUID.fromString(id));
            return found.map(enregistrement -> lire(enregistrement, avecPrecedents)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Antecedent lire(Enregistrement found, boolean avecPrecedents) {
        JsonNode json;
        try {
            json = mapper.readTree(found.decision());
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
        Nature nature = json.path("nature").isTextual() ? Nature.valueOf(json.get("nature").textValue()) : null;
        List<MotifNonPayable> motifs = elements(json, "motifsNonPayable").stream()
                .map(motif -> MotifNonPayable.valueOf(motif.textValue())).toList();
        boolean effective = Decision.effective(nature, motifs);
        List<Antecedent> precedents = !avecPrecedents ? List.of() : elements(json, "concerne").stream()
                .map(precedent -> lire(precedent.textValue(), false)).toList();
        JsonNode fin = json.path("engagement").path("valideJusquau");
        return new Antecedent(found.id().toString(), found.porteur(), nature, effective,
                elements(json, "lignes").stream().map(ligne -> ligne(ligne, effective)).toList(),
                !effective ? List.of() : elements(json, "paiements").stream().map(Antecedents::versement).toList(),
                !effective ? List.of() : elements(json, "compteurs").stream().map(Antecedents::consommation).toList(),
                fin.isTextual() ? LocalDate.parse(fin.textValue()) : null, texte(json, "referencePaiement"), precedents);
    }

    private static Antecedent.Ligne ligne(JsonNode ligne, boolean effective) {
        Statut statut = Statut.valueOf(ligne.get("statut").textValue());
        boolean due = effective && (statut == Statut.ACCORDE || statut == Statut.ACCORDE_PARTIEL);
        return new Antecedent.Ligne(ligne.get("id").textValue(),
                due ? Montant.de(ligne.path("montants").path("mutuelle").textValue()) : Montant.ZERO);
    }

    private static Antecedent.Versement versement(JsonNode paiement) {
        return new Antecedent.Versement(Destinataire.valueOf(paiement.get("destinataire").textValue()), texte(paiement, "reference"),
                Montant.de(paiement.get("montant").textValue()));
    }

    private static Antecedent.Consommation consommation(JsonNode compteur) {
        return new Antecedent.Consommation(compteur.get("cle").textValue(), new BigDecimal(compteur.get("consomme").textValue()),
                new BigDecimal(compteur.get("reserve").textValue()));
    }

    private static List<JsonNode> elements(JsonNode json, String liste) {
        return StreamSupport.stream(json.path(liste).spliterator(), false).toList();
    }

    private static String texte(JsonNode json, String champ) {
        return json.path(champ).isTextual() ? json.get(champ).textValue() : null;
    }
}
