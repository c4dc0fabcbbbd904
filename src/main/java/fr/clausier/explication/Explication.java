package fr.clausier.explication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.Libelles;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.MotifNonPayable;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.NaturePart;
import fr.clausier.explication.Cascade.Payeur;
import fr.clausier.regles.Clause;
import fr.clausier.regles.ClauseCatalogue;
import fr.clausier.regles.EnMots;
import fr.clausier.regles.Interpretation;
import fr.clausier.regles.RulesFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A stored decision in words: who it is about, its amounts as bars, each step with its clause and its source. Amounts are in euros.
 *
 * @param jour     the day the demande is about; null when each line has its own
 * @param donneeLe the day it was given, in France
 * @param jeu      hash of the rule set that decided
 * @param objet    what was asked
 * @param motifs   why it must not be paid as it stands
 * @param depenses expenses that assistance or legal protection looked at
 * @param cascades the total first, when there are several; empty when there is no amount
 * @param clauses  every clause that a step names
 */
public record Explication(String id, LocalDate donneeLe, String jeu, String reference, String adhesion, String contrat, String formule,
        String personne, String jour, String objet, String statut, String statutDit, boolean payable, List<String> motifs, Montants total,
        List<LigneDite> lignes, List<DepenseDite> depenses, List<Cascade> cascades, List<EtapeDite> etapes, List<ClauseDite> clauses) {

    /** A line of care. {@code jour} is its day of care. */
    public record LigneDite(String id, String libelle, String jour, String statut, String statutDit, boolean estimee, Montants montants,
            List<PartDite> parts, List<String> motifs) {}

    /** A share of what the mutual pays. */
    public record PartDite(String nature, Montant montant, String clause) {}

    /** An expense: {@code depense = prisEnCharge + reste}. {@code plafond} and {@code clause} are null when there are none. */
    public record DepenseDite(String id, String libelle, Montant depense, Montant plafond, Montant prisEnCharge, Montant reste, String clause,
            List<String> motifs) {}

    /**
     * A step.
     *
     * @param sansEffet whether it changed nothing
     * @param table     the table that its row stands in, with {@code feuille} and {@code cellule}; null for a DRL file
     * @param source    its file; null for a step of no rule
     */
    public record EtapeDite(int rang, String phase, String ligne, String jour, String effet, boolean sansEffet, String code, String regle,
            String phrase,
            String clause, List<String> aussi, LectureDite lecture, String source, String table, String feuille, String cellule, Montant avant,
            Montant apres, List<FaitDit> faits, FigureDite figure) {}

    /** A property that the rule matched, and its value. */
    public record FaitDit(String propriete, String valeur) {}

    /** A legal figure. {@code au} is null while it is in force. */
    public record FigureDite(String code, String libelle, String valeur, String du, String au, String source, String certitude) {}

    /** A named reading of the contract. */
    public record LectureDite(String id, String sujet, String lecture) {}

    /** A clause, as the rule set that decided has it; {@code du} and {@code au} are null when its document does not say. */
    public record ClauseDite(String id, String article, String titre, String resume, LocalDate du, LocalDate au) {}

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /**
     * Tells a decision.
     *
     * @param decision  the answer as stored
     * @param demande   the demande as stored
     * @param catalogue that of the rule set that decided
     */
    public static Explication de(JsonNode decision, JsonNode demande, ClauseCatalogue catalogue) {
        List<LigneDite> lignes = liste(decision.path("lignes"), ligne -> ligne(ligne, demande));
        List<DepenseDite> depenses = depenses(decision);
        Montants total = montants(decision.path("montants"));
        String nature = texte(decision, "nature");
        return new Explication(decision.path("id").asText(), LocalDate.ofInstant(Instant.parse(decision.path("instant").asText()), FRANCE),
                decision.at("/regles/hash").asText(), texte(decision, "reference"), texte(demande.path("adhesion"), "numero"),
                Mots.code(texte(demande.path("adhesion"), "contrat")), texte(demande.path("adhesion"), "formule"),
                texte(demande.path("beneficiaire"), "id"), texte(demande, "jour"),
                nature == null ? TypeDemande.valueOf(decision.path("type").asText()).texte() : "Remboursement de soins : "
                        + Mots.code(nature).toLowerCase(Locale.FRENCH),
                decision.path("statut").asText(), Mots.statut(decision.path("statut").asText()), decision.path("payable").asBoolean(),
                liste(decision.path("motifsNonPayable"), motif -> Mots.prose(MotifNonPayable.valueOf(motif.asText()).texte())), total,
                lignes, depenses, cascades(total, lignes, depenses), liste(decision.path("trace"), etape -> etape(etape, catalogue)),
                clauses(decision, catalogue));
    }

    /** What a clause says; only its identifier when the catalogue has it no more. */
    public ClauseDite clause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst().orElse(new ClauseDite(id, "", "", "", null, null));
    }

    /** How a line is called: {@code Montures, 10 juin 2020}; its identifier when the demande does not have it. */
    public String nom(String ligne) {
        return lignes.stream().filter(dite -> dite.id().equals(ligne)).findFirst()
                .map(dite -> dite.jour() == null ? dite.libelle() : dite.libelle() + ", " + Mots.jour(dite.jour())).orElse(ligne);
    }

    static <T> List<T> liste(JsonNode liste, Function<JsonNode, T> lecture) {
        return StreamSupport.stream(liste.spliterator(), false).map(lecture).toList();
    }

    static String texte(JsonNode node, String champ) {
        return node.hasNonNull(champ) ? node.path(champ).asText() : null;
    }

    static Montant montant(JsonNode node, String champ) {
        return node.hasNonNull(champ) ? Montant.de(node.path(champ).asText()) : null;
    }

    static Montants montants(JsonNode node) {
        return new Montants(montant(node, "fraisReels"), montant(node, "partObligatoire"), montant(node, "autresAssureurs"),
                montant(node, "mutuelle"),
                montant(node, "resteACharge"), montant(node, "dontResteLegal"));
    }

    /** The texts of reasons. */
    static List<String> motifs(JsonNode node) {
        return liste(node.path("motifs"), motif -> Mots.prose(motif.path("texte").asText()));
    }

    private static LigneDite ligne(JsonNode ligne, JsonNode demande) {
        String id = ligne.path("id").asText();
        JsonNode acte = StreamSupport.stream(demande.path("actes").spliterator(), false).filter(sien -> sien.path("id").asText().equals(id))
                .findFirst()
                .orElse(demande.path("inconnu"));
        return new LigneDite(id, acte.has("poste") ? Mots.prose(Libelles.de(Poste.valueOf(acte.path("poste").asText()))) : id,
                texte(acte, "dateSoins"),
                ligne.path("statut").asText(), Mots.statut(ligne.path("statut").asText()), ligne.path("partObligatoireEstimee").asBoolean(),
                montants(ligne.path("montants")), liste(ligne.path("parts"),
                        part -> new PartDite(NaturePart.valueOf(part.path("nature").asText()).texte(),
                        montant(part, "montant"), texte(part, "clause"))), motifs(ligne));
    }

    private static List<DepenseDite> depenses(JsonNode decision) {
        List<DepenseDite> depenses = new ArrayList<>(liste(decision.at("/litige/frais"), frais -> new DepenseDite(frais.path("id").asText(),
                Mots.prose(frais.path("texte").asText()), montant(frais, "montant"), montant(frais, "plafond"), montant(frais, "prisEnCharge"),
                montant(frais, "resteACharge"), texte(frais, "clause"), motifs(frais))));
        decision.path("prestations").forEach(prestation -> prestation.path("frais").forEach(frais -> depenses.add(new DepenseDite(
                prestation.path("id").asText(), Mots.prose(prestation.path("texte").asText() + " : " + frais.path("texte").asText()),
                        montant(frais, "depense"), null,
                montant(frais, "prisEnCharge"), montant(frais, "resteACharge"), texte(frais, "clause"), List.of()))));
        return List.copyOf(depenses);
    }

    private static List<Cascade> cascades(Montants total, List<LigneDite> lignes, List<DepenseDite> depenses) {
        List<Cascade> cascades = new ArrayList<>();
        List<LigneDite> chiffrees = lignes.stream().filter(ligne -> !ligne.montants().fraisReels().estNul()).toList();
        if (chiffrees.size() > 1) {
            Map<String, Montant> parts = new LinkedHashMap<>();
            chiffrees.forEach(ligne -> ligne.parts().forEach(part -> parts.merge(part.nature(), part.montant(), Montant::plus)));
            cascades.add(Cascade.de(null, "Toutes les lignes", total,
                    parts.entrySet().stream().map(part -> new Payeur("Mutuelle, " + Mots.minuscule(part.getKey()), null, part.getValue())).toList()));
        }
        chiffrees.forEach(ligne -> cascades.add(Cascade.de(ligne.id(), ligne.libelle()
                + (ligne.jour() == null ? "" : ", " + Mots.jour(ligne.jour())), ligne.montants(),
                ligne.parts().stream().map(part -> new Payeur("Mutuelle, " + Mots.minuscule(part.nature()), part.clause(), part.montant()))
                        .toList())));
        if (depenses.size() > 1) {
            cascades.add(Cascade.de(null, "Toutes les dépenses", "Dépenses", somme(depenses, DepenseDite::depense),
                    List.of(new Payeur("Pris en charge", null, somme(depenses, DepenseDite::prisEnCharge))), somme(depenses, DepenseDite::reste),
                            Montant.ZERO));
        }
        depenses.forEach(depense -> cascades.add(Cascade.de(depense.id(), depense.libelle() + " (" + depense.id() + ")", "Dépense", depense.depense(),
                List.of(new Payeur("Pris en charge", depense.clause(), depense.prisEnCharge())), depense.reste(), Montant.ZERO)));
        return List.copyOf(cascades);
    }

    private static Montant somme(List<DepenseDite> depenses, Function<DepenseDite, Montant> montant) {
        return Montant.somme(depenses.stream().map(montant).toList());
    }

    private static EtapeDite etape(JsonNode etape, ClauseCatalogue catalogue) {
        String source = texte(etape, "source");
        String cellule = texte(etape, "cellule");
        String phase = etape.path("phase").asText();
        int separe = cellule == null ? -1 : cellule.lastIndexOf('!');
        Effet effet = Effet.valueOf(etape.path("effet").asText());
        List<FaitDit> faits = new ArrayList<>();
        etape.path("faits").fields().forEachRemaining(fait -> faits.add(new FaitDit(EnMots.propriete(fait.getKey()),
                EnMots.valeurLue(source, phase, fait.getKey(), fait.getValue().asText()))));
        return new EtapeDite(etape.path("rang").asInt(), Mots.code(phase), texte(etape, "ligne"), texte(etape, "jour"), effet.texte(),
                effet == Effet.SANS_EFFET, texte(etape, "code"), Mots.prose(etape.path("regle").asText()), Mots.prose(etape.path("phrase").asText()),
                texte(etape, "clause"), liste(etape.path("aussi"), JsonNode::asText), lecture(texte(etape, "interpretation"), catalogue), source,
                cellule == null ? null : source.substring(0, source.length() - RulesFolder.TABLE.length()),
                cellule == null ? null : cellule.substring(0, separe), cellule == null ? null : cellule.substring(separe + 1),
                montant(etape, "avant"), montant(etape, "apres"), List.copyOf(faits), figure(etape.path("figure")));
    }

    private static LectureDite lecture(String id, ClauseCatalogue catalogue) {
        return id == null ? null : catalogue.interpretation(id).map((Interpretation lecture) ->
                new LectureDite(id, Mots.prose(lecture.sujet()), Mots.prose(lecture.lecture()))).orElse(new LectureDite(id, "", ""));
    }

    private static FigureDite figure(JsonNode figure) {
        return !figure.isObject() ? null : new FigureDite(figure.path("code").asText(), figure.path("libelle").asText(),
                figure.path("valeur").asText().replace('.', ',') + " " + unite(figure.path("unite").asText()), texte(figure, "du"),
                        texte(figure, "au"),
                figure.path("source").asText(), Mots.code(texte(figure, "certitude")).toLowerCase(Locale.FRENCH));
    }

    private static String unite(String unite) {
        return unite.toLowerCase(Locale.FRENCH).replace("eur", "€");
    }

    private static List<ClauseDite> clauses(JsonNode decision, ClauseCatalogue catalogue) {
        Map<String, JsonNode> dites = StreamSupport.stream(decision.path("clauses").spliterator(), false)
                .collect(Collectors.toMap(clause -> clause.path("id").asText(), Function.identity(), (une, autre) -> une));
        return StreamSupport.stream(decision.path("trace").spliterator(), false)
                .flatMap(etape -> Stream.concat(Stream.of(etape.path("clause").asText("")), liste(etape.path("aussi"), JsonNode::asText).stream()))
                .filter(id -> !id.isEmpty() && !id.equals("null")).distinct().map(id -> clause(id, dites.get(id), catalogue)).toList();
    }

    private static ClauseDite clause(String id, JsonNode dite, ClauseCatalogue catalogue) {
        return catalogue.find(id).map((Clause clause) -> new ClauseDite(id, clause.article(), Mots.prose(clause.titre()), Mots.prose(clause.resume()),
                clause.enVigueurDu(), clause.enVigueurAu())).orElseGet(() -> dite == null ? new ClauseDite(id, "", "", "", null, null)
                        : new ClauseDite(id, dite.path("article").asText(), Mots.prose(dite.path("titre").asText()), "", null, null));
    }
}
