import { call, patch } from '../api.js';
import { champ, el, erreur, fill } from '../dom.js';
import { jour, pluriel } from '../format.js';

const ORIGINES = [
  ['DECISIONS', 'Les demandes déjà décidées, de tel à tel jour de décision'],
  ['PORTEFEUILLE', 'Un portefeuille de demandes que je dépose'],
  ['AUCUNE', 'Aucune étude : l’effet ne sera pas calculé'],
];

/** On which demandes the effect in euros is computed. */
export function etude(section, candidat, modifiable, page) {
  section.className = 'carte';
  const actuelle = candidat.etude ?? { origine: 'AUCUNE' };
  if (!modifiable) {
    fill(section, el('h2', {}, 'Étude'), el('p', {}, resume(actuelle)));
    return;
  }
  const resultat = el('div');
  const du = el('input', { type: 'date', value: actuelle.du, required: true });
  const au = el('input', { type: 'date', value: actuelle.au, required: true });
  const portefeuille = el('input', { type: 'file', accept: '.ndjson,.jsonl,.json' });
  const detail = {
    DECISIONS: el('div', { class: 'filtres' }, champ('Du', du), champ('Au', au)),
    PORTEFEUILLE: champ('Portefeuille', portefeuille, 'Une demande JSON par ligne (NDJSON).'),
  };
  const radios = ORIGINES.map(([code, texte]) => {
    const radio = el('input', { type: 'radio', name: 'origine', value: code, checked: code === actuelle.origine, on: { change: montrer } });
    return [radio, el('div', {}, el('label', { class: 'choix' }, radio, texte), detail[code])];
  });
  fill(section, el('h2', {}, 'Étude'), el('p', { class: 'discret' }, resume(actuelle)),
    el('form', { on: { submit: enregistrer } }, el('fieldset', {}, el('legend', {}, 'Sur quelles demandes calculer l’effet'), radios.map(([, ligne]) => ligne)),
      el('button', {}, 'Enregistrer l’étude')), resultat);
  montrer();

  function origine() {
    return radios.map(([radio]) => radio).find((radio) => radio.checked)?.value ?? 'AUCUNE';
  }

  function montrer() {
    for (const [code, bloc] of Object.entries(detail)) {
      bloc.hidden = code !== origine();
      bloc.querySelectorAll('input').forEach((input) => { input.disabled = bloc.hidden; });
    }
  }

  async function enregistrer(event) {
    event.preventDefault();
    try {
      if (origine() === 'PORTEFEUILLE' && portefeuille.files[0]) {
        await call('PUT', `${page.api}/portefeuille`, { body: portefeuille.files[0], type: 'application/x-ndjson' });
      }
      await patch(page.api, { etude: origine() === 'DECISIONS' ? { origine: 'DECISIONS', du: du.value, au: au.value } : { origine: origine() } });
      await page.recharger('Étude enregistrée.');
    } catch (error) {
      fill(resultat, erreur(error));
    }
  }
}

function resume({ origine, du, au, demandes }) {
  const combien = demandes === null || demandes === undefined ? '' : ` : ${pluriel(demandes, 'demande')}`;
  if (origine === 'DECISIONS') return `Demandes décidées du ${jour(du)} au ${jour(au)}.`;
  return origine === 'PORTEFEUILLE' ? `Portefeuille déposé${combien}.` : 'Aucune étude : l’effet en euros ne sera pas calculé.';
}
