package fr.clausier.etude.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.Etudes;
import fr.clausier.etude.Generateur;
import fr.clausier.etude.Impact;
import fr.clausier.etude.PortefeuilleNdjson;
import fr.clausier.regles.RuleBase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated year in a JVM that Spark shares in two, beside the same in process. */
class EtudeSparkTest {

    private static final int DEMANDES = 2000;

    @TempDir
    private Path dossier;

    @Test
    void leMemeResultatQuEnUnSeulProcessus() throws IOException {
        StringWriter texte = new StringWriter();
        new Generateur(7, 2026, Regles.base().figures()).ecrire(DEMANDES, texte, Avancement.AUCUN);
        List<String> lignes = new ArrayList<>(texte.toString().lines().toList());
        lignes.addAll(List.of("{", "", "{\"nature\": \"LIQUIDATION\"}", "é\r"));
        Collections.shuffle(lignes, new Random(7));
        byte[] octets = String.join("\n", lignes).getBytes(StandardCharsets.UTF_8);
        octets[octets.length - 3] = (byte) 0xff; // a line that is not UTF-8
        Path portefeuille = Files.write(dossier.resolve("portefeuille.ndjson"), octets);

        Impact attendu = new Comparaison(Regles.base(), Etudes.APRES)
                .etudier(new PortefeuilleNdjson(ByteBuffer.wrap(octets)), Avancement.AUCUN);
        assertTrue(attendu.decisionsChangees() > 0 && attendu.erreursTotal() >= 4 && attendu.demandes() > attendu.beneficiaires(), attendu::toString);
        assertFalse(attendu.plusGrands().isEmpty());

        Path modules = Path.of("target/modules-spark");
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setMaster("local[2]").setAppName("essai")
                .set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", "200000"))) {
            Jeux jeux = Jeux.lire(ecrire(Regles.base(), "avant"), ecrire(Etudes.APRES, "apres"), modules);
            for (int partitions : List.of(1, 5)) {
                assertEquals(attendu, EtudeSpark.etudier(spark, portefeuille.toString(), jeux, partitions));
            }
            String parquet = dossier.resolve("portefeuille.parquet").toString();
            SparkSession.builder().sparkContext(spark.sc()).getOrCreate().createDataset(texte.toString().lines().toList(), Encoders.STRING())
                    .toDF("demande").coalesce(1).write().parquet(parquet);
            assertEquals(new Comparaison(Regles.base(), Etudes.APRES).etudier(new PortefeuilleNdjson(ByteBuffer.wrap(texte.toString()
                    .getBytes(StandardCharsets.UTF_8))), Avancement.AUCUN), EtudeSpark.etudier(spark, parquet, jeux, 3));
        }
    }

    private Path ecrire(RuleBase base, String nom) throws IOException {
        return ecrire(base, dossier.resolve(nom));
    }

    /** Writes the rules of a set as a folder. */
    static Path ecrire(RuleBase base, Path regles) throws IOException {
        for (Map.Entry<String, byte[]> fichier : base.folder().fichiers().entrySet()) {
            Path chemin = regles.resolve(fichier.getKey());
            Files.createDirectories(chemin.getParent());
            Files.write(chemin, fichier.getValue());
        }
        return regles;
    }
}
