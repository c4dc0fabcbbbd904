import { get, chemin } from '../api.js';
import { demarrer } from '../bandeau.js';
import { byId, champ, el, fill, tableau, vide } from '../dom.js';
import { DOMAINES, ETATS, TEINTES, libelle, nombre, pluriel } from '../format.js';

demarrer(async () => {
  const tables = await get('/api/tables');
  const texte = el('input', { type: 'search', on: { input: dessiner } });
  const domaines = [...new Set(tables.map((t) => t.domaine))].sort();
  const domaine = el('select', { on: { change: dessiner } }, el('option', { value: '' }, 'Tous'),
    domaines.map((d) => el('option', { value: d }, libelle(DOMAINES, d))));
  const compte = el('p', { class: 'discret petit', role: 'status' });
  const liste = el('div', { class: 'carte' });
  byId('contenu').append(
    el('p', { class: 'discret' }, 'Les tables de décision des contrats. Téléchargez-en une, changez-la dans Excel ou LibreOffice, puis déposez-la dans un candidat.'),
    el('div', { class: 'filtres' }, champ('Chercher', texte), champ('Domaine', domaine)), compte, liste);
  dessiner();

  function dessiner() {
    const mots = normal(texte.value).split(/\s+/).filter(Boolean);
    const retenues = tables.filter((t) => (!domaine.value || t.domaine === domaine.value)
      && mots.every((mot) => normal(`${t.titre} ${t.nom} ${t.phase} ${libelle(DOMAINES, t.domaine)}`).includes(mot)));
    fill(compte, pluriel(retenues.length, 'table'));
    fill(liste, retenues.length === 0
      ? vide(el('p', {}, 'Aucune table ne répond à cette recherche.'),
        el('button', { type: 'button', on: { click: () => { texte.value = ''; domaine.value = ''; dessiner(); texte.focus(); } } }, 'Tout afficher'))
      : tableau('Tables de décision', [
        { titre: 'Table', entete: true, valeur: titre },
        { titre: 'Domaine', valeur: (t) => libelle(DOMAINES, t.domaine) },
        { titre: 'Phase', valeur: (t) => libelle({}, t.phase) },
        { titre: 'Rangs', nombre: true, valeur: (t) => nombre(t.rangs) },
        { titre: 'Résultats', nombre: true, valeur: (t) => nombre(t.resultats) },
        { titre: 'Clauses', nombre: true, valeur: (t) => nombre(t.clauses) },
        { titre: 'Candidats ouverts', valeur: (t) => t.candidats.map(candidat) }], retenues));
  }
});

function titre(t) {
  return [el('a', { href: `/table.html?nom=${chemin(t.nom)}` }, t.titre), ' ',
    t.illustratif && el('span', { class: 'badge garde' }, 'illustratif'),
    el('div', { class: 'discret petit' }, t.nom)];
}

function candidat(c) {
  return el('div', {}, el('a', { href: `/candidat.html?id=${encodeURIComponent(c.id)}` }, `n° ${c.numero}`), ` de ${c.auteur} `,
    el('span', { class: `badge ${TEINTES[c.etat] ?? ''}` }, ETATS[c.etat] ?? c.etat));
}

function normal(mot) {
  return mot.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
