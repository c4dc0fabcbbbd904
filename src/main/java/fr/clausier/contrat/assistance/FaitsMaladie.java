package fr.clausier.contrat.assistance;

/** A serious illness and its envelope of services (section 9). */
public interface FaitsMaladie extends FaitsEvenement {

    /** Which table of units applies: that of the person who is ill. */
    default PublicEnveloppe publicEnveloppe() {
        return touche() == Touche.ENFANT ? PublicEnveloppe.ENFANT : PublicEnveloppe.ADULTE;
    }
}
