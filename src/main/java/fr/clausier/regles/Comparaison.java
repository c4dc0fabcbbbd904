package fr.clausier.regles;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Propriete;
import fr.clausier.contrat.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A property of a fact, alone or compared with values or with another property. */
final class Comparaison implements Condition {

    private static final Pattern FLAG = Pattern.compile("(!?)([a-z]\\w*)");
    private static final Pattern COMPARISON = Pattern.compile("([a-z]\\w*) (==|!=|<|<=|>|>=) (.+)");
    private static final Pattern MEMBERSHIP = Pattern.compile("([a-z]\\w*) (not )?in \\(\\s*(.*?)\\s*\\)");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\w*\\.([A-Z][A-Z0-9_]*)");

    /** Days after which a date is as far as another code: half a distance. */
    private static final double ANNEE = 365;

    /** What is asked of the property. */
    enum Kind {
        FLAG, NOT_FLAG, EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL, IN, NOT_IN, UNKNOWN;

        private boolean ordonne() {
            return compareTo(LESS) >= 0 && compareTo(MORE_OR_EQUAL) <= 0;
        }
    }

    private final String texte;
    private final Kind kind;
    private final String propriete;
    private final Propriete gauche;
    /** The property on the other side; null when it is a literal, or several. */
    private final Propriete droite;
    /** What the text says the property is compared with: codes without their type. */
    private final List<String> valeurs;
    /** The same as values of the property's type. */
    private final Object[] constantes;
    /** The name of the property on the other side; null when it is a literal, or several. */
    private final String autre;
    /** Null in a DRL file. */
    private final Origine origine;

    private Comparaison(Class<? extends Fait> fait, String texte, Origine origine, Kind kind, String propriete, List<String> valeurs,
            String autre) {
        this.texte = texte;
        this.origine = origine;
        this.propriete = propriete;
        this.valeurs = valeurs;
        this.autre = autre;
        this.gauche = propriete == null ? null : Propriete.de(fait, propriete).orElse(null);
        this.droite = autre == null ? null : Propriete.de(fait, autre).orElse(null);
        this.constantes = gauche == null ? null : constantes(gauche.type(), valeurs);
        // Two decimals may be the same number and not be equal: here they are only ordered.
        boolean nombre = gauche != null && gauche.type() == BigDecimal.class && !valeurs.isEmpty() && !valeurs.equals(List.of("null"));
        boolean lisible = (!nombre || kind.ordonne()) && gauche != null && constantes != null && (autre == null || droite != null && droite.type() == gauche.type());
        this.kind = lisible ? kind : Kind.UNKNOWN;
    }

    /** Null when one of them is not read here. */
    private static Object[] constantes(Class<?> type, List<String> valeurs) {
        List<Object> constantes = new ArrayList<>();
        for (String valeur : valeurs) {
            Optional<?> constante = valeur.equals("null") ? Optional.empty()
                    : type.isEnum() ? Arrays.stream(type.getEnumConstants()).filter(code -> ((Enum<?>) code).name().equals(valeur)).findFirst()
                    : type == Integer.class ? Optional.of(valeur).filter(v -> v.matches("\\d{1,9}")).map(Integer::valueOf)
                    : type == BigDecimal.class ? Optional.of(valeur).filter(v -> v.matches("\\d{1,9}")).map(BigDecimal::new)
                    : type == Boolean.class ? Optional.of(valeur).filter(v -> v.matches("true|false")).map(Boolean::valueOf)
                    : type == String.class ? Optional.of(valeur) : Optional.empty();
            if (constante.isEmpty() && !valeur.equals("null")) {
                return null;
            }
            constantes.add(constante.orElse(null));
        }
        return constantes.toArray();
    }

    /** Reads a condition such as {@code poste == Poste.VERRES}, {@code !parcoursRespecte} or {@code age >= 16}. */
    static Comparaison lire(Class<? extends Fait> fait, String texte, Origine origine) {
        Matcher flag = FLAG.matcher(texte);
        if (flag.matches()) {
            return new Comparaison(fait, texte, origine, flag.group(1).isEmpty() ? Kind.FLAG : Kind.NOT_FLAG, flag.group(2), List.of(), null);
        }
        Matcher membership = MEMBERSHIP.matcher(texte);
        if (membership.matches()) {
            return new Comparaison(fait, texte, origine, membership.group(2) == null ? Kind.IN : Kind.NOT_IN, membership.group(1),
                    Arrays.stream(membership.group(3).split("\\s*,\\s*")).map(Comparaison::litteral).toList(), null);
        }
        Matcher comparison = COMPARISON.matcher(texte);
        if (comparison.matches()) {
            Kind kind = switch (comparison.group(2)) {
                case "==" -> Kind.EQUAL;
                case "!=" -> Kind.DIFFERENT;
                case "<" -> Kind.LESS;
                case "<=" -> Kind.LESS_OR_EQUAL;
                case ">" -> Kind.MORE;
                default -> Kind.MORE_OR_EQUAL;
            };
            String droite = comparison.group(3).strip();
            boolean propriete = droite.matches("[a-z]\\w*") && !droite.matches("true|false|null");
            return new Comparaison(fait, texte, origine, kind, comparison.group(1), propriete ? List.of() : List.of(litteral(droite)),
                    propriete ? droite : null);
        }
        return new Comparaison(fait, texte, origine, Kind.UNKNOWN, null, List.of(), null);
    }

    /** A code without its type, a text without its quotes. */
    private static String litteral(String texte) {
        Matcher code = CODE.matcher(texte);
        if (code.matches()) {
            return code.group(1);
        }
        return texte.startsWith("\"") ? texte.substring(1, texte.length() - 1) : texte;
    }

    @Override
    public boolean comprise() {
        return kind != Kind.UNKNOWN;
    }

    @Override
    public List<String> codes(String nom) {
        return nom.equals(propriete) && (kind == Kind.EQUAL || kind == Kind.IN) ? valeurs : List.of();
    }

    @Override
    public boolean peutTenir(Fait fait) {
        if (kind == Kind.UNKNOWN) {
            return true;
        }
        Object valeur = gauche.lire(fait);
        return switch (kind) {
            case FLAG -> Boolean.TRUE.equals(valeur);
            case NOT_FLAG -> !Boolean.TRUE.equals(valeur);
            case IN -> parmi(valeur);
            case NOT_IN -> !parmi(valeur);
            case EQUAL -> Objects.equals(valeur, autre(fait));
            case DIFFERENT -> !Objects.equals(valeur, autre(fait));
            default -> comparer(valeur, autre(fait));
        };
    }

    private boolean parmi(Object valeur) {
        for (Object constante : constantes) {
            if (Objects.equals(constante, valeur)) {
                return true;
            }
        }
        return false;
    }

    private Object autre(Fait fait) {
        return droite == null ? constantes[0] : droite.lire(fait);
    }

    /** As the engine: nothing is smaller or larger than an absent value. */
    @SuppressWarnings("unchecked")
    private boolean comparer(Object valeur, Object reference) {
        if (valeur == null || reference == null) {
            return false;
        }
        if (!(valeur instanceof Comparable)) {
            return true;
        }
        int sens = ((Comparable<Object>) valeur).compareTo(reference);
        return switch (kind) {
            case LESS -> sens < 0;
            case LESS_OR_EQUAL -> sens <= 0;
            case MORE -> sens > 0;
            default -> sens >= 0;
        };
    }

    // Explained.

    /** Where it stands in a workbook; null in a DRL file. */
    Origine origine() {
        return origine;
    }

    @Override
    public double ecart(Fait fait) {
        try {
            if (peutTenir(fait)) {
                return 0;
            }
            Object valeur = gauche.lire(fait);
            return droite != null ? distance(valeur, droite.lire(fait))
                    : Arrays.stream(constantes).mapToDouble(constante -> distance(valeur, constante)).min().orElse(1);
        } catch (Bareme.FigureManquante e) {
            return 1;
        }
    }

    /** Numbers and days near each other are nearer than any two codes. */
    private static double distance(Object valeur, Object reference) {
        Double un = nombre(valeur);
        Double autre = nombre(reference);
        if (un != null && autre != null) {
            return Math.abs(un - autre) / (Math.abs(un) + Math.abs(autre) + 1);
        }
        LocalDate jour = jour(valeur);
        LocalDate limite = jour(reference);
        if (jour == null || limite == null) {
            return 1;
        }
        double jours = Math.abs(ChronoUnit.DAYS.between(jour, limite));
        return jours / (jours + ANNEE);
    }

    private static Double nombre(Object valeur) {
        return valeur instanceof Number nombre ? Double.valueOf(nombre.doubleValue())
                : valeur instanceof Montant montant ? Double.valueOf(montant.valeur().doubleValue())
                : valeur instanceof Taux taux ? Double.valueOf(taux.pourcent().doubleValue()) : null;
    }

    private static LocalDate jour(Object valeur) {
        return valeur instanceof LocalDate jour ? jour
                : valeur instanceof String texte && texte.matches(EnMots.JOUR_ISO) ? LocalDate.parse(texte) : null;
    }

    @Override
    public Constatation constater(Fait fait) {
        String sujet = kind == Kind.UNKNOWN ? texte : origine == null ? EnMots.propriete(propriete) : EnMots.intitule(origine.intitule());
        if (kind == Kind.UNKNOWN) {
            return constatation(sujet, true, "", "", sujet);
        }
        try {
            return constater(fait, sujet);
        } catch (Bareme.FigureManquante e) {
            return constatation(sujet, false, EnMots.ABSENT, EnMots.PRESENT, sujet + " : aucun montant légal « " + e.code() + " » à cette date");
        }
    }

    private Constatation constater(Fait fait, String sujet) {
        boolean remplie = peutTenir(fait);
        Object lue = gauche.lire(fait);
        String valeur = EnMots.valeur(propriete, lue);
        String attendu = attendu(fait);
        boolean borne = kind.ordonne() && lue != null && autre(fait) != null;
        return constatation(sujet, remplie, valeur, attendu, sujet + " : " + valeur
                + (remplie ? "" : borne ? " " + contraire() + " " + reference(fait) : ", attendu " + attendu));
    }

    private Constatation constatation(String sujet, boolean remplie, String valeur, String attendu, String phrase) {
        String cellule = origine == null ? null : origine.cellule();
        String lieu = cellule == null ? "" : ", ligne " + cellule.replaceAll("\\D", "") + ", cellule " + cellule;
        return new Constatation(texte, sujet, remplie, valeur, attendu, phrase + lieu, cellule);
    }

    /** What holds when the comparison does not. */
    private String contraire() {
        return switch (kind) {
            case LESS -> "≥";
            case LESS_OR_EQUAL -> ">";
            case MORE -> "≤";
            default -> "<";
        };
    }

    private String attendu(Fait fait) {
        return switch (kind) {
            case FLAG -> EnMots.valeur(propriete, true);
            case NOT_FLAG -> EnMots.valeur(propriete, false);
            case EQUAL, IN -> reference(fait);
            case DIFFERENT -> autre(fait) == null ? EnMots.PRESENT : "autre que " + reference(fait);
            case NOT_IN -> "autre que " + reference(fait);
            case LESS -> "moins de " + reference(fait);
            case LESS_OR_EQUAL -> "au plus " + reference(fait);
            case MORE -> "plus de " + reference(fait);
            default -> "au moins " + reference(fait);
        };
    }

    /** What the property is compared with: values, or another property with its own. */
    private String reference(Fait fait) {
        return droite == null ? EnMots.ou(Arrays.stream(constantes).map(constante -> EnMots.valeur(propriete, constante)).toList())
                : EnMots.valeur(autre, droite.lire(fait)) + " (" + EnMots.propriete(autre) + ")";
    }

    @Override
    public String toString() {
        return texte;
    }
}
