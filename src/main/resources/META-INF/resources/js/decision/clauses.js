import { el } from '../dom.js';
import { jour } from '../format.js';

/** A link to what a clause says, further down; its title is told with it. */
export function clauseLien(id, explication) {
  const clause = explication.clauses.find((c) => c.id === id);
  return clause ? el('a', { href: `#clause-${id}`, title: clause.titre }, id) : id;
}

/** Every clause that a step names. */
export function clausesVue({ clauses }) {
  return el('dl', { class: 'clauses' }, clauses.map((c) => el('div', { id: `clause-${c.id}`, tabindex: '-1' },
    el('dt', {}, [c.id, c.article, c.titre].filter(Boolean).join(' · ')),
    c.resume && el('dd', {}, c.resume),
    periode(c) && el('dd', { class: 'discret petit' }, periode(c)))));
}

/** « En vigueur depuis le 1er janvier 2019 »; nothing when its document does not say. */
export function periode({ du, au }) {
  return du || au ? `En vigueur${du ? ` depuis le ${jour(du)}` : ''}${au ? ` jusqu’au ${jour(au)}` : ''}.` : '';
}
