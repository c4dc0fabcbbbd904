package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** What the law leaves of the tariff to the insured. */
public record TicketModerateur(Ligne sujet, Montant montant) implements Constat {}
