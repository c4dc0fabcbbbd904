package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.contrat.adhesion.Cotisation;
import fr.clausier.contrat.adhesion.ActionEnJustice;
import fr.clausier.contrat.adhesion.Auteur;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.Denonciation;
import fr.clausier.contrat.adhesion.Impaye;
import fr.clausier.contrat.adhesion.NatureRevision;
import fr.clausier.contrat.adhesion.MotifDenonciation;
import fr.clausier.contrat.adhesion.Renonciation;
import fr.clausier.contrat.adhesion.Revision;
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
    private static final int MAJORITE = 18;
    private static final int PREMIERE_ANNEE = 1950;
    private static final int DERNIERE_ANNEE = 2100;
    private static final int PREMIERE_DENT = 11;
    private static final int DERNIERE_DENT = 85;
    private static final int VERRES_AU_PLUS = 2;
    /** Billed by the day. */
    private static final Set<Poste> PAR_JOUR =
            EnumSet.of(Poste.FORFAIT_JOURNALIER, Poste.CHAMBRE_PARTICULIERE, Poste.FRAIS_ACCOMPAGNEMENT);

    /** Terminations within some days of being told of a change. */
    private static final Set<MotifDenonciation> APRES_INFORMATION = EnumSet.of(MotifDenonciation.MODIFICATION_DROITS,
            MotifDenonciation.REVISION_LEGALE, MotifDenonciation.REFUS_HAUSSE);

    private final List<Anomalie> anomalies = new ArrayList<>();

    private Coherence() {}

    static List<Anomalie> de(Demande demande) {
        Coherence coherence = new Coherence();
        coherence.verifier(demande);
        return coherence.anomalies;
    }

    private void verifier(Demande demande) {
        exiger(demande.devise().equals(Demande.EURO), "/devise", "DEVISE", "seul l'euro (EUR) est accepté");
        boolean question = demande.question();
        exiger(question || demande.nature() != null, "/nature", "MANQUANT", "valeur requise d'un REMBOURSEMENT");
        exiger(!question || demande.nature() == null, "/nature", "SANS_OBJET", "une question sur l'adhésion n'a pas de nature");
        exiger(demande.nature() == null || demande.nature().offerte(), "/nature", "NATURE_NON_OFFERTE",
                "cette nature n'est pas encore offerte ; offertes : DEVIS, LIQUIDATION");
        Adhesion adhesion = demande.adhesion();
        exiger(adhesion.contrat() != Contrat.RENFORT, "/adhesion/contrat", "CONTRAT_NON_OFFERT",
                "un renfort complète une adhésion au règlement : donnez RMG, et la formule du renfort dans « renfort »");
        exiger(adhesion.renfort() == null || adhesion.contrat() != Contrat.TNS, "/adhesion/renfort", "CONTRAT_NON_OFFERT",
                "seul le règlement individuel (RMG) a un renfort");
        exiger(question || !demande.actes().isEmpty(), "/actes", "MANQUANT", "au moins une ligne de soins");
        exiger(!question || demande.actes().isEmpty(), "/actes", "SANS_OBJET", "une question sur l'adhésion ne porte pas de soins");
        verifierVie(demande);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < demande.actes().size(); i++) {
            Acte acte = demande.actes().get(i);
            String ici = "/actes/" + i;
            exiger(ids.add(acte.id()), ici + "/id", "EN_DOUBLE", "deux lignes portent cet identifiant");
            exiger(!acte.dateSoins().isBefore(demande.beneficiaire().dateNaissance()), ici + "/dateSoins",
                    "DATE_INCOHERENTE", "les soins précèdent la naissance du bénéficiaire");
            verifier(acte, ici);
            exiger(adhesion.contrat() == Contrat.RMG || acte.justificatifs().reclamees().isEmpty(), ici + "/justificatifs/reclamees",
                    "SANS_OBJET", "seul le règlement individuel (chapitre 6) réserve à la mutuelle de réclamer d'autres pièces");
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

    /** What the question needs, and days that come one after the other. */
    private void verifierVie(Demande demande) {
        exiger(demande.type() != TypeDemande.SITUATION || demande.jour() != null, "/jour", "MANQUANT",
                "le jour sur lequel porte la question");
        exiger(demande.type() != TypeDemande.RENONCIATION || demande.renonciation() != null, "/renonciation", "MANQUANT",
                "une question RENONCIATION la décrit");
        exiger(demande.type() != TypeDemande.DENONCIATION || demande.denonciation() != null, "/denonciation", "MANQUANT",
                "une question DENONCIATION la décrit");
        exiger(demande.type() != TypeDemande.CHANGEMENT || demande.changement() != null, "/changement", "MANQUANT",
                "une question CHANGEMENT le décrit");
        exiger(demande.type() != TypeDemande.COTISATION || demande.cotisation() != null, "/cotisation", "MANQUANT",
                "une question COTISATION la décrit");
        exiger(demande.type() != TypeDemande.ACTION || demande.action() != null, "/action", "MANQUANT",
                "une question ACTION la décrit");
        exiger(!demande.question() || demande.action() == null || demande.action().dateEvenement() != null,
                "/action/dateEvenement", "MANQUANT", "le jour d'où naît l'action");
        verifierAction(demande.action());
        verifierDeclaration(demande.declaration());
        exiger(demande.type() != TypeDemande.ADHESION || demande.exclusion() == null || demande.exclusion().dateNotification() == null
                || demande.exclusion().dateNouvelleDemande() != null || demande.jour() != null, "/exclusion/dateNouvelleDemande",
                "MANQUANT", "le jour où l'exclu demande à adhérer de nouveau");
        exiger(demande.type() != TypeDemande.ADHESION || demande.beneficiaire().dateInscription() == null
                || !demande.beneficiaire().dateInscription().isBefore(demande.adhesion().dateEffet()), "/beneficiaire/dateInscription",
                "DATE_INCOHERENTE", "l'inscription précède la date d'effet de l'adhésion");
        Denonciation denonciation = demande.denonciation();
        exiger(denonciation == null || !denonciation.dateReception().isBefore(denonciation.dateEnvoi()),
                "/denonciation/dateReception", "DATE_INCOHERENTE", "la réception précède l'envoi");
        Revision revision = demande.revision();
        exiger(revision == null || !revision.decidee() || revision.dateEffet() != null || revision.nature() == NatureRevision.AGE,
                "/revision/dateEffet", "MANQUANT", "le jour d'effet d'une révision décidée");
        exiger(denonciation == null || denonciation.motif() != MotifDenonciation.CHANGEMENT_SITUATION
                || denonciation.dateEvenement() != null || denonciation.dateRevelation() != null, "/denonciation/dateEvenement",
                "MANQUANT", "le jour de l'événement, ou de sa révélation");
        exiger(denonciation == null || !APRES_INFORMATION.contains(denonciation.motif()) || denonciation.dateInformation() != null,
                "/denonciation/dateInformation", "MANQUANT", "le jour où la modification a été annoncée");
        Renonciation renonciation = demande.renonciation();
        exiger(renonciation == null || renonciation.dateReception() == null
                || !renonciation.dateReception().isBefore(renonciation.dateEnvoi()),
                "/renonciation/dateReception", "DATE_INCOHERENTE", "la réception précède l'envoi");
        Adhesion adhesion = demande.adhesion();
        exiger(renonciation == null || !adhesion.aDistance() || adhesion.contrat() != Contrat.RMG
                || adhesion.dateSignatureBulletin() != null, "/adhesion/dateSignatureBulletin", "MANQUANT",
                "le délai de renonciation court de la signature du bulletin");
        exiger(adhesion.contrat() != Contrat.TNS || !adhesion.aDistance() || adhesion.accordExecutionImmediate()
                || demande.actes().isEmpty() || demande.jour() != null, "/jour", "MANQUANT",
                "sans accord d'exécution immédiate, le paiement dépend du jour où la demande est traitée");
        for (int i = 0; i < demande.impayes().size(); i++) {
            Impaye impaye = demande.impayes().get(i);
            exiger(impaye.datePaiement() == null || !impaye.datePaiement().isBefore(impaye.dateEcheance())
                    || impaye.dateMiseEnDemeure() == null, "/impayes/" + i + "/datePaiement", "DATE_INCOHERENTE",
                    "une cotisation payée avant son échéance n'est pas impayée");
        }
        Cotisation cotisation = demande.cotisation();
        exiger(cotisation == null || cotisation.periodeDebut() == null || cotisation.periodeFin() == null
                || !cotisation.periodeFin().isBefore(cotisation.periodeDebut()), "/cotisation/periodeFin", "DATE_INCOHERENTE",
                "la période finit avant de commencer");
        exiger(cotisation == null || cotisation.anneeAssurance() >= PREMIERE_ANNEE && cotisation.anneeAssurance() <= DERNIERE_ANNEE,
                "/cotisation/anneeAssurance", "HORS_LIMITES", "attendu une année entre " + PREMIERE_ANNEE + " et " + DERNIERE_ANNEE);
        verifierPersonne(demande);
    }

    private void verifierDeclaration(Declaration declaration) {
        exiger(declaration == null || declaration.cotisationDue() == null || declaration.cotisationDue().estPositif(),
                "/declaration/cotisationDue", "HORS_LIMITES", "un taux de cotisation dû est positif");
        exiger(declaration == null || !declaration.augmentationAcceptee() || declaration.cotisationDue() != null,
                "/declaration/cotisationDue", "MANQUANT", "la cotisation que le membre a acceptée");
        exiger(declaration == null || declaration.intentionnelle() || declaration.dateRealisationRisque() == null
                || declaration.dateConstatation() != null, "/declaration/dateConstatation", "MANQUANT",
                "le jour de la découverte : avant ou après la réalisation du risque");
    }

    /** A start of prescription that is put off is put off to a day. */
    private void verifierAction(ActionEnJustice action) {
        exiger(action == null || !action.declarationFausse() || action.auteur() != Auteur.MUTUELLE
                || action.dateConnaissanceMutuelle() != null, "/action/dateConnaissanceMutuelle", "MANQUANT",
                "le jour où la mutuelle a connu la fausse déclaration");
        exiger(action == null || !action.ignoranceProuvee() || action.dateConnaissanceInteresse() != null,
                "/action/dateConnaissanceInteresse", "MANQUANT", "le jour jusqu'auquel l'ignorance est prouvée");
    }

    /** An adult child, a partner or another person in charge is one by what is told of them. */
    private void verifierPersonne(Demande demande) {
        Beneficiaire personne = demande.beneficiaire();
        LocalDate entree = personne.dateInscription() == null ? demande.adhesion().dateEffet() : personne.dateInscription();
        exiger(demande.type() != TypeDemande.ADHESION || !entree.isBefore(personne.dateNaissance()), "/beneficiaire/dateNaissance",
                "DATE_INCOHERENTE", "la personne naît après son entrée dans l'adhésion");
        exiger(demande.jour() == null || !demande.jour().isBefore(personne.dateNaissance()), "/jour", "DATE_INCOHERENTE",
                "ce jour précède la naissance du bénéficiaire");
        exiger(personne.revenuMensuel() == null || personne.smicMensuel() != null, "/beneficiaire/smicMensuel", "MANQUANT",
                "le SMIC mensuel brut auquel comparer le revenu");
        exiger(personne.lien() != Lien.CONCUBIN || personne.dateDebutConcubinage() != null,
                "/beneficiaire/dateDebutConcubinage", "MANQUANT", "un concubin est ayant droit par la durée du concubinage");
        boolean titre = personne.aChargeSecu() != null || personne.poursuitEtudes() || personne.premierApprentissage()
                || personne.contratAlternance() || personne.chercheurPremierEmploi() || personne.exerceActivite()
                || personne.allocationAah() || personne.chargeEffectivePermanente();
        boolean majeur = demande.actes().stream().map(Acte::dateSoins)
                .anyMatch(jour -> !jour.isBefore(personne.dateNaissance().plusYears(MAJORITE)));
        exiger(personne.lien() != Lien.ENFANT || titre || !majeur, "/beneficiaire/aChargeSecu", "MANQUANT",
                "un enfant majeur n'est ayant droit que par ce qu'on en dit : à charge, études, apprentissage, activité, AAH");
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
        LocalDate prescription = acte.justificatifs().datePrescription();
        exiger(prescription == null || !prescription.isAfter(acte.dateFacturation()), ici + "/justificatifs/datePrescription",
                "DATE_INCOHERENTE", "la prescription suit la facture");
        exiger(acte.rembourseParSecu() || !acte.teletransmission(), ici + "/teletransmission", "SANS_OBJET",
                "la Sécurité sociale ne transmet rien d'un acte qu'elle ne rembourse pas");
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
