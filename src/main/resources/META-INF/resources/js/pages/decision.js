import { get } from '../api.js';
import { demarrer } from '../bandeau.js';
import { pourquoiVue } from '../decision/pourquoi.js';
import { rejeuVue } from '../decision/rejeu.js';
import { byId, el, parametre, vide } from '../dom.js';
import { euros, instant } from '../format.js';

demarrer(async () => {
  const id = parametre('id');
  if (!id) {
    byId('contenu').append(vide(el('p', {}, 'Aucune décision n’est nommée : l’adresse de cette page finit par ', el('code', {}, '?id='), ' et son identifiant.')));
    return;
  }
  const decision = await get(`/api/decisions/${encodeURIComponent(id)}`);
  byId('contenu').append(
    el('p', { class: 'discret' }, el('code', {}, decision.id), ` · ${instant(decision.instant)}`),
    carte('trace', 'Pourquoi ces montants', el('ol', { class: 'trace' }, decision.trace.map(etape))),
    carte('pourquoi-pas', 'Pourquoi une clause s’applique ou ne s’applique pas', pourquoiVue(id)),
    carte('rejeu', 'Rejouer la décision', rejeuVue(id)));
});

function carte(id, titre, contenu) {
  return el('section', { class: 'carte', 'aria-labelledby': id }, el('h2', { id }, titre), contenu);
}

function etape(e) {
  return el('li', {}, e.phrase, el('div', { class: 'discret petit' },
    [e.clause, e.cellule ?? e.source, e.avant && e.apres && `${euros(e.avant)} → ${euros(e.apres)}`].filter(Boolean).join(' · ')));
}
