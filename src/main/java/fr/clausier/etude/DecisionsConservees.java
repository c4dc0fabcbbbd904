package fr.clausier.etude;

import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Enregistrement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The demandes whose decision was given on the days of a period, in Paris. */
public final class DecisionsConservees implements Portefeuille {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DecisionStore store;
    private final LocalDate du;
    private final LocalDate au;

    /**
     * @param au last day, included
     */
    public DecisionsConservees(DecisionStore store, LocalDate du, LocalDate au) {
        this.store = store;
        this.du = du;
        this.au = au;
    }

    private Instant debut() {
        return du.atStartOfDay(PARIS).toInstant();
    }

    private Instant fin() {
        return au.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    @Override
    public long demandes() {
        return store.compter(debut(), fin());
    }

    @Override
    public LocalDate du() {
        return du;
    }

    @Override
    public LocalDate au() {
        return au;
    }

    /** As when they were decided: one that waits was paid, if ever, by another demande. */
    @Override
    public boolean paye(Decision decision) {
        return decision.effective();
    }

    @Override
    public void parcourir(Visite visite) {
        List<Recue> recues = new ArrayList<>();
        String[] porteur = {null};
        store.parcourir(debut(), fin(), conservee -> {
            Enregistrement enregistrement = conservee.enregistrement();
            if (!enregistrement.porteur().equals(porteur[0]) && !recues.isEmpty()) {
                visite.personne(porteur[0], List.copyOf(recues));
                recues.clear();
            }
            porteur[0] = enregistrement.porteur();
            recues.add(new Recue(enregistrement.id().toString(), null, new String(enregistrement.demande(), StandardCharsets.UTF_8),
                    enregistrement.decision(), conservee.remplacee()));
        });
        if (!recues.isEmpty()) {
            visite.personne(porteur[0], List.copyOf(recues));
        }
    }
}
