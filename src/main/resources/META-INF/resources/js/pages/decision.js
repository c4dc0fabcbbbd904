import { get } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { cascadeVue } from '../decision/cascade.js';
import { clausesVue } from '../decision/clauses.js';
import { etapesVue } from '../decision/etapes.js';
import { partiesVues } from '../decision/parties.js';
import { pourquoiVue } from '../decision/pourquoi.js';
import { rejeuVue } from '../decision/rejeu.js';
import { accesVue, revisionVue } from '../decision/suivi.js';
import { byId, el, message, parametre, vide } from '../dom.js';
import { instant, jour } from '../format.js';

const TEINTES = { ACCORDE: 'bien', ACCORDE_PARTIEL: 'accent', REFUSE: 'mal', EN_ATTENTE: 'garde', A_APPRECIER: 'garde' };

demarrer(async (moi) => {
  const id = parametre('id');
  if (!id) {
    byId('contenu').append(vide(el('p', {}, 'Aucune décision n’est nommée : l’adresse de cette page finit par ', el('code', {}, '?id='),
      ' et son identifiant.')));
    return;
  }
  const adresse = `/api/decisions/${encodeURIComponent(id)}`;
  const [decision, dite, revision] = await Promise.all([get(adresse), get(`${adresse}/explication`), revisionVue(adresse)]);
  const noms = new Map(dite.lignes.map((l) => [l.id, l.jour ? `${l.libelle}, ${jour(l.jour)}` : l.libelle]));
  const nomLigne = (ligne) => noms.get(ligne) ?? ligne;
  document.title = `Décision ${dite.reference ?? id} · Clausier`;
  byId('contenu').querySelector('h1').append(' ', el('span', { class: `badge ${TEINTES[dite.statut]}` }, dite.statutDit));
  byId('contenu').append(...[
    issue(dite), entete(decision, dite), documents(adresse, id),
    dite.cascades.length > 0 && carte('cascade', 'Du montant dépensé au reste à charge', cascadeVue(dite)),
    ...partiesVues(decision, dite, nomLigne).map(([nom, titre, contenu]) => carte(nom, titre, contenu)),
    frise(decision, adresse),
    carte('trace', 'Pourquoi : chaque étape, dans l’ordre', etapesVue(dite, nomLigne)),
    carte('clauses', 'Clauses citées', clausesVue(dite)),
    carte('pourquoi-pas', 'Pourquoi une clause s’applique ou ne s’applique pas', pourquoiVue(id)),
    moi.roles.some((role) => role === 'auditeur' || role === 'actuaire') && carte('rejeu', 'Rejouer la décision', rejeuVue(id)),
    carte('revision', 'Révision par une personne', revision),
    moi.roles.includes('auditeur') && carte('acces', 'Lectures', accesVue(adresse))].filter(Boolean));
});

function carte(id, titre, contenu) {
  return el('section', { class: 'carte', 'aria-labelledby': id }, el('h2', { id }, titre), contenu);
}

function issue({ payable, motifs }) {
  return payable ? message('bien', 'Payable') : message('garde', 'À ne pas payer en l’état', el('ul', {}, motifs.map((m) => el('li', {}, m))));
}

function entete(decision, dite) {
  const lignes = [['Demande', dite.objet], ['Référence', dite.reference], ['Référence du paiement', decision.referencePaiement],
    ['Adhésion', [dite.adhesion, dite.contrat, dite.formule && `formule ${dite.formule}`].filter(Boolean).join(' · ')], ['Personne', dite.personne],
    ['Jour', dite.jour && jour(dite.jour)], ['Décidée', instant(decision.instant)], ['Identifiant', el('code', {}, decision.id)],
    ['Jeu de règles', empreinte(dite.jeu, 'l’empreinte du jeu qui a décidé')], ['Moteur', decision.regles.moteur]];
  return el('section', { class: 'carte', 'aria-label': 'Ce qui est décidé' },
    el('dl', { class: 'fiche' }, lignes.filter(([, v]) => v).map(([nom, v]) => el('div', {}, el('dt', {}, nom), el('dd', {}, v)))));
}

function documents(adresse, id) {
  const lien = (fin, texte, telecharge) => el('a', { class: 'bouton', href: `${adresse}${fin}`, download: telecharge }, texte);
  return el('div', { class: 'rangee documents sans-impression' },
    lien('/lettre', 'Lettre au membre'), lien('/lettre.pdf', 'Lettre (PDF)'), lien('/trace.html', 'Trace à imprimer'),
      lien('/trace.pdf', 'Trace (PDF)'),
    lien('/trace.csv', 'Trace (CSV)', `trace-${id}.csv`), lien('', 'Décision (JSON)', `decision-${id}.json`));
}

/** The calendar drawn, where days are counted or the cover stops. */
function frise(decision, adresse) {
  if (decision.calendrier.length === 0 && !decision.couverture.dernierJour && decision.couverture.suspensions.length === 0) return null;
  return carte('frise', 'Le calendrier, dessiné', el('div', { class: 'defile', tabindex: '0', role: 'region', 'aria-label': 'Calendrier dessiné' },
    el('img', { class: 'frise', src: `${adresse}/frise`, alt: decision.calendrier.length > 0
      ? 'Frise de la couverture et des jours du calendrier, qui sont dits en liste plus haut' : 'Frise de la couverture' })));
}
