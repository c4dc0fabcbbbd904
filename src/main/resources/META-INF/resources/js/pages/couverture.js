import { chemin, get } from '../api.js';
import { demarrer } from '../bandeau.js';
import { announce, byId, champ, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { jour, libelle, nombre, pluriel } from '../format.js';

const INTERVALLE = 1000;
/** In the order in which a member gets them. */
const DOCUMENTS = {
  tns: 'Notice d’information Esprit’Santé TNS', rmg: 'Règlement mutualiste individuel général', guide: 'Guide de l’adhérent',
  'ima-sante': 'IMA, assistance santé', 'ima-deplacement': 'IMA, assistance en déplacement', 'ima-sante-en-ligne': 'IMA, santé en ligne',
  'ima-general': 'IMA, dispositions générales', covea: 'Covéa, protection juridique', statuts: 'Statuts de la mutuelle', apsme: 'Statuts de l’association APSME',
};
const NATURES = { ELIGIBILITE: 'Éligibilité', DELAI: 'Délai', PRIORITE: 'Priorité', PIECE: 'Pièce', VIE_DU_CONTRAT: 'Vie du contrat' };
/** What may be asked for alone; some wait for the scenarios to have run. */
const VUES = {
  toutes: ['Toutes les clauses', () => true],
  sansRegle: ['Qui décident, sans règle', (c) => c.decidable && c.regles.length === 0],
  nonCouvertes: ['Qui décident, non couvertes', (c, essai) => c.decidable && !essai?.couverte],
  sansScenario: ['Qui décident, sans scénario', (c, essai) => c.decidable && scenarios(essai) === 0],
  jamais: ['Qui décident, sans décision en 90 jours', (c) => c.decidable && c.applications === 0],
  alertes: ['Alertes seules', (c, essai) => c.decidable && Boolean(essai?.alerteSeule)],
};
const ESSAYEES = ['nonCouvertes', 'sansScenario', 'alertes'];

demarrer(async (moi) => {
  const sommaire = await get('/api/sommaire');
  const rang = (d) => (Object.keys(DOCUMENTS).indexOf(d.document) + 1) || Infinity;
  sommaire.documents.sort((a, b) => rang(a) - rang(b));
  const clauses = sommaire.documents.flatMap((d) => d.articles.flatMap((a) => a.clauses));
  const lecteur = moi.roles.some((role) => ['actuaire', 'publieur', 'auditeur'].includes(role));
  let essais = null;

  const texte = el('input', { type: 'search', on: { input: dessiner } });
  const doc = choix('Tous', sommaire.documents.map((d) => [d.document, libelle(DOCUMENTS, d.document)]));
  const nature = choix('Toutes', [...new Set(clauses.map((c) => c.nature))].sort().map((n) => [n, libelle(NATURES, n)]));
  const vue = el('select', { on: { change: dessiner } });
  const totaux = el('dl', { class: 'totaux' });
  const calcul = el('div', { class: 'calcul' });
  const compte = el('p', { class: 'discret petit', role: 'status' });
  const liste = el('div');
  const manques = el('div');
  byId('contenu').append(
    el('p', { class: 'discret' }, 'Le contrat comme sa table des matières : chaque clause, les règles et les rangs de table qui la citent, les scénarios qui la montrent appliquée et non appliquée, les décisions des 90 derniers jours où elle s’est appliquée. Un rang se compte par sa place dans la table du jeu qui décidait.'),
    totaux, calcul,
    el('div', { class: 'filtres serres' }, champ('Chercher', texte, 'Un article, un mot d’une clause ou d’une règle.'), champ('Document', doc), champ('Nature', nature), champ('Montrer', vue)),
    compte, liste, manques);
  vues();
  compter();
  dessiner();
  couvrir();

  function choix(tous, options) {
    return el('select', { on: { change: dessiner } }, el('option', { value: '' }, tous), options.map(([code, nom]) => el('option', { value: code }, nom)));
  }

  function vues() {
    const choisie = vue.value;
    fill(vue, Object.entries(VUES).map(([code, [nom]]) => el('option', { value: code, disabled: ESSAYEES.includes(code) && !essais, selected: code === choisie }, nom)));
  }

  function compter() {
    const total = essais?.total;
    fill(totaux, [['Clauses', clauses.length], ['qui décident', clauses.filter((c) => c.decidable).length], ['couvertes', total?.couvertes],
      ['dont alertes seules', total?.dontAlerteSeule], ['sans scénario', essais && clauses.filter((c) => VUES.sansScenario[1](c, essais.parClause.get(c.id))).length],
      ['Règles et rangs', sommaire.regles.length], ['jamais déclenchés', essais?.mortes.length], ['sans décision, 90 jours', sommaire.regles.filter((r) => r.applications === 0).length]]
      .map(([nom, n]) => el('div', {}, el('dt', {}, nom), el('dd', {}, n === undefined || n === null ? '…' : nombre(n)))));
  }

  /** Every scenario is run with and without each clause: long the first time that a rule set is asked for. */
  async function couvrir() {
    const barre = el('progress', { 'aria-label': 'Calcul de la couverture' });
    const dit = el('p', { class: 'discret petit' }, 'Le calcul commence.');
    fill(calcul, message('', 'La couverture se calcule : chaque scénario est joué, puis rejoué sans ce qui cite sa clause.',
      el('p', {}, 'Ce calcul est long la première fois pour un jeu de règles ; son résultat reste ensuite. Le sommaire se lit déjà.')), barre, dit);
    const suivi = setInterval(async () => {
      const ou = await get('/api/couverture/avancement').catch(() => null);
      if (ou?.total > 0) {
        barre.max = ou.total;
        barre.value = ou.fait;
        dit.textContent = `${nombre(ou.fait)} scénarios et clauses sur ${nombre(ou.total)}`;
      }
    }, INTERVALLE);
    try {
      const couverture = await get('/api/couverture');
      essais = { ...couverture, parClause: new Map(couverture.clauses.map((c) => [c.id, c])) };
      fill(calcul);
      vues();
      compter();
      dessiner();
      fill(manques, mortes(essais.mortes));
      announce('La couverture est calculée.');
    } catch (error) {
      fill(calcul, erreur(error), el('p', {}, el('button', { type: 'button', on: { click: couvrir } }, 'Recommencer le calcul')));
    } finally {
      clearInterval(suivi);
    }
  }

  function dessiner() {
    const mots = normal(texte.value).split(/\s+/).filter(Boolean);
    const filtre = Boolean(mots.length > 0 || doc.value || nature.value || vue.value !== 'toutes');
    const retenue = (c, article) => (!nature.value || c.nature === nature.value) && VUES[vue.value || 'toutes'][1](c, essais?.parClause.get(c.id))
      && (mots.length === 0 || contient(mots, `${c.id} ${article} ${c.titre} ${c.resume} ${c.regles.map((r) => `${sommaire.regles[r].nom} ${sommaire.regles[r].source}`).join(' ')}`));
    const documents = sommaire.documents.filter((d) => !doc.value || d.document === doc.value).map((d) => ({
      ...d, articles: d.articles.map((a) => ({ ...a, clauses: a.clauses.filter((c) => retenue(c, a.article)) })).filter((a) => a.clauses.length > 0),
    })).filter((d) => d.articles.length > 0);
    const n = documents.reduce((somme, d) => somme + combien(d), 0);
    fill(compte, pluriel(n, 'clause'));
    fill(liste, n === 0
      ? vide(el('p', {}, vue.value === 'nonCouvertes' && essais && mots.length === 0 ? 'Aucune : tout ce qui décide est couvert.' : 'Aucune clause ne répond à cette recherche.'),
        el('button', { type: 'button', on: { click: effacer } }, 'Tout afficher'))
      : documents.map((d) => documentVue(d, filtre && (documents.length === 1 || n <= 100))));
  }

  function effacer() {
    texte.value = '';
    doc.value = '';
    nature.value = '';
    vue.value = 'toutes';
    dessiner();
    texte.focus();
  }

  /** Its clauses are drawn when it is opened: a contract has more than a thousand. */
  function documentVue(d, ouvert) {
    const contenu = el('div');
    const siens = d.articles.flatMap((a) => a.clauses);
    const vu = el('details', { class: 'carte document', open: ouvert, on: { toggle: remplir } },
      el('summary', {}, `${libelle(DOCUMENTS, d.document)} `, el('span', { class: 'discret' },
        `${pluriel(d.articles.length, 'article')}, ${pluriel(siens.length, 'clause')}${essais ? `, ${couvertes(siens)}` : ''}`)), contenu);
    remplir();
    return vu;

    function remplir() {
      if (vu.open && !contenu.hasChildNodes()) contenu.append(table(d));
    }
  }

  function couvertes(siens) {
    const decident = siens.filter((c) => c.decidable);
    return `couvertes : ${nombre(decident.filter((c) => essais.parClause.get(c.id)?.couverte).length)} sur ${nombre(decident.length)} qui décident`;
  }

  function table(d) {
    const colonnes = [['Clause', 'clause'], ['Ce qu’elle dit', ''], ['Nature', 'nature'], ['Règles et rangs', 'regles'], ['Scénarios', 'scenarios'], ['État', 'etat'], ['Décisions, 90 jours', 'decisions']];
    return el('div', { class: 'defile', tabindex: '0', role: 'region', 'aria-label': libelle(DOCUMENTS, d.document) },
      el('table', { class: 'donnees empile sommaire' }, el('caption', { class: 'invisible' }, `Clauses : ${libelle(DOCUMENTS, d.document)}`),
        el('colgroup', {}, colonnes.map(([, nom]) => el('col', { class: nom }))),
        el('thead', {}, el('tr', {}, colonnes.map(([titre]) => el('th', { scope: 'col' }, titre)))),
        d.articles.map((a) => el('tbody', {},
          el('tr', { class: 'article' }, el('th', { scope: 'rowgroup', colspan: colonnes.length }, a.article)),
          a.clauses.map((c) => el('tr', { id: c.id },
            el('th', { scope: 'row' }, c.id, vigueur(c)),
            el('td', {}, el('strong', {}, c.titre), el('p', { class: 'petit' }, c.resume)),
            el('td', { 'data-titre': 'Nature' }, libelle(NATURES, c.nature)),
            el('td', { 'data-titre': 'Règles et rangs' }, regles(c)),
            el('td', { 'data-titre': 'Scénarios' }, essaye(c)),
            el('td', { 'data-titre': 'État' }, etat(c)),
            el('td', { class: 'nombre', 'data-titre': 'Décisions, 90 jours' }, decisions({ clause: c.id }, c.applications))))))));
  }

  function regles(c) {
    if (c.regles.length === 0) return '–';
    const contenu = el('ul', { class: 'petit' });
    return el('details', { on: { toggle: (e) => {
      if (e.target.open && !contenu.hasChildNodes()) contenu.append(...c.regles.map((r) => el('li', {}, regle(sommaire.regles[r]))));
    } } }, el('summary', {}, pluriel(c.regles.length, 'règle ou rang', 'règles et rangs')), contenu);
  }

  function regle({ nom, source, applications }) {
    const [fichier, cellule] = source.split(/ › .*!/);
    const table = fichier.replace('.drl.xlsx', '');
    return [nom, el('div', { class: 'discret' }, cellule && lecteur ? el('a', { href: `/table.html?nom=${chemin(table)}#${cellule}` }, source) : source),
      applications !== undefined && el('div', { class: 'discret' }, applications === 0 ? 'Aucune décision en 90 jours'
        : [decisions(cellule ? { table, rangee: cellule.replace(/\D/g, '') } : { regle: fichier.replace('.drl', '') }, applications), applications === 1 ? ' décision' : ' décisions', ' en 90 jours'])];
  }

  /** How many, which an auditor may see. */
  function decisions(criteres, applications) {
    return applications > 0 && moi.roles.includes('auditeur')
      ? el('a', { href: `/decisions.html?${new URLSearchParams({ ...criteres, du: sommaire.depuis })}` }, nombre(applications)) : nombre(applications);
  }

  function essaye(c) {
    if (!essais) return '…';
    const essai = essais.parClause.get(c.id);
    return scenarios(essai) === 0 ? '–' : [`Appliquée : ${nombre(essai.scenariosAppliques)}`, el('br'), `Non : ${nombre(essai.scenariosNonAppliques)}`];
  }

  function etat(c) {
    const essai = essais?.parClause.get(c.id);
    if (!c.decidable) return el('span', { class: 'discret' }, 'ne décide rien');
    if (!essais) return '…';
    if (essai?.couverte) return [el('span', { class: 'badge bien' }, 'couverte'), essai.alerteSeule && el('p', { class: 'discret petit' }, 'alerte seule')];
    return [el('span', { class: 'badge mal' }, 'non couverte'),
      el('p', { class: 'petit' }, !essai ? c.nonCouverte ?? 'Aucune règle ne la cite.' : `Il manque ${essai.manque.join(' ; ')}.`)];
  }

  function mortes(liste) {
    return el('section', { class: 'carte', 'aria-labelledby': 'mortes' }, el('h2', { id: 'mortes' }, 'Règles et rangs qu’aucun scénario ne déclenche'),
      liste.length === 0 ? el('p', {}, 'Aucun : chaque règle et chaque rang de table sert dans un scénario au moins.')
        : [el('p', {}, 'Rien ne montre ici ce qu’ils font : écrivez-leur un scénario. Les dossiers entiers et les exemples chiffrés, eux, ne sont pas comptés.'),
          tableau('Règles et rangs jamais déclenchés', [
            { titre: 'Règle ou rang', entete: true, valeur: regle }, { titre: 'Phase', valeur: (m) => libelle({}, m.phase) },
            { titre: 'Clauses', valeur: (m) => m.clauses.join(', ') }], liste)]);
  }
});

function scenarios(essai) {
  return essai ? essai.scenariosAppliques + essai.scenariosNonAppliques : 0;
}

/** Days in force, when the document tells them. */
function vigueur({ enVigueurDu, enVigueurAu }) {
  return (enVigueurDu || enVigueurAu) && el('p', { class: 'discret petit' },
    [enVigueurDu && `depuis le ${jour(enVigueurDu)}`, enVigueurAu && `jusqu’au ${jour(enVigueurAu)}`].filter(Boolean).join(', '));
}

const combien = (d) => d.articles.reduce((somme, a) => somme + a.clauses.length, 0);

function contient(mots, contenu) {
  const normalise = normal(contenu);
  return mots.every((mot) => normalise.includes(mot));
}

function normal(mot) {
  return mot.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
