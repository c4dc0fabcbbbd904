package fr.clausier.regles;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The dated legal figures of {@code reglementation/*.csv}. */
public final class LegalFigures {

    private static final String CSV = ".csv";
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');

    private final Map<String, List<Figure>> figures = new HashMap<>();

    static LegalFigures read(RulesFolder folder, List<RuleProblem> problems) {
        LegalFigures all = new LegalFigures();
        for (String fichier : folder.finissantPar(CSV)) {
            if (fichier.startsWith(RulesFolder.REGLEMENTATION)) {
                try (MappingIterator<Map<String, String>> rows =
                        MAPPER.readerForMapOf(String.class).with(SCHEMA).readValues(folder.fichiers().get(fichier))) {
                    while (rows.hasNext()) {
                        all.add(fichier, rows.next(), problems);
                    }
                } catch (IOException e) {
                    problems.add(new RuleProblem(fichier, "", "CSV illisible : " + e.getMessage()));
                }
            }
        }
        return all;
    }

    private void add(String fichier, Map<String, String> row, List<RuleProblem> problems) {
        String code = row.getOrDefault("code", "");
        try {
            Figure figure = new Figure(code, row.get("libelle"), new BigDecimal(row.get("valeur")), row.get("unite"),
                    LocalDate.parse(row.get("du")), row.get("au").isEmpty() ? null : LocalDate.parse(row.get("au")),
                    row.get("secu_incluse").equals("oui"), row.get("source"),
                    Figure.Certitude.valueOf(row.get("certitude").toUpperCase(Locale.ROOT)));
            List<Figure> same = figures.computeIfAbsent(code, key -> new ArrayList<>());
            same.stream().filter(other -> overlap(other, figure)).forEach(other -> problems.add(new RuleProblem(fichier, code,
                    "deux valeurs le même jour : celle du " + other.du() + " et celle du " + figure.du())));
            same.add(figure);
        } catch (RuntimeException e) {
            problems.add(new RuleProblem(fichier, code, "ligne illisible : " + e.getMessage()
                    + " ; attendu : code;libelle;valeur;unite;du;au;secu_incluse;source;certitude"));
        }
    }

    private static boolean overlap(Figure a, Figure b) {
        return (a.au() == null || !b.du().isAfter(a.au())) && (b.au() == null || !a.du().isAfter(b.au()));
    }

    Set<String> codes() {
        return figures.keySet();
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
