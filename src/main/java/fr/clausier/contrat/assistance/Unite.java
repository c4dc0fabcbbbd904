package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Nomme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What a quantity of assistance is counted in. */
public enum Unite implements Nomme {
    HEURE("heure", "heures"),
    ENTRETIEN("entretien", "entretiens"),
    TRAJET("trajet simple", "trajets simples"),
    ALLER_RETOUR("aller-retour", "allers-retours"),
    LIVRAISON("livraison", "livraisons"),
    INTERVENTION("intervention", "interventions"),
    NUIT("nuit", "nuits"),
    SEANCE("séance", "séances"),
    ECHANGE("échange", "échanges"),
    APPEL("appel", "appels"),
    FOIS("fois", "fois"),
    UNITE("unité", "unités"),
    JOUR("jour", "jours"),
    DOSSIER("dossier", "dossiers"),
    TELECONSULTATION("téléconsultation", "téléconsultations"),
    DEPLACEMENT("déplacement", "déplacements"),
    PORTAGE("portage", "portages"),
    PACK("pack", "packs");

    private static final BigDecimal DEUX = BigDecimal.valueOf(2);

    private final String singulier;
    private final String pluriel;

    Unite(String singulier, String pluriel) {
        this.singulier = singulier;
        this.pluriel = pluriel;
    }

    /** The unit that a French word names, in the singular or the plural. */
    public static Optional<Unite> de(String mot) {
        return Arrays.stream(values()).filter(unite -> unite.singulier.equals(mot) || unite.pluriel.equals(mot)).findFirst();
    }

    @Override
    public String texte() {
        return singulier;
    }

    /** A number of them: {@code 1 heure}, {@code 20 heures}. */
    public String texte(BigDecimal nombre) {
        return nombre.stripTrailingZeros().toPlainString() + " " + (nombre.compareTo(DEUX) < 0 ? singulier : pluriel);
    }
}
