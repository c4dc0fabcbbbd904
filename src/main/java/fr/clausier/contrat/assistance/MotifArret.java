package fr.clausier.contrat.assistance;

/** Why the person is off work. Codes are stable and never reused. */
public enum MotifArret {
    PSYCHOSOCIAL, LOMBALGIE, MUSCULO_SQUELETTIQUE, AUTRE
}
