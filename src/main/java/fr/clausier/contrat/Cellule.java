package fr.clausier.contrat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of a table of benefits: a value, never an expression and never a decision.
 *
 * <pre>
 * cellule = "–" | "RAC0" | terme {" + " terme} {", " borne} [" hors SS" | " SS incluse"]
 * terme   = TM | FJ | FR | n " % " (BR|FR|PMSS|HLF) ["/" unité] | [n " séances x "] n " €" ["/" unité] ["/an"]
 * borne   = "max " (n " €" | n " % " (BR|FR|PMSS|HLF) | "FJ légal" | n " " unité) ["/" période]
 *         | "dont monture " n " €" | "enveloppe " NOM | "franchise " n " jours"
 * </pre>
 *
 * <p>{@code TM} ticket modérateur, {@code FJ} day fee, {@code FR} real expense, {@code RAC0} nothing left to pay within
 * the price limit, {@code HLF} dental fee limit. A percentage of BR includes the Sécurité sociale unless the cell says
 * {@code hors SS}; an amount in euros excludes it unless the cell says {@code SS incluse}.
 */
public record Cellule(Forme forme, List<Terme> termes, List<Borne> bornes, PartSecu partSecu) {

    /** What kind of promise the cell makes. */
    public enum Forme {
        NON_COUVERT, RESTE_A_CHARGE_ZERO, TERMES
    }

    /** What the cell says of the share of the Sécurité sociale. */
    public enum PartSecu {
        NON_DITE(""), HORS_SS(" hors SS"), SS_INCLUSE(" SS incluse");

        private final String suffixe;

        PartSecu(String suffixe) {
            this.suffixe = suffixe;
        }
    }

    /** What a term is a multiple of. */
    public enum Base {
        TM, FJ, FR, BR, PMSS, HLF, EUROS
    }

    /** One addend; {@code seances} bounds the number of sessions, {@code unite} is empty for a plain amount. */
    public record Terme(Base base, BigDecimal nombre, Optional<Integer> seances, String unite, boolean parAn) {

        @Override
        public String toString() {
            String texte = switch (base) {
                case TM, FJ -> base.name();
                case FR -> nombre == null ? "FR" : ecrire(nombre) + " % FR";
                case EUROS -> seances.map(n -> n + " séances x ").orElse("") + ecrire(nombre) + " €";
                default -> ecrire(nombre) + " % " + base;
            };
            return texte + (unite.isEmpty() ? "" : "/" + unite) + (parAn ? "/an" : "");
        }

        private Terme normal() {
            return new Terme(base, sansZeros(nombre), seances, unite, parAn);
        }
    }

    /** What a bound limits. */
    public enum TypeBorne {
        MAX_EUROS, MAX_POURCENT, MAX_FJ_LEGAL, MAX_UNITES, DONT_MONTURE, ENVELOPPE, FRANCHISE
    }

    /** A bound; {@code mot} is the base, unit or envelope name, {@code periode} is empty when there is none. */
    public record Borne(TypeBorne type, BigDecimal nombre, String mot, String periode) {

        @Override
        public String toString() {
            String texte = switch (type) {
                case MAX_EUROS -> "max " + ecrire(nombre) + " €";
                case MAX_POURCENT -> "max " + ecrire(nombre) + " % " + mot;
                case MAX_FJ_LEGAL -> "max FJ légal";
                case MAX_UNITES -> "max " + ecrire(nombre) + " " + mot;
                case DONT_MONTURE -> "dont monture " + ecrire(nombre) + " €";
                case ENVELOPPE -> "enveloppe " + mot;
                case FRANCHISE -> "franchise " + ecrire(nombre) + " jours";
            };
            return texte + (periode.isEmpty() ? "" : "/" + periode);
        }

        private Borne normale() {
            return new Borne(type, sansZeros(nombre), type == TypeBorne.MAX_UNITES ? mot.replaceFirst("s$", "") : mot, periode);
        }
    }

    /** The text is not a cell of a table of benefits. */
    public static final class CelluleIllisible extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        CelluleIllisible(String message) {
            super(message);
        }
    }

    public static final String NON_COUVERT = "–";
    /** The calendar year of the date of care. */
    public static final String AN = "an";

    private static final String NOMBRE = "(\\d{1,3}(?: \\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
    private static final String UNITE = "(séance|jour|nuit|acte|œil|oreille|dent|verre|monture|équipement|semestre"
            + "|séjour|enfant|événement|an)";
    private static final String UNITES = "(séances|séance|jours|jour|nuits|nuit|actes|acte|œil|oreille|dents|dent|verres"
            + "|verre|montures|monture|équipements|équipement|semestres|semestre|séjours|séjour|enfants|enfant)";
    private static final String PERIODE = "(année d'adhésion|an|\\d+ mois|semestre|séjour|vie)";
    private static final Pattern POURCENT =
            Pattern.compile(NOMBRE + " % (BR|FR|PMSS|HLF)(?:/" + UNITE + ")?");
    private static final Pattern EUROS =
            Pattern.compile("(?:(\\d+) séances x )?" + NOMBRE + " €(?:/" + UNITE + ")?(/an)?");
    private static final Pattern MAX = Pattern.compile("max (?:" + NOMBRE + " €|" + NOMBRE
            + " % (BR|FR|PMSS|HLF)|(FJ légal)|(\\d+) " + UNITES + ")(?:/" + PERIODE + ")?");
    private static final Pattern DONT_MONTURE = Pattern.compile("dont monture " + NOMBRE + " €");
    private static final Pattern ENVELOPPE = Pattern.compile("enveloppe ([A-Z][A-Z_]*)");
    private static final Pattern FRANCHISE = Pattern.compile("franchise (\\d+) jours");

    private static final Map<String, Cellule> LUES = new ConcurrentHashMap<>();
    private static final int LUES_AU_PLUS = 50_000;

    /**
     * Reads a cell.
     *
     * @throws CelluleIllisible with what was expected, in French
     */
    public static Cellule lire(String texte) {
        Cellule connue = LUES.get(texte);
        if (connue != null) {
            return connue;
        }
        Cellule lue = analyser(canonique(texte));
        if (LUES.size() < LUES_AU_PLUS) {
            LUES.put(texte, lue);
        }
        return lue;
    }

    /** Aliases and spaces rewritten in the canonical form. */
    private static String canonique(String texte) {
        return texte.strip()
                .replace('\u00a0', ' ').replace('\u202f', ' ').replace('’', '\'')
                .replace("limité à ", "max ").replace("dans la limite de ", "max ")
                .replaceAll("(€|BR|FR|PMSS|HLF) par ", "$1/");
    }

    private static Cellule analyser(String texte) {
        if (texte.isEmpty() || texte.equals("0")) {
            throw new CelluleIllisible("cellule vide ou « 0 » ; une prestation non couverte s'écrit « – »");
        }
        if (texte.equals(NON_COUVERT)) {
            return new Cellule(Forme.NON_COUVERT, List.of(), List.of(), PartSecu.NON_DITE);
        }
        if (texte.equals("RAC0")) {
            return new Cellule(Forme.RESTE_A_CHARGE_ZERO, List.of(), List.of(), PartSecu.NON_DITE);
        }
        if (texte.contains(" ; ") || texte.contains(" : ")) {
            throw new CelluleIllisible("« " + texte + " » : une cellule est une seule valeur ; les cas s'écrivent en rangs, "
                    + "avec leurs colonnes de condition");
        }
        if (texte.contains("puis ")) {
            throw new CelluleIllisible("« " + texte + " » : ce qui reste dû au-delà d'un plafond s'écrit dans sa propre table "
                    + "(sante/planchers/au-dela-du-maximum)");
        }
        if (texte.contains("carence") || texte.contains("attente")) {
            throw new CelluleIllisible("« " + texte + " » : un délai d'attente s'écrit dans sa propre table "
                    + "(sante/attentes/delais-attente)");
        }
        PartSecu partSecu = PartSecu.NON_DITE;
        for (PartSecu candidate : List.of(PartSecu.HORS_SS, PartSecu.SS_INCLUSE)) {
            if (texte.endsWith(candidate.suffixe)) {
                partSecu = candidate;
                texte = texte.substring(0, texte.length() - candidate.suffixe.length());
            }
        }
        String[] morceaux = texte.split(", ");
        List<Terme> termes = new ArrayList<>();
        for (String terme : morceaux[0].split(" \\+ ")) {
            termes.add(terme(terme));
        }
        List<Borne> bornes = new ArrayList<>();
        for (int i = 1; i < morceaux.length; i++) {
            bornes.add(borne(morceaux[i]));
        }
        return new Cellule(Forme.TERMES, List.copyOf(termes), List.copyOf(bornes), partSecu);
    }

    private static Terme terme(String texte) {
        switch (texte) {
            case "TM", "FJ", "FR" -> {
                return new Terme(Base.valueOf(texte), null, Optional.empty(), "", false);
            }
            default -> { }
        }
        Matcher pourcent = POURCENT.matcher(texte);
        if (pourcent.matches()) {
            String unite = pourcent.group(3) == null ? "" : pourcent.group(3);
            return new Terme(Base.valueOf(pourcent.group(2)), valeur(pourcent.group(1)), Optional.empty(),
                    unite.equals(AN) ? "" : unite, unite.equals(AN));
        }
        Matcher euros = EUROS.matcher(texte);
        if (euros.matches()) {
            String unite = euros.group(3) == null ? "" : euros.group(3);
            return new Terme(Base.EUROS, valeur(euros.group(2)), Optional.ofNullable(euros.group(1)).map(Integer::valueOf),
                    unite.equals(AN) ? "" : unite, unite.equals(AN) || euros.group(4) != null);
        }
        throw new CelluleIllisible("« " + texte + " » n'est pas un terme ; attendu TM, FJ, FR, « 150 % BR », "
                + "« 30 €/séance », « 100 €/an »");
    }

    private static Borne borne(String texte) {
        Matcher max = MAX.matcher(texte);
        if (max.matches()) {
            String periode = max.group(7) == null ? "" : max.group(7);
            if (max.group(1) != null) {
                return new Borne(TypeBorne.MAX_EUROS, valeur(max.group(1)), "", periode);
            }
            if (max.group(2) != null) {
                return new Borne(TypeBorne.MAX_POURCENT, valeur(max.group(2)), max.group(3), periode);
            }
            if (max.group(4) != null) {
                return new Borne(TypeBorne.MAX_FJ_LEGAL, null, "", periode);
            }
            return new Borne(TypeBorne.MAX_UNITES, valeur(max.group(5)), max.group(6), periode);
        }
        Matcher monture = DONT_MONTURE.matcher(texte);
        if (monture.matches()) {
            return new Borne(TypeBorne.DONT_MONTURE, valeur(monture.group(1)), "", "");
        }
        Matcher enveloppe = ENVELOPPE.matcher(texte);
        if (enveloppe.matches()) {
            return new Borne(TypeBorne.ENVELOPPE, null, enveloppe.group(1), "");
        }
        Matcher franchise = FRANCHISE.matcher(texte);
        if (franchise.matches()) {
            return new Borne(TypeBorne.FRANCHISE, valeur(franchise.group(1)), "", "");
        }
        throw new CelluleIllisible("« " + texte + " » n'est pas une borne ; attendu « max 300 €/an », "
                + "« max 12 séances/an », « max FJ légal », « dont monture 100 € », « enveloppe NOM », « franchise 3 jours »");
    }

    private static BigDecimal valeur(String texte) {
        return new BigDecimal(texte.replace(" ", "").replace(',', '.'));
    }

    private static String ecrire(BigDecimal valeur) {
        String[] parties = valeur.toPlainString().split("\\.");
        StringBuilder entier = new StringBuilder(parties[0]);
        for (int i = entier.length() - 3; i > 0; i -= 3) {
            entier.insert(i, ' ');
        }
        return parties.length == 1 ? entier.toString() : entier + "," + parties[1];
    }

    private static BigDecimal sansZeros(BigDecimal nombre) {
        return nombre == null ? null : nombre.stripTrailingZeros();
    }

    /** Whether the other promises the same, were it written with other zeros or in the plural. */
    public boolean memeSens(Cellule autre) {
        return forme == autre.forme && partSecu == autre.partSecu
                && termes.stream().map(Terme::normal).toList().equals(autre.termes.stream().map(Terme::normal).toList())
                && bornes.stream().map(Borne::normale).toList().equals(autre.bornes.stream().map(Borne::normale).toList());
    }

    public boolean nonCouvert() {
        return forme == Forme.NON_COUVERT;
    }

    public boolean resteAChargeZero() {
        return forme == Forme.RESTE_A_CHARGE_ZERO;
    }

    /** The percentage of the tariff that the cell promises, Sécurité sociale included; empty when it is another promise. */
    public Optional<BigDecimal> pourcentBase() {
        boolean seul = termes.size() == 1 && termes.get(0).base() == Base.BR && partSecu != PartSecu.HORS_SS;
        return seul ? Optional.of(termes.get(0).nombre()) : Optional.empty();
    }

    /** Whether the promise is for a pair of glasses, whatever its lines. */
    public boolean parEquipement() {
        return termes.stream().anyMatch(terme -> terme.unite().equals("équipement"));
    }

    public Optional<Borne> borne(TypeBorne type) {
        return bornes.stream().filter(borne -> borne.type() == type).findFirst();
    }

    @Override
    public String toString() {
        return switch (forme) {
            case NON_COUVERT -> NON_COUVERT;
            case RESTE_A_CHARGE_ZERO -> "RAC0";
            case TERMES -> termes.stream().map(Terme::toString).collect(Collectors.joining(" + "))
                    + bornes.stream().map(borne -> ", " + borne).collect(Collectors.joining())
                    + partSecu.suffixe;
        };
    }
}
