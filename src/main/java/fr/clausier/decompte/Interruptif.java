package fr.clausier.decompte;

import fr.clausier.contrat.Demarche;

/** The event interrupts prescription, if it comes in time. */
public record Interruptif(Demarche sujet) implements Constat {}
