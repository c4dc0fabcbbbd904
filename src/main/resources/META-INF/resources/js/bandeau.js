import { get } from './api.js';
import { announce, byId, el, erreur, fill, message } from './dom.js';
import { court } from './format.js';

const PAGES = [['/decisions.html', 'Décisions'], ['/index.html', 'Tables'], ['/couverture.html', 'Couverture'], ['/candidats.html', 'Candidats'], ['/etudes.html', 'Études'],
  ['/jeux.html', 'Jeux de règles'], ['/journal.html', 'Journal'], ['/preuve.html', 'Preuve'],
  ['/donnees.html', 'Données']];
/** Pages that are reached from another one. */
const SOUS = { '/table.html': '/index.html', '/candidat.html': '/candidats.html', '/etude.html': '/etudes.html', '/decision.html': '/decisions.html', '/': '/index.html' };

/** A short hash that can be copied whole. */
export function empreinte(hash, nom = 'l’empreinte') {
  if (!hash) return '–';
  return el('span', { class: 'empreinte' }, el('span', { class: 'hash', title: hash }, court(hash)),
    el('button', { type: 'button', class: 'menu sans-impression', 'aria-label': `Copier ${nom} ${court(hash)}`, on: { click: copier } }, 'Copier'));

  async function copier() {
    try {
      await navigator.clipboard.writeText(hash);
      announce('Empreinte copiée.');
    } catch {
      announce(`Copie impossible ; l’empreinte est ${hash}`);
    }
  }
}

/** Draws the head of the page and answers who is signed in: {nom, roles}. A page that has no reader does not go on. */
export async function demarrer(dessiner) {
  const ici = SOUS[location.pathname] ?? location.pathname;
  const etat = el('div', { class: 'bandeau-etat' });
  const alerte = el('div', { class: 'bandeau-alerte' });
  const bandeau = byId('bandeau');
  bandeau.className = 'bandeau';
  fill(bandeau, el('div', { class: 'bandeau-ligne' },
    el('a', { class: 'marque', href: '/index.html' }, el('img', { src: '/img/clausier.svg', alt: '' }), 'Clausier'),
    el('nav', { 'aria-label': 'Principale' }, el('ul', {}, PAGES.map(([href, nom]) =>
      el('li', {}, el('a', { href, 'aria-current': href === ici ? 'page' : null }, nom))))), etat));
  bandeau.after(alerte);
  try {
    const [moi, sante] = await Promise.all([get('/api/moi'), sondeRegles()]);
    fill(etat, sante.hash && el('span', { class: 'rangee' }, 'Règles en vigueur', empreinte(sante.hash, 'l’empreinte du jeu en vigueur')),
      el('span', {}, `${moi.nom} · ${moi.roles.join(', ') || 'aucun rôle'}`),
      el('form', { method: 'post', action: '/deconnexion', class: 'sans-impression' }, el('button', { class: 'menu' }, 'Se déconnecter')));
    fill(alerte, avertissement(sante));
    await dessiner(moi);
  } catch (error) {
    byId('contenu').append(erreur(error));
  }
}

/** What the readiness probe says of the rules; it answers 503 with the same body when something is wrong. */
async function sondeRegles() {
  const response = await fetch('/q/health/ready').catch(() => null);
  const sonde = await response?.json().catch(() => null);
  const data = sonde?.checks?.find((check) => check.name === 'regles')?.data ?? {};
  return {
    hash: data.hash,
    dossierDiffere: data.dossierDiffere === true || data.dossierDiffere === 'true',
    problemes: Object.keys(data).filter((cle) => /^probleme\d+$/.test(cle)).map((cle) => data[cle]),
  };
}

/** The folder does not load, or holds something else than what was published. */
function avertissement({ dossierDiffere, problemes }) {
  if (problemes.length > 0) {
    return message('mal', 'Le dossier de règles ne se charge pas : le dernier jeu valide décide.',
      el('details', {}, el('summary', {}, `Voir ${problemes.length === 1 ? 'le problème' : `les ${problemes.length} problèmes`}`),
        el('ul', {}, problemes.map((p) => el('li', {}, p)))),
      el('p', {}, 'Corrigez le dossier et redémarrez le service, ou revenez à un jeu publié.'));
  }
  if (dossierDiffere) {
    return message('garde', 'Le dossier de règles diffère du jeu publié, qui décide.',
      el('p', {}, 'Pour le faire entrer en vigueur, ', el('a', { href: '/candidats.html' }, 'créez un candidat depuis le dossier'), '.'));
  }
  return null;
}
