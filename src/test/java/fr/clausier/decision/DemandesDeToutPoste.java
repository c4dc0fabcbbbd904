package fr.clausier.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.CorrectionVerre;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Lieu;
import fr.clausier.contrat.ModeReglement;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.MotifHospitalisation;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.Oeil;
import fr.clausier.contrat.Oreille;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.ServiceMedical;
import fr.clausier.contrat.Specialite;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeVerres;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Coherent reimbursements of any poste, under both contracts and all formules, with counters, several lines and stays; the
 * same for the same seed.
 */
public final class DemandesDeToutPoste {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate PREMIER = LocalDate.of(2019, 1, 1);
    private static final int JOURS = 2_922;
    private static final List<String> TAUX = List.of("15", "30", "55", "60", "65", "70", "80", "100");
    private static final List<String> RENFORCEES = List.of("HBLD680", "HBLD634", "HBLD350", "HBLD038", "HBLD090", "HBLD490");
    private static final List<String> MAITRISEES = List.of("HBLD158", "HBLD491");
    /** The first day on which the law knows a basket without remaining charge. */
    private static final Map<Poste, LocalDate> CENT_POUR_CENT = Map.of(Poste.MONTURE, LocalDate.of(2020, 1, 1), Poste.VERRES,
            LocalDate.of(2020, 1, 1), Poste.PROTHESE_DENTAIRE_REMB, LocalDate.of(2020, 1, 1), Poste.AIDE_AUDITIVE, LocalDate.of(2021, 1, 1),
            Poste.PROTHESE_CAPILLAIRE, LocalDate.of(2026, 1, 1), Poste.FAUTEUIL_ROULANT, LocalDate.of(2025, 12, 1));
    private static final List<String> COMPTEURS = List.of("LENTILLES_NON_REMB/EUR/%1$d", "DOUCES/SEANCE/%1$d",
            "CHAMBRE_PARTICULIERE/JOUR/%1$d", "DENTAIRE/EUR/%1$d", "IMPLANT/EUR/%1$d", "PARODONTIE/EUR/%1$d",
            "PHARMACIE_NON_REMB/EUR/%1$d", "ORTHODONTIE_REMB/SEMESTRE/VIE", "CHIRURGIE_REFRACTIVE/OEIL_DROIT/VIE",
            "RENFORT_IMPLANT/EUR/%1$d", "FRAIS_ACCOMPAGNEMENT/JOUR/%1$d");
    private static final int LIGNES_AU_PLUS = 5;
    private static final int CENTIMES = 100;
    /** Where the law has a maximum, its tariffs are well below it: with others, a maximum would cut what the law leaves due. */
    private static final Map<Poste, Integer> TARIFS_AU_PLUS =
            Map.of(Poste.MONTURE, 30, Poste.VERRES, 30, Poste.AIDE_AUDITIVE, 400, Poste.PROTHESE_DENTAIRE_REMB, 200);

    private final Random hasard;

    public DemandesDeToutPoste(long graine) {
        hasard = new Random(graine);
    }

    /** A demande of one to five lines, most on one day. */
    public ObjectNode demande() {
        LocalDate jour = PREMIER.plusDays(hasard.nextInt(JOURS));
        ObjectNode demande = adherent(jour);
        ajouterLignes(demande, jour, 1 + hasard.nextInt(LIGNES_AU_PLUS));
        ArrayNode compteurs = demande.putArray("compteurs");
        COMPTEURS.stream().filter(cle -> parfois(4)).forEach(cle -> compteurs.addObject()
                .put("cle", String.format(cle, jour.getYear())).put("consomme", Integer.toString(hasard.nextInt(cle.contains("EUR") ? 400 : 7))));
        return demande;
    }

    /** The claims of one person over a calendar year, in the order of care; counters are left to the caller. */
    List<ObjectNode> annee(int demandes) {
        LocalDate debut = LocalDate.of(2020 + hasard.nextInt(7), 1, 1);
        ObjectNode personne = adherent(debut);
        ((ObjectNode) personne.get("adhesion")).put("dateEffet", debut.minusYears(2).toString());
        return hasard.ints(demandes, 0, 365).sorted().mapToObj(jour -> {
            ObjectNode demande = personne.deepCopy().put("nature", Nature.LIQUIDATION.name());
            ajouterLignes(demande, debut.plusDays(jour), 1 + hasard.nextInt(2));
            return demande;
        }).toList();
    }

    /** One claim of one line of that poste, on that day. */
    public ObjectNode demande(Poste poste, LocalDate jour) {
        ObjectNode demande = adherent(jour);
        demande.putArray("actes").add(acte("L1", poste, jour));
        return demande;
    }

    private void ajouterLignes(ObjectNode demande, LocalDate jour, int lignes) {
        ArrayNode actes = demande.putArray("actes");
        Poste repete = un(Poste.values());
        while (actes.size() < lignes) {
            Poste poste = parfois(3) ? repete : un(Poste.values());
            actes.add(acte("L" + (actes.size() + 1), poste, parfois(6) ? jour.plusDays(1) : jour));
        }
    }

    private ObjectNode adherent(LocalDate jour) {
        ObjectNode demande = JSON.createObjectNode().put("jour", jour.toString())
                .put("nature", un(new Nature[] {Nature.DEVIS, Nature.LIQUIDATION, Nature.PRISE_EN_CHARGE}).name());
        String contrat = hasard.nextBoolean() ? "TNS" : "RMG";
        LocalDate effet = jour.minusDays(hasard.nextInt(parfois(4) ? 300 : 2_000));
        ObjectNode adhesion = demande.putObject("adhesion").put("numero", "A-1").put("contrat", contrat)
                .put("formule", un(Formule.values()).name()).put("dateEffet", effet.toString())
                .put("datePremierPaiement", effet.toString());
        if (contrat.equals("RMG") && parfois(3)) {
            adhesion.put("renfort", un(Formule.values()).name());
        }
        if (parfois(20)) {
            adhesion.put("dernierJourCouvert", jour.toString());
        }
        boolean enfant = parfois(4);
        demande.putObject("beneficiaire").put("id", "B-1").put("lien", (enfant ? Lien.ENFANT : Lien.MEMBRE).name())
                .put("designeAuBulletin", true).put("regimeLocal", parfois(8))
                .put("dateNaissance", jour.minusDays(enfant ? 700 + hasard.nextInt(5_500) : 8_000 + hasard.nextInt(20_000)).toString());
        return demande;
    }

    private ObjectNode acte(String id, Poste poste, LocalDate jour) {
        Montant frais = Montant.deCentimes(poste.forfaitaire() ? 0 : 1 + hasard.nextInt(CENTIMES * (parfois(3) ? 3_000 : 200)));
        ObjectNode acte = JSON.createObjectNode().put("id", id).put("poste", poste.name()).put("dateSoins", jour.toString())
                .put("fraisReels", frais.toString()).put("modeReglement", un(ModeReglement.values()).name())
                .put("adherentOptam", !parfois(3)).put("reseau", parfois(3));
        particularites(acte, poste, jour);
        boolean rembourse = acte.has("rembourseParSecu") ? acte.get("rembourseParSecu").booleanValue() : poste.remboursable();
        Montant part = rembourse ? secu(acte, poste, frais) : Montant.ZERO;
        if (parfois(5) && !poste.forfaitaire()) {
            acte.put("montantAutresAssureurs", Montant.deCentimes(hasard.nextInt(5_000)).min(frais.moinsAuPlus(part)).toString());
        }
        return acte;
    }

    /** What the poste needs to be decided. */
    private void particularites(ObjectNode acte, Poste poste, LocalDate jour) {
        ObjectNode equipement = JSON.createObjectNode();
        switch (poste) {
            case CONSULTATION -> acte.put("specialite", un(Specialite.values()).name()).put("parcoursSoinsRespecte", !parfois(4));
            case PHARMACIE -> acte.put("serviceMedical", un(ServiceMedical.values()).name()).put("nombreUnites", 1 + hasard.nextInt(3));
            case MONTURE, VERRES -> {
                acte.put("classePanier", classe(poste, jour).name());
                if (poste == Poste.VERRES) {
                    acte.put("nombreUnites", 1 + hasard.nextInt(2));
                    equipement.put("correction", un(CorrectionVerre.values()).name()).put("typeVerres", un(TypeVerres.values()).name());
                }
            }
            case AIDE_AUDITIVE -> {
                acte.put("classePanier", classe(poste, jour).name());
                equipement.put("oreille", un(Oreille.values()).name());
            }
            case PROTHESE_DENTAIRE_REMB -> {
                ClassePanier classe = parfois(4) && !jour.isBefore(CENT_POUR_CENT.get(poste)) ? ClassePanier.MAITRISEE : classe(poste, jour);
                acte.put("classePanier", classe.name()).put("code", un((classe == ClassePanier.MAITRISEE ? MAITRISEES : RENFORCEES)
                        .toArray(String[]::new)));
            }
            case PROTHESE_CAPILLAIRE -> acte.put("classePanier", classe(poste, jour).name()).put("code", parfois(2) ? "CLASSE1" : "CLASSE2");
            case FAUTEUIL_ROULANT -> acte.put("classePanier", classe(poste, jour).name());
            case ORTHODONTIE_REMB -> acte.put("code", "TO90");
            case CHIRURGIE_REFRACTIVE -> equipement.put("oeil", un(Oeil.values()).name());
            case IMPLANT, PARODONTIE -> equipement.put("dent", 11 + hasard.nextInt(8));
            case MEDECINE_DOUCE, OSTEOPATHIE, PSYCHOLOGUE_NON_REMB -> acte.put("nombreUnites", 1 + hasard.nextInt(3));
            case ACTE_SPECIALITE -> acte.put("acteLourd", parfois(4));
            case HOMEOPATHIE -> acte.put("rembourseParSecu", jour.getYear() < 2021);
            case PASSAGE_URGENCES -> acte.put("rembourseParSecu", jour.getYear() < 2022);
            default -> { }
        }
        if (poste.sejour()) {
            acte.putObject("hospitalisation").put("typeEtablissement", un(TypeEtablissement.values()).name())
                    .put("motif", un(MotifHospitalisation.values()).name()).put("nombreJours", 1 + hasard.nextInt(40))
                    .put("conventionne", !parfois(4)).put("ambulatoire", parfois(5)).put("dateEntree", jour.toString());
        }
        if (!equipement.isEmpty()) {
            acte.set("equipement", equipement);
        }
        if (parfois(15)) {
            acte.put("lieuSoins", un(Lieu.values()).name()).put("sejourTemporaireEtranger", hasard.nextBoolean());
        }
    }

    private ClassePanier classe(Poste poste, LocalDate jour) {
        return parfois(2) && !jour.isBefore(CENT_POUR_CENT.get(poste)) ? ClassePanier.RENFORCEE : ClassePanier.LIBRE;
    }

    /** Tariff, rate and what the Sécurité sociale paid, which comes back; not told one time in three. */
    private Montant secu(ObjectNode acte, Poste poste, Montant frais) {
        int euros = TARIFS_AU_PLUS.getOrDefault(poste, parfois(3) ? 1_500 : 120);
        Montant base = Montant.deCentimes(1 + hasard.nextInt(CENTIMES * euros));
        String taux = un(TAUX.toArray(String[]::new));
        acte.put("baseRemboursement", base.toString()).put("tauxSecu", taux);
        boolean lourd = acte.path("acteLourd").asBoolean();
        if (parfois(3) || lourd) {
            return lourd ? frais.min(base) : frais.min(base).part(Taux.de(taux));
        }
        Montant part = frais.min(base).part(Taux.de(taux));
        Montant retenue = poste == Poste.CONSULTATION ? part.min(Montant.de("2.00")) : Montant.ZERO;
        if (poste == Poste.CONSULTATION) {
            acte.put("participationForfaitaire", retenue.toString()).put("depassementAutorise", parfois(4) ? "5.00" : "0.00");
        }
        acte.put("montantRembourseSecu", part.moins(retenue).toString());
        return part;
    }

    private boolean parfois(int surCombien) {
        return hasard.nextInt(surCombien) == 0;
    }

    private <T> T un(T[] valeurs) {
        return valeurs[hasard.nextInt(valeurs.length)];
    }
}
