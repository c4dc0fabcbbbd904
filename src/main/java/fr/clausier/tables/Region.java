package fr.clausier.tables;

/**
 * A box of facts: on each axis of a table, the whole numbers from {@code bas} to {@code haut}, both included.
 *
 * <p>The arrays are never changed once the region is made.
 */
record Region(int[] bas, int[] haut) {

    /** The same with one axis narrowed; null when nothing is left of it. */
    Region bornee(int axe, int de, int a) {
        int nouveauBas = Math.max(bas[axe], de);
        int nouveauHaut = Math.min(haut[axe], a);
        if (nouveauBas > nouveauHaut) {
            return null;
        }
        int[] bas2 = bas.clone();
        int[] haut2 = haut.clone();
        bas2[axe] = nouveauBas;
        haut2[axe] = nouveauHaut;
        return new Region(bas2, haut2);
    }

    /** What both hold; null when no fact meets both. */
    Region avec(Region autre) {
        if (!croise(autre)) {
            return null;
        }
        int[] bas2 = new int[bas.length];
        int[] haut2 = new int[bas.length];
        for (int axe = 0; axe < bas.length; axe++) {
            bas2[axe] = Math.max(bas[axe], autre.bas[axe]);
            haut2[axe] = Math.min(haut[axe], autre.haut[axe]);
        }
        return new Region(bas2, haut2);
    }

    boolean croise(Region autre) {
        for (int axe = 0; axe < bas.length; axe++) {
            if (bas[axe] > autre.haut[axe] || autre.bas[axe] > haut[axe]) {
                return false;
            }
        }
        return true;
    }

    boolean contient(Region autre) {
        for (int axe = 0; axe < bas.length; axe++) {
            if (bas[axe] > autre.bas[axe] || haut[axe] < autre.haut[axe]) {
                return false;
            }
        }
        return true;
    }
}
