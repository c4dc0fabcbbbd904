package fr.clausier.contrat.assistance;

/**
 * A pet.
 *
 * @param espece absent while it is not told
 * @param categorieChien legal category of the dog; 0 for none
 */
public record AnimalAssiste(
        EspeceAnimal espece,
        Integer categorieChien,
        Boolean vaccinationsAJour) {

    /** Nothing is told of it. */
    public static final AnimalAssiste AUCUN = new AnimalAssiste(null, null, null);

    public AnimalAssiste {
        vaccinationsAJour = vaccinationsAJour != null && vaccinationsAJour;
        categorieChien = categorieChien == null ? 0 : categorieChien;
    }
}
