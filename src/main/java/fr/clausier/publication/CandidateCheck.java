package fr.clausier.publication;

import fr.clausier.etude.Avancement;
import fr.clausier.publication.Candidat.Avancee;
import fr.clausier.publication.Candidat.Controle;
import fr.clausier.publication.Candidat.Etape;
import fr.clausier.publication.Candidat.Fichier;
import fr.clausier.publication.Deroulement.Constate;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleProblem;
import fr.clausier.regles.RulesFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The checks of one candidate, from reading to its effect in euros: those that only need the files in a process apart, those that
 * need the store on the thread that runs them.
 */
final class CandidateCheck {

    private final Candidat candidat;
    private final RuleBase vigueur;
    private final Map<String, byte[]> contenus;
    private final RuleSets sets;
    private final Chauffe chauffe;
    private final Effet effet;
    private final Deroulement deroulement;
    private final CheckProcess process = new CheckProcess();
    private RuleBase base;
    private Map<String, byte[]> adoption = Map.of();

    /** How the effect of a candidate is computed. */
    @FunctionalInterface
    interface Effet {

        /**
         * Computes and keeps it.
         *
         * @return what came of it, in French; empty to leave the step aside
         * @throws Deroulement.Depasse when the threshold is passed
         */
        String calculer(Candidat candidat, RuleBase avant, RuleBase apres, Avancement avancement);
    }

    /** @param contenus what the candidate puts in its files, by path */
    CandidateCheck(Candidat candidat, RuleBase vigueur, Map<String, byte[]> contenus, RuleSets sets, Chauffe chauffe, Effet effet, Affluence affluence) {
        this.candidat = candidat;
        this.vigueur = vigueur;
        this.contenus = contenus;
        this.sets = sets;
        this.chauffe = chauffe;
        this.effet = effet;
        this.deroulement = new Deroulement(etape -> {}, affluence.cadence()::laisserPasser);
    }

    /** How far it is. */
    List<Etape> etapes() {
        return deroulement.etapes();
    }

    void annuler() {
        deroulement.annuler();
        process.stop();
    }

    /** The rule set that was built; null when it does not compile. */
    RuleBase base() {
        return base;
    }

    /** What scenarios and dossiers come to, where it is not what they expect: files by path. */
    Map<String, byte[]> adoption() {
        return adoption;
    }

    RuleBase vigueur() {
        return vigueur;
    }

    boolean annulee() {
        return etapes().stream().anyMatch(etape -> etape.etat() == Avancee.ANNULEE);
    }

    /** Whether nothing stands against publishing. */
    boolean reussie() {
        return etapes().stream().allMatch(etape -> etape.etat() == Avancee.REUSSIE || etape.etat() == Avancee.SANS_OBJET);
    }

    /** Runs every check: what cannot be built stops there, what only answers otherwise is told to its end. */
    void run() {
        RulesFolder folder = dossier(vigueur.folder(), candidat.fichiers(), contenus);
        if (deroulement.step(Controle.LECTURE, suivi -> lire(folder))) {
            adoption = process.run(folder, contenus.keySet(), sets, deroulement);
            if (deroulement.etape(Controle.COMPILATION).etat() == Avancee.REUSSIE) {
                deroulement.step(Controle.IMPACT, suivi -> impact(folder, suivi));
            }
        }
    }

    /** The rules with the files of a candidate in their place. */
    static RulesFolder dossier(RulesFolder vigueur, List<Fichier> fichiers, Map<String, byte[]> contenus) {
        SortedMap<String, byte[]> tous = new TreeMap<>(vigueur.fichiers());
        for (Fichier fichier : fichiers) {
            if (fichier.suppression()) {
                tous.remove(fichier.chemin());
            } else {
                tous.put(fichier.chemin(), contenus.get(fichier.chemin()));
            }
        }
        return new RulesFolder(tous);
    }

    /** A file made from a content that is no longer in force would take back what was published since. */
    private Constate lire(RulesFolder folder) {
        List<RuleProblem> problemes = new ArrayList<>();
        if (candidat.fichiers().isEmpty()) {
            problemes.add(new RuleProblem("", "", "Le candidat ne change aucun fichier : déposez-en un."));
        }
        for (Fichier fichier : candidat.fichiers()) {
            byte[] enVigueur = vigueur.folder().fichiers().get(fichier.chemin());
            String etag = enVigueur == null ? null : RulesFolder.empreinte(enVigueur);
            if (etag == null ? fichier.remplace() != null : !etag.equals(fichier.remplace())) {
                problemes.add(new RuleProblem(fichier.chemin(), "", "a changé dans le jeu en vigueur depuis qu'il a été déposé ici : "
                        + "repartez de la version en vigueur, et déposez-la de nouveau"));
            }
        }
        if (problemes.isEmpty() && folder.hash().equals(vigueur.hash())) {
            problemes.add(new RuleProblem("", "", "Rien de ce qui décide ne change : le jeu serait celui qui est en vigueur."));
        }
        return Constate.problemes(problemes, candidat.fichiers().size() + " fichier(s).");
    }

    /** From the modules compiled by the checks. A set that may be published is warm by then. */
    private Constate impact(RulesFolder folder, Avancement suivi) {
        base = sets.build(folder);
        if (etapes().stream().noneMatch(etape -> etape.etat() == Avancee.ECHOUEE)) {
            chauffe.chauffer(base, suivi);
        }
        String message = effet.calculer(candidat, vigueur, base, suivi);
        return message.isEmpty() ? new Constate(Avancee.SANS_OBJET, "Aucune demande choisie pour l'étude.")
                : new Constate(Avancee.REUSSIE, message);
    }
}
