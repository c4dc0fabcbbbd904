package fr.clausier.compte;

import java.util.List;

/** The roles, by the name that annotations, accounts and replies give them. */
public final class Roles {

    /** The claims system: has demandes decided. */
    public static final String APPELANT = "appelant";
    /** Prepares changes of tables, figures and rules. */
    public static final String ACTUAIRE = "actuaire";
    /** Publishes what another has prepared. */
    public static final String PUBLIEUR = "publieur";
    /** Reads decisions, traces and journals. */
    public static final String AUDITEUR = "auditeur";
    /** Runs the service: its metrics. */
    public static final String EXPLOITANT = "exploitant";

    /** Each of them, once. */
    public static final List<String> TOUS = List.of(APPELANT, ACTUAIRE, PUBLIEUR, AUDITEUR, EXPLOITANT);

    private Roles() {}
}
