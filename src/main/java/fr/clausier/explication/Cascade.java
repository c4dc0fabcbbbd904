package fr.clausier.explication;

import fr.clausier.contrat.Montant;
import fr.clausier.decompte.Montants;
import java.util.ArrayList;
import java.util.List;

/**
 * From an expense down to what is left of it, payer by payer: a bar each.
 *
 * @param ligne identifier of the line, or of the expense; null for the total
 * @param titre what it is about, in French
 */
public record Cascade(String ligne, String titre, List<Barre> barres) {

    /** What a bar does. */
    public enum Sens {
        /** What it starts from. */
        DEPART,
        /** What somebody pays. */
        MOINS,
        /** What is left. */
        RESTE,
        /** A part of what is left. */
        DONT
    }

    /**
     * A bar, in euros.
     *
     * @param clause its clause; null when it has none, or several
     * @param de     where it begins, {@code de < a} unless its amount is negative; a bar of what is paid ends where the one before began
     */
    public record Barre(Sens sens, String libelle, String clause, Montant montant, Montant de, Montant a) {}

    /** An amount that somebody pays. */
    record Payeur(String libelle, String clause, Montant montant) {}

    /** What is paid of an expense, then what is left; payers of nothing are not shown. */
    static Cascade de(String ligne, String titre, String depart, Montant depense, List<Payeur> payeurs, Montant reste, Montant dontLegal) {
        List<Barre> barres = new ArrayList<>();
        barres.add(new Barre(Sens.DEPART, depart, null, depense, Montant.ZERO, depense));
        Montant niveau = depense;
        for (Payeur payeur : payeurs) {
            if (!payeur.montant().estNul()) {
                Montant apres = niveau.moins(payeur.montant());
                barres.add(new Barre(Sens.MOINS, payeur.libelle(), payeur.clause(), payeur.montant(), apres, niveau));
                niveau = apres;
            }
        }
        barres.add(new Barre(Sens.RESTE, "Reste à charge", null, reste, Montant.ZERO, reste));
        if (dontLegal.estPositif()) {
            barres.add(new Barre(Sens.DONT, "dont laissé par la loi", null, dontLegal, Montant.ZERO, dontLegal));
        }
        return new Cascade(ligne, titre, List.copyOf(barres));
    }

    /** Of a line of care, or of several together. */
    static Cascade de(String ligne, String titre, Montants montants, List<Payeur> parts) {
        List<Payeur> payeurs = new ArrayList<>(List.of(new Payeur("Sécurité sociale", null, montants.partObligatoire()),
                new Payeur("Autres assureurs", null, montants.autresAssureurs())));
        payeurs.addAll(parts);
        return de(ligne, titre, "Frais réels", montants.fraisReels(), payeurs, montants.resteACharge(), montants.dontResteLegal());
    }
}
