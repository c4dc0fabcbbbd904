import { byId, el, fill, message, parametre } from '../dom.js';

if (parametre('erreur') !== null) {
  fill(byId('erreur'), message('mal', 'Connexion refusée',
    el('p', {}, 'Le nom ou le mot de passe est faux. Vérifiez les majuscules, puis réessayez ; après plusieurs échecs, attendez une minute.')));
  byId('nom').setAttribute('aria-invalid', 'true');
  byId('mot').setAttribute('aria-invalid', 'true');
}
// The page that asked who one is; the server goes back to its own pages only.
byId('retour').value = parametre('retour') ?? '';
byId('nom').focus();
