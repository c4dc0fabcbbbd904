package fr.clausier.decision;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Cellule.Base;
import fr.clausier.contrat.Cellule.Borne;
import fr.clausier.contrat.Cellule.PartSecu;
import fr.clausier.contrat.Cellule.Terme;
import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Taux;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What a cell of the table of benefits comes to for a line, in euros, and what it takes from the counters. */
record Promesse(Cellule cellule, Ligne ligne) {

    private static final String PMSS = "PMSS";
    private static final String EUR = "EUR";

    /** The promise before any counter. */
    Montant brut() {
        return borner(termes(null, 0));
    }

    /** What is left of the promise once the counters are taken off; empty when nothing bounds it over time. */
    Optional<Montant> disponible(Compteurs compteurs) {
        if (cleEuros().isEmpty() && cleUnites().isEmpty()) {
            return Optional.empty();
        }
        Montant reste = plafondEuros().map(plafond -> plafond.moinsAuPlus(
                new Montant(compteurs.consomme(cleEuros().orElseThrow())))).orElse(null);
        int unites = ligne.nombreUnites();
        if (cleUnites().isPresent()) {
            int dejaPris = compteurs.consomme(cleUnites().get()).intValueExact();
            unites = Math.max(0, Math.min(unites, unitesAuPlus().orElseThrow() - dejaPris));
        }
        Montant total = borner(termes(reste, ligne.nombreUnites() - unites));
        boolean plafondGlobal = borneAnnuelle(TypeBorne.MAX_EUROS).isPresent();
        return Optional.of(plafondGlobal ? total.min(reste) : total);
    }

    /** What a payment of that amount takes from the counter in euros: all of it, or what exceeds the unbounded terms. */
    BigDecimal consommationEuros(Montant paye) {
        if (borneAnnuelle(TypeBorne.MAX_EUROS).isPresent()) {
            return paye.valeur();
        }
        Montant libre = Montant.ZERO;
        for (Terme terme : cellule.termes()) {
            libre = terme.parAn() ? libre : libre.plus(valeur(terme, 0));
        }
        return paye.moinsAuPlus(libre).valeur();
    }

    /** How many units a payment takes: those of the line that the counter still allowed. */
    BigDecimal consommationUnites(Montant paye, Compteurs avant) {
        int reste = unitesAuPlus().orElseThrow() - avant.consomme(cleUnites().orElseThrow()).intValueExact();
        return paye.estPositif() ? BigDecimal.valueOf(Math.max(0, Math.min(ligne.nombreUnites(), reste))) : BigDecimal.ZERO;
    }

    Optional<String> cleEuros() {
        return plafondEuros().map(plafond -> cle(EUR));
    }

    Optional<String> cleUnites() {
        return uniteComptee().map(this::cle);
    }

    /** Poste or envelope, unit, calendar year of care. */
    private String cle(String unite) {
        String nom = cellule.borne(TypeBorne.ENVELOPPE).map(Borne::mot).orElse(ligne.poste().name());
        return nom + "/" + unite + "/" + ligne.dateSoins().getYear();
    }

    private Optional<Montant> plafondEuros() {
        Optional<Borne> borne = borneAnnuelle(TypeBorne.MAX_EUROS);
        if (borne.isPresent()) {
            return borne.map(b -> new Montant(b.nombre()));
        }
        return cellule.termes().stream().filter(terme -> terme.parAn() && terme.seances().isEmpty()).findFirst()
                .map(terme -> valeur(terme, 0));
    }

    private Optional<String> uniteComptee() {
        Optional<String> borne = borneAnnuelle(TypeBorne.MAX_UNITES).map(Borne::mot);
        return borne.or(() -> cellule.termes().stream().filter(terme -> terme.seances().isPresent()).findFirst()
                .map(terme -> "séance")).map(unite -> unite.replaceFirst("s$", "").replace("é", "e").replace("œ", "oe")
                .toUpperCase(Locale.ROOT));
    }

    private Optional<Integer> unitesAuPlus() {
        return borneAnnuelle(TypeBorne.MAX_UNITES).map(borne -> borne.nombre().intValueExact())
                .or(() -> cellule.termes().stream().flatMap(terme -> terme.seances().stream()).findFirst());
    }

    private Optional<Borne> borneAnnuelle(TypeBorne type) {
        return cellule.borne(type).filter(borne -> borne.periode().equals(Cellule.AN));
    }

    /** Sum of the terms; {@code reste} bounds the yearly ones, {@code unitesEnTrop} do not count. */
    private Montant termes(Montant reste, int unitesEnTrop) {
        Montant total = Montant.ZERO;
        for (Terme terme : cellule.termes()) {
            Montant valeur = valeur(terme, unitesEnTrop);
            total = total.plus(terme.parAn() && reste != null ? valeur.min(reste) : valeur);
        }
        return total;
    }

    private Montant valeur(Terme terme, int unitesEnTrop) {
        boolean sansSecu = cellule.partSecu() == PartSecu.HORS_SS;
        Montant part = sansSecu ? Montant.ZERO : ligne.partTheorique();
        return switch (terme.base()) {
            case TM -> ligne.ticketModerateur();
            case FJ -> ligne.fraisReels().min(limite());
            case FR -> (terme.nombre() == null ? ligne.fraisReels() : ligne.fraisReels().part(new Taux(terme.nombre())))
                    .moinsAuPlus(part);
            case BR -> ligne.fraisReels().min(ligne.baseRemboursement().part(new Taux(terme.nombre()))).moinsAuPlus(part);
            case HLF -> ligne.fraisReels().min(limite().part(new Taux(terme.nombre()))).moinsAuPlus(part);
            case PMSS -> ligne.figure(PMSS).montant().part(new Taux(terme.nombre()));
            case EUROS -> euros(terme, unitesEnTrop);
        };
    }

    private Montant euros(Terme terme, int unitesEnTrop) {
        boolean parUnite = terme.seances().isPresent() || switch (terme.unite()) {
            case "séance", "jour", "nuit", "acte", "verre" -> true;
            default -> false;
        };
        int franchise = cellule.borne(TypeBorne.FRANCHISE).map(borne -> borne.nombre().intValueExact()).orElse(0);
        int unites = parUnite ? Math.max(0, ligne.nombreUnites() - unitesEnTrop - franchise)
                : unitesEnTrop > 0 && unitesEnTrop == ligne.nombreUnites() ? 0 : 1;
        Montant total = new Montant(terme.nombre()).fois(unites);
        return cellule.partSecu() == PartSecu.SS_INCLUSE ? total.moinsAuPlus(ligne.verse()) : total;
    }

    /** The bounds of the cell that no counter holds. */
    private Montant borner(Montant montant) {
        Montant borne = montant;
        for (Borne b : cellule.bornes()) {
            borne = switch (b.type()) {
                case MAX_EUROS -> b.periode().isEmpty() ? borne.min(new Montant(b.nombre())) : borne;
                case MAX_POURCENT -> borne.min(base(b.mot()).part(new Taux(b.nombre())).moinsAuPlus(ligne.partTheorique()));
                case MAX_FJ_LEGAL -> borne.min(limite());
                default -> borne;
            };
        }
        return borne;
    }

    private Montant base(String mot) {
        return switch (Base.valueOf(mot)) {
            case BR -> ligne.baseRemboursement();
            case FR -> ligne.fraisReels();
            case HLF -> limite();
            default -> ligne.figure(PMSS).montant();
        };
    }

    /** The legal limit of the line; a cell that needs one on a line that has none cannot be computed. */
    private Montant limite() {
        if (ligne.prixLimite() == null) {
            throw new DecisionImpossible(ligne.acte().id(),
                    "La garantie « " + cellule + " » demande une limite légale que cette ligne n'a pas.", java.util.List.of());
        }
        return ligne.prixLimite();
    }
}
