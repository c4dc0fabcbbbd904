package fr.clausier.regles;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.adhesion.Duree;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.contrat.assistance.Tarif;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A DRL file, read by us before the engine sees it: one rule, one flat pattern, one insert, nothing else.
 *
 * <p>The allowed subset is small on purpose: it is what makes a rule readable by an actuary, fast, and explainable when
 * it did not fire.
 */
record DrlFile(
        String fichier,
        String paquet,
        String phase,
        String nom,
        List<ClauseRef> clauses,
        String interpretation,
        String fait,
        Contrat contrat,
        List<String> proprietes,
        String conditions,
        Set<String> figures) {

    private static final Pattern COMMENT = Pattern.compile("^\\s*//.*$", Pattern.MULTILINE);
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(salience|no-loop|lock-on-active|auto-focus|agenda-group"
            + "|activation-group|dialect|timer|calendars|date-effective|date-expires|enabled|duration|global|function|query"
            + "|declare|eval|modify|update|delete|retract|insertLogical|from|extends|accumulate|collect|forall|exists|"
            + "import\\s+static|import\\s+function|import\\s+accumulate)\\b");
    private static final Pattern SHAPE = Pattern.compile("\\s*package ([a-z_.]+);?\\s+"
            + "((?:import fr\\.clausier\\.(?:contrat(?:\\.adhesion|\\.affaire|\\.assistance|\\.litige)?|decompte)\\.[A-Z]\\w*;?\\s+)*)"
            + "ruleflow-group \"([A-Z_]+)\"\\s+rule \"([^\"\\n]+)\"\\s+((?:@\\w+\\([^)\\n]*\\)\\s+)*)"
            + "when\\s+(.*?)\\s+then\\s+(.*?)\\s+end\\s*", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\(([^)\\n]*)\\)");
    private static final Pattern WHEN = Pattern.compile("\\$([a-z]\\w*) : (Ligne|Situation|Demarche|Affaire|Prestation|Litige|FraisJuridique)\\((.*)\\)", Pattern.DOTALL);
    private static final String VALUE = "(?:\\d+|true|false|null|[A-Z]\\w*\\.[A-Z][A-Z0-9_]*|[a-z]\\w*)";
    private static final Pattern CONDITION = Pattern.compile("!?([a-z]\\w*)(?: (?:==|!=|<|<=|>|>=) (" + VALUE
            + ")| (?:not )?in \\(\\s*" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*\\s*\\))?");
    /** A comma outside the brackets of {@code in ( … )}, or a logical operator. */
    private static final String SEPARATOR = ",(?![^(]*\\))|&&|\\|\\|";
    private static final Pattern INSERT = Pattern.compile("insert\\( new ([A-Z]\\w*)\\( \\$([a-z]\\w*)"
            + "((?:,\\s+(?:\\d{1,4}|\"[^\"\\n]*\"|[A-Z]\\w*\\.[A-Z][A-Z0-9_]*|\\$[a-z]\\w*\\.[a-z]\\w*\\((?: ?\"[A-Z0-9_]+\" ?)?\\)))*) \\) \\);");
    private static final Pattern CONTRAT = Pattern.compile("\\bcontrat == Contrat\\.(TNS|RMG|RENFORT)\\b");
    private static final String INTERPRETATION = "interpretation";
    private static final String DELAI = "Delai";
    /** Constats that a rule concludes in words, and what reads them. */
    private static final Map<String, Consumer<String>> TEXTES = Map.of(DELAI, Duree::de, "Plafond", Quota::de, "PriseEnCharge", Tarif::de);
    /** A text of its own, not the code of a figure that a property is asked for. */
    private static final Pattern LITERAL = Pattern.compile(", +\"([^\"]*)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Z0-9_]+)\"");

    /** Reads a file; what is not allowed goes to {@code problems} and null comes back. */
    static DrlFile read(String fichier, String source, List<RuleProblem> problems) {
        String texte = COMMENT.matcher(source).replaceAll("");
        List<String> found = new ArrayList<>();
        if (source.indexOf('\\') >= 0) {
            // In the Java that is made of a rule, the escape of a line feed ends a comment, that of a quote ends a text.
            found.add("« \\ » n'est pas permis dans une règle, pas même dans un commentaire");
        }
        Matcher forbidden = FORBIDDEN.matcher(texte.replaceAll("rule \"[^\"\\n]*\"", "rule \"\""));
        while (forbidden.find()) {
            found.add("« " + forbidden.group(1) + " » n'est pas permis dans une règle");
        }
        Matcher shape = SHAPE.matcher(texte);
        if (!shape.matches()) {
            found.add("forme attendue : package, imports de fr.clausier.contrat ou fr.clausier.decompte, ruleflow-group, "
                    + "une seule règle, @clause, when, then, end");
            return refuse(fichier, "", found, problems);
        }
        String nom = shape.group(4);
        List<ClauseRef> clauses = clauses(shape.group(5), found);
        String interpretation = interpretation(shape.group(5), found);
        Matcher when = WHEN.matcher(shape.group(6).strip());
        Matcher insert = INSERT.matcher(shape.group(7).strip());
        List<String> proprietes = List.of();
        if (!when.matches()) {
            found.add("« when » : attendu un seul motif, « $ligne : Ligne( … ) », « $situation : Situation( … ) », « $demarche : Demarche( … ) », "
                    + "« $affaire : Affaire( … ) », « $prestation : Prestation( … ) », « $litige : Litige( … ) » ou « $fraisjuridique : FraisJuridique( … ) »");
        } else {
            proprietes = proprietes(when.group(3).strip(), found);
        }
        if (!insert.matches()) {
            found.add("« then » : attendu une seule instruction, « insert( new Constat( $fait, … ) ); », sans calcul");
        } else if (when.matches() && !insert.group(2).equals(when.group(1))) {
            found.add("« then » conclut sur $" + insert.group(2) + ", « when » lie $" + when.group(1));
        }
        if (!found.isEmpty()) {
            return refuse(fichier, nom, found, problems);
        }
        texte(insert.group(1), insert.group(3), found);
        if (!found.isEmpty()) {
            return refuse(fichier, nom, found, problems);
        }
        Set<String> figures = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(insert.group(3));
        while (quoted.find()) {
            figures.add(quoted.group(1));
        }
        return new DrlFile(fichier, shape.group(1), shape.group(3), nom, clauses, interpretation, when.group(2), contrat(when.group(3)), proprietes,
                when.group(3).strip(), figures);
    }

    /** What a constat may say in words: a delay its duration, unless a property counts it; a maximum; what is paid of an expense. */
    private static void texte(String constat, String arguments, List<String> found) {
        Matcher literal = LITERAL.matcher(arguments);
        Consumer<String> lecteur = TEXTES.get(constat);
        if (!literal.find()) {
            if (constat.equals(DELAI) && !arguments.endsWith("()")) {
                found.add("« then » : un Delai dit sa durée, telle que \"14 jours\"");
            }
        } else if (lecteur == null) {
            found.add("« then » : un texte n'est attendu que d'un Delai, d'un Plafond ou d'une PriseEnCharge");
        } else {
            try {
                lecteur.accept(literal.group(1));
            } catch (IllegalArgumentException e) {
                found.add(e.getMessage());
            }
        }
    }

    /** The contract that the rule is for; null when it is for all. */
    private static Contrat contrat(String conditions) {
        Matcher contrat = CONTRAT.matcher(conditions);
        return contrat.find() ? Contrat.valueOf(contrat.group(1)) : null;
    }

    private static List<ClauseRef> clauses(String annotations, List<String> found) {
        List<String> valeurs = new ArrayList<>();
        Matcher annotation = ANNOTATION.matcher(annotations);
        while (annotation.find()) {
            if (annotation.group(1).equals("clause")) {
                valeurs.add(annotation.group(2));
            } else if (!annotation.group(1).equals(INTERPRETATION)) {
                found.add("« @" + annotation.group(1) + " » n'est pas permis ; seuls @clause et @interpretation le sont");
            }
        }
        if (valeurs.size() != 1) {
            found.add("attendu exactement un @clause, trouvé " + valeurs.size());
            return List.of();
        }
        try {
            return Stream.of(valeurs.get(0).split(",")).map(String::strip).map(ClauseRef::new).toList();
        } catch (IllegalArgumentException e) {
            found.add(e.getMessage());
            return List.of();
        }
    }

    /** The named reading that the rule follows; null when it follows none. */
    private static String interpretation(String annotations, List<String> found) {
        List<String> lues = ANNOTATION.matcher(annotations).results().filter(a -> a.group(1).equals(INTERPRETATION))
                .map(a -> a.group(2).strip()).toList();
        if (lues.size() > 1) {
            found.add("attendu au plus un @interpretation, trouvé " + lues.size());
        }
        return lues.isEmpty() ? null : lues.get(0);
    }

    /** Every condition is a property against a literal or another property. */
    private static List<String> proprietes(String conditions, List<String> found) {
        Set<String> proprietes = new LinkedHashSet<>();
        if (conditions.isEmpty()) {
            return List.of();
        }
        for (String condition : conditions.split(SEPARATOR)) {
            Matcher matcher = CONDITION.matcher(condition.strip());
            if (!matcher.matches()) {
                found.add("condition « " + condition.strip().replaceAll("\\s+", " ")
                        + " » : attendu une propriété comparée à un littéral ou à une autre propriété, sans calcul ni appel");
                continue;
            }
            proprietes.add(matcher.group(1));
            String valeur = matcher.group(2);
            if (valeur != null && valeur.matches("[a-z]\\w*") && !valeur.matches("true|false|null")) {
                proprietes.add(valeur);
            }
        }
        return List.copyOf(proprietes);
    }

    private static DrlFile refuse(String fichier, String nom, List<String> found, List<RuleProblem> problems) {
        found.stream().distinct().forEach(message -> problems.add(new RuleProblem(fichier, nom, message)));
        return null;
    }
}
