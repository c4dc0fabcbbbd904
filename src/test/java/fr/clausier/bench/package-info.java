/** The engine bench: figures of the README, and the plain Java they are compared with. */
package fr.clausier.bench;
