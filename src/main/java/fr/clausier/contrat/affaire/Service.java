package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A service of the mutual that is asked for; the demande's {@code jour} is the day on which it is asked. The block of that
 * service describes it.
 */
public record Service(
        @Requis CodeService code,
        ReseauDemande reseau,
        TeleconsultationDemande teleconsultation,
        CarteDemande carte,
        FondsSocialDemande fondsSocial,
        PriseEnChargeDemande priseEnCharge,
        SejourVacances vacances,
        AssistanceDemande assistance,
        ProtectionJuridiqueDemande protectionJuridique) {

    /** The day on which the person must be covered: that of the stay or of the dispute when it is told, else {@code jour}. */
    public LocalDate jourDesDroits(LocalDate jour) {
        LocalDate propre = switch (code) {
            case PRISE_EN_CHARGE_HOSPITALIERE -> priseEnCharge.dateHospitalisation();
            case PROTECTION_JURIDIQUE -> protectionJuridique.dateLitige();
            default -> null;
        };
        return propre == null ? jour : propre;
    }

    /** The block that describes the service. */
    public Object bloc() {
        return switch (code) {
            case RESEAU -> reseau;
            case TELECONSULTATION -> teleconsultation;
            case CARTE_TIERS_PAYANT -> carte;
            case FONDS_SOCIAL -> fondsSocial;
            case PRISE_EN_CHARGE_HOSPITALIERE -> priseEnCharge;
            case BTP_VACANCES -> vacances;
            case ASSISTANCE -> assistance;
            case PROTECTION_JURIDIQUE -> protectionJuridique;
        };
    }
}
