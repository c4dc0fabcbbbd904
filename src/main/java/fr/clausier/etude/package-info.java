/** Portfolio studies: what a rule set costs over many demandes, beside another. */
package fr.clausier.etude;
