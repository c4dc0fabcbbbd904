package fr.clausier.decision;

import java.util.Map;
import java.util.Optional;

/** Every rule set that ever decided, whole, by its hash. */
public interface RuleSetArchive {

    /** Keeps a rule set (path to content) that has loaded, and makes it the last good one. */
    void keep(String hash, Map<String, byte[]> fichiers);

    /** The rule set that was kept last. */
    Optional<Map<String, byte[]>> lastGood();
}
