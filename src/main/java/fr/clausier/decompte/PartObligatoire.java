package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** The share of the Sécurité sociale that the guarantee completes: pathway respected, before deductions. */
public record PartObligatoire(Ligne sujet, Montant montant) implements Constat {}
