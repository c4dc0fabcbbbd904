package fr.clausier.tables;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Cellule.Base;
import fr.clausier.contrat.Cellule.Borne;
import fr.clausier.contrat.Cellule.PartSecu;
import fr.clausier.contrat.Cellule.Terme;
import fr.clausier.contrat.Cellule.TypeBorne;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Figure.Certitude;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.ServiceMedical;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.tables.CellProblem.Gravite;
import fr.clausier.tables.Espace.Zone;
import fr.clausier.tables.Tableau.Colonne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a responsible contract owes at least and pays at most, cell by cell: rules would put the decision right, but the printed
 * table would lie. Only what the legal figures and the cell alone make certain is checked, on each day that both are in force;
 * the non-responsible reinforcement has neither floor nor maximum (regulation art. 20).
 */
final class Loi {

    static final String PLANCHER = "sous-plancher";
    static final String MAXIMUM = "au-dessus-du-maximum";
    private static final String SECU = "rembourseParSecu";
    private static final String CLASSE = "classe";
    private static final String OPTAM = "optam";
    private static final String TYPE_VERRES = "typeVerres";
    private static final String OUI = OuiNon.OUI.name();
    private static final String NON = OuiNon.NON.name();
    private static final String MONTURE_MAX = "OPT_MONTURE_MAX";
    private static final String TM_INTEGRAL = "TM_INTEGRAL";
    private static final String TM = "TM, ou 100 % BR au moins";
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final BigDecimal SANS_LIMITE = BigDecimal.valueOf(Long.MAX_VALUE);
    /** More than the Sécurité sociale ever pays of a class B pair of glasses, in euros. */
    private static final BigDecimal SECU_CLASSE_B = BigDecimal.ONE;
    private static final int VINGT_ANS = 20;
    private static final int SEIZE_ANS = 16;

    /** Whose ticket modérateur neither the law nor the contracts make due. */
    private static final Set<Poste> SANS_TICKET = EnumSet.of(Poste.HOMEOPATHIE, Poste.CURE_SURVEILLANCE, Poste.CURE_THERMALE);
    /** Billed by doctors. */
    private static final Set<Poste> MEDECINS = EnumSet.of(Poste.CONSULTATION, Poste.ACTE_SPECIALITE, Poste.IMAGERIE, Poste.HOSPI_ACTES);
    private static final Set<Poste> LUNETTES = EnumSet.of(Poste.MONTURE, Poste.VERRES);
    private static final Set<Poste> REPLI_DENTAIRE = EnumSet.of(Poste.PROTHESE_DENTAIRE_REMB, Poste.ORTHODONTIE_REMB);
    /** The figure that says since when the basket of a poste leaves nothing to pay. */
    private static final Map<Poste, String> PANIERS = Map.of(Poste.MONTURE, "OPT_CLASSE_A_MIN", Poste.VERRES, "OPT_CLASSE_A_MIN",
            Poste.AIDE_AUDITIVE, "AUDIO_I_MIN", Poste.PROTHESE_DENTAIRE_REMB, "DENT_RAC0_MIN", Poste.PROTHESE_CAPILLAIRE,
            "CAPILLAIRE_II_MIN", Poste.FAUTEUIL_ROULANT, "VPH_LCD_MAX_MIN");

    private final Tableau tableau;
    private final Espace espace;
    private final Concours concours;
    private final Map<String, List<Figure>> figures;
    private final List<CellProblem> problemes = new ArrayList<>();
    /** The cells that have a problem. */
    private final Set<String> dites = new HashSet<>();

    /** What a cell must hold, by a figure of the law. */
    private record Obligation(String code, Figure figure, String attendu, Predicate<Cellule> respectee) {}

    Loi(Tableau tableau, Espace espace, Concours concours, Map<String, List<Figure>> figures) {
        this.tableau = tableau;
        this.espace = espace;
        this.concours = concours;
        this.figures = figures;
    }

    List<CellProblem> verifier(List<Zone> zones) {
        List<Zone> responsables = zones.stream().filter(zone -> espace.admet(zone, Espace.CONTRAT, Contrat.TNS.name())
                || espace.admet(zone, Espace.CONTRAT, Contrat.RMG.name())).toList();
        switch (concours.constat()) {
            case "Garantie" -> {
                responsables.forEach(zone -> cellules(zone, promesse(zone)));
                horsOptam(responsables);
            }
            case "Minimum" -> responsables.forEach(zone -> cellules(zone, repliDentaire(zone)));
            case "Renouvellement" -> responsables.forEach(this::renouvellement);
            default -> { }
        }
        return problemes;
    }

    /** Tells, of each cell of a row, the first obligation that it does not respect. */
    private void cellules(Zone zone, List<Obligation> obligations) {
        for (Colonne colonne : obligations.isEmpty() ? List.<Colonne>of() : concours.resultats()) {
            Cellule cellule = cellule(zone, colonne);
            obligations.stream().filter(obligation -> !obligation.respectee().test(cellule)).findFirst()
                    .ifPresent(obligation -> dire(zone, colonne, obligation.code(), obligation.figure(), obligation.attendu()));
        }
    }

    private static Cellule cellule(Zone zone, Colonne colonne) {
        return Cellule.lire(zone.rang().cellules().get(colonne.lettre()));
    }

    private void dire(Zone zone, Colonne colonne, String code, Figure figure, String attendu) {
        boolean sure = figure.certitude() == Certitude.CERTAIN || figure.certitude() == Certitude.CALCULE;
        String valeur = zone.rang().cellules().get(colonne.lettre());
        dites.add(colonne.lettre() + zone.rang().numero());
        String article = figure.source().split(" - ")[0].replaceAll(" \\[.*?]", "");
        problemes.add(tableau.probleme(zone.rang(), colonne.lettre(), sure ? Gravite.ERREUR : Gravite.AVERTISSEMENT, code, valeur, attendu,
                "« " + valeur + " » est " + (code.equals(PLANCHER) ? "au-dessous de ce que doit" : "au-dessus de ce que permet")
                        + " un contrat responsable (" + article + ", " + (figure.au() == null ? "depuis le " + figure.du()
                                : "du " + figure.du() + " au " + figure.au()) + ") ; attendu : " + attendu));
    }

    // The rows of a table of benefits.

    private List<Obligation> promesse(Zone zone) {
        Set<Poste> postes = postes(zone);
        boolean secu = espace.impose(zone, SECU, OUI) || !espace.dit(zone, SECU) && postes.stream().allMatch(Poste::remboursable);
        List<Obligation> obligations = new ArrayList<>();
        if (espace.impose(zone, CLASSE, ClassePanier.RENFORCEE.name()) && !espace.impose(zone, SECU, NON)) {
            postes.stream().filter(PANIERS::containsKey).map(PANIERS::get).distinct().forEach(code -> enVigueur(code, zone).forEach(figure ->
                    obligations.add(new Obligation(PLANCHER, figure, "RAC0", Loi::sansReste))));
        }
        if (secu) {
            ticketModerateur(zone, postes, obligations);
        }
        if (postes.equals(EnumSet.of(Poste.FORFAIT_JOURNALIER)) && !medicoSocial(zone)) {
            forfait("FJ", "FJ_MCO", "FR ou « FR, max FJ légal », sans limite de durée", zone, obligations);
        }
        if (postes.equals(EnumSet.of(Poste.PARTICIPATION_ACTE_LOURD))) {
            forfait("PAV", "PAV_MONTANT", "FR", zone, obligations);
        }
        if (espace.impose(zone, CLASSE, ClassePanier.LIBRE.name()) && LUNETTES.containsAll(postes)) {
            lunettes(zone, postes, obligations);
        }
        if (espace.impose(zone, CLASSE, ClassePanier.LIBRE.name()) && postes.equals(EnumSet.of(Poste.AIDE_AUDITIVE))) {
            audition(zone, obligations);
        }
        if (secu && espace.admet(zone, OPTAM, NON) && (MEDECINS.containsAll(postes) || espace.impose(zone, OPTAM, NON))) {
            enVigueur("DEP_NON_OPTAM_MAX", zone).forEach(figure -> {
                BigDecimal plus = CENT.add(figure.valeur());
                obligations.add(new Obligation(MAXIMUM, figure, "au plus " + plus.toPlainString() + " % BR pour un médecin hors OPTAM",
                        cellule -> !auDessus(cellule, plus)));
            });
        }
        return obligations;
    }

    private void ticketModerateur(Zone zone, Set<Poste> postes, List<Obligation> obligations) {
        boolean facultatif = espace.dit(zone, "serviceMedical") && !espace.admet(zone, "serviceMedical", ServiceMedical.IMPORTANT.name());
        // The law leaves moderate and low benefits out, the notice does not.
        String code = !facultatif ? TM_INTEGRAL : espace.impose(zone, Espace.CONTRAT, Contrat.TNS.name()) ? "CTR_TM_EXCEPTIONS" : "";
        if (!SANS_TICKET.containsAll(postes)) {
            enVigueur(code, zone).forEach(figure -> obligations.add(new Obligation(PLANCHER, figure, TM, cellule -> !sousTicket(cellule))));
        }
    }

    /** A lump sum that the law makes due in full. */
    private void forfait(String obligation, String montant, String attendu, Zone zone, List<Obligation> obligations) {
        for (Figure loi : enVigueur(obligation, zone)) {
            for (Figure figure : enVigueur(montant, zone)) {
                obligations.add(new Obligation(PLANCHER, loi, attendu, cellule -> entier(cellule, figure.valeur())));
            }
        }
    }

    private void lunettes(Zone zone, Set<Poste> postes, List<Obligation> obligations) {
        for (TypeVerres type : EnumSet.complementOf(EnumSet.of(TypeVerres.AUCUN))) {
            if (espace.admet(zone, TYPE_VERRES, type.name()) && espace.axe(TYPE_VERRES) >= 0) {
                plafonner("OPT_B_" + type, Set.of("équipement", ""), zone, obligations);
                enVigueur("OPT_B_" + type + "_MIN", zone).forEach(figure -> obligations.add(new Obligation(PLANCHER, figure,
                        "TM, ou au moins " + euros(figure.valeur()) + " SS incluse", cellule -> !equipementSous(cellule, figure.valeur()))));
            }
        }
        enVigueur(MONTURE_MAX, zone).forEach(figure -> obligations.add(new Obligation(MAXIMUM, figure,
                "au plus « dont monture " + euros(figure.valeur()) + " »", cellule -> cellule.borne(TypeBorne.DONT_MONTURE)
                        .map(Borne::nombre).filter(nombre -> nombre.compareTo(figure.valeur()) > 0).isEmpty())));
        if (postes.equals(EnumSet.of(Poste.MONTURE))) {
            plafonner(MONTURE_MAX, Set.of("monture", ""), zone, obligations);
        }
    }

    private void audition(Zone zone, List<Obligation> obligations) {
        plafonner("AUDIO_II_MAX", Set.of("oreille", ""), zone, obligations);
        int age = espace.axe("age");
        boolean adulte = age >= 0 && zone.regions().stream().allMatch(region -> region.bas()[age] >= VINGT_ANS);
        boolean enfant = age >= 0 && zone.regions().stream().allMatch(region -> region.haut()[age] < VINGT_ANS);
        // Below the tariff, Sécurité sociale included, some of the ticket modérateur is left.
        for (Figure base : enVigueur(adulte ? "BR_AUDIO_ADULTE" : enfant ? "BR_AUDIO_MOINS_20" : "", zone)) {
            enVigueur(TM_INTEGRAL, zone).forEach(figure -> obligations.add(new Obligation(PLANCHER, figure,
                    "au moins la base, " + euros(base.valeur()) + " SS incluse", cellule -> cellule.partSecu() != PartSecu.SS_INCLUSE
                            || montant(cellule, Set.of("oreille", "")).filter(m -> m.compareTo(base.valeur()) < 0).isEmpty())));
        }
    }

    private void plafonner(String code, Set<String> unites, Zone zone, List<Obligation> obligations) {
        enVigueur(code, zone).forEach(figure -> obligations.add(new Obligation(MAXIMUM, figure, "au plus " + euros(figure.valeur())
                + (figure.secuIncluse() ? " SS incluse" : ""), cellule -> montant(cellule, unites)
                        .filter(montant -> montant.compareTo(figure.valeur()) > 0).isEmpty())));
    }

    // What cells promise.

    private static boolean sansReste(Cellule cellule) {
        return cellule.resteAChargeZero() || fraisReels(cellule) && cellule.bornes().isEmpty();
    }

    /** The whole expense is promised, before bounds. */
    private static boolean fraisReels(Cellule cellule) {
        return cellule.termes().stream().anyMatch(terme -> terme.base() == Base.FR
                && (terme.nombre() == null || terme.nombre().compareTo(CENT) >= 0));
    }

    /** Whether the promise is below the ticket modérateur for certain: a sum in euros may be enough. */
    private static boolean sousTicket(Cellule cellule) {
        boolean bornee = cellule.borne(TypeBorne.FRANCHISE).isPresent() || cellule.borne(TypeBorne.MAX_POURCENT)
                .filter(borne -> borne.periode().isEmpty() && borne.mot().equals(Base.BR.name()) && borne.nombre().compareTo(CENT) < 0).isPresent();
        boolean part = cellule.partSecu() != PartSecu.HORS_SS && !cellule.termes().isEmpty()
                && cellule.termes().stream().allMatch(terme -> terme.base() == Base.BR || terme.base() == Base.FR && terme.nombre() != null)
                && cellule.termes().stream().map(Terme::nombre).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(CENT) < 0;
        return cellule.nonCouvert() || bornee || part;
    }

    /** Whether a lump sum of that amount is paid whole, however long it is due. */
    private static boolean entier(Cellule cellule, BigDecimal forfait) {
        boolean illimite = cellule.bornes().stream().allMatch(borne -> borne.type() == TypeBorne.MAX_FJ_LEGAL && borne.periode().isEmpty());
        boolean somme = cellule.termes().stream().anyMatch(terme -> terme.base() == Base.FJ || terme.base() == Base.EUROS && !terme.parAn()
                && terme.seances().isEmpty() && terme.nombre().compareTo(forfait) >= 0);
        return illimite && (fraisReels(cellule) || somme);
    }

    /** Above a percentage of the tariff, Sécurité sociale included, for certain. */
    private static boolean auDessus(Cellule cellule, BigDecimal pourcent) {
        return cellule.pourcentBase().filter(nombre -> nombre.compareTo(pourcent) > 0).isPresent()
                || fraisReels(cellule) && cellule.bornes().isEmpty();
    }

    private static boolean equipementSous(Cellule cellule, BigDecimal minimum) {
        BigDecimal secu = cellule.partSecu() == PartSecu.SS_INCLUSE ? BigDecimal.ZERO : SECU_CLASSE_B;
        return cellule.nonCouvert() || cellule.termes().stream().allMatch(terme -> terme.base() == Base.EUROS)
                && montant(cellule, Set.of("équipement", "")).filter(montant -> montant.add(secu).compareTo(minimum) < 0).isPresent();
    }

    /** The most that a cell may come to, in euros, where its units are those; empty when that depends on more than the cell. */
    private static Optional<BigDecimal> montant(Cellule cellule, Set<String> unites) {
        List<Terme> sommes = cellule.termes().stream().filter(terme -> terme.base() == Base.EUROS).toList();
        boolean connu = !sommes.isEmpty() && sommes.stream().allMatch(terme -> unites.contains(terme.unite()) && !terme.parAn()
                && terme.seances().isEmpty());
        Optional<BigDecimal> promis = cellule.termes().stream().anyMatch(terme -> terme.base() == Base.FR) ? Optional.of(SANS_LIMITE)
                : connu ? Optional.of(sommes.stream().map(Terme::nombre).reduce(BigDecimal.ZERO, BigDecimal::add)) : Optional.empty();
        Optional<BigDecimal> borne = cellule.borne(TypeBorne.MAX_EUROS).filter(b -> b.periode().isEmpty()).map(Borne::nombre);
        return promis.map(montant -> borne.map(montant::min).orElse(montant));
    }

    // Doctors outside OPTAM.

    /**
     * The excess of a doctor outside OPTAM is paid at least so many points below that of one inside who meets the same
     * conditions; the tariff itself stays due.
     */
    private void horsOptam(List<Zone> zones) {
        int optam = espace.axe(OPTAM);
        if (optam < 0) {
            return;
        }
        List<Zone> dedans = zones.stream().filter(zone -> espace.impose(zone, OPTAM, OUI)).toList();
        Voisinage<Zone> adherents = new Voisinage<>(dedans, espace.axes().size(), Function.identity());
        dedans.forEach(adherents::ajouter);
        for (Zone zone : zones) {
            List<Figure> ecarts = espace.impose(zone, OPTAM, NON) ? enVigueur("DEP_NON_OPTAM_ECART", zone) : List.of();
            if (!ecarts.isEmpty()) {
                Zone sansOptam = new Zone(zone.rang(), zone.regions().stream()
                        .map(r -> Espace.place(r, optam, espace.tout().bas()[optam], espace.tout().haut()[optam])).toList());
                List<Zone> pareils = adherents.autour(sansOptam).filter(autre -> autre.commune(sansOptam) != null).toList();
                concours.resultats().forEach(colonne -> horsOptam(zone, pareils, colonne, ecarts.get(0)));
            }
        }
    }

    private void horsOptam(Zone zone, List<Zone> pareils, Colonne colonne, Figure ecart) {
        Optional<BigDecimal> plus = pareils.stream().flatMap(autre -> cellule(autre, colonne).pourcentBase().stream())
                .min(BigDecimal::compareTo).map(dedans -> dedans.subtract(ecart.valeur()).max(CENT));
        Optional<BigDecimal> dehors = cellule(zone, colonne).pourcentBase();
        boolean deja = dites.contains(colonne.lettre() + zone.rang().numero());
        if (!deja && plus.isPresent() && dehors.filter(nombre -> nombre.compareTo(plus.get()) > 0).isPresent()) {
            dire(zone, colonne, MAXIMUM, ecart, "au plus " + plus.get().toPlainString() + " % BR, " + ecart.valeur().toPlainString()
                    + " points sous l'OPTAM");
        }
    }

    // The other tables.

    /** When the dental maximum is reached, the notice still owes prostheses and orthodontics what the law owes employees. */
    private List<Obligation> repliDentaire(Zone zone) {
        boolean concerne = espace.impose(zone, Espace.CONTRAT, Contrat.TNS.name()) && espace.impose(zone, "maximumAtteint", OUI)
                && REPLI_DENTAIRE.containsAll(postes(zone));
        return !concerne ? List.of() : enVigueur("ANI_DENT", zone).stream().map(figure -> new Obligation(PLANCHER, figure,
                "au moins " + figure.valeur().toPlainString() + " % BR", cellule -> sansReste(cellule)
                        || cellule.pourcentBase().filter(nombre -> nombre.compareTo(figure.valeur()) >= 0).isPresent())).toList();
    }

    /** One equipment a period, but for children and changes of sight. */
    private void renouvellement(Zone zone) {
        int age = espace.axe(Espace.AGE_FACTURE);
        boolean adulte = age >= 0 && espace.impose(zone, "evolutionVue", NON) && zone.regions().stream()
                .allMatch(region -> region.bas()[age] >= SEIZE_ANS * espace.axes().get(age).pas());
        Set<Poste> postes = postes(zone);
        String code = postes.equals(EnumSet.of(Poste.AIDE_AUDITIVE)) ? "AUDIO_PERIODICITE" : adulte && LUNETTES.containsAll(postes)
                ? "OPT_PERIODICITE" : "";
        Colonne colonne = concours.resultats().get(0);
        BigDecimal mois = new BigDecimal(zone.rang().cellules().get(colonne.lettre()));
        enVigueur(code, zone).stream().filter(figure -> mois.compareTo(figure.valeur()) < 0).findFirst().ifPresent(figure ->
                dire(zone, colonne, MAXIMUM, figure, "un équipement tous les " + figure.valeur().toPlainString() + " mois au plus"));
    }

    // What rows and figures cover.

    /** The postes that a row answers to. */
    private Set<Poste> postes(Zone zone) {
        return Arrays.stream(Poste.values()).filter(poste -> espace.admet(zone, Espace.POSTE, poste.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Poste.class)));
    }

    private boolean medicoSocial(Zone zone) {
        return Arrays.stream(TypeEtablissement.values()).noneMatch(type -> type != TypeEtablissement.MEDICO_SOCIAL
                && type != TypeEtablissement.MEDICO_PEDAGOGIQUE && espace.admet(zone, "typeEtablissement", type.name()));
    }

    /** The values of a figure on the days that a row answers for, the latest first. */
    private List<Figure> enVigueur(String code, Zone zone) {
        int jour = espace.axe(Espace.JOUR_SOINS);
        return figures.getOrDefault(code, List.of()).stream().filter(figure -> jour < 0 || zone.regions().stream().anyMatch(region ->
                !figure.du().isAfter(LocalDate.ofEpochDay(region.haut()[jour]))
                        && (figure.au() == null || !figure.au().isBefore(LocalDate.ofEpochDay(region.bas()[jour])))))
                .sorted(Comparator.comparing(Figure::du).reversed()).toList();
    }

    private static String euros(BigDecimal montant) {
        return montant.stripTrailingZeros().toPlainString().replace('.', ',') + " €";
    }
}
