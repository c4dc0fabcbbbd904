import { ApiError, call, chemin, del, get } from '../api.js';
import { announce, champ, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { NATURES, court, instant, libelle, pluriel, taille } from '../format.js';
import { problemesSurGrille } from '../grille.js';
import { lienClasseur, retenir, telechargee } from '../versions.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files of a candidate, and where to drop new ones. */
export function fichiers(section, candidat, modifiable, page) {
  section.className = 'carte';
  const fautes = el('div');
  const echec = (error) => fill(fautes, erreur(error));
  fill(section, el('h2', {}, 'Fichiers'), fautes, liste(), modifiable ? [depotClasseur(page), depotAutre(page)] : null);

  function liste() {
    if (candidat.fichiers.length === 0) {
      return vide(el('p', {}, 'Aucun fichier. ', modifiable ? 'Téléchargez une table, changez-la, puis déposez-la ici.' : ''), el('a', { href: '/index.html' }, 'Voir les tables'));
    }
    return tableau('Fichiers du candidat', [
      { titre: 'Fichier', entete: true, valeur: (f) => [f.chemin, ' ', f.ajout && el('span', { class: 'badge bien' }, 'nouveau'), f.suppression && el('span', { class: 'badge mal' }, 'supprimé')] },
      { titre: 'Nature', valeur: (f) => libelle(NATURES, f.nature) },
      { titre: 'Taille', nombre: true, valeur: (f) => taille(f.taille) },
      { titre: 'Actions', muet: true, valeur: actions }], candidat.fichiers);
  }

  function actions(f) {
    const selon = `?candidat=${encodeURIComponent(page.id)}`;
    return el('div', { class: 'rangee' },
      f.table && !f.suppression && el('a', { href: `/table.html?nom=${chemin(f.table)}&candidat=${encodeURIComponent(page.id)}`, 'aria-label': `Voir la table ${f.table}` }, 'Voir'),
      f.table && !f.suppression ? lienClasseur(f.table, 'Télécharger', { selon, classe: '', echec })
        : !f.suppression && el('a', { href: `${page.api}/fichiers/${chemin(f.chemin)}`, download: f.chemin.split('/').at(-1) }, 'Télécharger'),
      modifiable && el('button', { type: 'button', class: 'menu', 'aria-label': `Retirer ${f.chemin}`, on: { click: () => retirer(f) } }, 'Retirer'));
  }

  async function retirer(f) {
    try {
      await del(`${page.api}/fichiers/${chemin(f.chemin)}`);
      await page.recharger(`${f.chemin} est retiré du candidat.`);
    } catch (error) {
      echec(error);
    }
  }
}

/** The workbook of a table: chosen or dropped, sent with the version it was made from. */
function depotClasseur(page) {
  let tables = [];
  let fichier = null;
  let actuelle = null;
  const resultat = el('div');
  const entree = el('input', { type: 'file', accept: '.xlsx', on: { change: () => choisir(entree.files[0]) } });
  const table = el('select', { on: { change: lireVersion } });
  const version = el('div');
  const formules = el('input', { type: 'checkbox' });
  const envoyer = el('button', { type: 'button', class: 'principal', disabled: true, on: { click: deposer } }, 'Déposer le classeur');
  const zone = el('div', { class: 'depot', on: {
    dragover: (e) => { e.preventDefault(); zone.classList.add('survol'); },
    dragleave: () => zone.classList.remove('survol'),
    drop: (e) => { e.preventDefault(); zone.classList.remove('survol'); choisir(e.dataTransfer.files[0]); },
  } },
  el('h3', {}, 'Déposer un classeur'),
  champ('Classeur modifié', entree, 'Un fichier .xlsx, choisi ici ou glissé dans ce cadre.'), champ('Table', table), version,
  el('label', { class: 'choix' }, formules, 'Remplacer les formules Excel par leur valeur'), el('p', {}, envoyer));
  charger();
  return el('div', {}, zone, resultat);

  async function charger() {
    try {
      tables = await get('/api/tables');
      fill(table, el('option', { value: '' }, 'Choisissez une table'), tables.map((t) => el('option', { value: t.nom }, `${t.titre} (${t.nom})`)));
      if (fichier) choisir(fichier);
    } catch (error) {
      fill(resultat, erreur(error));
    }
  }

  function choisir(choisi) {
    if (!choisi) return;
    fichier = choisi;
    if (entree.files[0] !== choisi) {
      const transfert = new DataTransfer();
      transfert.items.add(choisi);
      entree.files = transfert.files;
    }
    // « esprit-sante-tns.drl (1).xlsx », as browsers name a second download, is still that table.
    const nom = choisi.name.replace(/\.xlsx$/i, '').replace(/\s*\(\d+\)$/, '').replace(/\.drl$/i, '').replace(/\s*\(\d+\)$/, '');
    const reconnues = tables.filter((t) => t.nom.split('/').at(-1) === nom);
    if (reconnues.length === 1) table.value = reconnues[0].nom;
    announce(`${choisi.name} est choisi${reconnues.length === 1 ? ` pour la table ${reconnues[0].titre}` : ' ; dites sa table'}.`);
    lireVersion();
  }

  /** From which version was the file made? That of the last download here, unless the person says it is the current one. */
  async function lireVersion() {
    // Until the version is known, the service would not take the workbook.
    envoyer.disabled = true;
    fill(version);
    actuelle = null;
    if (!table.value) return;
    const nom = table.value;
    try {
      const { etag } = await call('GET', `/api/tables/${chemin(nom)}?candidat=${encodeURIComponent(page.id)}`);
      if (table.value !== nom) return;
      actuelle = etag;
      envoyer.disabled = !fichier;
    } catch (error) {
      fill(resultat, erreur(error));
      return;
    }
    const prise = telechargee(nom);
    fill(version, !prise
      ? el('p', { class: 'petit' }, `Ce navigateur n’a pas téléchargé cette table : votre classeur est comparé à la version actuelle du candidat (${court(actuelle)}).`)
      : prise.etag === actuelle ? el('p', { class: 'petit' }, `Fait sur la version actuelle, téléchargée le ${instant(prise.instant)}.`)
        : message('garde', 'La table a changé depuis votre téléchargement.',
          el('p', {}, `Vous aviez pris la version ${court(prise.etag)} le ${instant(prise.instant)} ; l’actuelle est ${court(actuelle)}. Reprenez-la avant de déposer :`),
          el('p', {}, reprendre(nom))));
  }

  function reprendre(nom) {
    return lienClasseur(nom, 'Télécharger la version actuelle', { selon: `?candidat=${encodeURIComponent(page.id)}`, echec: (error) => fill(resultat, erreur(error)) });
  }

  async function deposer() {
    const nom = table.value;
    envoyer.disabled = true;
    fill(resultat, el('p', {}, 'Lecture du classeur…'));
    announce('Lecture du classeur.');
    try {
      if (!/\.xlsx$/i.test(fichier.name)) throw new ApiError(415, { title: 'Ce n’est pas un classeur .xlsx', detail: 'Dans Excel ou LibreOffice, enregistrez la table au format .xlsx, puis déposez ce fichier.' });
      const { data } = await call('PUT', `/api/tables/${chemin(nom)}/classeur?candidat=${encodeURIComponent(page.id)}${formules.checked ? '&formules=valeurs' : ''}`,
        { body: fichier, type: XLSX, ifMatch: telechargee(nom)?.etag ?? actuelle });
      retenir(nom, data.etag);
      const vue = data.avertissements.length > 0 ? await get(`/api/tables/${chemin(nom)}?candidat=${encodeURIComponent(page.id)}`) : null;
      await page.recharger(`Classeur accepté : ${pluriel(data.differences.length, 'cellule changée', 'cellules changées')}.`);
      if (vue) {
        const place = document.querySelector('.depot');
        place.after(message('garde', `Classeur accepté, avec ${pluriel(data.avertissements.length, 'avertissement')}.`), problemesSurGrille(vue, data.avertissements));
      }
    } catch (error) {
      await refuser(error, nom);
    } finally {
      envoyer.disabled = false;
    }
  }

  async function refuser(error, nom) {
    const cellules = error.errors?.filter((e) => e.gravite || e.cellule) ?? [];
    if (error.status === 412) {
      fill(resultat, message('mal', 'La table a changé depuis que vous l’avez téléchargée', el('p', {}, error.detail),
        el('p', {}, 'Déposer votre classeur effacerait ce changement. Téléchargez la version actuelle, refaites-y vos corrections, puis déposez-la.'), el('p', {}, reprendre(nom))));
    } else if (cellules.length > 0) {
      const vue = await get(`/api/tables/${chemin(nom)}?candidat=${encodeURIComponent(page.id)}`);
      const fautes = cellules.filter((e) => e.gravite !== 'AVERTISSEMENT').length;
      fill(resultat, message('mal', `Classeur refusé : ${pluriel(fautes, 'erreur')}, ${pluriel(cellules.length - fautes, 'avertissement')}.`,
        el('p', {}, 'Rien n’a été changé. Corrigez ces cellules dans votre classeur, enregistrez-le, puis déposez-le de nouveau. La grille montre la version actuelle et, en couleur, ce que votre classeur met à sa place.')), problemesSurGrille(vue, cellules));
    } else {
      fill(resultat, erreur(error));
    }
  }
}

/** A file that is not a table: legal figures, readings; for developers, a rule and its scenarios. */
function depotAutre(page) {
  const resultat = el('div');
  const entree = el('input', { type: 'file', accept: '.csv,.yaml,.drl', on: { change: proposer } });
  const place = el('input', { type: 'text', spellcheck: 'false' });
  return el('details', {}, el('summary', {}, 'Déposer un autre fichier : chiffres légaux, lectures, règle'),
    champ('Fichier', entree, 'Par exemple bases-de-remboursement.csv ou interpretations.yaml, pris dans le dossier de règles.'),
    champ('Sa place dans le dossier de règles', place), el('p', {}, el('button', { type: 'button', on: { click: deposer } }, 'Déposer le fichier')), resultat);

  function proposer() {
    const nom = entree.files[0]?.name ?? '';
    place.value = nom.endsWith('.csv') ? `reglementation/${nom}` : nom === 'interpretations.yaml' ? 'clauses/interpretations.yaml' : nom;
  }

  async function deposer() {
    try {
      if (!entree.files[0] || !place.value) throw new ApiError(0, { title: 'Il manque le fichier ou sa place', detail: 'Choisissez le fichier, et dites où il va, par exemple reglementation/bases-de-remboursement.csv.' });
      await call('PUT', `${page.api}/fichiers/${chemin(place.value)}`, { body: entree.files[0], type: 'application/octet-stream' });
      await page.recharger(`${place.value} est déposé.`);
    } catch (error) {
      fill(resultat, erreur(error));
    }
  }
}
