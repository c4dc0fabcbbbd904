import { get } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { announce, byId, el, erreur, fill, tableau, vide } from '../dom.js';
import { ecart, instant, libelle, nombre, pluriel, pourcentSigne } from '../format.js';

const ACTIONS = {
  CREATION: 'Création', FICHIER: 'Dépôt de fichier', CONTROLE: 'Contrôle', ADOPTION: 'Adoption de résultats', PROGRAMMATION: 'Programmation',
  PUBLICATION: 'Publication', RETOUR: 'Retour', ABANDON: 'Abandon', DEMARRAGE: 'Démarrage',
};
const PAGE = 50;

demarrer(async () => {
  let lignes = await get(`/api/journal?nombre=${PAGE}`);
  const liste = el('div', { class: 'carte' });
  const fautes = el('div');
  const suite = el('button', { type: 'button', on: { click: charger } }, 'Afficher la suite');
  byId('contenu').append(el('p', { class: 'discret' }, 'Chaque essai de changer les règles, accepté ou refusé, du plus récent au plus ancien.'), liste, fautes, suite);
  suite.hidden = lignes.length < PAGE;
  dessiner();

  async function charger() {
    try {
      const autres = await get(`/api/journal?avant=${lignes.at(-1).rang}&nombre=${PAGE}`);
      lignes = [...lignes, ...autres];
      suite.hidden = autres.length < PAGE;
      dessiner();
      announce(`${pluriel(autres.length, 'ligne')} de plus.`);
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }

  function dessiner() {
    fill(liste, lignes.length === 0 ? vide(el('p', {}, 'Le journal est vide : rien n’a encore été changé.')) : tableau('Journal', [
      { titre: 'Instant', entete: true, valeur: (j) => instant(j.instant) },
      { titre: 'Acteur', valeur: (j) => j.acteur },
      { titre: 'Action', valeur: (j) => libelle(ACTIONS, j.action) },
      { titre: 'Résultat', valeur: (j) => el('span', { class: `badge ${j.resultat === 'REFUSE' ? 'mal' : 'bien'}` }, j.resultat === 'REFUSE' ? 'Refusé' : 'Accepté') },
      { titre: 'Candidat', valeur: (j) => j.candidat && el('a', { href: `/candidat.html?id=${encodeURIComponent(j.candidat)}` }, `n° ${j.numero}`) },
      { titre: 'Motif', valeur: (j) => j.motif },
      { titre: 'Jeu avant', valeur: (j) => j.avant && empreinte(j.avant, 'l’empreinte avant') },
      { titre: 'Jeu après', valeur: (j) => j.apres && empreinte(j.apres, 'l’empreinte après') },
      { titre: 'Détail', valeur: detail }], lignes));
  }
});

function detail({ detail: d, rang }) {
  if (!d) return null;
  const parts = [
    d.tests && ['Tests', texte(d.tests)],
    d.difference && ['Différence', Array.isArray(d.difference) ? el('ul', {}, d.difference.map((p) => el('li', {}, p.texte ?? p))) : texte(d.difference)],
    d.impact && ['Effet', d.impact.ecart ? `${ecart(d.impact.ecart)} (${pourcentSigne(d.impact.pourcent)})` : texte(d.impact)]].filter(Boolean);
  if (parts.length === 0) return null;
  return el('details', {}, el('summary', { 'aria-label': `Détail de la ligne ${rang}` }, 'Voir'), el('dl', {}, parts.map(([nom, valeur]) => [el('dt', { class: 'discret petit' }, nom), el('dd', {}, valeur)])));
}

/** What a detail holds, whatever its shape: a text, or names and counts. */
function texte(valeur) {
  if (typeof valeur !== 'object') return String(valeur);
  return Object.entries(valeur).map(([nom, v]) => `${nom} : ${typeof v === 'number' ? nombre(v) : texte(v)}`).join(' ; ');
}
