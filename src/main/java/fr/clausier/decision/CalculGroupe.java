package fr.clausier.decision;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Cellule.Borne;
import fr.clausier.contrat.Cellule.PartSecu;
import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Attente;
import fr.clausier.decompte.CodeAlerte;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.Garantie;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.PartObligatoire;
import fr.clausier.decompte.Plafonnement;
import fr.clausier.decompte.PlafonnementEquipement;
import fr.clausier.decompte.Plancher;
import fr.clausier.decompte.PrixLimite;
import fr.clausier.decompte.Refus;
import fr.clausier.decompte.Retenue;
import fr.clausier.decompte.Tache;
import fr.clausier.decompte.TicketModerateur;
import fr.clausier.decompte.Versement;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One group of lines through the phases.
 *
 * <p>Java subtracts, caps and shares; what applies, when and for how much is concluded by rules. Within a phase, the
 * highest floor and the lowest cap decide; the others are traced without effect.
 */
final class CalculGroupe {

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Contrat contrat;
    private final List<LigneEnCours> groupe;
    private final Compteurs compteurs;
    private final List<Etape> trace;
    private final Map<Fait, LigneEnCours> parFait = new IdentityHashMap<>();
    private Phase phase;

    CalculGroupe(RuleBase base, Predicate<Regle> garde, Contrat contrat, List<LigneEnCours> groupe, Compteurs compteurs,
            List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.contrat = contrat;
        this.groupe = groupe;
        this.compteurs = compteurs;
        this.trace = trace;
    }

    void calculer() {
        if (groupe.stream().allMatch(LigneEnCours::terminee)) {
            return;
        }
        TypeVerres verres = groupe.stream().map(ligne -> ligne.acte.equipement().typeVerres()).filter(Objects::nonNull)
                .findFirst().orElse(TypeVerres.AUCUN);
        groupe.forEach(ligne -> ligne.typeVerres = verres);
        for (Phase suivante : Domaine.SANTE.phases()) {
            phase = suivante;
            appliquer(base.fire(Domaine.SANTE, suivante, ouvrir(), garde));
        }
        consommer();
    }

    private List<Ligne> ouvrir() {
        parFait.clear();
        List<Ligne> faits = new ArrayList<>();
        for (LigneEnCours ligne : groupe) {
            if (!ligne.terminee()) {
                Ligne fait = ligne.ligne();
                parFait.put(fait, ligne);
                faits.add(fait);
            }
        }
        return faits;
    }

    private void appliquer(List<Deduction> deductions) {
        deductions.forEach(this::noter);
        switch (phase) {
            case ASSIETTE -> finirAssiette();
            case GARANTIE -> garantir(deductions);
            default -> { }
        }
        planchers(quiSont(Plancher.class, deductions));
        plafonds(quiSont(Plafonnement.class, deductions));
        plafondsEquipement(quiSont(PlafonnementEquipement.class, deductions));
        if (phase == Phase.PLANCHERS) {
            refuserNonCouvert();
        } else if (phase == Phase.PAIEMENT) {
            verifierDestinataires();
        }
    }

    /** The constats that stand by themselves. */
    private void noter(Deduction deduction) {
        Constat constat = deduction.constat();
        LigneEnCours ligne = parFait.get(constat.sujet());
        if (constat instanceof Refus refus) {
            ligne.refus.add(refus.motif());
            etape(deduction, Effet.REFUS, refus.motif().name(), null, null, null);
        } else if (constat instanceof Attente attente) {
            ligne.attentes.add(attente.motif());
            etape(deduction, Effet.ATTENTE, attente.motif().name(), null, null, null);
        } else if (constat instanceof Alerte alerte) {
            etape(deduction, Effet.ALERTE, alerte.code().name(), null, null, null);
        } else if (constat instanceof PartObligatoire part) {
            ligne.partTheorique = unique(ligne, ligne.partTheorique, part.montant(), deduction);
            etape(deduction, Effet.CALCUL, "PART_OBLIGATOIRE", null, part.montant(), null);
        } else if (constat instanceof TicketModerateur tm) {
            ligne.ticketModerateur = unique(ligne, ligne.ticketModerateur, tm.montant(), deduction);
            etape(deduction, Effet.CALCUL, "TICKET_MODERATEUR", null, tm.montant(), null);
        } else if (constat instanceof Retenue retenue) {
            ligne.retenues = ligne.retenues.plus(retenue.montant());
            etape(deduction, Effet.RETENUE, retenue.nature().name(), null, retenue.montant(), null);
        } else if (constat instanceof PrixLimite limite) {
            ligne.prixLimite = unique(ligne, ligne.prixLimite, limite.montant(), deduction);
            etape(deduction, Effet.CALCUL, "PRIX_LIMITE", null, limite.montant(), limite.figure());
        } else if (constat instanceof Versement versement) {
            if (ligne.destinataire != null && ligne.destinataire != versement.destinataire()) {
                throw contradiction(ligne, deduction, "deux destinataires");
            }
            ligne.destinataire = versement.destinataire();
            etape(deduction, Effet.VERSEMENT, versement.destinataire().name(), null, ligne.montant(), null);
        }
    }

    private static Montant unique(LigneEnCours ligne, Montant avant, Montant nouveau, Deduction deduction) {
        if (avant != null && !avant.equals(nouveau)) {
            throw contradiction(ligne, deduction, avant + " et " + nouveau);
        }
        return nouveau;
    }

    private static DecisionImpossible contradiction(LigneEnCours ligne, Deduction deduction, String valeurs) {
        return new DecisionImpossible(ligne.acte.id(), "Deux réponses contraires pour la ligne « " + ligne.acte.id() + " » : "
                + valeurs + " (règle « " + deduction.regle().nom() + " »)",
                deduction.regle().clauses().stream().map(ClauseRef::toString).toList());
    }

    /** The day fee looks at the tickets modérateurs of its stay. */
    private void finirAssiette() {
        Montant sejour = Montant.ZERO;
        for (LigneEnCours ligne : groupe) {
            if (ligne.acte.poste() == Poste.HOSPI_SEJOUR && ligne.ticketModerateur != null) {
                sejour = sejour.plus(ligne.ticketModerateur);
            }
        }
        for (LigneEnCours ligne : groupe) {
            ligne.ticketModerateurSejour = sejour;
        }
    }

    private void garantir(List<Deduction> deductions) {
        Map<LigneEnCours, Deduction> promesses = new IdentityHashMap<>();
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Garantie garantie) {
                LigneEnCours ligne = parFait.get(garantie.sujet());
                Deduction autre = promesses.put(ligne, deduction);
                if (autre != null) {
                    throw contradiction(ligne, deduction, "« " + autre.regle().nom() + " » et « " + deduction.regle().nom() + " »");
                }
                ligne.cellule = garantie.cellule();
            }
        }
        Map<LigneEnCours, Montant> equipement = partagerEquipement();
        for (LigneEnCours ligne : groupe) {
            Deduction deduction = promesses.get(ligne);
            if (deduction != null) {
                accorder((Ligne) deduction.constat().sujet(), ligne, deduction, equipement.get(ligne));
            } else if (!ligne.terminee() && !ligne.acte.rembourseParSecu()) {
                throw new DecisionImpossible(ligne.acte.id(), "Aucune ligne du tableau des prestations ne répond à la ligne « "
                        + ligne.acte.id() + " » (poste " + ligne.acte.poste() + ")", List.of());
            } else if (!ligne.terminee()) {
                trace.add(new Etape(phase.name(), ligne.acte.id(), ligne.acte.dateSoins(), Effet.ALERTE,
                        CodeAlerte.TICKET_MODERATEUR_SEUL.name(), CodeAlerte.TICKET_MODERATEUR_SEUL.texte(), null, null, null,
                        null, new FaitsLus(ligne.ligne(), List.of("poste", "formule")), null, false));
            }
        }
    }

    private void accorder(Ligne fait, LigneEnCours ligne, Deduction deduction, Montant partEquipement) {
        Cellule cellule = ligne.cellule;
        if (cellule.nonCouvert()) {
            ligne.nonCouverte = deduction;
            return;
        }
        if (cellule.resteAChargeZero() && fait.prixLimite() == null) {
            ligne.taches.add(new Tache(ligne.acte.id(), "GESTIONNAIRE",
                    "Quelle est la limite légale de prix de cet équipement ou de cet acte du panier 100 % Santé ?"));
            return;
        }
        Promesse promesse = new Promesse(cellule, fait);
        Montant accorde = cellule.resteAChargeZero() ? fait.resteDuPrixLimite()
                : partEquipement != null ? partEquipement : promesse.brut();
        ligne.disponible = cellule.resteAChargeZero() ? null : promesse.disponible(compteurs).orElse(null);
        ligne.porter(accorde, deduction.regle().clause(contrat));
        etape(deduction, Effet.OCTROI, cellule.toString(), Montant.ZERO, accorde, null);
    }

    /** A promise for a pair of glasses is shared over its lines, the frame within its own limits. */
    private Map<LigneEnCours, Montant> partagerEquipement() {
        List<LigneEnCours> lignes = groupe.stream()
                .filter(ligne -> !ligne.terminee() && ligne.cellule != null && ligne.cellule.parEquipement()).toList();
        Map<LigneEnCours, Montant> parts = new IdentityHashMap<>();
        if (lignes.isEmpty()) {
            return parts;
        }
        Cellule cellule = lignes.get(0).cellule;
        boolean secuIncluse = cellule.partSecu() == PartSecu.SS_INCLUSE;
        List<Montant> poids = new ArrayList<>();
        Montant verse = Montant.ZERO;
        for (LigneEnCours ligne : lignes) {
            Montant retenu = ligne.prixLimite == null ? ligne.acte.fraisReels() : ligne.acte.fraisReels().min(ligne.prixLimite);
            if (ligne.acte.poste() == Poste.MONTURE) {
                retenu = cellule.borne(TypeBorne.DONT_MONTURE).map(Borne::nombre).map(Montant::new).map(retenu::min).orElse(retenu);
            }
            poids.add(retenu.moinsAuPlus(ligne.verse()));
            verse = verse.plus(ligne.verse());
        }
        Montant promis = new Montant(cellule.termes().get(0).nombre());
        List<Montant> partage = Repartition.repartir(secuIncluse ? promis.moinsAuPlus(verse) : promis, poids);
        for (int i = 0; i < lignes.size(); i++) {
            parts.put(lignes.get(i), partage.get(i));
        }
        return parts;
    }

    private static List<Deduction> quiSont(Class<? extends Constat> type, List<Deduction> deductions) {
        List<Deduction> retenues = new ArrayList<>();
        for (Deduction deduction : deductions) {
            if (type.isInstance(deduction.constat())) {
                retenues.add(deduction);
            }
        }
        return retenues;
    }

    private void planchers(List<Deduction> planchers) {
        planchers.sort(Comparator.comparing((Deduction d) -> ((Plancher) d.constat()).montant()).reversed());
        for (Deduction deduction : planchers) {
            Plancher plancher = (Plancher) deduction.constat();
            LigneEnCours ligne = parFait.get(plancher.sujet());
            Montant avant = ligne.montant();
            if (plancher.montant().compareTo(avant) > 0) {
                ligne.porter(plancher.montant(), deduction.regle().clause(contrat));
                etape(deduction, Effet.PLANCHER, "PLANCHER", avant, plancher.montant(), null);
            } else {
                etape(deduction, Effet.SANS_EFFET, "PLANCHER", avant, avant, null);
            }
        }
    }

    private void plafonds(List<Deduction> plafonds) {
        plafonds.sort(Comparator.comparing((Deduction d) -> ((Plafonnement) d.constat()).montant()));
        for (Deduction deduction : plafonds) {
            Plafonnement plafond = (Plafonnement) deduction.constat();
            LigneEnCours ligne = parFait.get(plafond.sujet());
            plafonner(deduction, ligne, ligne.montant().min(plafond.montant().max(Montant.ZERO)), plafond.figure());
        }
    }

    /** A maximum for the pair of glasses: what is above is taken off its lines in proportion. */
    private void plafondsEquipement(List<Deduction> plafonds) {
        if (plafonds.isEmpty()) {
            return;
        }
        Figure figure = ((PlafonnementEquipement) plafonds.get(0).constat()).figure();
        List<LigneEnCours> lignes = plafonds.stream().map(d -> parFait.get(d.constat().sujet())).toList();
        Montant verse = figure.secuIncluse()
                ? Montant.somme(lignes.stream().map(LigneEnCours::verse).toList()) : Montant.ZERO;
        List<Montant> partage = Repartition.repartir(figure.montant().moinsAuPlus(verse),
                lignes.stream().map(LigneEnCours::montant).toList());
        for (int i = 0; i < lignes.size(); i++) {
            plafonner(plafonds.get(i), lignes.get(i), partage.get(i), figure);
        }
    }

    private void plafonner(Deduction deduction, LigneEnCours ligne, Montant nouveau, Figure figure) {
        Montant avant = ligne.montant();
        boolean effet = nouveau.compareTo(avant) < 0;
        if (effet) {
            ligne.ramener(nouveau);
        }
        etape(deduction, effet ? Effet.PLAFOND : Effet.SANS_EFFET, "PLAFOND", avant, nouveau, figure);
    }

    /** A poste that the formule does not cover and for which no floor is due is refused, by the row that says so. */
    private void refuserNonCouvert() {
        for (LigneEnCours ligne : groupe) {
            if (!ligne.terminee() && ligne.nonCouverte != null && ligne.montant().estNul()) {
                ligne.refus.add(Motif.NON_COUVERT);
                etape(ligne.nonCouverte, Effet.REFUS, Motif.NON_COUVERT.name(), null, null, null);
            }
        }
    }

    private void verifierDestinataires() {
        for (LigneEnCours ligne : groupe) {
            if (!ligne.terminee() && ligne.montant().estPositif() && ligne.destinataire == null) {
                throw new DecisionImpossible(ligne.acte.id(),
                        "Aucune règle ne dit à qui payer la ligne « " + ligne.acte.id() + " »", List.of());
            }
        }
    }

    /** The next groups see what this one took. */
    private void consommer() {
        for (LigneEnCours ligne : groupe) {
            if (!ligne.terminee() && ligne.cellule != null && ligne.disponible != null) {
                Promesse promesse = new Promesse(ligne.cellule, ligne.ligne());
                promesse.cleUnites().ifPresent(cle ->
                        compteurs.consommer(cle, promesse.consommationUnites(ligne.montant(), compteurs)));
                promesse.cleEuros().ifPresent(cle -> compteurs.consommer(cle, promesse.consommationEuros(ligne.montant())));
            }
        }
    }

    private void etape(Deduction deduction, Effet effet, String code, Montant avant, Montant apres, Figure figure) {
        Regle regle = deduction.regle();
        Ligne fait = (Ligne) deduction.constat().sujet();
        trace.add(new Etape(regle.phase().name(), fait.acte().id(), fait.dateSoins(), effet, code, regle.nom(), regle.clause(contrat),
                regle.emplacement().source(fait.formule()), avant, apres, new FaitsLus(fait, regle.proprietes()), figure,
                regle.illustratif()));
    }
}
