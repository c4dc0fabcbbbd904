package fr.clausier.decompte;

import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Ligne;

/** What is told of the item is what that basket asks for. */
public record AdmisAuPanier(Ligne sujet, ClassePanier panier) implements Constat {}
