package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;

/** How much of the trace an answer carries; what is stored always has all of it. */
enum TraceLevel {
    NONE, CLAUSES, FULL;

    /** The level of that name in a query, full when there is none. */
    static TraceLevel of(String name) {
        for (TraceLevel level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        throw new NotFoundException();
    }

    /** The stored JSON with this much of the trace. */
    byte[] apply(byte[] json, ObjectMapper mapper) {
        if (this == FULL) {
            return json;
        }
        try {
            ObjectNode node = (ObjectNode) mapper.readTree(json);
            node.putArray("trace");
            if (this == NONE) {
                node.putArray("clauses");
            }
            return mapper.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
    }
}
