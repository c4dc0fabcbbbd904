import { get, post } from '../api.js';
import { demarrer } from '../bandeau.js';
import { byId, el, tableau, vide } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { ETATS, TEINTES, instant, nombre, versDecimal, versInstant } from '../format.js';

const RAISON = { nom: 'raison', libelle: 'Raison', aide: 'Ce qui change, en une phrase : elle reste au journal.', requis: true };

demarrer(async (moi) => {
  const candidats = await get('/api/candidats');
  const actuaire = moi.roles.includes('actuaire');
  byId('contenu').append(
    el('p', { class: 'discret' }, 'Un candidat rassemble des changements de tables, de chiffres légaux ou de lectures. On le contrôle, on lit son effet, puis une autre personne le publie.'),
    actuaire ? el('p', { class: 'rangee' }, el('button', { type: 'button', class: 'principal', on: { click: creer } }, 'Nouveau candidat'),
      el('button', { type: 'button', on: { click: depuisDossier } }, 'Créer depuis le dossier de règles'))
      : el('p', {}, 'Il faut le rôle « actuaire » pour créer un candidat.'),
    el('div', { class: 'carte' }, candidats.length === 0
      ? vide(el('p', {}, 'Aucun candidat. Créez-en un pour changer une table.'))
      : tableau('Candidats', [
        { titre: 'N°', nombre: true, valeur: (c) => nombre(c.numero) },
        { titre: 'Raison', entete: true, valeur: (c) => el('a', { href: `/candidat.html?id=${encodeURIComponent(c.id)}` }, c.raison) },
        { titre: 'État', valeur: (c) => el('span', { class: `badge ${TEINTES[c.etat] ?? ''}` }, ETATS[c.etat] ?? c.etat) },
        { titre: 'Auteur', valeur: (c) => c.auteur }, { titre: 'Créé le', valeur: (c) => instant(c.creeLe) },
        { titre: 'Effet', valeur: (c) => instant(c.effet) }, { titre: 'Fichiers', nombre: true, valeur: (c) => nombre(c.fichiers) }], candidats)));
});

const ouvrir = (candidat) => candidat && location.assign(`/candidat.html?id=${encodeURIComponent(candidat.id)}`);

async function creer() {
  ouvrir(await dialogue({
    titre: 'Nouveau candidat', bouton: 'Créer le candidat',
    champs: [RAISON,
      { nom: 'source', libelle: 'Source (facultatif)', aide: 'La décision ou le texte qui fonde le changement.' },
      { nom: 'effet', libelle: 'Date d’effet (facultatif)', type: 'datetime-local', aide: 'Vide : dès la publication.' },
      { nom: 'seuil', libelle: 'Seuil d’effet, en % (facultatif)', clavier: 'decimal', aide: 'Par exemple 2,5 : au-delà, la publication est bloquée.' }],
    executer: (v) => post('/api/candidats', { raison: v.raison, source: v.source || null, effet: versInstant(v.effet), seuil: versDecimal(v.seuil) }),
  }));
}

async function depuisDossier() {
  ouvrir(await dialogue({
    titre: 'Créer depuis le dossier de règles', bouton: 'Créer le candidat', champs: [RAISON],
    contenu: el('p', {}, 'Le candidat contiendra tout ce que le dossier de règles a de plus, ou de différent, que le jeu en vigueur.'),
    executer: (v) => post('/api/candidats/dossier', { raison: v.raison }),
  }));
}
