package fr.clausier.api;

/** Demandes that work, shown in the OpenAPI document. */
final class Examples {

    static final String AUDIO = """
            {
              "nature": "DEVIS",
              "reference": "DEV-2026-0001",
              "adhesion": {"numero": "A-100", "contrat": "TNS", "formule": "F04", "dateEffet": "2024-01-01",
                           "datePremierPaiement": "2024-01-05"},
              "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1961-03-12"},
              "actes": [{"id": "L1", "poste": "AIDE_AUDITIVE", "dateSoins": "2026-02-10", "fraisReels": "950.00",
                         "baseRemboursement": "400.00", "tauxSecu": "60", "montantRembourseSecu": "240.00",
                         "classePanier": "RENFORCEE", "equipement": {"oreille": "DROITE"}}]
            }""";

    static final String CONSULTATION = """
            {
              "nature": "LIQUIDATION",
              "reference": "FACT-2026-0042",
              "historique": "ENREGISTRE",
              "adhesion": {"numero": "A-100", "contrat": "TNS", "formule": "F04", "dateEffet": "2024-01-01",
                           "datePremierPaiement": "2024-01-05"},
              "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1961-03-12"},
              "actes": [
                {"id": "L1", "poste": "CONSULTATION", "specialite": "SPECIALISTE", "dateSoins": "2026-03-10",
                 "fraisReels": "50.00", "baseRemboursement": "31.50", "tauxSecu": "70", "montantRembourseSecu": "20.05",
                 "participationForfaitaire": "2.00", "adherentOptam": true},
                {"id": "L2", "poste": "OSTEOPATHIE", "dateSoins": "2026-03-12", "fraisReels": "60.00"}
              ]
            }""";

    static final String SITUATION = """
            {
              "type": "SITUATION",
              "reference": "Q-2026-0007",
              "jour": "2026-04-10", "heure": "12:30",
              "adhesion": {"numero": "A-100", "contrat": "TNS", "formule": "F04", "dateEffet": "2024-01-01",
                           "datePremierPaiement": "2024-01-05"},
              "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1961-03-12"},
              "impayes": [{"dateEcheance": "2026-02-10", "dateMiseEnDemeure": "2026-03-02", "datePaiement": "2026-04-09"}]
            }""";

    static final String DENONCIATION = """
            {
              "type": "DENONCIATION",
              "reference": "Q-2026-0008",
              "adhesion": {"numero": "A-100", "contrat": "TNS", "formule": "F04", "dateEffet": "2024-01-01",
                           "datePremierPaiement": "2024-01-05"},
              "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1961-03-12"},
              "denonciation": {"motif": "ECHEANCE", "dateEnvoi": "2026-10-31", "support": "LRAR"}
            }""";

    private Examples() {}
}
