package fr.clausier.etude;

import static fr.clausier.etude.Etudes.concerne;
import static fr.clausier.etude.Etudes.lentilles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.clausier.Regles;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Montant;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Enregistrement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Contact lenses, formule F09: 150 € a year under the shipped rules, 120 € under the others. */
class DecisionsConserveesTest {

    private static final String CLE = "LENTILLES_NON_REMB/EUR/2026";
    private static final LocalDate DU = LocalDate.of(2026, 3, 1);
    private static final LocalDate AU = LocalDate.of(2026, 3, 31);

    /** The records of a period, as they are told. */
    private static final class Registre implements DecisionStore {
        private final List<Conservee> conservees = new ArrayList<>();
        private Instant du;
        private Instant avant;

        /** A decision that found the counter of the year so; null: it did not look at it. */
        String plus(String demande, String compteur, boolean remplacee) {
            UUID id = UUID.randomUUID();
            String reponse = "{\"id\": \"" + id + "\", \"compteurs\": [" + (compteur == null ? ""
                    : "{\"cle\": \"" + CLE + "\", \"avant\": \"" + compteur + "\", \"consomme\": \"1\", \"depuis\": null}") + "], \"trace\": [{}]}";
            String porteur = demande.replaceFirst(".*\"numero\": \"(\\w+)\".*", "$1/B-1");
            conservees.add(new Conservee(new Enregistrement(id, Instant.EPOCH, "h", porteur, demande.getBytes(StandardCharsets.UTF_8),
                    reponse.getBytes(StandardCharsets.UTF_8), List.of()), remplacee));
            return id.toString();
        }

        @Override
        public int enAttente() {
            return 0;
        }

        @Override
        public boolean enPanne() {
            return false;
        }

        @Override
        public void parcourir(Instant premier, Instant dernier, Consumer<Conservee> visite) {
            du = premier;
            avant = dernier;
            conservees.forEach(visite);
        }

        @Override
        public long compter(Instant premier, Instant dernier) {
            return conservees.size();
        }

        @Override
        public CompletionStage<Void> append(Enregistrement enregistrement) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Enregistrement> find(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<UUID> tenant(String prise) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Compteur> compteurs(String porteur) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Enregistrement> posterieures(String porteur, UUID apres) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> dejaDecides(String porteur, Collection<String> actes) {
            throw new UnsupportedOperationException();
        }
    }

    private final Registre registre = new Registre();

    private Impact etudier() {
        return new Comparaison(Regles.base(), Etudes.APRES).etudier(new DecisionsConservees(registre, DU, AU), Avancement.AUCUN);
    }

    private static void assertTotal(String avant, String apres, Impact impact) {
        assertEquals(List.of(Montant.de(avant), Montant.de(apres)), List.of(impact.total().avant(), impact.total().apres()));
    }

    @Test
    void laPeriodeEstCelleDesJoursDeParis() {
        Impact impact = etudier();
        assertEquals(Instant.parse("2026-02-28T23:00:00Z"), registre.du);
        assertEquals(Instant.parse("2026-03-31T22:00:00Z"), registre.avant);
        assertEquals(List.of(DU, AU), List.of(impact.du(), impact.au()));
    }

    @Test
    void leCompteurSOuvreAvecCeQueLaPremiereDecisionATrouve() {
        // Given second, cared for first: the counter stood at 40 before both.
        String id = registre.plus(lentilles("A1", "R1", "2026-03-10", "60.00"), "40", false);
        registre.plus(lentilles("A1", "R2", "2026-03-02", "60.00"), "100", false);
        Impact impact = etudier();
        // R2 60, R1 min(60, 150 - 100) = 50; then R2 60, R1 min(60, 120 - 100) = 20
        assertTotal("110.00", "80.00", impact);
        assertEquals(List.of(new Impact.Ecart("R1", "A1/B-1", LocalDate.of(2026, 3, 10), Montant.de("50"), Montant.de("20"), Montant.de("-30"), id, 0)),
                impact.plusGrands());
    }

    @Test
    void uneDecisionRemplaceeNEstPasRejoueeMaisDitEncoreOuEnEtaitLeCompteur() {
        String premiere = registre.plus(lentilles("A1", "R1", "2026-03-02", "100.00"), "0", true);
        registre.plus(lentilles("A1", "R2", "2026-03-10", "60.00"), "100", false);
        registre.plus(lentilles("A1", "R3", "REGULARISATION", "2026-03-02", "70.00", concerne(premiere)), "60", false);
        Impact impact = etudier();
        // 70 + 60, then 70 + 50
        assertTotal("130.00", "120.00", impact);
        assertEquals(List.of(2L, 1L), List.of(impact.demandes(), impact.horsEtude()));
    }

    @Test
    void uneRegularisationQuiNAPasRemplaceEstHorsEtude() {
        String premiere = registre.plus(lentilles("A1", "R1", "2026-03-02", "100.00"), "0", false);
        registre.plus(lentilles("A1", "R2", "REGULARISATION", "2026-03-02", "140.00", concerne(premiere)), null, false);
        Impact impact = etudier();
        assertTotal("100.00", "100.00", impact);
        assertEquals(List.of(1L, 1L), List.of(impact.demandes(), impact.horsEtude()));
    }

    @Test
    void uneRegularisationDeCeQuiPrecedeLaPeriodeCompteEntiere() {
        registre.plus(lentilles("A1", "R1", "REGULARISATION", "2026-02-02", "140.00", concerne(UUID.randomUUID().toString())), "0", false);
        assertTotal("140.00", "120.00", etudier());
    }

    @Test
    void ceQuiNAPasPuEtrePayeEstHorsEtude() {
        String sansPieces = lentilles("A1", "R1", "2026-03-02", "100.00").replaceFirst(", *\"pieces\": \\[.*?]", "");
        registre.plus(sansPieces, "0", false);
        Impact impact = etudier();
        assertTotal("0.00", "0.00", impact);
        assertEquals(List.of(0L, 1L, 0L), List.of(impact.demandes(), impact.horsEtude(), impact.erreursTotal()));
    }

    @Test
    void chaquePersonneASesCompteurs() {
        registre.plus(lentilles("A1", "R1", "2026-03-02", "140.00"), "0", false);
        registre.plus(lentilles("A2", "R2", "2026-03-02", "140.00"), "0", false);
        Impact impact = etudier();
        assertTotal("280.00", "240.00", impact);
        assertEquals(2, impact.beneficiaires());
    }
}
