package fr.clausier.contrat.litige;

import fr.clausier.contrat.Nomme;

/** What is spent on a dispute; HONORAIRES are lawyers' fees. Codes are stable and never reused. */
public enum NatureFrais implements Nomme {
    HONORAIRES("Honoraires d'avocat"),
    EXPERTISE("Expertise"),
    HUISSIER("Acte d'huissier"),
    PROCEDURE("Frais de procédure"),
    COPIE("Copies"),
    TELEPHONE("Téléphone"),
    DEPLACEMENT_AVOCAT("Déplacement de l'avocat"),
    FRAIS_GESTION("Frais de gestion"),
    CAUTION_PENALE("Caution pénale"),
    CONSIGNATION_PENALE("Consignation pénale"),
    AMENDE("Amende"),
    ASTREINTE("Astreinte"),
    CONDAMNATION("Condamnation"),
    DEPENS_ADVERSE("Dépens de l'adversaire"),
    ARTICLE_700_ADVERSE("Article 700 dû à l'adversaire"),
    ARBITRAGE("Frais d'arbitrage"),
    EXEQUATUR("Exequatur"),
    EXECUTION_HORS_ZONE("Exécution hors zone");

    private final String texte;

    NatureFrais(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
