package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.Service;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Proposition;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The matters of a demande besides care and membership: services, recourses, controls, complaints. */
final class CalculAffaires {

    private final RuleBase base;
    private final Demande demande;
    /** The engagement that the demande honours; null when there is none. */
    private final Antecedent honore;
    private final Parcours parcours;
    private final List<Decision.AutreDemande> propositions = new ArrayList<>();

    CalculAffaires(RuleBase base, Predicate<Regle> garde, Demande demande, Passe passe, List<Etape> trace) {
        this.base = base;
        this.demande = demande;
        this.honore = passe.concernes().stream().filter(antecedent -> antecedent.nature() == Nature.PRISE_EN_CHARGE).findFirst().orElse(null);
        this.parcours = new Parcours(base, garde, demande, Domaine.SERVICES, fait -> !demande.question(), trace);
    }

    List<Decision.AutreDemande> propositions() {
        return propositions;
    }

    List<Tache> taches() {
        return parcours.taches();
    }

    /**
     * @param vie      the life of the membership, which the answer completes
     * @param couverte whether the person is covered on the day asked about
     * @param refusee  whether its rights are refused on that day
     * @param verses   what the mutual pays on each line, by its identifier
     */
    VieAdhesion calculer(VieAdhesion vie, boolean couverte, boolean refusee, Map<String, Montant> verses) {
        LocalDate jour = demande.jour() == null ? demande.adhesion().dateEffet() : demande.jour();
        Montant verse = verse(verses, ligne -> true);
        declarer(TypeAffaire.SERVICE, demande.service(), couverte, refusee, verse, jour);
        boolean engagement = demande.nature() == Nature.PRISE_EN_CHARGE || honore != null && demande.nature() == Nature.LIQUIDATION;
        declarer(TypeAffaire.ENGAGEMENT, engagement ? demande : null, couverte, refusee, verse, jour);
        declarer(TypeAffaire.RECOURS, demande.recours(), couverte, refusee,
                verse(verses, ligne -> demande.recours() != null && demande.recours().vise(ligne)), jour);
        declarer(TypeAffaire.CONTROLE, demande.controle(), couverte, refusee, verse, jour);
        declarer(TypeAffaire.RECLAMATION, demande.reclamation(), couverte, refusee, verse, jour);
        declarer(TypeAffaire.DONNEES, demande.donnees(), couverte, refusee, verse, jour);
        declarer(TypeAffaire.EVENEMENT, demande.actes().isEmpty() && demande.assistance() == null && demande.litige() == null ? null : demande,
                couverte, refusee, verse, jour);
        if (parcours.suivis().isEmpty()) {
            return vie;
        }
        for (Phase phase : Domaine.SERVICES.phases()) {
            parcours.tirer(phase, vie.cours(), fait -> true, this::noter);
        }
        return vie.plus(parcours.conclure(vie.cours()));
    }

    private void noter(Deduction deduction) {
        if (!(deduction.constat() instanceof Proposition proposition)) {
            throw Parcours.horsDePropos(deduction);
        }
        propositions.add(new Decision.AutreDemande(proposition.type(), deduction.regle().clause(demande.adhesion().contrat())));
        parcours.etape(deduction, Effet.PROPOSITION, proposition.type().name(), null, null);
    }

    private static Montant verse(Map<String, Montant> verses, Predicate<String> garder) {
        return Montant.somme(verses.entrySet().stream().filter(ligne -> garder.test(ligne.getKey())).map(Map.Entry::getValue).toList());
    }

    private void declarer(TypeAffaire type, Object dit, boolean couverte, boolean refusee, Montant verse, LocalDate jour) {
        if (dit != null) {
            Bareme bareme = base.figures().au(jour);
            parcours.suivre(List.of(new Affaire(demande, type, dates(type), false, false, CoursAdhesion.SANS_FIN, couverte,
                    refusee, verse, bareme)));
        }
    }

    private Map<Terme, LocalDate> dates(TypeAffaire type) {
        Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        dates.put(Terme.EFFET, demande.adhesion().dateEffet());
        dates.put(Terme.JOUR_DEMANDE, demande.jour());
        switch (type) {
            case SERVICE -> servir(demande.service(), dates);
            case ENGAGEMENT -> {
                dates.put(Terme.FIN_ENGAGEMENT, honore == null ? null : honore.valideJusquau());
                dates.put(Terme.EVENEMENT, demande.actes().stream().map(Acte::dateSoins).max(Comparator.naturalOrder()).orElse(null));
            }
            case RECOURS -> dates.put(Terme.EVENEMENT, demande.recours().dateAccident());
            case CONTROLE -> {
                dates.put(Terme.DEMANDE, demande.controle().dateDemande());
                dates.put(Terme.NOTIFICATION, demande.controle().dateNotification());
            }
            case RECLAMATION -> dates.put(Terme.DEMANDE, demande.reclamation().dateReclamation());
            case EVENEMENT -> { }
            case LITIGE -> throw new IllegalArgumentException("A dispute is decided apart");
            case DONNEES -> {
                dates.put(Terme.DEMANDE, demande.donnees().dateDemande());
                dates.put(Terme.FIN_RELATION, demande.donnees().finRelation());
                dates.put(Terme.DERNIER_CONTACT, demande.donnees().protectionJuridique().dateDernierContact());
                dates.put(Terme.INSCRIPTION_FRAUDE, demande.donnees().protectionJuridique().dateInscriptionFraude());
            }
        }
        dates.values().removeIf(Objects::isNull);
        return dates;
    }

    private static void servir(Service service, Map<Terme, LocalDate> dates) {
        if (service.reseau() != null) {
            dates.put(Terme.ACHAT, service.reseau().dateAchat());
        }
        if (service.carte() != null) {
            Integer annee = service.carte().annee();
            dates.put(Terme.DEBUT_CARTE, annee == null ? null : LocalDate.of(annee, 1, 1));
            dates.put(Terme.CONFIRMATION, service.carte().dateConfirmation());
        }
        if (service.fondsSocial() != null) {
            dates.put(Terme.DEPOT, service.fondsSocial().dateDepot());
        }
    }
}
