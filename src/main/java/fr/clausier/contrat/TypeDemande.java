package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.contrat.affaire.TypeAffaire;

/** What is asked; every type is decided by the same rules, and each may carry the facts of the others. */
public enum TypeDemande {
    /** What does the contract pay for acts of care? */
    REMBOURSEMENT(null),
    /** May this person join? */
    ADHESION(TypeDemarche.ADHESION),
    /** Is this person covered on that day? */
    SITUATION(null),
    /** May the formule change, and when? */
    CHANGEMENT(TypeDemarche.CHANGEMENT),
    /** May the member give up, and what is paid back? */
    RENONCIATION(TypeDemarche.RENONCIATION),
    /** Does this termination end the cover, and when? */
    DENONCIATION(TypeDemarche.DENONCIATION),
    /** What does the member owe, and by when? */
    COTISATION(TypeDemarche.COTISATION),
    /** Is this action in time? */
    ACTION(TypeDemarche.ACTION),
    /** Is this service of the mutual open to this person on that day, and how? */
    SERVICE(TypeAffaire.SERVICE),
    /** What does another owe of what the mutual paid? */
    RECOURS(TypeAffaire.RECOURS),
    /** What may the mutual ask in control, and what follows? */
    CONTROLE(TypeAffaire.CONTROLE),
    /** Whom may the member turn to, and by when? */
    RECLAMATION(TypeAffaire.RECLAMATION),
    /** May these personal data be used so? */
    DONNEES(TypeAffaire.DONNEES),
    /** What does assistance give after this event, at home or away? */
    ASSISTANCE(null),
    /** May a doctor be asked at a distance? */
    TELECONSULTATION(null),
    /** Does a nurse support the person before and after a hospital stay? */
    ACCOMPAGNEMENT(null),
    /** What does legal protection take in charge of this dispute? */
    LITIGE(TypeAffaire.LITIGE);

    private final Enum<?> objet;

    TypeDemande(Enum<?> objet) {
        this.objet = objet;
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
