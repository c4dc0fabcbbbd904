package fr.clausier.contrat;

/** A yes or a no, as a table writes it. */
public enum OuiNon {
    OUI, NON;

    public static OuiNon de(boolean vrai) {
        return vrai ? OUI : NON;
    }
}
