package fr.clausier.etude;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausier.contrat.Acte;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;
import fr.clausier.decision.Decision;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Motif;
import fr.clausier.etude.Impact.Cas;
import fr.clausier.etude.Impact.Erreur;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a rule set pays beside what another system paid: each line decided again, and where the amounts differ, the step of the trace
 * that the difference comes from.
 *
 * <p>Counters follow what the rule set pays. Where it pays less, the cause is held to be the step that came to the amount, else the one
 * that cut most; where it pays more, what raised the amount or granted it. That is a lead, which the whole trace confirms or not.
 */
public final class Rapprochement {

    /** Differing lines that are kept, the largest first; all are counted. */
    private static final int ECARTS = 5000;

    private final RuleBase jeu;
    private final PortefeuillePaye portefeuille;
    private final Map<Cle, Cause> causes = new TreeMap<>();
    private final NavigableSet<Trouve> ecarts = new TreeSet<>();
    private final List<Erreur> erreurs = new ArrayList<>();
    private long demandes;
    private long lignes;
    private long differentes;
    private Montant paye = Montant.ZERO;
    private Montant calcule = Montant.ZERO;

    /**
     * What came of it: the JSON that a page reads. Amounts are euros, differences signed, {@code calcule} less {@code paye}.
     *
     * @param regles      hash of the rule set
     * @param demandes    those decided again
     * @param hors        quotations, engagements, questions, cancellations, what was replaced
     * @param lignes      their lines
     * @param differentes lines of which the amounts differ
     * @param erreurs     the first hundred that could not be read or decided
     * @param causes      where differences come from, the one that weighs most first
     * @param ecarts      the five thousand lines that differ most, the most first
     * @param cas         what it takes to decide their demandes again, by their {@code index}
     */
    public record Resultat(String regles, long demandes, long hors, long lignes, long differentes, @Euros Montant paye, @Euros Montant calcule,
            @Euros Montant ecart, List<Erreur> erreurs, long erreursTotal, List<Cause> causes, List<EcartDeLigne> ecarts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cas> cas) {

        public Resultat {
            cas = cas == null ? List.of() : List.copyOf(cas);
        }

        /** Without the demandes themselves, which can be asked for one by one. */
        public Resultat sansCas() {
            return new Resultat(regles, demandes, hors, lignes, differentes, paye, calcule, ecart, erreurs, erreursTotal, causes, ecarts, List.of());
        }
    }

    /**
     * Lines that differ for what seems one reason.
     *
     * @param clause the clause of the step; null when no step tells
     * @param effet  what the step does
     * @param libelle the rule of the step, or why the line is not paid; in French
     * @param ecart  of all of them
     */
    public record Cause(String clause, Effet effet, String libelle, long lignes, @Euros Montant paye, @Euros Montant calcule, @Euros Montant ecart) {

        private Cause plus(Montant autrePaye, Montant autreCalcule) {
            return new Cause(clause, effet, libelle, lignes + 1, paye.plus(autrePaye), calcule.plus(autreCalcule),
                    ecart.plus(autreCalcule.moins(autrePaye)));
        }
    }

    /**
     * A line whose amounts differ.
     *
     * @param demande     the caller's reference, or its line in the file
     * @param explication the step of the trace, in French
     * @param index       of its demande among {@link Resultat#cas()}
     */
    public record EcartDeLigne(String demande, Integer ligneDuFichier, String ligne, String poste, LocalDate dateSoins,
            @Euros Montant paye, @Euros Montant calcule, @Euros Montant ecart, String clause, String libelle, String explication, int index) {}

    private record Cle(String clause, Effet effet, String libelle) implements Comparable<Cle> {
        private static final Comparator<Cle> ORDRE = Comparator.comparing(Cle::clause, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Cle::effet, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Cle::libelle);

        @Override
        public int compareTo(Cle autre) {
            return ORDRE.compare(this, autre);
        }
    }

    /** A difference, before it has its place. */
    private record Trouve(Lue lue, Acte acte, Montant paye, Montant calcule, Cle cle, String explication, Cas cas) implements Comparable<Trouve> {
        private static final Comparator<Trouve> ORDRE = Comparator.comparing((Trouve t) -> t.calcule.moins(t.paye).valeur().abs()).reversed()
                .thenComparing(t -> t.lue.recue().ligne()).thenComparing(t -> t.acte.id());

        @Override
        public int compareTo(Trouve autre) {
            return ORDRE.compare(this, autre);
        }
    }

    public Rapprochement(RuleBase jeu, PortefeuillePaye portefeuille) {
        this.jeu = jeu;
        this.portefeuille = portefeuille;
    }

    /** Decides all of it again; once. */
    public Resultat rapprocher(Avancement avancement) {
        Impact impact = new Comparaison(jeu, this::voir).etudier(portefeuille, avancement);
        erreurs.addAll(impact.erreurs());
        long illisibles = impact.erreursTotal();
        List<EcartDeLigne> lignesEcart = new ArrayList<>();
        List<Cas> cas = new ArrayList<>();
        for (Trouve t : ecarts) {
            int place = cas.indexOf(t.cas);
            if (place < 0) {
                place = cas.size();
                cas.add(t.cas);
            }
            lignesEcart.add(new EcartDeLigne(t.lue.nom(), t.lue.recue().ligne(), t.acte.id(), t.acte.poste().name(),
                    t.acte.dateSoins(), t.paye, t.calcule, t.calcule.moins(t.paye), t.cle.clause, t.cle.libelle, t.explication, place));
        }
        List<Cause> pesees = causes.values().stream().sorted(Comparator.comparing((Cause cause) -> cause.ecart.valeur().abs()).reversed()
                .thenComparing(Cause::lignes, Comparator.reverseOrder())).toList();
        return new Resultat(jeu.hash(), demandes, portefeuille.demandes() - demandes - illisibles, lignes, differentes, paye, calcule,
                calcule.moins(paye), erreurs, illisibles, pesees, lignesEcart, cas);
    }

    private synchronized void voir(Lue lue, Decision decision, Cas cas) {
        Map<String, Montant> payes = portefeuille.payes(lue.recue().ligne());
        demandes++;
        for (int i = 0; i < lue.demande().actes().size(); i++) {
            Acte acte = lue.demande().actes().get(i);
            LigneDecompte ligne = decision.lignes().get(i);
            Montant autre = payes.getOrDefault(acte.id(), Montant.ZERO);
            Montant notre = ligne.due() ? ligne.montants().mutuelle() : Montant.ZERO;
            lignes++;
            paye = paye.plus(autre);
            calcule = calcule.plus(notre);
            if (!notre.equals(autre)) {
                differer(new Difference(lue, acte, ligne, autre, notre), decision, cas);
            }
        }
    }

    private record Difference(Lue lue, Acte acte, LigneDecompte ligne, Montant paye, Montant calcule) {}

    private void differer(Difference d, Decision decision, Cas cas) {
        differentes++;
        List<Etape> etapes = decision.trace().stream().filter(etape -> etape.ligne() == null || etape.ligne().equals(d.acte.id())).toList();
        Optional<Etape> etape = cause(d, etapes);
        String libelle = d.ligne.motifs().isEmpty() ? etape.map(Etape::regle).orElse("Montant autre, sans étape qui le dise")
                : d.ligne.motifs().get(0).texte();
        Cle cle = new Cle(etape.map(Etape::clause).map(ClauseRef::id).orElse(null), etape.map(Etape::effet).orElse(null), libelle);
        causes.put(cle, causes.getOrDefault(cle, new Cause(cle.clause, cle.effet, cle.libelle, 0, Montant.ZERO, Montant.ZERO, Montant.ZERO))
                .plus(d.paye, d.calcule));
        ecarts.add(new Trouve(d.lue, d.acte, d.paye, d.calcule, cle, etape.map(Etape::phrase).orElse(libelle), cas));
        if (ecarts.size() > ECARTS) {
            ecarts.pollLast();
        }
    }

    private static Optional<Etape> cause(Difference d, List<Etape> etapes) {
        List<Motif> motifs = d.ligne.motifs();
        if (!motifs.isEmpty()) {
            return etapes.stream().filter(etape -> motifs.get(0).name().equals(etape.code())).findFirst();
        }
        List<Etape> siennes = etapes.stream().filter(etape -> d.acte.id().equals(etape.ligne()) && etape.apres() != null).toList();
        List<Etape> coupes = siennes.stream().filter(etape -> etape.avant() != null && coupe(etape).estPositif()).toList();
        if (d.calcule.compareTo(d.paye) < 0 && !coupes.isEmpty()) {
            return coupes.stream().filter(etape -> etape.apres().equals(d.calcule)).reduce((une, autre) -> autre)
                    .or(() -> coupes.stream().max(Comparator.comparing(Rapprochement::coupe)));
        }
        return siennes.stream().filter(etape -> etape.effet() == Effet.PLANCHER).findFirst()
                .or(() -> siennes.stream().filter(etape -> etape.effet() == Effet.OCTROI).max(Comparator.comparing(Etape::apres)))
                .or(() -> siennes.stream().reduce((une, autre) -> autre));
    }

    private static Montant coupe(Etape etape) {
        return etape.avant().moins(etape.apres());
    }
}
