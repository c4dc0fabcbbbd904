package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.decision.PublicationStore;
import fr.clausier.regles.RulesFolder;
import fr.clausier.regles.RulesRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rule set decides after a start: the folder until something was published, then what was published. */
class ActiveRulesTest {

    private static final String CHIFFRES = Regles.base().folder().fichiers().keySet().stream().filter(nom -> nom.endsWith(".csv")).findFirst().orElseThrow();

    @TempDir
    Path dossier;

    private final Memoire store = new Memoire();

    /** A store in memory. */
    private static final class Memoire implements PublicationStore {
        private final Map<String, Map<String, byte[]>> kept = new HashMap<>();
        private final List<JeuActif> actifs = new ArrayList<>();
        private final List<Entree> journal = new ArrayList<>();

        @Override
        public void keep(String hash, Map<String, byte[]> fichiers) {
            kept.put(hash, fichiers);
        }

        @Override
        public Optional<Map<String, byte[]>> find(String hash) {
            return Optional.ofNullable(kept.get(hash));
        }

        @Override
        public List<JeuActif> actifs() {
            return List.copyOf(actifs);
        }

        @Override
        public void write(Ecriture ecriture) {
            journal.add(0, ecriture.entree());
            actifs.add(0, ecriture.actif());
        }

        @Override
        public Optional<byte[]> document(String cle) {
            return Optional.empty();
        }

        @Override
        public List<String> cles(String prefixe) {
            return List.of();
        }

        @Override
        public List<Entree> journal(long avant, int nombre) {
            return journal;
        }
    }

    private void ecrire(RulesFolder folder) throws IOException {
        for (Map.Entry<String, byte[]> fichier : folder.fichiers().entrySet()) {
            Path path = dossier.resolve(fichier.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, fichier.getValue());
        }
    }

    /** The same rules with one more legal figure. */
    private static RulesFolder autre(String code) {
        Map<String, byte[]> fichiers = new TreeMap<>(Regles.base().folder().fichiers());
        String csv = Regles.base().folder().texte(CHIFFRES);
        fichiers.put(CHIFFRES, (csv + (csv.endsWith("\n") ? "" : "\n") + code + ";Un essai;1.00;EUR;2030-01-01;;non;Essai;certain\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return RulesFolder.of(fichiers);
    }

    private ActiveRules demarrer(boolean reprendre) {
        RuleSets sets = new RuleSets();
        sets.store = store;
        sets.cache = Path.of("target", "modules");
        sets.open();
        ActiveRules rules = new ActiveRules();
        rules.store = store;
        rules.sets = sets;
        rules.dossier = Optional.of(dossier);
        rules.reprendre = reprendre;
        rules.load();
        return rules;
    }

    private void publier(RulesFolder folder) {
        store.keep(folder.hash(), folder.fichiers());
        store.actifs.add(0, new PublicationStore.JeuActif(2, folder.hash(), Instant.EPOCH, PublicationStore.Origine.PUBLICATION, "publieur",
                UUID.randomUUID(), "raison"));
    }

    @Test
    void leDossierDecideEtLeJournalLeDitUneFois() throws IOException {
        ecrire(Regles.base().folder());
        assertEquals(Regles.base().hash(), demarrer(false).base().hash());
        assertEquals(Regles.base().hash(), demarrer(false).base().hash());
        assertEquals(1, store.actifs.size());
        assertEquals(PublicationStore.Action.DEMARRAGE, store.journal.get(0).action());
    }

    @Test
    void unDossierFauxArreteUnPremierDemarrageEtLaisseEnsuiteLeDernierJeu() throws IOException {
        ecrire(Regles.base().folder());
        Files.writeString(dossier.resolve(CHIFFRES), "code;libelle\nX;Y\n");
        assertThrows(RulesRefused.class, () -> demarrer(false));

        ecrire(Regles.base().folder());
        demarrer(false);
        Files.writeString(dossier.resolve(CHIFFRES), "code;libelle\nX;Y\n");
        ActiveRules rules = demarrer(false);
        assertEquals(Regles.base().hash(), rules.base().hash());
        assertFalse(rules.problems().isEmpty());
    }

    @Test
    void leJeuPublieDecideApresUnRedemarrageMemeSansDossier() throws IOException {
        ecrire(Regles.base().folder());
        demarrer(false);
        RulesFolder publie = autre("PUBLIE");
        publier(publie);
        ActiveRules rules = demarrer(false);
        assertEquals(publie.hash(), rules.base().hash());
        assertTrue(rules.problems().isEmpty());
        assertFalse(rules.dossierDiffere());

        Files.write(dossier.resolve(CHIFFRES), autre("NOUVEAU").fichiers().get(CHIFFRES));
        rules = demarrer(false);
        assertEquals(publie.hash(), rules.base().hash());
        assertTrue(rules.dossierDiffere());

        rules = demarrer(true);
        assertEquals(autre("NOUVEAU").hash(), rules.base().hash());
        assertEquals(PublicationStore.Origine.DOSSIER, store.actifs.get(0).origine());
    }

    @Test
    void unDossierPerduApresUnePublicationSeDit() throws IOException {
        publier(autre("PUBLIE"));
        dossier = dossier.resolve("absent");
        ActiveRules rules = demarrer(false);
        assertEquals(autre("PUBLIE").hash(), rules.base().hash());
        assertEquals(1, rules.problems().size());
    }
}
