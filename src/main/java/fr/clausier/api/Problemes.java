package fr.clausier.api;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Compteur;
import fr.clausier.decision.DecisionImpossible;
import fr.clausier.decision.DecisionStore.ConflitDeCompteur;
import fr.clausier.decision.DecisionStore.DejaPris;
import fr.clausier.decision.DecisionStore.Effacee;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.Anomalie;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.regles.PhaseSansFin;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** From what went wrong to a problem. No value of a demande goes into a log. */
public class Problemes {

    private static final Logger LOG = Logger.getLogger(Problemes.class);
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNPROCESSABLE = 422;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "1";

    @ServerExceptionMapper
    public Response any(Throwable thrown) {
        Throwable e = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (e instanceof DemandeRefusee refusee) {
            return demande(refusee);
        }
        if (e instanceof DecisionImpossible impossible) {
            return impossible(impossible);
        }
        if (e instanceof Bareme.FigureManquante manquante) {
            return reponse(Probleme.de("figure-manquante", "Un montant légal manque à cette date", UNPROCESSABLE,
                    manquante.getMessage()));
        }
        if (e instanceof PhaseSansFin sansFin) {
            LOG.error("A phase did not end", sansFin);
            return reponse(Probleme.de("decision-impossible", "Une règle ne se termine pas", UNPROCESSABLE,
                    sansFin.getMessage()));
        }
        if (e instanceof ConflitDeCompteur conflit) {
            return conflit(conflit);
        }
        if (e instanceof AtelierRefuse refus) {
            return atelier(refus);
        }
        if (e instanceof DejaPris pris) {
            return dejaPris(pris);
        }
        if (e instanceof Refus refus) {
            return reponse(refus.probleme());
        }
        if (e instanceof Effacee) {
            return reponse(Probleme.de("effacee", "Cette décision a été effacée", GONE, e.getMessage()));
        }
        return e instanceof StoreIndisponible indisponible ? indisponible(indisponible) : inattendu(e);
    }

    private static Response demande(DemandeRefusee e) {
        boolean forme = e.anomalies().stream().anyMatch(Anomalie::forme);
        List<Probleme.Erreur> errors = e.anomalies().stream()
                .map(a -> Probleme.Erreur.json(a.pointer(), a.code(), a.message())).toList();
        return reponse(Probleme.de("demande-refusee", "La demande ne peut pas être lue", forme ? BAD_REQUEST : UNPROCESSABLE,
                e.anomalies().size() + " anomalie(s) ; corrigez-les et renvoyez la demande. Rien n'a été enregistré.", errors));
    }

    private static Response impossible(DecisionImpossible e) {
        LOG.warnf("No decision: the rules are silent or contradict each other (clauses %s)", e.clauses());
        return reponse(Probleme.de("decision-impossible", "Les règles ne décident pas cette demande", UNPROCESSABLE,
                e.getMessage() + (e.clauses().isEmpty() ? "" : " — clauses : " + String.join(", ", e.clauses()))));
    }

    private static Response atelier(AtelierRefuse e) {
        List<Probleme.Erreur> errors = Stream.concat(e.cellules().stream().map(Probleme.Erreur::cellule),
                e.problemes().stream().map(Probleme.Erreur::fichier)).toList();
        return reponse(switch (e.motif()) {
            case INTROUVABLE -> Probleme.de("introuvable", e.getMessage(), NOT_FOUND, null);
            case INTERDIT -> Probleme.de("interdit", "Cette action ne vous revient pas", FORBIDDEN, e.getMessage());
            case CONFLIT -> Probleme.de("etat", "L'état des choses ne le permet pas", CONFLICT, e.getMessage());
            case PERIME -> Probleme.de("perime", "Changé depuis que vous l'avez lu", PRECONDITION_FAILED, e.getMessage());
            case INVALIDE -> Probleme.de("invalide", "Ce qui est envoyé ne peut pas être gardé", UNPROCESSABLE, e.getMessage(),
                    errors.isEmpty() ? null : errors);
        });
    }

    private static Response conflit(ConflitDeCompteur e) {
        Compteur actuel = e.actuel();
        return reponse(Probleme.de("compteur-depense", "Une autre décision a déjà dépensé cette version du compteur", CONFLICT,
                "Compteur « " + actuel.cle() + " » : consommé " + actuel.consomme().toPlainString() + ", version "
                        + actuel.version() + ". Relisez les compteurs et renvoyez la demande. Rien n'a été enregistré."));
    }

    private static Response dejaPris(DejaPris e) {
        if (e.cle().startsWith("DEMANDE/")) {
            return aRenvoyer(Probleme.de("demande-en-cours", "La même demande est en cours", CONFLICT,
                    "Une demande de même clé d'idempotence attend sa réponse : renvoyez celle-ci, elle recevra la même décision."));
        }
        return reponse(Probleme.de("deja-decide", "Une autre décision en tient déjà lieu", CONFLICT, (e.cle().startsWith("SUITE/")
                ? "La décision " + e.cle().substring("SUITE/".length()) + " a déjà été remplacée ou annulée"
                : "Cette référence de paiement a déjà été liquidée") + " par la décision " + e.decision() + ". Rien n'a été enregistré."));
    }

    private static Response indisponible(StoreIndisponible e) {
        LOG.errorf("The store is not available: %s (%s)", e.getMessage(), e.getCause());
        return aRenvoyer(Probleme.de("registre-indisponible", "Le registre des décisions n'est pas disponible",
                UNAVAILABLE, "Ce qui n'a pas pu être conservé, décision ou lecture, n'est pas donné ; réessayez."));
    }

    private static Response aRenvoyer(Probleme probleme) {
        return Response.fromResponse(reponse(probleme)).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }

    @ServerExceptionMapper
    public Response interdit(ForbiddenException e) {
        return reponse(Authentification.interdit());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        String titre = switch (status) {
            case 404 -> "Cette ressource n'existe pas";
            case 405 -> "Cette méthode n'est pas permise ici";
            case 406 -> "Cette représentation n'existe pas ; demandez application/json";
            case 415 -> "Ce type de contenu n'est pas accepté ; envoyez application/json";
            default -> "La requête est refusée";
        };
        return Response.fromResponse(e.getResponse()).type(Probleme.MEDIA_TYPE)
                .entity(Probleme.de("http-" + status, titre, status, null)).build();
    }

    private static Response inattendu(Throwable e) {
        String id = NumeroDAppel.courant();
        LOG.errorf(withoutMessage(e), "Unexpected error %s", id);
        return reponse(Probleme.de("erreur-interne", "Erreur interne", SERVER_ERROR,
                "Signalez cet incident avec son numéro : " + id + ". Rien n'a été enregistré."));
    }

    /** Where it happened, without what it says: a message may quote the demande. */
    private static Throwable withoutMessage(Throwable e) {
        Throwable bare = new Throwable(e.getClass().getName(), e.getCause() == null ? null : withoutMessage(e.getCause()));
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    static Response reponse(Probleme probleme) {
        return Response.status(probleme.status()).type(Probleme.MEDIA_TYPE).entity(probleme).build();
    }

    static Response introuvable(String quoi) {
        return reponse(Probleme.de("introuvable", quoi + " n'existe pas", 404, null));
    }
}
