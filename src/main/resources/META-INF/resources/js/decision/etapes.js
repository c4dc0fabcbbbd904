import { chemin } from '../api.js';
import { champ, el, fill, tableau } from '../dom.js';
import { euros, jour, pluriel } from '../format.js';
import { clauseLien, periode } from './clauses.js';

/** Each step in order, with filters: by line, only what had an effect. */
export function etapesVue(explication, nomLigne) {
  const { etapes } = explication;
  const lignes = [...new Set(etapes.map((e) => e.ligne).filter(Boolean))];
  const ligne = el('select', { on: { change: dessiner } }, el('option', { value: '' }, 'Toutes les étapes'),
    lignes.map((id) => el('option', { value: id }, nomLigne(id))));
  const effets = el('input', { type: 'checkbox', id: 'effets-seuls', on: { change: dessiner } });
  const compte = el('p', { class: 'discret petit', role: 'status' });
  const liste = el('ol', { class: 'trace' });
  dessiner();
  return el('div', {}, el('div', { class: 'filtres sans-impression' }, lignes.length > 0 && champ('Ligne', ligne),
    el('label', { class: 'choix', for: 'effets-seuls' }, effets, 'Seulement ce qui a eu un effet')), compte, liste);

  function dessiner() {
    const montrees = etapes.filter((e) => (!ligne.value || e.ligne === ligne.value) && !(effets.checked && e.sansEffet));
    fill(liste, montrees.map((e) => etape(e, explication, nomLigne)));
    fill(compte, montrees.length < etapes.length ? `${pluriel(montrees.length, 'étape')} sur ${etapes.length}` : pluriel(etapes.length, 'étape'));
  }
}

function etape(e, explication, nomLigne) {
  const clause = explication.clauses.find((c) => c.id === e.clause);
  return el('li', { class: e.sansEffet ? 'sans' : null, value: e.rang },
    el('p', { class: 'phrase' }, el('span', { class: 'discret' }, `${e.rang}. `), e.phrase),
    el('p', { class: 'discret petit' }, [e.phase, e.ligne && nomLigne(e.ligne), e.jour && jour(e.jour),
      e.avant && e.apres && `${euros(e.avant)} → ${euros(e.apres)}`].filter(Boolean).join(' · ')),
    clause && el('p', {}, clauseLien(e.clause, explication), ` · ${[clause.article, clause.titre].filter(Boolean).join(' · ')}`,
      clause.resume && el('span', { class: 'resume' }, clause.resume),
      periode(clause) && el('span', { class: 'resume discret petit' }, periode(clause)),
      e.aussi.length > 0 && el('span', { class: 'resume discret petit' }, 'Disent de même : ',
        e.aussi.flatMap((id) => [clauseLien(id, explication), ' ']))),
    e.source && el('p', { class: 'petit' }, 'Source : ', source(e, explication)),
    e.figure && el('p', { class: 'petit' }, `Chiffre légal : ${e.figure.libelle}, ${e.figure.valeur}, depuis le ${jour(e.figure.du)}`,
      e.figure.au && ` jusqu’au ${jour(e.figure.au)}`, ` (${e.figure.certitude} ; source : ${e.figure.source})`),
    e.lecture && el('p', { class: 'petit' }, `Lecture ${e.lecture.id} : ${e.lecture.sujet} ${e.lecture.lecture}`),
    e.faits.length > 0 && el('details', {}, el('summary', { class: 'petit' }, `Faits lus (${e.faits.length})`),
      tableau(`Faits lus par l’étape ${e.rang}`, [{ titre: 'Propriété', entete: true, valeur: (f) => f.propriete },
        { titre: 'Valeur', valeur: (f) => f.valeur }], e.faits)));
}

/** The rule's file, or the cell that decided, shown in the table of the set that decided. */
function source(e, { jeu }) {
  if (!e.table) return el('code', {}, e.source);
  return [el('a', { href: `/table.html?nom=${chemin(e.table)}&jeu=${encodeURIComponent(jeu)}#${e.cellule}` }, `${e.table}, cellule ${e.cellule}`),
    ` (feuille « ${e.feuille} »)`, e.regle && `, « ${e.regle} »`];
}
