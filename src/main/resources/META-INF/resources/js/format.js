/** Numbers, days and names as they are written in French. Amounts arrive as decimal text and are never computed here. */

const euro = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const euroSigne = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', signDisplay: 'exceptZero' });
const entier = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const decimalSigne = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const jourLong = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const moisLong = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const instantLong = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

const ABSENT = '–';
/** « 1er janvier ». */
const premier = (date) => date.replace(/^1 /, '1er ');
const or = (format) => (valeur) => (valeur === null || valeur === undefined || valeur === '' ? ABSENT : format(valeur));

export const euros = or((v) => euro.format(v));
/** An amount with its sign. */
export const ecart = or((v) => euroSigne.format(v));
export const nombre = or((v) => entier.format(v));
export const pourcent = or((v) => `${decimal.format(v)} %`);
export const pourcentSigne = or((v) => `${decimalSigne.format(v)} %`);
export const secondes = or((v) => `${decimal.format(v)} s`);
/** A day, from 2026-11-22. */
export const jour = or((v) => premier(jourLong.format(new Date(`${v}T00:00:00Z`))));
/** A month, from 2026-11. */
export const mois = or((v) => moisLong.format(new Date(`${v}-01T00:00:00Z`)));
/** An instant, in the zone of the reader. */
export const instant = or((v) => premier(instantLong.format(new Date(v))));
/** The first characters of a hash: enough to tell two sets apart. */
export const court = or((v) => v.slice(0, 10));
export const taille = or((v) => (v < 1024 ? `${v} o` : v < 1048576 ? `${entier.format(v / 1024)} Ko` : `${decimal.format(v / 1048576)} Mo`));

/** A value of the service whatever it is: an amount gets its comma. */
export const valeur = or((v) => (/^-?\d+\.\d+$/.test(v) ? v.replace('.', ',') : v));

/** « 1 table », « 3 tables ». */
export function pluriel(n, un, plusieurs = `${un}s`) {
  return `${nombre(n)} ${Math.abs(n) < 2 ? un : plusieurs}`;
}

/** The value of a field of day and hour as an instant; null when empty. */
export const versInstant = (valeur) => (valeur ? new Date(valeur).toISOString() : null);

/** An instant as the value of a field of day and hour. */
export function versChamp(valeur) {
  if (!valeur) return '';
  const date = new Date(valeur);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

/** A decimal number as people type it, « 2,5 », as the service reads it. */
export const versDecimal = (valeur) => valeur.trim().replace(/[\s%]/g, '').replace(',', '.') || null;

/** A code of the service as words: known ones by name, others made readable. */
export function libelle(noms, code) {
  return noms[code] ?? String(code ?? ABSENT).toLowerCase().replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase());
}

export const DOMAINES = { SANTE: 'Santé', ADHESION: 'Adhésion', ASSISTANCE: 'Assistance', PROTECTION_JURIDIQUE: 'Protection juridique' };

export const ETATS = {
  BROUILLON: 'Brouillon', EN_CONTROLE: 'En contrôle', PRET: 'Prêt', REFUSE: 'Refusé', PROGRAMME: 'Programmé',
  PUBLIE: 'Publié', ABANDONNE: 'Abandonné',
};

export const TEINTES = { EN_CONTROLE: 'accent', PRET: 'bien', REFUSE: 'mal', PROGRAMME: 'accent', PUBLIE: 'bien' };

export const NATURES = {
  TABLE: 'Table', REGLE: 'Règle', SCENARIOS: 'Scénarios', CHIFFRES: 'Chiffres légaux', LECTURES: 'Lectures', DOSSIER: 'Dossier', AUTRE: 'Autre',
};

export const GENRES = { COMPARAISON: 'Comparaison de jeux', SENSIBILITE: 'Sensibilité à une valeur', RAPPROCHEMENT: 'Rapprochement' };

export const ETATS_D_ETUDE = { EN_ATTENTE: 'En attente', EN_COURS: 'En cours', TERMINEE: 'Terminée', ECHOUEE: 'Échouée', ANNULEE: 'Annulée' };

export const TEINTES_D_ETUDE = { EN_COURS: 'accent', TERMINEE: 'bien', ECHOUEE: 'mal' };
