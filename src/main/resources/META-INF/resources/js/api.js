/** The service as the pages call it. */

/** What the service refused, or that it did not answer: type, title, detail, errors[] as the problem told them. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title);
    this.status = status;
    this.type = problem.type;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
  }
}

/** A path whose names may hold slashes, spaces or accents: each segment is encoded, the slashes stay. */
export const chemin = (nom) => nom.split('/').map(encodeURIComponent).join('/');

const PANNE = { title: 'Le service ne répond pas', detail: 'Vérifiez votre connexion, puis réessayez : rien n’a été changé.' };

/**
 * Calls the service.
 *
 * @param options `json` (sent as JSON) or `body` with its `type`; `ifMatch`, the ETag of the version edited; `accept`, JSON when absent
 * @returns {{data, etag, response}} etag without quotes; data is null when there is none
 */
export async function call(method, path, { json, body, type, ifMatch, accept = 'application/json' } = {}) {
  const headers = { Accept: accept };
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  if (type) headers['Content-Type'] = type;
  if (ifMatch) headers['If-Match'] = `"${ifMatch}"`;
  let response;
  try {
    response = await fetch(path, { method, headers, body: json === undefined ? body : JSON.stringify(json), credentials: 'same-origin' });
  } catch {
    throw new ApiError(0, PANNE);
  }
  if (response.status === 401) {
    location.assign(`/connexion.html?retour=${encodeURIComponent(location.pathname + location.search)}`);
    return new Promise(() => {});
  }
  const answer = response.headers.get('Content-Type')?.includes('json') ? await response.json().catch(() => null) : null;
  if (!response.ok) throw new ApiError(response.status, answer ?? sansDetail(response.status));
  return { data: answer, etag: etag(response), response };
}

function etag(response) {
  return response.headers.get('ETag')?.replace(/^W\//, '').replaceAll('"', '') ?? null;
}

function sansDetail(status) {
  if (status === 413) return { title: 'Fichier trop gros', detail: 'Le service ne lit pas un fichier de cette taille : allégez-le, puis déposez-le de nouveau.' };
  if (status === 403) return { title: 'Action interdite', detail: 'Votre rôle ne permet pas cette action.' };
  return { title: `Réponse inattendue (${status})`, detail: 'Réessayez ; si cela se répète, prévenez l’exploitant du service.' };
}

export const get = async (path) => (await call('GET', path)).data;
export const post = async (path, json = {}) => (await call('POST', path, { json })).data;
export const patch = async (path, json) => (await call('PATCH', path, { json })).data;
export const del = async (path) => (await call('DELETE', path)).data;

/** The same, or null when the service has none (404). */
export async function getOrNull(path) {
  try {
    return await get(path);
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

/** Saves a file of the service under that name; answers its ETag. */
export async function download(path, nom) {
  const { response, etag: version } = await call('GET', path, { accept: '*/*' });
  save(await response.blob(), nom);
  return version;
}

/** Saves a blob under that name. */
export function save(blob, nom) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = nom;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
