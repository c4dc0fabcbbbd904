import { get, post } from '../api.js';
import { announce, champ, el, erreur, fill, message, tableau } from '../dom.js';
import { instant, libelle } from '../format.js';

/** What is read of a decision. */
export const LECTURES = {
  DECISION: 'Décision', TRACE: 'Trace', FRISE: 'Calendrier', POURQUOI_PAS: 'Pourquoi pas', REJEU: 'Rejeu', EXPLICATION: 'Explication',
  DOCUMENT: 'Document', LETTRE: 'Lettre', RECHERCHE: 'Recherche', REVISION: 'Révisions', EXPORT: 'Export', ACCES: 'Accès d’une personne',
  PORTABILITE: 'Portabilité',
};

/** Whether a human was asked to look at the decision again, and what came of it; the form that asks when nobody did. */
export async function revisionVue(adresse) {
  const vue = el('div', { class: 'pile' });
  dessiner(await get(`${adresse}/revisions`));
  return vue;

  function dessiner(revisions) {
    fill(vue, revisions.length === 0 ? formulaire() : revisions.map((r) => (r.statut === 'OUVERTE'
      ? message('garde', `Révision demandée par ${r.qui}, le ${instant(r.instant)}`, el('p', {}, r.motif),
        el('p', { class: 'discret' }, 'Une régularisation qui nomme cette décision y répondra.'))
      : message('bien', 'Révision tranchée', el('p', {}, r.motif),
        el('p', {}, 'La décision qui a pris sa place : ', el('a', { href: `/decision.html?id=${encodeURIComponent(r.par)}` }, r.par))))));
  }

  function formulaire() {
    const motif = el('textarea', { required: true, rows: '3', maxlength: '1000' });
    const fautes = el('div');
    const bouton = el('button', {}, 'Demander une révision');
    return el('form', { class: 'pile sans-impression', on: { submit: demander } },
      el('p', { class: 'discret' }, 'Une personne regarde la décision ; ce qu’elle répond est une décision de plus, qui prend la place de celle-ci.'),
      fautes, champ('Ce qu’il faut revoir, et pourquoi', motif), el('p', {}, bouton));

    async function demander(event) {
      event.preventDefault();
      bouton.disabled = true;
      try {
        dessiner([await post(`${adresse}/revision`, { motif: motif.value })]);
        announce('La révision est demandée.');
      } catch (error) {
        bouton.disabled = false;
        fill(fautes, erreur(error));
      }
    }
  }
}

/** Who read the decision, once it is asked for. */
export function accesVue(adresse) {
  const liste = el('div');
  const vue = el('details', { on: { toggle: charger } }, el('summary', {}, 'Qui a lu cette décision'), liste);
  return vue;

  async function charger() {
    if (!vue.open) return;
    try {
      const acces = await get(`${adresse}/acces`);
      fill(liste, tableau('Lectures de cette décision', [
        { titre: 'Instant', entete: true, valeur: (a) => instant(a.instant) }, { titre: 'Compte', valeur: (a) => a.qui },
        { titre: 'Rôles', valeur: (a) => a.roles.replaceAll(',', ', ') }, { titre: 'Lecture', valeur: (a) => libelle(LECTURES, a.lecture) }], acces));
    } catch (error) {
      fill(liste, erreur(error));
    }
  }
}
