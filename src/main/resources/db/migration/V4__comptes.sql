-- The accounts that the service keeps itself: no password, only what PBKDF2 makes of it.
CREATE TABLE compte (
    nom        VARCHAR(100)             NOT NULL PRIMARY KEY,
    sel        BYTEA                    NOT NULL,
    iterations INTEGER                  NOT NULL,
    empreinte  BYTEA                    NOT NULL,
    depuis     TIMESTAMP WITH TIME ZONE NOT NULL
);
