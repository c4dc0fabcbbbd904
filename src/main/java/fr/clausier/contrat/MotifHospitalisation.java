package fr.clausier.contrat;

/** Why the person stays. */
public enum MotifHospitalisation {
    MEDICALE, CHIRURGICALE, MATERNITE, AUTRE
}
