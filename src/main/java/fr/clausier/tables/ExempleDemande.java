package fr.clausier.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.CorrectionVerre;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.MotifHospitalisation;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.Oreille;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.ServiceMedical;
import fr.clausier.contrat.Specialite;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeVerres;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shortest demande that has given facts, for a reader to try. */
final class ExempleDemande {

    /** The day of care, the age and the year of membership, when nothing calls for another. */
    static final LocalDate JOUR = LocalDate.of(2026, 1, 15);
    static final int AGE = 40;

    private static final String AGE_SOINS = "age";
    private static final String ANNEE = "anneeAdhesion";
    private static final String FORMULE = "formule";
    private static final int MAJORITE = 18;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String COURONNE = "HBLD680";
    private static final LocalDate EFFET = LocalDate.of(2019, 1, 1);
    /** Where a demande tells what conditions read, from the line of care. */
    private static final Map<String, String> CHAMPS = Map.ofEntries(
            Map.entry("specialite", "/specialite"), Map.entry("optam", "/adherentOptam"), Map.entry("reseau", "/reseau"),
            Map.entry("rembourseParSecu", "/rembourseParSecu"), Map.entry("serviceMedical", "/serviceMedical"),
            Map.entry("exoneration", "/exoneration"), Map.entry("lieu", "/lieuSoins"), Map.entry("classe", "/classePanier"),
            Map.entry("code", "/code"), Map.entry("typeVerres", "/equipement/typeVerres"),
            Map.entry("correction", "/equipement/correction"), Map.entry("motifHospitalisation", "/hospitalisation/motif"),
            Map.entry("typeEtablissement", "/hospitalisation/typeEtablissement"),
            Map.entry("conventionne", "/hospitalisation/conventionne"), Map.entry("ambulatoire", "/hospitalisation/ambulatoire"));

    private static final Set<String> DITS_AUTREMENT = Set.of(Espace.POSTE, Espace.CONTRAT, Espace.JOUR_SOINS, AGE_SOINS, ANNEE, FORMULE);

    private ExempleDemande() {}

    /**
     * The JSON text of a demande.
     *
     * @param faits property of a line to its value, as tables write them; with its poste
     * @return empty when a demande does not tell one of the facts by itself
     */
    static Optional<String> de(Map<String, String> faits) {
        ObjectNode demande = MAPPER.createObjectNode();
        Poste poste = Poste.valueOf(faits.get(Espace.POSTE));
        LocalDate jour = faits.containsKey(Espace.JOUR_SOINS) ? LocalDate.parse(faits.get(Espace.JOUR_SOINS)) : JOUR;
        int age = Integer.parseInt(faits.getOrDefault(AGE_SOINS, Integer.toString(AGE)));
        String annee = faits.get(ANNEE);
        LocalDate effet = annee == null ? EFFET : jour.minusYears(Integer.parseInt(annee) - 1L);
        demande.put("nature", Nature.LIQUIDATION.name());
        demande.putObject("adhesion").put("numero", "EXEMPLE").put(Espace.CONTRAT, faits.getOrDefault(Espace.CONTRAT, Contrat.TNS.name()))
                .put(FORMULE, faits.getOrDefault(FORMULE, Formule.F01.name())).put("dateEffet", effet.toString())
                .put("datePremierPaiement", effet.toString());
        demande.putObject("beneficiaire").put("id", "EXEMPLE").put("lien", (age < MAJORITE ? Lien.ENFANT : Lien.MEMBRE).name())
                .put("dateNaissance", jour.minusYears(age).toString());
        ObjectNode acte = demande.putArray("actes").addObject().put("id", "L1").put(Espace.POSTE, poste.name())
                .put("dateSoins", jour.toString()).put("fraisReels", poste.forfaitaire() ? "0.00" : "100.00");
        exiges(acte, poste, faits);
        for (Map.Entry<String, String> fait : faits.entrySet()) {
            String champ = CHAMPS.get(fait.getKey());
            if (champ != null) {
                mettre(acte, champ, fait.getValue());
            } else if (!DITS_AUTREMENT.contains(fait.getKey())) {
                return Optional.empty();
            }
        }
        if (acte.path("rembourseParSecu").asBoolean(poste.remboursable())) {
            acte.put("baseRemboursement", "25.00").put("tauxSecu", "70");
        }
        return Optional.of(demande.toString());
    }

    /** What a line of that poste cannot do without. */
    private static void exiges(ObjectNode acte, Poste poste, Map<String, String> faits) {
        boolean classee = poste.optique() || poste == Poste.AIDE_AUDITIVE || poste == Poste.PROTHESE_DENTAIRE_REMB;
        if (classee) {
            mettre(acte, "/classePanier", ClassePanier.LIBRE.name());
        }
        boolean renforcee = ClassePanier.RENFORCEE.name().equals(faits.get("classe"));
        switch (poste) {
            case CONSULTATION -> mettre(acte, "/specialite", Specialite.GENERALISTE.name());
            case AIDE_AUDITIVE -> mettre(acte, "/equipement/oreille", Oreille.GAUCHE.name());
            case VERRES -> mettre(acte, renforcee ? "/equipement/correction" : "/equipement/typeVerres",
                    renforcee ? CorrectionVerre.UNI_0_2.name() : TypeVerres.A.name());
            case PROTHESE_DENTAIRE_REMB -> mettre(acte, "/code", COURONNE);
            case PHARMACIE -> mettre(acte, "/serviceMedical", ServiceMedical.IMPORTANT.name());
            default -> { }
        }
        if (poste.sejour()) {
            mettre(acte, "/hospitalisation/motif", MotifHospitalisation.MEDICALE.name());
            mettre(acte, "/hospitalisation/typeEtablissement", TypeEtablissement.HOSPITALIER.name());
            acte.withObject("/hospitalisation").put("nombreJours", 1);
        }
    }

    private static void mettre(ObjectNode acte, String champ, String valeur) {
        int fin = champ.lastIndexOf('/');
        ObjectNode objet = fin == 0 ? acte : acte.withObject(champ.substring(0, fin));
        String nom = champ.substring(fin + 1);
        if (valeur.equals(OuiNon.OUI.name()) || valeur.equals(OuiNon.NON.name())) {
            objet.put(nom, valeur.equals(OuiNon.OUI.name()));
        } else {
            objet.put(nom, valeur);
        }
    }
}
