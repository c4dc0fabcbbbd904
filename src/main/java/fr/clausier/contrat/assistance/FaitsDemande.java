package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.Terme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/** What is asked: when, in which form, of what quality. */
public interface FaitsDemande extends FaitsBase {

    /** Of an hour. */
    int MINUTES = 60;

    /** Nothing is asked for by name: all that the event opens is looked for. */
    default boolean inventaire() {
        return assistance().prestations().isEmpty();
    }

    /** Which service of the envelope is asked for; null when none is named. */
    default ServiceEnveloppe service() {
        return demandee().service();
    }

    /** Which form of the guarantee is asked for; null when none is named. */
    default OptionPrestation option() {
        return demandee().option();
    }

    /** The contract that the guarantee belongs to. */
    default Convention convention() {
        return garantie().convention();
    }

    /** The section of its contract. */
    default int section() {
        return garantie().section();
    }

    // The pet.

    /** What the pet is; null when it is not told. */
    default EspeceAnimal especeAnimal() {
        return assistance().animal().espece();
    }

    /** Legal category of the dog; 0 for none. */
    default int categorieDuChien() {
        return assistance().animal().categorieChien();
    }

    // Where.

    /** Where the home is. */
    default Territoire territoireDomicile() {
        return assistance().personne().domicile();
    }

    /** What is called the home is a usual residence of the member. */
    default boolean residenceHabituelle() {
        return assistance().personne().residenceHabituelle();
    }

    /** Where it would be done; null when it is not told. */
    default Territoire territoireExecution() {
        return demandee().execution();
    }

    /** Where the journey begins; null when it is not told. */
    default Territoire territoireDepart() {
        return demandee().trajet().depart();
    }

    /** Where the journey ends; null when it is not told. */
    default Territoire territoireArrivee() {
        return demandee().trajet().arrivee();
    }

    /** One end of the journey is known to be elsewhere than the territory of the home. */
    default boolean trajetHorsDuTerritoire() {
        return Stream.of(demandee().trajet()).flatMap(trajet -> Stream.of(trajet.depart(), trajet.arrivee()).filter(Objects::nonNull))
                .anyMatch(territoire -> territoire != territoireDomicile());
    }

    // Agreement, judgement, delay.

    /** The expense was made without the insurer's agreement. */
    default boolean sansAccordPrealable() {
        return Boolean.FALSE.equals(demandee().accordPrealable());
    }

    /** A reasonable step of the person's own, with its receipts. */
    default boolean initiativeJustifiee() {
        return demandee().initiativeRaisonnable() && demandee().justificatifsFournis();
    }

    /** The receipts were sent. */
    default boolean justificatifsFournis() {
        return demandee().justificatifsFournis();
    }

    /** The insurer cannot do it itself. */
    default boolean inexecutable() {
        return Boolean.FALSE.equals(demandee().executable());
    }

    /** What it costs in metropolitan France, in euros; null when it is not told. */
    default Montant baremeMetropole() {
        return demandee().baremeMetropole();
    }

    /** The person refuses what is proposed. */
    default boolean solutionRefusee() {
        return demandee().refusDuBeneficiaire();
    }

    /** Family, staff, a public service or an employer already provide it. */
    default boolean solutionHabituelle() {
        return demandee().solutionHabituelle();
    }

    /** Chance or force majeure explains a late call. */
    default boolean retardExcuse() {
        return demandee().casFortuit() || demandee().forceMajeure();
    }

    // How much, and when.

    /** How much is judged useful is known. */
    default boolean quantiteEvaluee() {
        return demandee().evaluee() != null;
    }

    /** Its contract leaves the quantity to the insurer's judgement: hours of help and of day care, visits to animals. */
    default boolean aEvaluer() {
        return switch (garantie()) {
            case AIDE_DOMICILE_MATERNITE, GESTES_PREMIER_ENFANT, AIDE_DOMICILE, GARDE_ANIMAUX, PROMENADE_CHIEN, REMPLACEMENT_GARDE -> true;
            case ENFANTS_MATERNITE, ENFANTS, ENFANTS_DECES, ASCENDANTS_DECES -> option() == OptionPrestation.GARDE;
            case FRERES_ET_SOEURS -> option() == OptionPrestation.INTERVENANT;
            default -> false;
        };
    }

    /** At most what the insurer judges useful; null while it has not judged. */
    default Quota evaluation() {
        return quantiteEvaluee() ? Quota.deLaDemande(demandee().evaluee(), demandee().unite()) : null;
    }

    /** The day of the service is a public holiday where the home is. */
    default boolean jourFerie() {
        return JoursFeries.estFerie(jourPrestation(), assistance().personne().domicile());
    }

    /** The day of the service is a Saturday or a Sunday. */
    default boolean finDeSemaine() {
        return jourPrestation().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** The call comes after the last day for asking. */
    default boolean demandeTardive() {
        return FaitsBase.apres(jour(Terme.APPEL), jour(Terme.LIMITE_DEMANDE));
    }

    /** The service would come after the last day of its period. */
    default boolean apresPeriode() {
        return FaitsBase.apres(jourPrestation(), jour(Terme.FIN_PERIODE));
    }

    /** The service would come after the last day on which it can be given. */
    default boolean apresExecution() {
        return FaitsBase.apres(jourPrestation(), jour(Terme.LIMITE_EXECUTION));
    }

    /** Kilometres one way, a started one counted whole; 0 when no trip is told. */
    default int distanceTrajet() {
        BigDecimal distance = demandee().trajet().distanceKm();
        return distance == null ? 0 : distance.setScale(0, RoundingMode.CEILING).intValue();
    }

    /** How people travel; null when it is not told. */
    default ModeTransport modeTransport() {
        return demandee().trajet().mode();
    }

    /** The day of the service is told: it is not the day of the call for want of another. */
    default boolean jourChoisi() {
        return demandee().date() != null;
    }

    /** The service comes before the first day on which it can be given. */
    default boolean avantDebut() {
        return jourChoisi() && FaitsBase.avant(jourPrestation(), jour(Terme.DEBUT_PRESTATIONS));
    }

    /** What the helper is asked to do; null when it is not told. */
    default TacheMenagere tache() {
        return demandee().tache();
    }

    /** How long one visit lasts, in minutes; null when it is not told. */
    default Integer minutesVisite() {
        BigDecimal heures = demandee().dureeVisite();
        return heures == null ? null : heures.multiply(BigDecimal.valueOf(MINUTES)).intValue();
    }

    /** Prescribed by the person's own doctor. */
    default boolean prescriptionMedecinTraitant() {
        return demandee().prescriptionMedecinTraitant();
    }

    /** The same guarantee was given for the same event in another form. */
    default boolean autreFormeServie() {
        return option() != null && usages().stream().anyMatch(usage -> usage.garantie() == garantie() && usage.option() != null
                && usage.option() != option() && duMemeEvenement(usage));
    }

    // The child that the service is for.

    /** The one that the guarantee names, else the one of the call. */
    default EnfantAssiste enfantServi() {
        return assistance().enfantServi(demandee());
    }

    /** In completed years, on the first day of the services; 0 when the birth is not told. */
    default int ageEnfant() {
        return ageEnfantInconnu() ? 0
                : (int) ChronoUnit.YEARS.between(enfantServi().dateNaissance(), jour(Terme.PREMIERE_PRESTATION));
    }

    /** When the child was born is not told. */
    default boolean ageEnfantInconnu() {
        return enfantServi().dateNaissance() == null;
    }

    default boolean enfantHandicape() {
        return enfantServi().handicape();
    }

    /** Lives under the member's roof, unless it is said not to. */
    default boolean enfantSousLeToit() {
        return !Boolean.FALSE.equals(enfantServi().memeToit());
    }

    // Who can help.

    /** A relative can do what is asked. */
    default boolean procheDisponible() {
        return assistance().entourage().procheDisponible();
    }

    /** One of the two forms with a relative does not suit. */
    default boolean procheInadapte() {
        return assistance().entourage().optionsProcheInadaptees();
    }

    /** An adult can travel with the children. */
    default boolean accompagnateur() {
        return assistance().entourage().accompagnateur();
    }

    /** A need is put forward for someone sent by the insurer to travel with the children. */
    default boolean escorteInvoquee() {
        return assistance().entourage().escorteInvoquee();
    }

    /** One journey each for the children and for an adult who travels with them. */
    default Quota billetsTransfert() {
        return Quota.de(assistance().foyer().enfants() + 1 + " allers-retours par événement");
    }

    /** A relative is there. */
    default boolean procheLocal() {
        return assistance().entourage().procheLocal();
    }

    /** The member or the spouse can do it. */
    default boolean coupleValide() {
        return assistance().entourage().coupleCapable();
    }

    /** The couple has cash, or can get some. */
    default boolean disposeEspeces() {
        return assistance().entourage().disposeEspeces();
    }

    /** Which meal is asked for; null when none is named. */
    default TypeRepas repas() {
        return demandee().repas();
    }

    /** The day of the return home is known. */
    default boolean retourConnu() {
        return jour(Terme.RETOUR_DOMICILE) != null;
    }

    /** Relatives stay at home during the hospital stay. */
    default boolean prochesAuDomicile() {
        return assistance().entourage().prochesAuDomicile();
    }

    /** The animal has had the compulsory vaccinations. */
    default boolean animalVaccine() {
        return assistance().animal().vaccinationsAJour();
    }

    /** Days kept at home are counted from the last one. */
    default boolean delaiDepuisFinImmobilisation() {
        return "FIN".equals(lectures().get("INT-IMA-DEPART-IMMOBILISATION"));
    }
}
