import { call, del, get } from '../api.js';
import { demarrer } from '../bandeau.js';
import { announce, byId, champ, el, erreur, fill, tableau, vide } from '../dom.js';
import { dialogue } from '../dialogue.js';
import { ETATS_D_ETUDE, GENRES, TEINTES_D_ETUDE, instant, nombre, pluriel, taille } from '../format.js';
import { formulaire } from '../etude/formulaire.js';

const INTERVALLE = 2000;

demarrer(async (moi) => {
  const actuaire = moi.roles.includes('actuaire');
  const liste = el('section', { class: 'carte' });
  const portefeuilles = el('section', { class: 'carte' });
  const nouvelle = el('section', { class: 'carte' });
  byId('contenu').append(
    el('p', { class: 'discret' }, 'Une étude décide à nouveau beaucoup de demandes, chaque année de chaque personne dans l’ordre : ce que coûte un autre jeu de règles, ce que coûte une valeur, ou ce qui s’écarte de ce qu’un autre système a payé.'),
    liste, actuaire ? nouvelle : el('p', {}, 'Il faut le rôle « actuaire » pour demander une étude.'), portefeuilles);
  const proposer = actuaire ? await formulaire(nouvelle, (etude) => location.assign(`/etude.html?id=${encodeURIComponent(etude.id)}`)) : () => {};
  await Promise.all([etudes(), depots()]);

  async function etudes() {
    const lues = await get('/api/etudes');
    fill(liste, el('h2', {}, 'Études'), lues.length === 0 ? vide(el('p', {}, 'Aucune étude. Demandez-en une ci-dessous.')) : tableau('Études', [
      { titre: 'N°', nombre: true, valeur: ({ etude }) => nombre(etude.numero) },
      { titre: 'Titre', entete: true, valeur: ({ etude }) => el('a', { href: `/etude.html?id=${encodeURIComponent(etude.id)}` }, etude.titre) },
      { titre: 'Genre', valeur: ({ etude }) => GENRES[etude.genre] },
      { titre: 'État', valeur: ({ etude, avancement }) => [el('span', { class: `badge ${TEINTES_D_ETUDE[etude.etat] ?? ''}` }, ETATS_D_ETUDE[etude.etat]),
        avancement !== null && etude.etat === 'EN_COURS' && ` ${nombre(Math.floor(avancement))} %`] },
      { titre: 'Résultat', valeur: ({ etude }) => etude.message ?? '' },
      { titre: 'Auteur', valeur: ({ etude }) => etude.auteur }, { titre: 'Demandée le', valeur: ({ etude }) => instant(etude.creeLe) }], lues));
    if (lues.some(({ etude }) => ['EN_ATTENTE', 'EN_COURS'].includes(etude.etat))) setTimeout(() => etudes().catch(() => {}), INTERVALLE);
  }

  async function depots() {
    const deposes = await get('/api/portefeuilles');
    proposer(deposes);
    const fautes = el('div');
    const nom = el('input', { type: 'text', required: true, maxlength: 200, autocomplete: 'off' });
    const fichier = el('input', { type: 'file', accept: '.ndjson,.jsonl,.json,.csv', required: true });
    const envoi = el('progress', { class: 'large', hidden: true, 'aria-label': 'Envoi du portefeuille' });
    fill(portefeuilles, el('h2', {}, 'Portefeuilles'),
      el('p', { class: 'discret' }, 'Une demande JSON par ligne (NDJSON). Pour un rapprochement, chaque ligne dit aussi ce qui a été payé : ', el('code', {}, '{"demande": {…}, "payes": {"L1": "12.34"}}'), '. Ou un CSV, une ligne par acte, dont chaque colonne porte le chemin de ce qu’elle contient : ', el('code', {}, 'reference;adhesion/numero;actes/poste;actes/fraisReels;paye'), '.'),
      deposes.length === 0 ? vide(el('p', {}, 'Aucun portefeuille déposé.')) : tableau('Portefeuilles', [
        { titre: 'Nom', entete: true, valeur: (p) => p.nom }, { titre: 'Contenu', valeur: (p) => (p.payes ? 'Demandes et montants payés' : 'Demandes') },
        { titre: 'Demandes', nombre: true, valeur: (p) => nombre(p.demandes) }, { titre: 'Taille', nombre: true, valeur: (p) => taille(p.octets) },
        { titre: 'Déposé par', valeur: (p) => p.auteur }, { titre: 'Le', valeur: (p) => instant(p.deposeLe) },
        { titre: 'Action', muet: true, valeur: (p) => p.auteur === moi.nom && el('button', { type: 'button', class: 'menu', 'aria-label': `Retirer ${p.nom}`, on: { click: () => retirer(p) } }, 'Retirer') }], deposes),
      actuaire && el('form', { class: 'filtres depot', on: { submit: deposer } }, champ('Nom du portefeuille', nom), champ('Fichier', fichier), el('button', {}, 'Déposer')), envoi, fautes);

    async function deposer(event) {
      event.preventDefault();
      envoi.hidden = false;
      try {
        const { data } = await call('POST', `/api/portefeuilles?nom=${encodeURIComponent(nom.value)}`, { body: fichier.files[0], type: 'application/x-ndjson' });
        await depots();
        announce(`${pluriel(data.demandes, 'demande déposée', 'demandes déposées')}.`);
      } catch (error) {
        fill(fautes, erreur(error));
      } finally {
        envoi.hidden = true;
      }
    }
  }

  async function retirer(p) {
    const fait = await dialogue({ titre: `Retirer « ${p.nom} » ?`, bouton: 'Retirer le portefeuille', grave: true,
      contenu: el('p', {}, 'Ses demandes sont effacées ; les études déjà faites restent.'), executer: () => del(`/api/portefeuilles/${p.id}`) });
    if (fait) await depots();
  }
});
