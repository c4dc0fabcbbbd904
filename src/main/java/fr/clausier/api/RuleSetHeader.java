package fr.clausier.api;

import fr.clausier.publication.ActiveRules;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every reply says under which rule set it was given. */
public class RuleSetHeader {

    static final String NAME = "Clausier-Regles";

    @Inject
    ActiveRules rules;

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        response.getHeaders().putSingle(NAME, rules.base().hash());
    }
}
