package fr.clausier.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Preuve.Nature;
import fr.clausier.decision.Preuve.Tete;
import fr.clausier.decision.Preuve.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a chain, rows renumbered or not, is found, and located where the first change is. */
class VerificateurPropertiesTest {

    private static final int ROWS = 40;
    private static final Sceau SCEAU = TestDatabase.sceau();
    private static final List<Place> CHAIN = chain();
    private static final List<Tete> HEADS = List.of(head(7), head(20), head(ROWS));

    private static List<Place> chain() {
        List<Place> rows = new ArrayList<>();
        Chaine chaine = Chaine.VIDE;
        for (int i = 1; i <= ROWS; i++) {
            Place row = row(i, chaine);
            chaine = new Chaine(i, row.maillon());
            rows.add(row);
        }
        return rows;
    }

    private static Place row(long rang, Chaine after) {
        Enregistrement contenu = TestDatabase.enregistrement("P" + rang);
        byte[] cle = {1, 2, 3};
        byte[] empreinte = Chaine.empreinte(cle, contenu);
        return new Place(rang, after.suivante(empreinte, contenu.id()).maillon(), cle, empreinte, contenu, null);
    }

    private static Tete head(int rang) {
        return SCEAU.tete(new Chaine(rang, CHAIN.get(rang - 1).maillon()), Instant.parse("2026-03-02T10:15:30Z"));
    }

    private static Verification verify(List<Place> rows) {
        Verificateur verificateur = new Verificateur(SCEAU.cle(), 1, HEADS.iterator(), null);
        rows.forEach(verificateur::ligne);
        return verificateur.fin();
    }

    private static void harm(List<Place> rows, Random random) {
        int at = random.nextInt(rows.size());
        int to = random.nextInt(rows.size());
        switch (random.nextInt(7)) {
            case 0 -> rows.remove(at);
            case 1 -> rows.add(at, row(at + 1, new Chaine(at, new byte[] {7})));
            case 2 -> rows.add(at, rows.get(to));
            case 3 -> rows.add(to, rows.remove(at));
            case 4 -> rows.set(at, rows.set(to, rows.get(at)));
            case 5 -> rows.subList(at, rows.size()).replaceAll(row -> row(row, row.rang() + 3));
            default -> {
                Place row = rows.get(at);
                rows.set(at, new Place(row.rang(), row.maillon(), new byte[] {9}, row.empreinte(), row.contenu(), null));
            }
        }
    }

    /** The same row, found elsewhere. */
    private static Place row(Place row, long rang) {
        return new Place(rang, row.maillon(), row.cle(), row.empreinte(), row.contenu(), null);
    }

    private static List<Place> renumbered(List<Place> rows) {
        List<Place> renumbered = new ArrayList<>();
        rows.forEach(row -> renumbered.add(row(row, renumbered.size() + 1)));
        return renumbered;
    }

    private static int untouched(List<Place> rows) {
        int same = 0;
        while (same < Math.min(ROWS, rows.size()) && rows.get(same).contenu() == CHAIN.get(same).contenu() && rows.get(same).cle() == CHAIN.get(same).cle()
                && rows.get(same).maillon() == CHAIN.get(same).maillon() && rows.get(same).rang() == same + 1) {
            same++;
        }
        return same;
    }

    @Property(tries = 5000)
    void whatWasDoneIsFoundWhereItBegins(@ForAll long graine, @ForAll @IntRange(min = 1, max = 4) int harms, @ForAll boolean renumber) {
        Random random = new Random(graine);
        List<Place> rows = new ArrayList<>(CHAIN);
        for (int i = 0; i < harms; i++) {
            harm(rows, random);
        }
        List<Place> given = renumber ? renumbered(rows) : rows;
        int untouched = untouched(given);
        Assume.that(untouched < ROWS || rows.size() != ROWS);

        Verification found = verify(given);

        assertFalse(found.intacte());
        assertTrue(found.intacteJusqua() <= untouched, found::toString);
        // Of a row and its copy, either may be the one that was added; an altered copy puts its own rang in doubt.
        assertTrue(harms > 1 || found.intacteJusqua() >= untouched - 1, () -> untouched + " : " + found);
        assertTrue(found.atteintes().size() <= 5 * harms, found::toString);
    }

    @Property(tries = 500)
    void oneHarmIsCalledByItsName(@ForAll @IntRange(min = 2, max = ROWS - 1) int rang, @ForAll @IntRange(min = 0, max = 4) int harm) {
        List<Place> rows = new ArrayList<>(CHAIN);
        Place row = rows.get(rang - 1);
        Nature expected = switch (harm) {
            case 0 -> {
                rows.remove(rang - 1);
                yield Nature.SUPPRIMEE;
            }
            case 1 -> {
                rows.add(rang - 1, row);
                yield Nature.INSEREE;
            }
            case 2 -> {
                rows.add(rang, rows.remove(rang - 1));
                yield Nature.DEPLACEE;
            }
            case 3 -> {
                rows.set(rang - 1, new Place(rang, new byte[32], row.cle(), row.empreinte(), row.contenu(), null));
                yield Nature.ALTEREE;
            }
            default -> {
                rows.set(rang - 1, new Place(rang, row.maillon(), null, row.empreinte(), row.contenu(), null));
                yield Nature.DETRUITE;
            }
        };
        assertEquals(Set.of(expected), verify(rows).atteintes().stream().map(a -> a.nature()).collect(Collectors.toSet()));
    }

    @Property(tries = 1)
    void anUntouchedChainStands() {
        assertEquals(new Verification(1, ROWS, ROWS, 0, 3, ROWS, 0, List.of()), verify(CHAIN));
    }
}
