package fr.clausier.explication;

import fr.clausier.contrat.Montant;
import fr.clausier.explication.Explication.ClauseDite;
import fr.clausier.explication.Explication.EtapeDite;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A trace as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas, one row a step. No text of it is a formula. */
public final class TraceCsv {

    private static final List<String> ENTETES = List.of("rang", "phase", "ligne", "jour", "effet", "code", "ce que dit l’étape", "avant (€)",
            "après (€)", "clause", "article", "titre de la clause", "résumé", "clauses qui disent de même", "lecture", "fichier", "feuille", "cellule",
            "règle", "faits", "chiffre légal", "sa source", "jeu de règles");

    private TraceCsv() {}

    public static String de(Explication explication) {
        return Csv.MARQUE + Csv.ligne(ENTETES) + explication.etapes().stream().map(etape -> Csv.ligne(rangee(explication, etape)))
                .collect(Collectors.joining());
    }

    private static List<?> rangee(Explication explication, EtapeDite etape) {
        ClauseDite clause = etape.clause() == null ? explication.clause("") : explication.clause(etape.clause());
        return Arrays.asList(BigDecimal.valueOf(etape.rang()), etape.phase(), etape.ligne(), etape.jour(), etape.effet(), etape.code(), etape.phrase(),
                nombre(etape.avant()), nombre(etape.apres()), clause.id(), clause.article(), clause.titre(), clause.resume(), String.join(", ", etape.aussi()),
                etape.lecture() == null ? null : etape.lecture().id(), etape.source(), etape.feuille(), etape.cellule(), etape.regle(),
                etape.faits().stream().map(fait -> fait.propriete() + " : " + fait.valeur()).collect(Collectors.joining(", ")),
                etape.figure() == null ? null : etape.figure().libelle() + " : " + etape.figure().valeur(),
                etape.figure() == null ? null : etape.figure().source(), explication.jeu());
    }

    private static BigDecimal nombre(Montant montant) {
        return montant == null ? null : montant.valeur();
    }
}
