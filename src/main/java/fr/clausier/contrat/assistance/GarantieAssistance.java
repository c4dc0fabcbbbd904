package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Nomme;

/** A guarantee of the assistance contracts, and the unit it is counted in. Codes are stable and never reused. */
public enum GarantieAssistance implements Nomme {
    CONSEIL_SOCIAL(Convention.SANTE, "1.1", Unite.ENTRETIEN, "Conseil social"),
    INFORMATIONS_JURIDIQUES(Convention.SANTE, "1.2", Unite.FOIS, "Informations juridiques"),
    INFORMATIONS_MEDICALES(Convention.SANTE, "1.3", Unite.FOIS, "Informations médicales"),
    COORDONNEES_MEDECIN(Convention.SANTE, "1.4", Unite.FOIS, "Coordonnées d'un médecin"),
    COORDONNEES_PARAMEDICALES(Convention.SANTE, "1.4", Unite.FOIS, "Coordonnées d'une infirmière ou d'un intervenant paramédical"),
    CONSEIL_DIETETIQUE(Convention.SANTE, "1.5", Unite.FOIS, "Conseil diététique"),
    COACHING_FORME(Convention.SANTE, "1.6", Unite.FOIS, "Coaching forme"),
    APPELS_COACHING(Convention.SANTE, "1.6", Unite.APPEL, "Appels d'accompagnement du coaching forme"),
    ACCOMPAGNEMENT_ADMINISTRATIF(Convention.SANTE, "1.7", Unite.ENTRETIEN, "Accompagnement administratif"),
    SOUTIEN_PSYCHOLOGIQUE(Convention.SANTE, "2.1", Unite.ENTRETIEN, "Soutien psychologique"),
    SOUTIEN_FACE_A_FACE(Convention.SANTE, "2.1", Unite.ENTRETIEN, "Soutien psychologique en face à face"),
    PREMIER_EMPLOI(Convention.SANTE, "3.1", Unite.ENTRETIEN, "Premier emploi : rendez-vous téléphonique"),
    PREMIER_EMPLOI_VISIO(Convention.SANTE, "3.1", Unite.ENTRETIEN, "Premier emploi : rendez-vous vidéo de 45 minutes"),
    PREMIER_EMPLOI_CV(Convention.SANTE, "3.1", Unite.FOIS, "Premier emploi : correction du CV"),
    PREMIER_EMPLOI_LETTRE(Convention.SANTE, "3.1", Unite.FOIS, "Premier emploi : correction de la lettre de motivation"),
    PREMIER_EMPLOI_SUIVI(Convention.SANTE, "3.1", Unite.ECHANGE, "Premier emploi : suivi"),
    TRANSPORT_EXAMEN(Convention.SANTE, "3.2", Unite.TRAJET, "Transport à un examen"),
    AIDE_DOMICILE_MATERNITE(Convention.SANTE, "4.1", Unite.HEURE, "Aide à domicile, maternité"),
    ENFANTS_MATERNITE(Convention.SANTE, "4.2", Unite.HEURE, "Prise en charge des enfants, maternité"),
    GESTES_PREMIER_ENFANT(Convention.SANTE, "4.3", Unite.HEURE, "Les gestes du premier enfant"),
    MEDICAMENTS_MATERNITE(Convention.SANTE, "4.4", Unite.LIVRAISON, "Livraison de médicaments, maternité"),
    AIDE_DOMICILE(Convention.SANTE, "5.1", Unite.HEURE, "Aide à domicile"),
    PRESENCE_PROCHE(Convention.SANTE, "5.2", Unite.NUIT, "Présence d'un proche"),
    MEDICAMENTS(Convention.SANTE, "5.3", Unite.LIVRAISON, "Livraison de médicaments"),
    PORTAGE_REPAS(Convention.SANTE, "5.3", Unite.JOUR, "Portage de repas"),
    ESPECES(Convention.SANTE, "5.3", Unite.PORTAGE, "Portage d'espèces ou conduite à la banque"),
    COURSES(Convention.SANTE, "5.3", Unite.LIVRAISON, "Livraison de courses"),
    COIFFURE(Convention.SANTE, "5.3", Unite.DEPLACEMENT, "Coiffure à domicile"),
    CONVALESCENCE_PROCHE(Convention.SANTE, "5.4", Unite.ALLER_RETOUR, "Convalescence chez un proche"),
    TRANSPORT_RDV(Convention.SANTE, "5.5", Unite.ALLER_RETOUR, "Transport aux rendez-vous médicaux"),
    GARDE_ANIMAUX(Convention.SANTE, "5.6", Unite.INTERVENTION, "Garde des animaux"),
    PROMENADE_CHIEN(Convention.SANTE, "5.6", Unite.INTERVENTION, "Promenade du chien"),
    FERMETURE_DOMICILE(Convention.SANTE, "5.7", Unite.HEURE, "Fermeture du domicile"),
    PREPARATION_RETOUR(Convention.SANTE, "5.8", Unite.HEURE, "Préparation du retour"),
    EFFETS_PERSONNELS(Convention.SANTE, "5.9", Unite.FOIS, "Acheminement d'effets personnels"),
    RECUPERATION_VEHICULE(Convention.SANTE, "5.10", Unite.FOIS, "Récupération du véhicule"),
    MATERIEL_MEDICAL(Convention.SANTE, "5.11", Unite.FOIS, "Matériel médical"),
    ENFANTS(Convention.SANTE, "6.1", Unite.HEURE, "Prise en charge des enfants"),
    FRERES_ET_SOEURS(Convention.SANTE, "6.2", Unite.HEURE, "Garde des frères et sœurs d'un enfant hospitalisé"),
    REMPLACEMENT_GARDE(Convention.SANTE, "6.3", Unite.HEURE, "Remplacement de la garde salariée"),
    CONDUITE_ECOLE(Convention.SANTE, "6.4", Unite.ALLER_RETOUR, "Conduite à l'école"),
    CONDUITE_ACTIVITES(Convention.SANTE, "6.5", Unite.ALLER_RETOUR, "Conduite aux activités extrascolaires"),
    COURS_EN_LIGNE(Convention.SANTE, "6.6", Unite.FOIS, "Cours en ligne"),
    COURS_DOMICILE(Convention.SANTE, "6.6", Unite.HEURE, "Cours à domicile"),
    SOUTIEN_CHEZ_PROCHE(Convention.SANTE, "6.7", Unite.HEURE, "Soutien scolaire chez un proche"),
    AIDE_DEVOIRS(Convention.SANTE, "6.8", Unite.HEURE, "Aide aux devoirs"),
    MEDICAMENTS_CHIRURGIE(Convention.SANTE, "7.1", Unite.LIVRAISON, "Livraison de médicaments, chirurgie"),
    PORTAGE_REPAS_CHIRURGIE(Convention.SANTE, "7.1", Unite.JOUR, "Portage de repas, chirurgie"),
    ESPECES_CHIRURGIE(Convention.SANTE, "7.1", Unite.PORTAGE, "Portage d'espèces ou conduite à la banque, chirurgie"),
    COURSES_CHIRURGIE(Convention.SANTE, "7.1", Unite.LIVRAISON, "Livraison de courses, chirurgie"),
    COIFFURE_CHIRURGIE(Convention.SANTE, "7.1", Unite.DEPLACEMENT, "Coiffure à domicile, chirurgie"),
    MESURES_CONSERVATOIRES(Convention.SANTE, "9", Unite.HEURE, "Aide à domicile dans l'attente du certificat"),
    ENVELOPPE(Convention.SANTE, "9.1", Unite.UNITE, "Enveloppe de services"),
    TELEASSISTANCE(Convention.SANTE, "9.2", Unite.JOUR, "Téléassistance"),
    ERGOTHERAPEUTE(Convention.SANTE, "9.3", Unite.FOIS, "Bilan de l'ergothérapeute"),
    TRAVAUX(Convention.SANTE, "9.4", Unite.DOSSIER, "Travaux d'aménagement"),
    BILAN_TMS(Convention.SANTE, "10.1", Unite.FOIS, "Bilan de prévention des troubles musculo-squelettiques"),
    SUIVI_TMS(Convention.SANTE, "10.1", Unite.APPEL, "Suivi du bilan de prévention des troubles musculo-squelettiques"),
    STRESS_TRAVAIL(Convention.SANTE, "10.2", Unite.ENTRETIEN, "Soutien contre le stress au travail"),
    BILAN_PROFESSIONNEL(Convention.SANTE, "10.3", Unite.ECHANGE, "Bilan professionnel"),
    REMISE_EN_FORME(Convention.SANTE, "10.4", Unite.SEANCE, "Remise en forme"),
    RETOUR_EMPLOI(Convention.SANTE, "11.1", Unite.ENTRETIEN, "Suivi du retour à l'emploi"),
    RECHERCHE_EMPLOI(Convention.SANTE, "11.1", Unite.ENTRETIEN, "Recherche d'un nouvel emploi"),
    RECHERCHE_EMPLOI_TELEPHONE(Convention.SANTE, "11.1", Unite.ENTRETIEN, "Recherche d'un nouvel emploi, par téléphone"),
    BILAN_EMPLOYABILITE(Convention.SANTE, "11.2", Unite.HEURE, "Bilan d'employabilité"),
    EMPLOI_CONJOINT(Convention.SANTE, "11.3", Unite.FOIS, "Recherche d'emploi du conjoint"),
    COACHING_CONDUITE(Convention.SANTE, "12.1", Unite.FOIS, "Coaching conduite"),
    COACH_RETRAITE(Convention.SANTE, "12.2", Unite.ENTRETIEN, "Coach retraite"),
    COMPLEMENT_RETRAITE(Convention.SANTE, "12.3", Unite.FOIS, "Activité en complément de la retraite"),
    COMPLEMENT_RETRAITE_ENTRETIENS(Convention.SANTE, "12.3", Unite.ENTRETIEN, "Complément de retraite : entretiens individuels"),
    ENFANTS_DECES(Convention.SANTE, "13.1", Unite.HEURE, "Prise en charge des enfants, décès"),
    ASCENDANTS_DECES(Convention.SANTE, "13.2", Unite.HEURE, "Prise en charge des ascendants, décès"),
    ANIMAUX_DECES(Convention.SANTE, "13.3", Unite.JOUR, "Garde des animaux, décès"),
    RAPATRIEMENT(Convention.DEPLACEMENT, "1.1.1", Unite.FOIS, "Rapatriement"),
    RETOUR_ACCOMPAGNANTS(Convention.DEPLACEMENT, "1.1.1", Unite.FOIS, "Retour des accompagnants"),
    ACCOMPAGNEMENT_FAMILLE(Convention.DEPLACEMENT, "1.1.1", Unite.FOIS, "Voyage d'un membre de la famille auprès du rapatrié"),
    ACCOMPAGNEMENT_ENFANT(Convention.DEPLACEMENT, "1.1.1", Unite.FOIS, "Accompagnement d'un enfant rapatrié seul"),
    ATTENTE_SUR_PLACE(Convention.DEPLACEMENT, "1.1.2", Unite.NUIT, "Attente sur place d'un accompagnant"),
    PROLONGATION_SEJOUR(Convention.DEPLACEMENT, "1.1.3", Unite.NUIT, "Prolongation de séjour du patient"),
    SECOURS_MONTAGNE(Convention.DEPLACEMENT, "1.2", Unite.FOIS, "Secours en montagne"),
    VOYAGE_PROCHE_DEPLACEMENT(Convention.DEPLACEMENT, "1.3", Unite.ALLER_RETOUR, "Voyage d'un proche, déplacement"),
    PRESENCE_PROCHE_DEPLACEMENT(Convention.DEPLACEMENT, "1.3", Unite.NUIT, "Présence d'un proche, déplacement"),
    TELECONSULTATION(Convention.EN_LIGNE, "1.1", Unite.TELECONSULTATION, "Téléconsultation"),
    APPEL_AVANT(Convention.EN_LIGNE, "2", Unite.APPEL, "Appel avant l'hospitalisation"),
    APPEL_RETOUR(Convention.EN_LIGNE, "2", Unite.APPEL, "Appel au retour"),
    SUIVI_INFIRMIER(Convention.EN_LIGNE, "2", Unite.ENTRETIEN, "Entretiens de suivi d'une infirmière");

    private final Convention convention;
    private final String article;
    private final Unite unite;
    private final String texte;

    GarantieAssistance(Convention convention, String article, Unite unite, String texte) {
        this.convention = convention;
        this.article = article;
        this.unite = unite;
        this.texte = texte;
    }

    public Convention convention() {
        return convention;
    }

    /** As the contract numbers it. */
    public String article() {
        return article;
    }

    /** The section of the contract: {@code 5} for {@code 5.10}. */
    public int section() {
        return Integer.parseInt(article.replaceFirst("\\..*", ""));
    }

    /** The guarantee that it follows up; itself when it stands alone. */
    public GarantieAssistance origine() {
        return switch (this) {
            case APPELS_COACHING -> COACHING_FORME;
            case PREMIER_EMPLOI_SUIVI -> PREMIER_EMPLOI;
            case SUIVI_TMS -> BILAN_TMS;
            default -> this;
        };
    }

    /** What its quantities are counted in. */
    public Unite unite() {
        return unite;
    }

    @Override
    public String texte() {
        return texte;
    }
}
