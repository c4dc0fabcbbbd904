/** A stored decision told to people: where each cent comes from, step by step; printable pages, spreadsheets, letters. */
package fr.clausier.explication;
