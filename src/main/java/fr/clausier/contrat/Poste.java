package fr.clausier.contrat;

import java.util.EnumSet;
import java.util.Set;

/**
 * The lines of care of the contracts (notice TNS art. 13, regulation chapter 6 and tables of benefits). REMB: reimbursed
 * by the Sécurité sociale; NON_REMB: not.
 */
public enum Poste {
    // Care
    CONSULTATION,
    AUXILIAIRE_MEDICAL,
    SAGE_FEMME,
    PSYCHOLOGUE,
    PSYCHOLOGUE_NON_REMB,
    LABORATOIRE,
    LABORATOIRE_NON_REMB,
    IMAGERIE,
    ACTE_SPECIALITE,
    OSTEOPATHIE,
    MEDECINE_DOUCE,
    MATERIEL_MEDICAL,
    PROTHESE_CAPILLAIRE,
    FAUTEUIL_ROULANT,
    // Pharmacy
    PHARMACIE,
    PHARMACIE_NON_REMB,
    HONORAIRES_DISPENSATION,
    HOMEOPATHIE,
    TRANSPORT,
    // Optics
    MONTURE,
    VERRES,
    SUPPLEMENT_OPTIQUE,
    LENTILLES_REMB,
    LENTILLES_NON_REMB,
    CHIRURGIE_REFRACTIVE,
    // Dental care
    SOINS_DENTAIRES,
    PROTHESE_DENTAIRE_REMB,
    PROTHESE_DENTAIRE_NON_REMB,
    INLAY_ONLAY,
    INLAY_CORE,
    ORTHODONTIE_REMB,
    ORTHODONTIE_NON_REMB,
    IMPLANT,
    PARODONTIE,
    // Hearing
    AIDE_AUDITIVE,
    ACCESSOIRE_AUDITIF,
    // Hospital
    HOSPI_SEJOUR,
    HOSPI_ACTES,
    PARTICIPATION_ACTE_LOURD,
    FORFAIT_JOURNALIER,
    PASSAGE_URGENCES,
    CHAMBRE_PARTICULIERE,
    FRAIS_ACCOMPAGNEMENT,
    TELEVISION_TELEPHONE,
    // Cures and prevention
    CURE_SURVEILLANCE,
    CURE_THERMALE,
    CURE_HEBERGEMENT,
    PREVENTION_REMB,
    PREVENTION_NON_REMB,
    VACCIN_NON_REMB,
    SEVRAGE_TABAGIQUE,
    // Events
    PRIME_NAISSANCE,
    FIV_REFUSEE,
    ALLOCATION_OBSEQUES;

    private static final Set<Poste> OPTIQUE = EnumSet.of(MONTURE, VERRES);
    private static final Set<Poste> SEJOUR = EnumSet.of(HOSPI_SEJOUR, HOSPI_ACTES, FORFAIT_JOURNALIER,
            CHAMBRE_PARTICULIERE, FRAIS_ACCOMPAGNEMENT, TELEVISION_TELEPHONE);
    private static final Set<Poste> FORFAITAIRE = EnumSet.of(PRIME_NAISSANCE, ALLOCATION_OBSEQUES);
    private static final Set<Poste> NON_REMBOURSE = EnumSet.of(PSYCHOLOGUE_NON_REMB, LABORATOIRE_NON_REMB, OSTEOPATHIE,
            MEDECINE_DOUCE, PHARMACIE_NON_REMB, LENTILLES_NON_REMB, CHIRURGIE_REFRACTIVE, PROTHESE_DENTAIRE_NON_REMB,
            ORTHODONTIE_NON_REMB, IMPLANT, PARODONTIE, PARTICIPATION_ACTE_LOURD, FORFAIT_JOURNALIER, PASSAGE_URGENCES,
            CHAMBRE_PARTICULIERE, FRAIS_ACCOMPAGNEMENT, TELEVISION_TELEPHONE, CURE_HEBERGEMENT, PREVENTION_NON_REMB,
            VACCIN_NON_REMB, SEVRAGE_TABAGIQUE, PRIME_NAISSANCE, FIV_REFUSEE, ALLOCATION_OBSEQUES);

    /** Part of a pair of glasses: its lines are decided together. */
    public boolean optique() {
        return OPTIQUE.contains(this);
    }

    /** Part of a hospital stay: its lines are decided together. */
    public boolean sejour() {
        return SEJOUR.contains(this);
    }

    /** A sum due for an event, not the refund of an expense. */
    public boolean forfaitaire() {
        return FORFAITAIRE.contains(this);
    }

    /** Whether the Sécurité sociale usually takes it in charge: what is supposed of a line that does not say. */
    public boolean remboursable() {
        return !NON_REMBOURSE.contains(this);
    }
}
