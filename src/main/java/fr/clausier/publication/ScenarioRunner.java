package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.VieAdhesion;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.FraisDecide;
import fr.clausier.decision.LitigeDecide;
import fr.clausier.decision.PrestationDecidee;
import fr.clausier.decision.PrestationDecidee.FraisDecides;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.NatureSomme;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Standing;
import fr.clausier.decompte.Statut;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Runs scenarios under a rule set. */
public final class ScenarioRunner {

    private final RuleBase base;

    public ScenarioRunner(RuleBase base) {
        this.base = base;
    }

    /** What a scenario came to: its values by name, and the clauses that did something. */
    public record Issue(Map<String, String> valeurs, List<String> clauses) {}

    /** What is wrong with a scenario; empty when it holds. */
    public List<String> run(Scenario scenario) {
        return run(scenario, regle -> true);
    }

    /** What is wrong with a scenario when only some of the rules may fire; empty when it holds all the same. */
    public List<String> run(Scenario scenario, Predicate<Regle> garde) {
        return ecarts(scenario, issue(scenario, garde));
    }

    /** How an outcome differs from what the scenario expects. */
    static List<String> ecarts(Scenario scenario, Issue issue) {
        return valeurs(scenario, issue).stream().map(valeur -> {
            if (valeur.cle().equals(Scenario.APPLIQUE)) {
                return "la clause " + scenario.clause() + (scenario.applique() ? " ne s'applique pas" : " s'applique")
                        + " ; appliquées : " + issue.clauses();
            }
            return valeur.obtenu() == null ? "« " + valeur.cle() + " » n'est pas une valeur de l'issue : " + issue.valeurs().keySet()
                    : valeur.cle() + " : attendu « " + valeur.attendu() + " », obtenu « " + valeur.obtenu() + " »";
        }).toList();
    }

    /** The values that are not those that the scenario expects; one that the outcome does not have is null. */
    static List<Valeur> valeurs(Scenario scenario, Issue issue) {
        List<Valeur> ecarts = new ArrayList<>();
        boolean appliquee = issue.clauses().contains(scenario.clause());
        if (appliquee != scenario.applique()) {
            ecarts.add(new Valeur(Scenario.APPLIQUE, String.valueOf(scenario.applique()), String.valueOf(appliquee)));
        }
        for (Map.Entry<String, JsonNode> attendu : scenario.attendu().properties()) {
            String obtenu = issue.valeurs().get(attendu.getKey());
            if (!attendu.getValue().asText().equals(obtenu)) {
                ecarts.add(new Valeur(attendu.getKey(), attendu.getValue().asText(), obtenu));
            }
        }
        return ecarts;
    }

    /**
     * The outcome of a scenario when only some of the rules may fire.
     *
     * @param garde asked of each rule that is about to fire, and of no other
     */
    public Issue issue(Scenario scenario, Predicate<Regle> garde) {
        Predicate<Regle> permises = regle -> scenario.hors().stream()
                .noneMatch(prefixe -> regle.emplacement().source(null).fichier().startsWith(prefixe)) && garde.test(regle);
        try {
            return issue(new Decider(base, permises, scenario.lectures()).decide(scenario.demande()));
        } catch (DecisionImpossible | DemandeRefusee | Bareme.FigureManquante e) {
            return new Issue(Map.of("erreur", e.getMessage()), List.of());
        }
    }

    private static Issue issue(Decision decision) {
        Map<String, String> valeurs = new TreeMap<>();
        valeurs.put("statut", decision.statut().name());
        valeurs.put("eligible", String.valueOf(decision.eligible()));
        valeurs.put("mutuelle", decision.montants().mutuelle().toString());
        valeurs.put("resteACharge", decision.montants().resteACharge().toString());
        valeurs.put("dontResteLegal", decision.montants().dontResteLegal().toString());
        valeurs.put("partObligatoire", decision.montants().partObligatoire().toString());
        valeurs.put("motifs", String.join(", ", decision.lignes().stream().flatMap(ligne -> ligne.motifs().stream())
                .map(Enum::name).distinct().sorted().toList()));
        valeurs.put("alertes", String.join(", ", decision.trace().stream().filter(etape -> etape.effet() == Effet.ALERTE)
                .map(Etape::code).distinct().sorted().toList()));
        valeurs.put("nonPayable", String.join(", ", decision.motifsNonPayable().stream().map(Enum::name).sorted().toList()));
        valeurs.put("taches", String.valueOf(decision.taches().size()));
        valeurs.put("paiements", String.join(", ", decision.paiements().stream()
                .map(paiement -> paiement.destinataire() + " " + paiement.montant()).sorted().toList()));
        valeurs.put("compteurs", String.join(", ", decision.compteurs().stream()
                .map(c -> c.cle() + " +" + c.consomme().stripTrailingZeros().toPlainString()).toList()));
        valeurs.put("engagement", decision.engagement() == null ? "" : decision.engagement().montant() + " "
                + decision.engagement().valideJusquau());
        valeurs.put("interpretations", String.join(", ", decision.trace().stream().filter(etape -> etape.effet() != Effet.SANS_EFFET
                && etape.source() != null && etape.source().interpretation() != null).map(etape -> etape.source().interpretation())
                .distinct().sorted().toList()));
        VieAdhesion vie = decision.vie();
        valeurs.put("reponses", String.join(", ", vie.reponses().stream()
                .map(r -> (r.question() == null ? r.objet() : r.question()) + " " + r.statut()
                        + (r.motifs().isEmpty() ? "" : " " + r.motifs())).toList()));
        valeurs.put("calendrier", String.join(", ", vie.calendrier().stream().map(jour -> jour.terme() + " " + jour.jour()).toList()));
        valeurs.put("pieces", pieces(vie.pieces()));
        valeurs.put("titres", String.join(", ", decision.trace().stream().filter(etape -> etape.effet() == Effet.DROIT
                && etape.phase().equals("QUALITES")).map(Etape::code).distinct().sorted().toList()));
        valeurs.put("sommes", String.join(", ", vie.sommes().stream()
                .map(somme -> somme.nature() + " " + somme.montant()).toList()));
        valeurs.put("qualites", String.join(", ", vie.standings().stream().map(acquis -> acquis.standing().name()
                + (acquis.valeur() == null ? "" : " " + acquis.valeur())).sorted().toList()));
        valeurs.put("fin", vie.cours().dernierJour() == null ? "" : vie.cours().cause() + " " + vie.cours().dernierJour());
        valeurs.put("suspensions", String.join(", ", vie.cours().suspensions().stream()
                .map(s -> s.debut() + "/" + (s.reprise() == null ? "" : s.reprise())).toList()));
        for (Terme terme : Terme.values()) {
            valeurs.put("jour." + terme, String.join(", ", vie.calendrier().stream().filter(jour -> jour.terme() == terme)
                    .map(jour -> jour.jour().toString()).distinct().toList()));
        }
        for (Standing standing : Standing.values()) {
            valeurs.put("qualite." + standing, vie.standings().stream().filter(s -> s.standing() == standing)
                    .map(s -> s.valeur() == null ? "oui" : s.valeur()).findFirst().orElse(""));
        }
        for (NatureSomme nature : NatureSomme.values()) {
            valeurs.put("somme." + nature, String.join(", ", vie.sommes().stream().filter(somme -> somme.nature() == nature)
                    .map(somme -> somme.montant().toString()).toList()));
        }
        for (LigneDecompte ligne : decision.lignes()) {
            valeurs.put(ligne.id(), ligne.montants().mutuelle().toString());
            List<PieceManquante> siennes = vie.pieces().stream().filter(piece -> ligne.id().equals(piece.ligne())).toList();
            valeurs.put(ligne.id() + ".pieces", pieces(siennes));
            valeurs.put(ligne.id() + ".limite", siennes.isEmpty() ? "" : String.valueOf(siennes.get(0).echeance()));
            valeurs.put(ligne.id() + ".statut", ligne.statut().name());
            valeurs.put(ligne.id() + ".retenues", String.join(", ", decision.trace().stream().filter(etape ->
                    etape.effet() == Effet.RETENUE && ligne.id().equals(etape.ligne()))
                    .map(etape -> etape.code() + " " + etape.apres()).sorted().toList()));
            valeurs.put(ligne.id() + ".maxima", String.join(", ", decision.trace().stream().filter(etape -> etape.figure() != null
                    && ligne.id().equals(etape.ligne()) && etape.phase().equals("LIMITES"))
                    .map(etape -> etape.figure().valeur().toPlainString()).toList()));
            valeurs.put(ligne.id() + ".parts", String.join(", ", ligne.parts().stream()
                    .map(part -> part.nature() + " " + part.montant() + " " + part.clause()).toList()));
        }
        valeurs.put("ouvertes", String.join(", ", decision.prestations().stream().filter(p -> p.statut() != Statut.REFUSE)
                .map(p -> p.garantie().name()).distinct().toList()));
        decision.prestations().forEach(prestation -> ajouter(prestation, valeurs));
        valeurs.put("autresDemandes", String.join(", ", decision.autresDemandes().stream().map(autre -> autre.type().name()).distinct().sorted().toList()));
        if (decision.litige() != null) {
            ajouter(decision.litige(), valeurs);
        }
        return new Issue(valeurs, decision.clauses().stream().map(clause -> clause.clause().id()).toList());
    }

    /** Quantities without useless zeros, euros with two places. */
    private static void ajouter(PrestationDecidee prestation, Map<String, String> valeurs) {
        String id = prestation.id();
        valeurs.put(id + ".statut", prestation.statut().name());
        valeurs.put(id + ".motifs", String.join(", ", prestation.motifs().stream().map(Enum::name).sorted().toList()));
        valeurs.put(id + ".accordee", texte(prestation.accordee()));
        valeurs.put(id + ".visites", prestation.visites() == null ? "" : prestation.visites().toString());
        valeurs.put(id + ".quotas", String.join("; ", prestation.quotas().stream().map(q -> q.quota().texte()).sorted().toList()));
        valeurs.put(id + ".maxima", String.join(", ", prestation.quotas().stream().map(q -> texte(q.maximum())).sorted().toList()));
        valeurs.put(id + ".reste", String.join(", ", prestation.quotas().stream().map(q -> texte(q.reste())).sorted().toList()));
        valeurs.put(id + ".tarifs", String.join("; ", prestation.tarifs().stream().sorted().toList()));
        valeurs.put(id + ".pris", Montant.somme(prestation.frais().stream().map(FraisDecides::prisEnCharge).toList()).toString());
        valeurs.put(id + ".resteACharge", Montant.somme(prestation.frais().stream().map(FraisDecides::resteACharge).toList()).toString());
        valeurs.put(id + ".exclut", String.join(", ", prestation.exclut().stream().map(Enum::name).toList()));
        valeurs.put(id + ".calendrier", String.join(", ", prestation.calendrier().stream().map(jour -> jour.terme() + " " + jour.jour()).toList()));
    }

    /** In euros. */
    private static void ajouter(LitigeDecide litige, Map<String, String> valeurs) {
        valeurs.put("litige.pris", litige.prisEnCharge().toString());
        valeurs.put("litige.plafond", litige.plafond() == null ? "" : litige.plafond().toString());
        valeurs.put("litige.reste", litige.reste() == null ? "" : litige.reste().toString());
        for (FraisDecide frais : litige.frais()) {
            String id = frais.frais().id();
            valeurs.put(id + ".statut", frais.statut().name());
            valeurs.put(id + ".motifs", String.join(", ", frais.motifs().stream().map(Enum::name).sorted().toList()));
            valeurs.put(id + ".plafond", frais.plafond() == null ? "" : frais.plafond().toString());
            valeurs.put(id + ".pris", frais.prisEnCharge().toString());
        }
    }

    private static String texte(BigDecimal quantite) {
        return quantite == null ? "" : quantite.stripTrailingZeros().toPlainString();
    }

    private static String pieces(List<PieceManquante> pieces) {
        return String.join(", ", pieces.stream().map(piece -> String.join(" ou ", piece.codes().stream().map(Enum::name).toList()))
                .sorted().toList());
    }
}
