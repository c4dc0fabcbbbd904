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

/** What candidates and studies keep of persons: portfolios that were sent, the demandes that change most. */
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
    Etudes etudes;

    @Inject
    Portefeuilles portefeuilles;

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

    /** What holds something of it: numbers of candidates and of studies, names of portfolios. */
    public record Tenues(List<Integer> candidats, List<Integer> etudes, List<String> portefeuilles) {}

    /** What holds something of it. */
    public Tenues tenues(Cible cible) {
        return new Tenues(candidats.all().stream().filter(candidat -> portefeuille(candidat, cible).otees > 0 || dansLesResultats(candidat, cible))
                .map(Candidat::numero).sorted().toList(), nommant(cible).stream().map(Etude::numero).sorted().toList(),
                portefeuilles.all().stream().filter(depose -> reste(depose, cible).otees > 0).map(Portefeuilles.Depose::nom).toList());
    }

    private List<Etude> nommant(Cible cible) {
        return etudes.nommant(json -> dit(documents.read(json), cible));
    }

    private Reste reste(Portefeuilles.Depose depose, Cible cible) {
        return reste(portefeuilles.contenu(depose.id()).orElse(new byte[0]), cible);
    }

    /**
     * Does something, then forgets what studies held of it: the lines of portfolios, and the whole effect of a candidate that named it.
     * Nothing is studied meanwhile.
     *
     * @throws AtelierRefuse when a study runs, which may be reading it; nothing was done
     */
    public <T> T oublier(Cible cible, Supplier<T> avant) {
        return candidats.seul(() -> etudes.seul(() -> {
            if (etudes.all().stream().anyMatch(etude -> etude.etat().vivante())) {
                throw new AtelierRefuse(Motif.CONFLIT, "Une étude est en cours, qui lit peut-être ces données : attendez sa fin, ou faites-la annuler, "
                        + "puis recommencez. Rien n'a été effacé.");
            }
            if (candidats.all().stream().anyMatch(candidat -> candidat.etat() == Etat.EN_CONTROLE)) {
                throw new AtelierRefuse(Motif.CONFLIT, "Le contrôle d'un candidat est en cours, qui lit peut-être ces données : attendez sa fin, ou "
                        + "faites-le annuler, puis recommencez. Rien n'a été effacé.");
            }
            T fait = avant.get();
            candidats.all().forEach(candidat -> oublier(candidat, cible));
            nommant(cible).forEach(etudes::oublierResultat);
            portefeuilles.all().forEach(depose -> {
                Reste reste = reste(depose, cible);
                if (reste.otees > 0) {
                    portefeuilles.remplacer(depose, reste.contenu, reste.demandes);
                }
            });
            return fait;
        }));
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

    /**
     * Forgets the portfolios and the effects of candidates that were proposed before an instant, whose totals stay in the journal, and
     * the studies and portfolios of before.
     */
    public void oublierAvant(Instant instant) {
        etudes.oublierAvant(instant);
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
        return cible.porteur == null ? new Reste(new byte[0], 0, 0)
                : reste(documents.get(candidat.id(), CandidateDocuments.PORTEFEUILLE).orElse(new byte[0]), cible);
    }

    private Reste reste(byte[] ndjson, Cible cible) {
        if (cible.porteur == null) {
            return new Reste(ndjson, 0, 0);
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

    /** Of a demande, or of what holds it with what was paid. */
    private static String porteur(JsonNode ligne) {
        JsonNode demande = ligne.has("demande") ? ligne.get("demande") : ligne;
        return demande.path("adhesion").path("numero").asText() + "/" + demande.path("beneficiaire").path("id").asText();
    }
}
