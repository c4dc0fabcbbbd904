import { chemin, download } from './api.js';
import { el } from './dom.js';

/**
 * The version of each table that this browser downloaded last: an upload says which version it was made from, so that
 * nobody's change is overwritten unseen.
 */
const cle = (table) => `clausier.version.${table}`;

/** {etag, instant} of the last download of the table here, or null. */
export function telechargee(table) {
  try {
    return JSON.parse(localStorage.getItem(cle(table)));
  } catch {
    return null;
  }
}

/** The version that the file in the person's hands now comes from. */
export function retenir(table, etag) {
  localStorage.setItem(cle(table), JSON.stringify({ etag, instant: new Date().toISOString() }));
}

/**
 * A link that downloads the workbook and remembers its version.
 *
 * @param selon the end of the address: `?candidat=…`, `?jeu=…` or nothing
 */
export function lienClasseur(table, texte, { selon = '', classe = 'bouton', echec }) {
  const href = `/api/tables/${chemin(table)}/classeur${selon}`;
  return el('a', { href, class: classe, on: { click: prendre } }, texte);

  async function prendre(event) {
    event.preventDefault();
    try {
      retenir(table, await download(href, `${table.split('/').at(-1)}.drl.xlsx`));
    } catch (error) {
      echec(error);
    }
  }
}
