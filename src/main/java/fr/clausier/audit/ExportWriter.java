package fr.clausier.audit;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.clausier.audit.Place.Effacement;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Preuve.Tete;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Writes an export, one JSON text a line, its {@code type} first: {@code cle}, then each {@code decision} by rang, {@code tete},
 * {@code effacement}, and {@code fin}. Keys, fingerprints and links are in hexadecimal, signatures in base64; {@code demande},
 * {@code decision} and {@code connu} are the JSON texts that the fingerprint covers, in UTF-8, each as one string.
 */
final class ExportWriter {

    static final String CLE = "cle";
    static final String DECISION = "decision";
    static final String TETE = "tete";
    static final String EFFACEMENT = "effacement";
    static final String FIN = "fin";

    private static final HexFormat HEX = HexFormat.of();

    private final JsonGenerator json;

    ExportWriter(OutputStream out) throws IOException {
        json = new JsonFactory().setRootValueSeparator(null).createGenerator(out, JsonEncoding.UTF8);
    }

    /** @param premier the rang of the first row to come */
    void cle(String nom, String pem, long premier, Instant du, Instant avant) throws IOException {
        debut(CLE);
        json.writeStringField("cle", nom);
        json.writeStringField("pem", pem);
        json.writeNumberField("premier", premier);
        texte("du", du);
        texte("avant", avant);
        fin();
    }

    void decision(Place place) throws IOException {
        Enregistrement contenu = place.contenu();
        debut(DECISION);
        json.writeNumberField("rang", place.rang());
        json.writeStringField("id", place.id().toString());
        json.writeStringField("instant", contenu.instant().toString());
        json.writeStringField("regles", contenu.regles());
        json.writeStringField("porteur", contenu.porteur());
        texte("demande", utf8(contenu.demande()));
        texte("decision", utf8(contenu.decision()));
        texte("connu", utf8(contenu.connu()));
        texte("cle", place.cle() == null ? null : HEX.formatHex(place.cle()));
        json.writeStringField("empreinte", HEX.formatHex(place.empreinte()));
        json.writeStringField("maillon", HEX.formatHex(place.maillon()));
        fin();
    }

    void tete(Tete tete) throws IOException {
        debut(TETE);
        json.writeNumberField("rang", tete.rang());
        json.writeStringField("maillon", tete.maillon());
        json.writeStringField("instant", tete.instant().toString());
        json.writeStringField("cle", tete.cle());
        json.writeStringField("signature", tete.signature());
        fin();
    }

    void effacement(Effacement effacement) throws IOException {
        debut(EFFACEMENT);
        json.writeNumberField("rang", effacement.rang());
        json.writeStringField("id", effacement.id().toString());
        json.writeStringField("instant", effacement.instant().toString());
        json.writeStringField("acteur", effacement.acteur());
        json.writeStringField("motif", effacement.motif());
        json.writeStringField("signature", Base64.getEncoder().encodeToString(effacement.signature()));
        fin();
    }

    /** @param dernier the rang of the last row written */
    void fin(long dernier) throws IOException {
        debut(FIN);
        json.writeNumberField("dernier", dernier);
        fin();
        json.flush();
    }

    private void debut(String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
    }

    private void fin() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Left out when there is none. */
    private void texte(String nom, Object valeur) throws IOException {
        if (valeur != null) {
            json.writeStringField(nom, valeur.toString());
        }
    }

    private static String utf8(byte[] json) {
        return json == null ? null : new String(json, StandardCharsets.UTF_8);
    }
}
