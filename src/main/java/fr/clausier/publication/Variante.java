package fr.clausier.publication;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.Etude.Balayage;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.CellEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A rule set with one value in the place of another: that of a cell, or of a legal figure. */
public final class Variante {

    private static final String VALEUR = "{}";
    private static final Pattern CELLULE = Pattern.compile("[A-Z]{1,2}[1-9][0-9]{0,4}");
    private static final Pattern FIGURE = Pattern.compile("[A-Z0-9_]+@\\d{4}-\\d{2}-\\d{2}");
    private static final CsvMapper CSV = CsvMapper.builder().disable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();
    private static final CsvSchema LECTURE = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');

    private final RulesFolder jeu;
    private final Balayage balayage;

    /** @throws AtelierRefuse when there is no such value in the rule set */
    Variante(RulesFolder jeu, Balayage balayage) {
        this.jeu = jeu;
        this.balayage = balayage;
        byte[] contenu = jeu.fichiers().get(balayage.fichier());
        if (contenu == null || !table() && !figures()) {
            throw invalide("fichier : « " + balayage.fichier() + " » n'est ni une table ni un fichier de chiffres du jeu de règles.");
        }
        if (!(table() ? CELLULE : FIGURE).matcher(balayage.endroit()).matches()) {
            throw invalide("endroit : « " + balayage.endroit() + " », attendu " + (table() ? "une cellule, telle que W11."
                    : "le code et le premier jour d'un chiffre, tels que PMSS@2026-01-01."));
        }
        if (balayage.gabarit().split(Pattern.quote(VALEUR), -1).length != 2) {
            throw invalide("gabarit : « " + balayage.gabarit() + " », attendu un texte qui contient une fois {}, tel que {} % BR.");
        }
        if (actuelle() == null) {
            throw invalide("endroit : « " + balayage.endroit() + " » est vide, ou n'existe pas, dans « " + balayage.fichier() + " ».");
        }
    }

    private boolean table() {
        return balayage.fichier().endsWith(RulesFolder.TABLE);
    }

    private boolean figures() {
        return balayage.fichier().startsWith(RulesFolder.REGLEMENTATION);
    }

    private static AtelierRefuse invalide(String message) {
        return new AtelierRefuse(Motif.INVALIDE, message);
    }

    /** What stands there now; null when nothing does. */
    String actuelle() {
        byte[] contenu = jeu.fichiers().get(balayage.fichier());
        return table() ? CellEdit.read(contenu, balayage.endroit()).orElse(null)
                : lignes(contenu).stream().filter(this::vise).map(ligne -> ligne.get("valeur")).findFirst().orElse(null);
    }

    /** What stands there in the variant of that value. */
    String texte(BigDecimal valeur) {
        return balayage.gabarit().replace(VALEUR, valeur.toPlainString());
    }

    /** The rules with that value. */
    RulesFolder avec(BigDecimal valeur) {
        byte[] contenu = jeu.fichiers().get(balayage.fichier());
        Map<String, byte[]> fichiers = new HashMap<>(jeu.fichiers());
        fichiers.put(balayage.fichier(), table() ? CellEdit.write(contenu, balayage.endroit(), texte(valeur)) : figure(contenu, texte(valeur)));
        return RulesFolder.of(fichiers);
    }

    /** A legal figure as its file says it; {@code au} is empty while it holds. */
    public record Chiffre(String fichier, String code, String libelle, String valeur, String unite, String du, String au) {}

    /** The legal figures of a rule set, by file and in their order there. */
    static List<Chiffre> chiffres(RulesFolder jeu) {
        return jeu.fichiers().keySet().stream().filter(fichier -> fichier.startsWith(RulesFolder.REGLEMENTATION)).flatMap(fichier ->
                lignes(jeu.fichiers().get(fichier)).stream().map(ligne -> new Chiffre(fichier, ligne.get("code"), ligne.get("libelle"), ligne.get("valeur"),
                        ligne.get("unite"), ligne.get("du"), ligne.get("au")))).toList();
    }

    private boolean vise(Map<String, String> ligne) {
        return balayage.endroit().equals(ligne.get("code") + "@" + ligne.get("du"));
    }

    private static List<Map<String, String>> lignes(byte[] contenu) {
        try (MappingIterator<Map<String, String>> lignes = CSV.readerForMapOf(String.class).with(LECTURE).readValues(contenu)) {
            return lignes.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] figure(byte[] contenu, String valeur) {
        List<Map<String, String>> lignes = lignes(contenu);
        lignes.stream().filter(this::vise).forEach(ligne -> ligne.put("valeur", valeur));
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setColumnSeparator(';');
        lignes.get(0).keySet().forEach(schema::addColumn);
        ByteArrayOutputStream ecrit = new ByteArrayOutputStream();
        try (SequenceWriter sortie = CSV.writer(schema.build()).writeValues(ecrit)) {
            sortie.writeAll(lignes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ecrit.toByteArray();
    }
}
