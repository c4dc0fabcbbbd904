package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Etat;
import fr.clausier.contrat.Facture;
import fr.clausier.contrat.Etat.Couverture;
import fr.clausier.contrat.FraisExclus;
import fr.clausier.contrat.Jugement;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.decision.CalculDroits.Droits;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.Ecart;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.NaturePart;
import fr.clausier.decompte.Part;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A line while it is decided: amounts so far, and the shares that make up what is due. */
final class LigneEnCours {

    final Acte acte;
    /** Its place in the demande. */
    final int rang;
    private final Situation situation;
    private final Bareme bareme;

    Montant base;
    Taux taux;
    Montant partTheorique;
    Montant ticketModerateur;
    /** What stays with the insured by law; {@code retenuesSecu} is what the Sécurité sociale takes off its payment. */
    Montant retenues = Montant.ZERO;
    Montant retenuesSecu = Montant.ZERO;
    Montant autres;
    Montant prixLimite;
    Montant disponible;
    boolean plafondAtteint;
    Montant ticketModerateurSejour = Montant.ZERO;
    boolean sejourActeLourd;
    int unitesAvant;
    TypeVerres typeVerres;
    ClassePanier classe;
    boolean panierAdmis;
    /** Earlier invoices that no rule has set aside. */
    private final List<Facture> factures;
    /** The limit that the demande gives, where the legal figures have none. */
    Deduction prixLimiteDit;
    /** What makes the line one of a responsible contract; null when nothing does. */
    Deduction responsable;
    boolean responsabiliteTracee;
    Cellule cellule;
    Promesse enveloppe;
    boolean maximumAtteint;
    Deduction attente;
    Deduction nonCouverte;
    final Set<FraisExclus> levees = EnumSet.noneOf(FraisExclus.class);
    /** What puts the line, or a part of it, outside the guarantee. */
    Deduction horsGarantie;
    boolean exclue;
    /** A cap of the contract lowered it; a floor then raised it. */
    boolean abaissee;
    boolean relevee;
    /** A cover that is not responsible. */
    boolean dispensee;
    boolean plafondAnnuel = true;
    Montant disponibleCumule;
    boolean consommationDAutrui;
    Destinataire destinataire;
    final Set<Motif> refus = new LinkedHashSet<>();
    final Set<Motif> attentes = new LinkedHashSet<>();
    /** What calls for a human's judgement; {@code taches} are facts that a human must find. */
    final Set<Motif> appreciations = new LinkedHashSet<>();
    final List<Tache> taches = new ArrayList<>();
    /** What a human decided of it; null when nobody did. */
    private final Jugement jugement;
    private final boolean doublon;
    final List<PieceManquante> pieces = new ArrayList<>();

    private Montant montant = Montant.ZERO;
    private Montant complement = Montant.ZERO;
    private int partsDuRenfort;
    private Montant verse;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param jugement what a human decided of it; null when nobody did
     * @param doublon  the same act stands in another line, or was decided before
     */
    LigneEnCours(Acte acte, int rang, Droits droits, Bareme bareme, Jugement jugement, boolean doublon) {
        this(acte, rang, droits.situation(), bareme, jugement, doublon);
        refus.addAll(droits.refus());
        attentes.addAll(droits.attentes());
        appreciations.addAll(droits.appreciations());
        if (jugement != null && !jugement.accorde()) {
            refus.add(Motif.DECISION_HUMAINE);
        }
    }

    private LigneEnCours(Acte acte, int rang, Situation situation, Bareme bareme, Jugement jugement, boolean doublon) {
        this.jugement = jugement;
        this.doublon = doublon;
        this.acte = acte;
        this.rang = rang;
        this.situation = situation;
        this.bareme = bareme;
        this.base = acte.baseRemboursement();
        this.taux = acte.tauxSecu();
        this.autres = acte.montantAutresAssureurs();
        this.classe = acte.classePanier();
        this.factures = new ArrayList<>(acte.equipement().facturesPrecedentes());
        if (acte.equipement().dateDerniereFacturation() != null) {
            factures.add(new Facture(acte.equipement().dateDerniereFacturation(), null, null, true));
        }
    }

    /** The same line in a second layer of cover, which completes what the first paid. */
    LigneEnCours dans(Situation renfort) {
        LigneEnCours ligne = new LigneEnCours(acte, rang, renfort, bareme, jugement, doublon);
        ligne.base = base;
        ligne.taux = taux;
        ligne.partTheorique = ouZero(partTheorique).plus(montant);
        ligne.ticketModerateur = ouZero(ticketModerateur).moinsAuPlus(montant);
        ligne.retenues = retenues;
        ligne.retenuesSecu = retenuesSecu;
        ligne.verse = verse();
        ligne.autres = autres.plus(montant);
        ligne.prixLimite = prixLimite;
        ligne.typeVerres = typeVerres;
        ligne.classe = classe;
        ligne.responsable = responsable;
        return ligne;
    }

    /** Adds what a second layer pays. */
    void completer(LigneEnCours renfort) {
        parts.addAll(renfort.parts);
        partsDuRenfort = renfort.parts.size();
        montant = montant.plus(renfort.montant);
        complement = renfort.montant;
    }

    /** What the first layer pays: its counters know nothing of the second. */
    Montant montantPropre() {
        return montant.moinsAuPlus(complement);
    }

    /** Refused or put to a human: later phases have nothing to say. */
    boolean terminee() {
        return !refus.isEmpty() || aApprecier();
    }

    private boolean aApprecier() {
        return !taches.isEmpty() || !appreciations.isEmpty() && jugement == null;
    }

    /** What is left for a human to do. */
    List<Tache> tachesRestantes() {
        List<Tache> restantes = new ArrayList<>(taches);
        if (jugement == null) {
            appreciations.forEach(motif -> restantes.add(new Tache(acte.id(), Tache.GESTIONNAIRE, motif.texte())));
        }
        return restantes;
    }

    /** The step of the human's decision; null when nobody decided. */
    Etape jugement() {
        return jugement == null ? null : new Etape(Effet.JUGEMENT.name(), acte.id(), acte.dateSoins(), Effet.JUGEMENT,
                jugement.auteur().name(), jugement.raison() + " (" + jugement.agent() + ")", null, List.of(), null, null, null,
                new FaitsLus(ligne(), List.of()), null, false);
    }

    /** The flat fact of the phase that begins. */
    Ligne ligne() {
        return new Ligne(acte, situation, new Etat(montant, base, taux, ouZero(partTheorique), ouZero(ticketModerateur), verse(),
                autres, retenues, prixLimite, disponible, plafondAtteint, maximumAtteint, attente != null,
                ticketModerateurSejour, sejourActeLourd, unitesAvant, typeVerres, doublon, classe, panierAdmis,
                factures.stream().map(Facture::date).max(Comparator.naturalOrder()).orElse(null),
                couverture()), bareme);
    }

    /** Invoices of that kind do not make the renewal period run. */
    void ecarter(Ecart ecart) {
        factures.removeIf(facture -> switch (ecart) {
            case SANS_PRISE_EN_CHARGE -> !facture.priseEnCharge();
            case AUTRE_ELEMENT -> facture.autreElement(acte.poste());
            case AUTRE_OREILLE -> facture.autreOreille(acte.equipement().oreille());
        });
    }

    private Couverture couverture() {
        return new Couverture(cellule != null, cellule != null && !cellule.nonCouvert(), levees.isEmpty() ? Set.of() : Set.copyOf(levees), exclue, relevee,
                plafondAnnuel, disponibleCumule, consommationDAutrui);
    }

    Montant montant() {
        return montant;
    }

    boolean estimee() {
        return acte.montantRembourseSecu() == null && acte.rembourseParSecu();
    }

    /** The tariff or the rate must be read from the law. */
    boolean sansTarif() {
        return acte.rembourseParSecu() && (base == null || taux == null && !acte.acteLourd());
    }

    /** What the Sécurité sociale paid, else what it would pay: its share less the deductions, within what others left. */
    Montant verse() {
        if (verse != null) {
            return verse;
        }
        return acte.montantRembourseSecu() != null ? acte.montantRembourseSecu()
                : ouZero(partTheorique).moinsAuPlus(retenuesSecu).min(acte.fraisReels().moinsAuPlus(acte.montantAutresAssureurs()));
    }

    /** A refused line pays nothing, whatever was found due before. */
    void refuser(Motif motif) {
        refus.add(motif);
        ramener(Montant.ZERO);
    }

    /** What the line pays as it stands: nothing while it waits or a human must judge. */
    Montant aPayer() {
        return terminee() || !attentes.isEmpty() ? Montant.ZERO : montant;
    }

    /** Raises the amount; what is added is owed to one clause. */
    void porter(Montant nouveau, ClauseRef clause) {
        Montant tm = ouZero(ticketModerateur);
        ajouter(NaturePart.TICKET_MODERATEUR, nouveau.min(tm).moinsAuPlus(montant), clause);
        ajouter(natureAuDela(), nouveau.moins(montant.max(tm)).max(Montant.ZERO), clause);
        montant = nouveau;
    }

    /** Lowers the amount; the last share goes first. */
    void ramener(Montant nouveau) {
        Montant aOter = montant.moins(nouveau);
        while (aOter.estPositif()) {
            Part derniere = parts.remove(parts.size() - 1);
            Montant reste = derniere.montant().moinsAuPlus(aOter);
            aOter = aOter.moinsAuPlus(derniere.montant());
            ajouter(derniere.nature(), reste, derniere.clause());
        }
        montant = nouveau;
    }

    /** Lowers what the first layer pays in the proportion of one contribution to another, each of its shares alike. */
    void reduire(Montant payee, Montant due) {
        reduireA(montantPropre().enProportion(payee, due));
    }

    /** Takes percents off what the first layer pays, off each of its shares alike. */
    void abattre(Taux taux) {
        reduireA(montantPropre().moins(montantPropre().part(taux)));
    }

    private void reduireA(Montant nouveau) {
        List<Part> siennes = parts.subList(0, parts.size() - partsDuRenfort);
        List<Montant> partage = Repartition.repartir(nouveau, siennes.stream().map(Part::montant).toList());
        for (int i = 0; i < partage.size(); i++) {
            siennes.set(i, new Part(siennes.get(i).nature(), partage.get(i), siennes.get(i).clause()));
        }
        parts.removeIf(part -> part.montant().estNul());
        montant = nouveau.plus(complement);
    }

    private void ajouter(NaturePart nature, Montant part, ClauseRef clause) {
        if (part.estPositif()) {
            parts.add(new Part(nature, part, clause));
        }
    }

    /** What the part above the ticket modérateur is. */
    private NaturePart natureAuDela() {
        if (acte.poste() == Poste.FORFAIT_JOURNALIER) {
            return NaturePart.FORFAIT_JOURNALIER;
        }
        if (cellule == null || cellule.resteAChargeZero()) {
            return NaturePart.CENT_POUR_CENT_SANTE;
        }
        return cellule.termes().stream().anyMatch(terme -> terme.base() == Cellule.Base.EUROS || terme.base() == Cellule.Base.PMSS)
                ? NaturePart.FORFAIT : NaturePart.DEPASSEMENT;
    }

    private static Montant ouZero(Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }

    LigneDecompte decompte() {
        Montant frais = acte.poste().forfaitaire() ? montant : acte.fraisReels();
        Montants montants = Montants.de(frais, verse(), acte.montantAutresAssureurs(), montant, retenues);
        List<Motif> motifs = new ArrayList<>(refus);
        motifs.addAll(attentes);
        if (jugement == null) {
            motifs.addAll(appreciations);
        }
        return new LigneDecompte(acte.id(), statut(montants), estimee(), montants, List.copyOf(parts), motifs, destinataire);
    }

    private Statut statut(Montants montants) {
        if (!refus.isEmpty()) {
            return Statut.REFUSE;
        }
        if (aApprecier()) {
            return Statut.A_APPRECIER;
        }
        if (!attentes.isEmpty()) {
            return Statut.EN_ATTENTE;
        }
        return montants.resteVolontaire().estNul() ? Statut.ACCORDE : Statut.ACCORDE_PARTIEL;
    }
}
