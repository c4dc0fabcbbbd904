/** Deciding a demande: groups of lines, phases, outcome; and the port of the store. */
package fr.clausier.decision;
