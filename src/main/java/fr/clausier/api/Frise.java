package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The calendar of a decision, drawn: when the membership covers, is suspended and ends, and every day that a clause counts,
 * numbered on the line and told below it.
 */
final class Frise {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> MOIS =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");
    private static final int LARGEUR = 960;
    private static final int GAUCHE = 40;
    private static final int DROITE = 920;
    private static final int BARRE = 150;
    private static final int EPAISSEUR = 26;
    private static final int RANGEES = 4;
    private static final int ECART = 24;
    private static final int LIGNE = 24;
    private static final int MOIS_AU_PLUS = 18;
    private static final int MARGE = 15;
    private static final int LOIN = 200;

    private final LocalDate premier;
    private final LocalDate dernier;
    private final JsonNode couverture;
    private final List<Repere> reperes = new ArrayList<>();
    private final LocalDate debut;
    private final LocalDate fin;

    /** A day of the calendar, and what is told of it. */
    private record Repere(LocalDate jour, String texte, String clause) {}

    private Frise(JsonNode decision) {
        couverture = decision.path("couverture");
        premier = jour(couverture.path("premierJour"));
        dernier = jour(couverture.path("dernierJour"));
        decision.path("calendrier").forEach(echeance ->
                reperes.add(new Repere(jour(echeance.path("jour")), echeance.path("texte").asText(), echeance.path("clause").asText())));
        // What happens decides the scale; a membership that began long before is seen to come from the left.
        LocalDate min = reperes.stream().map(Repere::jour).min(Comparator.naturalOrder()).orElse(premier);
        min = premier.isBefore(min) && premier.isAfter(min.minusDays(LOIN)) ? premier : min;
        LocalDate max = reperes.stream().map(Repere::jour).max(Comparator.naturalOrder()).orElse(premier);
        max = dernier != null && dernier.isAfter(max) ? dernier : max;
        for (JsonNode suspension : couverture.path("suspensions")) {
            LocalDate reprise = jour(suspension.path("reprise"));
            max = reprise != null && reprise.isAfter(max) ? reprise : max;
        }
        long marge = MARGE + ChronoUnit.DAYS.between(min, max) / MARGE;
        debut = min.minusDays(marge);
        fin = max.plusDays(marge);
    }

    /** The picture, as an SVG document. */
    static String de(JsonNode decision) {
        return new Frise(decision).dessiner();
    }

    private static LocalDate jour(JsonNode texte) {
        return texte.isTextual() ? LocalDate.parse(texte.asText()) : null;
    }

    private int x(LocalDate jour) {
        LocalDate borne = jour.isBefore(debut) ? debut : jour.isAfter(fin) ? fin : jour;
        return GAUCHE + (int) ((DROITE - GAUCHE) * ChronoUnit.DAYS.between(debut, borne) / ChronoUnit.DAYS.between(debut, fin));
    }

    private String dessiner() {
        String titre = titre();
        int bas = BARRE + EPAISSEUR + 50;
        StringBuilder corps = new StringBuilder();
        corps.append("<text x=\"40\" y=\"34\" class=\"titre\">").append(titre).append("</text>\n");
        barre(corps);
        graduer(corps);
        int y = reperer(corps, bas);
        int hauteur = legender(corps, y + 10) + 20;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-label="%3$s">
                <defs><pattern id="hachures" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
                <rect width="8" height="8" fill="#f6c26b"/><rect width="3" height="8" fill="#b36b00"/></pattern></defs>
                <style>text{font-family:system-ui,'DejaVu Sans',sans-serif;font-size:14px;fill:#1b2733}\
                .titre{font-size:18px;font-weight:600}.discret{fill:#566573;font-size:12px}.numero{fill:#fff;font-size:11px;font-weight:600}</style>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                %4$s</svg>
                """.formatted(LARGEUR, hauteur, titre, corps);
    }

    private String titre() {
        boolean jamais = dernier != null && dernier.isBefore(premier);
        if (jamais) {
            return "Aucun jour couvert";
        }
        return "Adhésion couverte du " + JOUR.format(premier) + (dernier == null ? ", sans fin connue" : " au " + JOUR.format(dernier))
                + (couverture.path("suspensions").isEmpty() ? "" : ", avec suspension");
    }

    private void barre(StringBuilder corps) {
        rectangle(corps, x(debut), x(fin), "#e5e9ed");
        LocalDate apres = dernier == null ? fin : dernier.plusDays(1);
        if (apres.isAfter(premier)) {
            rectangle(corps, x(premier), x(apres), "#2e8b57");
        }
        for (JsonNode suspension : couverture.path("suspensions")) {
            LocalDate reprise = jour(suspension.path("reprise"));
            LocalDate jusque = reprise == null || reprise.isAfter(apres) ? apres : reprise;
            LocalDate depuis = jour(suspension.path("debut"));
            if (depuis.isBefore(jusque)) {
                rectangle(corps, x(depuis), x(jusque), "url(#hachures)");
            }
        }
    }

    private static void rectangle(StringBuilder corps, int gauche, int droite, String couleur) {
        corps.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n".formatted(gauche, BARRE,
                Math.max(1, droite - gauche), EPAISSEUR, couleur));
    }

    /** Months on a short line, years on a long one. */
    private void graduer(StringBuilder corps) {
        boolean parMois = ChronoUnit.MONTHS.between(debut, fin) <= MOIS_AU_PLUS;
        long ans = ChronoUnit.YEARS.between(debut, fin);
        LocalDate jour = parMois ? debut.withDayOfMonth(1).plusMonths(1) : debut.withDayOfYear(1).plusYears(1);
        while (jour.isBefore(fin)) {
            String texte = !parMois || jour.getMonthValue() == 1 ? String.valueOf(jour.getYear()) : MOIS.get(jour.getMonthValue() - 1);
            corps.append("<line x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#98a4b0\"/>".formatted(x(jour), BARRE + EPAISSEUR,
                    BARRE + EPAISSEUR + 6));
            corps.append("<text x=\"%d\" y=\"%d\" class=\"discret\">%s</text>%n".formatted(x(jour) + 2, BARRE + EPAISSEUR + 18, texte));
            jour = parMois ? jour.plusMonths(1) : jour.plusYears(Math.max(1, ans / MOIS_AU_PLUS));
        }
    }

    /** Numbers on the line, raised where they would touch; then what each tells. */
    private int reperer(StringBuilder corps, int bas) {
        int[] occupe = new int[RANGEES];
        int y = bas;
        StringBuilder pastilles = new StringBuilder();
        for (int i = 0; i < reperes.size(); i++) {
            Repere repere = reperes.get(i);
            int x = x(repere.jour());
            int rangee = 0;
            while (rangee < RANGEES - 1 && occupe[rangee] != 0 && x - occupe[rangee] < ECART) {
                rangee++;
            }
            occupe[rangee] = x;
            int haut = BARRE - 16 - rangee * ECART;
            corps.append("<line x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#34495e\"/>".formatted(x, haut, BARRE + EPAISSEUR));
            pastille(pastilles, x, haut, i + 1);
            pastille(pastilles, GAUCHE + 10, y - 5, i + 1);
            corps.append("<text x=\"%d\" y=\"%d\">%s   %s</text>".formatted(GAUCHE + 30, y, JOUR.format(repere.jour()), repere.texte()));
            corps.append("<text x=\"%d\" y=\"%d\" class=\"discret\" text-anchor=\"end\">%s</text>%n".formatted(DROITE, y, repere.clause()));
            y += LIGNE;
        }
        corps.append(pastilles);
        return y;
    }

    private static void pastille(StringBuilder corps, int x, int y, int numero) {
        corps.append("<circle cx=\"%d\" cy=\"%d\" r=\"10\" fill=\"#1f4e79\"/>".formatted(x, y));
        corps.append("<text x=\"%d\" y=\"%d\" class=\"numero\" text-anchor=\"middle\">%d</text>".formatted(x, y + 4, numero));
    }

    private int legender(StringBuilder corps, int y) {
        int x = GAUCHE;
        for (List<String> genre : List.of(List.of("#2e8b57", "couvert"), List.of("url(#hachures)", "suspendu"),
                List.of("#e5e9ed", "non couvert"))) {
            corps.append("<rect x=\"%d\" y=\"%d\" width=\"18\" height=\"12\" fill=\"%s\"/>".formatted(x, y - 10, genre.get(0)));
            corps.append("<text x=\"%d\" y=\"%d\" class=\"discret\">%s</text>%n".formatted(x + 24, y, genre.get(1)));
            x += 120;
        }
        return y;
    }
}
