package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.adhesion.CauseInterruption;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decompte.Motif;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The last day for acting, whatever interrupts it, in whatever order it is told. */
class PrescriptionPropertiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DEBUT = LocalDate.of(2020, 1, 1);
    private static final Set<CauseInterruption> SANS_EFFET =
            EnumSet.of(CauseInterruption.LETTRE_SIMPLE, CauseInterruption.COURRIEL, CauseInterruption.APPEL);

    private final Decider decider = new Decider(Regles.base());

    private record Evenement(CauseInterruption cause, LocalDate jour) {}

    @Provide
    Arbitrary<LocalDate> jours() {
        return Arbitraries.integers().between(0, 6 * 365).map(DEBUT::plusDays);
    }

    @Provide
    Arbitrary<LocalDate> soins() {
        return Arbitraries.integers().between(0, 3 * 365).map(DEBUT::plusDays);
    }

    @Provide
    Arbitrary<Evenement> evenements() {
        return Combinators.combine(Arbitraries.of(CauseInterruption.class), jours()).as(Evenement::new);
    }

    /** Every day from which two years run: the event, and what happens while two years run from one of them. */
    private static LocalDate fin(LocalDate depart, List<Evenement> evenements) {
        Set<LocalDate> departs = new HashSet<>(Set.of(depart));
        boolean autre = true;
        while (autre) {
            autre = false;
            for (Evenement evenement : evenements) {
                boolean enTemps = departs.stream().anyMatch(jour -> !evenement.jour().isBefore(jour)
                        && !evenement.jour().isAfter(jour.plusYears(2)));
                if (enTemps && !SANS_EFFET.contains(evenement.cause())) {
                    autre |= departs.add(evenement.jour());
                }
            }
        }
        return departs.stream().map(jour -> jour.plusYears(2)).max(LocalDate::compareTo).orElseThrow();
    }

    private static ObjectNode demande(String contrat, LocalDate action, List<Evenement> evenements) {
        ObjectNode racine = JSON.createObjectNode();
        racine.putObject("adhesion").put("numero", "A-1").put("contrat", contrat).put("formule", "F01").put("dateEffet", "2019-01-01")
                .put("datePremierPaiement", "2019-01-05");
        racine.putObject("beneficiaire").put("id", "B-1").put("lien", "MEMBRE").put("dateNaissance", "1980-02-29");
        ArrayNode interruptions = racine.putObject("action").put("dateAction", action.toString()).putArray("interruptions");
        evenements.forEach(evenement -> interruptions.addObject().put("cause", evenement.cause().name())
                .put("date", evenement.jour().toString()));
        return racine;
    }

    private static Set<LocalDate> prescriptions(Decision decision) {
        return decision.vie().calendrier().stream().filter(echeance -> echeance.terme() == Terme.PRESCRIPTION).map(Echeance::jour)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 300)
    void anActionIsInTimeUntilTwoYearsAfterTheLastThingThatInterrupts(@ForAll boolean reglement, @ForAll("jours") LocalDate depart,
            @ForAll @Size(max = 5) List<@From("evenements") Evenement> evenements) {
        LocalDate fin = fin(depart, evenements);
        for (LocalDate action : List.of(fin, fin.plusDays(1))) {
            ObjectNode demande = demande(reglement ? "RMG" : "TNS", action, evenements).put("type", "ACTION");
            ((ObjectNode) demande.get("action")).put("dateEvenement", depart.toString());
            Decision decision = decider.decide(DemandeReader.read(demande));
            assertEquals(action.equals(fin), decision.eligible());
            assertEquals(Set.of(fin), prescriptions(decision));
        }
    }

    @Property(tries = 200)
    void eachDayOfCareHasItsOwnDelay(@ForAll boolean reglement, @ForAll @Size(min = 1, max = 3) Set<@From("soins") LocalDate> soins,
            @ForAll("jours") LocalDate action, @ForAll @Size(max = 5) List<@From("evenements") Evenement> evenements) {
        ObjectNode demande = demande(reglement ? "RMG" : "TNS", action, evenements).put("nature", "LIQUIDATION");
        ArrayNode actes = demande.putArray("actes");
        soins.forEach(jour -> actes.addObject().put("id", "L" + jour).put("poste", "CONSULTATION").put("specialite", "GENERALISTE")
                .put("dateSoins", jour.toString()).put("fraisReels", "25.00").put("baseRemboursement", "25.00").put("tauxSecu", "70")
                .put("montantRembourseSecu", "16.50").put("participationForfaitaire", "1.00"));
        Decision decision = decider.decide(DemandeReader.read(demande));
        decision.lignes().forEach(ligne -> assertEquals(action.isAfter(fin(LocalDate.parse(ligne.id().substring(1)), evenements)),
                ligne.motifs().contains(Motif.PRESCRIPTION), ligne.id()));
        assertEquals(soins.stream().map(jour -> fin(jour, evenements)).collect(Collectors.toCollection(TreeSet::new)), prescriptions(decision));
    }
}
