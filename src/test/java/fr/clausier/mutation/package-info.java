/** Rules taken away or bent, one at a time, to see whether a scenario, a dossier or a property notices. */
package fr.clausier.mutation;
