package fr.clausier.etude.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Cumul;
import fr.clausier.etude.Impact;
import fr.clausier.etude.PortefeuilleNdjson;
import fr.clausier.etude.PortefeuilleNdjson.Ligne;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.Partitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * A study of a portfolio on Spark: the same result as {@link fr.clausier.etude.Comparaison#etudier} over the same lines, line numbers
 * included. Lines go to the partition of their person; each partition is studied as a portfolio and its sums are added on the driver.
 * A partition is held whole in memory, 2 GB of it at most.
 */
public final class EtudeSpark {

    private static final int ARGUMENTS = 5;
    private static final String PARQUET = ".parquet";
    private static final String DEMANDE = "demande";
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private EtudeSpark() {}

    /**
     * Writes the {@link Impact} of a portfolio, as JSON.
     *
     * @param args the portfolio (any address that Spark reads: NDJSON, or Parquet with a column {@code demande} of JSON), the folder of each rule set, the folder of compiled modules, the
     *             file to write, and how many partitions (as many as Spark sees cores, when left out)
     */
    public static void main(String[] args) throws IOException {
        if (args.length < ARGUMENTS) {
            System.err.println("Arguments : portefeuille, règles avant, règles après, modules, résultat [, partitions]");
            System.exit(2);
        }
        Jeux jeux = Jeux.lire(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "Clausier"))) {
            spark.sc().addSparkListener(new Suivi());
            int partitions = args.length > ARGUMENTS ? Integer.parseInt(args[ARGUMENTS]) : spark.defaultParallelism();
            JSON.writeValue(Path.of(args[4]).toFile(), etudier(spark, args[0], jeux, partitions));
        }
    }

    /** Tells on the console how many partitions are studied. */
    private static final class Suivi extends SparkListener {

        private int etape = -1;
        private int faites;
        private int total;

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted soumise) {
            if (soumise.stageInfo().name().startsWith("reduce ") && soumise.stageInfo().attemptNumber() == 0) {
                etape = soumise.stageInfo().stageId();
                total = soumise.stageInfo().numTasks();
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd finie) {
            if (finie.stageId() == etape && finie.taskInfo().successful()) {
                faites++;
                System.err.println("Partitions étudiées : " + faites + " / " + total);
            }
        }
    }

    /**
     * Studies a portfolio.
     *
     * @param portefeuille address of its NDJSON, or of its Parquet when it ends so
     * @param partitions   into how many parts its persons are shared
     */
    static Impact etudier(JavaSparkContext spark, String portefeuille, Jeux jeux, int partitions) {
        Broadcast<Jeux> partout = spark.broadcast(jeux);
        Cumul cumul = lignes(spark, portefeuille).partitionBy(new ParPersonne(partitions))
                .mapPartitions(lignes -> {
                    List<Ligne> siennes = new ArrayList<>();
                    lignes.forEachRemaining(ligne -> siennes.add(ligne._2));
                    return List.of(partout.value().comparaison().cumuler(new PortefeuilleNdjson(siennes), Avancement.AUCUN)).iterator();
                })
                .reduce((un, autre) -> {
                    un.plus(autre);
                    return un;
                });
        return cumul.impact(jeux.hashAvant(), jeux.hashApres(), null, null);
    }

    /** Persons shared evenly: names of persons are so alike that their bare hashes would not be. */
    private static final class ParPersonne extends Partitioner {
        private static final long serialVersionUID = 1L;
        private static final int MELANGE = 0x9e3779b9;

        private final int partitions;

        ParPersonne(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object personne) {
            int melange = personne.hashCode() * MELANGE;
            return Math.floorMod(melange ^ melange >>> 16, partitions);
        }
    }

    /** Lines by person; one that holds no demande, by its number. */
    private static JavaPairRDD<String, Ligne> lignes(JavaSparkContext spark, String portefeuille) {
        return (portefeuille.endsWith(PARQUET) ? colonne(spark, portefeuille) : texte(spark, portefeuille))
                .zipWithIndex()
                .mapToPair(ligne -> {
                    int numero = Math.toIntExact(ligne._2 + 1);
                    String porteur = PortefeuilleNdjson.porteur(ligne._1);
                    return new Tuple2<>(porteur == null ? "ligne " + numero : porteur, new Ligne(numero, ligne._1));
                });
    }

    private static JavaRDD<byte[]> texte(JavaSparkContext spark, String portefeuille) {
        Configuration conf = new Configuration(spark.hadoopConfiguration());
        conf.set("textinputformat.record.delimiter", "\n"); // and no other, as in process: line numbers depend on it
        return spark.newAPIHadoopFile(portefeuille, TextInputFormat.class, LongWritable.class, Text.class, conf).map(ligne -> ligne._2.copyBytes());
    }

    private static JavaRDD<byte[]> colonne(JavaSparkContext spark, String portefeuille) {
        return SparkSession.builder().sparkContext(spark.sc()).getOrCreate().read().parquet(portefeuille).select(DEMANDE).as(Encoders.STRING())
                .javaRDD().map(demande -> demande == null ? new byte[0] : demande.getBytes(StandardCharsets.UTF_8));
    }
}
