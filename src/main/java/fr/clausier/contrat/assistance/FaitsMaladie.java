package fr.clausier.contrat.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A serious illness and its envelope of services (section 9). */
public interface FaitsMaladie extends FaitsEvenement {

    /** Months during which no other envelope is given. */
    int MOIS_ENVELOPPE = 12;

    /** Which table of units applies: that of the person who is ill. */
    default PublicEnveloppe publicEnveloppe() {
        return touche() == Touche.ENFANT ? PublicEnveloppe.ENFANT : PublicEnveloppe.ADULTE;
    }

    // The illness.

    /** Null when it is not told, as medical secrecy allows. */
    default PathologieLourde nomPathologie() {
        return assistance().pathologie().nom();
    }

    /** A serious illness is told: by its name, or as recognised by the doctors of the insurer. */
    default boolean pathologieDite() {
        return assistance().pathologie().lourde() || nomPathologie() != null;
    }

    /** Several illnesses, which the doctors of the insurer declined. */
    default boolean polypathologieEcartee() {
        return nomPathologie() == PathologieLourde.POLYPATHOLOGIE && Boolean.FALSE.equals(assistance().pathologie().avisMedecins());
    }

    /** The doctors of the insurer have given their opinion on several illnesses. */
    default boolean avisPathologieDonne() {
        return assistance().pathologie().avisMedecins() != null;
    }

    default TraitementLourd traitementLourd() {
        return assistance().pathologie().traitement();
    }

    /** Of an illness already declared. */
    default boolean aggravationPathologie() {
        return assistance().pathologie().aggravation();
    }

    /** Received by the doctors of the insurer. */
    default boolean certificatPathologie() {
        return assistance().pathologie().certificatRecu();
    }

    /** The treatment alone opens the section, without a stay in hospital. */
    default boolean ouvertParTraitement() {
        return traitementLourd() != TraitementLourd.AUCUN && !aggravationPathologie();
    }

    /** The service would come before the event. */
    default boolean avantSurvenance() {
        return evenement() != null && FaitsBase.avant(jourPrestation(), evenement().date());
    }

    // The two regimes that do not add up.

    /** A guarantee of sections 5 or 6 has served the event. */
    default boolean sections5Ou6Servies() {
        return serviParSections(5, 6);
    }

    /** A guarantee of section 9 has served the event. */
    default boolean section9Servie() {
        return serviParSections(9, 9);
    }

    private boolean serviParSections(int premiere, int derniere) {
        return usages().stream().anyMatch(usage -> duMemeEvenement(usage) && usage.garantie().convention() == Convention.SANTE
                && usage.garantie().section() >= premiere && usage.garantie().section() <= derniere);
    }

    /** All the guarantees of sections 5 and 6. */
    default List<GarantieAssistance> garantiesSections5Et6() {
        return garantiesDesSections(5, 6);
    }

    /** All the guarantees of section 9. */
    default List<GarantieAssistance> garantiesSection9() {
        return garantiesDesSections(9, 9);
    }

    private static List<GarantieAssistance> garantiesDesSections(int premiere, int derniere) {
        return Arrays.stream(GarantieAssistance.values()).filter(garantie -> garantie.convention() == Convention.SANTE
                && garantie.section() >= premiere && garantie.section() <= derniere).toList();
    }

    /** The reading lets the person give up the regime that served first (INT-IMA-CUMUL-SECTION-9). */
    default boolean regimeAuChoix() {
        return "CHOIX_BENEFICIAIRE".equals(lectures().get("INT-IMA-CUMUL-SECTION-9"));
    }

    // The envelope.

    /** Units were taken before, for the same event. */
    default boolean enveloppeEntamee() {
        return usages().stream().anyMatch(usage -> usage.garantie() == GarantieAssistance.ENVELOPPE && duMemeEvenement(usage));
    }

    /** The last envelope of the person, opened by its first use, was given for another event less than twelve months before the call. */
    default boolean enveloppeRecente() {
        Map<String, LocalDate> ouvertures = usages().stream().filter(usage -> usage.garantie() == GarantieAssistance.ENVELOPPE
                && !duMemeEvenement(usage) && (usage.beneficiaire() == null || usage.beneficiaire().equals(beneficiaireId())))
                .collect(Collectors.toMap(Usage::evenement, Usage::date, (un, autre) -> un.isBefore(autre) ? un : autre));
        LocalDate derniere = ouvertures.values().stream().max(Comparator.naturalOrder()).orElse(null);
        return derniere != null && assistance().dateAppel().isBefore(derniere.plusMonths(MOIS_ENVELOPPE));
    }

    /** What is asked would change a service agreed to and started. */
    default boolean changeServiceDebute() {
        return demandee().debutee();
    }

    /** New values of the units were sent to the member on the day of the call or before. */
    default boolean enveloppeReviseeAvant() {
        LocalDate envoi = assistance().contrat().dateEnveloppeRevisee();
        return envoi != null && !envoi.isAfter(assistance().dateAppel());
    }

    /** What is asked is not a whole number of measures. */
    default boolean quantiteFractionnee() {
        BigDecimal quantite = demandee().quantite();
        return quantite != null && quantite.stripTrailingZeros().scale() > 0;
    }

    // Remote assistance and works.

    /** Days of remote assistance taken for the event, those asked for included; a started one is counted whole. */
    default int joursTeleassistance() {
        BigDecimal avant = usages().stream().filter(usage -> usage.garantie() == GarantieAssistance.TELEASSISTANCE && duMemeEvenement(usage))
                .map(Usage::quantite).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal demandes = demandee().quantite() == null ? BigDecimal.ZERO : demandee().quantite();
        return avant.add(demandes).setScale(0, RoundingMode.CEILING).intValue();
    }

    /** The occupational therapist advises works at home. */
    default boolean travauxPreconises() {
        return assistance().emploi().travauxPreconises();
    }

    /** Works under the ten-year guarantee of builders. */
    default boolean travauxDecennale() {
        return assistance().emploi().travauxDecennale();
    }

    /** The end-of-works record and the paid invoice were sent. */
    default boolean finTravauxProuvee() {
        return assistance().emploi().finTravauxProuvee();
    }

}
