package fr.clausier.explication;

import fr.clausier.contrat.Montant;
import fr.clausier.decompte.Statut;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How amounts, days and codes of a decision are written for a reader, in French. */
final class Mots {

    private static final char ESPACE = '\u00a0';
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final Map<Statut, String> STATUTS = Map.of(Statut.ACCORDE, "Accordé", Statut.ACCORDE_PARTIEL, "Accordé en partie",
            Statut.REFUSE, "Refusé", Statut.EN_ATTENTE, "En attente", Statut.A_APPRECIER, "À apprécier");
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("OUVERTURE", "Ouverture des garanties"),
            Map.entry("ETENDUE", "Étendue de la garantie"), Map.entry("QUALITES", "Qualités"), Map.entry("FRAIS_REELS", "Limite des frais réels"),
            Map.entry("PIECES", "Pièces"), Map.entry("REDUCTIONS", "Réductions"), Map.entry("ATTENTES", "Délais d’attente"),
            Map.entry("REGULARISATION", "Régularisation"), Map.entry("PRISE_EN_CHARGE", "Prise en charge"), Map.entry("SANTE", "Santé"),
            Map.entry("TNS", "Esprit’Santé TNS"), Map.entry("RMG", "Règlement mutualiste individuel"));

    private Mots() {}

    /** {@code 1 234,50 €}, with spaces that do not break. */
    static String euros(Montant montant) {
        DecimalFormatSymbols symboles = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symboles.setGroupingSeparator(ESPACE);
        return new DecimalFormat("#,##0.00", symboles).format(montant.valeur()) + ESPACE + "€";
    }

    /** {@code 1er janvier 2027}. */
    static String jour(LocalDate jour) {
        return JOUR.format(jour).replaceFirst("^1 ", "1er ");
    }

    /** The same, of an ISO day; empty for null. */
    static String jour(String iso) {
        return iso == null || iso.isEmpty() ? "" : jour(LocalDate.parse(iso));
    }

    static String statut(String code) {
        return STATUTS.get(Statut.valueOf(code));
    }

    /** A code by its name, else made readable: {@code FRAIS_JURIDIQUES} as {@code Frais juridiques}. */
    static String code(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String mots = code.toLowerCase(Locale.FRENCH).replace('_', ' ');
        return CODES.getOrDefault(code, mots.substring(0, 1).toUpperCase(Locale.FRENCH) + mots.substring(1));
    }

    /** Inside a sentence: {@code Forfait} as {@code forfait}. */
    static String minuscule(String texte) {
        return texte.substring(0, 1).toLowerCase(Locale.FRENCH) + texte.substring(1);
    }

    /** With the apostrophes of print. */
    static String prose(String texte) {
        return texte == null ? "" : texte.replaceAll("(?<=\\p{L})'(?=[\\p{L}\\d])", "’");
    }
}
