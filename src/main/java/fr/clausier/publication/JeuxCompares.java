package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Figure;
import fr.clausier.publication.Difference.AutreFichier;
import fr.clausier.publication.Difference.ChiffreChange;
import fr.clausier.publication.Difference.LectureChangee;
import fr.clausier.publication.Difference.Nature;
import fr.clausier.publication.Difference.Phrase;
import fr.clausier.publication.Difference.RegleChangee;
import fr.clausier.publication.Difference.Sort;
import fr.clausier.regles.Clause;
import fr.clausier.regles.Interpretation;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader.TableFile;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Tableau;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two rule sets. */
final class JeuxCompares {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String VALEUR = "valeur";
    private static final String SOURCE = "source";
    private static final String DOSSIERS = "dossiers/";
    /** How many files a sentence names. */
    private static final int FICHIERS_NOMMES = 3;

    private final RuleBase avant;
    private final RuleBase apres;
    private final LocalDate effet;
    /** The files that are not the same to the byte. */
    private final Set<String> changes = new TreeSet<>();
    /** Those of them that some difference tells. */
    private final Set<String> dits = new LinkedHashSet<>();
    /** Those that hold the rule of another, to the letter. */
    private final Set<String> deplaces = new LinkedHashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();

    /** Something said of a figure, a reading or a clause, in both rule sets. */
    private record Champ(String nom, String avant, String apres) {

        boolean change() {
            return !Objects.equals(avant, apres);
        }

        @Override
        public String toString() {
            return nom + " : " + cite(avant) + " → " + cite(apres);
        }

        private static String cite(String texte) {
            return texte == null || texte.isEmpty() ? "rien" : "« " + texte + " »";
        }
    }

    JeuxCompares(RuleBase avant, RuleBase apres, LocalDate effet) {
        this.avant = avant;
        this.apres = apres;
        this.effet = effet;
        Map<String, byte[]> anciens = avant.folder().fichiers();
        Map<String, byte[]> nouveaux = apres.folder().fichiers();
        Stream.concat(anciens.keySet().stream(), nouveaux.keySet().stream())
                .filter(fichier -> !Arrays.equals(anciens.get(fichier), nouveaux.get(fichier))).forEach(changes::add);
    }

    Difference difference() {
        List<TableDifference> tables = tables();
        List<ChiffreChange> chiffres = chiffres();
        List<RegleChangee> regles = regles();
        List<LectureChangee> lectures = lectures();
        clauses();
        compter(Nature.SCENARIO, "scénarios", changes.stream().filter(JeuxCompares::scenarios).toList());
        compter(Nature.DOSSIER, "dossiers", changes.stream().filter(JeuxCompares::dossiers).toList());
        List<AutreFichier> autres = autres();
        return new Difference(avant.hash(), apres.hash(), phrases.stream().sorted(Comparator.comparing(Phrase::nature)).toList(), tables,
                chiffres, lectures, regles, autres);
    }

    private void dire(String fichier, Nature nature, String texte) {
        phrases.add(new Phrase(fichier, nature, texte));
        dits.add(fichier);
    }

    private List<TableDifference> tables() {
        Map<String, Tableau> anciens = avant.tables().stream().collect(Collectors.toMap(TableFile::fichier, TableFile::tableau));
        Map<String, Tableau> nouveaux = apres.tables().stream().collect(Collectors.toMap(TableFile::fichier, TableFile::tableau));
        List<TableDifference> differences = new ArrayList<>();
        for (String fichier : changes.stream().filter(nom -> anciens.containsKey(nom) || nouveaux.containsKey(nom)).toList()) {
            TableComparaison.Resultat resultat = !anciens.containsKey(fichier) ? TableComparaison.ajoutee(fichier, nouveaux.get(fichier), effet)
                    : !nouveaux.containsKey(fichier) ? TableComparaison.supprimee(fichier, anciens.get(fichier), effet)
                    : TableComparaison.comparer(fichier, anciens.get(fichier), nouveaux.get(fichier), effet);
            resultat.phrases().forEach(phrase -> dire(fichier, phrase.nature(), phrase.texte()));
            if (!resultat.difference().vide()) {
                differences.add(resultat.difference());
            }
        }
        return differences;
    }

    /**
     * Figures are compared day by day, not line by line of their files: a period cut in two that keeps its value is no
     * change, and one that is closed and followed by another is one change, from the day of the second.
     */
    private List<ChiffreChange> chiffres() {
        List<ChiffreChange> chiffres = new ArrayList<>();
        Map<String, List<Figure>> anciens = avant.figures().all();
        Map<String, List<Figure>> nouveaux = apres.figures().all();
        for (String code : new TreeSet<>(union(anciens.keySet(), nouveaux.keySet()))) {
            List<Figure> anciennes = anciens.getOrDefault(code, List.of());
            List<Figure> nouvelles = nouveaux.getOrDefault(code, List.of());
            TreeSet<LocalDate> jours = new TreeSet<>();
            Stream.concat(anciennes.stream(), nouvelles.stream()).forEach(figure -> {
                jours.add(figure.du());
                if (figure.au() != null) {
                    jours.add(figure.au().plusDays(1));
                }
            });
            List<Periode> periodes = new ArrayList<>();
            for (LocalDate jour : jours) {
                Periode periode = new Periode(jour, au(anciennes, jour), au(nouvelles, jour));
                if (periodes.isEmpty() || !periode.prolonge(periodes.get(periodes.size() - 1))) {
                    periodes.add(periode);
                }
            }
            for (int i = 0; i < periodes.size(); i++) {
                if (periodes.get(i).change()) {
                    LocalDate au = i + 1 < periodes.size() ? periodes.get(i + 1).du.minusDays(1) : null;
                    chiffres.add(chiffre(code, periodes.get(i), au));
                }
            }
        }
        return chiffres;
    }

    /** Days on which neither rule set changes its figure, from the first of them; a null figure is none. */
    private record Periode(LocalDate du, Figure avant, Figure apres) {

        boolean prolonge(Periode precedente) {
            return meme(precedente.avant, avant) && meme(precedente.apres, apres);
        }

        boolean change() {
            return !meme(avant, apres);
        }

        private static boolean meme(Figure une, Figure autre) {
            return une == null || autre == null ? une == autre : champs(une, autre).stream().noneMatch(Champ::change);
        }
    }

    private static Figure au(List<Figure> periodes, LocalDate jour) {
        return periodes.stream().filter(figure -> figure.enVigueur(jour)).findFirst().orElse(null);
    }

    /** Its days apart, what a figure says; its value first. */
    private static List<Champ> champs(Figure avant, Figure apres) {
        return champs(avant, apres, Map.entry(VALEUR, JeuxCompares::valeur),
                Map.entry("part de la Sécurité sociale", figure -> figure.secuIncluse() ? "comprise" : "non comprise"),
                Map.entry("certitude", figure -> certitude(figure.certitude())),
                Map.entry("libellé", Figure::libelle), Map.entry(SOURCE, Figure::source));
    }

    /** With its unit: {@code 26,50 €}, {@code 70 %}. */
    private static String valeur(Figure figure) {
        if (figure.valeur() == null) {
            return figure.texte();
        }
        BigDecimal simple = figure.valeur().stripTrailingZeros();
        String unite = figure.unite().replace("EUR", "€");
        int decimales = Math.max(simple.scale(), unite.startsWith("€") ? 2 : 0);
        return simple.setScale(decimales).toPlainString().replace('.', ',') + " " + unite;
    }

    private static String certitude(Figure.Certitude certitude) {
        return switch (certitude) {
            case CERTAIN -> "certain";
            case PROBABLE -> "probable";
            case CALCULE -> "calculé";
            case MEMOIRE_A_VERIFIER -> "de mémoire, à vérifier : la décision n'est pas payable";
        };
    }

    private ChiffreChange chiffre(String code, Periode periode, LocalDate au) {
        Figure figure = periode.apres == null ? periode.avant : periode.apres;
        String nom = figure.libelle() + " (" + code + ")";
        String quand = " " + Mots.periode(periode.du, au);
        String valeurAvant = periode.avant == null ? null : valeur(periode.avant);
        String valeurApres = periode.apres == null ? null : valeur(periode.apres);
        String phrase;
        List<Champ> champs = periode.avant == null || periode.apres == null ? List.of()
                : champs(periode.avant, periode.apres).stream().filter(Champ::change).toList();
        if (!Objects.equals(valeurAvant, valeurApres)) {
            List<Champ> autres = champs.stream().filter(champ -> !champ.nom.equals(VALEUR) && !champ.nom.equals(SOURCE)).toList();
            phrase = nom + " : " + (valeurAvant == null ? "aucune valeur" : valeurAvant) + " → "
                    + (valeurApres == null ? "aucune valeur" : valeurApres) + quand + " (source : " + figure.source() + ")"
                    + (autres.isEmpty() ? "" : " ; " + texte(autres));
        } else {
            valeurAvant = champs.get(0).avant();
            valeurApres = champs.get(0).apres();
            phrase = nom + ", " + valeur(figure) + quand + " : " + texte(champs);
        }
        List<String> fichiers = changes.stream().filter(fichier -> fichier.startsWith(RulesFolder.REGLEMENTATION)
                && (contient(apres, fichier, code) || contient(avant, fichier, code))).toList();
        dits.addAll(fichiers);
        dire(fichiers.size() == 1 ? fichiers.get(0) : null, Nature.CHIFFRE, phrase);
        return new ChiffreChange(code, figure.libelle(), periode.du, valeurAvant, valeurApres, phrase);
    }

    private static boolean contient(RuleBase base, String fichier, String code) {
        return base.folder().fichiers().containsKey(fichier) && base.folder().texte(fichier).lines().anyMatch(ligne -> ligne.startsWith(code + ";"));
    }

    @SafeVarargs
    private static <T> List<Champ> champs(T avant, T apres, Map.Entry<String, Function<T, String>>... lectures) {
        return Arrays.stream(lectures).map(lecture ->
                new Champ(lecture.getKey(), lecture.getValue().apply(avant), lecture.getValue().apply(apres))).toList();
    }

    private static String texte(List<Champ> champs) {
        return champs.stream().map(Champ::toString).collect(Collectors.joining(" ; "));
    }

    private static Set<String> union(Collection<String> anciens, Collection<String> nouveaux) {
        Set<String> union = new LinkedHashSet<>(anciens);
        union.addAll(nouveaux);
        return union;
    }

    /** A rule is the same when its name is, wherever its file went; else when its file is. */
    private List<RegleChangee> regles() {
        Map<String, Regle> anciennes = ecrites(avant);
        Map<String, Regle> nouvelles = ecrites(apres);
        Map<String, String> fichiersAvant = parNom(anciennes.values());
        Map<String, String> fichiersApres = parNom(nouvelles.values());
        Set<String> origines = new TreeSet<>();
        List<RegleChangee> changees = new ArrayList<>();
        for (String fichier : changes.stream().filter(nouvelles::containsKey).toList()) {
            Regle regle = nouvelles.get(fichier);
            boolean remplacee = anciennes.containsKey(fichier) && !fichiersApres.containsKey(anciennes.get(fichier).id());
            String origine = fichiersAvant.getOrDefault(regle.id(), remplacee ? fichier : null);
            if (origine == null) {
                changees.add(new RegleChangee(fichier, regle.nom(), Sort.AJOUTEE, null, apres.folder().texte(fichier)));
                dire(fichier, Nature.REGLE, "règle ajoutée : " + nom(regle));
                continue;
            }
            origines.add(origine);
            String texteAvant = avant.folder().texte(origine);
            String texteApres = apres.folder().texte(fichier);
            if (instructions(texteAvant).equals(instructions(texteApres))) {
                deplaces.addAll(List.of(origine, fichier));
                continue;
            }
            Regle ancienne = anciennes.get(origine);
            changees.add(new RegleChangee(fichier, regle.nom(), Sort.MODIFIEE, texteAvant, texteApres));
            dire(fichier, Nature.REGLE, "règle modifiée : " + (ancienne.nom().equals(regle.nom()) ? "" : nom(ancienne) + " → ") + nom(regle));
            dits.add(origine);
        }
        for (String fichier : changes.stream().filter(nom -> anciennes.containsKey(nom) && !origines.contains(nom)).toList()) {
            changees.add(new RegleChangee(fichier, anciennes.get(fichier).nom(), Sort.SUPPRIMEE, avant.folder().texte(fichier), null));
            dire(fichier, Nature.REGLE, "règle supprimée : " + nom(anciennes.get(fichier)));
        }
        return changees.stream().sorted(Comparator.comparing(RegleChangee::fichier)).toList();
    }

    private static String nom(Regle regle) {
        return "« " + regle.nom() + " » (" + regle.clauses().stream().map(ClauseRef::id).collect(Collectors.joining(", ")) + ")";
    }

    private static Map<String, String> parNom(Collection<Regle> regles) {
        return regles.stream().collect(Collectors.toMap(Regle::id, JeuxCompares::fichier));
    }

    /** The lines of a rule without comments nor margins. */
    private static List<String> instructions(String texte) {
        return texte.lines().map(String::strip).filter(ligne -> !ligne.isEmpty() && !ligne.startsWith("//")).toList();
    }

    private static Map<String, Regle> ecrites(RuleBase base) {
        return base.regles().stream().filter(regle -> regle.emplacement().source(null).cellule() == null)
                .collect(Collectors.toMap(JeuxCompares::fichier, regle -> regle, (une, autre) -> une, TreeMap::new));
    }

    private static String fichier(Regle regle) {
        return regle.emplacement().source(null).fichier();
    }

    private List<LectureChangee> lectures() {
        List<LectureChangee> lectures = new ArrayList<>();
        Map<String, Interpretation> anciennes = parId(avant.catalogue().interpretations(), Interpretation::id);
        Map<String, Interpretation> nouvelles = parId(apres.catalogue().interpretations(), Interpretation::id);
        for (String id : union(anciennes.keySet(), nouvelles.keySet())) {
            Interpretation ancienne = anciennes.get(id);
            Interpretation nouvelle = nouvelles.get(id);
            if (ancienne == null || nouvelle == null) {
                Interpretation seule = ancienne == null ? nouvelle : ancienne;
                lectures.add(new LectureChangee(id, ancienne == null ? null : choix(ancienne), nouvelle == null ? null : choix(nouvelle),
                        "lecture " + id + (ancienne == null ? " ajoutée" : " supprimée") + " : " + seule.sujet() + " « " + seule.lecture() + " »"));
            } else {
                List<Champ> champs = champs(ancienne, nouvelle, Map.entry("valeur retenue", lecture -> Objects.toString(lecture.valeur(), "")),
                        Map.entry("lecture suivie", Interpretation::lecture),
                        Map.entry("la loi l'emporte", lecture -> lecture.derogation() ? "oui" : "non"),
                        Map.entry("approuvée par", lecture -> Objects.toString(lecture.approuvePar(), "")),
                        Map.entry("clauses lues", lecture -> String.join(", ", lecture.clauses())),
                        Map.entry("sujet", Interpretation::sujet), Map.entry("raison", Interpretation::raison),
                        Map.entry("variantes", lecture -> String.join(" / ", lecture.variantes())),
                        Map.entry("valeurs possibles", lecture -> String.join(", ", lecture.valeurs()))).stream().filter(Champ::change).toList();
                if (!champs.isEmpty()) {
                    lectures.add(new LectureChangee(id, champs.get(0).avant, champs.get(0).apres, "lecture " + id + ", " + texte(champs)));
                }
            }
        }
        lectures.forEach(lecture -> dire(RulesFolder.INTERPRETATIONS, Nature.LECTURE, lecture.phrase()));
        return lectures;
    }

    /** What a reading chooses: its value when rules compare it, else what it says. */
    private static String choix(Interpretation lecture) {
        return lecture.valeur() == null ? lecture.lecture() : lecture.valeur();
    }

    private void clauses() {
        Map<String, Clause> anciennes = parId(avant.catalogue().all(), Clause::id);
        Map<String, Clause> nouvelles = parId(apres.catalogue().all(), Clause::id);
        for (String id : union(anciennes.keySet(), nouvelles.keySet())) {
            Clause ancienne = anciennes.get(id);
            Clause nouvelle = nouvelles.get(id);
            Clause une = nouvelle == null ? ancienne : nouvelle;
            String fichier = RulesFolder.CLAUSES + une.document() + RulesFolder.YAML;
            if (ancienne == null || nouvelle == null) {
                dire(fichier, Nature.CLAUSE, "clause " + id + (ancienne == null ? " ajoutée" : " supprimée") + " : " + une.titre());
            } else {
                List<Champ> champs = champs(ancienne, nouvelle, Map.entry("résumé", Clause::resume), Map.entry("titre", Clause::titre),
                        Map.entry("article", Clause::article), Map.entry("document", Clause::document),
                        Map.entry("nature", clause -> clause.nature().name()),
                        Map.entry("en vigueur", clause -> Mots.periode(clause.enVigueurDu(), clause.enVigueurAu())),
                        Map.entry("non couverte", clause -> Objects.toString(clause.nonCouverte(), ""))).stream().filter(Champ::change).toList();
                if (!champs.isEmpty()) {
                    dire(fichier, Nature.CLAUSE, "clause " + id + ", " + texte(champs));
                    dits.add(RulesFolder.CLAUSES + ancienne.document() + RulesFolder.YAML);
                }
            }
        }
    }

    private static <T> Map<String, T> parId(Collection<T> tous, Function<T, String> id) {
        Map<String, T> parId = new LinkedHashMap<>();
        tous.forEach(un -> parId.put(id.apply(un), un));
        return parId;
    }

    private static boolean scenarios(String fichier) {
        return fichier.endsWith("/" + Scenario.FICHIER);
    }

    /** Models are what scenarios start from: they check nothing themselves. */
    private static boolean dossiers(String fichier) {
        return fichier.startsWith(DOSSIERS) && !scenarios(fichier) && !fichier.equals(Scenario.MODELES);
    }

    /** What checks the rules, by file and name: scenarios, whole dossiers, worked examples. */
    private void compter(Nature nature, String noms, List<String> fichiers) {
        Map<String, String> anciens = controles(avant.folder(), fichiers);
        Map<String, String> nouveaux = controles(apres.folder(), fichiers);
        int ajoutes = (int) nouveaux.keySet().stream().filter(nom -> !anciens.containsKey(nom)).count();
        int supprimes = (int) anciens.keySet().stream().filter(nom -> !nouveaux.containsKey(nom)).count();
        int modifies = (int) anciens.entrySet().stream().filter(ancien -> nouveaux.containsKey(ancien.getKey())
                && !ancien.getValue().equals(nouveaux.get(ancien.getKey()))).count();
        List<String> comptes = new ArrayList<>();
        compte(modifies, "modifié", comptes);
        compte(ajoutes, "ajouté", comptes);
        compte(supprimes, "supprimé", comptes);
        if (!comptes.isEmpty()) {
            phrases.add(new Phrase(fichiers.size() == 1 ? fichiers.get(0) : null, nature, noms + " : " + String.join(", ", comptes)));
        }
    }

    private static void compte(int nombre, String verbe, List<String> comptes) {
        if (nombre > 0) {
            comptes.add(Mots.pluriel(nombre, verbe));
        }
    }

    /** The texts of scenarios and examples by their names, of dossiers by their folders. */
    private static Map<String, String> controles(RulesFolder folder, List<String> fichiers) {
        Map<String, String> controles = new TreeMap<>();
        for (String fichier : fichiers.stream().filter(folder.fichiers()::containsKey).toList()) {
            if (fichier.endsWith(RulesFolder.YAML)) {
                lire(folder.texte(fichier)).forEach(node -> controles.merge(
                        fichier + " " + node.path("id").asText() + node.path("nom").asText(), node.toString(), String::concat));
            } else {
                controles.merge(fichier.substring(0, fichier.lastIndexOf('/')), folder.texte(fichier), String::concat);
            }
        }
        return controles;
    }

    /** A list that cannot be read has nothing to count: its file is among the others, and its checks will say what is wrong. */
    private static JsonNode lire(String texte) {
        try {
            return YAML.readTree(texte);
        } catch (IOException e) {
            return YAML.createArrayNode();
        }
    }

    private List<AutreFichier> autres() {
        Set<String> decisifs = union(avant.folder().decisifs().keySet(), apres.folder().decisifs().keySet());
        List<AutreFichier> autres = changes.stream().filter(fichier -> !dits.contains(fichier)).map(fichier -> new AutreFichier(fichier,
                deplaces.contains(fichier) ? Sort.REECRITE : !avant.folder().fichiers().containsKey(fichier) ? Sort.AJOUTEE
                        : !apres.folder().fichiers().containsKey(fichier) ? Sort.SUPPRIMEE
                        : decisifs.contains(fichier) && !fichier.equals(RulesFolder.RECOURS) ? Sort.REECRITE : Sort.MODIFIEE)).toList();
        direFichiers(autres, Sort.REECRITE, Nature.ECRITURE, "fichiers réécrits sans changer de sens");
        direFichiers(autres, Sort.MODIFIEE, Nature.AUTRE, "autres fichiers, modifiés");
        direFichiers(autres, Sort.AJOUTEE, Nature.AUTRE, "autres fichiers, ajoutés");
        direFichiers(autres, Sort.SUPPRIMEE, Nature.AUTRE, "autres fichiers, supprimés");
        return autres;
    }

    private void direFichiers(List<AutreFichier> autres, Sort sort, Nature nature, String annonce) {
        List<String> fichiers = autres.stream().filter(autre -> autre.nature() == sort).map(AutreFichier::fichier)
                .filter(fichier -> !scenarios(fichier) && !dossiers(fichier)).toList();
        if (!fichiers.isEmpty()) {
            phrases.add(new Phrase(fichiers.size() == 1 ? fichiers.get(0) : null, nature, annonce + " : "
                    + Mots.enumeration(Mots.auPlus(FICHIERS_NOMMES, fichiers, "autres"))));
        }
    }
}
