/** What is declared of a membership and of its life: the member, what was signed, asked, sent, paid or left unpaid. */
package fr.clausier.contrat.adhesion;
