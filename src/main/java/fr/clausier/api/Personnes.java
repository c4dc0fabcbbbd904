package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.Compteur;
import fr.clausier.decision.Conservation;
import fr.clausier.decision.Conservation.Dossier;
import fr.clausier.decision.Consultations;
import fr.clausier.decision.Consultations.Consultation;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Enregistrement;
import fr.clausier.publication.DonneesEtudiees;
import fr.clausier.publication.DonneesEtudiees.Cible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What one person may ask of the data that are kept: to know, to take away, to erase. */
@ApplicationScoped
public class Personnes {

    private static final byte[] FIN_DE_LIGNE = {'\n'};

    @Inject
    Conservation conservation;

    @Inject
    Consultations consultations;

    @Inject
    DonneesEtudiees etudes;

    @Inject
    Echeances echeances;

    @Inject
    Lectures lectures;

    @Inject
    ObjectMapper mapper;

    /** A person of a membership, as demandes name it: {@code adhesion.numero} and {@code beneficiaire.id}. */
    record Personne(String adhesion, String beneficiaire) {
        private String porteur() {
            return adhesion + "/" + beneficiaire;
        }
    }

    /** What is kept of a person, without what its care was; how long, and who read it. */
    public record AccesJson(String adhesion, String beneficiaire, Instant au, List<DecisionTenue> decisions, List<Compteur> compteurs,
            List<Integer> candidats, List<Integer> etudes, List<String> portefeuilles, List<UUID> mentions,
            List<RegistreDesDonnees.Donnee> registre) {}

    /** A decision that is kept. */
    public record DecisionTenue(UUID id, Instant instant, String type, String nature, String reference, String statut, Instant conserveeJusquau,
            List<String> clauses, List<Consultation> lectures) {}

    /**
     * What came of an erasure.
     *
     * @param mentions decisions of other persons whose demande tells of counters of this one: they stay, being theirs
     */
    public record EffacementJson(int decisions, int compteurs, List<Integer> candidats, List<Integer> etudes, List<String> portefeuilles,
            List<UUID> mentions) {}

    /** Some of it must still be kept: how many decisions, until when the last, by which clauses. */
    record Obligation(long decisions, Instant jusquau, List<String> clauses) {}

    /** What an erasure comes to: done, or what stands against it; neither when a decision came meanwhile. */
    record Issue(EffacementJson fait, Obligation obligation) {}

    AccesJson acces(Personne personne) {
        Dossier dossier = conservation.dossier(personne.porteur());
        lectures.noter(Lecture.ACCES, ids(dossier));
        List<DecisionTenue> decisions = dossier.decisions().stream().map(this::tenue).toList();
        DonneesEtudiees.Tenues tenues = etudes.tenues(cible(personne, dossier));
        return new AccesJson(personne.adhesion(), personne.beneficiaire(), Instant.now(), decisions, dossier.compteurs(),
                tenues.candidats(), tenues.etudes(), tenues.portefeuilles(), conservation.mentions(personne.adhesion(), personne.beneficiaire()), RegistreDesDonnees.de(echeances));
    }

    private DecisionTenue tenue(Enregistrement enregistrement) {
        JsonNode decision = lire(enregistrement.decision());
        Echeances.Echeance echeance = echeances.echeance(enregistrement);
        return new DecisionTenue(enregistrement.id(), enregistrement.instant(), texte(lire(enregistrement.demande()), "type"), texte(decision, "nature"),
                texte(decision, "reference"), texte(decision, "statut"), echeance.jusquau(), echeance.clauses(),
                consultations.de(enregistrement.id(), enregistrement.instant()));
    }

    private static String texte(JsonNode json, String champ) {
        return json.path(champ).isTextual() ? json.get(champ).textValue() : null;
    }

    /** A zip of two NDJSON files, the demandes as they were received and the decisions as they were given, and of the counters. */
    byte[] portabilite(Personne personne) {
        Dossier dossier = conservation.dossier(personne.porteur());
        lectures.noter(Lecture.PORTABILITE, ids(dossier));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream sortie = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            lignes(sortie, "demandes.ndjson", dossier.decisions(), enregistrement -> {
                ObjectNode ligne = mapper.createObjectNode().put("decision", enregistrement.id().toString()).put("instant", enregistrement.instant().toString());
                return ligne.set("demande", lire(enregistrement.demande()));
            });
            lignes(sortie, "decisions.ndjson", dossier.decisions(), enregistrement -> lire(enregistrement.decision()));
            lignes(sortie, "compteurs.ndjson", dossier.compteurs(), mapper::<JsonNode>valueToTree);
        } catch (IOException e) {
            throw new UncheckedIOException("A zip in memory can always be written", e);
        }
        return zip.toByteArray();
    }

    private <T> void lignes(ZipOutputStream zip, String nom, List<T> valeurs, Function<T, JsonNode> json) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        OutputStream sortie = zip;
        for (T valeur : valeurs) {
            sortie.write(mapper.writeValueAsBytes(json.apply(valeur)));
            sortie.write(FIN_DE_LIGNE);
        }
        zip.closeEntry();
    }

    /**
     * Erases all that is kept of a person: its decisions, its counters, what studies held of it.
     *
     * @param force also what must still be kept
     */
    Issue effacer(Personne personne, String acteur, String motif, boolean force) {
        Dossier dossier = conservation.dossier(personne.porteur());
        Instant maintenant = Instant.now();
        List<Echeances.Echeance> courantes = dossier.decisions().stream().map(echeances::echeance).filter(e -> e.jusquau().isAfter(maintenant)).toList();
        if (!courantes.isEmpty() && !force) {
            return new Issue(null, new Obligation(courantes.size(), courantes.stream().map(Echeances.Echeance::jusquau).max(Instant::compareTo).orElseThrow(),
                    courantes.stream().flatMap(e -> e.clauses().stream()).distinct().toList()));
        }
        Cible cible = cible(personne, dossier);
        DonneesEtudiees.Tenues tenues = etudes.tenues(cible);
        boolean fait = etudes.oublier(cible, () -> conservation.effacer(personne.porteur(), ids(dossier), acteur, motif));
        return new Issue(!fait ? null : new EffacementJson(dossier.decisions().size(), dossier.compteurs().size(), tenues.candidats(), tenues.etudes(),
                tenues.portefeuilles(), conservation.mentions(personne.adhesion(), personne.beneficiaire())), null);
    }

    private static Set<UUID> ids(Dossier dossier) {
        return dossier.decisions().stream().map(Enregistrement::id).collect(Collectors.toSet());
    }

    private Cible cible(Personne personne, Dossier dossier) {
        Set<String> valeurs = new HashSet<>();
        dossier.decisions().forEach(enregistrement -> {
            valeurs.add(enregistrement.id().toString());
            valeurs.add(String.valueOf(texte(lire(enregistrement.demande()), "reference")));
        });
        valeurs.remove("null");
        return new Cible(personne.porteur(), valeurs);
    }

    private JsonNode lire(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
    }
}
