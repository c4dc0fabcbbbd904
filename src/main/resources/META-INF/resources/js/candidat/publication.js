import { del, post } from '../api.js';
import { el, erreur, fill, message } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { ecart, instant, pluriel, pourcent, pourcentSigne, versChamp, versInstant } from '../format.js';

/** Publishing, by another person than the author: now, or at a date. What forbids it is told beside the buttons. */
export function publication(section, candidat, impact, page) {
  section.className = 'carte';
  const fautes = el('div');
  const titre = el('h2', {}, 'Publication');
  if (candidat.etat === 'PUBLIE') {
    fill(section, titre, message('bien', `Publié le ${instant(candidat.publieLe)} par ${candidat.publieur}.`, el('p', {}, el('a', { href: '/jeux.html' }, 'Voir les jeux de règles'), ', et y revenir au précédent s’il le faut.')));
    return;
  }
  if (candidat.etat === 'ABANDONNE') {
    fill(section, titre, message('', 'Ce candidat est abandonné.'));
    return;
  }
  const programme = candidat.etat === 'PROGRAMME';
  const motifs = obstacles(candidat, impact, page.moi);
  const interdit = motifs.length > 0;
  const bouton = (nom, classe, click) => el('button', { type: 'button', class: classe, disabled: interdit, 'aria-describedby': interdit ? 'publication-motifs' : null, on: { click } }, nom);
  fill(section, titre,
    programme && message('bien', `Programmé par ${candidat.publieur} : entre en vigueur le ${instant(candidat.effet)}.`),
    el('div', { class: 'rangee' }, programme ? bouton('Annuler la programmation', '', deprogrammer)
      : [bouton('Publier', 'principal', publier), bouton('Programmer', '', programmer)]),
    interdit && el('ul', { id: 'publication-motifs', class: 'petit' }, motifs.map((motif) => el('li', {}, motif))), fautes);

  function resume() {
    return el('div', {}, el('p', {}, `Candidat n° ${candidat.numero}, de ${candidat.auteur} : ${candidat.raison}. ${pluriel(candidat.fichiers.length, 'fichier')}.`),
      impact && el('p', {}, `Effet sur l’étude : ${ecart(impact.total.ecart)} (${pourcentSigne(impact.total.pourcent)}), ${pluriel(impact.decisionsChangees, 'décision changée', 'décisions changées')}.`));
  }

  async function publier() {
    const fait = await dialogue({
      titre: 'Publier ce candidat maintenant ?', bouton: 'Publier maintenant',
      contenu: [resume(), el('p', {}, 'Il décidera toutes les demandes à venir, dès maintenant et sans interruption. Un retour au jeu précédent reste possible.')],
      executer: () => post(`${page.api}/publication`, { maintenant: true }),
    });
    if (fait) await page.recharger('Candidat publié.');
  }

  async function programmer() {
    const fait = await dialogue({
      titre: 'Programmer la publication', bouton: 'Programmer', contenu: resume(),
      champs: [{ nom: 'effet', libelle: 'Entre en vigueur le', type: 'datetime-local', requis: true, valeur: versChamp(candidat.effet), aide: 'À l’heure de cet appareil.' }],
      executer: (v) => post(`${page.api}/publication`, { effet: versInstant(v.effet) }),
    });
    if (fait) await page.recharger('Publication programmée.');
  }

  async function deprogrammer() {
    try {
      await del(`${page.api}/publication`);
      await page.recharger('Programmation annulée.');
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }
}

/** Why this person may not publish this candidate now; the service checks the same. */
function obstacles(candidat, impact, moi) {
  const roles = !moi.roles.includes('publieur') && 'Il faut le rôle « publieur » ; demandez à une personne qui l’a.';
  if (candidat.etat === 'PROGRAMME') return [roles].filter(Boolean);
  return [
    roles,
    candidat.auteur === moi.nom && 'Vous êtes l’auteur de ce candidat : une autre personne doit le publier.',
    candidat.etat === 'EN_CONTROLE' ? 'Le contrôle est en cours : attendez sa fin.'
      : candidat.etat === 'REFUSE' ? 'Le contrôle a échoué : corrigez ce qu’il a trouvé, puis contrôlez de nouveau.'
        : candidat.etat !== 'PRET' && 'Le candidat n’est pas contrôlé : lancez le contrôle.',
    candidat.perime && 'Le jeu en vigueur a changé depuis le contrôle : contrôlez de nouveau.',
    impact?.depasse && `L’effet (${pourcentSigne(impact.total.pourcent)}) dépasse le seuil de ${pourcent(impact.seuil)}.`,
  ].filter(Boolean);
}
