/** The audit store: decisions chained and durable, counters, rule sets kept whole; the only importer of java.sql. */
package fr.clausier.audit;
