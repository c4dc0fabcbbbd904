package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What is asked of a professional of the network. Codes are stable and never reused. */
public enum AvantageReseau implements Nomme {
    TARIFS_NEGOCIES("Tarifs négociés"),
    TIERS_PAYANT("Dispense d'avance de frais"),
    CASSE("Garantie casse"),
    ADAPTATION("Garantie adaptation"),
    DECHIRURE("Garantie déchirure"),
    PANNE("Garantie panne"),
    SUIVI_PROTHESE("Suivi et assistance sur une prothèse dentaire"),
    REMPLACEMENT_IMPLANT("Remplacement d'un implant rejeté"),
    ESSAI("Essai d'une aide auditive"),
    PILES("Piles sans reste à charge"),
    CONTROLE_AUDITION("Contrôle annuel de l'audition"),
    PRET_AIDE_AUDITIVE("Prêt d'une aide auditive");

    private final String texte;

    AvantageReseau(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
