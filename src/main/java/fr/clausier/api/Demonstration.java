package fr.clausier.api;

import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.RulesFolder;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When asked, decides the guide's own examples at start, keeps them, and prints their décompte. */
@ApplicationScoped
public class Demonstration {

    private static final String PREFIX = "dossiers/guide-";
    private static final String DEMANDE = "/demande.json";

    @Inject
    ActiveRules rules;

    @Inject
    DecisionService service;

    @ConfigProperty(name = "clausier.demonstration", defaultValue = "false")
    boolean asked;

    /** Stop once they are decided: how the archive of classes is made, which needs a whole start and an ordinary end. */
    @ConfigProperty(name = "clausier.demonstration.seule", defaultValue = "false")
    boolean alone;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    void run(@Observes StartupEvent start) {
        if (asked || alone) {
            RulesFolder folder = rules.base().folder();
            List<String> dossiers = folder.fichiers().keySet().stream()
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(DEMANDE)).toList();
            for (String name : dossiers) {
                print(name, service.decide(service.read(folder.texte(name)), folder.texte(name), TraceLevel.NONE, null).toCompletableFuture().join().decision(), System.out);
            }
        }
        if (alone) {
            Quarkus.asyncExit();
        }
    }

    private void print(String name, DecisionJson decision, PrintStream out) {
        out.printf("%n%s : %s%n", name.substring("dossiers/".length(), name.length() - DEMANDE.length()), decision.statut());
        out.printf("  %-10s %10s %10s %10s %10s%n", "ligne", "dépense", "Sécu", "mutuelle", "reste");
        for (DecisionJson.LigneJson ligne : decision.lignes()) {
            out.printf("  %-10s %10s %10s %10s %10s%n", ligne.id(), ligne.montants().fraisReels(),
                    ligne.montants().partObligatoire(), ligne.montants().mutuelle(), ligne.montants().resteACharge());
        }
        out.printf("  %-10s %10s %10s %10s %10s%n", "total", decision.montants().fraisReels(),
                decision.montants().partObligatoire(), decision.montants().mutuelle(), decision.montants().resteACharge());
        decision.clauses().forEach(clause ->
                out.printf("    %-20s %s : %s%n", clause.id(), clause.article(), clause.titre()));
        if (!decision.payable()) {
            out.printf("  non payable : %s%n", String.join(", ", decision.motifsNonPayable()));
        }
        out.printf("  http://localhost:%d/api/decisions/%s%n", port, decision.id());
    }
}
