package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Lieu;
import java.time.LocalDate;
import java.util.List;

/**
 * A doctor is asked at a distance (guide).
 *
 * @param acte                absent means CONSULTATION
 * @param lieu                where the person is; absent means METROPOLE
 * @param dejaFaites          consultations already had in the calendar year of the demande; absent: counted among {@code precedentes}
 * @param precedentes         consultations already had, of any year
 * @param envoiMedecinTraitant the member asks that the report be sent to the family doctor; absent means no
 */
public record TeleconsultationDemande(ActeTeleconsultation acte, Lieu lieu, Integer dejaFaites, List<Teleconsultation> precedentes,
        Boolean envoiMedecinTraitant) {

    /** No consultation is asked for. */
    public static final TeleconsultationDemande AUCUNE = new TeleconsultationDemande(null, null, null, null, null);

    public TeleconsultationDemande {
        acte = acte == null ? ActeTeleconsultation.CONSULTATION : acte;
        lieu = lieu == null ? Lieu.METROPOLE : lieu;
        precedentes = precedentes == null ? List.of() : List.copyOf(precedentes);
        envoiMedecinTraitant = envoiMedecinTraitant != null && envoiMedecinTraitant;
    }

    /** Consultations already had in the calendar year of a day. */
    public int faites(LocalDate jour) {
        return dejaFaites != null ? dejaFaites
                : (int) precedentes.stream().filter(faite -> faite.jour().getYear() == jour.getYear()).count();
    }
}
