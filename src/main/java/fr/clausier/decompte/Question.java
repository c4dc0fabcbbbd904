package fr.clausier.decompte;

import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.contrat.affaire.TypeAffaire;

/** What must be answered once it is asked; silence is an error. */
public enum Question {
    QUALITE("La personne est-elle assurée ?", null),
    PERIODE("La garantie est-elle en vigueur à cette date ?", null),
    ADMISSION("La personne peut-elle adhérer ?", TypeDemarche.ADHESION),
    RENONCIATION("La renonciation est-elle recevable ?", TypeDemarche.RENONCIATION),
    DENONCIATION("La dénonciation est-elle recevable ?", TypeDemarche.DENONCIATION),
    CHANGEMENT("Le changement est-il recevable ?", TypeDemarche.CHANGEMENT),
    ACTION("L'action est-elle recevable dans le temps ?", TypeDemarche.ACTION),
    SERVICE("Ce service est-il ouvert ?", TypeAffaire.SERVICE),
    RECOURS("Le recours est-il ouvert ?", TypeAffaire.RECOURS),
    CONTROLE("Le contrôle est-il fondé ?", TypeAffaire.CONTROLE),
    RECLAMATION("La réclamation est-elle recevable ?", TypeAffaire.RECLAMATION),
    LITIGE("Le litige est-il pris en charge ?", TypeAffaire.LITIGE),
    DONNEES("Cet usage des données est-il permis ?", TypeAffaire.DONNEES);

    private final String texte;
    private final Enum<?> objet;

    Question(String texte, Enum<?> objet) {
        this.texte = texte;
        this.objet = objet;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }

    /** The kind of thing that it is about; null when it is about a person on a day. */
    public Enum<?> objet() {
        return objet;
    }
}
