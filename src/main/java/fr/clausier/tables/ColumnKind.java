package fr.clausier.tables;

import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.CorrectionVerre;
import fr.clausier.contrat.Exoneration;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.FraisExclus;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Lieu;
import fr.clausier.contrat.Materiau;
import fr.clausier.contrat.MotifHospitalisation;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.ServiceMedical;
import fr.clausier.contrat.Specialite;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeProthese;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.Duree;
import fr.clausier.contrat.adhesion.MotifChangement;
import fr.clausier.contrat.adhesion.MotifDenonciation;
import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.contrat.adhesion.TypeOperation;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.OptionPrestation;
import fr.clausier.contrat.assistance.PublicEnveloppe;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.contrat.assistance.ServiceEnveloppe;
import fr.clausier.contrat.assistance.Tarif;
import fr.clausier.contrat.litige.BaremeHonoraires;
import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.contrat.litige.ZoneJuridique;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column that a table may have: its keyword, its template to the letter, and what its cells may hold.
 *
 * <p>A cell of a decision table ends up as source code of the engine, so a template that is not in this closed list, or
 * a value that its column does not expect, is refused before the engine sees the workbook.
 *
 * @param propriete the property of {@code Ligne} that a condition reads; null for other columns
 * @param formule   the formule that a result column answers for; null when it answers for all
 */
public record ColumnKind(String keyword, String template, String propriete, Formule formule, Content content) {

    /** What the cells of a column hold. */
    public sealed interface Content {
        /** What is wrong with the value, or empty. */
        Optional<Flaw> problem(String value, Set<String> figures);

        /** Whether two values say the same, however they are written. */
        default boolean sameMeaning(String one, String other) {
            return one.equals(other);
        }

        /** The value as a reader is told it, in French; the value itself when it has no other name. */
        default String inWords(String value) {
            return value;
        }
    }

    /**
     * What is wrong with a value.
     *
     * @param code    stable name of the kind of problem
     * @param attendu what was expected; null when the message says it all
     * @param proche  the nearest known code; null when none is near
     */
    public record Flaw(String code, String attendu, String proche, String message) {

        /** A code that is not of the list. */
        private static Optional<Flaw> unknown(String code, String value, String what, String attendu, Collection<String> codes) {
            return Optional.of(new Flaw(code, attendu, NearestCode.of(value, codes).orElse(null),
                    "« " + value + " » " + what + NearestCode.suggestion(value, codes)));
        }
    }

    /** @param words the codes that have a French name, and that name */
    record EnumContent(List<String> codes, Map<String, String> words) implements Content {

        EnumContent(List<String> codes) {
            this(codes, Map.of());
        }

        @Override
        public String inWords(String value) {
            return words.getOrDefault(value, value);
        }

        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            String all = String.join(", ", codes);
            return codes.contains(value) ? Optional.empty()
                    : Flaw.unknown("code-inconnu", value, "est inconnu ; attendu : " + all, all, codes);
        }
    }

    record PatternContent(Pattern pattern, String expected) implements Content {
        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            return pattern.matcher(value).matches() ? Optional.empty()
                    : Optional.of(new Flaw("valeur-illisible", expected, null, "« " + value + " » ; attendu : " + expected));
        }
    }

    /** A whole number; the door writes it so from whatever the spreadsheet holds. */
    record NumberContent(int from, int to, String expected) implements Content {
        private static final Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,5}");

        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            return DIGITS.matcher(value).matches() && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to
                    ? Optional.empty()
                    : Optional.of(new Flaw("nombre-illisible", expected, null, "« " + value + " » ; attendu : " + expected));
        }
    }

    record DayContent() implements Content {
        static final String EXPECTED = "2026-01-31";

        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            try {
                LocalDate.parse(value);
                return Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.of(new Flaw("jour-illisible", EXPECTED, null,
                        "« " + value + " » n'est pas un jour ; attendu : " + EXPECTED));
            }
        }
    }

    /** What a reader of {@code contrat} understands; an enum, for its name stays the same from one start to the next. */
    enum ReadContent implements Content {
        /** A cell of a table of benefits. */
        PRESTATION("prestation-illisible", Cellule::lire),
        /** A maximum over a period, shared by the postes of its envelope. */
        ENVELOPPE("enveloppe-illisible", ReadContent::envelope),
        /** The most that is given of a guarantee of assistance. */
        QUOTA("maximum-illisible", Quota::de),
        /** What is taken in charge of an expense of assistance. */
        TARIF("prise-en-charge-illisible", Tarif::de),
        /** What the table of fees gives for one line. */
        HONORAIRE("honoraire-illisible", BaremeHonoraires::de),
        /** How a clause counts from one day to another. */
        DUREE("duree-illisible", Duree::de),
        CLAUSES("clause-illisible", value -> Arrays.stream(value.split(", ")).forEach(ClauseRef::new));

        private static final Set<String> DASHES = Set.of("-", "\u2014", "\u2212");

        private final String code;
        private final Consumer<String> reader;

        ReadContent(String code, Consumer<String> reader) {
            this.code = code;
            this.reader = reader;
        }

        @Override
        public boolean sameMeaning(String one, String other) {
            return this == PRESTATION || this == ENVELOPPE ? Cellule.lire(one).memeSens(Cellule.lire(other))
                    : this == QUOTA ? Quota.de(one).memeSens(Quota.de(other)) : one.equals(other);
        }

        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            try {
                reader.accept(value);
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                boolean dash = DASHES.contains(value) && (this == PRESTATION || this == ENVELOPPE);
                return Optional.of(new Flaw(code, null, dash ? Cellule.NON_COUVERT : null,
                        e.getMessage() + (dash ? " ; vouliez-vous dire « " + Cellule.NON_COUVERT + " » ?" : "")));
            }
        }

        private static void envelope(String value) {
            Cellule cellule = Cellule.lire(value);
            boolean maximum = cellule.borne(TypeBorne.ENVELOPPE).isPresent()
                    && cellule.borne(TypeBorne.MAX_EUROS).filter(borne -> !borne.periode().isEmpty()).isPresent();
            if (!cellule.nonCouvert() && !maximum) {
                throw new IllegalArgumentException("« " + value
                        + " » n'est pas un maximum commun ; attendu « – » ou « FR, max 500 €/an, enveloppe NOM »");
            }
        }
    }

    record FigureContent() implements Content {
        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            return figures.contains(value) ? Optional.empty() : Flaw.unknown("figure-inconnue", value,
                    "n'est pas une figure de rules/reglementation", "une figure de rules/reglementation", figures);
        }
    }

    /** One document, or several of which any will do. */
    record PieceContent() implements Content {
        private static final List<String> CODES = names(CodePiece.class);

        @Override
        public String inWords(String value) {
            return Arrays.stream(value.split(" ou ")).map(code -> CodePiece.valueOf(code).texte()).collect(Collectors.joining(" ou "));
        }

        @Override
        public Optional<Flaw> problem(String value, Set<String> figures) {
            String attendu = "A, ou « A ou B », parmi " + String.join(", ", CODES);
            return Arrays.stream(value.split(" ou ", -1)).filter(code -> !CODES.contains(code)).findFirst()
                    .flatMap(code -> Flaw.unknown("code-inconnu", code, "n'est pas une pièce ; attendu : " + attendu, attendu, CODES));
        }
    }

    static final String METADATA = "METADATA";
    /** The reading that a row follows. */
    static final String LECTURE = "interpretation($param)";
    static final String CONDITION = "CONDITION";
    static final String ACTION = "ACTION";

    private static final List<ColumnKind> APPROVED = approved();

    private static List<ColumnKind> approved() {
        List<ColumnKind> kinds = new ArrayList<>();
        kinds.add(new ColumnKind(METADATA, "clause($param)", null, null, ReadContent.CLAUSES));
        kinds.add(new ColumnKind(METADATA, LECTURE, null, null,
                new PatternContent(Pattern.compile("INT-[A-Z0-9-]+"), "une lecture de clauses/interpretations.yaml, telle que INT-…")));
        kinds.add(codes("contrat", Contrat.class));
        kinds.add(codes("formule", Formule.class));
        kinds.add(codes("poste", Poste.class));
        kinds.add(codes("specialite", Specialite.class));
        kinds.add(codes("classe", ClassePanier.class));
        kinds.add(codes("typeVerres", TypeVerres.class));
        kinds.add(codes("correction", CorrectionVerre.class));
        kinds.add(codes("typeEtablissement", TypeEtablissement.class));
        kinds.add(codes("motifHospitalisation", MotifHospitalisation.class));
        kinds.add(codes("serviceMedical", ServiceMedical.class));
        kinds.add(codes("exoneration", Exoneration.class));
        kinds.add(codes("lieu", Lieu.class));
        kinds.add(codes("typeProthese", TypeProthese.class));
        kinds.add(codes("materiau", Materiau.class));
        for (String property : List.of("optique", "optam", "rembourseParSecu", "conventionne", "ambulatoire", "reseau",
                "regimeLocal", "acteLourd", "plusDeSixAns", "evolutionVue", "mauvaiseAdaptationMonture", "maximumAtteint",
                "continuite", "dentsPermanentes", "remplacementDit",
                "leveesDites", "etablissementLeve",
                "teletransmission", "fraisAvances", "priseEnCharge", "bordereauEmis", "depassement", "prestationPrevue")) {
            kinds.add(codes(property, OuiNon.class));
        }
        kinds.add(codes("demarche", TypeDemarche.class));
        kinds.add(codes("lien", Lien.class));
        kinds.add(codes("motifChangement", MotifChangement.class));
        kinds.add(codes("motifDenonciation", MotifDenonciation.class));
        kinds.add(codes("typeOperation", TypeOperation.class));
        for (String property : List.of("poursuitEtudes", "regimeSecuPropre", "aChargeSecu", "premierApprentissage",
                "exerceActivite", "allocationAah")) {
            kinds.add(codes(property, OuiNon.class));
        }
        for (String fait : List.of("demarche", "ligne")) {
            kinds.add(action("insert( new Piece( $" + fait + ", \"$param\" ) );", new PieceContent()));
        }
        kinds.add(condition("code == \"$param\"", "code",
                new PatternContent(Pattern.compile("[A-Z0-9]{1,13}"), "un code d'acte, en majuscules et chiffres")));
        Content annees = new NumberContent(0, 999, "un nombre entier d'années");
        for (String property : List.of("age", "ageFacture", "anneeAdhesion")) {
            kinds.add(condition(property + " >= $param", property, annees));
            kinds.add(condition(property + " < $param", property, annees));
        }
        kinds.add(condition("jourSoins >= \"$param\"", "jourSoins", new DayContent()));
        kinds.add(condition("jourSoins <= \"$param\"", "jourSoins", new DayContent()));
        Content rang = new NumberContent(1, 8, "la place de la dent sur son demi-arc, de 1 à 8");
        for (String property : List.of("rangDent", "rangDentRemplacee")) {
            kinds.add(condition(property + " <= $param", property, rang));
        }
        kinds.add(action("insert( new AdmisAuPanier( $ligne, ClassePanier.$param ) );",
                new EnumContent(names(ClassePanier.class))));
        kinds.add(codes("garantie", GarantieAssistance.class, GarantieAssistance::texte));
        kinds.add(codes("option", OptionPrestation.class));
        kinds.add(codes("service", ServiceEnveloppe.class));
        kinds.add(codes("publicEnveloppe", PublicEnveloppe.class));
        for (String property : List.of("deplacementEnFrance", "moyenDesMedecins", "livraisonLocale")) {
            kinds.add(codes(property, OuiNon.class));
        }
        kinds.add(action("insert( new Plafond( $prestation, \"$param\" ) );", ReadContent.QUOTA));
        kinds.add(action("insert( new PriseEnCharge( $prestation, \"$param\" ) );", ReadContent.TARIF));
        kinds.add(action("insert( new Unites( $prestation, $param ) );", new NumberContent(1, 99, "un nombre d'unités")));
        kinds.add(action("insert( new VisiteMinimale( $prestation, $param ) );", new NumberContent(1, 9, "un nombre d'heures")));
        kinds.add(codes("code", CodeProcedure.class, CodeProcedure::texte));
        kinds.add(codes("zone", ZoneJuridique.class));
        kinds.add(codes("transactionDite", OuiNon.class));
        kinds.add(codes("tribunalJudiciaireTgi", OuiNon.class));
        kinds.add(action("insert( new Honoraire( $fraisjuridique, \"$param\" ) );", ReadContent.HONORAIRE));
        kinds.add(action("insert( new PlafondLitige( $fraisjuridique, \"$param\" ) );",
                new PatternContent(Pattern.compile("\\d{1,7},\\d\\d €"), "un montant en euros, tel que « 100000,00 € »")));
        for (String jours : List.of("FIN_PERIODE, Terme.PREMIERE_PRESTATION", "LIMITE_EXECUTION, Terme.EVENEMENT")) {
            kinds.add(action("insert( new Delai( $prestation, Terme." + jours + ", \"$param\" ) );", ReadContent.DUREE));
        }
        for (Formule formule : Formule.values()) {
            kinds.add(matrix("Garantie", formule, ReadContent.PRESTATION));
            kinds.add(matrix("Enveloppe", formule, ReadContent.ENVELOPPE));
        }
        for (String constat : List.of("Minimum", "Maximum")) {
            kinds.add(action("insert( new " + constat + "( $ligne, \"$param\" ) );", ReadContent.PRESTATION));
        }
        for (String constat : List.of("BaseLegale", "TauxLegal", "PrixLimite", "Plafonnement", "PlafonnementEquipement")) {
            kinds.add(action("insert( new " + constat + "( $ligne, $ligne.figure(\"$param\") ) );", new FigureContent()));
        }
        kinds.add(action("insert( new Levee( $ligne, FraisExclus.$param ) );",
                new EnumContent(names(FraisExclus.class))));
        Content mois = new NumberContent(0, 999, "un nombre entier de mois");
        for (String constat : List.of("DelaiAttente", "Renouvellement")) {
            kinds.add(action("insert( new " + constat + "( $ligne, $param ) );", mois));
        }
        return List.copyOf(kinds);
    }

    private static ColumnKind codes(String property, Class<? extends Enum<?>> type) {
        return condition(property + " == " + type.getSimpleName() + ".$param", property,
                new EnumContent(names(type)));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).<String>map(Enum::name).toList();
    }

    private static <E extends Enum<E>> ColumnKind codes(String property, Class<E> type, Function<E, String> words) {
        Map<String, String> named = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(code -> named.put(code.name(), words.apply(code)));
        return condition(property + " == " + type.getSimpleName() + ".$param", property,
                new EnumContent(List.copyOf(named.keySet()), named));
    }

    private static ColumnKind action(String template, Content content) {
        return new ColumnKind(ACTION, template, null, null, content);
    }

    /** A result column that answers for one formule. */
    private static ColumnKind matrix(String constat, Formule formule, Content content) {
        return new ColumnKind(ACTION, "if( $ligne.formule() == Formule." + formule + " ) insert( new " + constat
                + "( $ligne, \"$param\" ) );", null, formule, content);
    }

    private static ColumnKind condition(String template, String property, Content content) {
        return new ColumnKind(CONDITION, template, property, null, content);
    }

    /** The approved column of that keyword and template. */
    static Optional<ColumnKind> of(String keyword, String template) {
        return APPROVED.stream().filter(kind -> kind.keyword.equals(keyword) && kind.template.equals(template)).findFirst();
    }

    /** The approved column of that template. */
    static ColumnKind of(String template) {
        return APPROVED.stream().filter(kind -> kind.template.equals(template)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No approved column has the template " + template));
    }

    /** Every approved column, with what its cells may hold. */
    static String describe() {
        return APPROVED.toString();
    }

    /** What a result column concludes, whatever its formule. */
    String constat() {
        return template.replaceFirst(".*new (\\w+)\\(.*", "$1");
    }

    /** A reading may be left out; a clause may not. */
    boolean isLecture() {
        return template.equals(LECTURE);
    }

    Tableau.Role role() {
        return isLecture() ? Tableau.Role.LECTURE : isCondition() ? Tableau.Role.CONDITION
                : isAction() ? Tableau.Role.RESULTAT : Tableau.Role.CLAUSE;
    }

    boolean isCondition() {
        return keyword.equals(CONDITION);
    }

    boolean isAction() {
        return keyword.equals(ACTION);
    }
}
