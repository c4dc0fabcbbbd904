/** Reading and checking decision tables; the only importer of Apache POI. */
package fr.clausier.tables;
