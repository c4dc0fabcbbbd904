package fr.clausier.decompte;

import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;

/** The pair of glasses as a whole is paid at most this legal maximum. */
public record PlafonnementEquipement(Ligne sujet, Figure figure) implements Constat {}
