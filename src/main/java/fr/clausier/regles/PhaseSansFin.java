package fr.clausier.regles;

/** A phase that does not end: a defect of a rule, never of the demande. */
public final class PhaseSansFin extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PhaseSansFin(Phase phase, String regle) {
        super("La phase " + phase + " ne se termine pas (dernière règle : « " + regle + " »)");
    }
}
