package fr.clausier.etude;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Montant;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one rule set pays beside another, over many demandes: the JSON that a page reads. Amounts are euros, differences are
 * signed, {@code apres} less {@code avant}.
 *
 * @param avant             hash of the rule set compared with
 * @param apres             hash of the rule set studied
 * @param du                first day on which the decisions studied were given; null for a portfolio
 * @param au                last day, included; null for a portfolio
 * @param demandes          those that pay, or could, under one of the sets: {@code demandes + horsEtude + erreursTotal} were read
 * @param beneficiaires     persons of a membership who have one
 * @param decisionsChangees of which a line has another outcome, other amounts or another split
 * @param erreurs           the first hundred demandes that could not be read, or that one of the sets does not decide
 * @param horsEtude         quotations, engagements, questions, cancellations, what was replaced, what neither set would pay yet
 * @param personnes         what changes for those persons; null in a study made before it was counted
 * @param plusGrands        the twenty that change most, the most first
 * @param histogramme       those whose amount changes, by signed change
 * @param seuil             change of the total, in percent, that must not be exceeded; null when none was set
 * @param cas               what {@link Comparaison#rejouer} needs of {@code plusGrands}, by its index
 */
public record Impact(
        String avant,
        String apres,
        LocalDate du,
        LocalDate au,
        long demandes,
        long beneficiaires,
        long decisionsChangees,
        List<Erreur> erreurs,
        long erreursTotal,
        long horsEtude,
        Total total,
        List<Part> parPoste,
        List<Part> parFormule,
        List<Part> parAge,
        List<Part> parMois,
        Personnes personnes,
        List<Ecart> plusGrands,
        List<Barre> histogramme,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal seuil,
        boolean depasse,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cas> cas) {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    public Impact {
        cas = cas == null ? List.of() : List.copyOf(cas);
    }

    /**
     * A demande that counts nowhere.
     *
     * @param id      identifier of the decision, or the caller's reference; null when it could not be read
     * @param ligne   its line in the portfolio, from 1; null for a stored decision
     * @param jeu     AVANT or APRES, the set that does not decide it; null when it could not be read
     * @param message why, in French
     */
    public record Erreur(String id, Integer ligne, Jeu jeu, String message) implements Serializable {}

    /** One of the two rule sets. */
    public enum Jeu { AVANT, APRES }

    /** What is paid under each set. */
    public record Variation(@Euros Montant avant, @Euros Montant apres, @Euros Montant ecart) {

        static Variation de(Montant avant, Montant apres) {
            return new Variation(avant, apres, apres.moins(avant));
        }
    }

    /**
     * What is paid, and its split, which adds up to it.
     *
     * @param pourcent change in percent of {@code avant}, to the hundredth; null when nothing was paid before
     * @param journalier the hospital day fee
     */
    public record Total(
            @Euros Montant avant,
            @Euros Montant apres,
            @Euros Montant ecart,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pourcent,
            Variation ticketModerateur,
            Variation excedent,
            Variation forfait,
            Variation journalier,
            Variation centPourCentSante) {}

    /** What is paid for some of the lines; {@code libelle} is for a person, in French. */
    public record Part(String cle, String libelle, long lignes, @Euros Montant avant, @Euros Montant apres, @Euros Montant ecart) {}

    /**
     * What changes for persons, each over all that is studied of it.
     *
     * @param mieux      those who receive more
     * @param moinsBien  those who receive less
     * @param inchangees those who receive as much
     * @param quantiles  of all of them, from the lowest change; empty when there is nobody
     */
    public record Personnes(long mieux, long moinsBien, long inchangees, List<Quantile> quantiles) {}

    /** The change that so many persons in a hundred do not exceed. */
    public record Quantile(int pourcent, @Euros Montant ecart) {}

    /**
     * A demande whose amount changes.
     *
     * @param demande  the caller's reference; without one, the identifier of the decision, or its line
     * @param decision identifier of the stored decision; null for a portfolio
     * @param dateSoins first day of care
     * @param index    its place, from 0
     */
    public record Ecart(String demande, String beneficiaire, LocalDate dateSoins, @Euros Montant avant, @Euros Montant apres,
            @Euros Montant ecart, String decision, int index) {}

    /** How many changes lie from {@code de} to {@code a}, the bound nearer to zero left out; null: without bound. */
    public record Barre(@Euros Montant de, @Euros Montant a, long decisions) {}

    /**
     * A demande as it was decided under both sets.
     *
     * @param demande     as received, JSON
     * @param dejaDecides earlier decisions on the same act, by line
     * @param avant       the person's counters under the first set
     * @param apres       the same under the second
     */
    public record Cas(String demande, Map<String, String> dejaDecides, List<Compteur> avant, List<Compteur> apres)
            implements Serializable {}

    /** With a threshold: whether the change of the total, up or down, exceeds that many percent. */
    public Impact avecSeuil(BigDecimal pourcent) {
        boolean depasse = pourcent != null && total.ecart.valeur().abs().multiply(CENT)
                .compareTo(pourcent.multiply(total.avant.valeur())) > 0;
        return new Impact(avant, apres, du, au, demandes, beneficiaires, decisionsChangees, erreurs, erreursTotal, horsEtude, total,
                parPoste, parFormule, parAge, parMois, personnes, plusGrands, histogramme, pourcent, depasse, cas);
    }

    /** Without the demandes themselves, which the twenty can be asked for one by one. */
    public Impact sansCas() {
        return new Impact(avant, apres, du, au, demandes, beneficiaires, decisionsChangees, erreurs, erreursTotal, horsEtude, total,
                parPoste, parFormule, parAge, parMois, personnes, plusGrands, histogramme, seuil, depasse, List.of());
    }
}
