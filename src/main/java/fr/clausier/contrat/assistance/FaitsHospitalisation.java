package fr.clausier.contrat.assistance;

/** A hospital stay or an illness at home of the member or spouse (section 5). */
public interface FaitsHospitalisation extends FaitsEvenement, FaitsDemande {
}
