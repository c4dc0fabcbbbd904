package fr.clausier.explication;

import java.util.List;

/** Markup that is XML too, written piece by piece: every text is escaped, and what XML cannot hold is left out. */
final class Xhtml {

    private final StringBuilder out = new StringBuilder();

    /** A text without what XML 1.0 forbids, where nothing of it can be read as markup. */
    static String echappe(String texte) {
        StringBuilder sur = new StringBuilder(texte.length());
        texte.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> sur.append("&amp;");
                case '<' -> sur.append("&lt;");
                case '>' -> sur.append("&gt;");
                case '"' -> sur.append("&quot;");
                case '\'' -> sur.append("&#39;");
                default -> {
                    if (c == '\t' || c == '\n' || c >= ' ' && (c < 0x7f || c > 0x9f) && (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe) {
                        sur.appendCodePoint(c);
                    }
                }
            }
        });
        return sur.toString();
    }

    /** An element that holds elements. */
    Xhtml bloc(String balise, String classe, Runnable contenu) {
        ouvrir(balise, classe);
        contenu.run();
        out.append("</").append(balise).append(">\n");
        return this;
    }

    /** An element that holds a text; nothing when there is none. */
    Xhtml texte(String balise, String classe, String texte) {
        if (texte != null && !texte.isEmpty()) {
            ouvrir(balise, classe);
            out.append(echappe(texte)).append("</").append(balise).append(">\n");
        }
        return this;
    }

    /** A bar on its line: where it begins and how wide it is, in points, for what makes PDF takes no margin in percent there. */
    Xhtml barre(String classe, String marge, String largeur) {
        out.append("<div class=\"piste\"><div class=\"").append(classe).append("\" style=\"margin-left:").append(marge).append("pt;width:")
                .append(largeur)
                .append("pt\"></div></div>\n");
        return this;
    }

    /** A list; nothing when it is empty. */
    Xhtml liste(List<String> textes) {
        return textes.isEmpty() ? this : bloc("ul", null, () -> textes.forEach(texte -> texte("li", null, texte)));
    }

    /** A table of texts; the columns after the first {@code textes} hold numbers. Nothing when it has no row. */
    Xhtml tableau(int textes, List<String> entetes, List<List<String>> lignes) {
        return lignes.isEmpty() ? this : bloc("table", "donnees", () -> {
            bloc("thead", null, () -> rangee("th", textes, entetes));
            bloc("tbody", null, () -> lignes.forEach(ligne -> rangee("td", textes, ligne)));
        });
    }

    private void rangee(String balise, int textes, List<String> cellules) {
        bloc("tr", null, () -> {
            for (int i = 0; i < cellules.size(); i++) {
                ouvrir(balise, i < textes ? null : "nombre");
                out.append(echappe(cellules.get(i))).append("</").append(balise).append(">");
            }
        });
    }

    private void ouvrir(String balise, String classe) {
        out.append('<').append(balise);
        if (classe != null) {
            out.append(" class=\"").append(classe).append('"');
        }
        out.append('>');
    }

    /** What was written, as a whole document that needs nothing from elsewhere. */
    String document(String titre) {
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(echappe(titre), Ressource.texte("documents.css"), out);
    }
}
