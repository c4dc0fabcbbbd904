package fr.clausier.contrat.adhesion;

import java.time.LocalDate;

/**
 * Another cover of the same kind (RMG art. 7 and 18, notice TNS art. 14 and 23). What it paid stands on each line of care.
 *
 * @param declaree         the member told the mutual of it; absent means yes
 * @param dateSouscription day on which it was taken; absent: not known
 */
public record AutreAssurance(Boolean declaree, LocalDate dateSouscription) {

    public AutreAssurance {
        declaree = declaree == null || declaree;
    }
}
