package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Formule;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decompte.Source;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The shipped rules under tables of benefits in which other guarantees have been written: each in the row that answers its
 * line, in the cell of a formule of its own.
 */
public final class GarantiesEcrites {

    private static final String MAXIMA = "sante/plafonds/maxima-communs/maxima-communs.drl.xlsx";
    private static final String MAXIMUM_DENTAIRE = "FR, max 1 000 €/an, enveloppe DENTAIRE";

    private final RuleBase livree;
    private final Predicate<Regle> garde;
    private final Map<String, Map<String, String>> cellules = new HashMap<>();
    private RuleBase base;

    GarantiesEcrites() {
        this(Regles.base(), regle -> true);
    }

    /**
     * @param livree the rules as they are, which may hold others beside
     * @param garde  those that are as shipped
     */
    public GarantiesEcrites(RuleBase livree, Predicate<Regle> garde) {
        this.livree = livree;
        this.garde = garde;
    }

    /**
     * Finds a formule whose cells are free, or hold the same guarantee, and writes it there.
     *
     * @param demande   under any formule; the last is tried, which covers most postes
     * @param garanties cell of the table by line
     */
    Formule placer(ObjectNode demande, Map<String, String> garanties) {
        ((ObjectNode) demande.get("adhesion")).put("formule", Formule.F13.name());
        Decision essai = new Decider(livree, garde).decide(DemandeReader.read((JsonNode) demande));
        Map<String, Source> rangs = new HashMap<>();
        essai.trace().stream().filter(etape -> etape.phase().equals("GARANTIE") && etape.source() != null)
                .forEach(etape -> rangs.put(etape.ligne(), etape.source()));
        List<Formule> formules = new ArrayList<>(List.of(Formule.values()));
        // The load compares the cells of doctors outside OPTAM with those inside: from the other end, they do not meet.
        if (demande.at("/actes/0/adherentOptam").isBoolean()) {
            Collections.reverse(formules);
        }
        for (Formule formule : formules) {
            Map<Source, String> voulues = new LinkedHashMap<>();
            garanties.forEach((ligne, cellule) -> voulues.put(dans(formule, rangs.get(ligne)), cellule));
            if (voulues.entrySet().stream().allMatch(voulue -> libre(voulue.getKey(), voulue.getValue()))) {
                voulues.forEach((source, cellule) -> ecrire(source.fichier(), source.cellule(), cellule));
                return formule;
            }
        }
        throw new IllegalStateException("No formule is free for " + garanties);
    }

    private boolean libre(Source source, String cellule) {
        String deja = cellules.getOrDefault(source.fichier(), Map.of()).get(source.cellule());
        return deja == null || deja.equals(cellule);
    }

    private void ecrire(String fichier, String adresse, String cellule) {
        cellules.computeIfAbsent(fichier, f -> new HashMap<>()).put(adresse, cellule);
    }

    /** The cell of the same row for another formule. */
    private Source dans(Formule formule, Source source) {
        String colonne = livree.tables().stream().filter(table -> table.fichier().equals(source.fichier())).findFirst()
                .orElseThrow().tableau().colonnes().get(formule);
        return new Source(source.fichier(), source.feuille(), colonne + source.cellule().replaceAll("\\D", ""));
    }

    /** The rules with all that was written, and a dental maximum of 1 000 € for every formule. */
    RuleBase base() {
        if (base == null) {
            base = base(Map.of(), Regles.MODULES);
        }
        return base;
    }

    /**
     * The same, where rows have others that stand for them: what is written in a row is written there too.
     *
     * @param remplacants of a row, by its file and number, those of other files
     */
    public RuleBase base(Map<Source, List<Source>> remplacants, ModuleStore modules) {
        livree.tables().stream().filter(table -> table.fichier().equals(MAXIMA)).forEach(table ->
                table.tableau().rangs().forEach(rang -> table.tableau().colonnes().values().forEach(colonne ->
                        ecrire(MAXIMA, colonne + rang.numero(), MAXIMUM_DENTAIRE))));
        Map<String, Map<String, String>> toutes = new HashMap<>();
        cellules.forEach((fichier, textes) -> toutes.put(fichier, new HashMap<>(textes)));
        remplacants.forEach((rang, autres) -> cellules.getOrDefault(rang.fichier(), Map.of()).forEach((adresse, texte) -> {
            if (adresse.replaceAll("\\D", "").equals(rang.cellule())) {
                autres.forEach(autre -> toutes.computeIfAbsent(autre.fichier(), f -> new HashMap<>())
                        .put(adresse.replaceAll("\\d", "") + autre.cellule(), texte));
            }
        }));
        Map<String, byte[]> fichiers = new TreeMap<>(livree.folder().fichiers());
        toutes.forEach((fichier, textes) -> fichiers.compute(fichier, (f, classeur) -> Workbooks.with(classeur, textes)));
        return RuleBaseLoader.load(RulesFolder.of(fichiers), modules);
    }

    /** Decides under the formule in which the guarantees of the demande were written. */
    Decision decider(ObjectNode demande, Formule formule) {
        ((ObjectNode) demande.get("adhesion")).put("formule", formule.name());
        return new Decider(base()).decide(DemandeReader.read((JsonNode) demande));
    }
}
