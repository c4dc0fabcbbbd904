package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What a dispute is about. Codes are stable and never reused. */
public enum CauseLitige implements Nomme {
    ERREUR_MEDICALE("Erreur médicale"),
    RETARD("Retard"),
    ERREUR_DIAGNOSTIC("Erreur de diagnostic"),
    INFECTION_NOSOCOMIALE("Infection nosocomiale"),
    DEFAUT_CONSEIL("Défaut de conseil"),
    BIEN_MEDICAL("Équipement médical défectueux, non conforme ou dangereux"),
    TRAVAUX_AMENAGEMENT("Travaux d'aménagement d'une habitation ou d'un véhicule"),
    ASSURANCE_PRET("Assurance liée à un prêt"),
    ORGANISME_SOCIAL("Litige avec un organisme social"),
    AUTRE("Autre cause");

    private final String texte;

    CauseLitige(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
