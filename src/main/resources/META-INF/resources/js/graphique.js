import { el } from './dom.js';

/** Loaded at the first chart; the version is that of pom.xml. */
const BIBLIOTHEQUE = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const sombre = matchMedia('(prefers-color-scheme: dark)');

/**
 * A bar chart. The figures stand in a table beside it: the picture has a name only.
 *
 * @param valeurs numbers, for drawing
 * @param ecrire  a value as its label says it
 * @param couche  bars that lie down, for long names
 */
export function graphique({ titre, noms, valeurs, ecrire, couche = true, signe = true }) {
  return cadre(titre, couche ? `${Math.max(9, noms.length * 1.9 + 3)}rem` : '16rem', (couleur, axe) => {
    const chiffres = { ...axe, ticks: { ...axe.ticks, callback: (v) => ecrire(v), maxTicksLimit: 6, maxRotation: 0 } };
    const categories = { ...axe, grid: { display: false }, ticks: { ...axe.ticks, autoSkip: false } };
    return {
      type: 'bar',
      data: {
        labels: noms,
        datasets: [{
          data: valeurs, maxBarThickness: 22, borderRadius: 3,
          backgroundColor: valeurs.map((v) => couleur(!signe ? '--accent' : v > 0 ? '--mal' : '--bien')),
        }],
      },
      options: {
        indexAxis: couche ? 'y' : 'x', scales: couche ? { x: chiffres, y: categories } : { x: categories, y: chiffres },
        plugins: { legend: { display: false }, tooltip: { callbacks: { label: (point) => ecrire(point.raw) } } },
      },
    };
  });
}

/**
 * A line through points, and a level to reach.
 *
 * @param points  [{x, y}], by x
 * @param cible   the level; null for none
 * @param actuelle the x of today; null when it is not on the axis
 */
export function courbe({ titre, points, ecrireX, ecrireY, cible = null, actuelle = null }) {
  return cadre(titre, '20rem', (couleur, axe) => {
    const bouts = [points[0].x, points[points.length - 1].x];
    const aujourdhui = points.filter((p) => p.x === actuelle);
    return {
      type: 'scatter',
      data: {
        datasets: [
          { label: 'Coût', data: points, showLine: true, borderColor: couleur('--accent'), backgroundColor: couleur('--accent'), borderWidth: 2, pointRadius: 4 },
          aujourdhui.length > 0 && { label: 'Aujourd’hui', data: aujourdhui, backgroundColor: couleur('--encre'), pointRadius: 7, pointStyle: 'rectRot' },
          cible !== null && { label: 'Coût cherché', data: bouts.map((x) => ({ x, y: cible })), showLine: true, borderColor: couleur('--garde'), borderDash: [6, 4], borderWidth: 2, pointRadius: 0 },
        ].filter(Boolean),
      },
      options: {
        scales: {
          x: { ...axe, ticks: { ...axe.ticks, callback: ecrireX } },
          y: { ...axe, ticks: { ...axe.ticks, callback: ecrireY, maxTicksLimit: 7 } },
        },
        plugins: {
          legend: { labels: { color: couleur('--encre'), usePointStyle: true } },
          tooltip: { callbacks: { label: (point) => `${ecrireX(point.parsed.x)} : ${ecrireY(point.parsed.y)}` } },
        },
      },
    };
  });
}

/** A chart drawn again when light becomes dark. */
function cadre(titre, hauteur, config) {
  const toile = el('canvas', { role: 'img', 'aria-label': `Graphique : ${titre}. Les mêmes chiffres sont dans le tableau voisin.` });
  const boite = el('div', { class: 'graphique' }, toile);
  boite.style.height = hauteur;
  dessiner().catch(() => boite.replaceChildren(el('p', { class: 'discret' }, 'Le graphique n’a pas pu être chargé ; lisez le tableau.')));
  return boite;

  async function dessiner() {
    await import(BIBLIOTHEQUE);
    let chart = trace();
    sombre.addEventListener('change', () => { if (toile.isConnected) { chart.destroy(); chart = trace(); } });
  }

  function trace() {
    const couleur = (nom) => getComputedStyle(document.documentElement).getPropertyValue(nom).trim();
    const { options, ...reste } = config(couleur, { ticks: { color: couleur('--discret') }, grid: { color: couleur('--filet') } });
    return new globalThis.Chart(toile, { ...reste, options: { animation: false, responsive: true, maintainAspectRatio: false, ...options } });
  }
}
