package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Nomme;

/** What is spent. Codes are stable and never reused. */
public enum NatureDepense implements Nomme {
    TRANSPORT("Transport"),
    HEBERGEMENT("Hébergement, petit déjeuner compris"),
    TAXI_CLES("Taxi pour prendre les clés et les remettre"),
    TAXI_RESTITUTION("Taxi pour rendre les clés"),
    PARKING("Parking"),
    LIVRAISON("Frais de livraison"),
    ESPECES("Espèces avancées"),
    SECOURS("Secours"),
    RECHERCHE("Recherche"),
    ACHATS("Prix des achats"),
    MEDICAMENTS("Prix des médicaments"),
    REPAS("Repas"),
    COIFFURE("Coupe ou soin"),
    DEPLACEMENT_PET_SITTER("Déplacements du pet-sitter"),
    PRESTATION_PET_SITTER("Prestation du pet-sitter"),
    NOURRITURE_ANIMAL("Nourriture de l'animal"),
    MATERIEL_MEDICAL("Matériel médical"),
    TELEPHONE("Téléphone"),
    BAR("Bar"),
    TRANSPORT_PRIMAIRE("Transport primaire"),
    SECOURS_URGENCE("Secours d'urgence"),
    BILAN_NUTRITIONNEL("Bilan nutritionnel"),
    TRAVAUX("Travaux d'aménagement"),
    TELEASSISTANCE("Téléassistance"),
    PRESTATION("Coût de la prestation"),
    INDEMNITE("Dommage né d'un renseignement"),
    AUTRE("Autre dépense");

    private final String texte;

    NatureDepense(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
