package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.FraisExclus;
import java.time.LocalDate;
import java.util.List;

/**
 * What the particular regulation of a membership provides (regulation art. 1, 19 and 23.1).
 *
 * @param exclusionsLevees the exclusions that it lifts; absent: not told, the table of benefits says what it names
 * @param garantieDecesVotee day from which the assembly last voted the death guarantee; absent: not told
 */
public record ReglementParticulier(List<FraisExclus> exclusionsLevees, LocalDate garantieDecesVotee) {

    public ReglementParticulier {
        exclusionsLevees = exclusionsLevees == null ? null : List.copyOf(exclusionsLevees);
    }
}
