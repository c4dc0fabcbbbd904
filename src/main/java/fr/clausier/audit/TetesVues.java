package fr.clausier.audit;

import fr.clausier.decision.Preuve.Nature;
import fr.clausier.decision.Preuve.Tete;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signed heads, met in the order of their rangs as the rows are read: does the chain lead to each of them. */
final class TetesVues {

    /** Heads that wait for their link to be found at another rang. */
    private static final int WAITING = 1000;

    /**
     * A head whose link is not that of its rang.
     *
     * @param tenue    the rang of the last head that held before it
     * @param presente whether there is a row of its rang
     */
    private record Attente(Tete tete, long tenue, boolean presente) {}

    private final PublicKey cle;
    private final Maillons maillons;
    private final Atteintes atteintes;
    private final Iterator<Tete> tetes;
    private final Map<String, Attente> attentes = new LinkedHashMap<>();
    private Tete suivante;
    private Tete gardee;
    private long nombre;
    private long tenue;

    /** @param tetes by rang, from the first one on which rows are read */
    TetesVues(PublicKey cle, long premier, Iterator<Tete> tetes, Tete gardee, Maillons maillons, Atteintes atteintes) {
        this.cle = cle;
        this.tetes = tetes;
        this.gardee = gardee;
        this.maillons = maillons;
        this.atteintes = atteintes;
        tenue = premier - 1;
        suivante = tetes.hasNext() ? tetes.next() : null;
    }

    private boolean reste(long jusqua) {
        return suivante != null && suivante.rang() <= jusqua || gardee != null && gardee.rang() <= jusqua;
    }

    /** The head of the lowest rang among those not yet met. */
    private Tete prochaine() {
        Tete tete = gardee != null && (suivante == null || gardee.rang() <= suivante.rang()) ? gardee : suivante;
        if (tete == gardee) {
            gardee = null;
        } else {
            suivante = tetes.hasNext() ? tetes.next() : null;
        }
        nombre++;
        return tete;
    }

    void ligne(Place place) {
        if (!reste(place.rang()) && attentes.isEmpty()) {
            return;
        }
        String maillon = HexFormat.of().formatHex(place.maillon());
        while (reste(place.rang())) {
            Tete tete = prochaine();
            if (!signee(tete)) {
                continue;
            }
            if (tete.rang() == place.rang() && tete.maillon().equals(maillon)) {
                tenue = tete.rang();
            } else if (!ailleurs(tete) && attentes.size() < WAITING) {
                attentes.put(tete.maillon(), new Attente(tete, tenue, tete.rang() == place.rang()));
            }
        }
        attentes.remove(maillon);
    }

    private boolean signee(Tete tete) {
        boolean signee = Sceau.signee(cle, tete);
        if (!signee) {
            atteintes.add(Nature.SIGNATURE_FAUSSE, tete.rang(), tete.rang(), null,
                    "La tête de rang %d, du %s, n'est pas signée par la clé %s.", tete.rang(), tete.instant(), Sceau.nom(cle));
        }
        return signee;
    }

    /** Rows before it were removed and the others renumbered, which is told already. */
    private boolean ailleurs(Tete tete) {
        return maillons.recent(HexFormat.of().parseHex(tete.maillon()));
    }

    /**
     * Tells the heads to which the chain does not lead, where nothing else found before them says why.
     *
     * @param dernier the last row found
     */
    void conclure(long dernier) {
        Tete loin = null;
        while (reste(Long.MAX_VALUE)) {
            Tete tete = prochaine();
            loin = signee(tete) && !ailleurs(tete) ? tete : loin;
        }
        if (loin != null) {
            atteintes.add(Nature.TRONQUEE, dernier + 1, loin.rang(), null, "La tête signée du %s est au rang %d, la dernière ligne au rang %d : "
                    + "la fin de la chaîne manque.", loin.instant(), loin.rang(), dernier);
        }
        List<Attente> refaites = new ArrayList<>(attentes.values().stream().filter(Attente::presente).toList());
        refaites.sort(Comparator.comparing(attente -> attente.tete().rang()));
        long deja = -1;
        for (Attente attente : refaites) {
            if (attente.tenue() != deja && !atteintes.entre(attente.tenue() + 1, attente.tete().rang())) {
                deja = attente.tenue();
                atteintes.borne(deja + 1);
                atteintes.add(Nature.REFAITE, deja + 1, attente.tete().rang(), null, "La chaîne ne mène pas à la tête signée du %s, de rang %d : "
                        + "elle a été refaite entre les rangs %d et %d.", attente.tete().instant(), attente.tete().rang(), deja + 1, attente.tete().rang());
            }
        }
    }

    long nombre() {
        return nombre;
    }
}
