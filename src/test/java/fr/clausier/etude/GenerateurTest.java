package fr.clausier.etude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Poste;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decompte.Statut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateurTest {

    private static final int ANNEE = 2025;

    private static String generer(long graine, int demandes) {
        StringWriter sortie = new StringWriter();
        try {
            new Generateur(graine, ANNEE, Regles.base().figures()).ecrire(demandes, sortie, Avancement.AUCUN);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sortie.toString();
    }

    private static List<Demande> demandes(long graine, int nombre) {
        return generer(graine, nombre).lines().map(DemandeReader::read).toList();
    }

    @Test
    void laMemeGraineDonneLesMemesDemandesEtUnPetitPortefeuilleCommenceUnGrand() {
        String grand = generer(7, 1_000);
        assertEquals(1_000, grand.lines().count());
        assertEquals(grand, generer(7, 1_000));
        assertTrue(grand.startsWith(generer(7, 300)));
        assertNotEquals(grand, generer(8, 1_000));
    }

    @Test
    void toutEstLuEtPresqueToutEstPaye() {
        Decider decider = new Decider(Regles.base());
        Map<Statut, Integer> statuts = new TreeMap<>();
        Map<String, Integer> motifs = new TreeMap<>();
        int payees = 0;
        List<Demande> demandes = demandes(2025, 20_000);
        for (int i = 0; i < demandes.size(); i += 10) {
            Decision decision = decider.decide(demandes.get(i));
            statuts.merge(decision.statut(), 1, Integer::sum);
            for (int ligne = 0; ligne < decision.lignes().size(); ligne++) {
                Poste poste = demandes.get(i).actes().get(ligne).poste();
                decision.lignes().get(ligne).motifs().forEach(motif -> motifs.merge(poste + " " + motif, 1, Integer::sum));
            }
            payees += decision.statut() == Statut.ACCORDE || decision.statut() == Statut.ACCORDE_PARTIEL ? 1 : 0;
        }
        assertTrue(payees > 0.9 * demandes.size() / 10, statuts + " " + motifs);
        assertEquals(null, statuts.get(Statut.A_APPRECIER), motifs::toString);
        assertEquals(null, statuts.get(Statut.EN_ATTENTE), motifs::toString);
    }

    @Test
    void lesPersonnesLesContratsEtLesSoinsSontVaries() {
        List<Demande> demandes = demandes(11, 20_000);
        assertEquals(Set.of(Contrat.TNS, Contrat.RMG), presents(demandes, demande -> demande.adhesion().contrat()));
        assertEquals(Set.of(Formule.values()), presents(demandes, demande -> demande.adhesion().formule()));
        assertEquals(Set.of(Lien.MEMBRE, Lien.CONJOINT, Lien.ENFANT), presents(demandes, demande -> demande.beneficiaire().lien()));
        Map<Poste, Long> postes = demandes.stream().flatMap(demande -> demande.actes().stream()).collect(Collectors.groupingBy(Acte::poste, Collectors.counting()));
        assertTrue(postes.size() >= 23, postes::toString);
        assertTrue(postes.get(Poste.PHARMACIE) > postes.get(Poste.CONSULTATION) && postes.get(Poste.CONSULTATION) > 5 * postes.get(Poste.VERRES), postes::toString);
        assertTrue(demandes.stream().allMatch(demande -> demande.actes().get(0).dateSoins().getYear() == ANNEE));
        Map<String, Long> lunettes = demandes.stream().filter(demande -> demande.actes().get(0).poste() == Poste.MONTURE)
                .collect(Collectors.groupingBy(Demande::porteur, Collectors.counting()));
        assertEquals(Set.of(1L), Set.copyOf(lunettes.values()));
        long hiver = demandes.stream().filter(demande -> demande.actes().get(0).dateSoins().getMonthValue() <= 3).count();
        long ete = demandes.stream().filter(demande -> demande.actes().get(0).dateSoins().getMonthValue() / 3 == 2).count();
        assertTrue(hiver > 1.3 * ete, hiver + " " + ete);
    }

    private static <T> Set<T> presents(List<Demande> demandes, Function<Demande, T> de) {
        return demandes.stream().map(de).collect(Collectors.toSet());
    }

    @Test
    void laCommandeEcritUnFichierOuDitPourquoiNon(@TempDir Path dossier) throws IOException {
        Path fichier = dossier.resolve("p.ndjson");
        assertEquals("500 demandes sur 500\n", commande(0, fichier.toString(), "--demandes", "500", "--graine", "9"));
        assertEquals(generer(9, 500), Files.readString(fichier));
        assertTrue(commande(2, fichier.toString()).contains("p.ndjson"));
        assertEquals(generer(9, 500), Files.readString(fichier));
        Path autre = dossier.resolve("autre.ndjson");
        assertTrue(commande(2, autre.toString(), "--annee", "1950").startsWith("Aucune valeur de"));
        assertTrue(Files.notExists(autre));
        for (String[] faux : List.of(new String[0], new String[] {"a", "b"}, new String[] {"a", "--demandes", "beaucoup"},
                new String[] {"a", "--demandes", "0"}, new String[] {"a", "--inconnu", "1"})) {
            assertTrue(commande(2, faux).startsWith("Usage"));
        }
    }

    private static String commande(int attendu, String... arguments) {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        assertEquals(attendu, GenererPortefeuille.run(List.of(arguments), new PrintStream(sortie, true, StandardCharsets.UTF_8)));
        return sortie.toString(StandardCharsets.UTF_8);
    }
}
