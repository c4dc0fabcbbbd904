package fr.clausier.contrat;

/** The correction of a 100 % Santé lens, which sets its price limit: single vision by sphere, multifocal by sphere. */
public enum CorrectionVerre {
    UNI_0_2, UNI_2_4, UNI_4_8, MULTI_0_2, MULTI_MAX
}
