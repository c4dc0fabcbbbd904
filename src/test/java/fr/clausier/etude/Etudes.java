package fr.clausier.etude;

import fr.clausier.Regles;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.tables.Workbooks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another rule set, compiled once for all tests, and portfolios of contact lenses, formule F09. */
public final class Etudes {

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";

    /** Contact lenses, formule F09: 120 € a year in place of 150 €, 100 € where the Sécurité sociale pays its part. Two rows answer for OSTEOPATHIE: it cannot be decided. */
    public static final RuleBase APRES = RuleBaseLoader.load(Regles.avec(TABLE, Workbooks.with(
                    Regles.base().folder().fichiers().get(TABLE), Map.of("AE47", "120 €/an", "AE46", "TM + 100 €/an", "E82", "OSTEOPATHIE"))),
            new ModuleStore(List.of(Path.of("target/modules")), Path.of("target/modules-essai")));

    private Etudes() {}

    static PortefeuilleNdjson portefeuille(List<String> lignes) {
        return new PortefeuilleNdjson(ByteBuffer.wrap(String.join("\n", lignes).getBytes(StandardCharsets.UTF_8)));
    }

    /** A line of a portfolio. */
    static String lentilles(String adhesion, String reference, String nature, String jour, String frais, String suite) {
        return acte(adhesion, reference, nature, "LENTILLES_NON_REMB", jour, frais, suite);
    }

    static String lentilles(String adhesion, String reference, String jour, String frais) {
        return lentilles(adhesion, reference, "LIQUIDATION", jour, frais, "");
    }

    static String acte(String adhesion, String reference, String nature, String poste, String jour, String frais, String suite) {
        return """
                {"nature": "%s", "reference": "%s", "adhesion": {"numero": "%s", "contrat": "TNS", "formule": "F09",
                 "dateEffet": "2019-01-01", "datePremierPaiement": "2019-01-05"},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1980-05-20"},
                 "actes": [{"id": "L1", "poste": "%s", "dateSoins": "%s", "fraisReels": "%s",
                 "pieces": ["PRESCRIPTION", "FACTURE_ACQUITTEE"]}]%s}""".formatted(nature, reference, adhesion, poste, jour, frais, suite)
                .replace("\n", " ");
    }

    static String concerne(String... noms) {
        return ", \"concerne\": [" + String.join(", ", List.of(noms).stream().map(nom -> "{\"decision\": \"" + nom + "\"}").toList()) + "]";
    }

    static String annulation(String adhesion, String reference, String... noms) {
        return lentilles(adhesion, reference, "ANNULATION", "2026-01-01", "0", concerne(noms)).replaceAll("\"actes\": \\[\\{.*?}]", "\"actes\": []");
    }
}
