package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.clausier.contrat.Compteur;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a decision knew of the store, written and read back. */
class ConnuTest {

    private static final String ENTIER = "{\"compteurs\":[{\"cle\":\"OPTIQUE/EUR/2026\",\"consomme\":\"90.00\",\"version\":2,"
            + "\"depuis\":\"2026-03-02\",\"reserve\":\"10.50\"},{\"cle\":\"SEANCES\",\"consomme\":\"3\",\"version\":1,\"reserve\":\"0\"}],"
            + "\"dejaDecides\":{\"L1\":\"d-1\"},\"posterieures\":[\"d-2\",\"d-3\"]}";

    private final Connu connu = new Connu(List.of(
            new Compteur("OPTIQUE/EUR/2026", new BigDecimal("90.00"), 2, LocalDate.of(2026, 3, 2), new BigDecimal("10.50")),
            new Compteur("SEANCES", new BigDecimal("3"), 1, null)), new TreeMap<>(Map.of("L1", "d-1")), List.of("d-2", "d-3"));

    @Test
    void itIsReadBackAsItWasWrittenDecimalsIncluded() {
        assertEquals(ENTIER, new String(connu.octets(), StandardCharsets.UTF_8));
        assertEquals(connu, Connu.lire(connu.octets()));
        Connu rien = new Connu(List.of(), new TreeMap<>(), List.of());
        assertEquals(rien, Connu.lire(rien.octets()));
    }

    @Test
    void whatItDidNotWriteIsRefused() {
        for (String faux : List.of("", "{}", ENTIER + "1", ENTIER.replace("posterieures", "suivantes"), ENTIER.replace("\"cle\"", "\"clef\""),
                ENTIER.replace("\"2026-03-02\"", "\"hier\""), ENTIER.substring(1))) {
            assertThrows(IllegalArgumentException.class, () -> Connu.lire(faux.getBytes(StandardCharsets.UTF_8)), faux);
        }
    }
}
