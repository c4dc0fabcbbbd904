import { el, tableau, vide } from './dom.js';
import { chemin } from './api.js';
import { jour, pluriel, valeur as ecrire } from './format.js';

const CHANGEMENTS = { MODIFIEE: 'modifiée', AJOUTEE: 'ajoutée', SUPPRIMEE: 'supprimée' };

/** A difference between two rule sets: sentences first, then cell by cell. `candidat` links tables to their grid. */
export function differenceVue(difference, candidat) {
  if (difference.phrases.length === 0 && difference.tables.length === 0 && difference.regles.length === 0 && difference.autres.length === 0) {
    return vide(el('p', {}, 'Les deux jeux disent la même chose.'));
  }
  return el('div', { class: 'pile' },
    el('ul', { class: 'phrases' }, difference.phrases.map((p) => el('li', {}, p.texte))),
    difference.tables.map((table) => parCellule(table, candidat)),
    difference.chiffres.length > 0 && bloc('Chiffres légaux', difference.chiffres.length, tableau('Chiffres légaux changés', [
      { titre: 'Chiffre', entete: true, valeur: (c) => c.libelle || c.code }, { titre: 'À partir du', valeur: (c) => jour(c.du) },
      { titre: 'Avant', nombre: true, valeur: (c) => ecrire(c.avant) }, { titre: 'Après', nombre: true, valeur: (c) => ecrire(c.apres) }],
    difference.chiffres)),
    difference.lectures.length > 0 && bloc('Lectures', difference.lectures.length, tableau('Lectures changées', [
      { titre: 'Lecture', entete: true, valeur: (l) => l.id }, { titre: 'Avant', valeur: (l) => l.avant ?? '–' },
      { titre: 'Après', valeur: (l) => l.apres ?? '–' }], difference.lectures)),
    difference.regles.length > 0 && bloc('Règles', difference.regles.length, difference.regles.map((r) => el('div', {},
      el('h4', {}, `${r.nom ?? r.fichier} : ${CHANGEMENTS[r.nature] ?? r.nature}`), el('p', { class: 'discret petit' }, r.fichier),
      el('div', { class: 'cote-a-cote' }, source('Avant', r.avant), source('Après', r.apres))))),
    difference.autres.length > 0 && bloc('Autres fichiers', difference.autres.length,
      el('ul', {}, difference.autres.map((f) => el('li', {}, `${f.fichier} : ${CHANGEMENTS[f.nature] ?? f.nature}`)))));
}

function bloc(titre, n, ...contenu) {
  return el('details', {}, el('summary', {}, `${titre} (${n})`), contenu);
}

function source(titre, texte) {
  return el('div', {}, el('p', { class: 'discret petit' }, titre), texte ? el('pre', { tabindex: '0' }, texte) : el('p', {}, '–'));
}

function parCellule(table, candidat) {
  const lien = candidat && table.nature !== 'SUPPRIMEE' && table.table
    && el('p', {}, el('a', { href: `/table.html?nom=${chemin(table.table)}&candidat=${encodeURIComponent(candidat)}` }, 'Voir ces cellules dans la table'));
  const rangs = (titre, liste) => liste.length > 0 && el('div', {}, el('h4', {}, titre), el('ul', {}, liste.map((r) => el('li', {}, r.phrase ?? `${r.numero} ${r.libelle}`))));
  return el('details', { open: true }, el('summary', {}, `${table.fichier} : table ${CHANGEMENTS[table.nature]}, ${pluriel(table.cellules.length, 'cellule')}`), lien,
    table.cellules.length > 0 && tableau(`Cellules changées de ${table.fichier}`, [
      { titre: 'Cellule', entete: true, valeur: (c) => c.cellule }, { titre: 'Colonne', valeur: (c) => c.colonne },
      { titre: 'Avant', valeur: (c) => c.avant || 'vide' }, { titre: 'Après', valeur: (c) => c.apres || 'vide' },
      { titre: 'En clair', valeur: (c) => c.phrase }], table.cellules),
    rangs('Rangs ajoutés', table.rangsAjoutes), rangs('Rangs supprimés', table.rangsSupprimes));
}
