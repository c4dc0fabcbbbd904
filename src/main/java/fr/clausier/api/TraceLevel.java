package fr.clausier.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.contrat.Copie;
import jakarta.ws.rs.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much of the trace an answer carries; what is stored always has all of it. */
enum TraceLevel {
    NONE("trace", "clauses"), CLAUSES("trace"), FULL;

    /** The lists that are left empty. */
    private final Set<String> empty;

    TraceLevel(String... empty) {
        this.empty = Set.of(empty);
    }

    /** The level of that name in a query, full when there is none. */
    static TraceLevel of(String name) {
        for (TraceLevel level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        throw new NotFoundException();
    }

    /** A decision with this much of its trace. */
    DecisionJson apply(DecisionJson decision) {
        return Copie.de(decision, empty.stream().collect(Collectors.toMap(Function.identity(), field -> List.of())));
    }

    /** The stored JSON with this much of the trace. */
    byte[] apply(byte[] json, ObjectMapper mapper) {
        if (this == FULL) {
            return json;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length);
        try (JsonParser in = mapper.createParser(json); JsonGenerator out = mapper.createGenerator(bytes)) {
            in.nextToken();
            out.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String field = in.currentName();
                out.writeFieldName(field);
                in.nextToken();
                if (empty.contains(field)) {
                    in.skipChildren();
                    out.writeStartArray();
                    out.writeEndArray();
                } else {
                    out.copyCurrentStructure(in);
                }
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
        return bytes.toByteArray();
    }
}
