-- A period of months opens with its first consumption.
ALTER TABLE compteur ADD COLUMN depuis DATE;
