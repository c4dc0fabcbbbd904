import { call, del, get, post, save } from '../api.js';
import { demarrer, empreinte } from '../bandeau.js';
import { announce, byId, champ, el, erreur, fill, message, tableau, vide } from '../dom.js';
import { instant, libelle, nombre, pluriel } from '../format.js';

const API = '/api/preuve';
const INTERVALLE = 500;
const NATURES = {
  ALTEREE: 'Ligne altérée', SUPPRIMEE: 'Ligne supprimée', INSEREE: 'Ligne ajoutée', DEPLACEE: 'Ligne déplacée', RUPTURE: 'Rupture',
  TRONQUEE: 'Fin coupée', REFAITE: 'Chaîne refaite', DETRUITE: 'Contenu détruit', EFFACEMENT_FAUX: 'Effacement faux',
  SIGNATURE_FAUSSE: 'Signature fausse', ILLISIBLE: 'Illisible',
};

demarrer(async (moi) => {
  const main = byId('contenu');
  const chaine = el('section', { class: 'carte', 'aria-labelledby': 'chaine' });
  const verification = el('section', { class: 'carte', 'aria-labelledby': 'verification' });
  const tetes = el('section', { class: 'carte', 'aria-labelledby': 'tetes' });
  let [etat, signees] = await charger();
  const verifier = verificateur(verification, signees, etat.verification);
  main.append(
    el('p', { class: 'discret' }, 'Chaque décision est liée à la précédente par son empreinte. Relire la chaîne montre ce qui aurait été altéré, supprimé, ajouté ou déplacé, et où.'),
    chaine, verification, tetes, exporter(moi));
  dessiner();

  async function charger() {
    return Promise.all([get(API), get(`${API}/tetes?nombre=20`)]);
  }

  function dessiner() {
    const fautes = el('div');
    fill(chaine, el('h2', { id: 'chaine' }, 'La chaîne'),
      el('dl', { class: 'fiche' },
        fiche('Décisions', nombre(etat.decisions)),
        fiche('Dernière tête signée', etat.tete ? `rang ${nombre(etat.tete.rang)}, le ${instant(etat.tete.instant)}` : 'aucune'),
        fiche('Clé publique', empreinte(etat.cle.nom, 'le nom de la clé'))),
      el('div', { class: 'rangee' },
        el('button', { type: 'button', disabled: etat.decisions === 0, on: { click: () => signer(fautes) } }, 'Signer une tête'),
        el('button', { type: 'button', on: { click: () => save(new Blob([etat.cle.pem], { type: 'application/x-pem-file' }), 'sceau.pub.pem') } }, 'Télécharger la clé publique')),
      fautes);
    fill(tetes, el('h2', { id: 'tetes' }, 'Têtes signées'),
      el('p', {}, 'Une tête dit où en était la chaîne à un instant. Gardez-en ailleurs, avec la clé publique : une chaîne coupée ou refaite ne mène plus à elles.'),
      signees.length === 0 ? vide(el('p', {}, 'Aucune tête n’est encore signée : la première le sera d’elle-même, ou maintenant si vous le demandez.'))
        : tableau('Têtes signées', [
          { titre: 'Rang', entete: true, valeur: (t) => nombre(t.rang) },
          { titre: 'Signée le', valeur: (t) => instant(t.instant) },
          { titre: 'Maillon', valeur: (t) => empreinte(t.maillon, 'le maillon') },
          { titre: 'Garder', muet: true, valeur: (t) => el('button', { type: 'button', class: 'menu', 'aria-label': `Télécharger la tête de rang ${t.rang}`, on: { click: () => save(new Blob([JSON.stringify(t, null, 2)], { type: 'application/json' }), `tete-${t.rang}.json`) } }, 'Télécharger') }], signees));
    verifier.proposer(signees);
  }

  async function signer(fautes) {
    try {
      const { data, response } = await call('POST', `${API}/tetes`);
      [etat, signees] = await charger();
      dessiner();
      announce(response.status === 201 ? `Tête de rang ${nombre(data.rang)} signée.` : 'La chaîne n’a pas bougé depuis la dernière tête.');
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }
});

function fiche(titre, valeur) {
  return el('div', {}, el('dt', {}, titre), el('dd', {}, valeur));
}

/** The form that starts a verification, its progress and its outcome. */
function verificateur(section, signees, derniere) {
  const depuis = el('select', { name: 'depuis' });
  const gardee = el('input', { type: 'file', accept: '.json,application/json' });
  const lancer = el('button', { class: 'principal' }, 'Vérifier');
  const annuler = el('button', { type: 'button', on: { click: () => agir(() => del(`${API}/verification`)) } }, 'Annuler la vérification');
  const suivi = el('div');
  const fautes = el('div');
  fill(section, el('h2', { id: 'verification' }, 'Vérification'),
    el('form', { on: { submit: demander } },
      el('div', { class: 'filtres' },
        champ('Relire', depuis), champ('Tête gardée ailleurs', gardee, 'Facultative : un fichier téléchargé plus tôt, auquel la chaîne doit mener.')),
      el('div', { class: 'rangee' }, lancer, annuler)),
    fautes, suivi);
  montrer(derniere);
  if (enCours(derniere)) suivre();

  return { proposer };

  function proposer(tetes) {
    const choisi = depuis.value;
    fill(depuis, el('option', { value: '' }, 'Toute la chaîne'),
      tetes.map((t) => el('option', { value: t.rang, selected: String(t.rang) === choisi }, `Depuis la tête de rang ${nombre(t.rang)}, du ${instant(t.instant)}`)));
  }

  async function demander(event) {
    event.preventDefault();
    await agir(async () => {
      const tete = gardee.files[0] ? lire(await gardee.files[0].text()) : {};
      const lancee = await post(`${API}/verification${depuis.value ? `?depuis=${depuis.value}` : ''}`, tete);
      announce('Vérification lancée.');
      montrer(lancee);
      suivre();
    });
  }

  async function agir(action) {
    fill(fautes);
    try {
      await action();
    } catch (error) {
      fill(fautes, erreur(error));
    }
  }

  async function suivre() {
    for (let v = null; !v || enCours(v);) {
      await new Promise((resolve) => setTimeout(resolve, INTERVALLE));
      try {
        v = await get(`${API}/verification`);
        montrer(v);
        fill(fautes);
      } catch (error) {
        // It goes on in the service: say it, and ask again.
        fill(fautes, erreur(error));
      }
      if (v && !enCours(v)) announce(v.resultat ? verdict(v.resultat) : 'Vérification arrêtée.');
    }
  }

  function montrer(v) {
    lancer.disabled = enCours(v);
    annuler.hidden = !enCours(v);
    annuler.disabled = v?.etat === 'ANNULATION';
    fill(suivi, v && issue(v));
  }
}

function lire(texte) {
  try {
    return JSON.parse(texte);
  } catch {
    throw Object.assign(new Error('Choisissez un fichier « tete-….json » téléchargé d’ici.'), { title: 'Ce fichier n’est pas une tête signée' });
  }
}

const enCours = (v) => ['EN_COURS', 'ANNULATION'].includes(v?.etat);

const verdict = (r) => (r.total === 0 ? `La chaîne est intacte jusqu’au rang ${nombre(r.intacteJusqua)}.`
  : `La chaîne est atteinte : ${pluriel(r.total, 'anomalie')}, intacte jusqu’au rang ${nombre(r.intacteJusqua)} seulement.`);

function issue(v) {
  if (enCours(v)) {
    const total = Math.max(0, v.dernier - v.premier + 1);
    const fait = Math.max(0, v.rang - v.premier + 1);
    return el('div', {}, el('label', { for: 'avancement' }, v.etat === 'ANNULATION' ? 'Arrêt demandé…' : total ? `Relecture : ${nombre(fait)} sur ${nombre(total)} décisions` : 'Relecture…'),
      el('progress', { id: 'avancement', class: 'large', max: total || null, value: total ? fait : null }));
  }
  const quand = `Lancée par ${v.acteur} le ${instant(v.debut)}.`;
  if (!v.resultat) {
    return message('garde', v.etat === 'ANNULEE' ? 'La dernière vérification a été annulée.' : 'La dernière vérification n’a pas pu aller au bout.',
      el('p', {}, `${quand} ${v.etat === 'ANNULEE' ? 'Elle n’a rien conclu.' : 'Recommencez ; si cela se répète, prévenez l’exploitant.'}`));
  }
  const r = v.resultat;
  return message(r.total === 0 ? 'bien' : 'mal', verdict(r),
    el('p', {}, `${quand} ${pluriel(r.lignes, 'décision relue', 'décisions relues')}, du rang ${nombre(r.premier)} au rang ${nombre(r.dernier)}${r.effacees > 0 ? `, dont ${pluriel(r.effacees, 'effacée')} avec effacement signé` : ''} ; ${pluriel(r.tetes, 'tête signée', 'têtes signées')}${v.gardee ? `, dont celle que vous gardez, de rang ${nombre(v.gardee.rang)}` : ''}.`),
    r.atteintes.length > 0 && tableau('Anomalies', [
      { titre: 'Rang', entete: true, valeur: (a) => (a.rang === null ? '–' : a.jusqua > a.rang ? `${nombre(a.rang)} à ${nombre(a.jusqua)}` : nombre(a.rang)) },
      { titre: 'Atteinte', valeur: (a) => libelle(NATURES, a.nature) },
      { titre: 'Ce qui a été trouvé', valeur: (a) => a.phrase }], r.atteintes),
    r.total > r.atteintes.length && el('p', { class: 'petit' }, `Les ${nombre(r.atteintes.length)} premières sur ${nombre(r.total)}.`));
}

function exporter(moi) {
  const du = el('input', { type: 'date' });
  const au = el('input', { type: 'date' });
  const fautes = el('div');
  const auditeur = moi.roles.includes('auditeur');
  return el('section', { class: 'carte', 'aria-labelledby': 'export' }, el('h2', { id: 'export' }, 'Vérifier sans le service'),
    el('p', {}, 'L’export contient les décisions d’une période, ou toutes, avec ce qui permet de les vérifier : clés, empreintes, maillons, têtes et effacements signés. Il contient des données de santé : gardez-le comme telles.'),
    auditeur ? el('form', { on: { submit: telecharger } },
      el('div', { class: 'filtres' }, champ('Du', du, 'Vide : depuis la première décision.'), champ('Au', au, 'Vide : jusqu’à la dernière.')),
      el('div', { class: 'rangee' }, el('button', {}, 'Télécharger l’export'))) : el('p', { class: 'petit' }, 'Il faut le rôle « auditeur » pour le télécharger.'),
    fautes,
    el('p', {}, 'Sur n’importe quelle machine qui a Java 17 et le dossier de l’application, sans la démarrer :'),
    el('pre', { tabindex: '0', 'aria-label': 'Commande' }, 'java -jar quarkus-run.jar verifier export.ndjson --cle sceau.pub.pem --tete tete.json'),
    el('p', { class: 'petit' }, 'Elle dit chaque anomalie avec son rang, et rend 0 quand tout est intact, 1 sinon, 2 quand le fichier n’est pas un export. Donnez-lui la clé et la tête que vous gardez, non celles du fichier.'));

  function telecharger(event) {
    event.preventDefault();
    const envers = du.value && au.value && du.value > au.value;
    fill(fautes, envers && message('mal', 'Cette période est à l’envers', el('p', {}, 'Choisissez un premier jour qui ne vient pas après le dernier.')));
    if (envers) return;
    // The browser writes it to the disk as it comes.
    const lien = el('a', { href: `${API}/export?${new URLSearchParams({ du: du.value, au: au.value })}`, download: '' });
    document.body.append(lien);
    lien.click();
    lien.remove();
  }
}
