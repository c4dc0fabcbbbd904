package fr.clausier.contrat.assistance;

import fr.clausier.contrat.adhesion.Terme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** A pregnancy, a birth, a death (sections 4 and 13). */
public interface FaitsMaternite extends FaitsEvenement, FaitsDemande {

    // A pregnancy, a birth.

    /** A pathological pregnancy keeps her in bed. */
    default boolean grossesseAlitee() {
        return assistance().maternite().pathologiqueAlitee();
    }

    /** Days at home in bed, both included; up to the call while the last is not known. */
    default int joursAlitement() {
        LocalDate debut = jour(Terme.DEBUT_IMMOBILISATION);
        LocalDate appel = jour(Terme.APPEL);
        return jour(Terme.FIN_IMMOBILISATION) != null || debut == null || FaitsBase.avant(appel, debut) ? joursImmobilisation()
                : (int) ChronoUnit.DAYS.between(debut, appel) + 1;
    }

    default boolean accouchement() {
        return assistance().maternite().accouchement();
    }

    /** Nights at the maternity ward; those of the stay when they are not told. */
    default int nuitsMaternite() {
        Integer nuits = assistance().maternite().nuits();
        return nuits == null ? nuitsHospitalisation() : nuits;
    }

    /** Days since the last period, at birth; null when they are not told. */
    default Integer ageGestationnel() {
        return assistance().maternite().ageGestationnel();
    }

    /** The weeks of the great preterm are read as completed ones, not as ranks. */
    default boolean semainesRevolues() {
        return "REVOLUES".equals(lectures().get("INT-IMA-SEMAINES-AMENORRHEE"));
    }

    /** Children born together. */
    default int enfantsNes() {
        return assistance().maternite().enfantsNes();
    }

    /** The first child of the member or spouse is born or adopted. */
    default boolean premierEnfantArrive() {
        MaterniteAssistance maternite = assistance().maternite();
        return maternite.premierEnfant() && (maternite.accouchement() || maternite.adoption());
    }

    /** Kept at home, whether or not the last day is known. */
    default boolean immobilise() {
        return assistance().immobilisation().debut() != null;
    }

    /** The day on which the stay ends is known. */
    default boolean sortieConnue() {
        return jour(Terme.SORTIE) != null;
    }

    /** A day chosen for the service comes before the return home. */
    default boolean avantRetour() {
        return jourChoisi() && FaitsBase.avant(jourPrestation(), jour(Terme.RETOUR_DOMICILE));
    }

    /** The service comes after the last day at home in bed. */
    default boolean apresImmobilisation() {
        return FaitsBase.apres(jourPrestation(), jour(Terme.FIN_IMMOBILISATION));
    }

    /** Days between the delivery and the nearest one made before; null when there was none. */
    default Integer joursEntreLivraisons() {
        return usages().stream().filter(usage -> usage.garantie() == garantie())
                .map(usage -> (int) Math.abs(ChronoUnit.DAYS.between(usage.date(), jourPrestation())))
                .min(Comparator.naturalOrder()).orElse(null);
    }

    // A death.

    /** Who died: as told of the death, else of the event when it is one; null otherwise. */
    default Touche defunt() {
        Touche dit = assistance().deces().personne();
        return dit == null && typeEvenement() == TypeEvenement.DECES ? touche() : dit;
    }

    default boolean decesParSuicide() {
        return assistance().deces().suicide();
    }

    /** The death comes before the cover has lasted as long as the clause on suicide wants. */
    default boolean decesAvantAnniversaire() {
        return FaitsBase.avant(jour(Terme.DECES), jour(Terme.ANNIVERSAIRE));
    }

    /** The rules of the country were knowingly not kept. */
    default boolean decesInobservation() {
        return mort(CirconstanceDeces.INOBSERVATION_REGLEMENTATION);
    }

    /** Local authorities do not allow what the person did. */
    default boolean decesActiviteInterdite() {
        return mort(CirconstanceDeces.ACTIVITE_NON_AUTORISEE);
    }

    /** A sport as a profession. */
    default boolean decesSportProfessionnel() {
        return mort(CirconstanceDeces.SPORT_PROFESSIONNEL);
    }

    /** A competition of a federation, with a licence. */
    default boolean decesCompetition() {
        return mort(CirconstanceDeces.COMPETITION_LICENCE);
    }

    /** A show, a rally, a race of vehicles, trials included. */
    default boolean decesEpreuveEngin() {
        return mort(CirconstanceDeces.EPREUVE_ENGIN);
    }

    /** A brawl that the person took part in. */
    default boolean decesRixe() {
        return mort(CirconstanceDeces.RIXE);
    }

    /** It was self-defence. */
    default boolean decesEnLegitimeDefense() {
        return assistance().deces().legitimeDefense();
    }

    /** War, riot, terror, strike: the person took part willingly. */
    default boolean decesViolence() {
        return mort(CirconstanceDeces.PARTICIPATION_VIOLENCE);
    }

    default boolean decesNucleaire() {
        return mort(CirconstanceDeces.NUCLEAIRE);
    }

    /** Drinking, above the legal limit. */
    default boolean decesAlcool() {
        return evenement() != null && evenement().alcool() && evenement().alcoolAuDessusDuTaux();
    }

    /** One of the circumstances that clauses on death exclude is told, proved or not. */
    default boolean exclusionDecesDite() {
        return decesParSuicide() && decesAvantAnniversaire() || droguesNonPrescrites() || decesAlcool() || decesRixe() && !decesEnLegitimeDefense()
                || assistance().deces().circonstances().stream().anyMatch(dite -> dite != CirconstanceDeces.RIXE);
    }

    private boolean mort(CirconstanceDeces circonstance) {
        return assistance().deces().circonstances().contains(circonstance);
    }

    // Parents and animals of the household.

    /** Parents or grandparents live in the home. */
    default boolean ascendantsAuDomicile() {
        return assistance().foyer().ascendantsAuDomicile();
    }

    /** One journey each for the parents and grandparents. */
    default Quota voyagesAscendants() {
        return Quota.de(assistance().foyer().ascendants() + " allers-retours par événement");
    }

    /** The journey starts or ends outside France, as the contract defines it. */
    default boolean trajetHorsDeFrance() {
        return horsDeFrance(demandee().trajet().depart()) || horsDeFrance(demandee().trajet().arrivee());
    }

    private static boolean horsDeFrance(Territoire territoire) {
        return territoire == Territoire.ETRANGER || territoire == Territoire.AUTRE_OUTRE_MER;
    }

}
