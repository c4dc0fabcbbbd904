import { get } from '../api.js';
import { demarrer } from '../bandeau.js';
import { LECTURES } from '../decision/suivi.js';
import { announce, byId, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { personneVue } from '../donnees/personne.js';
import { instant, jour, libelle, nombre, pluriel } from '../format.js';

const API = '/api/donnees';
const PAGE = 50;

demarrer(async (moi) => {
  const auditeur = moi.roles.includes('auditeur');
  const main = byId('contenu');
  if (!auditeur && !moi.roles.includes('exploitant')) {
    main.append(vide(el('p', {}, 'Il faut le rôle « auditeur » ou « exploitant » pour lire cette page.')));
    return;
  }
  const [registre, conservation, acces, revisions] = await Promise.all([
    get(API), get(`${API}/conservation`), get(`${API}/acces?nombre=${PAGE}`), auditeur ? get(`${API}/revisions`) : null]);
  main.append(...[
    el('p', { class: 'discret' }, 'Ce que le service garde des personnes, pourquoi, combien de temps ; qui l’a lu ; ce qui doit partir.'),
    moi.roles.includes('exploitant') && carte('personne', 'Demande d’une personne', personneVue()),
    revisions && carte('revisions', 'Révisions ouvertes', ...revisionsVue(revisions)),
    carte('conservation', 'Ce qui est échu', ...echeancesVue(conservation)),
    carte('registre', 'Ce qui est conservé', registreVue(registre)),
    carte('acces', 'Qui a lu quelle décision', ...accesVue(acces, auditeur))].filter(Boolean));
});

function carte(id, titre, ...contenu) {
  return el('section', { class: 'carte', 'aria-labelledby': id }, el('h2', { id }, titre), ...contenu.filter(Boolean));
}

function registreVue(registre) {
  return tableau('Ce qui est conservé', [
    { titre: 'Donnée', entete: true, valeur: (d) => d.donnee },
    { titre: 'Pourquoi', valeur: (d) => d.finalite },
    { titre: 'Combien de temps', valeur: (d) => d.duree },
    { titre: 'D’après', valeur: (d) => d.clauses.map((c, i) => [i > 0 && ', ', clause(c)]) },
    { titre: 'Personne', valeur: (d) => (d.personne ? 'Oui' : 'Non') }], registre);
}

const clause = (id) => el('span', { class: 'empreinte' }, id);

function echeancesVue({ echues, dernier, intervalle }) {
  return [
    echues.decisions === 0 ? message('bien', 'Aucune décision n’est échue.')
      : message('garde', `${pluriel(echues.decisions, 'décision échue', 'décisions échues')}, la plus ancienne du ${instant(echues.plusAncienne)}.`,
        el('ul', {}, Object.entries(echues.parAnnee).map(([annee, n]) => el('li', {}, `Données en ${annee} : ${nombre(n)}`)))),
    el('p', {}, intervalle === 'PT0S' ? 'Rien ne s’efface de soi-même : l’effacement à échéance est arrêté (clausier.conservation.intervalle).'
      : dernier ? `Dernier passage le ${instant(dernier.instant)} : ${pluriel(dernier.decisions, 'décision effacée', 'décisions effacées')}, ${pluriel(dernier.compteurs, 'compteur retiré', 'compteurs retirés')}.`
        : 'Aucun passage depuis le démarrage du service ; le premier a lieu dix minutes après.')];
}

function revisionsVue(revisions) {
  return revisions.length === 0 ? [vide(el('p', {}, 'Aucune révision n’est ouverte. On la demande d’une décision, par un motif ; une régularisation y répond.'))]
    : [tableau('Révisions ouvertes', [
      { titre: 'Demandée le', entete: true, valeur: (r) => instant(r.instant) },
      { titre: 'Par', valeur: (r) => r.qui },
      { titre: 'Décision', valeur: (r) => decision(r.decision) },
      { titre: 'Motif', valeur: (r) => r.motif }], revisions)];
}

const decision = (id) => el('a', { href: `/decision.html?id=${encodeURIComponent(id)}`, 'aria-label': `Décision ${id}` }, el('code', {}, id));

function accesVue(lignes, auditeur) {
  const liste = el('div');
  const fautes = el('div');
  const suite = el('button', { type: 'button', hidden: lignes.length < PAGE, on: { click: charger } }, 'Afficher la suite');
  dessiner();
  return [liste, fautes, suite];

  async function charger() {
    try {
      const autres = await get(`${API}/acces?avant=${lignes.at(-1).rang}&nombre=${PAGE}`);
      lignes = [...lignes, ...autres];
      suite.hidden = autres.length < PAGE;
      dessiner();
      announce(`${pluriel(autres.length, 'lecture')} de plus.`);
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }

  function dessiner() {
    fill(liste, lignes.length === 0 ? vide(el('p', {}, 'Aucune décision n’a encore été lue.')) : tableau('Lectures', [
      { titre: 'Instant', entete: true, valeur: (a) => instant(a.instant) },
      { titre: 'Compte', valeur: (a) => a.qui },
      { titre: 'Rôles', valeur: (a) => a.roles.replaceAll(',', ', ') },
      { titre: 'Lecture', valeur: (a) => libelle(LECTURES, a.lecture) },
      { titre: 'Décision', valeur: (a) => (a.decision ? (auditeur ? decision(a.decision) : el('code', {}, a.decision)) : periode(a)) }], lignes));
  }
}

/** The bounds of an export: days in Paris, the last one left out. */
function periode({ du, avant }) {
  if (!du && !avant) return 'Toutes';
  return [du && `à partir du ${jour(jourDe(du))}`, avant && `avant le ${jour(jourDe(avant))}`].filter(Boolean).join(', ');
}

const jourDe = (texte) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(texte));
