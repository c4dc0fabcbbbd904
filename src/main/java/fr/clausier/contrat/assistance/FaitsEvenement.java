package fr.clausier.contrat.assistance;

import fr.clausier.contrat.adhesion.Terme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What happened, to whom, how long it keeps the person in hospital or at home. Without an event nothing here holds. */
public interface FaitsEvenement extends FaitsBase {

    /** Hours of a day. */
    int HEURES_DU_JOUR = 24;

    /** What set assistance off; AUCUN without an event. */
    default TypeEvenement typeEvenement() {
        return evenement() == null ? TypeEvenement.AUCUN : evenement().type();
    }

    /** Null without an event. */
    default CauseEvenement cause() {
        return evenement() == null ? null : evenement().cause();
    }

    /** Who it happened to; null without an event. */
    default Touche touche() {
        return evenement() == null ? null : evenement().touche();
    }

    /** It happened to the member or the spouse. */
    default boolean coupleTouche() {
        return touche() == Touche.ADHERENT || touche() == Touche.CONJOINT;
    }

    /** Sudden, from outside, against the person's will, with bodily harm (definition of the accident). */
    default boolean accident() {
        return cause() == CauseEvenement.ACCIDENT_CORPOREL && !Boolean.FALSE.equals(evenement().causeExterieure())
                && !Boolean.FALSE.equals(evenement().dommagePhysique());
    }

    /** An illness found by a doctor, sudden or not (definition of the illness). */
    default boolean maladieConstatee() {
        return (cause() == CauseEvenement.MALADIE || cause() == CauseEvenement.MALADIE_SOUDAINE)
                && !Boolean.FALSE.equals(evenement().constatMedical());
    }

    /** An illness that no doctor found. */
    default boolean maladieNonConstatee() {
        return (cause() == CauseEvenement.MALADIE || cause() == CauseEvenement.MALADIE_SOUDAINE) && !maladieConstatee();
    }

    /** An accident, or an illness that nothing announced. */
    default boolean accidentOuMaladieSoudaine() {
        return accident() || cause() == CauseEvenement.MALADIE_SOUDAINE && maladieConstatee();
    }

    /** An accident or an illness, sudden or not. */
    default boolean accidentOuMaladie() {
        return accident() || maladieConstatee();
    }

    /** Where it happened; null without an event. */
    default Territoire territoireEvenement() {
        return evenement() == null ? null : evenement().territoire();
    }

    // What may exclude it.

    /** The insurer proves what it holds against the person. */
    default boolean preuveParIma() {
        return evenement() != null && evenement().preuveParIma();
    }

    /** It follows from drugs that no doctor prescribed. */
    default boolean droguesNonPrescrites() {
        return evenement() != null && evenement().droguesNonPrescrites();
    }

    /** It follows from drinking. */
    default boolean alcool() {
        return evenement() != null && evenement().alcool();
    }

    /** What the person did to themselves; AUCUN without an event. */
    default ActeVolontaire acteVolontaire() {
        return evenement() == null ? ActeVolontaire.AUCUN : evenement().acteVolontaire();
    }

    /** The person wilfully broke the law. */
    default boolean infractionVolontaire() {
        return evenement() != null && evenement().infractionVolontaire();
    }

    /** The person intentionally gave a false account of it. */
    default boolean fausseDeclaration() {
        return evenement() != null && evenement().fausseDeclaration();
    }

    /** The insurer was prevented from acting. */
    default boolean assisteurEmpeche() {
        return evenement() != null && evenement().forceMajeure();
    }

    /** The insurer asked for the medical proof, and it has not come. */
    default boolean preuveMedicaleAttendue() {
        return evenement() != null && evenement().justificatifDemande() && !evenement().justificatifFourni();
    }

    // A hospital stay.

    /** Nights in hospital; 0 when there is no stay, or when its days are not told. */
    default int nuitsHospitalisation() {
        SejourHospitalier sejour = assistance().sejour();
        return jours(sejour.entree(), sejour.sortie());
    }

    /** The stay lasts longer than a day of 24 hours; without hours, a stay of two nights or more does. */
    default boolean plusDe24Heures() {
        SejourHospitalier sejour = assistance().sejour();
        if (sejour.entree() == null || sejour.sortie() == null) {
            return false;
        }
        if (sejour.heureEntree() == null || sejour.heureSortie() == null) {
            return nuitsHospitalisation() > 1;
        }
        return Duration.between(LocalDateTime.of(sejour.entree(), sejour.heureEntree()),
                LocalDateTime.of(sejour.sortie(), sejour.heureSortie())).compareTo(Duration.ofHours(HEURES_DU_JOUR)) > 0;
    }

    /** The stay was known before it began. */
    default boolean sejourAnnonce() {
        return FaitsBase.avant(jour(Terme.CONNAISSANCE_SEJOUR), jour(Terme.ENTREE));
    }

    /** Not known before, or known so little before that clauses hold it unforeseen; one whose announcement is not told is unforeseen. */
    default boolean sejourImprevu() {
        LocalDate entree = jour(Terme.ENTREE);
        LocalDate limite = jour(Terme.LIMITE_IMPREVU);
        return entree != null && (!sejourAnnonce() || limite != null && !entree.isAfter(limite));
    }

    /** Known for as long as clauses ask of a planned stay. */
    default boolean sejourProgramme() {
        LocalDate debut = jour(Terme.DEBUT_PROGRAMME);
        return debut != null && !FaitsBase.avant(jour(Terme.ENTREE), debut) && jour(Terme.ENTREE) != null;
    }

    /** Its days are told, and hold no night. */
    default boolean sejourSansNuit() {
        LocalDate entree = jour(Terme.ENTREE);
        return entree != null && entree.equals(jour(Terme.SORTIE));
    }

    /** The person came in, and the day of leaving is not known. */
    default boolean hospitalisationEnCours() {
        return jour(Terme.ENTREE) != null && jour(Terme.SORTIE) == null;
    }

    /** In hospital or kept at home. */
    default boolean hospitaliseOuImmobilise() {
        return jour(Terme.ENTREE) != null || jour(Terme.DEBUT_IMMOBILISATION) != null;
    }

    default Etablissement etablissement() {
        return assistance().sejour().etablissement();
    }

    default MotifSoins motifSoins() {
        return assistance().sejour().motif();
    }

    /** Plastic surgery after a wound, a malformation or a lesion. */
    default boolean suiteLesion() {
        return assistance().sejour().suiteLesion();
    }

    // Kept at home.

    /** Days kept at home, both included; 0 when the person is not, or when the days are not told. */
    default int joursImmobilisation() {
        ImmobilisationDomicile immobilisation = assistance().immobilisation();
        return immobilisation.debut() == null || immobilisation.fin() == null ? 0
                : jours(immobilisation.debut(), immobilisation.fin().plusDays(1));
    }

    /** The days kept at home were known before they began. */
    default boolean immobilisationAnnoncee() {
        return FaitsBase.avant(jour(Terme.CONNAISSANCE_IMMOBILISATION), jour(Terme.DEBUT_IMMOBILISATION));
    }

    /** They were known so long before that clauses do not hold them unforeseen. */
    default boolean immobilisationPrevue() {
        LocalDate limite = jour(Terme.LIMITE_IMMOBILISATION_IMPREVUE);
        return immobilisationAnnoncee() && (limite == null || FaitsBase.apres(jour(Terme.DEBUT_IMMOBILISATION), limite));
    }

    /** Kept at home, but no doctor found it. */
    default boolean immobilisationNonConstatee() {
        return jour(Terme.DEBUT_IMMOBILISATION) != null && Boolean.FALSE.equals(assistance().immobilisation().constatMedical());
    }

    /** Kept at home, but able to do the daily tasks. */
    default boolean immobilisationSansIncapacite() {
        return jour(Terme.DEBUT_IMMOBILISATION) != null && Boolean.FALSE.equals(assistance().immobilisation().incapacite());
    }

    /** Not foreseen, found by a doctor, and in the way of daily tasks (definition). */
    default boolean immobilisationImprevue() {
        return jour(Terme.DEBUT_IMMOBILISATION) != null && !immobilisationNonConstatee() && !immobilisationSansIncapacite()
                && !immobilisationPrevue();
    }

    // Ages, in completed years.

    /** Of the person, on the day of the call. */
    default int age() {
        return annees(naissance(), jour(Terme.APPEL));
    }

    private static int annees(LocalDate naissance, LocalDate jour) {
        return naissance == null || jour == null ? 0 : (int) ChronoUnit.YEARS.between(naissance, jour);
    }

    private static int jours(LocalDate debut, LocalDate fin) {
        return debut == null || fin == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(debut, fin));
    }
}
