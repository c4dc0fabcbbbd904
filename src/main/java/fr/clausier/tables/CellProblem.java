package fr.clausier.tables;

/**
 * What is wrong in a workbook.
 *
 * @param cellule A1 address; empty when the whole workbook is concerned
 * @param message what, why and what was expected, in French
 */
public record CellProblem(String feuille, String cellule, String message) {}
