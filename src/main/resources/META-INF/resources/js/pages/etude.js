import { del, download, get, getOrNull, post } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { announce, byId, el, erreur, fill, message, parametre, vide } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { ETATS_D_ETUDE, GENRES, TEINTES_D_ETUDE, euros, instant, jour, nombre, pluriel, secondes } from '../format.js';
import { resultats } from '../etude/resultats.js';

const INTERVALLE = 1000;
const id = parametre('id');
const api = `/api/etudes/${encodeURIComponent(id)}`;

demarrer(async (moi) => {
  const main = byId('contenu');
  if (!id) {
    fill(main, el('h1', {}, 'Étude'), vide(el('p', {}, 'L’adresse ne dit pas quelle étude.'), el('a', { href: '/etudes.html' }, 'Choisir une étude')));
    return;
  }
  const [tete, marche, corps] = [el('section'), el('section'), el('section')];
  fill(main, el('p', { class: 'filariane' }, el('a', { href: '/etudes.html' }, 'Études')), tete, marche, corps);
  await recharger();

  async function recharger() {
    const lue = await get(api);
    const vivante = ['EN_ATTENTE', 'EN_COURS'].includes(lue.etude.etat);
    entete(tete, lue.etude, moi, recharger);
    avancement(marche, lue, moi, recharger);
    const resultat = vivante ? null : await getOrNull(`${api}/resultat`);
    fill(corps, resultat ? resultats(resultat, lue.etude, api) : vide(el('p', {}, vivante ? 'Le résultat paraîtra ici.' : 'Cette étude n’a pas de résultat.')));
    if (vivante) suivre();
  }

  async function suivre() {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, INTERVALLE));
      try {
        const lue = await get(api);
        if (!['EN_ATTENTE', 'EN_COURS'].includes(lue.etude.etat)) {
          announce(lue.etude.message ?? 'L’étude est finie.');
          await recharger();
          return;
        }
        avancement(marche, lue, moi, recharger);
      } catch (error) {
        // The study goes on in the service: say it, and ask again.
        fill(marche, erreur(error));
      }
    }
  }
});

function sources({ origine, du, au, demandes, annee, graine, decalage }) {
  const ou = origine === 'DECISIONS' ? `Demandes décidées du ${jour(du)} au ${jour(au)}`
    : origine === 'PORTEFEUILLE' ? 'Portefeuille déposé' : `${pluriel(demandes, 'demande inventée', 'demandes inventées')}, soins de ${annee}, graine ${graine}`;
  return decalage ? `${ou}, décalées de ${pluriel(decalage, 'an')}` : ou;
}

function entete(section, etude, moi, recharger) {
  document.title = `Étude n° ${etude.numero} · Clausier`;
  const fautes = el('div');
  const vivante = ['EN_ATTENTE', 'EN_COURS'].includes(etude.etat);
  const sienne = etude.auteur === moi.nom && moi.roles.includes('actuaire');
  const exporter = (format) => el('button', { type: 'button', on: { click: () => download(`${api}/resultat.${format}`, `etude-${etude.numero}.${format}`).catch((error) => fill(fautes, erreur(error))) } }, `Exporter en ${format.toUpperCase()}`);
  fill(section, el('div', { class: 'rangee ecartee' },
    el('div', {}, el('h1', {}, `Étude n° ${etude.numero} : ${etude.titre}`),
      el('p', {}, el('span', { class: `badge ${TEINTES_D_ETUDE[etude.etat] ?? ''}` }, ETATS_D_ETUDE[etude.etat]), ' ', etude.message)),
    el('div', { class: 'rangee' }, etude.etat === 'TERMINEE' && [exporter('csv'), exporter('xlsx')],
      sienne && !vivante && el('button', { type: 'button', class: 'grave', on: { click: retirer } }, 'Retirer'))), fautes,
  el('dl', { class: 'fiche carte' }, [
    ['Genre', GENRES[etude.genre]], ['Demandes', sources(etude.source)],
    ...etude.jeux.map((j, i) => [i === 0 ? 'Jeu de règles' : 'Comparé', [`${j.nom} `, empreinte(j.hash)]]),
    etude.balayage && ['Ce qui varie', `${etude.balayage.fichier}, ${etude.balayage.endroit} : ${etude.balayage.gabarit}`],
    etude.balayage?.cible !== null && etude.balayage && ['Coût cherché', euros(etude.balayage.cible)],
    ['Auteur', etude.auteur], ['Demandée le', instant(etude.creeLe)],
    etude.finLe && etude.debutLe && ['Durée', secondes((new Date(etude.finLe) - new Date(etude.debutLe)) / 1000)],
  ].filter(Boolean).map(([nom, valeur]) => el('div', {}, el('dt', {}, nom), el('dd', {}, valeur)))));

  async function retirer() {
    const fait = await dialogue({ titre: `Retirer l’étude n° ${etude.numero} ?`, bouton: 'Retirer l’étude', grave: true,
      contenu: el('p', {}, 'Son résultat est effacé. Les règles et le portefeuille ne changent pas.'), executer: () => del(api) });
    if (fait) location.assign('/etudes.html');
  }
}

/** Where it stood when it was first looked at: a study that was taken up did not begin with its part of the time. */
let depart = null;

/** How far it is, and about how long is left. */
function avancement(section, { etude, avancement: fait }, moi, recharger) {
  if (!['EN_ATTENTE', 'EN_COURS'].includes(etude.etat)) {
    fill(section);
    section.className = '';
    return;
  }
  section.className = 'carte';
  if (fait !== null && depart === null) depart = { fait, a: Date.now() };
  const avance = depart === null ? 0 : fait - depart.fait;
  const reste = avance > 2 ? (((Date.now() - depart.a) / 1000) * (100 - fait)) / avance : null;
  const fautes = el('div');
  fill(section, el('h2', {}, 'Avancement'),
    etude.etat === 'EN_ATTENTE' ? message('', 'Une autre étude est en cours : celle-ci suivra.')
      : el('div', {}, el('progress', { class: 'large', max: 100, value: fait ?? 0, 'aria-label': 'Avancement de l’étude' }),
        el('p', {}, `${nombre(Math.floor(fait ?? 0))} %`, reste !== null && ` ; encore ${duree(reste)} environ`)),
    etude.auteur === moi.nom && el('button', { type: 'button', on: { click: annuler } }, 'Annuler l’étude'), fautes);

  async function annuler() {
    try {
      await post(`${api}/annulation`);
      announce('L’étude s’arrête.');
      await recharger();
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }
}

const duree = (s) => (s < 90 ? pluriel(Math.ceil(s), 'seconde') : pluriel(Math.round(s / 60), 'minute'));
