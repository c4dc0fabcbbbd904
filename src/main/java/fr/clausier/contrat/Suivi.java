package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import java.time.LocalDate;
import java.util.Map;

/** Something that is followed through its days: clauses count them, something may stand against it, something follows. */
public sealed interface Suivi extends Documente permits Affaire, Demarche, Litige, Prestation {

    Demande demande();

    /** What kind of thing it is; its name is a stable code. */
    Enum<?> objet();

    /** Its days: those declared, then those that clauses count from them. */
    Map<Terme, LocalDate> dates();

    /** One of its days; null when it is not known. */
    default LocalDate jour(Terme terme) {
        return dates().get(terme);
    }

    /** The same thing with more of it decided. */
    Suivi avec(Map<Terme, LocalDate> connues, boolean recevable, boolean admise, CoursAdhesion cours);
}
