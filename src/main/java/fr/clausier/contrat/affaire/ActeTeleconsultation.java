package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What the doctor at a distance is asked for. Codes are stable and never reused. */
public enum ActeTeleconsultation implements Nomme {
    CONSULTATION("Consultation"),
    PRESCRIPTION("Prescription de médicaments remboursables"),
    COMPTE_RENDU("Compte rendu"),
    AUTRE("Autre acte, tel qu'un examen physique");

    private final String texte;

    ActeTeleconsultation(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
