package fr.clausier.api;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** What follows the "?" of a search names persons: it goes to no collector. */
@ApplicationScoped
public class RequeteSansTexte implements SpanProcessor {

    private static final AttributeKey<String> REQUETE = AttributeKey.stringKey("url.query");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(REQUETE) != null) {
            span.setAttribute(REQUETE, "");
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // nothing more
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
