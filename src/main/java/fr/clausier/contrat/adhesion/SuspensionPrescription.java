package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A procedure that may suspend prescription.
 *
 * @param debut its first day
 * @param fin   day on which the delay runs again; absent: the procedure goes on, it counts until the action
 */
public record SuspensionPrescription(@Requis ProcedureSuspensive procedure, @Requis LocalDate debut, LocalDate fin) {}
