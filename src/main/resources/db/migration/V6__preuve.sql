-- What the decision was told by those stored before it: counters, acts already decided. To replay it.
ALTER TABLE decision ADD COLUMN connu BYTEA;

-- An erased record keeps its place, its fingerprint and its link; payloads, person and key are gone.
ALTER TABLE decision ALTER COLUMN demande DROP NOT NULL;
ALTER TABLE decision ALTER COLUMN decision DROP NOT NULL;
ALTER TABLE decision ALTER COLUMN cle DROP NOT NULL;

-- Who had a record erased, when and why, signed: a payload that is missing without it was destroyed.
CREATE TABLE effacement (
    rang      BIGINT                   NOT NULL PRIMARY KEY,
    decision  UUID                     NOT NULL,
    instant   TIMESTAMP WITH TIME ZONE NOT NULL,
    acteur    VARCHAR(200)             NOT NULL,
    motif     VARCHAR(1000)            NOT NULL,
    signature BYTEA                    NOT NULL
);

-- Heads of the chain, signed: rows cut off after one, or a chain made anew, no longer lead to it.
CREATE TABLE tete (
    rang      BIGINT                   NOT NULL,
    maillon   BYTEA                    NOT NULL,
    instant   TIMESTAMP WITH TIME ZONE NOT NULL,
    cle       VARCHAR(64)              NOT NULL,
    signature BYTEA                    NOT NULL,
    PRIMARY KEY (rang, instant)
);
