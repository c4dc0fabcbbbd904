package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.contrat.affaire.TypeAffaire;

/** What is asked; every type is decided by the same rules, and each may carry the facts of the others. */
public enum TypeDemande implements Nomme {
    /** What does the contract pay for acts of care? */
    REMBOURSEMENT(null, "Demander un remboursement de soins"),
    /** May this person join? */
    ADHESION(TypeDemarche.ADHESION, "Demander à adhérer"),
    /** Is this person covered on that day? */
    SITUATION(null, "Demander si une personne est couverte"),
    /** May the formule change, and when? */
    CHANGEMENT(TypeDemarche.CHANGEMENT, "Demander à changer de formule"),
    /** May the member give up, and what is paid back? */
    RENONCIATION(TypeDemarche.RENONCIATION, "Renoncer à l'adhésion"),
    /** Does this termination end the cover, and when? */
    DENONCIATION(TypeDemarche.DENONCIATION, "Dénoncer l'adhésion"),
    /** What does the member owe, and by when? */
    COTISATION(TypeDemarche.COTISATION, "Demander ce qui est dû de cotisations"),
    /** Is this action in time? */
    ACTION(TypeDemarche.ACTION, "Demander si une action est encore possible"),
    /** Is this service of the mutual open to this person on that day, and how? */
    SERVICE(TypeAffaire.SERVICE, "Demander un service de la mutuelle"),
    /** What does another owe of what the mutual paid? */
    RECOURS(TypeAffaire.RECOURS, "Déclarer un accident dont un tiers répond"),
    /** What may the mutual ask in control, and what follows? */
    CONTROLE(TypeAffaire.CONTROLE, "Demander un contrôle"),
    /** Whom may the member turn to, and by when? */
    RECLAMATION(TypeAffaire.RECLAMATION, "Réclamer, ou saisir le médiateur"),
    /** May these personal data be used so? */
    DONNEES(TypeAffaire.DONNEES, "Exercer un droit sur des données"),
    /** What does assistance give after this event, at home or away? */
    ASSISTANCE(null, "Appeler l'assistance"),
    /** May a doctor be asked at a distance? */
    TELECONSULTATION(null, "Consulter un médecin à distance"),
    /** Does a nurse support the person before and after a hospital stay? */
    ACCOMPAGNEMENT(null, "Demander l'accompagnement avant et après une hospitalisation"),
    /** What does legal protection take in charge of this dispute? */
    LITIGE(TypeAffaire.LITIGE, "Déclarer un litige à la protection juridique");

    private final Enum<?> objet;
    private final String texte;

    TypeDemande(Enum<?> objet, String texte) {
        this.objet = objet;
        this.texte = texte;
    }

    /** What one does by it: for a member, in French. */
    @Override
    public String texte() {
        return texte;
    }

    /** Decided on the guarantees of the assistance contracts. */
    public boolean assistance() {
        return this == ASSISTANCE || this == TELECONSULTATION || this == ACCOMPAGNEMENT;
    }

    /** The kind of thing that the question is about; null when it is about a person on a day. */
    public Enum<?> objet() {
        return objet;
    }
}
