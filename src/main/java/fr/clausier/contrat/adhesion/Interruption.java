package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * Something that may interrupt prescription, and its day (that of sending for a letter).
 *
 * @param emetteur who sends a registered letter; needed only against another insurer than the mutual
 * @param objet    what it claims; likewise
 */
public record Interruption(@Requis CauseInterruption cause, @Requis LocalDate date, EmetteurLettre emetteur, ObjetLettre objet) {}
