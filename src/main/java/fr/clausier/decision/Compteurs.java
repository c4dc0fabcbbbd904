package fr.clausier.decision;

import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.decision.Antecedent.Consommation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counters of a person while a demande is decided: each group of lines sees what the ones before consumed, what others
 * have reserved, and no longer what the decisions held whose place this one takes.
 */
final class Compteurs {

    /** A counter while it moves: as it was given, when its period opened, what this demande takes. */
    private static final class Cours {
        private final Compteur depart;
        private LocalDate depuis;
        private BigDecimal avant;
        private BigDecimal reserve;
        private BigDecimal consomme = BigDecimal.ZERO;
        private boolean regarde;

        Cours(Compteur depart) {
            this.depart = depart;
            this.depuis = depart.depuis();
            this.avant = depart.consomme();
            this.reserve = depart.reserve();
        }

        /** What a decision held comes back, or goes out again. */
        void rendre(BigDecimal rendu, BigDecimal reserveRendue) {
            avant = avant.subtract(rendu).max(BigDecimal.ZERO);
            reserve = reserve.subtract(reserveRendue).max(BigDecimal.ZERO);
            regarde = true;
            depuis = avant.signum() == 0 ? null : depuis;
        }
    }

    private final Nature nature;
    private final Map<String, Cours> cours = new TreeMap<>();
    private final Map<String, Montant> retenues = new HashMap<>();

    Compteurs(List<Compteur> connus, Nature nature, Passe passe) {
        this.nature = nature;
        connus.forEach(compteur -> cours.put(compteur.cle(), new Cours(compteur)));
        for (Antecedent antecedent : passe.concernes()) {
            antecedent.compteurs().forEach(tenu -> de(tenu.cle()).rendre(tenu.consomme(), tenu.reserve()));
            if (nature == Nature.ANNULATION) {
                // What the cancelled decision had taken the place of stands again.
                antecedent.precedents().stream().flatMap(precedent -> precedent.compteurs().stream())
                        .forEach(tenu -> de(tenu.cle()).rendre(tenu.consomme().negate(), tenu.reserve().negate()));
            }
        }
    }

    private Cours de(String cle) {
        return cours.computeIfAbsent(cle, absent -> new Cours(new Compteur(cle, BigDecimal.ZERO, 0, null)));
    }

    /** What was consumed of a limit, or is reserved, on a day of care: nothing once its period has ended. */
    BigDecimal consomme(Limite limite, LocalDate jour) {
        Cours compteur = cours.get(limite.cle());
        if (compteur == null || fini(compteur, limite, jour)) {
            return BigDecimal.ZERO;
        }
        return compteur.avant.add(compteur.reserve).add(compteur.consomme);
    }

    private static boolean fini(Cours compteur, Limite limite, LocalDate jour) {
        return limite.mois() > 0 && compteur.depuis != null && !jour.isBefore(compteur.depuis.plusMonths(limite.mois()));
    }

    void consommer(Limite limite, LocalDate jour, BigDecimal quantite) {
        Cours compteur = de(limite.cle());
        compteur.regarde = true;
        if (quantite.signum() > 0 && limite.mois() > 0 && (compteur.depuis == null || fini(compteur, limite, jour))) {
            compteur.depuis = jour;
            compteur.avant = BigDecimal.ZERO;
            compteur.consomme = BigDecimal.ZERO;
        }
        compteur.consomme = compteur.consomme.add(quantite);
    }

    /** What is left of a legal cap on deductions, of which {@code cle} says the kind, the period and whom it is about. */
    Montant resteDeRetenue(String cle, Montant plafond) {
        Cours connu = cours.get(cle);
        Montant deja = connu == null ? Montant.ZERO : new Montant(connu.avant);
        return plafond.moinsAuPlus(deja).moinsAuPlus(retenues.getOrDefault(cle, Montant.ZERO));
    }

    void retenir(String cle, Montant montant) {
        retenues.merge(cle, montant, Montant::plus);
    }

    /** Every counter that was looked at, with what it becomes: an engagement reserves where a payment consumes. */
    List<Decision.CompteurApres> apres() {
        List<Decision.CompteurApres> liste = new ArrayList<>();
        cours.forEach((cle, compteur) -> {
            if (compteur.regarde) {
                boolean engage = nature == Nature.PRISE_EN_CHARGE;
                BigDecimal consomme = engage ? BigDecimal.ZERO : compteur.consomme;
                BigDecimal reserve = engage ? compteur.consomme : BigDecimal.ZERO;
                BigDecimal apres = compteur.avant.add(consomme);
                BigDecimal reserveApres = compteur.reserve.add(reserve);
                boolean bouge = apres.compareTo(compteur.depart.consomme()) != 0
                        || reserveApres.compareTo(compteur.depart.reserve()) != 0;
                liste.add(new Decision.CompteurApres(cle, compteur.avant, consomme, reserve, apres, reserveApres, bouge,
                        compteur.depart.version(), compteur.depuis));
            }
        });
        return liste;
    }

    /** Whether two decisions hold something of the same counter that moves. */
    static boolean partage(List<Decision.CompteurApres> bouges, List<Consommation> tenus) {
        return tenus.stream().filter(tenu -> tenu.consomme().signum() != 0 || tenu.reserve().signum() != 0)
                .anyMatch(tenu -> bouges.stream().anyMatch(bouge -> bouge.bouge() && bouge.cle().equals(tenu.cle())));
    }
}
