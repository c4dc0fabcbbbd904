package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.assistance.OrigineDepense;

/** What is spent for that reason stays with the person. */
public record DepenseEcartee(Prestation sujet, OrigineDepense origine) implements Constat {}
