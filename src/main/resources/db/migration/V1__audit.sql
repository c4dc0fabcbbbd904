-- Runs unchanged on H2 and on PostgreSQL. BYTEA is VARBINARY in H2, 1 MiB at most.

-- Append only. A row is found by its id and chained by its rang.
CREATE TABLE decision (
    rang      BIGINT                   NOT NULL PRIMARY KEY,
    id        UUID                     NOT NULL UNIQUE,
    instant   TIMESTAMP WITH TIME ZONE NOT NULL,
    regles    VARCHAR(100)             NOT NULL,
    porteur   VARCHAR(200)             NOT NULL,
    demande   BYTEA                    NOT NULL,
    decision  BYTEA                    NOT NULL,
    cle       BYTEA                    NOT NULL,
    empreinte BYTEA                    NOT NULL,
    chaine    BYTEA                    NOT NULL
);

-- The scale is written out: a bare DECIMAL has none in H2 and rounds to the euro.
CREATE TABLE compteur (
    porteur  VARCHAR(200)   NOT NULL,
    cle      VARCHAR(200)   NOT NULL,
    consomme DECIMAL(18, 2) NOT NULL,
    version  INTEGER        NOT NULL,
    PRIMARY KEY (porteur, cle)
);

CREATE TABLE jeu_de_regles (
    hash     VARCHAR(100)             NOT NULL PRIMARY KEY,
    garde_le TIMESTAMP WITH TIME ZONE NOT NULL
);

-- The zip of a rule set, in pieces that both databases take.
CREATE TABLE jeu_de_regles_morceau (
    hash    VARCHAR(100) NOT NULL REFERENCES jeu_de_regles (hash),
    rang    INTEGER      NOT NULL,
    archive BYTEA        NOT NULL,
    PRIMARY KEY (hash, rang)
);

-- The last line names the last good set; an older set that comes back has a new line.
CREATE TABLE jeu_actif (
    rang    BIGINT                   NOT NULL PRIMARY KEY,
    hash    VARCHAR(100)             NOT NULL REFERENCES jeu_de_regles (hash),
    instant TIMESTAMP WITH TIME ZONE NOT NULL
);
