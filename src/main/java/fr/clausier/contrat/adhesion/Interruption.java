package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/** Something that may interrupt prescription, and its day (that of sending for a letter). */
public record Interruption(@Requis CauseInterruption cause, @Requis LocalDate date) {}
