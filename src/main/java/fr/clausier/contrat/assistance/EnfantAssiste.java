package fr.clausier.contrat.assistance;

import java.time.LocalDate;

/**
 * A child looked after, driven or taught.
 *
 * @param id what is counted by child carries it
 * @param memeToit absent means yes
 * @param inapteScolarite cannot follow school
 * @param chezProcheEloigne with a relative too far from school
 * @param nonAccompagne travels without an adult of the family
 */
public record EnfantAssiste(
        String id,
        LocalDate dateNaissance,
        Boolean handicape,
        Boolean memeToit,
        NiveauScolaire niveau,
        Boolean inapteScolarite,
        LocalDate repriseCours,
        Boolean chezProcheEloigne,
        Boolean nonAccompagne) {

    /** Nothing is told of it. */
    public static final EnfantAssiste AUCUN = new EnfantAssiste(null, null, null, null, null, null, null, null, null);

    public EnfantAssiste {
        handicape = handicape != null && handicape;
        inapteScolarite = inapteScolarite != null && inapteScolarite;
        chezProcheEloigne = chezProcheEloigne != null && chezProcheEloigne;
        nonAccompagne = nonAccompagne != null && nonAccompagne;
        niveau = niveau == null ? NiveauScolaire.AUTRE : niveau;
    }
}
