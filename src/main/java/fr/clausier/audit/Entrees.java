package fr.clausier.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Recherche.Critere;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the index keeps of one decision.
 *
 * @param paires    the sets that the decision is in
 * @param personnes fingerprints of its membership and of its person
 */
record Entrees(Set<Paire> paires, Set<Long> personnes) {

    /** Changes with what is read of a decision, or how: an index of another version is made again. */
    static final int VERSION = 1;

    /** Criteria of the index alone: every decision, its day in France, days of care, binary digits of the amount. */
    static final String TOUT = "TOUT";
    static final String JOUR = "JOUR";
    static final String SOIN = "SOIN";
    static final String MONTANT = "MONTANT";

    /** Binary digits of an amount in cents, made positive. */
    static final int BITS = 41;
    private static final long DECALAGE = 1L << (BITS - 1);
    private static final int VALEUR_MAX = 300;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final JsonFactory JSON = new JsonFactory();
    private static final String DRL = ".drl";
    private static final String CLASSEUR = ".drl.xlsx";
    private static final Pattern JOUR_ECRIT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern RANGEE = Pattern.compile(".*![A-Z]+(\\d+)");

    /** A value of a criterion. */
    record Paire(String critere, String valeur) {}

    /** A payload that is no JSON has no more than its row tells. */
    static Entrees de(Enregistrement enregistrement) {
        Entrees entrees = new Entrees(new LinkedHashSet<>(), new HashSet<>());
        entrees.ajoute(TOUT, "");
        entrees.ajoute(JOUR, jour(enregistrement.instant()));
        entrees.ajoute(Critere.JEU.name(), enregistrement.regles());
        try {
            entrees.decision(enregistrement.decision());
        } catch (IOException e) {
            // The tests of the chain find what was damaged; here it cannot be searched.
        }
        try {
            entrees.demande(enregistrement.demande());
        } catch (IOException e) {
            // The same.
        }
        return entrees;
    }

    /** {@code 20261122}: written so, days are in their order whatever the collation. */
    static String jour(LocalDate jour) {
        return jour.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String jour(Instant instant) {
        return jour(LocalDate.ofInstant(instant, PARIS));
    }

    static long centimes(BigDecimal montant) {
        return Math.max(0, Math.min(2 * DECALAGE - 1, montant.movePointRight(2).longValue() + DECALAGE));
    }

    static String bit(int bit) {
        return bit < 10 ? "0" + bit : String.valueOf(bit);
    }

    static String couper(String valeur) {
        return valeur.length() <= VALEUR_MAX ? valeur : valeur.substring(0, VALEUR_MAX);
    }

    /** The first 64 bits of SHA-256. */
    static long empreinte(Critere critere, String valeur) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest((critere + "\n" + valeur).getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void ajoute(String critere, String valeur) {
        if (valeur != null) {
            paires.add(new Paire(critere, couper(valeur)));
        }
    }

    /** Work on one field, the parser on its value. */
    private interface Champ {
        void lire(String nom) throws IOException;
    }

    private static void chaque(JsonParser json, Champ champ) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String nom = json.currentName();
            json.nextToken();
            champ.lire(nom);
            // Whatever the work did not go into.
            json.skipChildren();
        }
    }

    private static void chaqueElement(JsonParser json, Champ champ) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                chaque(json, champ);
            }
        }
    }

    private void decision(byte[] decision) throws IOException {
        try (JsonParser json = JSON.createParser(decision)) {
            json.nextToken();
            chaque(json, nom -> {
                switch (nom) {
                    case "type" -> ajoute(Critere.TYPE.name(), json.getValueAsString());
                    case "nature" -> ajoute(Critere.NATURE.name(), json.getValueAsString());
                    case "statut" -> ajoute(Critere.STATUT.name(), json.getValueAsString());
                    case "montants" -> chaque(json, montant -> {
                        if (montant.equals("mutuelle") && json.currentToken() == JsonToken.VALUE_STRING) {
                            montant(json.getText());
                        }
                    });
                    case "clauses" -> chaqueElement(json, clause -> {
                        if (clause.equals("id")) {
                            ajoute(Critere.CLAUSE.name(), json.getValueAsString());
                        }
                    });
                    case "trace" -> trace(json);
                    default -> { }
                }
            });
        }
    }

    private void montant(String texte) throws IOException {
        long centimes;
        try {
            centimes = centimes(new BigDecimal(texte));
        } catch (NumberFormatException e) {
            throw new IOException("Not an amount", e);
        }
        for (int bit = 0; bit < BITS; bit++) {
            if ((centimes >>> bit & 1) == 1) {
                ajoute(MONTANT, bit(bit));
            }
        }
    }

    private void trace(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String[] etape = new String[3];
            chaque(json, nom -> {
                switch (nom) {
                    case "effet" -> etape[0] = json.getValueAsString();
                    case "source" -> etape[1] = json.getValueAsString();
                    case "cellule" -> etape[2] = json.getValueAsString();
                    default -> { }
                }
            });
            if (!"SANS_EFFET".equals(etape[0]) && etape[1] != null) {
                regle(etape[1], etape[2]);
            }
        }
    }

    private void regle(String fichier, String cellule) {
        if (!fichier.endsWith(CLASSEUR)) {
            ajoute(Critere.REGLE.name(), sans(fichier, DRL));
            return;
        }
        String table = sans(fichier, CLASSEUR);
        ajoute(Critere.TABLE.name(), table);
        Matcher rangee = RANGEE.matcher(cellule == null ? "" : cellule);
        if (rangee.matches()) {
            ajoute(Critere.RANGEE.name(), table + "!" + rangee.group(1));
        }
    }

    private static String sans(String fichier, String extension) {
        return fichier.endsWith(extension) ? fichier.substring(0, fichier.length() - extension.length()) : fichier;
    }

    private void demande(byte[] demande) throws IOException {
        try (JsonParser json = JSON.createParser(demande)) {
            json.nextToken();
            chaque(json, nom -> {
                switch (nom) {
                    case "adhesion" -> chaque(json, champ -> personne(json, champ, "numero", Critere.ADHERENT));
                    case "beneficiaire" -> chaque(json, champ -> personne(json, champ, "id", Critere.BENEFICIAIRE));
                    case "actes" -> chaqueElement(json, champ -> {
                        Matcher jour = JOUR_ECRIT.matcher(champ.equals("dateSoins") ? String.valueOf(json.getValueAsString()) : "");
                        if (jour.matches()) {
                            ajoute(SOIN, jour.group(1) + jour.group(2) + jour.group(3));
                        }
                    });
                    default -> { }
                }
            });
        }
    }

    private void personne(JsonParser json, String champ, String attendu, Critere critere) throws IOException {
        if (champ.equals(attendu) && json.getValueAsString() != null) {
            personnes.add(empreinte(critere, json.getValueAsString()));
        }
    }
}
