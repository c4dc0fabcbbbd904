package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** Who is paid. */
public record Versement(Ligne sujet, Destinataire destinataire) implements Constat {}
