package fr.clausier.tables;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an uploaded file must be before a library opens it: a plain zip file that holds the parts of a plain workbook of one
 * sheet and no other, each of them XML without document type.
 *
 * <p>The list is of what is known to be harmless, never of what is known to harm.
 */
final class WorkbookGate {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern RELS = Pattern.compile("([^/]+/)*_rels/[^/]*\\.rels");
    private static final String RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String SHEET = "worksheet";
    private static final String WORKBOOK = "officeDocument";

    /** A part that a plain workbook may have: its name, its content type, the relationship that leads to it. */
    private record Part(Pattern name, String type, String relation) {
        private static Part of(String name, String type, String relation) {
            return new Part(Pattern.compile(name), type, relation);
        }

        private boolean is(String relationName) {
            return relation.equals(OFFICE + relationName);
        }
    }

    private static final List<Part> PARTS = List.of(
            Part.of("xl/workbook\\.xml", SPREADSHEET + "sheet.main+xml", OFFICE + WORKBOOK),
            Part.of("xl/worksheets/\\w+\\.xml", SPREADSHEET + "worksheet+xml", OFFICE + SHEET),
            Part.of("xl/sharedStrings\\.xml", SPREADSHEET + "sharedStrings+xml", OFFICE + "sharedStrings"),
            Part.of("xl/styles\\.xml", SPREADSHEET + "styles+xml", OFFICE + "styles"),
            Part.of("xl/calcChain\\.xml", SPREADSHEET + "calcChain+xml", OFFICE + "calcChain"),
            Part.of("xl/theme/\\w+\\.xml", "application/vnd.openxmlformats-officedocument.theme+xml", OFFICE + "theme"),
            Part.of("xl/printerSettings/\\w+\\.bin", SPREADSHEET + "printerSettings", OFFICE + "printerSettings"),
            Part.of("docProps/app\\.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                    OFFICE + "extended-properties"),
            Part.of("docProps/custom\\.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                    OFFICE + "custom-properties"),
            Part.of("docProps/core\\.xml", "application/vnd.openxmlformats-package.core-properties+xml", PACKAGE + "core-properties"),
            Part.of("docMetadata/LabelInfo\\.xml", "application/vnd.ms-office.classificationlabels+xml",
                    MICROSOFT + "2020/02/relationships/classificationlabels"),
            Part.of("xl/persons/\\w+\\.xml", "application/vnd.ms-excel.person+xml", MICROSOFT + "2017/10/relationships/person"),
            Part.of("docProps/thumbnail\\.jpe?g", "image/jpeg", PACKAGE + "thumbnail"));

    /** Types that Excel and LibreOffice declare whether or not a part has them. */
    private static final Set<String> DECLARED = Set.of(RELS_TYPE, "application/xml", "image/png", "image/jpeg");

    /** What a refused part is, in words; the first that the name or the type contains. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("vba", "une macro"), Map.entry("macroenabled", "une macro"),
            Map.entry("macrosheet", "une feuille de macros Excel 4"), Map.entry("dialogsheet", "une feuille de dialogue"),
            Map.entry("externallink", "un lien vers un autre classeur ou un autre programme"),
            Map.entry("hyperlink", "un lien hypertexte vers l'extérieur"),
            Map.entry("oleobject", "un objet incorporé"), Map.entry("embed", "un objet incorporé"), Map.entry("package", "un objet incorporé"),
            Map.entry("activex", "un contrôle ActiveX"), Map.entry("ctrlprop", "un contrôle"),
            Map.entry("connection", "une connexion à des données"), Map.entry("querytable", "une requête"),
            Map.entry("customxml", "des données XML personnalisées"), Map.entry("pivot", "un tableau croisé dynamique"),
            Map.entry("comment", "des commentaires"), Map.entry("/tables/", "un tableau structuré"),
            Map.entry("chart", "un graphique"), Map.entry("media", "une image"), Map.entry("image", "une image"),
            Map.entry("drawing", "un dessin, une image ou un commentaire"));

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private static final int DEPTH_AT_MOST = 100;

    private final List<CellProblem> problems = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    /** Names of the parts, as they stand in the file, by their lower case: names of parts have no case. */
    private final Map<String, String> names = new HashMap<>();
    private String sheet = "";

    private WorkbookGate() {}

    /** Why the file must not be opened, with the part or the cell; empty when it may. */
    static List<CellProblem> problems(byte[] file) {
        try {
            return new WorkbookGate().check(PlainZip.read(file));
        } catch (PlainZip.NotPlain e) {
            return List.of(problem(e.code(), e.entree(), e.getMessage()));
        }
    }

    private List<CellProblem> check(Map<String, byte[]> parts) {
        parts.keySet().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        if (!parts.containsKey(CONTENT_TYPES)) {
            return List.of(problem("classeur-illisible", CONTENT_TYPES, "ce n'est pas un classeur .xlsx : la partie « "
                    + CONTENT_TYPES + " » manque"));
        }
        parts.forEach((name, content) -> {
            if (isXml(name)) {
                checkText(name, content);
            }
        });
        if (!problems.isEmpty()) {
            return problems;
        }
        walk(CONTENT_TYPES, parts.get(CONTENT_TYPES), this::contentType);
        Map<String, Part> known = new HashMap<>();
        parts.keySet().stream().filter(name -> !name.equals(CONTENT_TYPES))
                .forEach(name -> part(name).ifPresent(part -> known.put(name, part)));
        parts.forEach((name, content) -> {
            if (isRels(name)) {
                walk(name, content, reader -> relationship(name, reader, known));
            }
        });
        checkParts(parts, known);
        return List.copyOf(problems);
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || isRels(name);
    }

    private static boolean isRels(String name) {
        return RELS.matcher(name).matches();
    }

    /** Reads the parts that are not read as packaging: the workbook first, for it names the sheet. */
    private void checkParts(Map<String, byte[]> parts, Map<String, Part> known) {
        long sheets = known.values().stream().filter(part -> part.is(SHEET)).count();
        if (known.values().stream().noneMatch(part -> part.is(WORKBOOK)) || sheets == 0) {
            refuse("classeur-illisible", null, "ce n'est pas un classeur .xlsx : son classeur ou sa feuille manque");
        }
        SheetScan scan = new SheetScan();
        known.forEach((name, part) -> {
            if (part.is(WORKBOOK)) {
                walk(name, parts.get(name), scan::workbook);
            }
        });
        if (sheets > 1 || scan.sheets().size() > 1) {
            refuse("plusieurs-feuilles", null, "Le classeur a " + Math.max(sheets, scan.sheets().size()) + " feuilles, même masquées ("
                    + String.join(", ", scan.sheets()) + ") ; une seule est lue : supprimez les autres.");
        }
        sheet = scan.sheets().isEmpty() ? "" : scan.sheets().get(0);
        parts.forEach((name, content) -> {
            Part part = known.get(name);
            if (part != null && part.is(SHEET)) {
                walk(name, content, scan::cells);
            } else if (isXml(name) && !isRels(name) && !name.equals(CONTENT_TYPES) && (part == null || !part.is(WORKBOOK))) {
                boolean comments = part == null && name.toLowerCase(Locale.ROOT).contains("comment");
                walk(name, content, reader -> {
                    if (comments) {
                        scan.comment(reader);
                    }
                });
            }
        });
        problems.addAll(scan.problems(sheet));
    }

    /** Only UTF-8, as Excel and LibreOffice write it, so that what is looked for here is what any reader meets. */
    private void checkText(String name, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            refuse("partie-illisible", name, "la partie « " + name + " » n'est pas écrite en UTF-8");
            return;
        }
        if (text.indexOf('\0') >= 0) {
            refuse("partie-illisible", name, "la partie « " + name + " » n'est pas écrite en UTF-8");
        } else if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            refuse("document-type", name, "la partie « " + name + " » déclare un type de document ou une entité : un classeur n'en a pas");
        }
    }

    /** Looks at an element. */
    private interface Look {
        void at(XMLStreamReader reader) throws XMLStreamException;
    }

    private void walk(String name, byte[] content, Look look) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.name());
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
                refuse("partie-illisible", name, "la partie « " + name + " » se dit écrite en « " + encoding + " » ; attendu : UTF-8");
                return;
            }
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEPTH_AT_MOST) {
                        throw new XMLStreamException("trop d'éléments les uns dans les autres");
                    }
                    int before = depth;
                    look.at(reader);
                    depth = reader.isEndElement() ? before - 1 : before;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            refuse("partie-illisible", name, "la partie « " + name + " » n'est pas du XML bien formé");
        }
    }

    private void contentType(XMLStreamReader reader) {
        String type = reader.getAttributeValue(null, "ContentType");
        String extension = reader.getAttributeValue(null, "Extension");
        String name = reader.getAttributeValue(null, "PartName");
        if (type == null || extension == null && name == null) {
            return;
        }
        if (PARTS.stream().noneMatch(part -> part.type().equals(type)) && !DECLARED.contains(type)) {
            refuse("partie-refusee", name == null ? CONTENT_TYPES : name.substring(1), "le classeur déclare " + words(type)
                    + " (« " + type + " ») ; retirez-le");
        }
        String before = name == null ? defaults.put(extension.toLowerCase(Locale.ROOT), type)
                : types.put(name.toLowerCase(Locale.ROOT), type);
        if (before != null) {
            refuse("partie-en-double", CONTENT_TYPES, "« " + (name == null ? extension : name) + " » est déclaré deux fois");
        }
    }

    /** What the part is among those of a plain workbook; a problem, and empty, when it is none of them. */
    private Optional<Part> part(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String type = types.getOrDefault("/" + lower, defaults.get(lower.substring(lower.lastIndexOf('.') + 1)));
        if (isRels(name) && RELS_TYPE.equals(type)) {
            return Optional.empty();
        }
        Optional<Part> known = PARTS.stream().filter(part -> part.name().matcher(name).matches() && part.type().equals(type)).findFirst();
        if (known.isEmpty()) {
            refuse("partie-refusee", name, "le classeur porte " + words(name + " " + type) + " (partie « " + name + " ») ; "
                    + "enregistrez-le sans");
        }
        return known;
    }

    private static String words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(word -> lower.contains(word.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("une partie qu'un tableau n'a pas");
    }

    /** A relationship leads to a known part, by the name that such a part is led to, and never out of the file. */
    private void relationship(String rels, XMLStreamReader reader, Map<String, Part> known) {
        if (!reader.getLocalName().equals("Relationship")) {
            return;
        }
        String type = String.valueOf(reader.getAttributeValue(null, "Type"));
        String target = String.valueOf(reader.getAttributeValue(null, "Target"));
        String mode = reader.getAttributeValue(null, "TargetMode");
        if (type.startsWith(STRICT)) {
            refuse("classeur-strict", rels, "le classeur est au format « Open XML Strict » ; enregistrez-le au format « Classeur Excel (.xlsx) »");
            return;
        }
        if (mode != null && !mode.equals("Internal")) {
            String kind = type.substring(type.lastIndexOf('/') + 1);
            refuse("lien-externe", rels, "le classeur porte " + (kind.equals(SHEET) ? "une feuille" : words(kind))
                    + " hors de lui-même : « " + target + " » ; supprimez-le");
            return;
        }
        String resolved = resolve(rels, target);
        String name = names.get(resolved.toLowerCase(Locale.ROOT));
        Part part = name == null ? null : known.get(name);
        boolean refusedAlready = name != null && part == null;
        if (!refusedAlready && (part == null || !part.relation().equals(type))) {
            refuse("lien-refuse", rels, "le lien de « " + rels + " » vers « " + target + " » n'est pas de ceux d'un tableau ("
                    + type.substring(type.lastIndexOf('/') + 1) + ")");
        }
    }

    /** The part that a target names, from the folder of the part that the relationships are of. */
    private static String resolve(String rels, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = rels.substring(0, rels.indexOf("_rels/"));
        List<String> path = new ArrayList<>();
        for (String step : (folder + target).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private void refuse(String code, String part, String message) {
        problems.add(problem(code, part, message));
    }

    private static CellProblem problem(String code, String part, String message) {
        return new CellProblem("", "", CellProblem.Gravite.ERREUR, code, part, null, null, message);
    }
}
