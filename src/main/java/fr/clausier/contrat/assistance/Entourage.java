package fr.clausier.contrat.assistance;

/**
 * Who can help.
 *
 * @param procheDisponible a relative can do what is asked
 * @param procheLocal a relative is there
 * @param prochesAuDomicile relatives stay at home during the stay
 * @param accompagnateur an adult can travel with the children
 * @param escorteInvoquee an adult can, yet a need is put forward for someone sent by the insurer
 * @param optionsProcheInadaptees one of the two forms with a relative does not suit
 * @param coupleCapable the member or spouse can do it
 * @param disposeEspeces the couple has cash, or can get some
 */
public record Entourage(
        Boolean procheDisponible,
        Boolean procheLocal,
        Boolean prochesAuDomicile,
        Boolean accompagnateur,
        Boolean escorteInvoquee,
        Boolean optionsProcheInadaptees,
        Boolean coupleCapable,
        Boolean disposeEspeces,
        Boolean procheDesigneRemetEffets) {

    /** Nothing is told of it. */
    public static final Entourage AUCUN = new Entourage(null, null, null, null, null, null, null, null, null);

    public Entourage {
        procheDisponible = procheDisponible != null && procheDisponible;
        procheLocal = procheLocal != null && procheLocal;
        prochesAuDomicile = prochesAuDomicile != null && prochesAuDomicile;
        accompagnateur = accompagnateur != null && accompagnateur;
        escorteInvoquee = escorteInvoquee != null && escorteInvoquee;
        optionsProcheInadaptees = optionsProcheInadaptees != null && optionsProcheInadaptees;
        coupleCapable = coupleCapable != null && coupleCapable;
        disposeEspeces = disposeEspeces != null && disposeEspeces;
        procheDesigneRemetEffets = procheDesigneRemetEffets != null && procheDesigneRemetEffets;
    }
}
