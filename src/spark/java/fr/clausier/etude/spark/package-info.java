/** The study of {@link fr.clausier.etude} over a portfolio that Apache Spark shares among machines. */
package fr.clausier.etude.spark;
