import { call, chemin, get } from '../api.js';
import { champ, el, erreur, fill, message, tableau } from '../dom.js';
import { DOMAINES, libelle, pluriel } from '../format.js';

const ETATS = { APPLIQUEE: 'Appliquée', SANS_EFFET: 'Sans effet', NON_REMPLIE: 'Non remplie', SANS_FAIT: 'Sans objet' };
const TEINTES = { APPLIQUEE: 'bien', SANS_EFFET: 'accent', NON_REMPLIE: 'garde', SANS_FAIT: '' };

/** A field for a clause, and why it did or did not apply to the decision of that identifier. */
export function pourquoiVue(id) {
  const liste = el('datalist', { id: 'clauses-du-contrat' });
  const clause = el('input', { type: 'search', list: liste.id, autocomplete: 'off', required: true, spellcheck: 'false', on: { focus: proposer } });
  const bouton = el('button', {}, 'Pourquoi ?');
  const reponse = el('div', { 'aria-live': 'polite' });
  return el('div', { class: 'pourquoi' },
    el('form', { class: 'filtres sans-impression', on: { submit: demander } },
      champ('Clause, par identifiant ou par titre', clause), liste, bouton), reponse);

  /** The clauses come when somebody is about to choose one. */
  async function proposer() {
    clause.removeEventListener('focus', proposer);
    try {
      const clauses = await get('/api/clauses');
      fill(liste, clauses.map((c) => el('option', { value: c.id }, `${c.article} · ${c.titre}`)));
    } catch (error) {
      clause.addEventListener('focus', proposer);
      fill(reponse, erreur(error));
    }
  }

  async function demander(event) {
    event.preventDefault();
    bouton.disabled = true;
    try {
      const { data, response } = await call('GET', `/api/decisions/${encodeURIComponent(id)}/pourquoi-pas?clause=${encodeURIComponent(clause.value.trim())}`);
      // The tables shown are those of the set that decided.
      fill(reponse, explication(data, response.headers.get('Clausier-Regles') === data.jeu ? '' : `&jeu=${encodeURIComponent(data.jeu)}`));
    } catch (error) {
      fill(reponse, erreur(error));
    } finally {
      bouton.disabled = false;
    }
  }
}

function explication(data, jeu) {
  return [
    message(data.appliquee ? 'bien' : 'garde', `${data.clause.id} · ${data.clause.titre}`,
      el('p', { class: 'discret petit' }, [data.clause.article, data.clause.resume].filter(Boolean).join(' · ')), el('p', {}, data.phrase)),
    data.regles.map((regle, rang) => regleVue(regle, rang === 0, jeu)),
    data.autresRegles > 0 && el('p', { class: 'discret' }, `Et ${pluriel(data.autresRegles, 'autre règle', 'autres règles')} qui la citent, plus loin encore.`)];
}

function regleVue(regle, ouverte, jeu) {
  return el('details', { class: 'carte', open: ouverte },
    el('summary', {}, etat(regle.etat), ' ', regle.nom, regle.ligne && el('span', { class: 'discret petit' }, ` · rang ${regle.ligne}`),
      regle.etat === 'NON_REMPLIE' && el('span', { class: 'discret petit' }, ` · ${manque(regle.manque)}`)),
    el('p', { class: 'discret petit' }, regle.table ? lien(regle.table, `C${regle.ligne}`, jeu, `${regle.table}, rang ${regle.ligne}`) : el('code', {}, regle.fichier),
      ` · ${libelle(DOMAINES, regle.domaine)}, ${libelle({}, regle.phase).toLowerCase()} · ${regle.clauses.join(', ')}`),
    el('div', { class: 'pile' }, regle.faits.map((fait) => faitVue(fait, regle, jeu))),
    regle.autresFaits > 0 && el('p', { class: 'discret petit' }, `Et ${pluriel(regle.autresFaits, 'autre fait', 'autres faits')}, plus loin encore.`),
    regle.absents.length > 0 && el('ul', {}, regle.absents.map((phrase) => el('li', {}, phrase))));
}

function faitVue(fait, regle, jeu) {
  const ordonnees = [...fait.conditions].sort((a, b) => Number(a.remplie) - Number(b.remplie));
  return el('section', {},
    el('h3', {}, majuscule(fait.texte), ' ', regle.faits.length > 1 && etat(fait.etat)),
    fait.etat === 'NON_REMPLIE' ? el('p', {}, `${manque(fait.manque)} sur ${fait.conditions.length}.`) : el('p', {}, majuscule(fait.phrase.slice(fait.texte.length + ' : '.length))),
    ordonnees.length > 0 && tableau(`Conditions de « ${regle.nom} » pour ${fait.texte}`, [
      { titre: 'Condition', entete: true, valeur: (c) => majuscule(c.sujet) },
      { titre: 'Remplie', valeur: (c) => el('span', { class: `badge ${c.remplie ? 'bien' : 'mal'}` }, c.remplie ? '✓ oui' : '✕ non') },
      { titre: 'Valeur', valeur: (c) => c.valeur }, { titre: 'Attendu', valeur: (c) => c.attendu },
      { titre: regle.table ? 'Cellule' : 'Règle', valeur: (c) => (c.cellule ? lien(regle.table, c.cellule, jeu, c.cellule) : el('code', {}, c.texte)) }], ordonnees));
}

const majuscule = (texte) => texte.replace(/^./, (lettre) => lettre.toUpperCase());
const etat = (code) => el('span', { class: `badge ${TEINTES[code]}` }, libelle(ETATS, code));
const manque = (nombre) => (nombre < 2 ? 'Une condition manque' : `${nombre} conditions manquent`);
const lien = (table, cellule, jeu, texte) => el('a', { href: `/table.html?nom=${chemin(table)}${jeu}#${cellule}` }, texte);
