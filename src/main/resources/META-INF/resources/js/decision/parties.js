import { el, tableau } from '../dom.js';
import { euros, jour, libelle, nombre } from '../format.js';
import { clauseLien } from './clauses.js';

const STATUTS = { ACCORDE: 'Accordé', ACCORDE_PARTIEL: 'Accordé en partie', REFUSE: 'Refusé', EN_ATTENTE: 'En attente', A_APPRECIER: 'À apprécier' };
const TEINTES = { ACCORDE: 'bien', ACCORDE_PARTIEL: 'accent', REFUSE: 'mal', EN_ATTENTE: 'garde', A_APPRECIER: 'garde' };
const UNITES = { HEURE: 'h', JOUR: 'j', UNITE: 'unité(s)', NUIT: 'nuit(s)' };
const QUI = { GESTIONNAIRE: 'Le gestionnaire', ASSISTEUR: 'L’assisteur', JURISTE: 'Le juriste' };
const DEBITEURS = { MUTUELLE: 'La mutuelle', MEMBRE: 'Le membre', TIERS: 'Le tiers responsable' };
const ETATS = { MANQUANTE: 'Manquante', ATTENDUE: 'Attendue' };

/** What a decision answers besides its steps, in order: [id, title, content] for each part that has something. */
export function partiesVues(d, dite, nomLigne) {
  const clause = (id) => id && clauseLien(id, dite);
  const parties = [
    ['lignes', 'Lignes', dite.lignes, () => [lignes(dite, clause), avis(dite.lignes.filter((l) => l.estimee),
      (l) => `${nomLigne(l.id)} : part de la Sécurité sociale estimée, pas constatée.`)]],
    ['reponses', 'Réponses', d.reponses, () => tableau('Réponses', [
      { titre: 'Question', entete: true, valeur: (r) => r.texte ?? libelle({}, r.demarche) }, { titre: 'Réponse', valeur: (r) => statut(r.statut) },
      { titre: 'Pourquoi', valeur: (r) => r.motifs.map((m) => m.texte).join(' ') }], d.reponses)],
    ['prestations', 'Garanties d’assistance', d.prestations, () => prestations(d.prestations, clause)],
    ['depenses', 'Dépenses', dite.depenses, () => [d.litige && el('p', {}, litige(d.litige)), tableau('Dépenses', [
      { titre: 'Dépense', entete: true, valeur: (x) => [x.libelle, ' ', el('span', { class: 'discret petit' }, x.id)] },
        montant('Montant', (x) => x.depense), montant('Maximum', (x) => x.plafond),
      montant('Pris en charge', (x) => x.prisEnCharge), montant('Reste à charge', (x) => x.reste),
      { titre: 'Clause', valeur: (x) => clause(x.clause) }, { titre: 'Pourquoi', valeur: (x) => x.motifs.join(' ') }], dite.depenses)]],
    ['paiements', 'Paiements', d.paiements, () => tableau('Paiements', [
      { titre: 'À qui', entete: true, valeur: (p) => libelle({}, p.destinataire) }, montant('Montant', (p) => p.montant),
      montant('Déjà versé', (p) => p.dejaVerse), montant('Solde', (p) => p.solde),
        { titre: 'Lignes', valeur: (p) => p.lignes.map(nomLigne).join(' ; ') }], d.paiements)],
    ['indus', 'À rendre', d.indus, () => tableau('À rendre', [{ titre: 'Par qui', entete: true, valeur: (i) => libelle({}, i.destinataire) },
      montant('Montant', (i) => i.montant)], d.indus)],
    ['engagement', 'Prise en charge', d.engagement ? [d.engagement] : [], () => el('p', {},
      `Engagement de ${euros(d.engagement.montant)}${d.engagement.valideJusquau ? `, jusqu’au ${jour(d.engagement.valideJusquau)} compris` : ''}.`)],
    ['sommes', 'Sommes', d.sommes, () => tableau('Sommes', [
      { titre: 'Somme', entete: true, valeur: (s) => s.texte }, { titre: 'Due par', valeur: (s) => libelle(DEBITEURS, s.debiteur) },
        montant('Montant', (s) => s.montant),
      { titre: 'Au plus tard', valeur: (s) => s.echeance && jour(s.echeance) }, { titre: 'Clause', valeur: (s) => clause(s.clause) }], d.sommes)],
    ['qualites', 'Qualités', d.qualites, () => tableau('Qualités', [
      { titre: 'Qualité', entete: true, valeur: (q) => q.texte }, { titre: 'Valeur', valeur: (q) => q.valeur },
        { titre: 'Clause', valeur: (q) => clause(q.clause) }], d.qualites)],
    ['calendrier', 'Calendrier', d.calendrier, () => tableau('Calendrier', [
      { titre: 'Jour', entete: true, valeur: (j) => jour(j.jour) }, { titre: 'Ce qui arrive', valeur: (j) => j.texte },
        { titre: 'Clause', valeur: (j) => clause(j.clause) }], d.calendrier)],
    ['pieces', 'Pièces', d.piecesManquantes, () => tableau('Pièces', [
      { titre: 'Pièce', entete: true, valeur: (p) => p.texte }, { titre: 'Pour',
        valeur: (p) => (p.ligne ? nomLigne(p.ligne) : libelle({}, p.demarche)) },
      { titre: 'État', valeur: (p) => libelle(ETATS, p.etat) }, { titre: 'À envoyer jusqu’au', valeur: (p) => p.echeance && jour(p.echeance) },
        { titre: 'Clause', valeur: (p) => clause(p.clause) }], d.piecesManquantes)],
    ['taches', 'À juger par une personne', d.taches, () => tableau('À juger par une personne', [
      { titre: 'Qui', entete: true, valeur: (t) => libelle(QUI, t.qui) }, { titre: 'Question', valeur: (t) => t.question },
        { titre: 'Pour', valeur: (t) => t.ligne && nomLigne(t.ligne) }], d.taches)],
    ['alertes', 'Alertes', d.alertes, () => el('ul', {}, d.alertes.map((a) => el('li', {}, a.message, a.ligne
      && el('span', { class: 'discret petit' }, ` ${nomLigne(a.ligne)}`))))],
    ['compteurs', 'Compteurs', d.compteurs, () => tableau('Compteurs', [
      { titre: 'Compteur', entete: true, valeur: (c) => el('code', {}, c.cle) }, chiffre('Avant', (c) => c.avant),
        chiffre('Consommé', (c) => c.consomme),
      chiffre('Réservé', (c) => c.reserve), chiffre('Après', (c) => c.apres), { titre: 'Depuis', valeur: (c) => c.depuis && jour(c.depuis) }],
        d.compteurs)],
    ['liees', 'Décisions liées', [...d.concerne, ...d.aRedecider], () => [liees('Celles dont elle traite', d.concerne),
      liees('À décider de nouveau', d.aRedecider),
      d.differences.length > 0 && tableau('Différences', [{ titre: 'Ligne', entete: true, valeur: (x) => nomLigne(x.ligne) },
        montant('Avant', (x) => x.avant), montant('Après', (x) => x.apres),
        montant('Différence', (x) => x.difference)], d.differences)]],
    ['autres', 'Autres demandes possibles', d.autresDemandes, () => el('ul', {},
      d.autresDemandes.map((a) => el('li', {}, a.texte, ' (', clause(a.clause), ')')))],
  ];
  return parties.filter(([, , liste]) => liste.length > 0).map(([nom, titre, , dessiner]) => [nom, titre, dessiner()]);
}

const montant = (titre, lire) => ({ titre, nombre: true, valeur: (x) => (lire(x) === null || lire(x) === undefined ? '' : euros(lire(x))) });
const chiffre = (titre, lire) => ({ titre, nombre: true, valeur: (x) => lire(x)?.replace('.', ',') });
const statut = (code) => el('span', { class: `badge ${TEINTES[code]}` }, libelle(STATUTS, code));

function avis(lignes, texte) {
  return lignes.length > 0 && el('ul', {}, lignes.map((l) => el('li', { class: 'discret petit' }, texte(l))));
}

function liees(titre, ids) {
  return ids.length > 0 && el('p', {}, `${titre} : `, ids.flatMap((id) => [el('a', { href: `/decision.html?id=${encodeURIComponent(id)}` }, id),
    ' ']));
}

/** One row a line, then the total when there are several; each share of the mutual with its clause. */
function lignes(dite, clause) {
  const utile = (nom) => dite.lignes.some((l) => Number(l.montants[nom]) !== 0);
  const total = { id: null, libelle: 'Total', montants: dite.total, parts: [], motifs: [] };
  return tableau('Lignes', [
    { titre: 'Soin', entete: true, valeur: (l) => [l.libelle, l.id && el('span', { class: 'discret petit' },
      ` ${[l.jour && jour(l.jour), l.id].filter(Boolean).join(' · ')}`)] },
    { titre: 'Réponse', valeur: (l) => l.statut && [statut(l.statut), l.motifs.map((m) => el('div', { class: 'petit' }, m))] },
    montant('Frais réels', (l) => l.montants.fraisReels), montant('Sécurité sociale', (l) => l.montants.partObligatoire),
    utile('autresAssureurs') && montant('Autres assureurs', (l) => l.montants.autresAssureurs),
    montant('Mutuelle', (l) => l.montants.mutuelle),
    { titre: 'Parts de la mutuelle', valeur: (l) => l.parts.map((p) => el('div', { class: 'petit' }, `${p.nature} ${euros(p.montant)} `,
      clause(p.clause))) },
    montant('Reste à charge', (l) => l.montants.resteACharge), utile('dontResteLegal')
      && montant('dont légal', (l) => l.montants.dontResteLegal)].filter(Boolean),
  dite.lignes.length > 1 ? [...dite.lignes, total] : dite.lignes);
}

function prestations(liste, clause) {
  return liste.map((p) => el('section', {},
    el('h3', {}, `${p.texte} `, statut(p.statut)),
    el('p', { class: 'discret petit' }, [`Article ${p.article}`, p.id, p.option && libelle({}, p.option), p.demandee
      && `demandé : ${quantite(p.demandee, p.unite)}`,
      p.accordee && `accordé : ${quantite(p.accordee, p.unite)}`, p.visites && `${nombre(p.visites)} visites`].filter(Boolean).join(' · ')),
    p.motifs.length > 0 && el('ul', {}, p.motifs.map((m) => el('li', {}, m.texte))),
    p.prisesEnCharge.length > 0 && el('p', {}, `Pris en charge : ${p.prisesEnCharge.map((t) => libelle({}, t)).join(' ; ')}`),
    p.quotas.length > 0 && tableau(`Maxima de ${p.texte}`, [{ titre: 'Maximum', entete: true, valeur: (q) => q.texte },
      chiffre('Avant', (q) => q.avant), chiffre('Accordé', (q) => q.accorde),
      chiffre('Après', (q) => q.apres), chiffre('Reste', (q) => q.reste), { titre: 'Clause', valeur: (q) => clause(q.clause) }], p.quotas)));
}

const quantite = (n, unite) => `${n.replace('.', ',')} ${libelle(UNITES, unite).toLowerCase()}`;

function litige(l) {
  return [l.plafond && `Plafond ${euros(l.plafond)}`, `déjà versé ${euros(l.dejaVerse)}`, `pris en charge ${euros(l.prisEnCharge)}`, l.reste
    && `reste ${euros(l.reste)}`].filter(Boolean).join(', ') + '.';
}
