package fr.clausier.audit;

import fr.clausier.decision.Preuve.Nature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How the rows follow each other. Where a row does not follow the one before it, a fragment of the chain begins; the fragments are then
 * put back in the order of their links, which tells what was removed, added or moved.
 */
final class Maillons {

    /** Rows whose link is remembered: as many may have been added in one place and be told as such. */
    private static final int RECENT = 64;
    /** Beyond, breaks are told as they come: putting fragments in order takes their number squared. */
    private static final int FRAGMENTS = 400;

    /** Rows that follow each other. */
    private static final class Fragment {
        final int index;
        /** The row before it where it was found. */
        final Chaine avant;
        final Chaine debut;
        final UUID id;
        final byte[] empreinte;
        /** Its first row was already told as altered. */
        final boolean alteree;
        /** A recent row, not the last one, that it follows; null when there is none. */
        final Chaine reprise;
        Chaine fin;
        long lignes = 1;
        /** The rang that its first row had. */
        long vrai;

        Fragment(int index, Chaine avant, Place place, boolean alteree, Chaine reprise) {
            this.index = index;
            this.avant = avant;
            this.debut = new Chaine(place.rang(), place.maillon());
            this.id = place.id();
            this.empreinte = place.empreinte();
            this.alteree = alteree;
            this.reprise = reprise;
            this.fin = debut;
        }

        /** Before all rows. */
        Fragment(Chaine origine) {
            index = 0;
            avant = origine;
            debut = origine;
            id = null;
            empreinte = null;
            alteree = false;
            reprise = null;
            fin = origine;
            lignes = 0;
            vrai = origine.rang();
        }

        boolean suit(Chaine before) {
            return before.suit(empreinte, id, debut.maillon());
        }

        void etendre(Place place) {
            fin = new Chaine(place.rang(), place.maillon());
            lignes++;
        }
    }

    private final Atteintes atteintes;
    private final List<Fragment> fragments = new ArrayList<>();
    private final Deque<Chaine> recents = new ArrayDeque<>();
    /** What came before the first row is not there to be compared. */
    private boolean partielle;

    Maillons(long premier, Atteintes atteintes) {
        this.atteintes = atteintes;
        partielle = premier > 1;
        Chaine origine = partielle ? new Chaine(premier - 1, new byte[0]) : Chaine.VIDE;
        fragments.add(new Fragment(origine));
        recents.add(origine);
    }

    /** Whether one of the last rows had that link. */
    boolean recent(byte[] maillon) {
        return recents.stream().anyMatch(chaine -> Arrays.equals(chaine.maillon(), maillon));
    }

    void ligne(Place place, boolean alteree) {
        Fragment dernier = fragments.get(fragments.size() - 1);
        Chaine avant = dernier.fin;
        boolean suit = partielle && place.rang() == avant.rang() + 1 || avant.suit(place.empreinte(), place.id(), place.maillon());
        if (suit && place.rang() == avant.rang() + 1) {
            dernier.etendre(place);
        } else if (dernier.lignes == 1 && lienAltere(dernier, place)) {
            fragments.remove(dernier);
            fragments.get(fragments.size() - 1).etendre(place);
            fragments.get(fragments.size() - 1).lignes++;
            if (!dernier.alteree) {
                atteintes.borne(dernier.debut.rang());
                atteintes.add(Nature.ALTEREE, dernier.debut.rang(), dernier.debut.rang(), dernier.id,
                        "La ligne de rang %d a été altérée : son maillon n'est pas celui qui fut écrit.", dernier.debut.rang());
            }
        } else if (fragments.size() < FRAGMENTS) {
            fragments.add(new Fragment(fragments.size(), avant, place, alteree, suit ? null : reprise(place)));
        } else {
            rupture(avant.rang(), place.rang(), place.id());
            dernier.etendre(place);
        }
        partielle = false;
        recents.addLast(new Chaine(place.rang(), place.maillon()));
        if (recents.size() > RECENT) {
            recents.removeFirst();
        }
    }

    /** The row before is one whose link alone was altered: this one follows the link that it should have. */
    private static boolean lienAltere(Fragment seul, Place place) {
        return seul.debut.rang() == seul.avant.rang() + 1 && place.rang() == seul.debut.rang() + 1
                && seul.avant.suivante(seul.empreinte, seul.id).suit(place.empreinte(), place.id(), place.maillon());
    }

    private Chaine reprise(Place place) {
        Iterator<Chaine> backwards = recents.descendingIterator();
        while (backwards.hasNext()) {
            Chaine recent = backwards.next();
            if (recent.suit(place.empreinte(), place.id(), place.maillon())) {
                return recent;
            }
        }
        return null;
    }

    private void rupture(long avant, long rang, UUID id) {
        atteintes.borne(avant + 1);
        atteintes.add(Nature.RUPTURE, rang, rang, id, "La ligne de rang %d ne suit pas celle de rang %d : l'une des deux a été réécrite, "
                + "ou des lignes ont été retirées entre elles et les suivantes renumérotées.", rang, avant);
    }

    /** Tells what was removed, added, moved. */
    void conclure() {
        if (fragments.size() == 1) {
            return;
        }
        atteintes.borne(fragments.get(0).fin.rang() + 1);
        List<Fragment> ruptures = new ArrayList<>();
        deplacements(ordonner(ruptures));
        for (Fragment f : ruptures) {
            if (ruptures.stream().anyMatch(autre -> autre != f && f.avant.suit(autre.empreinte, autre.id, f.debut.maillon()))) {
                atteintes.add(Nature.DEPLACEE, f.debut.rang(), f.debut.rang(), f.id,
                        "Au rang %d se trouve le contenu d'un autre rang : des lignes ont été échangées.", f.debut.rang());
            } else {
                rupture(f.avant.rang(), f.debut.rang(), f.id);
            }
        }
    }

    /** The fragments of the chain in the order of their links, each with the rang that it had; the others are told as added. */
    private List<Fragment> ordonner(List<Fragment> ruptures) {
        Map<Fragment, Fragment> precedents = precedents();
        List<Fragment> restants = new ArrayList<>(fragments.subList(1, fragments.size()));
        List<Fragment> ordre = new ArrayList<>(fragments.subList(0, 1));
        Fragment courant = ordre.get(0);
        long attendu = courant.fin.rang() + 1;
        while (!restants.isEmpty()) {
            Fragment suite = suivant(courant, restants);
            if (suite == null) {
                suite = restants.stream().filter(f -> !restants.contains(precedents.get(f))).findFirst().orElse(restants.get(0));
                restants.remove(suite);
                long decalage = suite.index == courant.index + 1 ? courant.debut.rang() - courant.vrai : 0;
                suite.vrai = suite.debut.rang() - decalage;
                if (suite.vrai < attendu) {
                    inseree(suite.debut.rang(), suite.fin.rang(), suite.id);
                    continue;
                }
                if (suite.vrai > attendu) {
                    supprimee(attendu, suite.vrai - 1);
                } else if (!suite.alteree) {
                    ruptures.add(suite);
                }
            } else {
                restants.remove(suite);
                if (!suite.suit(courant.fin)) {
                    inseree(suite.reprise.rang() + 1, courant.fin.rang(), null);
                    atteintes.borne(suite.reprise.rang() + 1);
                    attendu -= courant.fin.rang() - suite.reprise.rang();
                } else if (suite.index == courant.index + 1) {
                    renumerotee(courant, suite);
                }
                suite.vrai = attendu;
            }
            ordre.add(suite);
            courant = suite;
            attendu = suite.vrai + suite.lignes;
        }
        return ordre;
    }

    /** Which fragment each one follows, where one does. */
    private Map<Fragment, Fragment> precedents() {
        Map<Fragment, Fragment> precedents = new HashMap<>();
        for (Fragment f : fragments.subList(1, fragments.size())) {
            fragments.stream().filter(autre -> autre != f && f.suit(autre.fin)).findFirst().ifPresent(autre -> precedents.put(f, autre));
        }
        return precedents;
    }

    /** The fragment that follows this one; or the next one, when it follows one of its last rows and is not itself what was added. */
    private static Fragment suivant(Fragment courant, List<Fragment> restants) {
        return restants.stream().filter(f -> f.suit(courant.fin)).findFirst()
                .or(() -> restants.stream().filter(f -> f.index == courant.index + 1 && f.reprise != null
                        && f.reprise.rang() >= courant.debut.rang() && f.lignes >= courant.fin.rang() - f.reprise.rang()).findFirst())
                .orElse(null);
    }

    private void inseree(long rang, long jusqua, UUID id) {
        atteintes.add(Nature.INSEREE, rang, jusqua, id, rang == jusqua ? "La ligne de rang %d a été ajoutée : la chaîne se suit sans elle."
                : "Les lignes de rang %d à %d ont été ajoutées : la chaîne se suit sans elles.", rang, jusqua);
    }

    private void supprimee(long rang, long jusqua) {
        atteintes.add(Nature.SUPPRIMEE, rang, jusqua, null, rang == jusqua ? "La ligne de rang %d a été supprimée."
                : "Les lignes de rang %d à %d ont été supprimées.", rang, jusqua);
    }

    /** Linked to the row before it, yet not of the next rang. */
    private void renumerotee(Fragment avant, Fragment suite) {
        atteintes.add(Nature.DEPLACEE, suite.debut.rang(), suite.fin.rang(), suite.id,
                "La ligne trouvée au rang %d suit celle de rang %d : les rangs ont été changés à partir d'elle.", suite.debut.rang(), avant.fin.rang());
    }

    /** Tells the rows that are not where they were; of a block that passed another, the smaller one moved. */
    private void deplacements(List<Fragment> ordre) {
        Set<Fragment> enPlace = enPlace(ordre);
        List<Fragment> deplaces = ordre.stream().filter(f -> !enPlace.contains(f)).toList();
        ordre.stream().filter(f -> !enPlace.contains(f) || deplaces.stream().anyMatch(autre -> echanges(f, autre))).forEach(f -> {
            long fin = f.vrai + f.lignes - 1;
            atteintes.borne(f.vrai);
            atteintes.add(Nature.DEPLACEE, f.debut.rang(), f.fin.rang(), f.id, f.vrai == f.debut.rang()
                    ? "La ligne de rang %d n'est pas à sa place dans l'ordre des rangs." : f.lignes == 1
                    ? "La ligne trouvée au rang %d était au rang %3$d." : "Les lignes trouvées aux rangs %d à %d étaient aux rangs %d à %d.",
                    f.debut.rang(), f.fin.rang(), f.vrai, fin);
        });
    }

    private static boolean echanges(Fragment f, Fragment autre) {
        return f.lignes == autre.lignes && f.vrai != f.debut.rang() && f.vrai == autre.debut.rang() && autre.vrai == f.debut.rang();
    }

    /** The fragments found in that order, as many rows of them as can be. */
    private static Set<Fragment> enPlace(List<Fragment> ordre) {
        long[] poids = new long[ordre.size()];
        int[] avant = new int[ordre.size()];
        int meilleur = 0;
        for (int i = 1; i < ordre.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ordre.get(j).index < ordre.get(i).index && poids[j] + ordre.get(i).lignes > poids[i]) {
                    poids[i] = poids[j] + ordre.get(i).lignes;
                    avant[i] = j;
                }
            }
            meilleur = poids[i] > poids[meilleur] ? i : meilleur;
        }
        Set<Fragment> enPlace = new HashSet<>(ordre.subList(0, 1));
        for (int i = meilleur; i > 0; i = avant[i]) {
            enPlace.add(ordre.get(i));
        }
        return enPlace;
    }
}
