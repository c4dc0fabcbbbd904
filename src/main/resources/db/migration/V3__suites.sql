-- What engagements not yet honoured hold of a counter.
ALTER TABLE compteur ADD COLUMN reserve DECIMAL(18, 2) DEFAULT 0 NOT NULL;

-- What only one standing decision may hold: the place of an earlier one, a payer's number.
CREATE TABLE prise (
    cle      VARCHAR(300) NOT NULL PRIMARY KEY,
    decision UUID         NOT NULL
);

-- The acts that a decision decided, as fingerprints.
CREATE TABLE acte (
    porteur   VARCHAR(200) NOT NULL,
    empreinte VARCHAR(64)  NOT NULL,
    decision  UUID         NOT NULL,
    PRIMARY KEY (porteur, empreinte, decision)
);

CREATE INDEX decision_porteur ON decision (porteur, rang);
