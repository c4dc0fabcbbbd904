import { el, erreur, fill, champ } from './dom.js';

/**
 * Asks before an action, in a modal dialog.
 *
 * @param champs   [{nom, libelle, aide, type, valeur, requis, long}]
 * @param bouton   the accessible name of what confirms
 * @param executer called with the values; what it throws is shown in the dialog, which stays open
 * @returns what executer answered; null when the person gave up
 */
export function dialogue({ titre, contenu = [], champs = [], bouton, grave = false, executer }) {
  return new Promise((resolve) => {
    const fautes = el('div');
    const confirmer = el('button', { type: 'submit', class: grave ? 'grave' : 'principal' }, bouton);
    const entrees = champs.map((c) => [c, el(c.long ? 'textarea' : 'input', {
      name: c.nom, type: c.long ? null : c.type ?? 'text', required: c.requis, rows: c.long ? 3 : null,
      value: c.long ? null : c.valeur, inputmode: c.clavier, autocomplete: 'off',
    }, c.long ? c.valeur ?? '' : null)]);
    const form = el('form', { on: { submit: envoyer } },
      el('h2', { id: 'dialogue-titre' }, titre), contenu,
      entrees.map(([c, entree]) => champ(c.libelle, entree, c.aide)), fautes,
      el('div', { class: 'rangee' }, el('button', { type: 'button', on: { click: () => boite.close() } }, 'Annuler'), confirmer));
    let resultat = null;
    const boite = el('dialog', { 'aria-labelledby': 'dialogue-titre', on: { close: () => { boite.remove(); resolve(resultat); } } }, form);

    async function envoyer(event) {
      event.preventDefault();
      confirmer.disabled = true;
      try {
        resultat = (await executer(Object.fromEntries(entrees.map(([c, entree]) => [c.nom, entree.value.trim()])))) ?? true;
        boite.close();
      } catch (error) {
        fill(fautes, erreur(error));
        confirmer.disabled = false;
      }
    }

    document.body.append(boite);
    boite.showModal();
  });
}
