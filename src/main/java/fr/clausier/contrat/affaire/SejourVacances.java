package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A holiday stay of the partner (notice TNS art. 22).
 *
 * @param prixBase   price for an adult, in euros
 * @param dateSejour first day of the stay, on which the age is counted; absent: the day of the demande
 */
public record SejourVacances(@Requis Montant prixBase, LocalDate dateSejour) {}
