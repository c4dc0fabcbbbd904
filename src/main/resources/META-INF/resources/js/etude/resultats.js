import { get } from '../api.js';
import { announce, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { ecart, euros, jour, nombre, pluriel, pourcentSigne, valeur as ecrire } from '../format.js';
import { courbe, graphique } from '../graphique.js';
import { impactVue } from '../candidat/impact.js';
import { decision } from '../candidat/traces.js';

const CAUSES_DESSINEES = 12;
const ECARTS_MONTRES = 200;
const EFFETS = { OCTROI: 'Garantie', PLAFOND: 'Maximum', PLANCHER: 'Minimum', REDUCTION: 'Réduction', RETENUE: 'Retenue', REFUS: 'Refus', ATTENTE: 'Attente', CALCUL: 'Calcul', APPRECIATION: 'À apprécier' };

/** What a study found, after its kind. */
export function resultats(resultat, etude, api) {
  if (resultat.rapprochement) return rapprochement(resultat.rapprochement, api);
  return resultat.points?.length > 0 ? sensibilite(resultat, etude) : comparaisons(resultat.comparaisons ?? [], etude, api);
}

function comparaisons(jeux, etude, api) {
  return el('div', {}, jeux.length > 1 && el('section', { class: 'carte' }, el('h2', {}, 'Les jeux comparés'), el('div', { class: 'cote-a-cote' },
    graphique({ titre: 'écart de chaque jeu', noms: jeux.map((j) => j.nom), valeurs: jeux.map((j) => Number(j.impact.total.ecart)), ecrire: ecart }),
    tableau('Jeux comparés', [{ titre: 'Jeu', entete: true, valeur: (j) => j.nom }, { titre: 'Payé', nombre: true, valeur: (j) => euros(j.impact.total.apres) },
      { titre: 'Écart', nombre: true, valeur: (j) => ecart(j.impact.total.ecart) }, { titre: 'En %', nombre: true, valeur: (j) => pourcentSigne(j.impact.total.pourcent) }], jeux))),
  jeux.map((j, rang) => el('section', { class: 'carte' }, el('h2', {}, `${j.nom}, comparé à : ${etude.jeux[0].nom}`),
    impactVue(j.impact, `${api}/jeux/${rang}`, [etude.jeux[0].nom, j.nom]))));
}

function total(nom, texte, precision) {
  return el('div', {}, el('dt', {}, nom), el('dd', {}, texte), precision && el('dd', { class: 'petit discret' }, precision));
}

function sensibilite({ points, cherchee, actuelle }, etude) {
  const { cible, gabarit } = etude.balayage;
  const aujourdhui = points.find((p) => p.texte === actuelle);
  const atteint = cherchee && Number(cherchee.total.apres) === Number(cible);
  return el('section', { class: 'carte' }, el('h2', {}, 'Le coût selon la valeur'),
    el('p', { class: 'discret' }, `Aujourd’hui : ${actuelle}, soit ${euros(points[0].total.avant)}.`),
    cherchee && message(atteint ? 'bien' : 'garde', `${cherchee.texte} : ${euros(cherchee.total.apres)}`,
      el('p', {}, atteint ? 'Cette valeur mène au coût cherché.' : `C’est la valeur qui mène le plus près du coût cherché, ${euros(cible)}.`)),
    el('div', { class: 'cote-a-cote' },
      courbe({ titre: 'coût selon la valeur', points: points.map((p) => ({ x: Number(p.valeur), y: Number(p.total.apres) })), cible: cible === null || cible === undefined ? null : Number(cible),
        actuelle: aujourdhui ? Number(aujourdhui.valeur) : null, ecrireX: (v) => gabarit.replace('{}', ecrire(String(v))), ecrireY: euros }),
      tableau('Coût selon la valeur', [{ titre: 'Valeur', entete: true, valeur: (p) => p.texte.replaceAll(' ', '\u00a0') }, { titre: 'Payé', nombre: true, valeur: (p) => euros(p.total.apres) },
        { titre: 'Écart', nombre: true, valeur: (p) => ecart(p.total.ecart) }, { titre: 'En %', nombre: true, valeur: (p) => pourcentSigne(p.total.pourcent) },
        { titre: 'Y gagnent', nombre: true, valeur: (p) => nombre(p.personnes.mieux) }, { titre: 'Y perdent', nombre: true, valeur: (p) => nombre(p.personnes.moinsBien) }], points, { large: true })));
}

function rapprochement(r, api) {
  const nommer = (c) => [c.clause, EFFETS[c.effet]].filter(Boolean).join(' · ') || 'Autre';
  return el('div', {}, el('section', { class: 'carte' }, el('h2', {}, 'Ce qui a été payé, ce qui l’aurait été'),
    el('dl', { class: 'totaux' }, total('Payé par l’autre système', euros(r.paye)), total('Calculé ici', euros(r.calcule)), total('Écart', ecart(r.ecart)),
      total('Lignes différentes', nombre(r.differentes), `sur ${nombre(r.lignes)}, de ${pluriel(r.demandes, 'demande')}`)),
    r.hors > 0 && el('p', { class: 'discret' }, `${pluriel(r.hors, 'demande')} hors du rapprochement (devis, questions, annulations, demandes remplacées).`),
    r.erreursTotal > 0 && message('garde', `${pluriel(r.erreursTotal, 'ligne')} du fichier sans résultat.`, el('ul', {}, r.erreurs.map((e) => el('li', {}, el('strong', {}, `Ligne ${e.ligne} : `), e.message)))),
    r.causes.length === 0 ? message('bien', 'Aucun écart : chaque ligne a le même montant, au centime.') : [
      el('h3', {}, 'D’où viennent les écarts'),
      el('p', { class: 'discret' }, 'L’étape de la trace à laquelle l’écart est attribué : une piste, que la trace entière confirme ou non.'),
      graphique({ titre: 'écart par cause', noms: r.causes.slice(0, CAUSES_DESSINEES).map(nommer), valeurs: r.causes.slice(0, CAUSES_DESSINEES).map((c) => Number(c.ecart)), ecrire: ecart }),
      tableau('Causes des écarts', [{ titre: 'Clause', entete: true, valeur: (c) => c.clause ?? '–' }, { titre: 'Étape', valeur: (c) => EFFETS[c.effet] ?? c.effet ?? '' },
        { titre: 'Règle ou motif', valeur: (c) => c.libelle }, { titre: 'Lignes', nombre: true, valeur: (c) => nombre(c.lignes) }, { titre: 'Payé', nombre: true, valeur: (c) => euros(c.paye) },
        { titre: 'Calculé', nombre: true, valeur: (c) => euros(c.calcule) }, { titre: 'Écart', nombre: true, valeur: (c) => ecart(c.ecart) }], r.causes, { large: true })]),
  r.ecarts.length > 0 && lignes(r, api));
}

function lignes(r, api) {
  const trace = el('div', { tabindex: '-1' });
  const liste = el('div');
  const causes = [...new Set(r.ecarts.map(cle))];
  const filtre = el('select', { 'aria-label': 'Cause', on: { change: () => montrer() } }, el('option', { value: '' }, 'Toutes les causes'), causes.map((c) => el('option', { value: c }, c)));
  montrer();
  return el('section', { class: 'carte' }, el('h2', {}, 'Ligne par ligne'), el('p', { class: 'rangee' }, el('label', {}, 'Cause ', filtre)), liste, trace);

  function cle(l) {
    return [l.clause, l.libelle].filter(Boolean).join(' · ');
  }

  function montrer() {
    const siennes = r.ecarts.filter((l) => !filtre.value || cle(l) === filtre.value);
    fill(liste, siennes.length === 0 ? vide(el('p', {}, 'Aucune ligne.')) : tableau('Lignes différentes', [
      { titre: 'Demande', entete: true, valeur: (l) => [l.demande, el('div', { class: 'discret petit' }, `ligne ${l.ligneDuFichier}, ${l.ligne}`)] },
      { titre: 'Soins', valeur: (l) => [jour(l.dateSoins), el('div', { class: 'discret petit' }, l.poste)] },
      { titre: 'Payé', nombre: true, valeur: (l) => euros(l.paye) }, { titre: 'Calculé', nombre: true, valeur: (l) => euros(l.calcule) }, { titre: 'Écart', nombre: true, valeur: (l) => ecart(l.ecart) },
      { titre: 'Pourquoi', valeur: (l) => [l.explication, l.clause && el('div', { class: 'discret petit' }, l.clause)] },
      { titre: 'Trace', muet: true, valeur: (l) => el('button', { type: 'button', class: 'menu', 'aria-label': `Voir la trace de ${l.demande}`, on: { click: () => voir(l) } }, 'Trace') }], siennes.slice(0, ECARTS_MONTRES), { large: true }),
    siennes.length > ECARTS_MONTRES && el('p', { class: 'discret petit' }, `Les ${nombre(ECARTS_MONTRES)} plus grands sur ${nombre(siennes.length)} ; l’export les a tous.`));
  }

  async function voir(l) {
    try {
      const { avant } = await get(`${api}/jeux/0/impact/${l.index}`);
      fill(trace, el('h3', {}, `Demande ${l.demande} : la trace`), decision('Ce que décident les règles', avant));
      trace.focus();
      trace.scrollIntoView({ block: 'start' });
      announce(`La trace de ${l.demande} est affichée.`);
    } catch (error) {
      fill(trace, erreur(error));
    }
  }
}
