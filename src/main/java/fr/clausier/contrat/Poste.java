package fr.clausier.contrat;

import java.util.EnumSet;
import java.util.Set;

/** The lines of care of the contract (notice TNS art. 13 and table of benefits). REMB: reimbursed by the Sécurité sociale. */
public enum Poste {
    CONSULTATION,
    AUXILIAIRE_MEDICAL,
    SAGE_FEMME,
    PSYCHOLOGUE,
    LABORATOIRE,
    IMAGERIE,
    ACTE_SPECIALITE,
    MEDECINE_DOUCE,
    PHARMACIE,
    HOMEOPATHIE,
    TRANSPORT,
    MONTURE,
    VERRES,
    LENTILLES_REMB,
    LENTILLES_NON_REMB,
    SOINS_DENTAIRES,
    PROTHESE_DENTAIRE_REMB,
    AIDE_AUDITIVE,
    HOSPI_SEJOUR,
    FORFAIT_JOURNALIER,
    CURE_THERMALE;

    private static final Set<Poste> OPTIQUE = EnumSet.of(MONTURE, VERRES);
    private static final Set<Poste> SEJOUR = EnumSet.of(HOSPI_SEJOUR, FORFAIT_JOURNALIER);

    /** Part of a pair of glasses: its lines are decided together. */
    public boolean optique() {
        return OPTIQUE.contains(this);
    }

    /** Part of a hospital stay: its lines are decided together. */
    public boolean sejour() {
        return SEJOUR.contains(this);
    }
}
