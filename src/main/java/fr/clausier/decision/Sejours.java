package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Lines of a stay billed for several days, split where something changes from a day to the next: each part is decided on its
 * own days, and takes its share of every amount, by largest remainder.
 */
final class Sejours {

    private Sejours() {}

    /**
     * @param coupures first days of something new: a year, a legal figure, cover, its end, an age
     */
    static List<Acte> etaler(List<Acte> actes, NavigableSet<LocalDate> coupures) {
        List<Acte> etales = new ArrayList<>();
        actes.forEach(acte -> etales.addAll(etaler(acte, coupures)));
        return etales;
    }

    private static List<Acte> etaler(Acte acte, NavigableSet<LocalDate> coupures) {
        Integer jours = acte.hospitalisation().nombreJours();
        if (!acte.poste().sejour() || jours == null || jours < 2) {
            return List.of(acte);
        }
        LocalDate fin = acte.dateSoins().plusDays(jours);
        NavigableSet<LocalDate> debuts = new TreeSet<>(coupures.subSet(acte.dateSoins(), false, fin, false));
        for (LocalDate an = acte.dateSoins().withDayOfYear(1).plusYears(1); an.isBefore(fin); an = an.plusYears(1)) {
            debuts.add(an);
        }
        if (debuts.isEmpty()) {
            return List.of(acte);
        }
        debuts.add(acte.dateSoins());
        List<LocalDate> bornes = new ArrayList<>(debuts);
        bornes.add(fin);
        return decouper(acte, bornes);
    }

    private static List<Acte> decouper(Acte acte, List<LocalDate> bornes) {
        List<Montant> poids = new ArrayList<>();
        for (int i = 1; i < bornes.size(); i++) {
            poids.add(Montant.deCentimes(bornes.get(i).toEpochDay() - bornes.get(i - 1).toEpochDay()));
        }
        List<Acte> parts = new ArrayList<>();
        int avant = 0;
        for (int i = 0; i < poids.size(); i++) {
            int rang = i;
            int jours = Math.toIntExact(poids.get(i).centimes());
            parts.add(acte.pour(bornes.get(i), jours, avant, montant -> Repartition.selon(montant, poids).get(rang)));
            avant += jours;
        }
        return parts;
    }
}
