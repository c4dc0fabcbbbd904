package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the facts of a demande must not contradict, and what a poste needs to be decided. */
final class Coherence {

    /** Before that day no legal figure is kept. */
    private static final LocalDate PREMIERS_SOINS = LocalDate.of(2019, 1, 1);

    /** Poste or envelope, unit, period. */
    private static final Pattern CLE = Pattern.compile("[A-Z_]{1,40}/([A-Z]{1,20}(?:_[A-Z0-9]{1,10})?)/(\\d{4}(?:S[12])?"
            + "|ADHESION_\\d{1,3}|SEJOUR_\\d{4}-\\d{2}-\\d{2}|VIE|(\\d{1,3}MOIS))");
    private static final int CODE_MOIS = 3;
    private static final int PREMIERE_DENT = 11;
    private static final int DERNIERE_DENT = 85;
    private static final int VERRES_AU_PLUS = 2;
    /** Billed by the day. */
    private static final Set<Poste> PAR_JOUR =
            EnumSet.of(Poste.FORFAIT_JOURNALIER, Poste.CHAMBRE_PARTICULIERE, Poste.FRAIS_ACCOMPAGNEMENT);

    private final List<Anomalie> anomalies = new ArrayList<>();

    private Coherence() {}

    static List<Anomalie> de(Demande demande) {
        Coherence coherence = new Coherence();
        coherence.verifier(demande);
        return coherence.anomalies;
    }

    private void verifier(Demande demande) {
        exiger(demande.devise().equals(Demande.EURO), "/devise", "DEVISE", "seul l'euro (EUR) est accepté");
        exiger(demande.nature().offerte(), "/nature", "NATURE_NON_OFFERTE",
                "cette nature n'est pas encore offerte ; offertes : DEVIS, LIQUIDATION");
        Adhesion adhesion = demande.adhesion();
        exiger(adhesion.contrat() != Contrat.RENFORT, "/adhesion/contrat", "CONTRAT_NON_OFFERT",
                "un renfort complète une adhésion au règlement : donnez RMG, et la formule du renfort dans « renfort »");
        exiger(adhesion.renfort() == null || adhesion.contrat() != Contrat.TNS, "/adhesion/renfort", "CONTRAT_NON_OFFERT",
                "seul le règlement individuel (RMG) a un renfort");
        exiger(!demande.actes().isEmpty(), "/actes", "MANQUANT", "au moins une ligne de soins");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < demande.actes().size(); i++) {
            Acte acte = demande.actes().get(i);
            String ici = "/actes/" + i;
            exiger(ids.add(acte.id()), ici + "/id", "EN_DOUBLE", "deux lignes portent cet identifiant");
            exiger(!acte.dateSoins().isBefore(demande.beneficiaire().dateNaissance()), ici + "/dateSoins",
                    "DATE_INCOHERENTE", "les soins précèdent la naissance du bénéficiaire");
            verifier(acte, ici);
        }
        Set<String> cles = new HashSet<>();
        for (int i = 0; i < demande.compteurs().size(); i++) {
            Compteur compteur = demande.compteurs().get(i);
            Matcher cle = CLE.matcher(compteur.cle());
            boolean lisible = cle.matches();
            exiger(lisible, "/compteurs/" + i + "/cle", "CLE_ILLISIBLE",
                    "attendu poste ou enveloppe, unité, période, tels que LENTILLES_NON_REMB/EUR/2026");
            exiger(!lisible || cle.group(CODE_MOIS) == null || compteur.consomme().signum() == 0 || compteur.depuis() != null,
                    "/compteurs/" + i + "/depuis", "MANQUANT", "le jour des soins qui a ouvert cette période de mois");
            exiger(!lisible || cle.group(1).equals("EUR") || compteur.consomme().stripTrailingZeros().scale() <= 0,
                    "/compteurs/" + i + "/consomme", "TROP_DE_DECIMALES", "un nombre de séances ou de jours est entier");
            exiger(cles.add(compteur.cle()), "/compteurs/" + i + "/cle", "EN_DOUBLE", "deux compteurs portent cette clé");
        }
    }

    private void verifier(Acte acte, String ici) {
        exiger(!acte.dateSoins().isBefore(PREMIERS_SOINS), ici + "/dateSoins", "DATE_HORS_CHAMP",
                "les soins antérieurs au " + PREMIERS_SOINS + " ne sont pas décidés");
        Montant verse = acte.montantRembourseSecu() == null ? Montant.ZERO : acte.montantRembourseSecu();
        exiger(verse.plus(acte.montantAutresAssureurs()).compareTo(acte.fraisReels()) <= 0, ici + "/montantRembourseSecu",
                "MONTANT_INCOHERENT", "les remboursements déjà reçus dépassent les frais réels");
        exiger(acte.rembourseParSecu() || verse.estNul(), ici + "/montantRembourseSecu", "MONTANT_INCOHERENT",
                "un acte que la Sécurité sociale ne rembourse pas n'a pas de remboursement");
        if (acte.rembourseParSecu()) {
            exiger(acte.baseRemboursement() == null || acte.baseRemboursement().estPositif(), ici + "/baseRemboursement",
                    "MANQUANT", "un acte remboursé par la Sécurité sociale a une base de remboursement");
            exiger(acte.tauxSecu() == null || acte.tauxSecu().pourcent().signum() > 0, ici + "/tauxSecu", "MANQUANT",
                    "un acte remboursé par la Sécurité sociale a un taux");
        }
        exiger(acte.nombreUnites() >= 1, ici + "/nombreUnites", "HORS_LIMITES", "au moins une unité");
        besoins(acte, ici);
    }

    /** What the rules of a poste read. */
    private void besoins(Acte acte, String ici) {
        Poste poste = acte.poste();
        ClassePanier classe = acte.classePanier();
        boolean classee = poste.optique() || poste == Poste.AIDE_AUDITIVE || poste == Poste.PROTHESE_DENTAIRE_REMB;
        exiger(!classee || classe != ClassePanier.SANS_OBJET, ici + "/classePanier", "MANQUANT",
                "ce poste se décide par la classe du panier : RENFORCEE, MAITRISEE ou LIBRE");
        exiger(poste != Poste.CONSULTATION || acte.specialite() != null, ici + "/specialite", "MANQUANT",
                "une consultation est d'un GENERALISTE ou d'un SPECIALISTE");
        exiger(poste != Poste.AIDE_AUDITIVE || acte.equipement().oreille() != null, ici + "/equipement/oreille", "MANQUANT",
                "une aide auditive appareille une oreille : DROITE ou GAUCHE");
        exiger(poste != Poste.VERRES || classe != ClassePanier.RENFORCEE || acte.equipement().correction() != null,
                ici + "/equipement/correction", "MANQUANT", "le prix limite d'un verre 100 % Santé dépend de sa correction");
        exiger(poste != Poste.VERRES || classe != ClassePanier.LIBRE || acte.equipement().typeVerres() != null,
                ici + "/equipement/typeVerres", "MANQUANT", "le maximum légal d'un équipement dépend du type de ses verres");
        exiger(poste != Poste.PROTHESE_DENTAIRE_REMB || classe == ClassePanier.LIBRE || acte.code() != null, ici + "/code",
                "MANQUANT", "l'honoraire limite d'une prothèse dépend de son code CCAM");
        exiger(poste != Poste.PHARMACIE || acte.serviceMedical() != null, ici + "/serviceMedical", "MANQUANT",
                "un médicament remboursé a un service médical IMPORTANT, MODERE ou FAIBLE");
        exiger(poste != Poste.MONTURE || acte.nombreUnites() == 1, ici + "/nombreUnites", "HORS_LIMITES",
                "une ligne porte une monture ; les autres ont leur propre ligne");
        exiger(poste != Poste.VERRES || acte.nombreUnites() <= VERRES_AU_PLUS, ici + "/nombreUnites", "HORS_LIMITES",
                "une ligne porte un ou deux verres ; les autres ont leur propre ligne");
        exiger(!poste.forfaitaire() || acte.fraisReels().estNul(), ici + "/fraisReels", "MONTANT_INCOHERENT",
                "cette prestation est une somme due pour un événement : elle n'a pas de frais réels, donnez 0");
        Integer dent = acte.equipement().dent();
        exiger(dent == null || dent >= PREMIERE_DENT && dent <= DERNIERE_DENT, ici + "/equipement/dent", "HORS_LIMITES",
                "une dent s'écrit en deux chiffres (ISO 3950), de 11 à 85");
        exiger(poste != Poste.CHAMBRE_PARTICULIERE || acte.hospitalisation().motif() != null, ici + "/hospitalisation/motif",
                "MANQUANT", "une chambre particulière se décide par le motif du séjour");
        exiger(!poste.sejour() || acte.hospitalisation().typeEtablissement() != null,
                ici + "/hospitalisation/typeEtablissement", "MANQUANT", "un séjour se décide par le type d'établissement");
        exiger(!acte.dateFacturation().isBefore(acte.dateSoins()) || !poste.optique() && poste != Poste.AIDE_AUDITIVE,
                ici + "/dateFacturation", "DATE_INCOHERENTE", "la facture d'un équipement ne précède pas sa délivrance");
        LocalDate derniere = acte.equipement().dateDerniereFacturation();
        exiger(derniere == null || !derniere.isAfter(acte.dateFacturation()), ici + "/equipement/dateDerniereFacturation",
                "DATE_INCOHERENTE", "la facture précédente suit celle-ci");
        Integer jours = acte.hospitalisation().nombreJours();
        exiger(jours == null ? !PAR_JOUR.contains(poste) : jours >= 1, ici + "/hospitalisation/nombreJours",
                "MANQUANT", "au moins un jour");
    }

    private void exiger(boolean condition, String pointer, String code, String message) {
        if (!condition) {
            anomalies.add(new Anomalie(pointer, code, message, false));
        }
    }
}
