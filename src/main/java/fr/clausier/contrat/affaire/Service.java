package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;

/** A service of the mutual that is asked for; the demande's {@code jour} is the day on which it is asked. */
public record Service(@Requis CodeService code) {}
