package fr.clausier.tables;

import fr.clausier.Regles;
import fr.clausier.contrat.Fait;
import java.util.Map;
import java.util.Set;

/** The door, at a shipped table. */
final class Porte {

    static final String SEJOURS = "sante/limites/sejours/sejours.drl.xlsx";
    static final String TNS = "garanties/esprit-sante-tns.drl.xlsx";
    private static final Set<String> FIGURES = Regles.base().figures().all().keySet();

    private Porte() {}

    static byte[] classeur(String fichier) {
        return Regles.base().folder().fichiers().get(fichier);
    }

    static Tableau tableau(String fichier) {
        return Regles.base().tables().stream().filter(table -> table.fichier().equals(fichier)).findFirst().orElseThrow().tableau();
    }

    /** Sends a workbook in the place of a shipped one. */
    static TableUpload.Result envoie(String fichier, byte[] envoye, boolean formulesEnValeurs) {
        Tableau tableau = tableau(fichier);
        return TableUpload.read(envoye, classeur(fichier), tableau.paquet(), tableau.phase(), fait(fichier), FIGURES, formulesEnValeurs);
    }

    static TableUpload.Result envoie(String fichier, byte[] envoye) {
        return envoie(fichier, envoye, false);
    }

    /** The fact of the table, which its pattern names. */
    private static Class<? extends Fait> fait(String fichier) {
        Map<String, String> textes = Workbooks.texts(classeur(fichier));
        String pattern = textes.get("D8") == null ? textes.get("E8") : textes.get("D8");
        try {
            return Class.forName("fr.clausier.contrat." + pattern.substring(pattern.indexOf(": ") + 2)).asSubclass(Fait.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
