import { get } from '../api.js';
import { demarrer } from '../bandeau.js';
import { announce, byId, champ, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { court, euros, instant, libelle, nombre, pluriel, versDecimal } from '../format.js';

const STATUTS = { ACCORDE: 'Accordée', ACCORDE_PARTIEL: 'Accordée en partie', REFUSE: 'Refusée', EN_ATTENTE: 'En attente', A_APPRECIER: 'À apprécier' };
const TEINTES = { ACCORDE: 'bien', ACCORDE_PARTIEL: 'bien', REFUSE: 'mal', EN_ATTENTE: 'garde', A_APPRECIER: 'garde' };
const NATURES = {
  DEVIS: 'Devis', PRISE_EN_CHARGE: 'Prise en charge', LIQUIDATION: 'Liquidation', REGULARISATION: 'Régularisation', ANNULATION: 'Annulation',
};
const TYPES = {
  REMBOURSEMENT: 'Remboursement', ADHESION: 'Adhésion', SITUATION: 'Situation', CHANGEMENT: 'Changement', RENONCIATION: 'Renonciation',
  DENONCIATION: 'Dénonciation', COTISATION: 'Cotisation', ACTION: 'Action en justice', SERVICE: 'Service', RECOURS: 'Recours', CONTROLE: 'Contrôle',
  RECLAMATION: 'Réclamation', DONNEES: 'Données', ASSISTANCE: 'Assistance', TELECONSULTATION: 'Téléconsultation', ACCOMPAGNEMENT: 'Accompagnement',
  LITIGE: 'Litige',
};
/** What a sheet holds: beyond, the service refuses the export. */
const EXPORT_MOST = 1048575;

demarrer(async (moi) => {
  if (!moi.roles.includes('auditeur')) {
    byId('contenu').append(message('garde', 'Il faut le rôle « auditeur » pour chercher parmi les décisions.'));
    return;
  }
  const listes = { clauses: el('datalist', { id: 'liste-clauses' }), regles: el('datalist', { id: 'liste-regles' }), tables: el('datalist', { id: 'liste-tables' }) };
  const champs = {
    adherent: texte(), beneficiaire: texte(), du: date(), au: date(), statut: choix('Toutes', STATUTS), nature: choix('Toutes', NATURES),
    clause: texte(listes.clauses, proposerClauses), montantMin: euro(), montantMax: euro(), soinsDu: date(), soinsAu: date(), type: choix('Tous', TYPES),
    regle: texte(listes.regles, proposerRegles), table: texte(listes.tables, proposerRegles), rangee: el('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off' }),
    jeu: texte(),
  };
  const autres = el('details', {}, el('summary', {}, 'Autres critères'), el('div', { class: 'criteres' },
    champ('Soins à partir du', champs.soinsDu), champ('Soins jusqu’au', champs.soinsAu, 'Compris ; le premier jour d’une ligne.'), champ('Type de demande', champs.type),
    champ('Règle appliquée', champs.regle, 'Son fichier, proposé par son nom.'), champ('Table', champs.table), champ('Rang de la table', champs.rangee, 'Son numéro de ligne, dans le jeu qui a décidé.'),
    champ('Jeu de règles', champs.jeu, 'Son empreinte entière.')));
  const chercher = el('button', { class: 'principal' }, 'Chercher');
  const resultats = el('section', { class: 'resultats', 'aria-labelledby': 'resultats' });
  byId('contenu').append(
    el('form', { class: 'carte recherche', role: 'search', on: { submit: soumettre } },
      el('div', { class: 'criteres' },
        champ('Adhésion', champs.adherent, 'Le numéro entier.'), champ('Bénéficiaire', champs.beneficiaire, 'L’identifiant entier.'),
        champ('Décidées à partir du', champs.du), champ('Décidées jusqu’au', champs.au, 'Compris.'),
        champ('Issue', champs.statut), champ('Nature', champs.nature), champ('Clause appliquée', champs.clause, 'Par identifiant ou par titre.'),
        champ('Mutuelle, au moins', champs.montantMin, 'En euros.'), champ('Mutuelle, au plus', champs.montantMax, 'En euros.')),
      autres, Object.values(listes),
      el('div', { class: 'rangee' }, chercher, el('button', { type: 'button', on: { click: effacer } }, 'Effacer les critères'))),
    resultats);
  addEventListener('popstate', reprendre);
  await reprendre();

  /** The search that the address tells. */
  async function reprendre() {
    const dits = new URLSearchParams(location.search);
    for (const [nom, input] of Object.entries(champs)) {
      const valeur = dits.get(nom) ?? '';
      // A code that the list does not have is shown all the same: the service tells what is wrong with it.
      if (input.tagName === 'SELECT' && valeur && ![...input.options].some((o) => o.value === valeur)) input.append(el('option', { value: valeur }, valeur));
      input.value = nom.startsWith('montant') ? valeur.replace('.', ',') : valeur;
    }
    autres.open = ['soinsDu', 'soinsAu', 'type', 'regle', 'table', 'rangee', 'jeu'].some((nom) => dits.get(nom));
    await premiere();
  }

  function demandes() {
    const dits = new URLSearchParams();
    for (const [nom, input] of Object.entries(champs)) {
      const valeur = nom.startsWith('montant') ? versDecimal(input.value) : input.value.trim();
      if (valeur) dits.set(nom, valeur);
    }
    return dits;
  }

  async function soumettre(event) {
    event.preventDefault();
    const dits = demandes().toString();
    if (dits !== location.search.slice(1)) history.pushState(null, '', dits ? `?${dits}` : location.pathname);
    await premiere();
  }

  async function effacer() {
    history.pushState(null, '', location.pathname);
    await reprendre();
    champs.adherent.focus();
  }

  async function premiere() {
    const dits = new URLSearchParams(location.search);
    chercher.disabled = true;
    resultats.setAttribute('aria-busy', 'true');
    try {
      dessiner(dits, await get(`/api/decisions?${dits}`));
    } catch (error) {
      fill(resultats, erreur(error));
    } finally {
      chercher.disabled = false;
      resultats.removeAttribute('aria-busy');
    }
  }

  function dessiner(dits, page) {
    let lignes = page.decisions;
    let suivant = page.suivant;
    const liste = el('div');
    const fautes = el('div');
    const plus = el('button', { type: 'button', on: { click: charger } }, 'Plus');
    const dit = page.total === undefined ? 'Beaucoup de décisions' : pluriel(page.total, 'décision');
    fill(resultats, el('h2', { id: 'resultats', class: 'invisible' }, 'Résultats'), retard(page),
      lignes.length > 0 && el('div', { class: 'resultats-tete' }, el('p', {}, el('strong', {}, dit), ', la dernière d’abord'), exports(dits, page)),
      lignes.length === 0 ? aucune(dits, page) : el('div', { class: 'carte' }, liste), fautes, plus);
    montrer();
    announce(lignes.length === 0 ? 'Aucune décision trouvée.' : `${dit} : ${pluriel(lignes.length, 'est affichée', 'sont affichées')}.`);

    function montrer() {
      plus.hidden = !suivant;
      if (lignes.length > 0) fill(liste, table(lignes));
    }

    async function charger() {
      plus.disabled = true;
      try {
        const autre = await get(`/api/decisions?${new URLSearchParams([...dits, ['curseur', suivant]])}`);
        lignes = [...lignes, ...autre.decisions];
        suivant = autre.suivant;
        montrer();
        announce(`${pluriel(autre.decisions.length, 'décision')} de plus.`);
      } catch (error) {
        fill(fautes, erreur(error));
      } finally {
        plus.disabled = false;
      }
    }
  }

  function texte(liste, proposer) {
    return el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', list: liste?.id, on: proposer ? { focus: proposer } : {} });
  }

  /** The proposals come when somebody is about to choose; without them, the field is typed. */
  async function proposerClauses() {
    champs.clause.removeEventListener('focus', proposerClauses);
    const clauses = await get('/api/clauses').catch(() => []);
    fill(listes.clauses, clauses.map((c) => el('option', { value: c.id }, `${c.article} · ${c.titre}`)));
  }

  async function proposerRegles() {
    champs.regle.removeEventListener('focus', proposerRegles);
    champs.table.removeEventListener('focus', proposerRegles);
    const { regles } = await get('/api/sommaire').catch(() => ({ regles: [] }));
    const fichiers = regles.map((r) => ({ ...r, fichier: r.source.split(' › ')[0] }));
    fill(listes.regles, fichiers.filter((r) => r.fichier.endsWith('.drl')).map((r) => el('option', { value: r.fichier.replace('.drl', '') }, r.nom)));
    fill(listes.tables, [...new Set(fichiers.filter((r) => r.fichier.endsWith('.xlsx')).map((r) => r.fichier.replace('.drl.xlsx', '')))]
      .map((t) => el('option', { value: t })));
  }
});

const date = () => el('input', { type: 'date' });
const euro = () => el('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off' });
const choix = (tous, noms) => el('select', {}, el('option', { value: '' }, tous), Object.entries(noms).map(([code, nom]) => el('option', { value: code }, nom)));

/** The index follows the store: what was kept last may not be found yet. */
function retard({ indexeJusqua, dernier }) {
  return dernier > indexeJusqua && message('garde', `${pluriel(dernier - indexeJusqua, 'décision ne se trouve', 'décisions ne se trouvent')} pas encore.`,
    el('p', {}, 'L’index suit les décisions conservées : cherchez de nouveau dans un moment.'));
}

function aucune(dits, { dernier }) {
  if ([...dits].length > 0) return vide(el('p', {}, 'Aucune décision ne répond à tous ces critères : retirez-en un, ou élargissez la période.'));
  return vide(el('p', {}, dernier > 0 ? 'Aucune décision ne se trouve encore.' : 'Aucune décision n’est conservée : elles se trouveront ici dès que le service en aura donné.'));
}

function exports(dits, { total }) {
  if (total > EXPORT_MOST) return el('p', { class: 'discret petit' }, `Un export prend ${nombre(EXPORT_MOST)} décisions au plus : réduisez la période.`);
  return el('div', { class: 'rangee sans-impression' }, 'Exporter :', [['xlsx', 'Excel'], ['csv', 'CSV'], ['ndjson', 'NDJSON']].map(([format, nom]) =>
    el('a', { class: 'bouton', href: `/api/decisions/export?${new URLSearchParams([...dits, ['format', format]])}`, download: true, 'aria-label': `Exporter en ${nom}` }, nom)));
}

function table(lignes) {
  return tableau('Décisions trouvées', [
    { titre: 'Donnée le', entete: true, valeur: (d) => el('a', { href: `/decision.html?id=${encodeURIComponent(d.id)}` }, instant(d.instant)) },
    { titre: 'Référence', valeur: (d) => d.reference }, { titre: 'Type', valeur: (d) => libelle(TYPES, d.type) },
    { titre: 'Nature', valeur: (d) => d.nature && libelle(NATURES, d.nature) },
    { titre: 'Issue', valeur: (d) => el('span', { class: `badge ${TEINTES[d.statut] ?? ''}` }, libelle(STATUTS, d.statut)) },
    { titre: 'Frais réels', nombre: true, valeur: (d) => euros(d.montants.fraisReels) }, { titre: 'Mutuelle', nombre: true, valeur: (d) => euros(d.montants.mutuelle) },
    { titre: 'Reste à charge', nombre: true, valeur: (d) => euros(d.montants.resteACharge) },
    { titre: 'Jeu', valeur: (d) => el('span', { class: 'hash', title: d.jeu }, court(d.jeu)) }], lignes);
}
