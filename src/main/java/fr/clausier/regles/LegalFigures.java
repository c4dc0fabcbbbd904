package fr.clausier.regles;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The dated legal figures of {@code reglementation/*.csv}. */
public final class LegalFigures {

    private static final String CSV = ".csv";
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');

    private static final String ENTETE = "code;libelle;valeur;unite;du;au;secu_incluse;source;certitude";
    private static final Pattern NOMBRE = Pattern.compile("\\d+(\\.\\d+)?");

    private final Map<String, List<Figure>> figures = new HashMap<>();

    /** Days, both included, between two values of a code, on which none is known. */
    public record Lacune(String code, LocalDate du, LocalDate au) {}

    /**
     * The figures of a rules folder, its rules left alone.
     *
     * @throws RulesRefused with every problem, when there is one
     */
    public static LegalFigures read(RulesFolder folder) {
        List<RuleProblem> problems = new ArrayList<>();
        LegalFigures figures = read(folder, problems);
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return figures;
    }

    static LegalFigures read(RulesFolder folder, List<RuleProblem> problems) {
        LegalFigures all = new LegalFigures();
        for (String fichier : folder.finissantPar(CSV)) {
            if (fichier.startsWith(RulesFolder.REGLEMENTATION)) {
                try (MappingIterator<Map<String, String>> rows =
                        MAPPER.readerForMapOf(String.class).with(SCHEMA).readValues(folder.fichiers().get(fichier))) {
                    if (!rows.hasNext()) {
                        problems.add(new RuleProblem(fichier, "", "aucun chiffre ; attendu : " + ENTETE + ", puis un chiffre par ligne"));
                    }
                    while (rows.hasNext()) {
                        all.add(fichier, rows.next(), problems);
                    }
                } catch (IOException | RuntimeJsonMappingException e) {
                    problems.add(new RuleProblem(fichier, "", "CSV illisible : " + e.getMessage()));
                }
            }
        }
        return all;
    }

    private void add(String fichier, Map<String, String> row, List<RuleProblem> problems) {
        String code = row.getOrDefault("code", "");
        try {
            String valeur = row.get("valeur");
            Figure figure = new Figure(code, row.get("libelle"), NOMBRE.matcher(valeur).matches() ? new BigDecimal(valeur) : null,
                    valeur, row.get("unite"),
                    LocalDate.parse(row.get("du")), row.get("au").isEmpty() ? null : LocalDate.parse(row.get("au")),
                    row.get("secu_incluse").equals("oui"), row.get("source"),
                    Figure.Certitude.valueOf(row.get("certitude").toUpperCase(Locale.ROOT)));
            List<Figure> same = figures.computeIfAbsent(code, key -> new ArrayList<>());
            same.stream().filter(other -> overlap(other, figure)).forEach(other -> problems.add(new RuleProblem(fichier, code,
                    "deux valeurs le même jour : celle du " + other.du() + " et celle du " + figure.du())));
            same.add(figure);
        } catch (RuntimeException e) {
            problems.add(new RuleProblem(fichier, code, "ligne illisible : " + e.getMessage()
                    + " ; attendu : " + ENTETE));
        }
    }

    private static boolean overlap(Figure a, Figure b) {
        return (a.au() == null || !b.du().isAfter(a.au())) && (b.au() == null || !a.du().isAfter(b.au()));
    }

    /** The codes that rules and tables may name: those whose values are all numbers. */
    Set<String> codes() {
        return figures.entrySet().stream().filter(entry -> entry.getValue().stream().allMatch(f -> f.valeur() != null))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The known codes, with all their periods. */
    public Map<String, List<Figure>> all() {
        return new TreeMap<>(figures);
    }

    /** The holes inside the life of each code: a date of care that falls in one is an error, never a neighbour's value. */
    public List<Lacune> lacunes() {
        List<Lacune> lacunes = new ArrayList<>();
        all().forEach((code, periodes) -> {
            List<Figure> triees = periodes.stream().sorted(Comparator.comparing(Figure::du)).toList();
            for (int i = 1; i < triees.size(); i++) {
                LocalDate fin = triees.get(i - 1).au();
                if (fin != null && fin.plusDays(1).isBefore(triees.get(i).du())) {
                    lacunes.add(new Lacune(code, fin.plusDays(1), triees.get(i).du().minusDays(1)));
                }
            }
        });
        return lacunes;
    }

    /** The days on which a figure begins, or is no more. */
    public NavigableSet<LocalDate> changements() {
        NavigableSet<LocalDate> jours = new TreeSet<>();
        figures.values().forEach(periodes -> periodes.forEach(figure -> {
            jours.add(figure.du());
            if (figure.au() != null) {
                jours.add(figure.au().plusDays(1));
            }
        }));
        return jours;
    }

    /** The figures in force on a day. */
    public Bareme au(LocalDate jour) {
        return code -> {
            for (Figure figure : figures.getOrDefault(code, List.of())) {
                if (figure.enVigueur(jour)) {
                    return figure;
                }
            }
            throw new Bareme.FigureManquante(code, jour);
        };
    }
}
