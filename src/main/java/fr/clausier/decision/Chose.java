package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.Situation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a fact is about, as the caller knows it.
 *
 * @param type  LIGNE, PERSONNE, DEMARCHE, AFFAIRE, PRESTATION, LITIGE or FRAIS
 * @param id    the caller's identifier; null for what has none
 * @param jour  day of care, of the service, of the expense; null when there is none
 * @param texte what it is, in French
 */
public record Chose(String type, String id, LocalDate jour, String texte) {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    static Chose de(Fait fait) {
        if (fait instanceof Ligne ligne) {
            return de(ligne.acte());
        }
        if (fait instanceof Situation situation) {
            return chose("PERSONNE", situation.beneficiaire().id(), situation.jour(), "personne " + situation.beneficiaire().id(), "au");
        }
        if (fait instanceof Prestation prestation) {
            return chose("PRESTATION", prestation.id(), prestation.jourPrestation(),
                    "garantie d'assistance " + prestation.id() + ", " + prestation.garantie().texte(), "du");
        }
        if (fait instanceof FraisJuridique frais) {
            return chose("FRAIS", frais.id(), frais.frais().date(), "frais " + frais.id() + ", " + frais.nature().texte()
                    + (frais.code() == null ? "" : ", " + frais.code().texte()), "du");
        }
        if (fait instanceof Demarche demarche) {
            return chose("DEMARCHE", null, null, "démarche " + demarche.demarche() + (demarche.rang() == 0 ? "" : " n° " + (demarche.rang() + 1)), "");
        }
        return fait instanceof Affaire affaire ? chose("AFFAIRE", null, null, "affaire " + affaire.affaire(), "")
                : chose("LITIGE", null, null, "litige " + ((Litige) fait).domaine(), "");
    }

    static Chose de(Acte acte) {
        return chose("LIGNE", acte.id(), acte.dateSoins(), "ligne " + acte.id() + ", " + acte.poste(), "du");
    }

    private static Chose chose(String type, String id, LocalDate jour, String texte, String article) {
        return new Chose(type, id, jour, jour == null ? texte : texte + " " + article + " " + jour(jour));
    }

    /** A day, as a reader is told it. */
    static String jour(LocalDate jour) {
        return JOUR.format(jour);
    }
}
