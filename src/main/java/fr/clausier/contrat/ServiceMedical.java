package fr.clausier.contrat;

/** The medical benefit of a drug, which sets its rate (CSS art. R.160-5): major or important 65 %, moderate 30 %, low 15 %. */
public enum ServiceMedical {
    IMPORTANT, MODERE, FAIBLE
}
