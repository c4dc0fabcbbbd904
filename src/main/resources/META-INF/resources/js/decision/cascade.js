import { champ, el, fill } from '../dom.js';
import { euros } from '../format.js';
import { clauseLien } from './clauses.js';

const SIGNES = { MOINS: '− ' };

/** From an expense down to what is left of it, a bar each; a choice of line when there are several. */
export function cascadeVue(explication) {
  const choix = el('select', { on: { change: () => fill(dessin, tableau(explication.cascades[Number(choix.value)], explication)) } },
    explication.cascades.map((c, i) => el('option', { value: i }, c.titre)));
  const dessin = el('div', {}, tableau(explication.cascades[0], explication));
  return el('div', {}, explication.cascades.length > 1 && el('div', { class: 'filtres sans-impression' }, champ('Montrer', choix)), dessin);
}

/** A table whose middle column is the picture: who reads it with a screen reader hears names and amounts. */
function tableau(cascade, explication) {
  const echelle = Math.max(...cascade.barres.map((b) => Number(b.a)), 0.01);
  return el('table', { class: 'cascade' },
    el('caption', {}, cascade.titre),
    el('thead', { class: 'invisible' }, el('tr', {}, ['Étape', 'Dessin', 'Montant'].map((t) => el('th', { scope: 'col' }, t)))),
    el('tbody', {}, cascade.barres.map((b) => el('tr', { class: b.sens.toLowerCase() },
      el('th', { scope: 'row' }, b.libelle, b.clause && [' ', clauseLien(b.clause, explication)]),
      el('td', { 'aria-hidden': 'true' }, barre(b, echelle)),
      el('td', { class: 'nombre' }, (SIGNES[b.sens] ?? '') + euros(b.montant))))));
}

function barre({ sens, de, montant }, echelle) {
  const trait = el('span', { class: `barre ${sens.toLowerCase()}` });
  trait.style.marginLeft = `${(100 * Math.max(0, Number(de))) / echelle}%`;
  trait.style.width = `${(100 * Math.max(0, Number(montant))) / echelle}%`;
  return el('span', { class: 'piste' }, trait);
}
