package fr.clausier.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Stored decisions asked for at a steady rate, on time whatever the answers take: an answer is measured from the moment its
 * question was due. Plain sockets, for the asking takes its share of the same processor.
 */
final class Charge implements AutoCloseable {

    private static final int CONNEXIONS = 64;
    /** Enough that no member waits for another decision on the same counters. */
    private static final int MEMBRES = 20_000;
    private static final double MILLION = 1_000_000;

    private final int port;
    private final long ecartNanos;
    private final String entetes;
    private final String demande;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong numero = new AtomicLong();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Reponse> reponses = new ConcurrentLinkedQueue<>();
    /** The first question is due once all are connected. */
    private final CyclicBarrier connectees = new CyclicBarrier(CONNEXIONS, () -> debut = System.nanoTime());
    private volatile long debut;
    private volatile boolean going = true;

    /** When a question was due, and what its answer took from then on. */
    private record Reponse(long due, double millis) {}

    private Charge(int port, int parSeconde, String compte, String demande) {
        this.port = port;
        this.ecartNanos = parSeconde == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / parSeconde;
        this.demande = demande;
        this.entetes = "POST /api/decisions?trace=none HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(compte.getBytes(StandardCharsets.UTF_8)) + "\r\nContent-Length: ";
    }

    /**
     * Asks until it is stopped.
     *
     * @param parSeconde how many a second; 0 for as many as are answered
     * @param demande    of the member GUIDE, whose name is replaced by those of many
     */
    static Charge start(int port, int parSeconde, String compte, String demande) {
        Charge charge = new Charge(port, parSeconde, compte, demande);
        for (int i = 0; i < CONNEXIONS; i++) {
            Thread thread = new Thread(charge::demander, "charge-" + i);
            charge.threads.add(thread);
            thread.start();
        }
        return charge;
    }

    private void demander() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(60));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            connectees.await();
            while (going) {
                long rang = numero.getAndIncrement();
                long due = ecartNanos == 0 ? System.nanoTime() : debut + rang * ecartNanos;
                byte[] corps = demande.replace("GUIDE", "M" + rang % MEMBRES).getBytes(StandardCharsets.UTF_8);
                byte[] tete = (entetes + corps.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                byte[] question = new byte[tete.length + corps.length];
                System.arraycopy(tete, 0, question, 0, tete.length);
                System.arraycopy(corps, 0, question, tete.length, corps.length);
                LockSupport.parkNanos(due - System.nanoTime());
                out.write(question);
                if (!repondue(in)) {
                    failed.incrementAndGet();
                }
                reponses.add(new Reponse(due, (System.nanoTime() - due) / MILLION));
            }
        } catch (IOException | BrokenBarrierException e) {
            failed.incrementAndGet();
            connectees.reset();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a caller", e);
        }
    }

    /** Reads one answer; whether it is a decision. */
    private static boolean repondue(InputStream in) throws IOException {
        String statut = ligne(in);
        int longueur = 0;
        for (String entete = ligne(in); !entete.isEmpty(); entete = ligne(in)) {
            if (entete.regionMatches(true, 0, "content-length:", 0, 15)) {
                longueur = Integer.parseInt(entete.substring(15).trim());
            }
        }
        in.skipNBytes(longueur);
        return statut.contains(" 201 ");
    }

    private static String ligne(InputStream in) throws IOException {
        StringBuilder ligne = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The service closed the connection");
            }
            if (c != '\r') {
                ligne.append((char) c);
            }
        }
        return ligne.toString();
    }

    /** Asks no more, and waits for the answers on their way. */
    void stop() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** What each answer took to questions due in that time of {@link System#nanoTime()}, the fastest first. */
    double[] millis(long depuis, long avant) {
        return reponses.stream().filter(r -> r.due() >= depuis && r.due() < avant).mapToDouble(Reponse::millis).sorted().toArray();
    }

    /** What each answer took, the fastest first. */
    double[] millis() {
        return millis(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        going = false;
    }
}
