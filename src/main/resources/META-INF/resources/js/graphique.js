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
  const toile = el('canvas', { role: 'img', 'aria-label': `Graphique : ${titre}. Les mêmes chiffres sont dans le tableau voisin.` });
  const cadre = el('div', { class: 'graphique' }, toile);
  cadre.style.height = couche ? `${Math.max(9, noms.length * 1.9 + 3)}rem` : '16rem';
  dessiner().catch(() => cadre.replaceChildren(el('p', { class: 'discret' }, 'Le graphique n’a pas pu être chargé ; lisez le tableau.')));
  return cadre;

  async function dessiner() {
    await import(BIBLIOTHEQUE);
    let chart = trace();
    sombre.addEventListener('change', () => { if (toile.isConnected) { chart.destroy(); chart = trace(); } });
  }

  function trace() {
    const couleur = (nom) => getComputedStyle(document.documentElement).getPropertyValue(nom).trim();
    const axe = { ticks: { color: couleur('--discret') }, grid: { color: couleur('--filet') } };
    const chiffres = { ...axe, ticks: { ...axe.ticks, callback: (v) => ecrire(v), maxTicksLimit: 6, maxRotation: 0 } };
    const categories = { ...axe, grid: { display: false }, ticks: { ...axe.ticks, autoSkip: false } };
    return new globalThis.Chart(toile, {
      type: 'bar',
      data: {
        labels: noms,
        datasets: [{
          data: valeurs, maxBarThickness: 22, borderRadius: 3,
          backgroundColor: valeurs.map((v) => couleur(!signe ? '--accent' : v > 0 ? '--mal' : '--bien')),
        }],
      },
      options: {
        animation: false, responsive: true, maintainAspectRatio: false, indexAxis: couche ? 'y' : 'x',
        scales: couche ? { x: chiffres, y: categories } : { x: categories, y: chiffres },
        plugins: { legend: { display: false }, tooltip: { callbacks: { label: (point) => ecrire(point.raw) } } },
      },
    });
  }
}
