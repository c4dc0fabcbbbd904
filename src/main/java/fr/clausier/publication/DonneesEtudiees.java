package fr.clausier.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Candidat.Etat;
import fr.clausier.publication.Candidat.Origine;
import fr.clausier.publication.Candidat.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the studies of candidates keep of persons: portfolios that were sent, the demandes that change most. */
@ApplicationScoped
public class DonneesEtudiees {

    private static final List<String> RESULTATS = List.of(CandidateDocuments.IMPACT, CandidateDocuments.CAS);

    @Inject
    Candidats candidats;

    @Inject
    CandidateDocuments documents;

    @Inject
    PublicationStore store;

    @Inject
    ObjectMapper mapper;

    /**
     * What is looked for.
     *
     * @param porteur a person of a membership; null for none
     * @param valeurs texts that tell of it wherever they stand: identifiers of decisions, references
     */
    public record Cible(String porteur, Set<String> valeurs) {

        private boolean est(String texte) {
            return texte.equals(porteur) || valeurs.contains(texte);
        }
    }

    /** A portfolio without the lines of a person. */
    private record Reste(byte[] contenu, int demandes, int otees) {}

    /** The numbers of the candidates whose study holds something of it. */
    public List<Integer> tenues(Cible cible) {
        return candidats.all().stream().filter(candidat -> portefeuille(candidat, cible).otees > 0 || dansLesResultats(candidat, cible))
                .map(Candidat::numero).sorted().toList();
    }

    /**
     * Does something, then forgets what studies held of it: the lines of portfolios, and the whole effect of a candidate that named it.
     * Nothing is studied meanwhile.
     *
     * @throws AtelierRefuse when a study runs, which may be reading it; nothing was done
     */
    public <T> T oublier(Cible cible, Supplier<T> avant) {
        return candidats.seul(() -> {
            if (candidats.all().stream().anyMatch(candidat -> candidat.etat() == Etat.EN_CONTROLE)) {
                throw new AtelierRefuse(Motif.CONFLIT, "Le contrôle d'un candidat est en cours, qui lit peut-être ces données : attendez sa fin, ou "
                        + "faites-le annuler, puis recommencez. Rien n'a été effacé.");
            }
            T fait = avant.get();
            candidats.all().forEach(candidat -> oublier(candidat, cible));
            return fait;
        });
    }

    private void oublier(Candidat candidat, Cible cible) {
        Reste reste = portefeuille(candidat, cible);
        if (reste.otees > 0) {
            String cle = CandidateDocuments.cle(candidat.id(), CandidateDocuments.PORTEFEUILLE);
            Map<String, byte[]> garde = reste.demandes == 0 ? Map.of() : Map.of(cle, reste.contenu);
            List<String> retires = new ArrayList<>(resultats(candidat));
            retires.add(cle);
            Origine origine = candidat.etude().origine() == Origine.PORTEFEUILLE && reste.demandes == 0 ? Origine.AUCUNE : candidat.etude().origine();
            Map<String, Object> etude = new HashMap<>();
            etude.put("etude", new Portee(origine, candidat.etude().du(), candidat.etude().au(), reste.demandes));
            candidats.save(candidat.avec(etude), garde, retires, null);
        } else if (dansLesResultats(candidat, cible)) {
            store.write(new Ecriture(Map.of(), resultats(candidat), null, null));
        }
    }

    /** Forgets the portfolios and the effects of candidates that were proposed before an instant; their totals stay in the journal. */
    public void oublierAvant(Instant instant) {
        candidats.seul(() -> {
            candidats.all().stream().filter(candidat -> candidat.creeLe().isBefore(instant) && !candidat.etat().ouvert()).forEach(candidat -> {
                List<String> retires = new ArrayList<>(resultats(candidat));
                retires.add(CandidateDocuments.cle(candidat.id(), CandidateDocuments.PORTEFEUILLE));
                store.write(new Ecriture(Map.of(), retires, null, null));
            });
            return null;
        });
    }

    private static List<String> resultats(Candidat candidat) {
        return RESULTATS.stream().map(nom -> CandidateDocuments.cle(candidat.id(), nom)).toList();
    }

    private boolean dansLesResultats(Candidat candidat, Cible cible) {
        return RESULTATS.stream().anyMatch(nom -> documents.get(candidat.id(), nom).filter(json -> dit(documents.read(json), cible)).isPresent());
    }

    /** Whether a value in it names what is looked for, in the demandes that it quotes too. */
    private boolean dit(JsonNode node, Cible cible) {
        if (node.isTextual()) {
            String texte = node.textValue();
            return cible.est(texte) || texte.startsWith("{") && lire(texte).filter(demande -> cible.est(porteur(demande)) || dit(demande, cible)).isPresent();
        }
        for (JsonNode enfant : node) {
            if (dit(enfant, cible)) {
                return true;
            }
        }
        return false;
    }

    private Reste portefeuille(Candidat candidat, Cible cible) {
        byte[] ndjson = cible.porteur == null ? null : documents.get(candidat.id(), CandidateDocuments.PORTEFEUILLE).orElse(null);
        if (ndjson == null) {
            return new Reste(new byte[0], 0, 0);
        }
        List<String> lignes = new String(ndjson, StandardCharsets.UTF_8).lines().filter(ligne -> !ligne.isBlank()).toList();
        List<String> autres = lignes.stream().filter(ligne -> lire(ligne).filter(demande -> cible.est(porteur(demande))).isEmpty()).toList();
        return new Reste(String.join("\n", autres).getBytes(StandardCharsets.UTF_8), autres.size(), lignes.size() - autres.size());
    }

    private Optional<JsonNode> lire(String json) {
        try {
            return Optional.of(mapper.readTree(json));
        } catch (JsonProcessingException e) { // another text
            return Optional.empty();
        }
    }

    private static String porteur(JsonNode demande) {
        return demande.path("adhesion").path("numero").asText() + "/" + demande.path("beneficiaire").path("id").asText();
    }
}
