/** Rule sets: reading the rules folder, compiling and caching its modules, firing phases; the only importer of the engine. */
package fr.clausier.regles;
