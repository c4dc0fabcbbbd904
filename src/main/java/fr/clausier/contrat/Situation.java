package fr.clausier.contrat;

import java.time.LocalDate;

/** A person of a membership on one day: the fact on which rights are decided. */
public record Situation(Adhesion adhesion, Beneficiaire beneficiaire, LocalDate jour) implements Fait {

    public Contrat contrat() {
        return adhesion.contrat();
    }

    public Lien lien() {
        return beneficiaire.lien();
    }

    public boolean designeAuBulletin() {
        return beneficiaire.designeAuBulletin();
    }

    public boolean mentionneCertificat() {
        return beneficiaire.mentionneCertificat();
    }

    public boolean certificatEmis() {
        return adhesion.certificatEmis();
    }

    public boolean membreApsme() {
        return adhesion.membreApsme();
    }

    public boolean cotisationRecue() {
        return adhesion.datePremierPaiement() != null;
    }

    public boolean avantEffet() {
        return jour.isBefore(adhesion.dateEffet());
    }

    /** After the last covered day. */
    public boolean apresCessation() {
        return adhesion.dernierJourCouvert() != null && jour.isAfter(adhesion.dernierJourCouvert());
    }
}
