package fr.clausier.api;

import fr.clausier.api.Probleme.Erreur;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.decision.Recherche;
import fr.clausier.decision.Recherche.Critere;
import fr.clausier.decision.Recherche.Criteres;
import fr.clausier.decision.Recherche.Periode;
import fr.clausier.decompte.Statut;
import fr.clausier.regles.RuleBase;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a search asks for, as the address says it: all of it must hold. A parameter left empty asks for nothing. */
public final class Filtres {

    private static final Pattern MONTANT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern RANGEE = Pattern.compile("[1-9]\\d{0,6}");
    private static final int LONGUEUR = 200;

    @QueryParam("adherent")
    @Parameter(description = "Le numéro de l’adhésion, entier")
    String adherent;

    @QueryParam("beneficiaire")
    @Parameter(description = "L’identifiant de la personne, entier")
    String beneficiaire;

    @QueryParam("du")
    @Parameter(description = "Décidées à partir de ce jour, en France", example = "2026-01-01")
    String du;

    @QueryParam("au")
    @Parameter(description = "Décidées jusqu’à ce jour, compris", example = "2026-12-31")
    String au;

    @QueryParam("soinsDu")
    @Parameter(description = "Dont une ligne au moins a des soins qui commencent à partir de ce jour", example = "2026-01-01")
    String soinsDu;

    @QueryParam("soinsAu")
    @Parameter(description = "Et jusqu’à ce jour, compris", example = "2026-12-31")
    String soinsAu;

    @QueryParam("statut")
    @Parameter(description = "L’issue", example = "ACCORDE")
    String statut;

    @QueryParam("nature")
    @Parameter(description = "La nature de la demande", example = "LIQUIDATION")
    String nature;

    @QueryParam("type")
    @Parameter(description = "Le type de la demande", example = "REMBOURSEMENT")
    String type;

    @QueryParam("clause")
    @Parameter(description = "Une clause qui s’est appliquée", example = "TNS-15-e")
    String clause;

    @QueryParam("regle")
    @Parameter(description = "Une règle qui s’est appliquée : son fichier dans le dossier des règles, avec ou sans .drl",
            example = "sante/paiement/destinataire/membre")
    String regle;

    @QueryParam("table")
    @Parameter(description = "Une table dont une rangée s’est appliquée", example = "garanties/esprit-sante-tns")
    String table;

    @QueryParam("rangee")
    @Parameter(description = "Le numéro de cette rangée dans la table du jeu qui a décidé ; avec table", example = "12")
    String rangee;

    @QueryParam("jeu")
    @Parameter(description = "L’empreinte du jeu de règles qui a décidé")
    String jeu;

    @QueryParam("montantMin")
    @Parameter(description = "Ce que la mutuelle paie, en euros, au moins", example = "100.00")
    String montantMin;

    @QueryParam("montantMax")
    @Parameter(description = "Ce que la mutuelle paie, au plus", example = "500.00")
    String montantMax;

    /** What was asked, and what is wrong with it, by the names of the parameters. */
    record Lus(Criteres criteres, List<Erreur> erreurs) {}

    private static final List<String> NOMS = List.of("adherent", "beneficiaire", "du", "au", "soinsDu", "soinsAu", "statut", "nature", "type",
            "clause", "regle", "table", "rangee", "jeu", "montantMin", "montantMax");

    /**
     * Reads them: a clause, a rule, a table or a set that neither the rules in force nor any decision know is an error.
     *
     * @param dits   the parameters of the address, with all their values
     * @param autres those that the endpoint has besides
     */
    Lus lire(Map<String, List<String>> dits, Set<String> autres, RuleBase base, Recherche recherche) {
        List<Erreur> erreurs = new ArrayList<>();
        dits.forEach((nom, valeurs) -> {
            if (!NOMS.contains(nom) && !autres.contains(nom)) {
                erreurs.add(Erreur.json(nom, "INCONNU", "Ce paramètre n’existe pas. Ceux qui existent : "
                        + Stream.concat(NOMS.stream(), autres.stream().sorted()).collect(Collectors.joining(", ")) + "."));
            } else if (valeurs.size() > 1) {
                erreurs.add(Erreur.json(nom, "REPETE", "Ce paramètre est donné deux fois."));
            }
        });
        Map<Critere, String> valeurs = new EnumMap<>(Critere.class);
        texte("adherent", adherent, Critere.ADHERENT, valeurs, erreurs);
        texte("beneficiaire", beneficiaire, Critere.BENEFICIAIRE, valeurs, erreurs);
        code("statut", statut, Statut.values(), Critere.STATUT, valeurs, erreurs);
        code("nature", nature, Nature.values(), Critere.NATURE, valeurs, erreurs);
        code("type", type, TypeDemande.values(), Critere.TYPE, valeurs, erreurs);
        connu("clause", clause, Critere.CLAUSE, id -> base.catalogue().find(id).isPresent(), recherche, valeurs, erreurs);
        connu("regle", sans(regle, ".drl"), Critere.REGLE, fichier -> base.regles().stream().map(Sommaire::place)
                .anyMatch(place -> place.critere() == Critere.REGLE && place.valeur().equals(fichier)), recherche, valeurs, erreurs);
        connu("table", sans(table, ".drl.xlsx"), Critere.TABLE, fichier -> base.regles().stream().map(Sommaire::place)
                .anyMatch(place -> place.valeur().startsWith(fichier + "!")), recherche, valeurs, erreurs);
        connu("jeu", jeu, Critere.JEU, base.hash()::equals, recherche, valeurs, erreurs);
        rangee(valeurs, erreurs);
        Periode donnees = periode("du", du, "au", au, erreurs);
        Periode soins = periode("soinsDu", soinsDu, "soinsAu", soinsAu, erreurs);
        BigDecimal min = montant("montantMin", montantMin, erreurs);
        BigDecimal max = montant("montantMax", montantMax, erreurs);
        if (min != null && max != null && min.compareTo(max) > 0) {
            erreurs.add(Erreur.json("montantMax", "A_L_ENVERS", "Le plus grand montant est inférieur au plus petit."));
        }
        return new Lus(new Criteres(valeurs, donnees, soins, min, max), erreurs);
    }

    private static boolean dit(String valeur) {
        return valeur != null && !valeur.isBlank();
    }

    private static String sans(String fichier, String extension) {
        return dit(fichier) && fichier.endsWith(extension) ? fichier.substring(0, fichier.length() - extension.length()) : fichier;
    }

    private static boolean texte(String nom, String valeur, Critere critere, Map<Critere, String> valeurs, List<Erreur> erreurs) {
        if (!dit(valeur)) {
            return false;
        }
        if (valeur.strip().length() > LONGUEUR || valeur.indexOf('\0') >= 0) {
            erreurs.add(Erreur.json(nom, "TROP_LONG", "Attendu : " + LONGUEUR + " caractères au plus."));
            return false;
        }
        valeurs.put(critere, valeur.strip());
        return true;
    }

    private static void code(String nom, String valeur, Enum<?>[] codes, Critere critere, Map<Critere, String> valeurs, List<Erreur> erreurs) {
        if (texte(nom, valeur, critere, valeurs, erreurs) && Arrays.stream(codes).noneMatch(code -> code.name().equals(valeurs.get(critere)))) {
            erreurs.add(Erreur.json(nom, "INCONNU", "Cette valeur n’existe pas. Attendu : "
                    + Arrays.stream(codes).map(Enum::name).collect(Collectors.joining(", ")) + "."));
        }
    }

    private static void connu(String nom, String valeur, Critere critere, Predicate<String> enVigueur, Recherche recherche,
            Map<Critere, String> valeurs, List<Erreur> erreurs) {
        if (texte(nom, valeur, critere, valeurs, erreurs) && !enVigueur.test(valeurs.get(critere)) && !recherche.connue(critere, valeurs.get(critere))) {
            erreurs.add(Erreur.json(nom, "INCONNU", "Ni les règles en vigueur ni aucune décision ne connaissent « " + valeurs.get(critere) + " »."));
        }
    }

    /** A row is one of a table: of the two, the row alone is looked for. */
    private void rangee(Map<Critere, String> valeurs, List<Erreur> erreurs) {
        if (!dit(rangee)) {
            return;
        }
        if (!RANGEE.matcher(rangee.strip()).matches()) {
            erreurs.add(Erreur.json("rangee", "MAL_ECRIT", "Attendu : un numéro de rangée, tel que 12."));
        } else if (!dit(table)) {
            erreurs.add(Erreur.json("rangee", "SANS_TABLE", "Une rangée se cherche dans une table : donnez « table » aussi."));
        } else if (valeurs.containsKey(Critere.TABLE)) {
            valeurs.put(Critere.RANGEE, valeurs.remove(Critere.TABLE) + "!" + rangee.strip());
        }
    }

    private static Periode periode(String nomDu, String du, String nomAu, String au, List<Erreur> erreurs) {
        LocalDate premier = jour(nomDu, du, erreurs);
        LocalDate dernier = jour(nomAu, au, erreurs);
        if (premier != null && dernier != null && dernier.isBefore(premier)) {
            erreurs.add(Erreur.json(nomAu, "A_L_ENVERS", "Le dernier jour vient avant le premier."));
        }
        return new Periode(premier, dernier);
    }

    private static LocalDate jour(String nom, String valeur, List<Erreur> erreurs) {
        if (!dit(valeur)) {
            return null;
        }
        try {
            LocalDate jour = LocalDate.parse(valeur.strip());
            if (jour.getYear() >= 1 && jour.getYear() <= 9999) {
                return jour;
            }
        } catch (DateTimeException e) {
            // Told below, as a year that no decision has.
        }
        erreurs.add(Erreur.json(nom, "MAL_ECRIT", "Attendu : un jour, tel que 2026-12-31."));
        return null;
    }

    private static BigDecimal montant(String nom, String valeur, List<Erreur> erreurs) {
        if (!dit(valeur)) {
            return null;
        }
        if (!MONTANT.matcher(valeur.strip()).matches()) {
            erreurs.add(Erreur.json(nom, "MAL_ECRIT", "Attendu : des euros, tels que 12.50."));
            return null;
        }
        return new BigDecimal(valeur.strip());
    }
}
