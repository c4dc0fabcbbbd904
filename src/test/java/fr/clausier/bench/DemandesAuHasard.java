package fr.clausier.bench;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Copie;
import fr.clausier.contrat.CorrectionVerre;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Equipement;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Hospitalisation;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.ModeReglement;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.Oreille;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Specialite;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.Frais;
import fr.clausier.contrat.assistance.NatureDepense;
import fr.clausier.contrat.assistance.PrestationDemandee;
import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.contrat.litige.NatureFrais;
import fr.clausier.decision.DemandeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Claims over the postes of the bench, assistance events and disputes, the same for the same seed. */
public final class DemandesAuHasard {

    private static final LocalDate DEBUT = LocalDate.of(2024, 6, 1);
    private static final int JOURS = 800;
    private static final List<String> COURONNES =
            List.of("HBLD680", "HBLD634", "HBLD350", "HBLD038", "HBLD090", "HBLD490", "HBLD073", "HBLD999");

    /** Each crown on its own tooth: the same act twice is for a human to judge. */
    private static final int PREMIERE_DENT = 10;

    /** Fees of 2019, the year of the table, and of the next. */
    private static final LocalDate PREMIER_REFUS = LocalDate.of(2019, 3, 1);
    private static final CodeProcedure[] PROCEDURES = {CodeProcedure.REFERE_JEX, CodeProcedure.EXPERTISE, CodeProcedure.TGI,
        CodeProcedure.COUR_APPEL, CodeProcedure.CASSATION_DEMANDE};
    private static final NatureFrais[] AUTRES_FRAIS = {NatureFrais.EXPERTISE, NatureFrais.HUISSIER, NatureFrais.ARTICLE_700_ADVERSE};

    /** What all the demandes of a kind have in common; read when the first is asked for. */
    private static final class Modeles {

        private static final Demande SEJOUR = modele("assistance-sejour");
        private static final Demande LITIGE = modele("litige-jusqu-en-cassation");

        private static Demande modele(String dossier) {
            try {
                return DemandeReader.read(Files.readString(Bench.RULES.resolve("dossiers").resolve(dossier).resolve("demande.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Random hasard;

    public DemandesAuHasard(long graine) {
        hasard = new Random(graine);
    }

    /** A claim of a covered member: every line reaches payment, or the question a human must answer. */
    public Demande couverte(int lignes) {
        LocalDate jour = jour();
        Adhesion adhesion = new Adhesion("A1", Contrat.TNS, un(Formule.values()), null, jour.minusYears(3), jour.minusYears(3), null,
                true, true);
        return demande(adhesion, beneficiaire(true), jour, lignes);
    }

    /** A claim of anyone, covered or not, of one to six lines. */
    Demande quelconque() {
        LocalDate jour = jour();
        Adhesion adhesion = new Adhesion("A1", Contrat.TNS, un(Formule.values()), null, jour.plusDays(parfois(20) ? 1 : -400),
                parfois(20) ? null : jour.minusDays(400), parfois(20) ? jour.minusDays(1) : null, !parfois(20), !parfois(20));
        return demande(adhesion, beneficiaire(!parfois(5)), jour, 1 + hasard.nextInt(6));
    }

    /** A stay in hospital after an accident, too short at times; home help, the visit of a relative or both, asked for in time or late. */
    Demande assistance() {
        Assistance modele = Modeles.SEJOUR.assistance();
        LocalDate entree = jour();
        int nuits = parfois(5) ? hasard.nextInt(3) : 3 + hasard.nextInt(6);
        List<PrestationDemandee> demandees = new ArrayList<>(List.of(proche(modele.prestations().get(1)), aide(modele.prestations().get(0))));
        if (parfois(2)) {
            demandees.remove(hasard.nextInt(2));
        }
        return Copie.de(Modeles.SEJOUR, Map.of("assistance", Copie.de(modele, Map.of(
                "dateAppel", entree.plusDays(hasard.nextInt(nuits + 25)),
                "evenement", Copie.de(modele.evenement(), Map.of("date", entree)),
                "sejour", Copie.de(modele.sejour(), Map.of("entree", entree, "sortie", entree.plusDays(nuits), "connaissance", entree)),
                "entourage", Copie.de(modele.entourage(), Map.of("prochesAuDomicile", hasard.nextBoolean())),
                "prestations", demandees, "usages", List.of()))));
    }

    private PrestationDemandee aide(PrestationDemandee modele) {
        return Copie.de(modele, Map.of("quantite", heures(), "evaluee", heures()));
    }

    /** By halves, to thirty. */
    private BigDecimal heures() {
        return BigDecimal.valueOf(5 * (1 + hasard.nextInt(60)), 1);
    }

    private PrestationDemandee proche(PrestationDemandee modele) {
        List<Frais> frais = new ArrayList<>();
        if (!parfois(4)) {
            frais.add(frais(NatureDepense.TRANSPORT, 4_000));
        }
        for (int hotels = hasard.nextInt(3); hotels > 0; hotels--) {
            frais.add(frais(NatureDepense.HEBERGEMENT, 5_000));
        }
        return Copie.de(modele, Map.of("frais", frais));
    }

    /** @param auMoins in cents; the price of one is at most three times as much */
    private Frais frais(NatureDepense nature, int auMoins) {
        return new Frais(nature, Montant.deCentimes(auMoins + hasard.nextInt(2 * auMoins)), 1 + hasard.nextInt(3), null);
    }

    /** A medical dispute in court, worth little at times, declared in time or late, often near its ceiling; of one to six expenses. */
    Demande litige() {
        LocalDate refus = PREMIER_REFUS.plusDays(hasard.nextInt(400));
        LocalDate declaration = refus.plusDays(hasard.nextInt(45));
        List<FraisDeLitige> frais = Stream.iterate(1, n -> n + 1).limit(1L + hasard.nextInt(6))
                .map(n -> frais("F" + n, declaration.plusDays(hasard.nextInt(200) - 20L))).toList();
        return Copie.de(Modeles.LITIGE, Map.of("litige", Copie.de(Modeles.LITIGE.litige(), Map.of(
                "dateConnaissanceFaits", refus.minusDays(30), "dateRefus", refus, "dateDeclaration", declaration,
                "prejudiceDuRetard", parfois(3),
                "interetPecuniaire", Montant.deCentimes(5_000L * (parfois(4) ? hasard.nextInt(7) : 3 + hasard.nextInt(5_000))),
                "dejaVerse", parfois(2) ? Montant.ZERO : Montant.deCentimes(9_500_000 + hasard.nextInt(600_000)),
                "frais", frais))));
    }

    private FraisDeLitige frais(String id, LocalDate date) {
        boolean honoraires = !parfois(4);
        return new FraisDeLitige(id, honoraires ? NatureFrais.HONORAIRES : un(AUTRES_FRAIS),
                honoraires ? un(PROCEDURES) : null, null, parfois(3) ? "fond" : null,
                Montant.deCentimes(10_000 + hasard.nextInt(290_000)), date, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private Demande demande(Adhesion adhesion, Beneficiaire beneficiaire, LocalDate jour, int lignes) {
        List<Acte> actes = new ArrayList<>();
        while (actes.size() < lignes) {
            LocalDate soins = parfois(8) ? jour.plusDays(1) : jour;
            String id = "L" + (actes.size() + 1);
            switch (hasard.nextInt(5)) {
                case 0 -> {
                    boolean medecinTraitant = hasard.nextBoolean();
                    actes.add(consultation(id, soins, un(Specialite.values()), medecinTraitant));
                }
                case 1 -> {
                    actes.add(monture(id, soins));
                    if (actes.size() < lignes) {
                        actes.add(verres("L" + (actes.size() + 1), soins));
                    }
                }
                case 2 -> actes.add(couronne(id, soins));
                case 3 -> actes.add(audition(id, soins));
                default -> actes.add(forfaitJournalier(id, soins));
            }
        }
        return new Demande(null, parfois(10) ? Nature.DEVIS : Nature.LIQUIDATION, "R1", null, null, adhesion, beneficiaire,
                actes, List.of());
    }

    private Beneficiaire beneficiaire(boolean assure) {
        Lien lien = un(new Lien[] {Lien.MEMBRE, Lien.CONJOINT, Lien.PACS});
        return new Beneficiaire("B1", lien, LocalDate.of(1950 + hasard.nextInt(60), 1 + hasard.nextInt(12), 15),
                assure, !parfois(5), null);
    }

    private Acte consultation(String id, LocalDate soins, Specialite specialite, boolean parcours) {
        Montant base = Montant.deCentimes(2_300 + 50L * hasard.nextInt(80));
        boolean retenues = parfois(3);
        return new Acte(id, Poste.CONSULTATION, null, specialite, soins, null, prix(base), base, Taux.de("70"), constate(base, 70),
                autres(), null, null, null, null, null, Montant.de(retenues ? "2.00" : "0"), Montant.de(parfois(6) ? "1.00" : "0"),
                Montant.de(parcours ? "0" : "9.20"), Montant.de(parcours ? "0" : "5.00"), parcours, true, hasard.nextBoolean(),
                null, null, null, null, null, mode(), "P1", null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Acte monture(String id, LocalDate soins) {
        return equipement(id, Poste.MONTURE, null, soins, Montant.deCentimes(1_000 + hasard.nextInt(4_000)),
                Montant.de("9.00"), ClassePanier.RENFORCEE, 1, null);
    }

    private Acte verres(String id, LocalDate soins) {
        CorrectionVerre correction = parfois(10) ? null : un(CorrectionVerre.values());
        return equipement(id, Poste.VERRES, null, soins, Montant.deCentimes(4_000 + hasard.nextInt(30_000)),
                Montant.de("19.50"), ClassePanier.RENFORCEE, 1 + hasard.nextInt(2), new Equipement(correction, null, null, null, null, null, null, null, null));
    }

    private Acte couronne(String id, LocalDate soins) {
        return equipement(id, Poste.PROTHESE_DENTAIRE_REMB, un(COURONNES.toArray(String[]::new)), soins,
                Montant.deCentimes(5_000 + hasard.nextInt(55_000)), Montant.de("120.00"), ClassePanier.RENFORCEE, 1,
                new Equipement(null, null, null, null, PREMIERE_DENT + Integer.parseInt(id.substring(1)), null, null, null, null));
    }

    private Acte audition(String id, LocalDate soins) {
        ClassePanier classe = hasard.nextBoolean() ? ClassePanier.RENFORCEE : ClassePanier.LIBRE;
        return equipement(id, Poste.AIDE_AUDITIVE, null, soins, Montant.deCentimes(60_000 + hasard.nextInt(160_000)),
                Montant.de("400.00"), classe, 1,
                new Equipement(null, null, parfois(5) ? null : un(Oreille.values()), null, null, null, null, null, null));
    }

    private Acte equipement(String id, Poste poste, String code, LocalDate soins, Montant frais, Montant base,
            ClassePanier classe, int unites, Equipement equipement) {
        return new Acte(id, poste, code, null, soins, null, frais, base, Taux.de("60"), constate(base, 60), autres(), null, null, null,
                null, null, null, null, null, null, true, null, null, null, null, null, classe, unites, mode(), "P2", equipement, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Acte forfaitJournalier(String id, LocalDate soins) {
        // One day: hand-written code does not split a stay.
        int jours = 1;
        return new Acte(id, Poste.FORFAIT_JOURNALIER, null, null, soins, null, Montant.de(hasard.nextBoolean() ? "20.00" : "24.00").fois(jours),
                null, null, null, autres(), false, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, mode(), "P3", null, new Hospitalisation(parfois(3) ? null : soins.minusDays(jours), jours,
                        un(TypeEtablissement.values()), null, null, null, null), null, null, null, null, null, null, null, null, null, null, null);
    }

    private Montant prix(Montant base) {
        return parfois(3) ? base : base.plus(Montant.deCentimes(hasard.nextInt(6_000) - 500L));
    }

    private Montant constate(Montant base, int taux) {
        return parfois(3) ? null : base.part(Taux.de("" + taux));
    }

    private Montant autres() {
        return parfois(10) ? Montant.de("5.00") : null;
    }

    private ModeReglement mode() {
        return un(ModeReglement.values());
    }

    private LocalDate jour() {
        return DEBUT.plusDays(hasard.nextInt(JOURS));
    }

    private boolean parfois(int surCombien) {
        return hasard.nextInt(surCombien) == 0;
    }

    private <T> T un(T[] valeurs) {
        return valeurs[hasard.nextInt(valeurs.length)];
    }
}
