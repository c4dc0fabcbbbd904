package fr.clausier.etude;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Libelles;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.decision.Decision;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.NaturePart;
import fr.clausier.etude.Impact.Barre;
import fr.clausier.etude.Impact.Cas;
import fr.clausier.etude.Impact.Ecart;
import fr.clausier.etude.Impact.Erreur;
import fr.clausier.etude.Impact.Part;
import fr.clausier.etude.Impact.Personnes;
import fr.clausier.etude.Impact.Quantile;
import fr.clausier.etude.Impact.Total;
import fr.clausier.etude.Impact.Variation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is known of the demandes studied so far: it hardly grows with their number, and is the same in whatever order it is merged. */
public final class Cumul implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ERREURS = 100;
    private static final int PLUS_GRANDS = 20;
    private static final int TRANCHE = 10;
    private static final int CENT = 100;
    private static final List<Integer> QUANTILES = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    /** Above the last one there is no bound. */
    private static final List<Montant> BORNES = List.of(Montant.ZERO, euros(1), euros(5), euros(10), euros(20), euros(50), euros(100),
            euros(200), euros(500), euros(1000), euros(2000), euros(5000));

    /** Two sums over lines. */
    private static final class Sommes implements Serializable {
        private static final long serialVersionUID = 1L;
        private long lignes;
        private Montant avant = Montant.ZERO;
        private Montant apres = Montant.ZERO;

        void plus(long autres, Montant avantEncore, Montant apresEncore) {
            lignes += autres;
            avant = avant.plus(avantEncore);
            apres = apres.plus(apresEncore);
        }

        void plus(Sommes autre) {
            plus(autre.lignes, autre.avant, autre.apres);
        }
    }

    /** A demande whose amount changes, with what is needed to decide it again. */
    private record Grand(Lue lue, Montant avant, Montant apres, Cas cas) implements Comparable<Grand>, Serializable {

        private static final Comparator<Grand> ORDRE = Comparator.comparing(Grand::ampleur).reversed().thenComparing(grand -> grand.lue.nom())
                .thenComparing(grand -> grand.lue.demande().porteur()).thenComparing(grand -> grand.lue.premierJour())
                .thenComparing(grand -> grand.lue.recue().id(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(grand -> grand.lue.recue().ligne(), Comparator.nullsLast(Comparator.naturalOrder()));

        @Override
        public int compareTo(Grand autre) {
            return ORDRE.compare(this, autre);
        }

        private Object writeReplace() {
            return new Envoi(lue.recue(), avant, apres, cas);
        }

        Montant ampleur() {
            return Cumul.ampleur(apres.moins(avant));
        }

        Ecart ecart(int index) {
            return new Ecart(lue.nom(), lue.demande().porteur(), lue.premierJour(), avant, apres, apres.moins(avant),
                    lue.recue().conservee() ? lue.recue().id() : null, index);
        }
    }

    /** A {@link Grand} on its way from one JVM to another: its demande is read again there. */
    private record Envoi(Recue recue, Montant avant, Montant apres, Cas cas) implements Serializable {

        private Object readResolve() {
            return new Grand(Lue.de(recue), avant, apres, cas);
        }
    }

    /** By line, then by identifier. */
    private static final class OrdreErreurs implements Comparator<Erreur>, Serializable {
        private static final long serialVersionUID = 1L;
        private static final Comparator<Erreur> ORDRE = Comparator
                .comparing(Erreur::ligne, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                .thenComparing(Erreur::id, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compare(Erreur une, Erreur autre) {
            return ORDRE.compare(une, autre);
        }
    }

    private long demandes;
    /** How many persons have each change over the study, in cents: no more entries than there are different changes. */
    private final NavigableMap<Long, Long> personnes = new TreeMap<>();
    private long changees;
    private long horsEtude;
    private long erreursTotal;
    private final Sommes total = new Sommes();
    private final Map<NaturePart, Sommes> parNature = new EnumMap<>(NaturePart.class);
    private final Map<Poste, Sommes> parPoste = new EnumMap<>(Poste.class);
    private final Map<Formule, Sommes> parFormule = new EnumMap<>(Formule.class);
    private final Map<Integer, Sommes> parAge = new TreeMap<>();
    private final Map<YearMonth, Sommes> parMois = new TreeMap<>();
    private final long[] hausses = new long[BORNES.size()];
    private final long[] baisses = new long[BORNES.size()];
    private final NavigableSet<Grand> plusGrands = new TreeSet<>();
    private final NavigableSet<Erreur> erreurs = new TreeSet<>(new OrdreErreurs());

    private static Montant euros(long euros) {
        return Montant.deCentimes(euros * 100);
    }

    private static Montant ampleur(Montant ecart) {
        return ecart.max(Montant.ZERO.moins(ecart));
    }

    void horsEtude() {
        horsEtude++;
    }

    /**
     * A person has a demande that counts.
     *
     * @param ecart of all that the person has
     */
    void personne(Montant ecart) {
        personnes.merge(ecart.centimes(), 1L, Long::sum);
    }

    /** Demandes that count nowhere; {@code nombre} is at least that of {@code premieres}. */
    void erreurs(List<Erreur> premieres, long nombre) {
        erreursTotal += nombre;
        premieres.forEach(erreur -> garder(erreurs, erreur, ERREURS));
    }

    private static <T> void garder(NavigableSet<T> premiers, T autre, int nombre) {
        premiers.add(autre);
        if (premiers.size() > nombre) {
            premiers.pollLast();
        }
    }

    /**
     * A demande decided under both sets.
     *
     * @param payeAvant whether the first set pays it
     * @param payeApres whether the second does
     * @param cas       what is needed to decide it again
     * @return what the second set pays more, or less
     */
    Montant plus(Lue lue, Decision avant, boolean payeAvant, Decision apres, boolean payeApres, Cas cas) {
        Demande demande = lue.demande();
        demandes++;
        boolean change = payeAvant != payeApres;
        Montant sommeAvant = Montant.ZERO;
        Montant sommeApres = Montant.ZERO;
        for (int i = 0; i < demande.actes().size(); i++) {
            Acte acte = demande.actes().get(i);
            LigneDecompte ligneAvant = avant.lignes().get(i);
            LigneDecompte ligneApres = apres.lignes().get(i);
            Map<NaturePart, Montant> partsAvant = parts(ligneAvant, payeAvant);
            Map<NaturePart, Montant> partsApres = parts(ligneApres, payeApres);
            Montant montantAvant = somme(partsAvant);
            Montant montantApres = somme(partsApres);
            change |= ligneAvant.statut() != ligneApres.statut() || !ligneAvant.montants().equals(ligneApres.montants())
                    || !partsAvant.equals(partsApres);
            sommeAvant = sommeAvant.plus(montantAvant);
            sommeApres = sommeApres.plus(montantApres);
            for (NaturePart nature : NaturePart.values()) {
                sommes(parNature, nature).plus(1, partsAvant.getOrDefault(nature, Montant.ZERO), partsApres.getOrDefault(nature, Montant.ZERO));
            }
            int age = Period.between(demande.beneficiaire().dateNaissance(), acte.dateSoins()).getYears();
            total.plus(1, montantAvant, montantApres);
            sommes(parPoste, acte.poste()).plus(1, montantAvant, montantApres);
            sommes(parFormule, demande.adhesion().formule()).plus(1, montantAvant, montantApres);
            sommes(parAge, Math.floorDiv(age, TRANCHE) * TRANCHE).plus(1, montantAvant, montantApres);
            sommes(parMois, YearMonth.from(acte.dateSoins())).plus(1, montantAvant, montantApres);
        }
        changees += change ? 1 : 0;
        Montant ecart = sommeApres.moins(sommeAvant);
        if (!ecart.estNul()) {
            (ecart.estPositif() ? hausses : baisses)[barre(ampleur(ecart))]++;
            garder(plusGrands, new Grand(lue, sommeAvant, sommeApres, cas), PLUS_GRANDS);
        }
        return ecart;
    }

    /** What is paid on a line, by what it refunds. */
    private static Map<NaturePart, Montant> parts(LigneDecompte ligne, boolean paye) {
        Map<NaturePart, Montant> parts = new EnumMap<>(NaturePart.class);
        if (paye && ligne.due()) {
            ligne.parts().forEach(part -> parts.merge(part.nature(), part.montant(), Montant::plus));
        }
        return parts;
    }

    private static Montant somme(Map<NaturePart, Montant> parts) {
        return Montant.somme(List.copyOf(parts.values()));
    }

    private static <K> Sommes sommes(Map<K, Sommes> par, K cle) {
        return par.computeIfAbsent(cle, absente -> new Sommes());
    }

    /** The bar of a change, by its lower bound, which is not in it. */
    private static int barre(Montant ampleur) {
        int barre = BORNES.size() - 1;
        while (ampleur.compareTo(BORNES.get(barre)) <= 0) {
            barre--;
        }
        return barre;
    }

    /** The same of the demandes of another. */
    public void plus(Cumul autre) {
        demandes += autre.demandes;
        autre.personnes.forEach((ecart, nombre) -> personnes.merge(ecart, nombre, Long::sum));
        changees += autre.changees;
        horsEtude += autre.horsEtude;
        erreurs(List.copyOf(autre.erreurs), autre.erreursTotal);
        total.plus(autre.total);
        autre.parNature.forEach((cle, sommes) -> sommes(parNature, cle).plus(sommes));
        autre.parPoste.forEach((cle, sommes) -> sommes(parPoste, cle).plus(sommes));
        autre.parFormule.forEach((cle, sommes) -> sommes(parFormule, cle).plus(sommes));
        autre.parAge.forEach((cle, sommes) -> sommes(parAge, cle).plus(sommes));
        autre.parMois.forEach((cle, sommes) -> sommes(parMois, cle).plus(sommes));
        for (int i = 0; i < BORNES.size(); i++) {
            hausses[i] += autre.hausses[i];
            baisses[i] += autre.baisses[i];
        }
        autre.plusGrands.forEach(grand -> garder(plusGrands, grand, PLUS_GRANDS));
    }

    /**
     * The study of all that was added.
     *
     * @param avant hash of the first set
     * @param apres hash of the second
     * @param du    first day on which the demandes were decided; null when it is not known
     * @param au    the last one, included; null when it is not known
     */
    public Impact impact(String avant, String apres, LocalDate du, LocalDate au) {
        List<Ecart> ecarts = new ArrayList<>();
        plusGrands.forEach(grand -> ecarts.add(grand.ecart(ecarts.size())));
        return new Impact(avant, apres, du, au, demandes, total(personnes), changees, List.copyOf(erreurs), erreursTotal, horsEtude, total(),
                parts(parPoste, Poste::name, Libelles::de),
                parts(parFormule, Formule::name, formule -> "Formule " + formule),
                parts(parAge, age -> age + "-" + (age + TRANCHE - 1), age -> age + " à " + (age + TRANCHE - 1) + " ans"),
                parts(parMois, YearMonth::toString, MOIS::format),
                personnes(), List.copyOf(ecarts), histogramme(), null, false, plusGrands.stream().map(Grand::cas).toList());
    }

    private static long total(Map<Long, Long> nombres) {
        return nombres.values().stream().mapToLong(Long::longValue).sum();
    }

    private Personnes personnes() {
        return new Personnes(total(personnes.tailMap(0L, false)), total(personnes.headMap(0L, false)), personnes.getOrDefault(0L, 0L),
                personnes.isEmpty() ? List.of() : QUANTILES.stream().map(pourcent -> new Quantile(pourcent, quantile(pourcent))).toList());
    }

    /** The least change that at least so many persons in a hundred do not exceed. */
    private Montant quantile(int pourcent) {
        long rang = (total(personnes) * pourcent + CENT - 1) / CENT;
        long passees = 0;
        for (Map.Entry<Long, Long> change : personnes.entrySet()) {
            passees += change.getValue();
            if (passees >= rang) {
                return Montant.deCentimes(change.getKey());
            }
        }
        throw new IllegalStateException("A quantile is one of the changes");
    }

    private Total total() {
        Montant ecart = total.apres.moins(total.avant);
        BigDecimal pourcent = total.avant.estNul() ? null
                : ecart.valeur().movePointRight(2).divide(total.avant.valeur(), 2, RoundingMode.HALF_UP);
        return new Total(total.avant, total.apres, ecart, pourcent, variation(NaturePart.TICKET_MODERATEUR), variation(NaturePart.DEPASSEMENT),
                variation(NaturePart.FORFAIT), variation(NaturePart.FORFAIT_JOURNALIER), variation(NaturePart.CENT_POUR_CENT_SANTE));
    }

    private Variation variation(NaturePart nature) {
        Sommes sommes = parNature.getOrDefault(nature, new Sommes());
        return Variation.de(sommes.avant, sommes.apres);
    }

    private static <K> List<Part> parts(Map<K, Sommes> par, Function<K, String> cle, Function<K, String> libelle) {
        return par.entrySet().stream().map(entree -> new Part(cle.apply(entree.getKey()), libelle.apply(entree.getKey()),
                entree.getValue().lignes, entree.getValue().avant, entree.getValue().apres,
                entree.getValue().apres.moins(entree.getValue().avant))).toList();
    }

    /** From the lowest change to the highest, with the empty bars between. */
    private List<Barre> histogramme() {
        List<Barre> barres = new ArrayList<>();
        for (int i = BORNES.size() - 1; i >= 0; i--) {
            barres.add(new Barre(oppose(borne(i + 1)), oppose(borne(i)), baisses[i]));
        }
        for (int i = 0; i < BORNES.size(); i++) {
            barres.add(new Barre(borne(i), borne(i + 1), hausses[i]));
        }
        while (!barres.isEmpty() && barres.get(0).decisions() == 0) {
            barres.remove(0);
        }
        while (!barres.isEmpty() && barres.get(barres.size() - 1).decisions() == 0) {
            barres.remove(barres.size() - 1);
        }
        return List.copyOf(barres);
    }

    private static Montant borne(int rang) {
        return rang < BORNES.size() ? BORNES.get(rang) : null;
    }

    private static Montant oppose(Montant borne) {
        return borne == null ? null : Montant.ZERO.moins(borne);
    }
}
