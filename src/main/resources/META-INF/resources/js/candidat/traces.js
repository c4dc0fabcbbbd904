import { el } from '../dom.js';
import { euros } from '../format.js';

const MONTANTS = [['fraisReels', 'Frais réels'], ['partObligatoire', 'Part obligatoire'], ['autresAssureurs', 'Autres assureurs'], ['mutuelle', 'Mutuelle'], ['resteACharge', 'Reste à charge']];

/** One demande decided by both rule sets: amounts, and traces side by side; the steps that differ are marked. */
export function traces({ avant, apres }, { demande }, [nomAvant, nomApres] = ['Jeu en vigueur', 'Candidat']) {
  return el('div', {}, el('h3', {}, `Demande ${demande} : les deux traces`), el('div', { class: 'cote-a-cote' },
    decision(nomAvant, avant, apres), decision(nomApres, apres, avant)));
}

/** One decision: amounts and trace; the steps that another has not are marked. */
export function decision(titre, d, autre = d) {
  const connues = new Set((autre.trace ?? []).map(cle));
  return el('div', {}, el('h4', {}, titre),
    el('table', { class: 'donnees' }, el('caption', { class: 'invisible' }, `Montants : ${titre}`), el('tbody', {}, MONTANTS.map(([nom, texte]) => el('tr', {},
      el('th', { scope: 'row' }, texte),
      el('td', { class: 'nombre' }, d.montants[nom] === autre.montants[nom] ? euros(d.montants[nom]) : el('strong', {}, euros(d.montants[nom]))))))),
    el('ol', { class: 'trace' }, (d.trace ?? []).map((etape) => el('li', { class: connues.has(cle(etape)) ? null : 'autre' },
      !connues.has(cle(etape)) && el('span', { class: 'badge garde' }, 'différent'), ' ', etape.phrase,
      el('div', { class: 'discret petit' }, [etape.clause, etape.cellule ?? etape.source, etape.avant && etape.apres ? `${euros(etape.avant)} → ${euros(etape.apres)}` : null].filter(Boolean).join(' · '))))));
}

/** A step is the same when it says the same, from the same source, with the same amounts. */
function cle(etape) {
  return JSON.stringify([etape.phase, etape.ligne, etape.phrase, etape.clause, etape.cellule, etape.avant, etape.apres]);
}
