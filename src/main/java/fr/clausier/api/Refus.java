package fr.clausier.api;

/** What a caller sends is refused, with its problem. */
final class Refus extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Probleme probleme;

    Refus(Probleme probleme) {
        super(probleme.title());
        this.probleme = probleme;
    }

    Probleme probleme() {
        return probleme;
    }
}
