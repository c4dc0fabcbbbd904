package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Assureur;
import fr.clausier.contrat.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * Another owes a part of what the mutual pays: a third party who answers for an accident (RMG art. 6, notice TNS art. 24,
 * statutes art. 70). Amounts in euros; indemnities are the part that the third party owes, the share of responsibility applied.
 *
 * @param dateAccident   day of the accident; absent: not known
 * @param accident       there was an accident; absent means yes. No: an illness laid to a third party
 * @param responsabilite of the third party; absent: not established yet
 * @param declare        the member told the mutual of the accident; absent means yes
 * @param lignes         lines of care that follow from it; absent: every line of the demande
 * @param depensesExposees what the mutual paid before, the lines of the demande not counted; absent means nothing
 * @param indemniteAtteintePhysique what repairs the harm to the body; absent: not known
 * @param indemniteDepensesSante    the part of it that repairs health expenses, the share of the Sécurité sociale taken off; absent:
 *                                  the heads of prejudice are not known apart
 * @param resteVictime   health expenses that stay with the victim and come first on that part; absent means nothing
 * @param indemnitePersonnelle      for suffering, looks and leisure; absent means nothing
 * @param prestationPersonnelle     what the mutual paid that repairs those heads; absent means nothing
 * @param deces          the accident was fatal; absent means no
 * @param indemniteMorale           moral prejudice of the heirs; absent means nothing
 * @param assureur       who takes the place of the victim; absent means MUTUELLE. ASSISTANCE: « depensesExposees » is what its
 *                       assistance cost
 */
public record Recours(
        LocalDate dateAccident,
        Boolean accident,
        Responsabilite responsabilite,
        Boolean declare,
        List<LigneVisee> lignes,
        Montant depensesExposees,
        Montant indemniteAtteintePhysique,
        Montant indemniteDepensesSante,
        Montant resteVictime,
        Montant indemnitePersonnelle,
        Montant prestationPersonnelle,
        Boolean deces,
        Montant indemniteMorale,
        Assureur assureur) {

    public Recours {
        accident = accident == null || accident;
        declare = declare == null || declare;
        lignes = lignes == null ? List.of() : List.copyOf(lignes);
        deces = deces != null && deces;
        assureur = assureur == null ? Assureur.MUTUELLE : assureur;
    }

    /** The line is one of those it is about. */
    public boolean vise(String ligne) {
        return lignes.isEmpty() || lignes.stream().anyMatch(visee -> visee.id().equals(ligne));
    }
}
