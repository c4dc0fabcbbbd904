import { get, post } from '../api.js';
import { empreinte } from '../bandeau.js';
import { announce, champ, el, erreur, fill, message, tableau } from '../dom.js';
import { court, euros, instant, libelle, pluriel, valeur, versInstant } from '../format.js';

const MONTANTS = {
  fraisReels: 'Frais réels', partObligatoire: 'Part obligatoire', autresAssureurs: 'Autres assureurs', mutuelle: 'Mutuelle',
  resteACharge: 'Reste à charge', dontResteLegal: 'dont reste légal', prisEnCharge: 'Pris en charge', depense: 'Dépense', plafond: 'Plafond',
  reste: 'Reste', dejaVerse: 'Déjà versé', montant: 'Montant',
};

/** Replays a decision: under its own rule set, another, or the one known on a day; what comes of it is told below. */
export function rejeuVue(id) {
  const jeu = el('select', { required: true }, el('option', { value: 'EN_VIGUEUR' }, 'Le jeu en vigueur'));
  const date = el('input', { type: 'datetime-local', required: true, step: '1' });
  const issue = el('div', { tabindex: '-1' });
  const fautes = el('div');
  const boutons = [];
  const vue = el('div', { class: 'pile' },
    el('p', { class: 'discret' }, 'La demande conservée est décidée de nouveau, avec les compteurs et les autres décisions tels qu’ils étaient connus alors. Rien n’est conservé.'),
    el('p', {}, bouton({ type: 'button', class: 'principal', on: { click: () => rejouer({}) } }, 'Rejouer à l’identique')),
    el('details', {}, el('summary', {}, 'Rejouer sous d’autres règles'), fautes,
      el('form', { class: 'filtres', on: { submit: (e) => { e.preventDefault(); rejouer({ regles: jeu.value }); } } },
        champ('Jeu de règles', jeu), bouton({}, 'Rejouer sous ce jeu')),
      el('form', { class: 'filtres', on: { submit: (e) => { e.preventDefault(); rejouer({ connuLe: versInstant(date.value) }); } } },
        champ('Ou le jeu qui décidait le', date), bouton({}, 'Rejouer à cette date'))),
    issue);
  jeux();
  return vue;

  function bouton(proprietes, texte) {
    const b = el('button', proprietes, texte);
    boutons.push(b);
    return b;
  }

  async function jeux() {
    try {
      const liste = await get('/api/jeux');
      jeu.append(...liste.filter((j, i) => liste.findIndex((autre) => autre.hash === j.hash) === i)
        .map((j) => el('option', { value: j.hash }, `${court(j.hash)} · ${instant(j.instant)}${j.enVigueur ? ' · en vigueur' : ''}`)));
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }

  async function rejouer(choix) {
    boutons.forEach((b) => { b.disabled = true; });
    fill(issue, el('p', { role: 'status' }, 'Rejeu en cours…'));
    try {
      const rejeu = await post(`/api/decisions/${encodeURIComponent(id)}/rejeu`, choix);
      fill(issue, resultat(rejeu));
      announce(rejeu.identique ? 'Identique, octet pour octet.' : rejeu.refus ? 'Ces règles ne décident pas la demande.' : 'La décision diffère.');
      issue.focus();
    } catch (error) {
      fill(issue, erreur(error));
    } finally {
      boutons.forEach((b) => { b.disabled = false; });
    }
  }
}

function resultat(rejeu) {
  return el('div', { class: 'pile' }, verdict(rejeu), tableau('Ce qui a décidé', [
    { titre: 'Ce qui a décidé', entete: true, valeur: (l) => l[0] }, { titre: 'Alors', valeur: (l) => l[1] }, { titre: 'Au rejeu', valeur: (l) => l[2] }], [
    ['Jeu de règles', empreinte(rejeu.alors.hash, 'l’empreinte du jeu d’alors'), empreinte(rejeu.maintenant.hash, 'l’empreinte du jeu du rejeu')],
    ['Moteur', rejeu.alors.moteur, rejeu.maintenant.moteur], ['Format de la réponse', rejeu.alors.schema, rejeu.maintenant.schema],
    ['Empreinte de la décision', empreinte(rejeu.empreinteAlors, 'l’empreinte de la décision'), empreinte(rejeu.empreinteRejeu, 'l’empreinte du rejeu')]]),
  rejeu.premiereDifference && premiere(rejeu.premiereDifference),
  rejeu.montants.length > 0 && el('div', {}, el('h3', {}, 'Montants qui diffèrent'), tableau('Montants qui diffèrent', [
    { titre: 'Ligne', entete: true, valeur: (m) => m.ligne ?? 'Total' },
    { titre: 'Montant', valeur: (m) => libelle(MONTANTS, m.montant) },
    { titre: 'Alors', nombre: true, valeur: (m) => euros(m.avant) },
    { titre: 'Au rejeu', nombre: true, valeur: (m) => euros(m.apres) }], rejeu.montants)),
  rejeu.differences.length > 0 && el('details', {},
    el('summary', {}, rejeu.nombreDifferences > rejeu.differences.length
      ? `Les ${rejeu.differences.length} premières différences, sur ${rejeu.nombreDifferences}` : `Toutes les différences (${rejeu.nombreDifferences})`),
    tableau('Différences', [{ titre: 'Où', entete: true, valeur: (d) => el('code', {}, d.pointer) },
      { titre: 'Alors', valeur: (d) => dite(d, d.avant) }, { titre: 'Au rejeu', valeur: (d) => dite(d, d.apres) }], rejeu.differences)));
}

/** A hash is told whole above. */
const dite = ({ pointer }, v) => (pointer === '/regles/hash' ? court(v) : valeur(v));

function verdict(rejeu) {
  if (rejeu.identique) {
    return message('bien', 'Identique, octet pour octet', el('p', {}, `La décision du ${instant(rejeu.instant)} est refaite telle qu’elle a été donnée.`));
  }
  if (rejeu.refus) {
    return message('mal', 'Ces règles ne décident pas la demande', el('p', {}, rejeu.refus.message),
      rejeu.refus.erreurs.length > 0 && el('ul', {}, rejeu.refus.erreurs.map((e) => el('li', {}, e.pointer && el('code', {}, e.pointer), ' ', e.message))));
  }
  if (rejeu.differences.every((d) => d.pointer === '/regles/hash') && rejeu.differences.length > 0) {
    return message('bien', 'Même décision : seul le nom du jeu de règles diffère', el('p', {}, 'Mêmes montants, mêmes étapes, sous l’autre jeu.'));
  }
  return message('garde', `La décision diffère en ${pluriel(rejeu.nombreDifferences, 'valeur')}`,
    rejeu.nombreDifferences === 0 && el('p', {}, 'Les mêmes valeurs, écrites autrement.'));
}

function premiere({ pointer, avant, apres, etapeAvant, etapeApres }) {
  if (pointer === '/regles/hash' || pointer === '') return null;
  return el('div', {}, el('h3', {}, etapeAvant || etapeApres ? 'Première étape qui diffère' : 'Première valeur qui diffère'),
    etapeAvant || etapeApres ? tableau('Première étape qui diffère', [
      { titre: 'Propriété', entete: true, valeur: (l) => l.nom },
      { titre: 'Alors', valeur: (l) => l.dire(etapeAvant) },
      { titre: 'Au rejeu', valeur: (l) => l.dire(etapeApres) }], lignes(etapeAvant, etapeApres))
      : el('p', {}, el('code', {}, pointer), ` : ${valeur(avant)} → ${valeur(apres)}`));
}

/** What a step says, one line a property; those that neither has are left out. */
function lignes(avant, apres) {
  const dites = [
    ['Étape', (e) => `n° ${e.rang}, ${libelle({}, e.phase)}${e.ligne ? `, ligne ${e.ligne}` : ''}`], ['Ce qu’elle dit', (e) => e.phrase],
    ['Règle', (e) => e.regle], ['Clause', (e) => e.clause], ['Source', (e) => e.source], ['Cellule', (e) => e.cellule], ['Conclusion', (e) => e.code],
    ['Montant avant', (e) => e.avant && euros(e.avant)], ['Montant après', (e) => e.apres && euros(e.apres)],
  ];
  return dites.filter(([, lire]) => [avant, apres].some((e) => e && lire(e))).map(([nom, lire]) => {
    const differe = (avant && lire(avant)) !== (apres && lire(apres));
    return { nom, dire: (e) => { const dit = e ? lire(e) ?? '–' : 'aucune étape'; return differe ? el('strong', {}, dit) : dit; } };
  });
}
