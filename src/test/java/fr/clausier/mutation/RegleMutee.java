package fr.clausier.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to bend a DRL rule: its conditions, one at a time, and the literals of its conclusion. */
final class RegleMutee {

    private static final Pattern PARTIES = Pattern.compile("(.*\\bwhen\\s+\\$\\w+ : \\w+\\()(.*)(\\)\\s+then\\s.*)", Pattern.DOTALL);
    /** A comma outside the brackets of {@code in ( … )}. */
    private static final Pattern VIRGULE = Pattern.compile(",(?![^(]*\\))");
    private static final Pattern COMPARAISON = Pattern.compile("(\\w+) (==|!=|<=|>=|<|>) (\\S+)");
    private static final Pattern DANS = Pattern.compile("(\\w+) (not )?in \\(\\s*(.*?)\\s*\\)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z][A-Z0-9_]*)\\b");
    private static final Pattern DUREE = Pattern.compile("\"(\\d+)( [^\"]+)\"");
    private static final Pattern FIGURE = Pattern.compile("\"([A-Z0-9_]+)\"");
    private static final Map<String, String> CONTRAIRES =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> BORNES = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private final String texte;
    private final String debut;
    private final List<String> conditions;
    private final String conclusion;
    private final List<Mutation> mutations = new ArrayList<>();

    /** One bent text; {@code figure} names the legal figure that is moved besides, null when none is. */
    record Mutation(Sorte sorte, String avant, String apres, String texte, String figure) {}

    private RegleMutee(String texte) {
        this.texte = texte;
        Matcher parties = PARTIES.matcher(texte);
        if (!parties.matches()) {
            throw new IllegalArgumentException("Not the shape of a rule: " + texte);
        }
        debut = parties.group(1);
        conditions = Arrays.asList(VIRGULE.split(parties.group(2)));
        conclusion = parties.group(3);
    }

    static List<Mutation> de(String texte) {
        RegleMutee regle = new RegleMutee(texte);
        for (int i = 0; i < regle.conditions.size(); i++) {
            regle.condition(i, regle.conditions.get(i).strip());
        }
        regle.conclusion();
        return regle.mutations;
    }

    private void condition(int rang, String condition) {
        Matcher comparaison = COMPARAISON.matcher(condition);
        Matcher dans = DANS.matcher(condition);
        if (dans.matches()) {
            String non = dans.group(2) == null ? "not " : "";
            condition(Sorte.NEGATION, rang, dans.group(1) + " " + non + "in ( " + dans.group(3) + " )");
            List<String> codes = Arrays.asList(dans.group(3).split("\\s*,\\s*"));
            for (int i = 0; i < codes.size() && codes.size() > 1; i++) {
                List<String> sansUn = new ArrayList<>(codes);
                sansUn.remove(i);
                condition(Sorte.CODE, rang, dans.group(1) + " " + (dans.group(2) == null ? "" : "not ") + "in ( "
                        + String.join(", ", sansUn) + " )");
            }
        } else if (comparaison.matches()) {
            comparaison(rang, comparaison.group(1), comparaison.group(2), comparaison.group(3));
        } else if (!condition.isEmpty()) {
            condition(Sorte.NEGATION, rang, condition.startsWith("!") ? condition.substring(1) : "!" + condition);
        }
    }

    private void comparaison(int rang, String gauche, String signe, String droite) {
        condition(Sorte.NEGATION, rang, gauche + " " + CONTRAIRES.get(signe) + " " + droite);
        if (BORNES.containsKey(signe)) {
            condition(Sorte.BORNE, rang, gauche + " " + BORNES.get(signe) + " " + droite);
        }
        if (droite.matches("\\d+")) {
            condition(Sorte.LITTERAL, rang, gauche + " " + signe + " " + (Long.parseLong(droite) + 1));
        }
        for (String autre : autres(droite)) {
            condition(Sorte.CODE, rang, gauche + " " + signe + " " + autre);
        }
    }

    private void condition(Sorte sorte, int rang, String apres) {
        List<String> toutes = new ArrayList<>(conditions);
        toutes.set(rang, " " + apres + " ");
        mutations.add(new Mutation(sorte, conditions.get(rang).strip().replaceAll("\\s+", " "), apres,
                debut + String.join(",", toutes) + conclusion, null));
    }

    private void conclusion() {
        String avantConclusion = texte.substring(0, texte.length() - conclusion.length());
        for (MatchResult code : CODE.matcher(conclusion).results().toList()) {
            autres(code.group()).forEach(autre -> conclure(Sorte.CODE, avantConclusion, code, autre, null));
        }
        for (MatchResult duree : DUREE.matcher(conclusion).results().toList()) {
            conclure(Sorte.LITTERAL, avantConclusion, duree,
                    "\"" + (Long.parseLong(duree.group(1)) + 1) + duree.group(2) + "\"", null);
        }
        FIGURE.matcher(conclusion).results().map(figure -> figure.group(1)).distinct().forEach(figure ->
                mutations.add(new Mutation(Sorte.FIGURE, figure, figure, texte, figure)));
    }

    private void conclure(Sorte sorte, String avantConclusion, MatchResult avant, String apres, String figure) {
        mutations.add(new Mutation(sorte, avant.group(), apres, avantConclusion + conclusion.substring(0, avant.start()) + apres
                + conclusion.substring(avant.end()), figure));
    }

    /** The other constants of the type that a code is of. */
    private List<String> autres(String code) {
        Matcher constante = CODE.matcher(code);
        Matcher importee = constante.matches()
                ? Pattern.compile("import (fr\\.clausier\\.[\\w.]+\\." + constante.group(1) + ");?\\s").matcher(texte) : null;
        if (importee == null || !importee.find()) {
            return List.of();
        }
        try {
            return Arrays.stream(Class.forName(importee.group(1)).getEnumConstants()).map(autre -> ((Enum<?>) autre).name())
                    .filter(nom -> !nom.equals(constante.group(2))).map(nom -> constante.group(1) + "." + nom).toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A rule imports what there is not", e);
        }
    }
}
