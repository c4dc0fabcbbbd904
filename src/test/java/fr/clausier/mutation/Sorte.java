package fr.clausier.mutation;

/** What is done to a rule or to a row. */
enum Sorte {
    RETRAIT("règle ou rang retiré"),
    NEGATION("condition niée"),
    BORNE("borne stricte ou large"),
    LITTERAL("nombre d'une règle déplacé"),
    CODE("code remplacé"),
    FIGURE("figure légale d'une règle ou d'un rang déplacée de 0,01 ou d'un point"),
    CELLULE_CONDITION("cellule de condition d'une table"),
    CELLULE_RESULTAT("cellule de résultat d'une table"),
    CELLULE_ILLUSTRATIVE("prestation d'une table illustrative");

    private final String texte;

    Sorte(String texte) {
        this.texte = texte;
    }

    String texte() {
        return texte;
    }
}
