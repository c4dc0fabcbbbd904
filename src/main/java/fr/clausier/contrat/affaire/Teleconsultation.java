package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/** A consultation at a distance that took place. */
public record Teleconsultation(@Requis LocalDate jour) {}
