package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnregistrementTest {

    private static final Instant MIDI = Instant.parse("2026-06-01T12:00:00.123Z");

    @Test
    void unIdentifiantDitSonInstantPuisLeHasard() {
        Set<UUID> tires = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            UUID id = Enregistrement.identifiant(MIDI);
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertEquals(MIDI.toEpochMilli(), id.getMostSignificantBits() >>> 16);
            tires.add(id);
        }
        assertEquals(1_000, tires.size());
    }

    @Test
    void lesIdentifiantsSuiventLesInstants() {
        for (Instant apres : new Instant[] {MIDI.plusMillis(1), Instant.parse("2100-01-01T00:00:00Z")}) {
            assertTrue(Enregistrement.identifiant(MIDI).compareTo(Enregistrement.identifiant(apres)) < 0);
        }
    }
}
