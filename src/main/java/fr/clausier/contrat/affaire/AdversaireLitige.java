package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** Whom a dispute is with. Codes are stable and never reused. */
public enum AdversaireLitige implements Nomme {
    ETABLISSEMENT_SOIN("Établissement de soins"),
    PROFESSIONNEL_SANTE("Professionnel de santé"),
    ONIAM("Office national d'indemnisation des accidents médicaux"),
    ORGANISME_SOCIAL("Organisme social ou de prévoyance"),
    INSTITUTION_ALLOCATION("Institution chargée d'allocations spécialisées"),
    AUTRE("Autre personne");

    private final String texte;

    AdversaireLitige(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
