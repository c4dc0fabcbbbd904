import { get } from '../api.js';
import { announce, el, erreur, fill, message, tableau } from '../dom.js';
import { ecart, euros, jour, mois, nombre, pluriel, pourcent, pourcentSigne } from '../format.js';
import { graphique } from '../graphique.js';
import { traces } from './traces.js';

/** Persons below which a share in a hundred says nothing. */
const ASSEZ = 20;
const PARTS = [['ticketModerateur', 'Ticket modérateur'], ['excedent', 'Dépassements'], ['forfait', 'Forfaits'], ['journalier', 'Forfait journalier'],
  ['centPourCentSante', 'Paniers 100 % Santé']];
const REPARTITIONS = [['parPoste', 'Par poste', 'Poste'], ['parFormule', 'Par formule', 'Formule'], ['parAge', 'Par âge', 'Âge'], ['parMois', 'Par mois', 'Mois']];

/** What a rule set costs or saves beside another: totals, splits with a chart and its table, the largest differences. */
export function impactVue(impact, api, jeux) {
  const t = impact.total;
  return el('div', {},
    el('p', { class: 'discret' }, impact.du && impact.au ? `Décisions données du ${jour(impact.du)} au ${jour(impact.au)} : ` : '',
      `${pluriel(impact.demandes, 'demande')}, ${pluriel(impact.beneficiaires, 'bénéficiaire')}, chaque année rejouée dans l’ordre avec ses compteurs.`),
    impact.depasse && message('mal', `L’effet (${pourcentSigne(t.pourcent)}) dépasse le seuil de ${pourcent(impact.seuil)}.`,
      el('p', {}, 'La publication est bloquée : revoyez la table, ou changez le seuil du candidat et contrôlez de nouveau.')),
    el('dl', { class: 'totaux' }, total('Avant', euros(t.avant)), total('Après', euros(t.apres)),
      total('Écart', ecart(t.ecart), pourcentSigne(t.pourcent)), total('Décisions changées', nombre(impact.decisionsChangees), `sur ${nombre(impact.demandes)}`)),
    el('h3', {}, 'D’où vient l’écart'),
    tableau('Écart par part', [{ titre: 'Part', entete: true, valeur: ([, nom]) => nom },
      ...colonnes(([cle]) => t[cle])], PARTS.filter(([cle]) => t[cle])),
    impact.personnes?.quantiles.length > 0 && personnes(impact),
    repartitions(impact), histogramme(impact), plusGrands(impact, api, jeux), erreurs(impact));
}

function total(nom, valeur, precision) {
  return el('div', {}, el('dt', {}, nom), el('dd', {}, valeur), precision && el('dd', { class: 'petit discret' }, precision));
}

/** Who gains and who loses, over all that is studied of each. */
function personnes({ beneficiaires, personnes: { mieux, moinsBien, inchangees, quantiles } }) {
  const part = (n) => `${pourcent(((100 * n) / beneficiaires).toFixed(2))} des bénéficiaires`;
  return el('div', {}, el('h3', {}, 'Ce qui change pour les personnes'),
    el('dl', { class: 'totaux' }, total('Mieux remboursées', nombre(mieux), part(mieux)), total('Moins bien remboursées', nombre(moinsBien), part(moinsBien)),
      total('Inchangées', nombre(inchangees), part(inchangees))),
    beneficiaires >= ASSEZ && tableau('Écart par personne', [{ titre: 'Au plus, pour', entete: true, valeur: (q) => `${nombre(q.pourcent)} % des bénéficiaires` },
      { titre: 'Écart', nombre: true, valeur: (q) => ecart(q.ecart) }], quantiles));
}

function colonnes(montants) {
  return [{ titre: 'Avant', nombre: true, valeur: (l) => euros(montants(l).avant) }, { titre: 'Après', nombre: true, valeur: (l) => euros(montants(l).apres) },
    { titre: 'Écart', nombre: true, valeur: (l) => ecart(montants(l).ecart) }];
}

/** Tabs: each split is a chart and its table. */
function repartitions(impact) {
  const presentes = REPARTITIONS.filter(([cle]) => impact[cle]?.length > 0);
  if (presentes.length === 0) return null;
  const panneau = el('div', { role: 'tabpanel', id: 'repartition', tabindex: '0' });
  const onglets = presentes.map(([cle, nom]) => el('button', { type: 'button', role: 'tab', id: `onglet-${cle}`, 'aria-controls': 'repartition' }, nom));
  onglets.forEach((onglet, i) => {
    onglet.addEventListener('click', () => choisir(i));
    onglet.addEventListener('keydown', (event) => {
      const pas = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (pas) choisir((i + pas + onglets.length) % onglets.length, true);
    });
  });
  choisir(0);
  return el('div', {}, el('h3', {}, 'Répartition de l’écart'), el('div', { class: 'onglets', role: 'tablist', 'aria-label': 'Répartition de l’écart' }, onglets), panneau);

  function choisir(i, focus = false) {
    onglets.forEach((onglet, k) => { onglet.setAttribute('aria-selected', String(k === i)); onglet.tabIndex = k === i ? 0 : -1; });
    panneau.setAttribute('aria-labelledby', onglets[i].id);
    const [cle, nom, entete] = presentes[i];
    const nommer = (l) => (cle === 'parMois' ? mois(l.cle) : l.libelle ?? l.cle);
    const lignes = impact[cle];
    fill(panneau, el('div', { class: 'cote-a-cote' },
      graphique({ titre: `écart ${nom.toLowerCase()}`, noms: lignes.map(nommer), valeurs: lignes.map((l) => Number(l.ecart)), ecrire: ecart }),
      tableau(`Écart ${nom.toLowerCase()}`, [{ titre: entete, entete: true, valeur: nommer }, { titre: 'Lignes', nombre: true, valeur: (l) => nombre(l.lignes) }, ...colonnes((l) => l)], lignes, { large: true })));
    if (focus) onglets[i].focus();
  }
}

function histogramme({ histogramme: classes }) {
  if (!classes?.length) return null;
  const nommer = (c) => `de ${euros(c.de)} à ${euros(c.a)}`;
  return el('div', {}, el('h3', {}, 'Combien de décisions changent, et de combien'), el('div', { class: 'cote-a-cote' },
    graphique({ titre: 'décisions par écart', noms: classes.map(nommer), valeurs: classes.map((c) => c.decisions), ecrire: nombre, signe: false }),
    tableau('Décisions par écart', [{ titre: 'Écart', entete: true, valeur: nommer }, { titre: 'Décisions', nombre: true, valeur: (c) => nombre(c.decisions) }], classes)));
}

function plusGrands({ plusGrands: liste }, api, jeux) {
  if (!liste?.length) return null;
  const comparaison = el('div', { tabindex: '-1' });
  return el('div', {}, el('h3', {}, liste.length === 1 ? 'Le plus grand écart' : `Les ${liste.length} plus grands écarts`), tableau('Plus grands écarts', [
    { titre: 'Demande', entete: true, valeur: (l) => l.demande },
    { titre: 'Soins', valeur: (l) => jour(l.dateSoins) }, ...colonnes((l) => l),
    { titre: 'Traces', muet: true, valeur: (l) => el('button', { type: 'button', class: 'menu', 'aria-label': `Comparer les deux traces de ${l.demande}`, on: { click: () => comparer(l) } }, 'Comparer') }], liste, { large: true }), comparaison);

  async function comparer(l) {
    try {
      fill(comparaison, traces(await get(`${api}/impact/${l.index}`), l, jeux));
      comparaison.focus();
      comparaison.scrollIntoView({ block: 'start' });
      announce(`Les deux traces de ${l.demande} sont affichées.`);
    } catch (error) {
      fill(comparaison, erreur(error));
    }
  }
}

function erreurs({ erreurs: liste, erreursTotal, horsEtude }) {
  return el('div', {},
    horsEtude > 0 && el('p', { class: 'discret' }, `${pluriel(horsEtude, 'demande')} hors de l’étude (devis, questions, annulations…).`),
    erreursTotal > 0 && message('garde', `${pluriel(erreursTotal, 'demande')} que l’un des deux jeux ne sait pas décider.`,
      el('ul', {}, liste.map((e) => el('li', {}, el('strong', {}, `${[e.id, e.ligne && `ligne ${e.ligne}`].filter(Boolean).join(', ')} : `), e.message)))));
}
