package fr.clausier.contrat.litige;

import fr.clausier.contrat.Nomme;

/** A line of the table of fees. Codes are stable and never reused. */
public enum CodeProcedure implements Nomme {
    TI("Tribunal d'instance"),
    TRIBUNAL_PROXIMITE("Tribunal de proximité"),
    TGI("Tribunal de grande instance"),
    TRIBUNAL_JUDICIAIRE("Tribunal judiciaire"),
    POLE_SOCIAL("Pôle social du TGI"),
    PRUD_CONC_SANS("Prud'hommes, conciliation sans accord"),
    PRUD_CONC_AVEC("Prud'hommes, conciliation aboutie"),
    PRUD_JUGEMENT("Prud'hommes, jugement"),
    TRIB_COMMERCE("Tribunal de commerce"),
    TRIB_ADMIN("Tribunal administratif"),
    DISCIPLINE_SANCTION("Conseil de discipline, avec sanction"),
    DISCIPLINE_SANS("Conseil de discipline, sans sanction"),
    EXPROPRIATION("Juge de l'expropriation"),
    POLICE("Tribunal de police, quatre premières classes"),
    POLICE_5("Tribunal de police, cinquième classe"),
    CORRECTIONNEL_HORS_ME("Tribunal correctionnel, hors mise en examen"),
    CORRECTIONNEL_ME("Tribunal correctionnel, mise en examen (forfait 15 h d'instruction)"),
    ASSISES_JOUR("Cour d'assises et des mineurs, par journée"),
    ASSISES_ME("Cour d'assises, mise en examen (forfait 15 h, 1 journée)"),
    CHAMBRE_INSTRUCTION("Chambre de l'instruction et application des peines"),
    COMPO_PENALE("Composition pénale, présentation au procureur"),
    CIVI_CRCI_ONIAM("CIVI, CRCI, ONIAM"),
    COMMISSION("Commission"),
    RURAUX_CONC("Baux ruraux, conciliation"),
    RURAUX_JUGEMENT("Baux ruraux, jugement"),
    AUTRES_PREMIERE("Autres juridictions françaises de première instance"),
    ETRANGER_PREMIER("Juridictions étrangères du premier degré"),
    COUR_APPEL("Cour d'appel"),
    POSTULATION_APPEL("Postulation devant la cour d'appel"),
    RECOURS_PREMIER_PRESIDENT("Recours devant le premier président de la cour d'appel"),
    RECOURS_ETRANGER("Recours devant une juridiction étrangère"),
    CASSATION_DEMANDE("Cour de cassation ou Conseil d'État (demandeur)"),
    CASSATION_DEFENSE("Cour de cassation ou Conseil d'État (défendeur)"),
    JURIDICTIONS_EUROPE("Juridictions européennes"),
    REFERE_JEX("Référé et juge de l'exécution"),
    MISE_EN_ETAT("Juge de la mise en état (ordonnance)"),
    ORDONNANCE("Ordonnances (notamment sur requête gracieuse)"),
    QPC("Question prioritaire de constitutionnalité"),
    EXPERTISE("Suivi d'expertise judiciaire (forfait)"),
    ASSIST_HEURE("Assistance à expertise ou instruction"),
    DECLARATION_CREANCE("Déclaration de créance ou relevé de forclusion"),
    PARQUET("Démarches auprès du parquet"),
    TEMOIN_ASSISTE("Témoin assisté (forfait 5 h)"),
    GARDE_A_VUE("Assistance en garde à vue"),
    PLAINTE("Rédaction d'une plainte avec partie civile"),
    PHOTOCOPIE("Photocopies (forfait par affaire)"),
    AMIABLE("Intervention amiable"),
    AMIABLE_BONUS("Bonus pour transaction amiable aboutie"),
    MEDIATION("Médiation, conciliation ou procédure participative par avocat"),
    MEDIATION_BONUS("Bonus de médiation aboutie"),
    RENVOI_CONC("Renvoi en conciliation par le juge, sans conciliation"),
    CONSULT_CASSATION("Consultation d'avocat aux conseils"),
    TRANSACTION_AVOCAT("Transaction après assignation au fond, par avocat"),
    TRANSACTION_50("Transaction après assignation, sans avocat ou après désistement");

    private final String texte;

    CodeProcedure(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
