import { del, get, post } from '../api.js';
import { announce, el, erreur, fill, message, tableau } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { nombre, pluriel, secondes, valeur as ecrire } from '../format.js';

const INTERVALLE = 500;
const MARQUES = { A_FAIRE: '', EN_COURS: '…', REUSSIE: '✓', ECHOUEE: '✕', ANNULEE: '–', SANS_OBJET: '–' };
const ETATS = { A_FAIRE: 'à faire', EN_COURS: 'en cours', REUSSIE: 'réussie', ECHOUEE: 'échouée', ANNULEE: 'annulée', SANS_OBJET: 'sans objet' };

/** The steps that check a candidate, with their progress, and what they found. */
export function controle(section, candidat, page) {
  section.className = 'carte';
  const enCours = candidat.etat === 'EN_CONTROLE';
  const fautes = el('div');
  const etapes = el('ol', { class: 'etapes' });
  const constats = el('div');
  const actuaire = page.moi.roles.includes('actuaire');
  const motif = !actuaire ? 'Il faut le rôle « actuaire » pour contrôler.'
    : candidat.fichiers.length === 0 ? 'Déposez d’abord un fichier.' : null;
  const fini = ['PUBLIE', 'ABANDONNE', 'PROGRAMME'].includes(candidat.etat);
  fill(section, el('h2', {}, 'Contrôle'), etapes,
    el('div', { class: 'rangee' },
      enCours ? actuaire && el('button', { type: 'button', on: { click: annuler } }, 'Annuler le contrôle')
        : !fini && el('button', { type: 'button', class: 'principal', disabled: Boolean(motif), 'aria-describedby': motif ? 'controle-motif' : null, on: { click: lancer } }, 'Contrôler'),
      !enCours && !fini && motif && el('span', { id: 'controle-motif', class: 'discret petit' }, motif)),
    fautes, constats);
  const dites = new Map();
  let montres = null;
  dessiner(candidat);
  if (enCours) suivre();

  function dessiner(c) {
    fill(etapes, c.etapes.map(ligne));
    // Only when something was found: what is being read stays where it is.
    const trouves = JSON.stringify(c.etapes.map((e) => [e.problemes, e.ecarts, e.adoptes]));
    if (trouves !== montres) fill(constats, c.etapes.map(constat), adoption(c, page));
    montres = trouves;
    for (const e of c.etapes) {
      if (dites.has(e.code) && dites.get(e.code) !== e.etat) announce(`${e.libelle} : ${ETATS[e.etat]}. ${e.message ?? ''}`);
      dites.set(e.code, e.etat);
    }
  }

  async function suivre() {
    while (section.isConnected && section.contains(etapes)) {
      await new Promise((resolve) => setTimeout(resolve, INTERVALLE));
      try {
        const c = await get(page.api);
        if (!section.contains(etapes)) return;
        if (c.etat !== 'EN_CONTROLE') {
          dessiner(c);
          await page.recharger(c.etat === 'PRET' ? 'Contrôle terminé : le candidat est prêt.'
            : c.etat === 'REFUSE' ? 'Contrôle terminé : voyez ce qui ne va pas.' : 'Le contrôle est arrêté.');
          return;
        }
        dessiner(c);
        fill(fautes);
      } catch (error) {
        // The check goes on in the service: say it, and ask again.
        fill(fautes, erreur(error));
      }
    }
  }

  async function lancer() {
    await agir(() => post(`${page.api}/controle`), 'Contrôle lancé.');
  }

  async function annuler() {
    await agir(() => del(`${page.api}/controle`), 'Contrôle annulé.');
  }

  async function agir(action, texte) {
    try {
      await action();
      await page.recharger(texte);
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }
}

function ligne(e) {
  const avance = e.etat === 'EN_COURS' && e.total > 0;
  return el('li', { class: e.etat },
    el('span', { class: 'marqueur', 'aria-hidden': 'true' }, MARQUES[e.etat] ?? ''),
    el('span', {}, e.libelle, el('span', { class: 'invisible' }, ` : ${ETATS[e.etat] ?? e.etat}`)),
    el('span', { class: 'discret petit nombre' }, avance ? `${nombre(e.fait)} / ${nombre(e.total)}`
      : e.secondes !== null && e.secondes !== undefined ? secondes(e.secondes) : e.etat === 'A_FAIRE' ? '' : ETATS[e.etat]),
    avance && el('progress', { class: 'detail', max: e.total, value: e.fait, 'aria-label': e.libelle }),
    e.message && el('span', { class: 'detail petit' }, e.message));
}

/** What a step found: problems of files, or results that differ from those expected. */
function constat(etape) {
  return [
    etape.problemes?.length > 0 && el('div', {}, el('h3', {}, `${etape.libelle} : ${pluriel(etape.problemes.length, etape.etat === 'REUSSIE' ? 'avertissement' : 'problème')}`),
      el('ul', { class: 'fautes' }, etape.problemes.map((p) => el('li', { class: p.gravite === 'AVERTISSEMENT' ? 'garde' : null },
        el('strong', {}, `${p.fichier}${p.endroit ? ` › ${p.endroit}` : ''}`), el('p', {}, p.message))))),
    etape.adoptes > 0 && message('bien', `${pluriel(etape.adoptes, 'résultat adopté', 'résultats adoptés')} dans ce candidat.`),
    etape.ecarts?.length > 0 && ecarts(etape)];
}

function ecarts(etape) {
  const total = etape.ecartsTotal || etape.ecarts.length;
  const lignes = etape.ecarts.flatMap((e) => e.valeurs.map((valeur) => ({ ...e, ...valeur })));
  return el('div', {}, el('h3', {}, `${etape.libelle} : ${pluriel(total, 'résultat différent', 'résultats différents')}`),
    tableau(`${etape.libelle} : attendu et obtenu`, [
      { titre: 'Cas', entete: true, valeur: (l) => [l.nom, el('div', { class: 'discret petit' }, l.fichier)] },
      { titre: 'Clause', valeur: (l) => l.clause }, { titre: 'Donnée', valeur: (l) => el('code', {}, l.cle) },
      { titre: 'Attendu', nombre: true, valeur: (l) => ecrire(l.attendu) }, { titre: 'Obtenu', nombre: true, valeur: (l) => ecrire(l.obtenu) }], lignes),
    total > etape.ecarts.length && el('p', { class: 'discret petit' }, `Les ${nombre(etape.ecarts.length)} premiers sur ${nombre(total)}.`));
}

/** The results that differ, those of the scenarios and of the dossiers alike, may become the expected ones. */
function adoption(candidat, page) {
  const possible = candidat.etapes.some((e) => e.ecarts?.length > 0) && page.moi.roles.includes('actuaire') && candidat.etat === 'REFUSE';
  return possible && el('p', {}, el('button', { type: 'button', on: { click: adopter } }, 'Adopter ces résultats'));

  async function adopter() {
    const fait = await dialogue({
      titre: 'Adopter ces résultats ?', bouton: 'Adopter ces résultats',
      contenu: el('p', {}, 'Les résultats obtenus deviennent ceux attendus : ils font partie du candidat, et qui publie les lira. Si l’un d’eux vous surprend, corrigez plutôt la table.'),
      champs: [{ nom: 'raison', libelle: 'Raison', requis: true, aide: 'Pourquoi ces résultats sont les bons.', long: true }],
      executer: (v) => post(`${page.api}/adoption`, { raison: v.raison }),
    });
    if (fait) await page.recharger('Résultats adoptés ; contrôlez de nouveau.');
  }
}
