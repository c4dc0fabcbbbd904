package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Recherche;
import fr.clausier.decision.Recherche.Criteres;
import fr.clausier.decision.Recherche.Trouvee;
import fr.clausier.explication.Csv;
import fr.clausier.tables.FeuilleEnFlux;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decisions written as they are read, a page in memory at once. */
final class ExportDecisions {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a sheet holds under its headings. */
    static final int LIGNES = 1_048_575;

    private static final int PAGE = 200;
    private static final List<String> MONTANTS = List.of("fraisReels", "partObligatoire", "autresAssureurs", "mutuelle", "resteACharge", "dontResteLegal");
    private static final List<String> TITRES = List.of("Décision", "Donnée le", "Référence", "Type", "Nature", "Issue", "Payable", "Frais réels",
            "Part obligatoire", "Autres assureurs", "Mutuelle", "Reste à charge", "Dont reste légal", "Clauses", "Jeu de règles");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));
    private final Recherche recherche;
    private final ObjectMapper mapper;
    private final Lectures lectures;

    ExportDecisions(Recherche recherche, ObjectMapper mapper, Lectures lectures) {
        this.recherche = recherche;
        this.mapper = mapper;
        this.lectures = lectures;
    }

    /** How it is written. */
    enum Format {
        NDJSON(ExportDecisions.NDJSON),
        CSV(ExportDecisions.CSV),
        XLSX(ExportDecisions.XLSX);

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return this == CSV ? type + "; charset=utf-8" : type;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one that is named, else the first that is accepted; NDJSON when all are. */
        static Optional<Format> de(String nom, List<MediaType> acceptes) {
            if (nom != null && !nom.isBlank()) {
                return Arrays.stream(values()).filter(format -> format.extension().equals(nom)).findFirst();
            }
            return acceptes.stream().flatMap(accepte -> Arrays.stream(values()).filter(format -> accepte.isCompatible(MediaType.valueOf(format.type)))).findFirst();
        }
    }

    /** What takes the decisions one after another. */
    private interface Prise {
        void prend(DecisionTrouvee decision) throws IOException;
    }

    /** @throws IOException when nobody reads on */
    void ecrire(Criteres criteres, long avant, Format format, OutputStream out) throws IOException {
        switch (format) {
            case NDJSON -> {
                chaque(criteres, avant, decision -> {
                    out.write(mapper.writeValueAsBytes(decision));
                    out.write('\n');
                });
                out.flush();
            }
            case CSV -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                writer.write(Csv.MARQUE + Csv.ligne(TITRES));
                chaque(criteres, avant, decision -> writer.write(Csv.ligne(cellules(decision))));
                writer.flush();
            }
            case XLSX -> {
                try (FeuilleEnFlux feuille = new FeuilleEnFlux("Décisions", TITRES)) {
                    chaque(criteres, avant, decision -> feuille.ligne(cellules(decision)));
                    feuille.ecrire(out);
                }
            }
        }
    }

    private void chaque(Criteres criteres, long avant, Prise prise) throws IOException {
        long borne = avant;
        List<Trouvee> page;
        do {
            page = recherche.chercher(criteres, borne, PAGE);
            lectures.noter(Lecture.EXPORT, page.stream().map(trouvee -> trouvee.enregistrement().id()).toList());
            for (Trouvee trouvee : page) {
                prise.prend(DecisionTrouvee.de(trouvee, mapper));
                borne = trouvee.rang();
            }
        } while (page.size() == PAGE);
    }

    /** Texts and amounts, in the order of the headings. */
    private static List<Object> cellules(DecisionTrouvee decision) {
        List<Object> cellules = new ArrayList<>(Arrays.asList(decision.id().toString(), INSTANT.format(decision.instant()), decision.reference(),
                decision.type(), decision.nature(), decision.statut(), decision.payable() ? "oui" : "non"));
        MONTANTS.forEach(nom -> cellules.add(decision.montants().get(nom) == null ? null : new BigDecimal(decision.montants().get(nom))));
        cellules.add(String.join(" ", decision.clauses()));
        cellules.add(decision.jeu());
        return cellules;
    }
}
