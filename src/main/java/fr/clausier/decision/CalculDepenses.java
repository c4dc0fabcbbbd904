package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.assistance.Frais;
import fr.clausier.contrat.assistance.NatureDepense;
import fr.clausier.contrat.assistance.OrigineDepense;
import fr.clausier.contrat.assistance.Tarif;
import fr.clausier.contrat.assistance.Unite;
import fr.clausier.decision.Parcours.EnCours;
import fr.clausier.decision.PrestationDecidee.FraisDecides;
import fr.clausier.decompte.DepenseEcartee;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.PriseEnCharge;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The expenses of one guarantee of the assistance contracts: rules say what is taken in charge of each nature, Java adds up euros. */
final class CalculDepenses {

    private final Parcours parcours;
    private final Function<Deduction, ClauseRef> clause;
    private final List<Deduction> tarifs = new ArrayList<>();
    private final Map<OrigineDepense, Deduction> ecartees = new EnumMap<>(OrigineDepense.class);

    /**
     * @param clause the clause of a conclusion, under the member's contract
     */
    CalculDepenses(Parcours parcours, Function<Deduction, ClauseRef> clause) {
        this.parcours = parcours;
        this.clause = clause;
    }

    void tarifer(Deduction tarif) {
        tarifs.add(tarif);
    }

    /** What was spent for such a reason stays with the person. */
    void ecarter(Deduction deduction, Prestation prestation) {
        OrigineDepense origine = ((DepenseEcartee) deduction.constat()).origine();
        ecartees.put(origine, deduction);
        Montant depense = Montant.somme(prestation.demandee().frais().stream().filter(frais -> frais.origine() == origine)
                .map(Frais::total).toList());
        parcours.etape(deduction, Effet.RETENUE, origine.name(), null, depense, Montant.ZERO);
    }

    /** What is taken in charge, as clauses write it. */
    List<String> textes() {
        return tarifs.stream().map(tarif -> tarif(tarif).texte()).toList();
    }

    /** How many nights or journeys the expenses tell, when the guarantee is counted in them. */
    int mesures(Prestation prestation) {
        return prestation.demandee().frais().stream().filter(frais -> mesuree(prestation.demandee().unite(), frais.nature()) && retenue(frais))
                .mapToInt(Frais::nombre).sum();
    }

    /** An expense counted in the unit of the guarantee. */
    private static boolean mesuree(Unite unite, NatureDepense nature) {
        return unite == Unite.NUIT && nature == NatureDepense.HEBERGEMENT || unite == Unite.TRAJET && nature == NatureDepense.TRANSPORT;
    }

    private static Tarif tarif(Deduction deduction) {
        return ((PriseEnCharge) deduction.constat()).tarif();
    }

    /** No clause leaves it to the person for why it was spent. */
    private boolean retenue(Frais frais) {
        return !ecartees.containsKey(frais.origine());
    }

    /**
     * What is paid of each nature told.
     *
     * @param suivi     a human may have to judge of it
     * @param accordee  how much of the guarantee is given; null when nothing limits it
     * @param enMesures it is given in measures of a service of the envelope
     */
    List<FraisDecides> rembourser(Prestation prestation, EnCours suivi, BigDecimal accordee, boolean enMesures) {
        Map<NatureDepense, Deduction> parNature = new EnumMap<>(NatureDepense.class);
        for (Deduction deduction : tarifs) {
            if (parNature.put(tarif(deduction).nature(), deduction) != null) {
                throw new DecisionImpossible(prestation.id(), "Deux prises en charge de la même dépense « " + tarif(deduction).nature() + " »",
                        tarifs.stream().map(d -> clause.apply(d).id()).toList());
            }
        }
        boolean donnee = suivi.sansObstacle();
        List<FraisDecides> decides = new ArrayList<>();
        for (NatureDepense nature : NatureDepense.values()) {
            List<Frais> siens = prestation.demandee().frais().stream().filter(frais -> frais.nature() == nature).toList();
            Deduction deduction = parNature.get(nature);
            Montant depense = Montant.somme(siens.stream().map(Frais::total).toList());
            if (siens.isEmpty()) {
                if (deduction != null) {
                    parcours.etape(deduction, Effet.OCTROI, tarif(deduction).texte(), null, null);
                }
            } else if (siens.stream().noneMatch(this::retenue)) {
                decides.add(new FraisDecides(nature, depense, Montant.ZERO, clause.apply(ecartees.get(siens.get(0).origine()))));
            } else if (deduction == null) {
                if (donnee) {
                    suivi.apprecier(Motif.DEPENSE_NON_NOMMEE);
                    parcours.taches().add(new Tache(prestation.id(), Tache.ASSISTEUR, Motif.DEPENSE_NON_NOMMEE.texte()));
                }
                decides.add(new FraisDecides(nature, depense, Montant.ZERO, null));
            } else {
                Montant pris = donnee ? pris(tarif(deduction), siens.stream().filter(this::retenue).toList(),
                        nombre(tarif(deduction), prestation.demandee().unite(), accordee, enMesures)) : Montant.ZERO;
                if (donnee) {
                    boolean entier = pris.equals(depense);
                    parcours.etape(deduction, entier ? Effet.CALCUL : pris.estPositif() ? Effet.PLAFOND : Effet.RETENUE,
                            tarif(deduction).texte(), null, depense, pris);
                }
                decides.add(new FraisDecides(nature, depense, pris, clause.apply(deduction)));
            }
        }
        return decides;
    }

    /** One by one up to the maximum of one, or all up to the maximum of all; no more of them than are paid. */
    private static Montant pris(Tarif tarif, List<Frais> frais, int auPlus) {
        Montant total = Montant.ZERO;
        int reste = auPlus;
        for (Frais un : frais) {
            int comptees = Math.min(un.nombre(), reste);
            reste -= comptees;
            Montant prix = tarif.parUnite() ? un.prixUnitaire().min(tarif.maximum()) : un.prixUnitaire();
            total = total.plus(prix.fois(comptees));
        }
        return tarif.maximum() == null || tarif.parUnite() ? total : total.min(tarif.maximum());
    }

    /** How many are paid: no more nights and days than are granted, nor than the tariff says of one measure. */
    private static int nombre(Tarif tarif, Unite unite, BigDecimal accordee, boolean enMesures) {
        boolean jours = tarif.nature() == NatureDepense.TELEASSISTANCE && unite == Unite.JOUR;
        int accordees = (mesuree(unite, tarif.nature()) || jours) && accordee != null ? accordee.intValue() : Integer.MAX_VALUE;
        int mesures = !enMesures || accordee == null ? 1 : Math.max(1, accordee.intValue());
        return tarif.nombre() == null ? accordees : Math.min(accordees, tarif.nombre() * mesures);
    }
}
