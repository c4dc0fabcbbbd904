import { announce, champ, el, fill } from './dom.js';
import { pluriel } from './format.js';

/** Rows drawn at once: a table may have thousands. */
const LOT = 400;

/**
 * A table as a grid: one cell at a time is reached by Tab, the arrows move in it, and a panel tells the row, its clauses
 * and what is wrong with the cell.
 *
 * @param table     what /api/tables/{nom} answers
 * @param changees  Map of an address to {avant, phrase}: cells that a candidate changes
 * @param problemes Map of an address to the problems of the cell
 * @returns {{node, atteindre, designer}} atteindre(cellule) shows and focuses a cell; false when the grid has no such cell;
 *   designer(cellule) does the same and keeps it, and its row, lit
 */
export function grille(table, { changees = new Map(), problemes = new Map() } = {}) {
  const inutiles = table.colonnes.filter((c) => c.role === 'CONDITION' && !c.utilisee && !touchee(c.lettre));
  const vues = {
    utilisees: ['Colonnes utilisées', (c) => !inutiles.includes(c)],
    resultats: ['Clause et résultats', (c) => c.role === 'CLAUSE' || c.role === 'RESULTAT'],
    toutes: ['Toutes les colonnes', () => true],
  };
  let colonnes = table.colonnes.filter(vues.utilisees[1]);
  let filtre = '';
  let dessines = LOT;
  let courante = null;
  let designee = null;

  const vue = el('select', { on: { change: () => { colonnes = table.colonnes.filter(vues[vue.value][1]); dessiner(); } } },
    Object.entries(vues).map(([code, [nom]]) => el('option', { value: code }, nom)));
  const corps = el('tbody');
  const tete = el('thead');
  const panneau = el('aside', { class: 'panneau carte', 'aria-label': 'Détail de la cellule', tabindex: '0' });
  const compte = el('p', { class: 'discret petit' });
  const suite = el('p', {}, el('button', { type: 'button', on: { click: () => { dessines += LOT; dessiner(); } } }, 'Afficher les rangs suivants'));
  const bulle = el('div', { class: 'bulle', role: 'tooltip', id: `bulle-${Math.random().toString(36).slice(2, 8)}`, hidden: true });
  const cadre = el('table', {
    class: 'grille', role: 'grid', 'aria-label': table.titre,
    on: { keydown: clavier, click: (e) => choisir(e.target.closest('td')), focusin: (e) => entree(e.target), focusout: cacher, mouseover: survol, mouseleave: cacher },
  }, tete, corps);

  const node = el('div', {}, filtres(), compte,
    el('div', { class: 'grille-cadre' }, el('div', {}, el('div', { class: 'grille-defile' }, cadre), suite), panneau), bulle);
  fill(panneau, el('p', { class: 'discret' }, 'Choisissez une cellule pour lire son rang et ses clauses. Les flèches vont d’une cellule à l’autre.'));
  dessiner();
  return { node, atteindre, designer };

  function touchee(lettre) {
    return [...changees.keys(), ...problemes.keys()].some((adresse) => adresse.replace(/\d+$/, '') === lettre);
  }

  function filtres() {
    const texte = el('input', { type: 'search', on: { input: () => { filtre = normal(texte.value); dessines = LOT; dessiner(); } } });
    return el('div', { class: 'filtres sans-impression' }, champ('Chercher un rang', texte), champ('Colonnes', vue,
      inutiles.length > 0 ? `${pluriel(inutiles.length, 'colonne de condition', 'colonnes de condition')} sans usage` : null));
  }

  function retenus() {
    if (!filtre) return table.rangs;
    return table.rangs.filter((rang) => normal([rang.code, rang.libelle, ...Object.values(rang.cellules)].join(' ')).includes(filtre));
  }

  function dessiner() {
    const rangs = retenus();
    fill(tete, el('tr', {}, entete('A', 'Code', 'col-code'), entete('B', 'Libellé', 'col-libelle'),
      colonnes.map((c) => entete(c.lettre, c.intitule, c.role.toLowerCase()))));
    fill(corps, rangs.slice(0, dessines).map(ligne));
    suite.hidden = rangs.length <= dessines;
    fill(compte, filtre ? `${pluriel(rangs.length, 'rang')} sur ${table.rangs.length}` : pluriel(rangs.length, 'rang'),
      rangs.length === 0 && ' : changez la recherche.');
    const premiere = (courante && trouver(courante)) ?? corps.querySelector('td');
    if (premiere) premiere.tabIndex = 0;
  }

  function entete(lettre, intitule, classe) {
    const [, nom, precision] = /^(.*?)( \(vide = .*\))?$/.exec(intitule);
    return el('th', { scope: 'col', class: classe }, el('span', { class: 'lettre' }, lettre), nom, precision && el('span', { class: 'lettre' }, precision.trim()));
  }

  function ligne(rang) {
    return el('tr', { class: designee && rang.numero === numeroDe(designee) ? 'designe' : null },
      el('th', { scope: 'row', class: 'col-code' }, el('span', { class: 'ligne-numero' }, rang.numero), ' ', coupable(rang.code)),
      el('th', { scope: 'row', class: 'col-libelle' }, rang.libelle),
      colonnes.map((colonne) => cellule(rang, colonne)));
  }

  function cellule(rang, colonne) {
    const adresse = colonne.lettre + rang.numero;
    const fautes = problemes.get(adresse);
    const change = changees.get(adresse);
    const fautive = fautes?.some((f) => f.gravite !== 'AVERTISSEMENT');
    const valeur = fautes?.find((f) => f.valeur)?.valeur ?? rang.cellules[colonne.lettre] ?? '';
    return el('td', {
      tabindex: '-1', dataset: { adresse }, 'aria-invalid': fautive ? 'true' : null,
      class: [colonne.role.toLowerCase(), fautes && (fautive ? 'fautive' : 'avertie'), change && 'changee', adresse === designee && 'designee'].filter(Boolean).join(' '),
    }, change ? [el('del', {}, change.avant || 'vide'), el('ins', {}, change.apres || 'vide')] : colonne.role === 'CONDITION' ? coupable(valeur) : valeur,
    fautes && el('span', { class: 'invisible' }, ` ${fautive ? 'Erreur' : 'Avertissement'} : ${fautes.map((f) => f.message).join(' ')}`));
  }

  function trouver(adresse) {
    return corps.querySelector(`td[data-adresse="${CSS.escape(adresse)}"]`);
  }

  function atteindre(adresse) {
    const numero = numeroDe(adresse);
    if (!trouver(adresse)) {
      const place = table.rangs.findIndex((rang) => rang.numero === numero);
      if (place < 0) return false;
      filtre = '';
      node.querySelector('input[type=search]').value = '';
      vue.value = 'toutes';
      colonnes = table.colonnes;
      dessines = Math.max(dessines, place + LOT);
      dessiner();
    }
    const td = trouver(adresse);
    td?.scrollIntoView({ block: 'center', inline: 'center' });
    choisir(td);
    return Boolean(td);
  }

  function designer(adresse) {
    designee = adresse;
    dessiner();
    return atteindre(adresse);
  }

  function choisir(td) {
    if (td?.dataset.adresse) td.focus({ preventScroll: false });
  }

  /** One cell at a time takes part in the order of Tab. */
  function entree(td) {
    if (!td.dataset?.adresse) return;
    corps.querySelectorAll('td[tabindex="0"], td[aria-selected]').forEach((autre) => { autre.tabIndex = -1; autre.removeAttribute('aria-selected'); });
    td.tabIndex = 0;
    td.setAttribute('aria-selected', 'true');
    courante = td.dataset.adresse;
    montrer(td.dataset.adresse);
    bulleDe(td);
  }

  function clavier(event) {
    const td = event.target.closest('td');
    if (!td) return;
    const tr = td.parentElement;
    const cellules = [...tr.querySelectorAll('td')];
    const i = cellules.indexOf(td);
    const versLigne = (autre) => autre?.querySelectorAll('td')[i];
    const saut = (pas) => { let autre = tr; for (let k = 0; k < 10; k++) autre = autre[pas] ?? autre; return versLigne(autre); };
    const cible = {
      ArrowRight: () => cellules[i + 1], ArrowLeft: () => cellules[i - 1],
      ArrowDown: () => versLigne(tr.nextElementSibling), ArrowUp: () => versLigne(tr.previousElementSibling),
      Home: () => (event.ctrlKey ? corps.querySelector('td') : cellules[0]),
      End: () => (event.ctrlKey ? [...corps.lastElementChild.querySelectorAll('td')].at(-1) : cellules.at(-1)),
      PageDown: () => saut('nextElementSibling'), PageUp: () => saut('previousElementSibling'),
    }[event.key]?.();
    if (event.key === 'Escape') cacher();
    if (cible) {
      event.preventDefault();
      cible.focus();
      cible.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }

  function survol(event) {
    const td = event.target.closest?.('td');
    if (td) bulleDe(td); else cacher();
  }

  /** The clauses of the row over its clause cell, what is wrong over a cell in error. */
  function bulleDe(td) {
    const rang = table.rangs.find((r) => r.numero === numeroDe(td.dataset.adresse));
    const fautes = problemes.get(td.dataset.adresse);
    const textes = fautes ? fautes.map((f) => [f.cellule, f.message])
      : td.classList.contains('clause') ? rang.clauses.map((id) => [`${id} · ${table.clauses[id]?.titre ?? 'clause inconnue'}`, table.clauses[id]?.resume]) : [];
    if (textes.length === 0) return cacher();
    fill(bulle, textes.map(([titre, texte]) => el('div', {}, el('strong', {}, titre), texte)));
    bulle.hidden = false;
    const place = td.getBoundingClientRect();
    bulle.style.left = `${Math.max(8, Math.min(place.left, innerWidth - bulle.offsetWidth - 8))}px`;
    bulle.style.top = `${place.bottom + bulle.offsetHeight + 6 > innerHeight ? Math.max(8, place.top - bulle.offsetHeight - 6) : place.bottom + 6}px`;
    return undefined;
  }

  function cacher() {
    bulle.hidden = true;
  }

  function montrer(adresse) {
    const rang = table.rangs.find((r) => r.numero === numeroDe(adresse));
    const colonne = table.colonnes.find((c) => c.lettre === adresse.replace(/\d+$/, ''));
    const change = changees.get(adresse);
    const actuelle = rang.cellules[colonne.lettre] || (colonne.role === 'CONDITION' ? 'vide : tous' : 'vide');
    const deposee = problemes.get(adresse)?.find((p) => p.valeur)?.valeur;
    const conditions = table.colonnes.filter((c) => c.role === 'CONDITION' && rang.cellules[c.lettre]);
    fill(panneau,
      el('p', { class: 'discret petit' }, `Cellule ${adresse} · ${colonne.intitule}`),
      el('p', { class: 'valeur' }, deposee ?? actuelle),
      deposee !== undefined && deposee !== actuelle && el('p', { class: 'discret petit' }, `Version actuelle : ${actuelle}`),
      change && el('p', { class: 'message garde' }, `Avant : ${change.avant || 'vide'}. ${change.phrase ?? ''}`),
      (problemes.get(adresse) ?? []).map((p) => el('div', { class: `message ${p.gravite === 'AVERTISSEMENT' ? 'garde' : 'mal'}` }, motif(p))),
      el('h2', {}, `Rang ${rang.numero} · ${rang.libelle || rang.code}`),
      conditions.length > 0 && el('dl', {}, conditions.map((c) => [el('dt', {}, c.intitule), el('dd', {}, rang.cellules[c.lettre])])),
      rang.clauses.map((id) => el('div', { class: 'clause' }, el('h3', {}, `${id} · ${table.clauses[id]?.titre ?? ''}`),
        el('p', { class: 'discret petit' }, table.clauses[id]?.article ?? 'Clause absente du catalogue.'), el('p', {}, table.clauses[id]?.resume ?? ''))));
  }
}

/** What a problem says, and the nearest code when there is one. */
export function motif(probleme) {
  return [el('p', {}, probleme.message),
    probleme.proche && !probleme.message.includes(probleme.proche) && el('p', { class: 'petit' }, `Vouliez-vous écrire « ${probleme.proche} » ?`)];
}

/**
 * The problems of a workbook: a list linked to its grid. A cell that the grid does not show (title, technical rows) stays
 * in the list.
 */
export function problemesSurGrille(table, problemes) {
  const parCellule = new Map();
  for (const p of problemes) {
    if (p.cellule) parCellule.set(p.cellule, [...(parCellule.get(p.cellule) ?? []), p]);
  }
  const vue = grille(table, { problemes: parCellule });
  const adresses = new Set(table.rangs.flatMap((rang) => table.colonnes.map((c) => c.lettre + rang.numero)));
  const liste = el('ul', { class: 'fautes' }, problemes.map((p) => el('li', { class: p.gravite === 'AVERTISSEMENT' ? 'garde' : null },
    adresses.has(p.cellule)
      ? el('button', { type: 'button', class: 'lien', on: { click: () => { if (!vue.atteindre(p.cellule)) announce('Cellule hors de la grille.'); } } },
        `${p.gravite === 'AVERTISSEMENT' ? 'Avertissement' : 'Erreur'} en ${p.cellule}${p.valeur ? ` : « ${p.valeur} »` : ''}`)
      : el('strong', {}, p.cellule ? `${p.feuille} ${p.cellule}, hors des rangs` : 'Le classeur entier'),
    motif(p))));
  return el('div', {}, liste, vue.node);
}

/** The row of an address. */
const numeroDe = (adresse) => Number(adresse.replace(/^\D+/, ''));

/** A long code may break after its dashes. */
function coupable(code) {
  return code.split(/(?<=_)/).flatMap((morceau) => [morceau, el('wbr')]);
}

function normal(texte) {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
