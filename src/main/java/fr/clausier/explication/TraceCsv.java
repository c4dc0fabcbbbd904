package fr.clausier.explication;

import fr.clausier.contrat.Montant;
import fr.clausier.explication.Explication.ClauseDite;
import fr.clausier.explication.Explication.EtapeDite;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trace as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas, one row a step. No text of it is a formula. */
public final class TraceCsv {

    /** What says that the file is UTF-8. */
    private static final String MARQUE = "\ufeff";
    private static final List<String> ENTETES = List.of("rang", "phase", "ligne", "jour", "effet", "code", "ce que dit l’étape", "avant (€)",
            "après (€)",
            "clause", "article", "titre de la clause", "résumé", "clauses qui disent de même", "lecture", "fichier", "feuille", "cellule",
                    "règle", "faits",
            "chiffre légal", "sa source", "jeu de règles");
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final Pattern FORMULE = Pattern.compile("^\\s*[=+\\-@\\t\\r|].*", Pattern.DOTALL);

    private TraceCsv() {}

    public static String de(Explication explication) {
        return MARQUE + Stream.concat(Stream.of(ENTETES), explication.etapes().stream().map(etape -> rangee(explication, etape)))
                .map(cellules -> cellules.stream().map(TraceCsv::cellule).collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> rangee(Explication explication, EtapeDite etape) {
        ClauseDite clause = etape.clause() == null ? explication.clause("") : explication.clause(etape.clause());
        return Stream.of(String.valueOf(etape.rang()), etape.phase(), etape.ligne(), etape.jour(), etape.effet(), etape.code(), etape.phrase(),
                nombre(etape.avant()),
                nombre(etape.apres()), clause.id(), clause.article(), clause.titre(), clause.resume(), String.join(", ", etape.aussi()),
                etape.lecture() == null ? null : etape.lecture().id(), etape.source(), etape.feuille(), etape.cellule(), etape.regle(),
                etape.faits().stream().map(fait -> fait.propriete() + " : " + fait.valeur()).collect(Collectors.joining(", ")),
                etape.figure() == null ? null : etape.figure().libelle() + " : " + etape.figure().valeur(),
                etape.figure() == null ? null : etape.figure().source(), explication.jeu()).map(cellule -> cellule == null ? "" : cellule).toList();
    }

    private static String nombre(Montant montant) {
        return montant == null ? null : montant.toString().replace('.', ',');
    }

    private static String cellule(String texte) {
        String neutre = FORMULE.matcher(texte).matches() && !texte.matches("-?\\d+(,\\d+)?") ? "'" + texte : texte;
        return neutre.matches("(?s).*[;\"\\r\\n].*") ? '"' + neutre.replace("\"", "\"\"") + '"' : neutre;
    }
}
