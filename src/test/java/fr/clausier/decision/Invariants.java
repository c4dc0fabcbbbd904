package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Lieu;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Part;
import fr.clausier.decompte.Statut;
import fr.clausier.regles.LegalFigures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What holds of every reimbursement whatever the rules and tables say: computed apart from them, from the demande, the legal
 * figures and the decision.
 */
public final class Invariants {

    private static final Set<Effet> MOUVEMENTS = EnumSet.of(Effet.OCTROI, Effet.PLANCHER, Effet.PLAFOND, Effet.REDUCTION);
    private static final Set<Poste> SANS_TICKET_MODERATEUR = EnumSet.of(Poste.CURE_SURVEILLANCE, Poste.CURE_THERMALE);
    private static final Set<Poste> CENT_POUR_CENT = EnumSet.of(Poste.MONTURE, Poste.VERRES, Poste.PROTHESE_DENTAIRE_REMB,
            Poste.AIDE_AUDITIVE, Poste.PROTHESE_CAPILLAIRE);
    private static final Set<TypeEtablissement> SANS_FORFAIT =
            EnumSet.of(TypeEtablissement.MEDICO_SOCIAL, TypeEtablissement.MEDICO_PEDAGOGIQUE);

    private final Demande demande;
    private final Decision decision;
    private final LegalFigures figures;
    private final List<String> violations = new ArrayList<>();

    private Invariants(Demande demande, Decision decision, LegalFigures figures) {
        this.demande = demande;
        this.decision = decision;
        this.figures = figures;
    }

    /** What does not hold; empty when all does. */
    public static List<String> violations(Demande demande, Decision decision, LegalFigures figures) {
        Invariants invariants = new Invariants(demande, decision, figures);
        for (int i = 0; i < decision.lignes().size(); i++) {
            invariants.verifier(demande.actes().get(i), decision.lignes().get(i));
        }
        invariants.maximumDesEquipements();
        return invariants.violations;
    }

    private void verifier(Acte acte, LigneDecompte ligne) {
        addition(acte, ligne);
        boolean decidee = ligne.statut() != Statut.REFUSE && ligne.statut() != Statut.A_APPRECIER;
        if (decidee || EnumSet.of(Motif.NON_COUVERT, Motif.DELAI_ATTENTE).containsAll(ligne.motifs()) && !ligne.motifs().isEmpty()) {
            planchers(acte, ligne);
        }
        // The second layer of cover is not responsible: no legal maximum is its own.
        if (demande.adhesion().renfort() == null) {
            maxima(acte, ligne);
        }
    }

    private void addition(Acte acte, LigneDecompte ligne) {
        var m = ligne.montants();
        Montant paye = m.partObligatoire().plus(m.autresAssureurs()).plus(m.mutuelle());
        exiger(m.fraisReels().equals(paye.plus(m.resteACharge())), ligne, "les montants ne s'additionnent pas : " + m);
        exiger(paye.compareTo(m.fraisReels()) <= 0, ligne, "plus que la dépense est payé : " + m);
        exiger(m.mutuelle().compareTo(Montant.ZERO) >= 0, ligne, "la mutuelle reprend : " + m);
        exiger(!m.mutuelle().estPositif() || acte.poste().forfaitaire() || m.resteACharge().compareTo(retenues(ligne)) >= 0, ligne,
                "une retenue est remboursée : " + m + ", retenues " + retenues(ligne));
        exiger(m.mutuelle().equals(Montant.somme(ligne.parts().stream().map(Part::montant).toList())), ligne,
                "les parts ne font pas la prestation : " + ligne.parts());
        exiger(ligne.parts().stream().allMatch(part -> part.clause() != null && part.montant().estPositif()), ligne,
                "une part sans clause ou sans montant : " + ligne.parts());
        Montant trace = Montant.ZERO;
        for (Etape etape : decision.trace()) {
            if (ligne.id().equals(etape.ligne()) && MOUVEMENTS.contains(etape.effet())) {
                trace = trace.plus(etape.apres()).moins(etape.avant());
            }
        }
        exiger(trace.equals(m.mutuelle()), ligne, "les étapes font " + trace + " et la prestation " + m.mutuelle());
    }

    private Montant retenues(LigneDecompte ligne) {
        return Montant.somme(decision.trace().stream().filter(etape -> ligne.id().equals(etape.ligne())
                && etape.effet() == Effet.RETENUE).map(Etape::apres).toList());
    }

    /** What the trace computed for the line, of which a stay may have several parts; null when it computed nothing. */
    private Montant calcul(LigneDecompte ligne, String code) {
        return decision.trace().stream().filter(etape -> ligne.id().equals(etape.ligne()) && etape.code().equals(code)
                && etape.effet() == Effet.CALCUL).map(Etape::apres).filter(Objects::nonNull).reduce(Montant::plus).orElse(null);
    }

    // Floors.

    private void planchers(Acte acte, LigneDecompte ligne) {
        if (!ligne.motifs().isEmpty()) {
            // A part of the stay is out of cover, or the line waits.
            return;
        }
        var m = ligne.montants();
        Montant libre = acte.fraisReels().moinsAuPlus(m.partObligatoire()).moinsAuPlus(retenues(ligne)).moinsAuPlus(m.autresAssureurs());
        Montant tm = calcul(ligne, "TICKET_MODERATEUR");
        boolean homeopathie = acte.poste() == Poste.HOMEOPATHIE && demande.adhesion().contrat() == Contrat.TNS;
        if (acte.rembourseParSecu() && tm != null && !SANS_TICKET_MODERATEUR.contains(acte.poste()) && !homeopathie) {
            exiger(m.mutuelle().compareTo(tm.min(libre)) >= 0, ligne, "le ticket modérateur " + tm + " n'est pas rendu : " + m);
        }
        Montant limite = calcul(ligne, "PRIX_LIMITE");
        // Abroad nobody is held to the price limits, and the contract has a maximum of its own.
        if (acte.rembourseParSecu() && limite != null && acte.classePanier() == ClassePanier.RENFORCEE
                && CENT_POUR_CENT.contains(acte.poste()) && acte.lieuSoins() != Lieu.ETRANGER) {
            Montant du = acte.fraisReels().min(limite).moinsAuPlus(m.partObligatoire());
            exiger(m.mutuelle().compareTo(du.min(libre)) >= 0, ligne, "le panier sans reste à charge en laisse un : " + m);
        }
        boolean seul = demande.actes().stream().noneMatch(autre -> autre.poste() == Poste.HOSPI_SEJOUR || autre.acteLourd());
        TypeEtablissement etablissement = acte.hospitalisation().typeEtablissement();
        if (acte.poste() == Poste.FORFAIT_JOURNALIER && seul && !SANS_FORFAIT.contains(etablissement)) {
            String code = etablissement == TypeEtablissement.PSYCHIATRIQUE ? "FJ_PSY" : "FJ_MCO";
            Montant du = Montant.somme(acte.dateSoins().datesUntil(acte.dateSoins().plusDays(acte.hospitalisation().nombreJours()))
                    .map(jour -> figures.au(jour).figure(code).montant()).toList());
            exiger(m.mutuelle().compareTo(du.min(libre)) >= 0, ligne, "le forfait journalier " + du + " n'est pas rendu : " + m);
        }
    }

    // Legal maxima.

    private void maxima(Acte acte, LigneDecompte ligne) {
        var m = ligne.montants();
        Bareme bareme = figures.au(acte.dateSoins());
        Montant tm = calcul(ligne, "TICKET_MODERATEUR");
        Montant base = acte.baseRemboursement() != null ? acte.baseRemboursement() : calcul(ligne, "BASE_REMBOURSEMENT");
        boolean horsOptam = acte.executantMedecin() && !acte.adherentOptam() && acte.classePanier() != ClassePanier.RENFORCEE;
        if (horsOptam && acte.rembourseParSecu() && tm != null && base != null) {
            auPlus(ligne, tm.plus(base.part(new Taux(bareme.figure("DEP_NON_OPTAM_MAX").valeur()))), "dépassement hors OPTAM");
        }
        if (acte.poste() == Poste.MONTURE && acte.classePanier() == ClassePanier.LIBRE) {
            auPlus(ligne, reste(bareme.figure("OPT_MONTURE_MAX"), m.partObligatoire()), "monture");
        }
        if (acte.poste() == Poste.AIDE_AUDITIVE && acte.classePanier() == ClassePanier.LIBRE && acte.dateSoins().getYear() >= 2021) {
            auPlus(ligne, reste(bareme.figure("AUDIO_II_MAX"), m.partObligatoire()), "aide auditive");
        }
        Montant limite = calcul(ligne, "PRIX_LIMITE");
        if (acte.poste() == Poste.PROTHESE_DENTAIRE_REMB && acte.classePanier() == ClassePanier.MAITRISEE && limite != null) {
            auPlus(ligne, acte.fraisReels().min(limite).moinsAuPlus(m.partObligatoire()), "honoraire limite");
        }
    }

    private static Montant reste(Figure figure, Montant partObligatoire) {
        return figure.secuIncluse() ? figure.montant().moinsAuPlus(partObligatoire) : figure.montant();
    }

    private void auPlus(LigneDecompte ligne, Montant maximum, String lequel) {
        exiger(ligne.montants().mutuelle().compareTo(maximum) <= 0, ligne, "maximum légal dépassé (" + lequel + " " + maximum + ") : "
                + ligne.montants());
    }

    /** The class B lines of a day are one pair. */
    private void maximumDesEquipements() {
        List<Acte> optique = demande.actes().stream().filter(acte -> acte.poste().optique()).toList();
        Set<TypeVerres> types = EnumSet.noneOf(TypeVerres.class);
        optique.stream().map(acte -> acte.equipement().typeVerres()).filter(Objects::nonNull).forEach(types::add);
        boolean unePaire = optique.stream().map(Acte::dateSoins).distinct().count() == 1 && types.size() == 1
                && optique.stream().allMatch(acte -> acte.classePanier() == ClassePanier.LIBRE) && demande.adhesion().renfort() == null;
        if (!unePaire || types.contains(TypeVerres.AUCUN)) {
            return;
        }
        Figure figure = figures.au(optique.get(0).dateSoins()).figure("OPT_B_" + types.iterator().next());
        List<LigneDecompte> lignes = optique.stream().map(acte -> decision.lignes().get(demande.actes().indexOf(acte))).toList();
        Montant paye = Montant.somme(lignes.stream().map(ligne -> ligne.montants().mutuelle()).toList());
        Montant secu = Montant.somme(lignes.stream().map(ligne -> ligne.montants().partObligatoire()).toList());
        exiger(paye.compareTo(reste(figure, secu)) <= 0, lignes.get(0), "maximum légal de l'équipement dépassé : " + paye);
    }

    private void exiger(boolean condition, LigneDecompte ligne, String violation) {
        if (!condition) {
            violations.add(ligne.id() + " : " + violation);
        }
    }
}
