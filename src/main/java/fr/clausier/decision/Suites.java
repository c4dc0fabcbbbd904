package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.decision.Antecedent.Versement;
import fr.clausier.decision.Decision.CompteurApres;
import fr.clausier.decision.Decision.Difference;
import fr.clausier.decision.Decision.Engagement;
import fr.clausier.decision.Decision.Paiement;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.MotifNonPayable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from the lines, against what was decided before: payments, differences, what to decide again, engagement. */
record Suites(Demande demande, Passe passe, List<LigneDecompte> lignes) {

    private record Beneficiaire(Destinataire destinataire, String reference) {

        static Beneficiaire de(Versement versement) {
            return new Beneficiaire(versement.destinataire(), versement.reference());
        }
    }

    /** The caller's identifier of the one who is paid, when it is not the member. */
    private static String reference(LigneDecompte ligne, Acte acte) {
        return switch (ligne.destinataire()) {
            case PROFESSIONNEL_DE_SANTE -> acte.professionnel();
            case PAYEUR_DES_OBSEQUES -> acte.evenement().payeur();
            default -> null;
        };
    }

    /** One payment a recipient, less what was ordered before; nothing for lines that wait or that a human must judge. */
    List<Paiement> paiements() {
        Map<Beneficiaire, List<LigneDecompte>> parBeneficiaire = new LinkedHashMap<>();
        Map<Beneficiaire, Montant> dus = new LinkedHashMap<>();
        if (demande.nature() == Nature.PRISE_EN_CHARGE) {
            return List.of();
        }
        for (int i = 0; i < lignes.size(); i++) {
            LigneDecompte ligne = lignes.get(i);
            if (ligne.due()) {
                Beneficiaire qui = new Beneficiaire(ligne.destinataire(), reference(ligne, demande.actes().get(i)));
                parBeneficiaire.computeIfAbsent(qui, cle -> new ArrayList<>()).add(ligne);
                dus.merge(qui, ligne.montants().mutuelle(), Montant::plus);
            }
        }
        Map<Beneficiaire, Montant> dejaVerses = new LinkedHashMap<>();
        for (Antecedent antecedent : passe.concernes()) {
            antecedent.versements().forEach(v -> dejaVerses.merge(Beneficiaire.de(v), v.montant(), Montant::plus));
            if (demande.nature() == Nature.ANNULATION) {
                antecedent.precedents().stream().flatMap(precedent -> precedent.versements().stream())
                        .forEach(v -> dus.merge(Beneficiaire.de(v), v.montant(), Montant::plus));
            }
        }
        Set<Beneficiaire> tous = new LinkedHashSet<>(dus.keySet());
        tous.addAll(dejaVerses.keySet());
        return tous.stream().map(qui -> new Paiement(qui.destinataire(), qui.reference(), dus.getOrDefault(qui, Montant.ZERO),
                dejaVerses.getOrDefault(qui, Montant.ZERO),
                parBeneficiaire.getOrDefault(qui, List.of()).stream().map(LigneDecompte::id).toList())).toList();
    }

    /** Line by line, what each earlier decision gave and what stands now. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Antecedent antecedent : passe.concernes()) {
            Map<String, Montant> avant = montants(antecedent.lignes().stream());
            Map<String, Montant> apres = demande.nature() == Nature.ANNULATION
                    ? montants(antecedent.precedents().stream().flatMap(precedent -> precedent.lignes().stream())) : nouvelles();
            Stream.concat(apres.keySet().stream(), avant.keySet().stream()).distinct()
                    .forEach(ligne -> differences.add(new Difference(antecedent.id(), ligne, avant.get(ligne), apres.get(ligne))));
        }
        return differences;
    }

    private static Map<String, Montant> montants(Stream<Antecedent.Ligne> lignes) {
        Map<String, Montant> montants = new LinkedHashMap<>();
        lignes.forEach(ligne -> montants.put(ligne.id(), ligne.mutuelle()));
        return montants;
    }

    private Map<String, Montant> nouvelles() {
        return montants(lignes.stream().map(ligne -> new Antecedent.Ligne(ligne.id(),
                ligne.due() ? ligne.montants().mutuelle() : Montant.ZERO)));
    }

    /** The later decisions that hold something of a counter that this one moves. */
    List<String> aRedecider(List<CompteurApres> bouges) {
        return passe.posterieures().stream().filter(suivante -> Compteurs.partage(bouges, suivante.compteurs()))
                .map(Antecedent::id).toList();
    }

    /** Null when nothing is promised: another nature, or something is still awaited. */
    Engagement engagement(VieAdhesion vie, Set<MotifNonPayable> motifs) {
        if (demande.nature() != Nature.PRISE_EN_CHARGE || !Decision.effective(demande.nature(), motifs)) {
            return null;
        }
        Montant promis = Montant.somme(lignes.stream().filter(LigneDecompte::due).map(ligne -> ligne.montants().mutuelle()).toList());
        return new Engagement(promis, vie.calendrier().stream().filter(jour -> jour.terme() == Terme.FIN_ENGAGEMENT)
                .map(Echeance::jour).findFirst().orElse(null));
    }
}
