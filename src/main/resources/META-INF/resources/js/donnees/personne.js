import { call, post, save } from '../api.js';
import { dialogue } from '../dialogue.js';
import { announce, champ, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { instant, libelle, nombre, pluriel, valeur } from '../format.js';

const API = '/api/donnees/personnes';
const STATUTS = { ACCORDE: 'Accordée', ACCORDE_PARTIEL: 'Accordée en partie', REFUSE: 'Refusée', EN_ATTENTE: 'En attente', A_APPRECIER: 'À apprécier' };

/** The form for what one person asks: to know, to take away, to erase. */
export function personneVue() {
  const adhesion = el('input', { type: 'text', required: true, autocomplete: 'off', maxlength: 100 });
  const beneficiaire = el('input', { type: 'text', required: true, autocomplete: 'off', maxlength: 100 });
  const motif = el('input', { type: 'text', required: true, autocomplete: 'off', minlength: 5, maxlength: 1000 });
  const issue = el('div');
  const form = el('form', { on: { submit: voir } },
    el('div', { class: 'filtres' },
      champ('Adhésion', adhesion, 'Son numéro, tel que les demandes le donnent.'),
      champ('Bénéficiaire', beneficiaire, 'Son identifiant, tel que les demandes le donnent.'),
      champ('Motif', motif, 'La demande de la personne ; aucune donnée de santé.')),
    el('div', { class: 'rangee' },
      el('button', { class: 'principal' }, 'Voir ce qui est conservé'),
      el('button', { type: 'button', on: { click: emporter } }, 'Télécharger ses données'),
      el('button', { type: 'button', class: 'grave', on: { click: () => effacer(false) } }, 'Effacer…')));
  return el('div', {}, form, issue);

  function demande(autres = {}) {
    return { adhesion: adhesion.value, beneficiaire: beneficiaire.value, motif: motif.value, ...autres };
  }

  async function voir(event) {
    event.preventDefault();
    await agir(async () => {
      fill(issue, tenu(await post(`${API}/acces`, demande())));
      announce('Voici ce qui est conservé.');
    });
  }

  async function emporter() {
    if (!form.reportValidity()) return;
    await agir(async () => {
      const { response } = await call('POST', `${API}/portabilite`, { json: demande(), accept: '*/*' });
      save(await response.blob(), 'portabilite.zip');
      fill(issue, message('bien', 'Les données sont téléchargées.', el('p', {}, 'Elles contiennent des données de santé : remettez-les à la personne seule.')));
    });
  }

  async function effacer(force) {
    if (!form.reportValidity()) return;
    const fait = await dialogue({
      titre: force ? 'Effacer malgré la prescription ?' : 'Effacer cette personne ?',
      contenu: [el('p', {}, `Adhésion ${adhesion.value}, bénéficiaire ${beneficiaire.value}.`),
        el('p', {}, 'Ses décisions, leurs traces et ses compteurs seront détruits. Cela ne se défait pas.'),
        force && el('p', {}, 'La Mutuelle ne pourra plus répondre de ces décisions, alors que la prescription court encore.')].filter(Boolean),
      champs: [{ nom: 'motif', libelle: 'Motif', aide: 'Il est signé avec l’effacement, et reste.', valeur: force ? '' : motif.value, requis: true }],
      bouton: force ? 'Effacer quand même' : 'Effacer définitivement', grave: true,
      executer: async (valeurs) => {
        try {
          return await post(`${API}/effacement`, demande({ motif: valeurs.motif, force }));
        } catch (error) {
          if (error.type === 'urn:clausier:obligation') return { obligation: error };
          throw error;
        }
      },
    });
    if (fait?.obligation) {
      fill(issue, erreur(fait.obligation), el('div', { class: 'rangee' },
        el('button', { type: 'button', class: 'grave', on: { click: () => effacer(true) } }, 'Effacer malgré la prescription…')));
    } else if (fait) {
      fill(issue, efface(fait));
      announce('La personne est effacée.');
    }
  }

  async function agir(action) {
    fill(issue);
    try {
      await action();
    } catch (error) {
      fill(issue, erreur(error));
    }
  }
}

function efface({ decisions, compteurs, candidats, etudes, portefeuilles, mentions }) {
  return message('bien', `${pluriel(decisions, 'décision effacée', 'décisions effacées')}, ${pluriel(compteurs, 'compteur retiré', 'compteurs retirés')}.`,
    etudes.length > 0 && el('p', {}, `Le résultat de ${etudes.map((n) => `l’étude n° ${n}`).join(', ')}, qui la citait, est retiré.`),
    portefeuilles.length > 0 && el('p', {}, `Ses lignes sont ôtées de ${portefeuilles.map((nom) => `« ${nom} »`).join(', ')}.`),
    candidats.length > 0 && el('p', {}, `L’étude de ${candidats.map((n) => `candidat n° ${n}`).join(', ')} ne la contient plus : contrôlez de nouveau ceux qui doivent être publiés.`),
    autres(mentions));
}

function autres(mentions) {
  return mentions.length > 0 && el('div', {},
    el('p', {}, 'Des décisions d’autres personnes disent un compteur de celle-ci ; elles restent, étant les leurs :'),
    el('ul', {}, mentions.map((id) => el('li', {}, el('code', {}, id)))));
}

function tenu({ decisions, compteurs, candidats, etudes, portefeuilles, mentions }) {
  if (decisions.length + compteurs.length + candidats.length + etudes.length + portefeuilles.length + mentions.length === 0) {
    return vide(el('p', {}, 'Rien n’est conservé de cette personne.'));
  }
  return el('div', { class: 'pile' },
    el('h3', {}, pluriel(decisions.length, 'décision conservée', 'décisions conservées')),
    tableau('Décisions conservées', [
      { titre: 'Donnée le', entete: true, valeur: (d) => instant(d.instant) },
      { titre: 'Décision', valeur: (d) => el('code', {}, d.id) },
      { titre: 'Objet', valeur: (d) => libelle({}, d.nature ?? d.type) },
      { titre: 'Statut', valeur: (d) => libelle(STATUTS, d.statut) },
      { titre: 'Conservée jusqu’au', valeur: (d) => instant(d.conserveeJusquau) },
      { titre: 'D’après', valeur: (d) => d.clauses.join(', ') },
      { titre: 'Lectures', nombre: true, valeur: (d) => nombre(d.lectures.length) }], decisions),
    compteurs.length > 0 && el('h3', {}, pluriel(compteurs.length, 'compteur')),
    compteurs.length > 0 && tableau('Compteurs', [
      { titre: 'Compteur', entete: true, valeur: (c) => c.cle },
      { titre: 'Consommé', nombre: true, valeur: (c) => valeur(String(c.consomme)) }], compteurs),
    etudes.length > 0 && el('p', {}, `Citée par ${etudes.map((n) => `l’étude n° ${n}`).join(', ')}.`),
    portefeuilles.length > 0 && el('p', {}, `Dans les portefeuilles ${portefeuilles.map((nom) => `« ${nom} »`).join(', ')}.`),
    candidats.length > 0 && el('p', {}, `Étudiée par ${candidats.map((n) => `le candidat n° ${n}`).join(', ')}.`),
    autres(mentions));
}
