import { del, get, getOrNull, patch } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { announce, byId, el, erreur, fill, message, parametre, vide } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { ETATS, TEINTES, instant, pourcent, versChamp, versDecimal, versInstant } from '../format.js';
import { differenceVue } from '../difference.js';
import { controle } from '../candidat/controle.js';
import { etude } from '../candidat/etude.js';
import { fichiers } from '../candidat/fichiers.js';
import { impactVue } from '../candidat/impact.js';
import { publication } from '../candidat/publication.js';

const id = parametre('id');
const api = `/api/candidats/${encodeURIComponent(id)}`;
const FINIS = ['PUBLIE', 'ABANDONNE'];

demarrer(async (moi) => {
  const main = byId('contenu');
  if (!id) {
    fill(main, el('h1', {}, 'Candidat'), vide(el('p', {}, 'L’adresse ne dit pas quel candidat.'), el('a', { href: '/candidats.html' }, 'Choisir un candidat')));
    return;
  }
  const sections = Object.fromEntries(['tete', 'fichiers', 'etude', 'controle', 'difference', 'impact', 'publication'].map((nom) => [nom, el('section')]));
  fill(main, el('p', { class: 'filariane' }, el('a', { href: '/candidats.html' }, 'Candidats')), Object.values(sections));
  const page = { id, api, moi, recharger };
  /** Where the person works: drawing the page again takes away what had the focus. */
  let travail = null;
  main.addEventListener('focusin', (event) => { travail = Object.values(sections).find((section) => section.contains(event.target)); });
  await recharger();

  /** Reads the candidate again and draws all of it; `texte` is told. */
  async function recharger(texte) {
    const candidat = await get(api);
    const [difference, impact] = await Promise.all([getOrNull(`${api}/difference`), candidat.etapes.some((e) => e.code === 'IMPACT' && ['REUSSIE', 'ECHOUEE'].includes(e.etat)) ? getOrNull(`${api}/impact`) : null]);
    document.title = `Candidat n° ${candidat.numero} · Clausier`;
    const ouvert = !FINIS.includes(candidat.etat);
    const modifiable = ouvert && !['EN_CONTROLE', 'PROGRAMME'].includes(candidat.etat) && moi.roles.includes('actuaire');
    tete(sections.tete, candidat, modifiable, page);
    fichiers(sections.fichiers, candidat, modifiable, page);
    etude(sections.etude, candidat, modifiable && candidat.auteur === moi.nom, page);
    controle(sections.controle, candidat, page);
    bloc(sections.difference, 'Ce qui change', difference && candidat.fichiers.length > 0 ? differenceVue(difference, id)
      : vide(el('p', {}, 'La différence avec le jeu en vigueur paraît dès qu’un fichier est déposé.')));
    bloc(sections.impact, 'Effet en euros', impact ? impactVue(impact, api)
      : vide(el('p', {}, 'L’effet sur les demandes passées est calculé par la dernière étape du contrôle.')));
    publication(sections.publication, candidat, impact, page);
    if (texte) announce(texte);
    const titre = travail?.querySelector('h1, h2');
    if (titre && document.activeElement === document.body) {
      titre.tabIndex = -1;
      titre.focus({ preventScroll: true });
    }
  }
});

function bloc(section, titre, contenu) {
  section.className = 'carte';
  fill(section, el('h2', {}, titre), contenu);
}

function tete(section, candidat, modifiable, page) {
  const fautes = el('div');
  const auteur = candidat.auteur === page.moi.nom;
  fill(section,
    el('div', { class: 'rangee ecartee' },
      el('div', {}, el('h1', {}, `Candidat n° ${candidat.numero} : ${candidat.raison}`),
        el('p', {}, el('span', { class: `badge ${TEINTES[candidat.etat] ?? ''}` }, ETATS[candidat.etat] ?? candidat.etat))),
      el('div', { class: 'rangee' },
        modifiable && auteur && el('button', { type: 'button', on: { click: modifier } }, 'Modifier'),
        modifiable && el('button', { type: 'button', class: 'grave', on: { click: abandonner } }, 'Abandonner'))),
    candidat.perime && message('garde', 'Le jeu en vigueur a changé depuis.',
      el('p', {}, 'Contrôlez de nouveau ce candidat : ses résultats et son effet se comparaient à l’ancien jeu.')),
    fautes,
    el('dl', { class: 'fiche carte' }, [
      ['Auteur', candidat.auteur], ['Créé le', instant(candidat.creeLe)], ['Source', candidat.source ?? '–'],
      ['Date d’effet', candidat.effet ? instant(candidat.effet) : 'dès la publication'],
      ['Seuil d’effet', candidat.seuil ? pourcent(candidat.seuil) : 'aucun'],
      ['Fait sur le jeu', empreinte(candidat.base, 'l’empreinte du jeu de départ')],
      candidat.hash && ['Son jeu', empreinte(candidat.hash, 'l’empreinte du candidat')],
      candidat.publieLe && ['Publié', `${instant(candidat.publieLe)} par ${candidat.publieur}`],
    ].filter(Boolean).map(([nom, valeur]) => el('div', {}, el('dt', {}, nom), el('dd', {}, valeur)))));

  async function modifier() {
    const fait = await dialogue({
      titre: 'Modifier le candidat', bouton: 'Enregistrer',
      champs: [{ nom: 'raison', libelle: 'Raison', requis: true, valeur: candidat.raison },
        { nom: 'source', libelle: 'Source (facultatif)', valeur: candidat.source },
        { nom: 'effet', libelle: 'Date d’effet (facultatif)', type: 'datetime-local', valeur: versChamp(candidat.effet), aide: 'Vide : dès la publication.' },
        { nom: 'seuil', libelle: 'Seuil d’effet, en % (facultatif)', clavier: 'decimal', valeur: String(candidat.seuil ?? '').replace('.', ','), aide: 'Au-delà, la publication est bloquée.' }],
      executer: (v) => patch(page.api, { raison: v.raison, source: v.source || null, effet: versInstant(v.effet), seuil: versDecimal(v.seuil) }),
    });
    if (fait) await page.recharger('Candidat modifié.');
  }

  async function abandonner() {
    const fait = await dialogue({
      titre: `Abandonner le candidat n° ${candidat.numero} ?`, bouton: 'Abandonner le candidat', grave: true,
      contenu: el('p', {}, 'Il ne pourra plus être contrôlé ni publié ; il reste au journal. Le jeu en vigueur ne change pas.'),
      executer: () => del(page.api),
    });
    if (fait) await page.recharger('Candidat abandonné.').catch((error) => fill(fautes, erreur(error)));
  }
}
