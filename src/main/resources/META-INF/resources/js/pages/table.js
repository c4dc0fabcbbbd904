import { chemin, get, getOrNull } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { byId, el, erreur, fill, message, parametre, tableau, vide } from '../dom.js';
import { DOMAINES, court, instant, libelle, pluriel } from '../format.js';
import { grille } from '../grille.js';
import { lienClasseur } from '../versions.js';

demarrer(async () => {
  const nom = parametre('nom');
  const candidat = parametre('candidat');
  const jeu = parametre('jeu');
  const main = byId('contenu');
  if (!nom) {
    fill(main, el('h1', {}, 'Table'), vide(el('p', {}, 'L’adresse ne dit pas quelle table. '), el('a', { href: '/index.html' }, 'Choisir une table')));
    return;
  }
  const selon = candidat ? `?candidat=${encodeURIComponent(candidat)}` : jeu ? `?jeu=${encodeURIComponent(jeu)}` : '';
  const [table, difference, origine] = await Promise.all([
    get(`/api/tables/${chemin(nom)}${selon}`),
    candidat ? getOrNull(`/api/candidats/${encodeURIComponent(candidat)}/difference`) : null,
    candidat ? get(`/api/candidats/${encodeURIComponent(candidat)}`) : null]);
  const changees = new Map((difference?.tables.find((t) => t.table === nom)?.cellules ?? []).map((c) => [c.cellule, c]));
  const fautes = el('div');
  const vue = grille(table, { changees });
  document.title = `${table.titre} · Clausier`;
  fill(main,
    el('p', { class: 'filariane' }, el('a', { href: '/index.html' }, 'Tables')),
    el('div', { class: 'rangee ecartee' },
      el('div', {}, el('h1', {}, table.titre),
        el('p', { class: 'rangee discret petit' }, `${libelle(DOMAINES, table.domaine)} · ${libelle({}, table.phase)} · ${table.fichier}`,
          table.illustratif && el('span', { class: 'badge garde' }, 'illustratif'))),
      lienClasseur(nom, 'Télécharger le classeur', { selon, echec: (error) => fill(fautes, erreur(error)) })),
    fautes,
    origine && message('garde', `Table du candidat n° ${origine.numero}, ${origine.raison}`,
      el('p', {}, changees.size > 0 ? `${pluriel(changees.size, 'cellule change', 'cellules changent')} ; elles sont en couleur. ` : 'Aucune cellule de cette table ne change. ',
        el('a', { href: `/candidat.html?id=${encodeURIComponent(candidat)}` }, 'Revenir au candidat'), ' · ',
        el('a', { href: `/table.html?nom=${chemin(nom)}` }, 'Voir la table en vigueur'))),
    changees.size > 0 && el('p', {}, el('button', { type: 'button', on: { click: suivante() } }, 'Aller à la cellule changée suivante')),
    jeu && message('garde', `Table du jeu ${court(jeu)}`, el('p', {}, el('a', { href: `/table.html?nom=${chemin(nom)}` }, 'Voir la table en vigueur'))),
    vue.node, historique());
  if (location.hash && !vue.designer(location.hash.slice(1))) {
    vue.node.before(message('garde', `La cellule ${location.hash.slice(1)} n’est pas dans cette table`));
  }

  function suivante() {
    const cellules = [...changees.keys()];
    let i = 0;
    return () => vue.atteindre(cellules[i++ % cellules.length]);
  }

  function historique() {
    const contenu = el('div', {}, 'Chargement…');
    return el('details', { class: 'carte', on: { toggle: async (event) => {
      if (!event.target.open) return;
      try {
        const versions = await get(`/api/tables/${chemin(nom)}/historique`);
        fill(contenu, versions.length === 0 ? vide(el('p', {}, 'Cette table n’a jamais changé depuis le premier démarrage.'))
          : tableau('Versions de la table', [
            { titre: 'Depuis', entete: true, valeur: (v) => instant(v.instant) }, { titre: 'Par', valeur: (v) => v.auteur },
            { titre: 'Raison', valeur: (v) => v.raison }, { titre: 'Jeu', valeur: (v) => empreinte(v.hash, 'l’empreinte du jeu') },
            { titre: 'Candidat', valeur: (v) => v.candidat && el('a', { href: `/candidat.html?id=${encodeURIComponent(v.candidat)}` }, 'Voir le candidat') },
            { titre: 'Version', valeur: (v) => el('a', { href: `/table.html?nom=${chemin(nom)}&jeu=${encodeURIComponent(v.hash)}`, 'aria-label': `Voir la version du ${instant(v.instant)}` }, 'Voir') }], versions));
      } catch (error) {
        fill(contenu, erreur(error));
      }
    } } }, el('summary', {}, 'Historique de la table'), contenu);
  }
});
