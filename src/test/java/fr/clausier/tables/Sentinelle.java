package fr.clausier.tables;

import java.util.concurrent.atomic.AtomicInteger;

/** What a hostile workbook calls, were it to run code. */
public final class Sentinelle {

    private static final AtomicInteger TOUCHES = new AtomicInteger();

    private Sentinelle() {}

    public static void touche() {
        TOUCHES.incrementAndGet();
    }

    static int touches() {
        return TOUCHES.get();
    }
}
