package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.litige.BaremeHonoraires;
import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Appreciation;
import fr.clausier.decompte.Attente;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.DepensDeduits;
import fr.clausier.decompte.Doublement;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.FraisAdmis;
import fr.clausier.decompte.Honoraire;
import fr.clausier.decompte.HorsTaxes;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.ParDecision;
import fr.clausier.decompte.PartageProcedure;
import fr.clausier.decompte.PlafondLitige;
import fr.clausier.decompte.Refus;
import fr.clausier.decompte.Renvoi;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One expense of a dispute: rules say what keeps it out, which line of the table of fees bounds it and how; Java multiplies,
 * adds, and keeps within the ceilings of the line and of the dispute.
 */
final class CalculFrais {

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final Parcours parcours;
    private final Map<String, String> lectures;
    private final Set<Motif> refus = EnumSet.noneOf(Motif.class);
    private final Set<Motif> attentes = EnumSet.noneOf(Motif.class);
    private final Set<Motif> appreciations = EnumSet.noneOf(Motif.class);
    private Deduction admission;
    private boolean horsTaxes;
    private Montant deduit = Montant.ZERO;
    private Montant plafond;
    private Deduction borne;
    private Deduction global;

    CalculFrais(RuleBase base, Predicate<Regle> garde, Demande demande, Parcours parcours, Map<String, String> lectures) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.parcours = parcours;
        this.lectures = lectures;
    }

    /** The ceiling of the whole dispute; null when no clause gives it. */
    Montant plafondLitige() {
        return global == null ? null : ((PlafondLitige) global.constat()).maximum();
    }

    /** What came off the expense, of what the adversary paid back. */
    Montant deduit() {
        return deduit;
    }

    /**
     * @param litige what is decided of the dispute
     * @param avant  what other lines that share its ceiling were paid
     * @param rendus what the adversary paid back, as far as no other line was lessened by it
     * @param verse  what was paid before for the whole dispute
     */
    FraisDecide calculer(FraisDeLitige frais, Statut litige, Montant avant, Montant rendus, Montant verse) {
        boolean admis = litige == Statut.ACCORDE;
        FraisJuridique fait = new FraisJuridique(demande, frais, frais.code(), admis, avant, rendus, lectures);
        base.fire(Domaine.PROTECTION_JURIDIQUE, Phase.EXCLUSIONS, List.of(fait), garde).forEach(this::noter);
        Montant pris = Montant.ZERO;
        if (refus.isEmpty()) {
            List<Deduction> deductions = base.fire(Domaine.PROTECTION_JURIDIQUE, Phase.ETENDUE, List.of(fait), garde);
            deductions.stream().filter(d -> !(d.constat() instanceof Honoraire) && !(d.constat() instanceof Renvoi)).forEach(this::noter);
            borner(fait, deductions);
            pris = admis && refus.isEmpty() && appreciations.isEmpty() && attentes.isEmpty() ? pris(fait, deductions, verse) : Montant.ZERO;
        }
        return new FraisDecide(frais, statut(frais, litige, pris), motifs(), plafond, pris, borne == null ? null : clause(borne));
    }

    /** An expense waits with its dispute, and is refused with it. */
    private Statut statut(FraisDeLitige frais, Statut litige, Montant pris) {
        return !refus.isEmpty() || litige == Statut.REFUSE ? Statut.REFUSE
                : litige != Statut.ACCORDE ? litige
                : !appreciations.isEmpty() ? Statut.A_APPRECIER : !attentes.isEmpty() ? Statut.EN_ATTENTE
                : pris.equals(frais.montant()) ? Statut.ACCORDE : Statut.ACCORDE_PARTIEL;
    }

    private List<Motif> motifs() {
        Set<Motif> motifs = EnumSet.copyOf(refus);
        motifs.addAll(appreciations);
        motifs.addAll(attentes);
        return List.copyOf(motifs);
    }

    private ClauseRef clause(Deduction deduction) {
        return deduction.regle().clause(demande.adhesion().contrat());
    }

    private void noter(Deduction deduction) {
        Constat constat = deduction.constat();
        if (constat instanceof Refus lu) {
            refus.add(lu.motif());
            parcours.etape(deduction, Effet.REFUS, lu.motif().name(), null, null);
        } else if (constat instanceof Attente lue) {
            attentes.add(lue.motif());
            parcours.etape(deduction, Effet.ATTENTE, lue.motif().name(), null, null);
        } else if (constat instanceof Appreciation lue) {
            apprecier((FraisJuridique) lue.sujet(), lue.motif());
            parcours.etape(deduction, Effet.APPRECIATION, lue.motif().name(), null, null);
        } else if (constat instanceof Alerte lue) {
            parcours.etape(deduction, Effet.ALERTE, lue.code().name(), null, null);
        } else if (constat instanceof FraisAdmis) {
            admission = deduction;
            parcours.etape(deduction, Effet.DROIT, "FRAIS_ADMIS", null, null);
        } else if (constat instanceof PlafondLitige) {
            global = deduction;
        } else if (constat instanceof HorsTaxes) {
            horsTaxes = true;
            parcours.etape(deduction, Effet.CALCUL, "HORS_TAXES", null, null);
        } else if (!(constat instanceof Doublement) && !(constat instanceof PartageProcedure) && !(constat instanceof ParDecision)
                && !(constat instanceof DepensDeduits)) {
            throw Parcours.horsDePropos(deduction);
        }
    }

    private void apprecier(FraisJuridique frais, Motif motif) {
        appreciations.add(motif);
        parcours.taches().add(new Tache(frais.id(), Tache.JURISTE, motif.texte()));
    }

    // The ceiling of the line.

    private void borner(FraisJuridique fait, List<Deduction> deductions) {
        Deduction doublement = de(deductions, Doublement.class);
        if (doublement != null) {
            boolean majorees = fait.heuresMajorees().signum() > 0;
            parcours.etape(doublement, majorees ? Effet.CALCUL : Effet.SANS_EFFET, fait.heuresMajorees().toPlainString() + " h x 2", null, null);
        }
        Deduction parDecision = de(deductions, ParDecision.class);
        if (parDecision != null) {
            parcours.etape(parDecision, Effet.CALCUL, "x " + fait.decisions(), null, null);
        }
        int decisions = parDecision == null ? 1 : fait.decisions();
        Montant somme = null;
        boolean inconnue = false;
        for (Deduction deduction : deductions) {
            Montant part = deduction.constat() instanceof Honoraire honoraire ? prix(fait, honoraire.bareme(), doublement != null, decisions)
                    : deduction.constat() instanceof Renvoi renvoi ? prix(fait, renvoi, decisions) : null;
            inconnue |= part == null && deduction.constat() instanceof Renvoi;
            if (part != null) {
                somme = somme == null ? part : somme.plus(part);
                borne = borne == null ? deduction : borne;
                parcours.etape(deduction, Effet.OCTROI, part.toString(), null, null, part);
            }
        }
        Deduction partage = de(deductions, PartageProcedure.class);
        if (partage != null && somme != null) {
            parcours.etape(partage, Effet.REDUCTION, "PARTAGE", null, somme, somme.moinsAuPlus(fait.dejaPris()));
            somme = somme.moinsAuPlus(fait.dejaPris());
        }
        plafond = somme;
        if (fait.admis() && admission == null) {
            apprecier(fait, Motif.FRAIS_NON_NOMMES);
        } else if (fait.admis() && (inconnue || somme == null && fait.auBareme())) {
            apprecier(fait, Motif.BAREME_ABSENT);
        }
    }

    private static Deduction de(List<Deduction> deductions, Class<? extends Constat> type) {
        return deductions.stream().filter(deduction -> type.isInstance(deduction.constat())).findFirst().orElse(null);
    }

    private Montant prix(FraisJuridique fait, BaremeHonoraires bareme, boolean doublees, int decisions) {
        Montant un = lu(bareme);
        return switch (bareme.unite()) {
            case DECISION -> un.fois(decisions);
            case JOURNEE -> un.fois(fait.frais().journees());
            case HEURE -> un.fois(doublees ? fait.heures().add(fait.heuresMajorees()) : fait.heures());
            case AFFAIRE, FORFAIT, ACTE -> un;
        };
    }

    /** A share of the ceiling of another line, for one decision; null when that line is not told. */
    private Montant prix(FraisJuridique fait, Renvoi renvoi, int decisions) {
        Montant autre = unitaire(fait, renvoi.code());
        Montant autreDeduit = renvoi.deduit() == null ? Montant.ZERO : unitaire(fait, renvoi.deduit());
        return autre == null || autreDeduit == null ? null
                : autre.prorata(renvoi.part().pourCent(), CENT).fois(renvoi.nombre()).moinsAuPlus(autreDeduit).fois(decisions);
    }

    private static final int CENT = 100;

    private Montant unitaire(FraisJuridique fait, CodeProcedure code) {
        if (code == null) {
            return null;
        }
        FraisJuridique autre = new FraisJuridique(demande, fait.frais(), code, fait.admis(), Montant.ZERO, Montant.ZERO, lectures);
        return base.fire(Domaine.PROTECTION_JURIDIQUE, Phase.ETENDUE, List.of(autre), garde).stream().map(Deduction::constat)
                .filter(Honoraire.class::isInstance).map(constat -> ((Honoraire) constat).bareme())
                .map(this::lu).findFirst().orElse(null);
    }

    private Montant lu(BaremeHonoraires bareme) {
        return horsTaxes ? bareme.ht() : bareme.ttc();
    }

    // What is paid.

    private Montant pris(FraisJuridique fait, List<Deduction> deductions, Montant verse) {
        Montant montant = apresDepens(fait, de(deductions, DepensDeduits.class));
        Montant borneLigne = plafond == null ? montant : montant.min(plafond);
        if (plafond != null && borne != null) {
            parcours.etape(borne, borneLigne.equals(montant) ? Effet.SANS_EFFET : Effet.PLAFOND, plafond.toString(), null, montant, borneLigne);
        }
        if (plafond != null && plafond.estNul() && fait.partage()) {
            refus.add(Motif.HONORAIRES_DEJA_REGLES);
        }
        if (global == null) {
            return borneLigne;
        }
        Montant pris = borneLigne.min(plafondLitige().moinsAuPlus(verse));
        boolean coupe = !pris.equals(borneLigne);
        parcours.etape(global, coupe ? Effet.PLAFOND : Effet.SANS_EFFET, plafondLitige().toString(), null, borneLigne, pris);
        if (coupe && !pris.estPositif()) {
            refus.add(Motif.PLAFOND_EPUISE);
        }
        return pris;
    }

    /** What the adversary paid back comes off first. */
    private Montant apresDepens(FraisJuridique fait, Deduction depens) {
        Montant montant = fait.frais().montant();
        if (depens == null) {
            return montant;
        }
        deduit = montant.min(fait.rendus());
        Montant reste = montant.moinsAuPlus(deduit);
        parcours.etape(depens, Effet.REDUCTION, "DEPENS_DEDUITS", null, montant, reste);
        return reste;
    }
}
