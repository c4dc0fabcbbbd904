package fr.clausier.compte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompteTest {

    @Test
    void unCompteAdmetSonMotDePasseEtAucunAutre() {
        Compte compte = Compte.de("actuaire", "k7mq-abcd");
        assertTrue(compte.admet("k7mq-abcd"));
        assertFalse(compte.admet("k7mq-abce"));
        assertFalse(compte.admet(""));
        assertFalse(compte.admet("\uD800"));
    }

    @Test
    void leMemeMotDePasseNeLaisseJamaisLaMemeEmpreinte() {
        assertFalse(Arrays.equals(Compte.de("actuaire", "a").empreinte(), Compte.de("publieur", "a").empreinte()));
    }

    @Test
    void unMotDePasseEngendreA140BitsEtSeLitSansMeprise() {
        Set<Character> lettres = new HashSet<>();
        Set<String> motsDePasse = new HashSet<>();
        IntStream.range(0, 200).forEach(i -> {
            String motDePasse = Compte.motDePasse();
            assertTrue(motDePasse.matches("([a-z2-9]{4}-){6}[a-z2-9]{4}"), motDePasse);
            motDePasse.chars().filter(c -> c != '-').forEach(c -> lettres.add((char) c));
            motsDePasse.add(motDePasse);
        });
        assertEquals(200, motsDePasse.size());
        // 28 letters out of 32: 5 bits each.
        assertEquals(32, lettres.size());
        assertFalse(lettres.contains('l') || lettres.contains('o') || lettres.contains('1') || lettres.contains('0'));
    }
}
