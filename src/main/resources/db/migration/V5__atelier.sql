-- Why a rule set decides.
ALTER TABLE jeu_actif ADD COLUMN origine VARCHAR(20) DEFAULT 'DOSSIER' NOT NULL;
ALTER TABLE jeu_actif ADD COLUMN acteur VARCHAR(200);
ALTER TABLE jeu_actif ADD COLUMN candidat UUID;
ALTER TABLE jeu_actif ADD COLUMN raison VARCHAR(1000);

-- What the workshop keeps: candidates, their files, differences and impacts; in pieces that both databases take.
CREATE TABLE document (
    cle     VARCHAR(500) NOT NULL,
    rang    INTEGER      NOT NULL,
    contenu BYTEA        NOT NULL,
    PRIMARY KEY (cle, rang)
);

-- Append only: every attempt to change what decides, accepted or refused.
CREATE TABLE journal (
    rang     BIGINT                   NOT NULL PRIMARY KEY,
    instant  TIMESTAMP WITH TIME ZONE NOT NULL,
    acteur   VARCHAR(200),
    action   VARCHAR(20)              NOT NULL,
    candidat UUID,
    numero   INTEGER,
    accepte  BOOLEAN                  NOT NULL,
    avant    VARCHAR(100),
    apres    VARCHAR(100),
    motif    VARCHAR(1000),
    detail   BYTEA
);
