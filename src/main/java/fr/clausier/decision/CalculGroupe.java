package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Cellule.Borne;
import fr.clausier.contrat.Cellule.PartSecu;
import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.decompte.Abattement;
import fr.clausier.decompte.AdmisAuPanier;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Appreciation;
import fr.clausier.decompte.Attente;
import fr.clausier.decompte.BaseLegale;
import fr.clausier.decompte.CodeAlerte;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.DelaiAttente;
import fr.clausier.decompte.Dispense;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Enveloppe;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.FactureEcartee;
import fr.clausier.decompte.Garantie;
import fr.clausier.decompte.HorsGarantie;
import fr.clausier.decompte.HorsMaximum;
import fr.clausier.decompte.Levee;
import fr.clausier.decompte.Maximum;
import fr.clausier.decompte.Minimum;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.NatureRetenue;
import fr.clausier.decompte.PartObligatoire;
import fr.clausier.decompte.Piece;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Pieces;
import fr.clausier.decompte.Plafonnement;
import fr.clausier.decompte.PlafonnementEquipement;
import fr.clausier.decompte.Plancher;
import fr.clausier.decompte.PrixLimite;
import fr.clausier.decompte.PrixLimiteDit;
import fr.clausier.decompte.Reclassement;
import fr.clausier.decompte.Reduction;
import fr.clausier.decompte.Refus;
import fr.clausier.decompte.Renouvellement;
import fr.clausier.decompte.Responsabilite;
import fr.clausier.decompte.Retenue;
import fr.clausier.decompte.RetenueLegale;
import fr.clausier.decompte.Tache;
import fr.clausier.decompte.TauxLegal;
import fr.clausier.decompte.TicketModerateur;
import fr.clausier.decompte.Versement;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One group of lines through the phases.
 *
 * <p>Java subtracts, caps and shares; what applies, when and for how much is concluded by rules. Within a phase, the
 * highest floor and the lowest cap decide; the others are traced without effect.
 */
final class CalculGroupe {

    /** What bears on a responsible contract alone. */
    private static final Set<Phase> OBLIGATIONS = EnumSet.of(Phase.PLANCHERS, Phase.LIMITES);

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Contrat contrat;
    private final Function<Acte, Situation> renfort;
    private final List<LigneEnCours> groupe;
    private final Compteurs compteurs;
    private final List<Etape> trace;
    private final Map<Fait, LigneEnCours> parFait = new IdentityHashMap<>();
    private Phase phase;

    /**
     * @param renfort the person in the second layer of cover on the day of an act; null when there is no such layer
     */
    CalculGroupe(RuleBase base, Predicate<Regle> garde, Contrat contrat, Function<Acte, Situation> renfort,
            List<LigneEnCours> groupe, Compteurs compteurs, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.contrat = contrat;
        this.renfort = renfort;
        this.groupe = groupe;
        this.compteurs = compteurs;
        this.trace = trace;
    }

    void calculer() {
        if (groupe.stream().allMatch(LigneEnCours::terminee)) {
            return;
        }
        decrireEquipement();
        List<Phase> phases = Domaine.SANTE.phases();
        int garantie = phases.indexOf(Phase.GARANTIE);
        phases.subList(0, garantie).forEach(this::tirer);
        List<Phase> suite = phases.subList(garantie, phases.size());
        if (groupe.size() == 1 || groupe.get(0).acte.poste().optique()) {
            finir(suite);
        } else {
            // Each line sees what the ones before took from the counters; only a pair of glasses has one guarantee.
            groupe.forEach(ligne ->
                    new CalculGroupe(base, garde, contrat, renfort, List.of(ligne), compteurs, trace).finir(suite));
        }
    }

    /** From the guarantee on, to what is taken from the counters. */
    private void finir(List<Phase> phases) {
        for (Phase suivante : phases) {
            tirer(suivante);
            if (suivante == Phase.FRAIS_REELS && contrat != Contrat.RENFORT) {
                renforcer();
                refuserSansRien();
            }
        }
        consommer();
    }

    /** A phase that has nothing to look at is not opened. */
    private void tirer(Phase suivante) {
        phase = suivante;
        List<Ligne> faits = ouvrir();
        if (!faits.isEmpty()) {
            appliquer(base.fire(Domaine.SANTE, suivante, faits, garde));
        }
    }

    /** The make-up of the pair of glasses, and the rank of each frame and lens in it: two lenses before one, the dearest first. */
    private void decrireEquipement() {
        TypeVerres verres = groupe.stream().map(ligne -> ligne.acte.equipement().typeVerres()).filter(Objects::nonNull)
                .findFirst().orElse(TypeVerres.AUCUN);
        groupe.forEach(ligne -> ligne.typeVerres = verres);
        Map<Poste, Integer> unites = new EnumMap<>(Poste.class);
        groupe.stream().filter(ligne -> ligne.acte.poste().optique())
                .sorted(Comparator.comparing((LigneEnCours ligne) -> ligne.acte.nombreUnites())
                        .thenComparing(ligne -> ligne.acte.fraisReels()).reversed())
                .forEach(ligne -> {
                    ligne.unitesAvant = unites.getOrDefault(ligne.acte.poste(), 0);
                    unites.merge(ligne.acte.poste(), ligne.acte.nombreUnites(), Integer::sum);
                });
    }

    /** The second layer of cover: what its table promises completes the first, within what is left to pay. */
    private void renforcer() {
        if (renfort == null) {
            return;
        }
        List<LigneEnCours> ouvertes = groupe.stream().filter(ligne -> !ligne.terminee()).toList();
        List<LigneEnCours> couche = ouvertes.stream().map(ligne -> ligne.dans(renfort.apply(ligne.acte))).toList();
        new CalculGroupe(base, garde, Contrat.RENFORT, null, couche, compteurs, trace)
                .finir(List.of(Phase.GARANTIE, Phase.PLAFONDS, Phase.PLANCHERS, Phase.LIMITES, Phase.FRAIS_REELS));
        for (int i = 0; i < couche.size(); i++) {
            ouvertes.get(i).completer(couche.get(i));
        }
    }

    /** A line whose tariff is known calls for none; one that pays nothing, for no document. */
    private List<Ligne> ouvrir() {
        parFait.clear();
        List<Ligne> faits = new ArrayList<>();
        for (LigneEnCours ligne : groupe) {
            boolean sansObjet = phase == Phase.TARIFS && !ligne.sansTarif()
                    || OBLIGATIONS.contains(phase) && (ligne.responsable == null || ligne.dispensee)
                    || phase == Phase.PIECES && !ligne.montant().estPositif();
            if (!ligne.terminee() && !sansObjet) {
                Ligne fait = ligne.ligne();
                parFait.put(fait, ligne);
                faits.add(fait);
            }
        }
        return faits;
    }

    /** What the law owes and allows concerns responsible contracts alone. */
    private boolean legale() {
        return OBLIGATIONS.contains(phase);
    }

    private void appliquer(List<Deduction> deductions) {
        quiSont(FactureEcartee.class, deductions).forEach(this::ecarter);
        deductions.forEach(this::noter);
        switch (phase) {
            case TARIFS -> exigerTarifs();
            case ASSIETTE -> finirAssiette(deductions);
            case GARANTIE -> garantir(deductions);
            case PLAFONDS -> enveloppes(quiSont(Enveloppe.class, deductions), quiSont(HorsMaximum.class, deductions));
            default -> { }
        }
        exclusions(deductions);
        planchers(deductions);
        plafonds(deductions);
        plafondsEquipement(quiSont(PlafonnementEquipement.class, deductions));
        quiSont(Reduction.class, deductions).forEach(this::reduire);
        quiSont(Abattement.class, deductions).forEach(this::abattre);
        if (phase == Phase.PLAFONDS && contrat != Contrat.RENFORT) {
            exigerReponse();
        } else if (phase == Phase.PAIEMENT) {
            verifierDestinataires();
        }
    }

    private void reduire(Deduction deduction) {
        Reduction reduction = (Reduction) deduction.constat();
        LigneEnCours ligne = parFait.get(reduction.sujet());
        Montant avant = ligne.montant();
        ligne.reduire(reduction.payee(), reduction.due());
        Effet effet = ligne.montant().equals(avant) ? Effet.SANS_EFFET : Effet.REDUCTION;
        etape(deduction, effet, "REDUCTION_PROPORTIONNELLE", avant, ligne.montant(), null);
    }

    private void ecarter(Deduction deduction) {
        FactureEcartee facture = (FactureEcartee) deduction.constat();
        parFait.get(facture.sujet()).ecarter(facture.ecart());
        etape(deduction, Effet.CALCUL, "FACTURE_" + facture.ecart(), null, null, null);
    }

    private void abattre(Deduction deduction) {
        Abattement abattement = (Abattement) deduction.constat();
        LigneEnCours ligne = parFait.get(abattement.sujet());
        Montant avant = ligne.montant();
        ligne.abattre(abattement.taux());
        Effet effet = ligne.montant().equals(avant) ? Effet.SANS_EFFET : Effet.REDUCTION;
        etape(deduction, effet, "ABATTEMENT", avant, ligne.montant(), null);
    }

    /** The constats that stand by themselves. */
    private void noter(Deduction deduction) {
        Constat constat = deduction.constat();
        LigneEnCours ligne = parFait.get(constat.sujet());
        if (constat instanceof Refus refus) {
            ligne.refuser(refus.motif());
            etape(deduction, Effet.REFUS, refus.motif().name(), null, null, null);
        } else if (constat instanceof Attente attente) {
            ligne.attentes.add(attente.motif());
            etape(deduction, Effet.ATTENTE, attente.motif().name(), null, null, null);
        } else if (constat instanceof Appreciation appreciation) {
            ligne.appreciations.add(appreciation.motif());
            // The amount at stake, once there is one.
            Montant enJeu = ligne.montant().estPositif() ? ligne.montant() : null;
            etape(deduction, Effet.APPRECIATION, appreciation.motif().name(), enJeu, enJeu, null);
        } else if (constat instanceof Alerte alerte) {
            etape(deduction, Effet.ALERTE, alerte.code().name(), null, null, null);
        } else if (constat instanceof AdmisAuPanier admis) {
            ligne.panierAdmis |= admis.panier() == ligne.acte.classePanier();
            etape(deduction, Effet.DROIT, "PANIER_" + admis.panier(), null, null, null);
        } else if (constat instanceof Reclassement reclassement) {
            ligne.classe = reclassement.panier();
            etape(deduction, Effet.ALERTE, CodeAlerte.HORS_PANIER.name(), null, null, null);
        } else if (constat instanceof PrixLimiteDit) {
            ligne.prixLimiteDit = deduction;
        } else if (constat instanceof Responsabilite) {
            ligne.responsable = deduction;
        } else if (constat instanceof Piece piece) {
            demander(ligne, piece, deduction);
        } else if (constat instanceof Pieces pieces) {
            pieces.chacune().forEach(piece -> demander(ligne, piece, deduction));
        } else if (constat instanceof BaseLegale legale) {
            // A tariff that the demande gives is never replaced.
            if (ligne.acte.baseRemboursement() == null) {
                ligne.base = unique(ligne, ligne.base, legale.montant(), deduction);
                etape(deduction, Effet.CALCUL, "BASE_REMBOURSEMENT", null, legale.montant(), legale.figure());
            }
        } else if (constat instanceof TauxLegal legal) {
            if (ligne.acte.tauxSecu() == null) {
                if (ligne.taux != null && !ligne.taux.equals(legal.taux())) {
                    throw contradiction(ligne, deduction, ligne.taux + " % et " + legal.taux() + " %");
                }
                ligne.taux = legal.taux();
                etape(deduction, Effet.CALCUL, "TAUX_SECU", null, null, legal.figure());
            }
        } else if (constat instanceof Renouvellement renouvellement) {
            if (new Renouvellement(ligne.ligne(), renouvellement.mois()).premature()) {
                ligne.refus.add(Motif.RENOUVELLEMENT_PREMATURE);
                etape(deduction, Effet.REFUS, Motif.RENOUVELLEMENT_PREMATURE.name(), null, null, null);
            } else {
                etape(deduction, Effet.SANS_EFFET, "RENOUVELLEMENT", null, null, null);
            }
        } else if (constat instanceof DelaiAttente delai) {
            ligne.attente = delai.court() ? deduction : ligne.attente;
            etape(deduction, delai.court() ? Effet.ATTENTE : Effet.SANS_EFFET, Motif.DELAI_ATTENTE.name(), null, null, null);
        } else if (constat instanceof Levee levee) {
            ligne.levees.add(levee.frais());
            etape(deduction, Effet.DROIT, levee.frais().name(), null, null, null);
        } else if (constat instanceof Dispense) {
            ligne.dispensee = true;
            etape(deduction, Effet.CALCUL, "NON_RESPONSABLE", null, null, null);
        } else if (constat instanceof PartObligatoire part) {
            ligne.partTheorique = unique(ligne, ligne.partTheorique, part.montant(), deduction);
            etape(deduction, Effet.CALCUL, "PART_OBLIGATOIRE", null, part.montant(), null);
        } else if (constat instanceof TicketModerateur tm) {
            ligne.ticketModerateur = unique(ligne, ligne.ticketModerateur, tm.montant(), deduction);
            etape(deduction, Effet.CALCUL, "TICKET_MODERATEUR", null, tm.montant(), null);
        } else if (constat instanceof Retenue retenue) {
            ligne.retenues = ligne.retenues.plus(retenue.montant());
            if (retenue.nature() != NatureRetenue.DEPASSEMENT_AUTORISE) {
                ligne.retenuesSecu = ligne.retenuesSecu.plus(retenue.montant());
            }
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

    /** A document known to be missing makes the line wait; one of which nothing is told is only listed. */
    private void demander(LigneEnCours ligne, Piece piece, Deduction deduction) {
        String codes = String.join(" ou ", piece.codes().stream().map(Enum::name).toList());
        boolean manque = piece.connue();
        if (!piece.fournie()) {
            ligne.pieces.add(new PieceManquante(piece.codes(), ligne.acte.id(), null, manque, deduction.regle().clause(contrat), null));
            if (manque) {
                ligne.attentes.add(Motif.PIECE_MANQUANTE);
            }
        }
        etape(deduction, piece.fournie() ? Effet.SANS_EFFET : manque ? Effet.ATTENTE : Effet.PIECE, codes, null, null, null);
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

    /** Neither the demande nor the law says what the Sécurité sociale pays: the demande must. */
    private void exigerTarifs() {
        List<Anomalie> manques = new ArrayList<>();
        for (LigneEnCours ligne : groupe) {
            if (!ligne.terminee() && ligne.sansTarif()) {
                String champ = ligne.base == null ? "baseRemboursement" : "tauxSecu";
                manques.add(new Anomalie("/actes/" + ligne.rang + "/" + champ, "MANQUANT", "aucun montant légal ne donne "
                        + (ligne.base == null ? "la base de remboursement" : "le taux") + " de cet acte à cette date : donnez-le, "
                        + "ou dites que la Sécurité sociale ne le rembourse pas (rembourseParSecu)", false));
            }
        }
        if (!manques.isEmpty()) {
            throw new DemandeRefusee(manques);
        }
    }

    private void finirAssiette(List<Deduction> deductions) {
        quiSont(RetenueLegale.class, deductions).forEach(this::retenir);
        groupe.stream().filter(ligne -> ligne.prixLimiteDit != null).forEach(this::limiter);
        // The day fee looks at the tickets modérateurs of its stay.
        Montant sejour = Montant.ZERO;
        boolean lourd = false;
        for (LigneEnCours ligne : groupe) {
            if (ligne.acte.poste() == Poste.HOSPI_SEJOUR && ligne.ticketModerateur != null) {
                sejour = sejour.plus(ligne.ticketModerateur);
            }
            lourd |= ligne.acte.acteLourd();
        }
        for (LigneEnCours ligne : groupe) {
            ligne.ticketModerateurSejour = sejour;
            ligne.sejourActeLourd = lourd;
        }
    }

    /** A limit that the legal figures give is never replaced. */
    private void limiter(LigneEnCours ligne) {
        Montant dit = ((PrixLimiteDit) ligne.prixLimiteDit.constat()).montant();
        boolean effet = ligne.prixLimite == null;
        ligne.prixLimite = effet ? dit : ligne.prixLimite;
        etape(ligne.prixLimiteDit, effet ? Effet.CALCUL : Effet.SANS_EFFET, "PRIX_LIMITE", null, dit, null);
    }

    /** A deduction that we estimate: within its caps of the day and of the year, and within the share itself. */
    private void retenir(Deduction deduction) {
        RetenueLegale retenue = (RetenueLegale) deduction.constat();
        LigneEnCours ligne = parFait.get(retenue.sujet());
        String nature = retenue.nature().name();
        String an = nature + "/EUR/" + ligne.acte.dateSoins().getYear();
        String jour = retenue.figure().code() + "/" + ligne.acte.dateSoins() + "/" + ligne.acte.professionnel();
        Montant montant = retenue.figure().montant().fois(retenue.sujet().nombreUnites())
                .min(compteurs.resteDeRetenue(an, retenue.parAn().montant()))
                .min(ligne.verse());
        if (retenue.parJour() != null) {
            montant = montant.min(compteurs.resteDeRetenue(jour, retenue.parJour().montant()));
        }
        compteurs.retenir(an, montant);
        compteurs.retenir(jour, montant);
        ligne.retenues = ligne.retenues.plus(montant);
        ligne.retenuesSecu = ligne.retenuesSecu.plus(montant);
        etape(deduction, Effet.RETENUE, nature, null, montant, retenue.figure());
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
        Map<LigneEnCours, Montant> equipement = partagerEquipement(null);
        Map<LigneEnCours, Montant> disponible = partagerEquipement(false);
        Map<LigneEnCours, Montant> cumule = partagerEquipement(true);
        for (LigneEnCours ligne : groupe) {
            Deduction deduction = promesses.get(ligne);
            if (deduction != null) {
                accorder((Ligne) deduction.constat().sujet(), ligne, deduction, equipement.get(ligne), disponible.get(ligne),
                        cumule.get(ligne));
            }
        }
    }

    /** No row of the table answers, and no rule says what follows: silence is an error. */
    private void exigerReponse() {
        for (LigneEnCours ligne : groupe) {
            if (!ligne.terminee() && ligne.cellule == null && ligne.horsGarantie == null && !ligne.acte.rembourseParSecu()) {
                throw new DecisionImpossible(ligne.acte.id(), "Aucune ligne du tableau des prestations ne répond à la ligne « "
                        + ligne.acte.id() + " » (poste " + ligne.acte.poste() + ")", List.of());
            }
        }
    }

    private void accorder(Ligne fait, LigneEnCours ligne, Deduction deduction, Montant partEquipement, Montant partDisponible,
            Montant partCumulee) {
        Cellule cellule = ligne.cellule;
        if (cellule.nonCouvert()) {
            ligne.nonCouverte = deduction;
            return;
        }
        if (cellule.resteAChargeZero() && fait.prixLimite() == null) {
            ligne.taches.add(new Tache(ligne.acte.id(), Tache.GESTIONNAIRE,
                    "Quelle est la limite légale de prix de cet équipement ou de cet acte du panier 100 % Santé ?"));
            return;
        }
        Promesse promesse = new Promesse(cellule, fait);
        Montant accorde = cellule.resteAChargeZero() ? fait.resteDuPrixLimite()
                : partEquipement != null ? partEquipement : promesse.brut();
        if (!cellule.resteAChargeZero()) {
            ligne.disponible = promesse.disponible(compteurs).map(libre -> partDisponible == null ? libre : partDisponible).orElse(null);
            ligne.plafondAtteint = ligne.disponible != null && ligne.disponible.compareTo(accorde) < 0;
            bornerDansLeTemps(ligne, promesse, accorde, partCumulee);
        }
        ligne.porter(accorde, deduction.regle().clause(contrat));
        etape(deduction, Effet.OCTROI, cellule.toString(), Montant.ZERO, accorde, null);
    }

    /** What bounds the promise over a period, and what was told of other memberships and of other persons. */
    private void bornerDansLeTemps(LigneEnCours ligne, Promesse promesse, Montant accorde, Montant partCumulee) {
        List<Limite> limites = promesse.limites();
        LocalDate jour = ligne.acte.dateSoins();
        ligne.plafondAnnuel = limites.stream().allMatch(limite -> limite.annee(jour.getYear()));
        ligne.consommationDAutrui = limites.stream().anyMatch(compteurs::consommeParAutrui);
        if (limites.stream().anyMatch(limite -> compteurs.consommeAilleurs(limite, jour).signum() > 0)) {
            ligne.disponibleCumule = partCumulee != null ? partCumulee : promesse.disponibleCumule(compteurs).orElse(null);
            ligne.plafondAtteint |= ligne.disponibleCumule != null && ligne.disponibleCumule.compareTo(accorde) < 0;
        }
    }

    /** A promise for a pair of glasses is shared over its lines, the frame within its own limits.
     *
     * @param cumul which counters are taken off: null for none, with or without those of other memberships
     */
    private Map<LigneEnCours, Montant> partagerEquipement(Boolean cumul) {
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
        Montant total = secuIncluse ? promis.moinsAuPlus(verse) : promis;
        if (cumul != null) {
            total = new Promesse(cellule, lignes.get(0).ligne()).dansLesLimites(total, compteurs, cumul);
        }
        List<Montant> partage = Repartition.repartir(total, poids);
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

    /** A maximum shared by several postes: what its counter leaves. */
    private void enveloppes(List<Deduction> enveloppes, List<Deduction> hors) {
        Map<LigneEnCours, Deduction> levees = new IdentityHashMap<>();
        hors.forEach(deduction -> levees.put(parFait.get(deduction.constat().sujet()), deduction));
        for (Deduction deduction : enveloppes) {
            Enveloppe enveloppe = (Enveloppe) deduction.constat();
            if (enveloppe.cellule().nonCouvert()) {
                continue;
            }
            LigneEnCours ligne = parFait.get(enveloppe.sujet());
            if (levees.containsKey(ligne)) {
                etape(levees.get(ligne), Effet.DROIT, "HORS_MAXIMUM", null, null, null);
                continue;
            }
            Promesse promesse = new Promesse(enveloppe.cellule(), enveloppe.sujet());
            Montant libre = promesse.disponibleCumule(compteurs).orElseThrow(() -> new DecisionImpossible(ligne.acte.id(),
                    "« " + enveloppe.cellule() + " » n'est pas un maximum sur une période", List.of()));
            ligne.enveloppe = promesse;
            ligne.maximumAtteint |= libre.compareTo(ligne.montant()) < 0;
            plafonner(deduction, ligne, ligne.montant().min(libre), null);
        }
    }

    /** A floor or a cap, as an amount, whatever the way it was written. */
    private record Seuil(Deduction deduction, LigneEnCours ligne, Montant montant, Figure figure) {}

    /** What goes beyond an amount is outside the guarantee: the narrowest exclusion decides, one of the contract before silence. */
    private void exclusions(List<Deduction> deductions) {
        List<Deduction> exclusions = new ArrayList<>(quiSont(HorsGarantie.class, deductions));
        exclusions.sort(Comparator.comparing((Deduction deduction) -> ((HorsGarantie) deduction.constat()).montant())
                .thenComparing(deduction -> ((HorsGarantie) deduction.constat()).motif(), Comparator.reverseOrder()));
        for (Deduction deduction : exclusions) {
            HorsGarantie exclusion = (HorsGarantie) deduction.constat();
            LigneEnCours ligne = parFait.get(exclusion.sujet());
            ligne.horsGarantie = ligne.horsGarantie == null ? deduction : ligne.horsGarantie;
            ligne.exclue |= exclusion.montant().compareTo(ligne.montant()) < 0;
            plafonner(deduction, ligne, ligne.montant().min(exclusion.montant()), null);
        }
    }

    private void planchers(List<Deduction> deductions) {
        List<Seuil> planchers = new ArrayList<>();
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Plancher plancher) {
                planchers.add(new Seuil(deduction, parFait.get(plancher.sujet()), plancher.montant(), null));
            } else if (deduction.constat() instanceof Minimum minimum) {
                planchers.add(new Seuil(deduction, parFait.get(minimum.sujet()),
                        new Promesse(minimum.cellule(), minimum.sujet()).brut(), null));
            }
        }
        planchers.sort(Comparator.comparing(Seuil::montant).reversed());
        for (Seuil plancher : planchers) {
            LigneEnCours ligne = plancher.ligne();
            Montant avant = ligne.montant();
            if (plancher.montant().compareTo(avant) > 0) {
                responsabilite(ligne);
                ligne.relevee |= ligne.abaissee;
                ligne.porter(plancher.montant(), plancher.deduction().regle().clause(contrat));
                etape(plancher.deduction(), Effet.PLANCHER, "PLANCHER", avant, plancher.montant(), null);
            } else {
                etape(plancher.deduction(), Effet.SANS_EFFET, "PLANCHER", avant, avant, null);
            }
        }
    }

    private void plafonds(List<Deduction> deductions) {
        List<Seuil> plafonds = new ArrayList<>();
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Plafonnement plafond) {
                plafonds.add(new Seuil(deduction, parFait.get(plafond.sujet()), plafond.montant(), plafond.figure()));
            } else if (deduction.constat() instanceof Maximum maximum) {
                plafonds.add(new Seuil(deduction, parFait.get(maximum.sujet()),
                        new Promesse(maximum.cellule(), maximum.sujet()).brut(), null));
            }
        }
        plafonds.sort(Comparator.comparing(Seuil::montant));
        for (Seuil plafond : plafonds) {
            plafonner(plafond.deduction(), plafond.ligne(),
                    plafond.ligne().montant().min(plafond.montant().max(Montant.ZERO)), plafond.figure());
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

    /** What makes the contract responsible is told once, where a floor or a maximum of the law changes something. */
    private void responsabilite(LigneEnCours ligne) {
        if (legale() && !ligne.responsabiliteTracee) {
            ligne.responsabiliteTracee = true;
            etape(ligne.responsable, Effet.DROIT, "CONTRAT_RESPONSABLE", null, null, null);
        }
    }

    private void plafonner(Deduction deduction, LigneEnCours ligne, Montant nouveau, Figure figure) {
        Montant avant = ligne.montant();
        boolean effet = nouveau.compareTo(avant) < 0;
        if (effet) {
            responsabilite(ligne);
            ligne.ramener(nouveau);
            ligne.abaissee |= phase == Phase.PLAFONDS;
        }
        etape(deduction, effet ? Effet.PLAFOND : Effet.SANS_EFFET, "PLAFOND", avant, nouveau, figure);
    }

    /** A line that ends with nothing because its formule or a waiting period says so is refused, by what says so. */
    private void refuserSansRien() {
        for (LigneEnCours ligne : groupe) {
            if (ligne.terminee() || ligne.montant().estPositif()) {
                continue;
            }
            boolean resteAPayer = ligne.acte.poste().forfaitaire() || ligne.ligne().resteACharge().estPositif();
            if (ligne.horsGarantie != null && resteAPayer) {
                Motif motif = ((HorsGarantie) ligne.horsGarantie.constat()).motif();
                if (ligne.nonCouverte != null) {
                    etape(ligne.nonCouverte, Effet.SANS_EFFET, Motif.NON_COUVERT.name(), null, null, null);
                }
                ligne.refus.add(motif);
                etape(ligne.horsGarantie, Effet.REFUS, motif.name(), null, null, null);
            } else if (ligne.nonCouverte != null) {
                ligne.refus.add(Motif.NON_COUVERT);
                etape(ligne.nonCouverte, Effet.REFUS, Motif.NON_COUVERT.name(), null, null, null);
            } else if (ligne.attente != null) {
                ligne.refus.add(Motif.DELAI_ATTENTE);
                etape(ligne.attente, Effet.REFUS, Motif.DELAI_ATTENTE.name(), null, null, null);
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
        boolean equipementCompte = false;
        for (LigneEnCours ligne : groupe) {
            if (ligne.terminee()) {
                continue;
            }
            if (ligne.cellule != null && ligne.disponible != null) {
                consommer(new Promesse(ligne.cellule, ligne.ligne()), ligne, equipementCompte);
                equipementCompte |= ligne.cellule.parEquipement() && ligne.montantPropre().estPositif();
            }
            if (ligne.enveloppe != null) {
                consommer(ligne.enveloppe, ligne, false);
            }
        }
    }

    /** A pair of glasses counts for one, whatever its lines. */
    private void consommer(Promesse promesse, LigneEnCours ligne, boolean sansUnites) {
        for (Limite limite : promesse.limites()) {
            if (limite.euros() || !sansUnites) {
                compteurs.consommer(limite, ligne.acte.dateSoins(), promesse.consommation(limite, ligne.montantPropre(), compteurs));
            }
        }
    }

    private void etape(Deduction deduction, Effet effet, String code, Montant avant, Montant apres, Figure figure) {
        Regle regle = deduction.regle();
        Ligne fait = (Ligne) deduction.constat().sujet();
        trace.add(new Etape(regle.phase().name(), fait.acte().id(), fait.dateSoins(), effet, code, regle.nom(), regle.clause(contrat), regle.aussi(contrat),
                regle.emplacement().source(fait.formule()), avant, apres, new FaitsLus(fait, regle.proprietes()), figure,
                regle.illustratif()));
    }
}
