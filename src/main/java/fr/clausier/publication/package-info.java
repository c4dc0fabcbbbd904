/** The rule set that decides, its scenarios and dossiers, and what they prove of each clause. */
package fr.clausier.publication;
