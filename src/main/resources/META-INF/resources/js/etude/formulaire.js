import { chemin, get, post } from '../api.js';
import { champ, el, erreur, fill } from '../dom.js';
import { court, versDecimal } from '../format.js';

const GENRES = [['COMPARAISON', 'Comparer des jeux de règles', 'Ce que paie un autre jeu, poste par poste, et qui y gagne ou y perd.'],
  ['SENSIBILITE', 'Faire varier une valeur', 'Le coût selon une cellule ou un chiffre légal, et la valeur qui mène à un coût voulu.'],
  ['RAPPROCHEMENT', 'Rapprocher d’un autre système', 'Un mois déjà payé ailleurs, décidé à nouveau : les écarts, triés et expliqués.']];
const UN_AN = -1;

/** What it takes to ask for a study. `demandee` is told of it. Answers what gives it other portfolios to choose from. */
export async function formulaire(section, demandee) {
  const [jeux, candidats, tables, chiffres] = await Promise.all(['/api/jeux', '/api/candidats', '/api/tables', '/api/chiffres'].map(get));
  let portefeuilles = [];
  const fautes = el('div');
  const titre = el('input', { type: 'text', required: true, maxlength: 200, autocomplete: 'off' });
  const genres = GENRES.map(([code, nom, aide], i) => radio('genre', code, nom, i === 0, aide));
  const connus = [['EN_VIGUEUR', 'Le jeu en vigueur'],
    ...candidats.filter((c) => c.hash && !['PUBLIE', 'ABANDONNE'].includes(c.etat)).map((c) => [c.id, `Candidat n° ${c.numero} : ${c.raison}`]),
    ...[...new Map(jeux.filter((j) => j.hash !== jeux.find((v) => v.enVigueur)?.hash).map((j) => [j.hash, j])).values()].map((j) => [j.hash, `Jeu ${court(j.hash)}${j.raison ? ` : ${j.raison}` : ''}`])];
  const base = choix(connus);
  const autres = connus.map(([valeur, nom]) => {
    const coche = el('input', { type: 'checkbox', value: valeur });
    return [coche, el('label', { class: 'choix' }, coche, nom)];
  });
  const compares = el('fieldset', {}, el('legend', {}, 'Jeux comparés'), autres.map(([, ligne]) => ligne),
    connus.length === 1 && el('p', { class: 'discret' }, 'Aucun autre jeu : créez un candidat et lancez ses contrôles.'));
  const annee = new Date().getFullYear();
  const du = el('input', { type: 'date', value: ilYA(UN_AN) });
  const au = el('input', { type: 'date', value: ilYA(0) });
  const portefeuille = el('select');
  const demandes = el('input', { type: 'number', min: 1, max: 1000000, value: 20000 });
  const graine = el('input', { type: 'number', value: 1 });
  const soins = el('input', { type: 'number', min: 2019, max: 2099, value: annee - 1 });
  const origines = [['DECISIONS', 'Les demandes déjà décidées', el('div', { class: 'filtres' }, champ('Du', du), champ('Au', au))],
    ['PORTEFEUILLE', 'Un portefeuille déposé', el('div', {}, champ('Portefeuille', portefeuille, 'Déposez-le plus bas s’il n’y est pas.'))],
    ['GENERE', 'Un portefeuille inventé, plausible', el('div', { class: 'filtres' }, champ('Demandes', demandes), champ('Année des soins', soins), champ('Graine', graine, 'La même donne les mêmes demandes.'))]]
    .map(([code, nom, detail], i) => [...radio('origine', code, nom, i === 0), detail]);
  const decalage = el('input', { type: 'number', min: -10, max: 10, value: 0 });
  const blocDecalage = champ('Décaler les soins, en années', decalage, 'Par exemple 1 : l’activité de l’an dernier sous la loi de cette année. Naissances et adhésions sont décalées d’autant.');
  const variation = balayage(tables, chiffres);
  const blocSource = el('fieldset', {}, el('legend', {}, 'Sur quelles demandes'), origines.map(([, ligne, detail]) => el('div', {}, ligne, detail)), blocDecalage);
  fill(section, el('h2', {}, 'Nouvelle étude'), el('form', { on: { submit: demander, change: montrer } }, champ('Titre', titre),
    el('fieldset', {}, el('legend', {}, 'Genre'), genres.map(([, ligne]) => ligne)),
    champ('Jeu de règles', base, 'Celui auquel les autres sont comparés, ou le seul.'), compares, variation.bloc, blocSource, fautes,
    el('button', { class: 'principal' }, 'Lancer l’étude')));
  montrer();
  return (deposes) => {
    portefeuilles = deposes;
    montrer();
  };

  function montrer() {
    const genre = coche(genres);
    compares.hidden = genre !== 'COMPARAISON';
    variation.bloc.hidden = genre !== 'SENSIBILITE';
    blocDecalage.hidden = genre === 'RAPPROCHEMENT';
    const rapprochement = genre === 'RAPPROCHEMENT';
    if (rapprochement) origines.find(([entree]) => entree.value === 'PORTEFEUILLE')[0].checked = true;
    for (const [entree, ligne, detail] of origines) {
      ligne.hidden = rapprochement && entree.value !== 'PORTEFEUILLE';
      detail.hidden = !entree.checked;
    }
    for (const [entree, ligne] of autres) {
      ligne.hidden = entree.value === base.value;
    }
    const choisi = portefeuille.value;
    fill(portefeuille, portefeuilles.filter((p) => p.payes === rapprochement).map((p) => el('option', { value: p.id, selected: p.id === choisi }, `${p.nom} (${p.demandes})`)));
  }

  async function demander(event) {
    event.preventDefault();
    const genre = coche(genres);
    const origine = coche(origines);
    const source = { origine, decalage: genre === 'RAPPROCHEMENT' ? 0 : Number(decalage.value) };
    if (origine === 'DECISIONS') Object.assign(source, { du: du.value, au: au.value });
    else if (origine === 'PORTEFEUILLE') Object.assign(source, { portefeuille: portefeuille.value || null });
    else Object.assign(source, { demandes: Number(demandes.value), graine: Number(graine.value), annee: Number(soins.value) });
    const choisis = genre === 'COMPARAISON' ? autres.filter(([entree]) => entree.checked && entree.value !== base.value).map(([entree]) => entree.value) : [];
    try {
      const { etude } = await post('/api/etudes', { titre: titre.value, genre, jeux: [base.value, ...choisis], source, balayage: genre === 'SENSIBILITE' ? variation.lire() : null });
      demandee(etude);
    } catch (error) {
      fill(fautes, erreur(error));
      fautes.scrollIntoView({ block: 'center' });
    }
  }
}

/** Which value varies, and how: a cell is chosen by its row and column, and the range is proposed around what it says. */
function balayage(tables, chiffres) {
  const ou = [radio('ou', 'CELLULE', 'Une cellule d’une table', true), radio('ou', 'CHIFFRE', 'Un chiffre légal', false)];
  const table = choix(tables.map((t) => [t.nom, t.titre]));
  const rang = el('select');
  const colonne = el('select');
  const chiffre = choix(chiffres.filter((c) => /^\d/.test(c.valeur)).map((c) => [`${c.fichier} ${c.code}@${c.du}`, `${c.code}, depuis le ${c.du} : ${c.valeur} ${c.unite}`]));
  const gabarit = el('input', { type: 'text', autocomplete: 'off' });
  const [de, a, pas, cible] = ['de', 'a', 'pas', 'cible'].map(() => el('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off' }));
  const cellule = el('div', { class: 'filtres' }, champ('Table', table), champ('Ligne', rang), champ('Colonne', colonne));
  const legal = champ('Chiffre', chiffre);
  const bloc = el('fieldset', {}, el('legend', {}, 'La valeur qui varie'), ou.map(([, ligne]) => ligne), cellule, legal,
    champ('Ce qui y est écrit', gabarit, '{} y tient la place de la valeur.'),
    el('div', { class: 'filtres' }, champ('De', de), champ('À', a), champ('Par pas de', pas), champ('Coût cherché, en euros (facultatif)', cible, 'La valeur qui y mène est cherchée entre les bornes.')));
  let grille = null;
  table.addEventListener('change', lireTable);
  rang.addEventListener('change', colonnes);
  colonne.addEventListener('change', proposer);
  chiffre.addEventListener('change', proposer);
  ou.forEach(([entree]) => entree.addEventListener('change', () => { montrer(); proposer(); }));
  montrer();
  lireTable();
  return { bloc, lire };

  async function lireTable() {
    const nom = table.value;
    const lue = await get(`/api/tables/${chemin(nom)}`);
    if (nom !== table.value) return; // another was chosen meanwhile
    grille = lue;
    fill(rang, grille.rangs.map((r) => el('option', { value: r.numero }, `${r.numero} · ${r.libelle || r.code}`)));
    colonnes();
  }

  function colonnes() {
    const cellules = grille.rangs.find((r) => String(r.numero) === rang.value)?.cellules ?? {};
    fill(colonne, grille.colonnes.filter((c) => c.role === 'RESULTAT' && /\d/.test(cellules[c.lettre] ?? '')).map((c) =>
      el('option', { value: c.lettre }, `${c.formule ?? c.intitule} : ${cellules[c.lettre]}`)));
    proposer();
  }

  function montrer() {
    cellule.hidden = coche(ou) !== 'CELLULE';
    legal.hidden = coche(ou) !== 'CHIFFRE';
  }

  function actuelle() {
    if (coche(ou) === 'CHIFFRE') return chiffres.find((c) => `${c.fichier} ${c.code}@${c.du}` === chiffre.value)?.valeur ?? '';
    return grille?.rangs.find((r) => String(r.numero) === rang.value)?.cellules[colonne.value] ?? '';
  }

  /** The last number of the cell varies: in « TM + 125 € », the amount. */
  function proposer() {
    const trouve = actuelle().match(/^(.*?)(\d+(?:[.,]\d+)?)(\D*)$/s);
    gabarit.value = trouve ? `${trouve[1]}{}${trouve[3]}` : '{}';
    const valeur = trouve ? Number(trouve[2].replace(',', '.')) : 0;
    const pasPropose = Math.max(valeur >= 20 ? 5 : 0.5, Math.round(valeur / 10));
    pas.value = String(pasPropose).replace('.', ',');
    de.value = String(Math.max(0, valeur - 3 * pasPropose)).replace('.', ',');
    a.value = String(valeur + 3 * pasPropose).replace('.', ',');
  }

  function lire() {
    const [fichier, endroit] = coche(ou) === 'CHIFFRE' ? chiffre.value.split(' ') : [grille?.fichier, `${colonne.value}${rang.value}`];
    return { fichier, endroit, gabarit: gabarit.value, de: versDecimal(de.value), a: versDecimal(a.value), pas: versDecimal(pas.value), cible: versDecimal(cible.value) };
  }
}

function radio(nom, code, texte, checked, aide) {
  const entree = el('input', { type: 'radio', name: nom, value: code, checked });
  return [entree, el('label', { class: 'choix' }, entree, el('span', {}, texte, aide && el('span', { class: 'discret petit' }, ` — ${aide}`)))];
}

const coche = (radios) => radios.map(([entree]) => entree).find((entree) => entree.checked)?.value;
const choix = (options) => el('select', {}, options.map(([valeur, nom]) => el('option', { value: valeur }, nom)));

function ilYA(annees) {
  const date = new Date();
  date.setFullYear(date.getFullYear() + annees);
  return date.toISOString().slice(0, 10);
}
