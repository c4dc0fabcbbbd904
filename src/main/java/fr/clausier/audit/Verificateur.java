package fr.clausier.audit;

import fr.clausier.decision.Preuve.Nature;
import fr.clausier.decision.Preuve.Tete;
import fr.clausier.decision.Preuve.Verification;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Finds and locates what was done to a chain, row after row, whether they come from the database or from an export: each content against
 * its fingerprint, each link against the one before, each erasure and each head against its signature. Memory does not grow with the rows.
 */
final class Verificateur {

    private final Atteintes atteintes = new Atteintes();
    private final PublicKey cle;
    private final long premier;
    private final Maillons maillons;
    private final TetesVues tetes;
    private long dernier;
    private long lignes;
    private long effacees;

    /**
     * @param cle     the public key of the service
     * @param premier the rang to start at; beyond 1, what comes before the first row is taken as it is
     * @param tetes   the heads from that rang on, by rang
     * @param gardee  a head kept elsewhere, of that rang or beyond; null when there is none
     */
    Verificateur(PublicKey cle, long premier, Iterator<Tete> tetes, Tete gardee) {
        this.cle = cle;
        this.premier = premier;
        dernier = premier - 1;
        maillons = new Maillons(premier, atteintes);
        this.tetes = new TetesVues(cle, premier, tetes, gardee, maillons, atteintes);
    }

    /** A line of an export, counted from 1, that is not what one is. */
    void illisible(long ligne, String pourquoi) {
        atteintes.borne(dernier + 1);
        atteintes.add(Nature.ILLISIBLE, null, null, null, "La ligne %d de l'export est illisible : %s.", ligne, pourquoi);
    }

    /** An export that ends before what it says is its last row, or that says nothing. */
    void coupe() {
        atteintes.borne(dernier + 1);
        atteintes.add(Nature.TRONQUEE, dernier + 1, null, null, "L'export a été coupé après le rang %d : sa fin manque.", dernier);
    }

    /** The key that an export announces is not the one it is verified with. */
    void autreCle(String annoncee) {
        atteintes.add(Nature.SIGNATURE_FAUSSE, null, null, null, "L'export annonce la clé %s ; il est vérifié avec la clé %s.", annoncee, Sceau.nom(cle));
    }

    void ligne(Place place) {
        boolean fausse = !contenu(place);
        tetes.ligne(place);
        maillons.ligne(place, fausse);
        dernier = Math.max(dernier, place.rang());
        lignes++;
    }

    /** Whether the row says what it said, or was erased as it should be. */
    private boolean contenu(Place place) {
        if (!place.incomplete()) {
            boolean juste = Arrays.equals(Chaine.empreinte(place.cle(), place.contenu()), place.empreinte());
            if (!juste) {
                atteintes.row(Nature.ALTEREE, place, "La ligne de rang %d, décision %s, a été altérée : son contenu n'a pas son empreinte.",
                        place.rang(), place.id());
            }
            return juste;
        }
        if (place.effacement() == null) {
            atteintes.row(Nature.DETRUITE, place, "Le contenu de la ligne de rang %d, décision %s, a été détruit : aucun effacement n'est signé.",
                    place.rang(), place.id());
        } else if (!place.effacement().vaut(place, cle)) {
            atteintes.row(Nature.EFFACEMENT_FAUX, place, "L'effacement de la ligne de rang %d, décision %s, n'est pas signé par la clé du service "
                    + "pour cette ligne.", place.rang(), place.id());
        } else if (!place.effacee()) {
            atteintes.row(Nature.ALTEREE, place, "La ligne de rang %d, décision %s, a été effacée, mais il en reste quelque chose.",
                    place.rang(), place.id());
        } else {
            effacees++;
            return true;
        }
        return false;
    }

    /** What was found, once all rows have come. */
    Verification fin() {
        maillons.conclure();
        tetes.conclure(dernier);
        long intacte = Math.max(premier - 1, Math.min(dernier, atteintes.premiere() - 1));
        return new Verification(premier, dernier, lignes, effacees, tetes.nombre(), intacte, atteintes.total(), atteintes.told());
    }

    /** The last rang read. */
    long dernier() {
        return dernier;
    }
}
