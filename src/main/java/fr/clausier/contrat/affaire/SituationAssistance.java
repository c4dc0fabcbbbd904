package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** The situation for which assistance is called. Codes are stable and never reused. */
public enum SituationAssistance implements Nomme {
    INFORMATION("Information par téléphone"),
    PREMIER_ENFANT("Arrivée d'un premier enfant"),
    GROSSESSE_PATHOLOGIQUE("Grossesse pathologique"),
    PERSONNE_DEPENDANTE("Proche dépendant"),
    MALADIE_GRAVE("Maladie grave"),
    NOUVEAU_RETRAITE("Départ récent en retraite"),
    DEPLACEMENT("Déplacement"),
    DECES("Décès"),
    TMS_STRESS("Risque musculo-squelettique ou stress au travail"),
    RETOUR_EMPLOI("Retour à l'emploi après un arrêt"),
    HOSPITALISATION("Hospitalisation"),
    AUCUNE("Aucune de ces situations");

    private final String texte;

    SituationAssistance(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
