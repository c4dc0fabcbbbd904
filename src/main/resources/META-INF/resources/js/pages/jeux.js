import { get, post } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { announce, byId, champ, el, erreur, fill, tableau, vide } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { differenceVue } from '../difference.js';
import { court, instant } from '../format.js';

const ORIGINES = { DOSSIER: 'Dossier', PUBLICATION: 'Publication', RETOUR: 'Retour' };

demarrer(async (moi) => {
  const jeux = await get('/api/jeux');
  const publieur = moi.roles.includes('publieur');
  const vigueur = jeux.find((j) => j.enVigueur)?.hash;
  const main = byId('contenu');
  main.append(el('p', { class: 'discret' }, 'Un jeu de règles est immuable ; son empreinte le nomme, et chaque décision dit le sien.'));
  if (jeux.length === 0) {
    main.append(vide(el('p', {}, 'Aucun jeu n’a encore été publié : le dossier de règles décide.')));
    return;
  }
  main.append(
    publieur ? '' : el('p', { class: 'petit' }, 'Il faut le rôle « publieur » pour revenir à un jeu.'),
    el('div', { class: 'carte' }, tableau('Jeux de règles dans le temps', [
      { titre: 'Depuis', entete: true, valeur: (j) => [instant(j.instant), ' ', j.enVigueur && el('span', { class: 'badge bien' }, 'en vigueur')] },
      { titre: 'Empreinte', valeur: (j) => empreinte(j.hash, 'l’empreinte du jeu') },
      { titre: 'Origine', valeur: (j) => ORIGINES[j.origine] ?? j.origine }, { titre: 'Par', valeur: (j) => j.auteur },
      { titre: 'Raison', valeur: (j) => j.raison },
      { titre: 'Candidat', valeur: (j) => j.candidat && el('a', { href: `/candidat.html?id=${encodeURIComponent(j.candidat)}` }, 'Voir le candidat') },
      ...(publieur ? [{ titre: 'Action', muet: true, valeur: (j) => j.hash !== vigueur && el('button', { type: 'button', class: 'menu', 'aria-label': `Revenir au jeu ${court(j.hash)} du ${instant(j.instant)}`, on: { click: () => revenir(j) } }, 'Revenir à ce jeu') }] : [])], jeux)),
    comparaison(jeux));
});

async function revenir(jeu) {
  const fait = await dialogue({
    titre: `Revenir au jeu ${court(jeu.hash)} ?`, bouton: 'Revenir à ce jeu', grave: true,
    contenu: el('p', {}, `Les demandes à venir seront décidées par le jeu du ${instant(jeu.instant)}, dès maintenant. Les décisions déjà prises ne changent pas.`),
    champs: [{ nom: 'raison', libelle: 'Raison', requis: true, aide: 'Elle reste au journal.' }],
    executer: (v) => post('/api/jeux/retour', { vers: jeu.hash, raison: v.raison }),
  });
  if (fait) location.reload();
}

function comparaison(jeux) {
  const uniques = jeux.filter((j, i) => jeux.findIndex((autre) => autre.hash === j.hash) === i);
  const choix = (defaut) => el('select', {}, uniques.map((j) => el('option', { value: j.hash, selected: j === defaut },
    `${court(j.hash)} · ${instant(j.instant)}${j.enVigueur ? ' · en vigueur' : ''}`)));
  const avant = choix(uniques[1] ?? uniques[0]);
  const apres = choix(uniques[0]);
  const resultat = el('div');
  return el('section', { class: 'carte', 'aria-labelledby': 'comparer' }, el('h2', { id: 'comparer' }, 'Comparer deux jeux'),
    uniques.length < 2 ? el('p', { class: 'discret' }, 'Il n’y a qu’un jeu : rien à comparer.')
      : el('div', {}, el('form', { class: 'filtres', on: { submit: comparer } }, champ('Avant', avant), champ('Après', apres), el('button', {}, 'Comparer')), resultat));

  async function comparer(event) {
    event.preventDefault();
    try {
      fill(resultat, differenceVue(await get(`/api/jeux/${avant.value}/diff/${apres.value}`)));
      announce('Différence affichée.');
    } catch (error) {
      fill(resultat, erreur(error));
    }
  }
}
