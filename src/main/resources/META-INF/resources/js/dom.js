/** Builds the page without ever reading data as markup. */

/**
 * An element. Properties: `class`, `dataset`, `on` ({event: function}), else attributes; false, null and undefined are
 * left out, true is an empty attribute. Children: nodes, texts, arrays of them; null and false are left out.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === 'dataset') {
      Object.assign(node.dataset, value);
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...flat(children));
  return node;
}

/** Replaces what a node holds. */
export function fill(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

export const byId = (id) => document.getElementById(id);

/** A parameter of the address; null when absent. */
export const parametre = (nom) => new URLSearchParams(location.search).get(nom);

const SHOWN_MS = 6000;
const annonce = el('div', { id: 'annonce', role: 'status', 'aria-live': 'polite' });
document.body.append(annonce);

/** Tells what just happened: read politely by a screen reader, shown for a moment at the foot of the page. */
export function announce(text) {
  annonce.textContent = text;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { annonce.textContent = ''; }, SHOWN_MS);
}

/** A message in a box: kind is mal, garde, bien or nothing. */
export function message(kind, titre, ...contenu) {
  return el('div', { class: `message ${kind}`, role: kind === 'mal' ? 'alert' : null }, titre && el('strong', {}, titre), contenu);
}

/** What is shown where there is nothing yet: what will be there and how to bring it. */
export function vide(...contenu) {
  return el('div', { class: 'vide' }, contenu);
}

/** What the service refused, whole. */
export function erreur(error) {
  const details = (error.errors ?? []).map((e) => el('li', {}, lieu(e) && el('strong', {}, `${lieu(e)} : `), e.message));
  return message('mal', error.title ?? 'Action impossible',
    el('p', {}, error.detail ?? error.message), details.length > 0 && el('ul', {}, details));
}

function lieu(e) {
  return [e.pointer, e.fichier, e.feuille, e.cellule, e.endroit].filter(Boolean).join(' ');
}

/**
 * A table of data. Columns: {titre, valeur: row => text or node, nombre: right-aligned, entete: heads its row}.
 * On a narrow screen each row becomes a block, unless `large` keeps the columns and lets them scroll.
 */
export function tableau(legende, colonnes, lignes, { large = false } = {}) {
  const cellule = (colonne, ligne) => el(colonne.entete ? 'th' : 'td', {
    scope: colonne.entete ? 'row' : null,
    class: colonne.nombre ? 'nombre' : null,
    'data-titre': colonne.entete || colonne.muet ? null : colonne.titre,
  }, colonne.valeur(ligne) ?? '');
  const table = el('div', { class: 'defile' },
    el('table', { class: large ? 'donnees' : 'donnees empile' },
      el('caption', { class: 'invisible' }, legende),
      el('thead', {}, el('tr', {}, colonnes.map((c) => el('th', { scope: 'col', class: c.nombre ? 'nombre' : null },
        c.muet ? el('span', { class: 'invisible' }, c.titre) : c.titre)))),
      el('tbody', {}, lignes.map((ligne) => el('tr', {}, colonnes.map((c) => cellule(c, ligne)))))));
  // A tab stop only while there is something to scroll to.
  new ResizeObserver(() => {
    const deborde = table.scrollWidth > table.clientWidth || table.scrollHeight > table.clientHeight;
    for (const [nom, valeur] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': legende })) {
      if (deborde) table.setAttribute(nom, valeur);
      else table.removeAttribute(nom);
    }
  }).observe(table);
  return table;
}

/** A labelled field; `aide` is told with it. */
export function champ(libelle, input, aide) {
  input.id ||= `champ-${Math.random().toString(36).slice(2, 9)}`;
  if (aide) input.setAttribute('aria-describedby', `${input.id}-aide`);
  return el('div', { class: 'champ' }, el('label', { for: input.id }, libelle), input,
    aide && el('span', { class: 'aide', id: `${input.id}-aide` }, aide));
}
