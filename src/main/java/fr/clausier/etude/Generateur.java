package fr.clausier.etude;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.CorrectionVerre;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.ModeReglement;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.MotifHospitalisation;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.Oreille;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.ServiceMedical;
import fr.clausier.contrat.Specialite;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.regles.LegalFigures;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plausible demandes of a year: families, their memberships, and the care that each person comes back for. Tariffs, rates, price limits
 * and deductions are those of the law on the day of care; how often and how dear is ours ({@link Soin}), chosen and no statistics.
 *
 * <p>The same for the same seed and year: a family depends on them and on its rank alone, so that a smaller portfolio is the beginning
 * of a larger one.
 */
public final class Generateur {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAS = 0x9e3779b97f4a7c15L;
    private static final int POUR_CENT = 100;
    private static final int MAJORITE = 18;
    private static final int PREMIERE_DENT = 11;
    private static final int DENTS_D_UN_QUART = 7;
    private static final List<String> COURONNES = List.of("HBLD680", "HBLD634", "HBLD350", "HBLD038");
    private static final String COURONNE_MAITRISEE = "HBLD158";

    /** Out of a hundred memberships, how many hold each formule, from the first. */
    private static final int[] FORMULES = {6, 8, 10, 12, 12, 11, 10, 9, 8, 6, 4, 2, 2};

    /** All that a care of these can be asked for: a portfolio was paid, its documents came. */
    private static final List<CodePiece> PIECES = List.of(CodePiece.PRESCRIPTION, CodePiece.DEVIS, CodePiece.DECOMPTE_SECU,
            CodePiece.FACTURE_DETAILLEE_ACQUITTEE_CACHET, CodePiece.FACTURE_DETAILLEE_ACQUITTEE_REFERENCE_VERRE, CodePiece.FACTURE_ADELI,
            CodePiece.FACTURE_RPPS, CodePiece.AVIS_SOMMES_A_PAYER, CodePiece.BORDEREAU_FACTURATION);

    private final long graine;
    private final int annee;
    private final LegalFigures figures;

    /** @param annee the civil year of the care; the law must be known for it */
    public Generateur(long graine, int annee, LegalFigures figures) {
        this.graine = graine;
        this.annee = annee;
        this.figures = figures;
    }

    /**
     * Writes so many demandes, one a line (NDJSON), family after family.
     *
     * @throws Bareme.FigureManquante when the law is not known for the year
     */
    public void ecrire(long demandes, Writer sortie, Avancement avancement) throws IOException {
        long ecrites = 0;
        for (long rang = 0; ecrites < demandes; rang++) {
            for (ObjectNode demande : new Famille(rang).demandes()) {
                if (ecrites < demandes) {
                    sortie.write(demande.toString());
                    sortie.write('\n');
                    ecrites++;
                }
            }
            avancement.fait(ecrites, demandes);
        }
    }

    /** A membership, and those whom it covers. */
    private final class Famille {

        private final SplittableRandom hasard;
        private final ObjectNode adhesion = JSON.createObjectNode();
        private final LocalDate effet;
        private final List<ObjectNode> demandes = new ArrayList<>();

        Famille(long rang) {
            hasard = new SplittableRandom(graine + PAS * (rang + 1));
            // One membership in twelve begins in the year.
            effet = hasard.nextInt(12) == 0 ? jour(Soin.Saison.EGALE) : LocalDate.of(annee - 1 - hasard.nextInt(9), 1, 1);
            adhesion.put("numero", "G" + rang).put("contrat", surCent(45) ? "TNS" : "RMG").put("formule", formule().name())
                    .put("dateEffet", effet.toString()).put("datePremierPaiement", effet.toString());
            if (adhesion.get("contrat").textValue().equals("RMG") && surCent(10)) {
                adhesion.put("renfort", formule().name());
            }
        }

        List<ObjectNode> demandes() {
            // Two draws make the middle ages the most frequent.
            int age = 22 + hasard.nextInt(36) + hasard.nextInt(32);
            personne(Lien.MEMBRE, age);
            if (surCent(55)) {
                personne(Lien.CONJOINT, Math.max(20, age - 6 + hasard.nextInt(10)));
            }
            int enfants = age < 26 || age > 58 ? 0 : Math.max(0, hasard.nextInt(5) - 1);
            for (int i = 0; i < enfants; i++) {
                personne(Lien.ENFANT, hasard.nextInt(Math.min(17, age - 22)));
            }
            demandes.sort(Comparator.comparing(demande -> demande.at("/actes/0/dateSoins").textValue()));
            for (int i = 0; i < demandes.size(); i++) {
                demandes.get(i).put("reference", adhesion.get("numero").textValue() + "-" + (i + 1));
            }
            return demandes;
        }

        private void personne(Lien lien, int age) {
            LocalDate naissance = LocalDate.of(annee - age, 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
            ObjectNode beneficiaire = JSON.createObjectNode().put("id", adhesion.get("numero").textValue() + lien.name().charAt(0) + demandes.size())
                    .put("lien", lien.name()).put("dateNaissance", naissance.toString()).put("designeAuBulletin", true);
            for (Soin soin : Soin.values()) {
                for (int reste = combien(soin, age); reste > 0; reste--) {
                    LocalDate jour = jour(soin.saison());
                    if (!jour.isBefore(effet) && !jour.isBefore(naissance)) {
                        ObjectNode demande = JSON.createObjectNode().put("nature", Nature.LIQUIDATION.name());
                        demande.set("adhesion", adhesion);
                        demande.set("beneficiaire", beneficiaire);
                        new Lignes(hasard, figures.au(jour), jour, Period.between(naissance, jour).getYears(), demande.putArray("actes")).de(soin);
                        demandes.add(demande);
                    }
                }
            }
        }

        /** How often in the year: at most once, or as often as what happens so often in the mean (Poisson, by Knuth's products). */
        private int combien(Soin soin, int age) {
            double moyenne = soin.parAn(age);
            if (soin.rare()) {
                return hasard.nextDouble() < moyenne ? 1 : 0;
            }
            int combien = -1;
            double seuil = Math.exp(-moyenne);
            for (double produit = 1; produit > seuil; produit *= hasard.nextDouble()) {
                combien++;
            }
            return combien;
        }

        private LocalDate jour(Soin.Saison saison) {
            YearMonth mois = YearMonth.of(annee, saison.mois(hasard.nextInt(Soin.Saison.tout())));
            return mois.atDay(1 + hasard.nextInt(mois.lengthOfMonth()));
        }

        private boolean surCent(int nombre) {
            return hasard.nextInt(POUR_CENT) < nombre;
        }

        private Formule formule() {
            int tirage = hasard.nextInt(POUR_CENT);
            int rang = 0;
            for (; tirage >= FORMULES[rang]; rang++) {
                tirage -= FORMULES[rang];
            }
            return Formule.values()[rang];
        }
    }

    /** The lines of one demande. */
    private static final class Lignes {

        private final SplittableRandom hasard;
        private final Bareme bareme;
        private final LocalDate jour;
        private final int age;
        private final ArrayNode actes;

        Lignes(SplittableRandom hasard, Bareme bareme, LocalDate jour, int age, ArrayNode actes) {
            this.hasard = hasard;
            this.bareme = bareme;
            this.jour = jour;
            this.age = age;
            this.actes = actes;
        }

        void de(Soin soin) {
            switch (soin) {
                case GENERALISTE -> consultation(Specialite.GENERALISTE, surCent(95), age < 6 ? "BR_GS_ENFANT_0_6" : "BR_GS_S1");
                case SPECIALISTE -> consultation(Specialite.SPECIALISTE, surCent(60), "BR_CS_COORD");
                case PHARMACIE -> pharmacie(ServiceMedical.IMPORTANT, "AMO_TAUX_MEDIC_SMR_IMPORTANT");
                case PHARMACIE_MODEREE -> pharmacie(ServiceMedical.MODERE, "AMO_TAUX_MEDIC_SMR_MODERE");
                case LABORATOIRE -> rembourse(Poste.LABORATOIRE, euros(8, 90), 0, "AMO_TAUX_BIOLOGIE");
                case IMAGERIE -> rembourse(Poste.IMAGERIE, euros(25, 140), surCent(35) ? 40 : 0, "AMO_TAUX_IMAGERIE");
                case AUXILIAIRE -> rembourse(Poste.AUXILIAIRE_MEDICAL, euros(8, 30), 0, "AMO_TAUX_AUXILIAIRE");
                case PSYCHOLOGUE -> rembourse(Poste.PSYCHOLOGUE, figure("BR_PSY_SEANCE"), 0, "AMO_TAUX_PSYCHOLOGUE");
                case MEDECINE_DOUCE -> nonRembourse(Poste.MEDECINE_DOUCE, euros(45, 75));
                case VACCIN -> nonRembourse(Poste.VACCIN_NON_REMB, euros(20, 60));
                case SOINS_DENTAIRES -> {
                    rembourse(Poste.SOINS_DENTAIRES, figure("BR_DETARTRAGE_HBJD001"), 0, "AMO_TAUX_DENTAIRE").put("code", "HBJD001");
                    if (surCent(40)) {
                        rembourse(Poste.SOINS_DENTAIRES, euros(26, 100), 0, "AMO_TAUX_DENTAIRE");
                    }
                }
                case COURONNE -> couronne();
                case IMPLANT -> nonRembourse(Poste.IMPLANT, euros(800, 1_500)).putObject("equipement").put("dent", dent());
                case ORTHODONTIE -> rembourse(Poste.ORTHODONTIE_REMB, figure("BR_ODF_SEMESTRE_TO90"), 650, "AMO_TAUX_ODF_SEMESTRE").put("code", "TO90");
                case OPTIQUE -> lunettes();
                case LENTILLES -> nonRembourse(Poste.LENTILLES_NON_REMB, euros(60, 300));
                case AUDITION -> {
                    ClassePanier classe = surCent(40) ? ClassePanier.RENFORCEE : ClassePanier.LIBRE;
                    for (Oreille oreille : List.of(Oreille.DROITE, Oreille.GAUCHE)) {
                        aide(classe).putObject("equipement").put("oreille", oreille.name());
                    }
                }
                case TRANSPORT -> rembourse(Poste.TRANSPORT, euros(25, 120), 0, "AMO_TAUX_TRANSPORT");
                case URGENCES -> nonRembourse(Poste.PASSAGE_URGENCES, figure("FPU_PLEIN"));
                case SEJOUR -> sejour();
            }
        }

        private void consultation(Specialite specialite, boolean optam, String tarif) {
            Montant base = figure(optam ? tarif : "BR_C_S2_NON_OPTAM");
            ObjectNode acte = rembourse(Poste.CONSULTATION, base, optam ? surCent(20) ? 15 : 0 : 60, "AMO_TAUX_MEDECIN",
                    age < MAJORITE ? null : figure("PF_MONTANT"));
            acte.put("specialite", specialite.name()).put("adherentOptam", optam);
            if (specialite == Specialite.SPECIALISTE && surCent(30)) {
                rembourse(Poste.ACTE_SPECIALITE, euros(30, 90), optam ? 0 : 40, "AMO_TAUX_MEDECIN").put("adherentOptam", optam);
            }
        }

        private void pharmacie(ServiceMedical service, String taux) {
            int boites = 1 + hasard.nextInt(4);
            rembourse(Poste.PHARMACIE, euros(3, 25).fois(boites), 0, taux).put("serviceMedical", service.name()).put("nombreUnites", boites);
        }

        private void couronne() {
            boolean maitrisee = surCent(25);
            String code = maitrisee ? COURONNE_MAITRISEE : COURONNES.get(hasard.nextInt(COURONNES.size()));
            Montant limite = figure("HLF_" + code);
            Montant base = figure("BR_COURONNE");
            ObjectNode acte = ligne(Poste.PROTHESE_DENTAIRE_REMB, base.plus(limite.moins(base).part(Taux.de("" + (60 + hasard.nextInt(41))))));
            secu(acte, base, "AMO_TAUX_DENTAIRE", null);
            acte.put("code", code).put("classePanier", (maitrisee ? ClassePanier.MAITRISEE : ClassePanier.RENFORCEE).name())
                    .putObject("equipement").put("dent", dent());
        }

        /** A frame and a pair of lenses, without remaining charge one time in four. */
        private void lunettes() {
            boolean cent = surCent(25);
            CorrectionVerre correction = age < 45 ? CorrectionVerre.UNI_0_2 : CorrectionVerre.MULTI_0_2;
            ClassePanier classe = cent ? ClassePanier.RENFORCEE : ClassePanier.LIBRE;
            ObjectNode monture = ligne(Poste.MONTURE, cent ? figure("PLV_MONTURE_A") : euros(60, 180));
            secu(monture, figure(cent ? "BR_MONTURE_A" : "BR_MONTURE_B"), "AMO_TAUX_OPTIQUE", null);
            monture.put("classePanier", classe.name());
            ObjectNode verres = ligne(Poste.VERRES, (cent ? figure("PLV_VERRE_A_" + correction) : euros(50, 280)).fois(2));
            secu(verres, figure(cent ? "BR_VERRE_A_" + correction : "BR_VERRE_B").fois(2), "AMO_TAUX_OPTIQUE", null);
            verres.put("classePanier", classe.name()).put("nombreUnites", 2).putObject("equipement").put("correction", correction.name())
                    .put("typeVerres", (age < 45 ? TypeVerres.A : TypeVerres.C).name());
        }

        private ObjectNode aide(ClassePanier classe) {
            String tranche = age < 20 ? "MOINS_20" : "ADULTE";
            ObjectNode acte = ligne(Poste.AIDE_AUDITIVE, classe == ClassePanier.RENFORCEE ? figure("PLV_AUDIO_I_" + tranche) : euros(1_000, 1_800));
            secu(acte, figure(age < 20 ? "BR_AUDIO_MOINS_20" : "BR_AUDIO_ADULTE"), "AMO_TAUX_AUDIO", null);
            return acte.put("classePanier", classe.name());
        }

        /** The stay, its daily fee, its fees of surgeons one time in two, a room alone two times in five. */
        private void sejour() {
            int jours = 1 + hasard.nextInt(age < 60 ? 5 : 12);
            MotifHospitalisation motif = surCent(50) ? MotifHospitalisation.CHIRURGICALE : MotifHospitalisation.MEDICALE;
            Montant frais = euros(500, 1_300).fois(jours);
            ObjectNode sejour = ligne(Poste.HOSPI_SEJOUR, frais);
            secu(sejour, frais, "AMO_TAUX_HOSPIT", null);
            entree(sejour, jours, motif);
            entree(nonRembourse(Poste.FORFAIT_JOURNALIER, figure("FJ_MCO").fois(jours)), jours, motif);
            if (motif == MotifHospitalisation.CHIRURGICALE) {
                Montant base = euros(80, 118);
                ObjectNode honoraires = ligne(Poste.HOSPI_ACTES, base.plus(euros(0, 300)));
                secu(honoraires, base, "AMO_TAUX_HOSPIT", null);
                entree(honoraires.put("adherentOptam", surCent(60)), jours, motif);
            }
            if (surCent(40)) {
                entree(nonRembourse(Poste.CHAMBRE_PARTICULIERE, euros(45, 110).fois(jours)), jours, motif);
            }
        }

        private void entree(ObjectNode acte, int jours, MotifHospitalisation motif) {
            acte.putObject("hospitalisation").put("typeEtablissement", TypeEtablissement.HOSPITALIER.name()).put("motif", motif.name())
                    .put("nombreJours", jours).put("dateEntree", jour.toString());
        }

        /** @param depassement at most, in euros */
        private ObjectNode rembourse(Poste poste, Montant base, int depassement, String taux) {
            return rembourse(poste, base, depassement, taux, null);
        }

        private ObjectNode rembourse(Poste poste, Montant base, int depassement, String taux, Montant retenue) {
            ObjectNode acte = ligne(poste, depassement == 0 ? base : base.plus(euros(0, depassement)));
            secu(acte, base, taux, retenue);
            return acte;
        }

        private ObjectNode nonRembourse(Poste poste, Montant frais) {
            return ligne(poste, frais).put("rembourseParSecu", false);
        }

        private ObjectNode ligne(Poste poste, Montant frais) {
            ObjectNode acte = actes.addObject().put("id", "L" + actes.size()).put("poste", poste.name()).put("dateSoins", jour.toString())
                    .put("fraisReels", frais.toString()).put("modeReglement", (surCent(60) ? ModeReglement.TIERS_PAYANT_TOTAL : ModeReglement.AVANCE_INTEGRALE).name());
            ArrayNode pieces = acte.putArray("pieces");
            PIECES.forEach(piece -> pieces.add(piece.name()));
            return acte;
        }

        /** What the Sécurité sociale has paid, net of its flat participation, which is told too. */
        private void secu(ObjectNode acte, Montant base, String taux, Montant retenue) {
            Taux sien = new Taux(bareme.figure(taux).valeur());
            Montant part = Montant.de(acte.get("fraisReels").textValue()).min(base).part(sien);
            acte.put("baseRemboursement", base.toString()).put("tauxSecu", sien.pourcent().toPlainString());
            if (retenue == null) {
                acte.put("montantRembourseSecu", part.toString());
            } else {
                acte.put("montantRembourseSecu", part.moins(retenue.min(part)).toString()).put("participationForfaitaire", retenue.min(part).toString());
            }
        }

        private Montant figure(String code) {
            return bareme.figure(code).montant();
        }

        /** A sum between two, to the cent. */
        private Montant euros(int de, int a) {
            return Montant.deCentimes(hasard.nextLong(POUR_CENT * (long) de, POUR_CENT * (long) a + 1));
        }

        private int dent() {
            return PREMIERE_DENT + hasard.nextInt(DENTS_D_UN_QUART);
        }

        private boolean surCent(int nombre) {
            return hasard.nextInt(POUR_CENT) < nombre;
        }
    }
}
