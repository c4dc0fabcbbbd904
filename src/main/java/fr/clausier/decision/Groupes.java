package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Poste;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines that are decided together, in an order made from their content: the total never depends on the order in
 * which lines arrive.
 */
final class Groupes {

    private static final Comparator<Acte> CONTENU = Comparator.comparing((Acte acte) -> acte.poste())
            .thenComparing(acte -> String.valueOf(acte.code()))
            .thenComparing(Acte::fraisReels)
            .thenComparing(Acte::baseRemboursement, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Acte::tauxSecu, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Groupes::reste)
            .thenComparing(Acte::id);

    /** Ranks of one length sort as numbers do. */
    private static final int PREMIER_RANG = 1_000_000;

    private Groupes() {}

    static List<List<Acte>> de(List<Acte> actes) {
        List<Acte> tries = new ArrayList<>(actes);
        tries.sort(CONTENU);
        Map<String, List<Acte>> groupes = new TreeMap<>();
        for (int rang = 0; rang < tries.size(); rang++) {
            groupes.computeIfAbsent(cle(tries.get(rang), rang), cle -> new ArrayList<>()).add(tries.get(rang));
        }
        return List.copyOf(groupes.values());
    }

    /** Date of care, nature of the group, then what tells two groups of a nature apart. */
    private static String cle(Acte acte, int rang) {
        LocalDate jour = acte.dateSoins();
        Poste poste = acte.poste();
        if (poste.optique()) {
            return jour + " 1 optique";
        }
        if (poste == Poste.AIDE_AUDITIVE && acte.equipement().oreille() != null) {
            return jour + " 2 audition " + acte.equipement().oreille();
        }
        if (poste.sejour()) {
            LocalDate entree = acte.hospitalisation().dateEntree();
            return (entree == null ? jour : entree) + " 3 sejour";
        }
        if (poste == Poste.AUXILIAIRE_MEDICAL) {
            return jour + " 4 auxiliaire " + acte.professionnel();
        }
        return jour + " 5 acte " + (PREMIER_RANG + rang);
    }

    /** What is left of the content, without the caller's identifier. */
    private static String reste(Acte acte) {
        String texte = acte.toString();
        return texte.substring(texte.indexOf(','));
    }
}
