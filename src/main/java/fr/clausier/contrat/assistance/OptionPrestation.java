package fr.clausier.contrat.assistance;

/** One of the forms in which a guarantee is given. Codes are stable and never reused. */
public enum OptionPrestation {
    PROCHE, TRANSFERT, GARDE, INTERVENANT, VISITE, GARDE_DOMICILE, GARDE_PET_SITTER, PROMENADE, BANQUE, PORTAGE,
    EN_LIGNE, DOMICILE, BILAN_TELEPHONE, BILAN_DOMICILE, TELEPHONE, FACE_A_FACE
}
