package fr.clausier.decision;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Cellule.Base;
import fr.clausier.contrat.Cellule.Borne;
import fr.clausier.contrat.Cellule.PartSecu;
import fr.clausier.contrat.Cellule.Terme;
import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Equipement;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a cell of the table of benefits comes to for a line, in euros, and what it takes from the counters. */
record Promesse(Cellule cellule, Ligne ligne) {

    private static final String PMSS = "PMSS";
    private static final String EUR = "EUR";
    private static final String RENFORT = "RENFORT_";
    /** The counters of a pair of glasses are those of the pair, not of its lines. */
    private static final String EQUIPEMENT_OPTIQUE = "EQUIPEMENT_OPTIQUE";
    /** Units of which a line holds one, whatever its quantity. */
    private static final Set<String> UNE_PAR_LIGNE = Set.of("oreille", "dent", "monture", "équipement", "séjour", "événement");
    private static final int PREMIER_SEMESTRE = 6;

    /** The promise before any counter. */
    Montant brut() {
        return borner(termes(null, unitesRetenues(unites())));
    }

    /** What is left of the promise once the counters are taken off; empty when nothing bounds it over time. */
    Optional<Montant> disponible(Compteurs compteurs) {
        List<Limite> limites = limites();
        if (limites.isEmpty()) {
            return Optional.empty();
        }
        int unites = unitesRetenues(unites());
        Montant restePartiel = null;
        Montant reste = null;
        for (Limite limite : limites) {
            BigDecimal libre = limite.maximum().subtract(compteurs.consomme(limite, ligne.dateSoins())).max(BigDecimal.ZERO);
            if (!limite.euros()) {
                unites = Math.min(unites, libre.intValue());
            } else if (limite.partiel()) {
                restePartiel = new Montant(libre);
            } else {
                reste = reste == null ? new Montant(libre) : reste.min(new Montant(libre));
            }
        }
        Montant total = borner(termes(restePartiel, unites));
        return Optional.of(reste == null ? total : total.min(reste));
    }

    /** What the counters leave of an amount that is due for one unit: nothing once the units are spent. */
    Montant dansLesLimites(Montant montant, Compteurs compteurs) {
        Montant libre = montant;
        for (Limite limite : limites()) {
            BigDecimal reste = limite.maximum().subtract(compteurs.consomme(limite, ligne.dateSoins())).max(BigDecimal.ZERO);
            libre = limite.euros() ? libre.min(new Montant(reste)) : reste.signum() > 0 ? libre : Montant.ZERO;
        }
        return libre;
    }

    /** What a payment of that amount takes from a counter; units only as far as the counter still allows. */
    BigDecimal consommation(Limite limite, Montant paye, Compteurs avant) {
        if (!limite.euros()) {
            int reste = limite.maximum().subtract(avant.consomme(limite, ligne.dateSoins())).intValue();
            return paye.estPositif() ? BigDecimal.valueOf(Math.max(0, Math.min(unitesRetenues(unites()), reste))) : BigDecimal.ZERO;
        }
        if (!limite.partiel()) {
            return paye.valeur();
        }
        Montant libre = Montant.ZERO;
        for (Terme terme : cellule.termes()) {
            libre = terme.parAn() ? libre : libre.plus(valeur(terme, unites()));
        }
        return paye.moinsAuPlus(libre).valeur();
    }

    /** Every bound of the cell that runs over a period, in the order of the cell. */
    List<Limite> limites() {
        List<Limite> limites = new ArrayList<>();
        for (Terme terme : cellule.termes()) {
            if (terme.seances().isPresent()) {
                limites.add(limite("séance", Cellule.AN, BigDecimal.valueOf(terme.seances().get()), false, false));
            } else if (terme.parAn()) {
                limites.add(limite(EUR, Cellule.AN, valeur(terme, unites()).valeur(), true, true));
            }
        }
        for (Borne borne : cellule.bornes()) {
            if (!borne.periode().isEmpty()) {
                switch (borne.type()) {
                    case MAX_EUROS -> limites.add(limite(EUR, borne.periode(), borne.nombre(), true, false));
                    case MAX_POURCENT -> limites.add(limite(EUR, borne.periode(),
                            base(borne.mot()).part(new Taux(borne.nombre())).valeur(), true, false));
                    case MAX_FJ_LEGAL -> limites.add(limite(EUR, borne.periode(), limite().valeur(), true, false));
                    case MAX_UNITES -> limites.add(limite(singulier(borne.mot()), borne.periode(), borne.nombre(), false, false));
                    default -> { }
                }
            }
        }
        return limites;
    }

    private Limite limite(String unite, String periode, BigDecimal maximum, boolean euros, boolean partiel) {
        String nom = cellule.borne(TypeBorne.ENVELOPPE).map(Borne::mot)
                .orElse(cellule.parEquipement() ? EQUIPEMENT_OPTIQUE : ligne.poste().name());
        String renfort = ligne.contrat() == Contrat.RENFORT ? RENFORT : "";
        int mois = periode.endsWith(" mois") ? Integer.parseInt(periode.substring(0, periode.indexOf(' '))) : 0;
        return new Limite(renfort + nom + "/" + (euros ? EUR : codeUnite(unite)) + "/" + codePeriode(periode), maximum, euros,
                partiel, mois);
    }

    /** An ear, an eye or a tooth is counted for itself. */
    private String codeUnite(String unite) {
        Equipement equipement = ligne.acte().equipement();
        return switch (unite) {
            case "oreille" -> "OREILLE_" + precis(equipement.oreille(), "equipement.oreille");
            case "œil" -> "OEIL_" + precis(equipement.oeil(), "equipement.oeil");
            case "dent" -> "DENT_" + precis(equipement.dent(), "equipement.dent");
            default -> unite.replace("é", "e").toUpperCase(Locale.ROOT);
        };
    }

    private Object precis(Object valeur, String champ) {
        if (valeur == null) {
            throw new DecisionImpossible(ligne.acte().id(), "La garantie « " + cellule + " » se compte par " + champ.substring(
                    champ.indexOf('.') + 1) + " : donnez « " + champ + " » de la ligne « " + ligne.acte().id() + " ».", List.of());
        }
        return valeur;
    }

    private String codePeriode(String periode) {
        LocalDate jour = ligne.dateSoins();
        LocalDate entree = ligne.acte().hospitalisation().dateEntree();
        return switch (periode) {
            case Cellule.AN -> Integer.toString(jour.getYear());
            case "année d'adhésion" -> "ADHESION_" + ligne.anneeAdhesion();
            case "semestre" -> jour.getYear() + (jour.getMonthValue() <= PREMIER_SEMESTRE ? "S1" : "S2");
            case "séjour" -> "SEJOUR_" + (entree == null ? jour : entree);
            case "vie" -> "VIE";
            default -> periode.replace(" mois", "MOIS");
        };
    }

    private static String singulier(String unite) {
        return unite.endsWith("s") ? unite.substring(0, unite.length() - 1) : unite;
    }

    /** The unit that the cell counts or multiplies by; empty when there is none. */
    private Optional<String> unite() {
        return cellule.borne(TypeBorne.MAX_UNITES).map(borne -> singulier(borne.mot()))
                .or(() -> cellule.termes().stream().filter(terme -> !terme.unite().isEmpty()).map(Terme::unite).findFirst());
    }

    /** How many units the line holds. */
    private int unites() {
        boolean une = unite().map(unite -> UNE_PAR_LIGNE.contains(unite) || unite.equals("œil")
                && ligne.acte().equipement().oeil() != null).orElse(false);
        return !une ? ligne.nombreUnites() : ligne.acte().hospitalisation().joursAvant() > 0 ? 0 : 1;
    }

    /** Less the days that the cell does not pay, and within a bound that has no period. */
    private int unitesRetenues(int unites) {
        int franchise = cellule.borne(TypeBorne.FRANCHISE).map(borne -> borne.nombre().intValueExact()).orElse(0);
        int auPlus = cellule.borne(TypeBorne.MAX_UNITES).filter(borne -> borne.periode().isEmpty())
                .map(borne -> borne.nombre().intValueExact()).orElse(Integer.MAX_VALUE);
        // The days of a stay count from its first, whatever the parts that it is split into.
        int avant = ligne.acte().hospitalisation().joursAvant();
        return Math.min(auPlus, Math.max(0, avant + unites - franchise)) - Math.min(auPlus, Math.max(0, avant - franchise));
    }

    /** Sum of the terms; {@code restePartiel} bounds the yearly ones. */
    private Montant termes(Montant restePartiel, int unites) {
        Montant total = Montant.ZERO;
        for (Terme terme : cellule.termes()) {
            Montant valeur = valeur(terme, unites);
            total = total.plus(terme.parAn() && restePartiel != null ? valeur.min(restePartiel) : valeur);
        }
        return total;
    }

    private Montant valeur(Terme terme, int unites) {
        boolean sansSecu = cellule.partSecu() == PartSecu.HORS_SS;
        Montant part = sansSecu ? Montant.ZERO : ligne.partTheorique();
        return switch (terme.base()) {
            case TM -> ligne.ticketModerateur();
            case FJ -> prorata(ligne.fraisReels().min(limite()), unites);
            case FR -> prorata((terme.nombre() == null ? ligne.fraisReels() : ligne.fraisReels().part(new Taux(terme.nombre())))
                    .moinsAuPlus(part), unites);
            case BR -> prorata(ligne.fraisReels().min(ligne.baseRemboursement().part(new Taux(terme.nombre()))).moinsAuPlus(part),
                    unites);
            case HLF -> prorata(ligne.fraisReels().min(limite().part(new Taux(terme.nombre()))).moinsAuPlus(part), unites);
            case PMSS -> multiplie(ligne.figure(PMSS).montant().part(new Taux(terme.nombre())), terme, unites);
            case EUROS -> euros(terme, unites);
        };
    }

    /** The share of an amount that goes to the units still paid. */
    private Montant prorata(Montant montant, int unites) {
        int toutes = unites();
        return unites >= toutes ? montant : montant.prorata(unites, toutes);
    }

    private Montant euros(Terme terme, int unites) {
        Montant total = multiplie(new Montant(terme.nombre()), terme, unites);
        return cellule.partSecu() == PartSecu.SS_INCLUSE ? total.moinsAuPlus(ligne.verse()) : total;
    }

    /** By the unit where the term has one; a lump sum is due once a stay. */
    private Montant multiplie(Montant montant, Terme terme, int unites) {
        boolean parUnite = terme.seances().isPresent() || !terme.unite().isEmpty();
        boolean suite = !parUnite && ligne.acte().hospitalisation().joursAvant() > 0;
        return montant.fois(parUnite ? unites : suite ? 0 : Math.min(unites, 1));
    }

    /** The bounds of the cell that no counter holds. */
    private Montant borner(Montant montant) {
        Montant borne = montant;
        for (Borne b : cellule.bornes()) {
            if (b.periode().isEmpty()) {
                borne = switch (b.type()) {
                    case MAX_EUROS -> borne.min(new Montant(b.nombre()));
                    case MAX_POURCENT -> borne.min(base(b.mot()).part(new Taux(b.nombre())).moinsAuPlus(ligne.partTheorique()));
                    case MAX_FJ_LEGAL -> borne.min(limite());
                    default -> borne;
                };
            }
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
                    "La garantie « " + cellule + " » demande une limite légale que cette ligne n'a pas.", List.of());
        }
        return ligne.prixLimite();
    }
}
