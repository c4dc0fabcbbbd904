/** The service over HTTP: resources, wire shapes, problems. */
package fr.clausier.api;
