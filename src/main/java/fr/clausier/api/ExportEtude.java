package fr.clausier.api;

import fr.clausier.etude.Impact;
import fr.clausier.etude.Rapprochement;
import fr.clausier.explication.Csv;
import fr.clausier.publication.EtudeEnCours.ImpactDeJeu;
import fr.clausier.publication.EtudeEnCours.Point;
import fr.clausier.publication.EtudeEnCours.Resultat;
import fr.clausier.tables.FeuilleEnFlux;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a study found, as rows for spreadsheets: without any name. */
final class ExportEtude {

    private static final List<String> REPARTITION = List.of("Jeu", "Répartition", "Part", "Lignes", "Avant", "Après", "Écart");
    private static final List<String> SENSIBILITE = List.of("Valeur", "Texte", "Payé avant", "Payé", "Écart", "Mieux remboursées", "Moins bien remboursées");
    private static final List<String> RAPPROCHEMENT = List.of("Demande", "Ligne du fichier", "Ligne", "Poste", "Soins", "Payé", "Calculé", "Écart",
            "Clause", "Règle ou motif", "Étape de la trace");

    private final List<String> titres;
    private final List<List<Object>> lignes = new ArrayList<>();

    ExportEtude(Resultat resultat) {
        if (resultat.rapprochement() != null) {
            titres = RAPPROCHEMENT;
            resultat.rapprochement().ecarts().forEach(this::ecart);
        } else if (!resultat.points().isEmpty()) {
            titres = SENSIBILITE;
            resultat.points().forEach(this::point);
        } else {
            titres = REPARTITION;
            resultat.comparaisons().forEach(this::impact);
        }
    }

    private void ligne(Object... cellules) {
        lignes.add(Arrays.asList(cellules));
    }

    private void ecart(Rapprochement.EcartDeLigne e) {
        ligne(e.demande(), e.ligneDuFichier().longValue(), e.ligne(), e.poste(), e.dateSoins(), e.paye().valeur(), e.calcule().valeur(),
                e.ecart().valeur(), e.clause(), e.libelle(), e.explication());
    }

    private void point(Point p) {
        ligne(p.valeur(), p.texte(), p.total().avant().valeur(), p.total().apres().valeur(), p.total().ecart().valeur(), p.personnes().mieux(),
                p.personnes().moinsBien());
    }

    private void impact(ImpactDeJeu jeu) {
        Impact.Total t = jeu.impact().total();
        ligne(jeu.nom(), "Total", null, jeu.impact().demandes(), t.avant().valeur(), t.apres().valeur(), t.ecart().valeur());
        parts(jeu, "Poste", jeu.impact().parPoste());
        parts(jeu, "Formule", jeu.impact().parFormule());
        parts(jeu, "Âge", jeu.impact().parAge());
        parts(jeu, "Mois", jeu.impact().parMois());
        Impact.Personnes personnes = jeu.impact().personnes();
        personnes.quantiles().forEach(q -> ligne(jeu.nom(), "Écart par personne", q.pourcent() + " % des bénéficiaires au plus", null, null, null, q.ecart().valeur()));
        ligne(jeu.nom(), "Bénéficiaires", "mieux remboursés", personnes.mieux(), null, null, null);
        ligne(jeu.nom(), "Bénéficiaires", "moins bien remboursés", personnes.moinsBien(), null, null, null);
        ligne(jeu.nom(), "Bénéficiaires", "inchangés", personnes.inchangees(), null, null, null);
    }

    private void parts(ImpactDeJeu jeu, String repartition, List<Impact.Part> parts) {
        parts.forEach(p -> ligne(jeu.nom(), repartition, p.libelle(), p.lignes(), p.avant().valeur(), p.apres().valeur(), p.ecart().valeur()));
    }

    void csv(OutputStream out) throws IOException {
        StringBuilder texte = new StringBuilder(Csv.MARQUE).append(Csv.ligne(titres));
        lignes.forEach(ligne -> texte.append(Csv.ligne(ligne)));
        out.write(texte.toString().getBytes(StandardCharsets.UTF_8));
    }

    void xlsx(OutputStream out) throws IOException {
        try (FeuilleEnFlux feuille = new FeuilleEnFlux("Étude", titres)) {
            lignes.forEach(feuille::ligne);
            feuille.ecrire(out);
        }
    }
}
