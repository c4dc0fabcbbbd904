package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** How far a dispute has gone. Codes are stable and never reused. */
public enum PhaseLitige implements Nomme {
    INFORMATION("Information juridique par téléphone"),
    AMIABLE("Règlement amiable"),
    JUDICIAIRE("Procès");

    private final String texte;

    PhaseLitige(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
