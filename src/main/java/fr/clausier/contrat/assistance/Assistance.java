package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What the assistance contracts are asked for after one event; without « prestations », everything that the event opens.
 *
 * @param dateAppel the day of the call
 * @param heureAppel local time
 * @param evenement absent: the everyday services
 * @param enfant the child that the services are for, unless a prestation names another
 */
public record Assistance(
        @Requis LocalDate dateAppel,
        LocalTime heureAppel,
        ContratAssistance contrat,
        PersonneAssistee personne,
        EvenementAssistance evenement,
        SejourHospitalier sejour,
        ImmobilisationDomicile immobilisation,
        MaterniteAssistance maternite,
        ChirurgieAssistance chirurgie,
        PathologieAssistance pathologie,
        Entourage entourage,
        FoyerAssiste foyer,
        EnfantAssiste enfant,
        AnimalAssiste animal,
        LogementAssiste logement,
        EmploiAssiste emploi,
        DecesAssiste deces,
        DeplacementAssiste deplacement,
        SanteEnLigne santeEnLigne,
        List<PrestationDemandee> prestations,
        List<Usage> usages) {

    public Assistance {
        contrat = contrat == null ? ContratAssistance.AUCUN : contrat;
        personne = personne == null ? PersonneAssistee.AUCUN : personne;
        sejour = sejour == null ? SejourHospitalier.AUCUN : sejour;
        immobilisation = immobilisation == null ? ImmobilisationDomicile.AUCUN : immobilisation;
        maternite = maternite == null ? MaterniteAssistance.AUCUN : maternite;
        chirurgie = chirurgie == null ? ChirurgieAssistance.AUCUN : chirurgie;
        pathologie = pathologie == null ? PathologieAssistance.AUCUN : pathologie;
        entourage = entourage == null ? Entourage.AUCUN : entourage;
        foyer = foyer == null ? FoyerAssiste.AUCUN : foyer;
        enfant = enfant == null ? EnfantAssiste.AUCUN : enfant;
        animal = animal == null ? AnimalAssiste.AUCUN : animal;
        logement = logement == null ? LogementAssiste.AUCUN : logement;
        emploi = emploi == null ? EmploiAssiste.AUCUN : emploi;
        deces = deces == null ? DecesAssiste.AUCUN : deces;
        deplacement = deplacement == null ? DeplacementAssiste.AUCUN : deplacement;
        santeEnLigne = santeEnLigne == null ? SanteEnLigne.AUCUN : santeEnLigne;
        prestations = prestations == null ? List.of() : List.copyOf(prestations);
        usages = usages == null ? List.of() : List.copyOf(usages);
    }

    /** The child that a guarantee serves: the one that it names, else the one of the call. */
    public EnfantAssiste enfantServi(PrestationDemandee demandee) {
        return demandee.enfant() == null ? enfant : demandee.enfant();
    }

    /** The day of a service: of the call, unless another is told. */
    public LocalDate jour(PrestationDemandee demandee) {
        return demandee.date() == null ? dateAppel : demandee.date();
    }

    /** A use made for the same event, or for none that is told. */
    public boolean duMemeEvenement(Usage usage) {
        return usage.evenement() == null || evenement != null && usage.evenement().equals(evenement.id());
    }
}
