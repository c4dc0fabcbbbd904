package fr.clausier.etude;

import fr.clausier.decision.Decision;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same demandes some years later: every day in them, births and memberships included, so that persons have the age and the standing
 * that they had, and only what the law or the rules say of the day changes. A 29th of February becomes a 28th where there is none.
 *
 * <p>Stored decisions are told without the counters that they found: those of the period begin empty.
 */
public final class Decale implements Portefeuille {

    private static final byte[] SANS_COMPTEUR = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Pattern JOUR = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");

    private final Portefeuille source;
    private final int annees;

    /** @param annees how many years later; negative for earlier */
    public Decale(Portefeuille source, int annees) {
        this.source = source;
        this.annees = annees;
    }

    @Override
    public long demandes() {
        return source.demandes();
    }

    @Override
    public LocalDate du() {
        return source.du();
    }

    @Override
    public LocalDate au() {
        return source.au();
    }

    @Override
    public boolean paye(Decision decision) {
        return source.paye(decision);
    }

    @Override
    public void parcourir(Visite visite) {
        source.parcourir(new Visite() {
            @Override
            public void personne(String porteur, List<Recue> recues) {
                visite.personne(porteur, recues.stream().map(Decale.this::decaler).toList());
            }

            @Override
            public void illisibles(List<Impact.Erreur> premieres, long nombre) {
                visite.illisibles(premieres, nombre);
            }
        });
    }

    private Recue decaler(Recue recue) {
        String demande = JOUR.matcher(recue.demande()).replaceAll(jour -> Matcher.quoteReplacement("\"" + plusTard(jour.group(1)) + "\""));
        return new Recue(recue.id(), recue.ligne(), demande, recue.conservee() ? SANS_COMPTEUR : null, recue.remplacee());
    }

    private String plusTard(String jour) {
        try {
            return LocalDate.parse(jour).plusYears(annees).toString();
        } catch (DateTimeException e) { // no day: reading the demande tells it
            return jour;
        }
    }
}
