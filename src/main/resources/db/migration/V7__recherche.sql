-- The index of the search, made again from the decisions whenever its version is not that of the service.
CREATE TABLE recherche_etat (
    cle     INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    jusqua  BIGINT  NOT NULL
);

INSERT INTO recherche_etat (cle, version, jusqua) VALUES (1, 0, 0);

-- Which of the 65 536 decisions of a block have a value: their rangs within it, as a compressed set.
CREATE TABLE recherche_bloc (
    bloc    INTEGER      NOT NULL,
    critere VARCHAR(20)  NOT NULL,
    valeur  VARCHAR(300) NOT NULL,
    rangs   BYTEA        NOT NULL,
    PRIMARY KEY (bloc, critere, valeur)
);

-- Memberships and persons, by fingerprint: each has few decisions, which a set a block would not make smaller.
CREATE TABLE recherche_personne (
    empreinte BIGINT NOT NULL,
    rang      BIGINT NOT NULL,
    PRIMARY KEY (empreinte, rang)
);

CREATE INDEX recherche_personne_rang ON recherche_personne (rang);
