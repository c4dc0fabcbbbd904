package fr.clausier.compte;

import java.util.Collection;
import java.util.List;

/** Where accounts are kept. Both methods throw an unchecked exception when the store does not answer. */
public interface CompteStore {

    List<Compte> comptes();

    /** Keeps these accounts, each in the place of the one of its name; all or none, on disk when it returns. */
    void garder(Collection<Compte> comptes);
}
