/** What rules conclude (constats) and what a decision is made of: steps, shares, amounts. */
package fr.clausier.decompte;
