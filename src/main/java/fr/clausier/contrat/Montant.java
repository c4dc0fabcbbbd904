package fr.clausier.contrat;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An amount in euros, always with two decimals.
 *
 * <p>The only place where an amount is rounded: to the cent, half up, as the Sécurité sociale does.
 */
public record Montant(BigDecimal valeur) implements Comparable<Montant>, Serializable {

    public static final Montant ZERO = new Montant(BigDecimal.ZERO);

    private static final int DECIMALES = 2;

    public Montant {
        valeur = valeur.setScale(DECIMALES, RoundingMode.HALF_UP);
    }

    /** Reads an amount such as {@code "12.5"} or {@code "12.50"}. */
    public static Montant de(String texte) {
        return new Montant(new BigDecimal(texte));
    }

    public static Montant deCentimes(long centimes) {
        return new Montant(BigDecimal.valueOf(centimes, DECIMALES));
    }

    public static Montant somme(List<Montant> montants) {
        return montants.stream().reduce(ZERO, Montant::plus);
    }

    public long centimes() {
        return valeur.movePointRight(DECIMALES).longValueExact();
    }

    public Montant plus(Montant autre) {
        return new Montant(valeur.add(autre.valeur));
    }

    /** The difference, negative when {@code autre} is larger. */
    public Montant moins(Montant autre) {
        return new Montant(valeur.subtract(autre.valeur));
    }

    /** The difference, never below zero. */
    public Montant moinsAuPlus(Montant autre) {
        return moins(autre).max(ZERO);
    }

    public Montant fois(int nombre) {
        return new Montant(valeur.multiply(BigDecimal.valueOf(nombre)));
    }

    /** That many times, rounded to the cent. */
    public Montant fois(BigDecimal nombre) {
        return new Montant(valeur.multiply(nombre));
    }

    /** The share {@code taux} of this amount, rounded to the cent. */
    public Montant part(Taux taux) {
        return new Montant(valeur.multiply(taux.pourcent()).movePointLeft(2));
    }

    /** {@code nombre} shares out of {@code total}, rounded to the cent. */
    public Montant prorata(int nombre, int total) {
        return new Montant(valeur.multiply(BigDecimal.valueOf(nombre))
                .divide(BigDecimal.valueOf(total), DECIMALES, RoundingMode.HALF_UP));
    }

    /** This amount in the proportion of {@code numerateur} to {@code denominateur}, rounded to the cent. */
    public Montant enProportion(Montant numerateur, Montant denominateur) {
        return new Montant(valeur.multiply(numerateur.valeur).divide(denominateur.valeur, DECIMALES, RoundingMode.HALF_UP));
    }

    public Montant min(Montant autre) {
        return compareTo(autre) <= 0 ? this : autre;
    }

    public Montant max(Montant autre) {
        return compareTo(autre) >= 0 ? this : autre;
    }

    public boolean estNul() {
        return valeur.signum() == 0;
    }

    public boolean estPositif() {
        return valeur.signum() > 0;
    }

    @Override
    public int compareTo(Montant autre) {
        return valeur.compareTo(autre.valeur);
    }

    /** With a point and two decimals: {@code 12.50}, the form of the JSON answers. */
    @Override
    public String toString() {
        return valeur.toPlainString();
    }

    /** As a member reads it: {@code 12,50 €}. */
    public String enFrancais() {
        return valeur.toPlainString().replace('.', ',') + " €";
    }
}
