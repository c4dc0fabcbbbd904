package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Requis;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A use of a guarantee already made, by the household.
 *
 * @param quantite in the unit of the guarantee: units of the envelope, whatever the service
 * @param evenement absent: the event of the demande
 * @param beneficiaire absent: the person of the demande
 */
public record Usage(
        @Requis GarantieAssistance garantie,
        @Requis BigDecimal quantite,
        @Requis LocalDate date,
        String evenement,
        String beneficiaire,
        String enfant,
        OptionPrestation option,
        ServiceEnveloppe service) {
}
