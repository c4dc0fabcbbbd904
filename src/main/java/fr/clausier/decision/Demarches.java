package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Impaye;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.adhesion.TypeDemarche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every step that a demande tells of, with the days that it declares. */
final class Demarches {

    private final Demande demande;
    private final Bareme bareme;
    private final List<Demarche> demarches = new ArrayList<>();

    private Demarches(Demande demande, Bareme bareme) {
        this.demande = demande;
        this.bareme = bareme;
    }

    /** The membership itself first, then what happens to it. */
    static List<Demarche> de(Demande demande, Bareme bareme) {
        return new Demarches(demande, bareme).reunir();
    }

    /** The action that a demande tells of, on the event that it gives. */
    static Demarche action(Demande demande, Bareme bareme) {
        Demarches seule = new Demarches(demande, bareme);
        Map<Terme, LocalDate> dates = seule.declarees(TypeDemarche.ACTION, 0);
        dates.put(Terme.EVENEMENT, demande.action().dateEvenement());
        dates.values().removeIf(Objects::isNull);
        return new Demarche(demande, TypeDemarche.ACTION, 0, Map.copyOf(dates), false, false, CoursAdhesion.SANS_FIN, bareme);
    }

    private List<Demarche> reunir() {
        ajouter(TypeDemarche.VIE, 0);
        if (demande.type().objet() == TypeDemarche.ADHESION) {
            ajouter(TypeDemarche.ADHESION, 0);
        }
        ajouterSi(demande.renonciation(), TypeDemarche.RENONCIATION);
        ajouterSi(demande.denonciation(), TypeDemarche.DENONCIATION);
        ajouterSi(demande.changement(), TypeDemarche.CHANGEMENT);
        ajouterSi(demande.revision(), TypeDemarche.REVISION);
        ajouterSi(demande.declaration(), TypeDemarche.DECLARATION);
        ajouterSi(demande.exclusion(), TypeDemarche.EXCLUSION);
        ajouterSi(demande.association(), TypeDemarche.ASSOCIATION);
        ajouterSi(demande.cotisation(), TypeDemarche.COTISATION);
        for (int i = 0; i < demande.impayes().size(); i++) {
            ajouter(TypeDemarche.IMPAYE, i);
        }
        if (demande.action() != null) {
            for (int i = 0; i < demande.action().interruptions().size(); i++) {
                ajouter(TypeDemarche.INTERRUPTION, i);
            }
            long jours = demande.question() ? 1 : demande.actes().stream().map(Acte::dateSoins).distinct().count();
            for (int i = 0; i < jours; i++) {
                ajouter(TypeDemarche.ACTION, i);
            }
        }
        return demarches;
    }

    private void ajouterSi(Object dit, TypeDemarche type) {
        if (dit != null) {
            ajouter(type, 0);
        }
    }

    private void ajouter(TypeDemarche type, int rang) {
        Map<Terme, LocalDate> dates = declarees(type, rang);
        dates.values().removeIf(Objects::isNull);
        demarches.add(new Demarche(demande, type, rang, Map.copyOf(dates), false, false, CoursAdhesion.SANS_FIN, bareme));
    }

    /** The day of care that an action is about, in their order. */
    static LocalDate soins(Demande demande, int rang) {
        return demande.actes().stream().map(Acte::dateSoins).distinct().sorted().skip(rang).findFirst().orElse(null);
    }

    private Map<Terme, LocalDate> declarees(TypeDemarche type, int rang) {
        Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        dates.put(Terme.EFFET, demande.adhesion().dateEffet());
        dates.put(Terme.SIGNATURE, demande.adhesion().dateSignatureBulletin());
        dates.put(Terme.RECEPTION_CONDITIONS, demande.adhesion().dateReceptionConditions());
        dates.put(Terme.CESSATION_ACTIVITE, demande.adherent().dateCessationActivite());
        dates.put(Terme.FIN_COLLECTIF, demande.beneficiaire().dateFinAssuranceCollective());
        switch (type) {
            case ADHESION, EXCLUSION -> {
                if (demande.exclusion() != null) {
                    LocalDate nouvelle = demande.exclusion().dateNouvelleDemande();
                    dates.put(Terme.NOTIFICATION, demande.exclusion().dateNotification());
                    dates.put(Terme.DEMANDE, nouvelle == null ? demande.jour() : nouvelle);
                }
            }
            case VIE -> {
                dates.put(Terme.JOUR_DEMANDE, demande.jour());
                dates.put(Terme.PERTE_REGIME, demande.adhesion().datePerteJustificatifRegime());
                dates.put(Terme.RESILIATION_CONTRAT, demande.adhesion().dateResiliationContrat());
            }
            case RENONCIATION -> {
                dates.put(Terme.ENVOI, demande.renonciation().dateEnvoi());
                dates.put(Terme.RECEPTION, demande.renonciation().dateReception());
            }
            case DENONCIATION -> {
                dates.put(Terme.ENVOI, demande.denonciation().dateEnvoi());
                dates.put(Terme.RECEPTION, demande.denonciation().dateReception());
                dates.put(Terme.EVENEMENT, demande.denonciation().dateEvenement());
                dates.put(Terme.REVELATION, demande.denonciation().dateRevelation());
                dates.put(Terme.AVIS, demande.denonciation().dateAvis());
                dates.put(Terme.INFORMATION, demande.denonciation().dateInformation());
                dates.put(Terme.EFFET_MODIFICATION, demande.denonciation().dateEffetModification());
            }
            case CHANGEMENT -> {
                dates.put(Terme.DEMANDE, demande.changement().dateDemande());
                dates.put(Terme.EFFET_SOUHAITE, demande.changement().dateEffetSouhaitee());
                dates.put(Terme.EVENEMENT, demande.changement().dateEvenement());
            }
            case REVISION -> {
                dates.put(Terme.NOTIFICATION, demande.revision().dateNotification());
                dates.put(Terme.PUBLICATION, demande.revision().datePublication());
                dates.put(Terme.EFFET_DECIDE, demande.revision().dateEffet());
                dates.put(Terme.DEMANDE, demande.revision().dateDemandeResiliation());
                dates.put(Terme.RECEPTION, demande.revision().dateReceptionResiliation());
            }
            case DECLARATION -> {
                dates.put(Terme.CONSTATATION, demande.declaration().dateConstatation());
                dates.put(Terme.NOTIFICATION, demande.declaration().dateNotification());
            }
            case ASSOCIATION -> {
                dates.put(Terme.PERTE_QUALITE, demande.association().datePerteQualite());
                dates.put(Terme.INFORMATION_MUTUELLE, demande.association().dateInformationMutuelle());
            }
            case COTISATION -> {
                dates.put(Terme.ECHEANCE, demande.cotisation().dateEcheance());
                dates.put(Terme.PAIEMENT, demande.cotisation().datePaiement());
                dates.put(Terme.EFFET_DECIDE, demande.cotisation().dateDecision());
            }
            case IMPAYE -> {
                Impaye impaye = demande.impayes().get(rang);
                dates.put(Terme.ECHEANCE, impaye.dateEcheance());
                dates.put(Terme.MISE_EN_DEMEURE, impaye.dateMiseEnDemeure());
                dates.put(Terme.PAIEMENT, impaye.datePaiement());
            }
            case ACTION -> {
                LocalDate dit = demande.action().dateEvenement();
                LocalDate soins = demande.question() ? null : soins(demande, rang);
                dates.put(Terme.EVENEMENT, dit == null || soins != null && soins.isAfter(dit) ? soins : dit);
                dates.put(Terme.DEMANDE, demande.action().dateAction());
                dates.put(Terme.CONNAISSANCE_MUTUELLE, demande.action().dateConnaissanceMutuelle());
                dates.put(Terme.CONNAISSANCE_INTERESSE, demande.action().dateConnaissanceInteresse());
                dates.put(Terme.RECOURS_TIERS, demande.action().premierRecoursTiers());
            }
            case INTERRUPTION -> dates.put(Terme.EVENEMENT, demande.action().interruptions().get(rang).date());
            default -> throw new IllegalStateException("A step that nobody tells of: " + type);
        }
        return dates;
    }
}
