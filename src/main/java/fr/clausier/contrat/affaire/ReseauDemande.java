package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * Something is asked of a professional of the network (guide, Itelis; notice TNS art. 18).
 *
 * @param avantage             absent means TARIFS_NEGOCIES
 * @param partenaire           the professional belongs to the network; absent means no
 * @param logoSurCarte         the card bears the network's name; absent means no
 * @param avantagesDemandes    the member asked for the network's terms; absent means no
 * @param cartePresentee       the third-party payment card was shown; absent means no
 * @param dateAchat            day of the purchase, or on which a trial began
 * @param dateSinistre         day of the breakage, tear, breakdown or misfit; absent: it has not happened
 * @param consommationNormale  the batteries are for a normal use; absent: in dispute
 * @param anneesExperience     full years of the eye surgeon in that surgery; absent: not known
 * @param proceduresParAn      procedures of that surgeon a year; absent: not known
 * @param environnementConforme the premises and protocols follow the public recommendations; absent: not known
 * @param examensPrePostOperatoires examinations before and after surgery; absent: not known
 */
public record ReseauDemande(
        @Requis ProfessionnelReseau professionnel,
        AvantageReseau avantage,
        Boolean partenaire,
        Boolean logoSurCarte,
        Boolean avantagesDemandes,
        Boolean cartePresentee,
        ProduitReseau produit,
        LocalDate dateAchat,
        LocalDate dateSinistre,
        Boolean consommationNormale,
        Integer anneesExperience,
        Integer proceduresParAn,
        Boolean environnementConforme,
        Boolean examensPrePostOperatoires) {

    /** Nothing is asked of the network. */
    public static final ReseauDemande AUCUNE =
            new ReseauDemande(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public ReseauDemande {
        avantage = avantage == null ? AvantageReseau.TARIFS_NEGOCIES : avantage;
        produit = produit == null ? ProduitReseau.AUTRE : produit;
        partenaire = partenaire != null && partenaire;
        logoSurCarte = logoSurCarte != null && logoSurCarte;
        avantagesDemandes = avantagesDemandes != null && avantagesDemandes;
        cartePresentee = cartePresentee != null && cartePresentee;
    }
}
