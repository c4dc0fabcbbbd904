package fr.clausier.decompte;

/** How much of the fees of a court are due without its decision. */
public enum PartHonoraires {
    TOTALITE(100), MOITIE(50);

    private final int pourCent;

    PartHonoraires(int pourCent) {
        this.pourCent = pourCent;
    }

    public int pourCent() {
        return pourCent;
    }
}
