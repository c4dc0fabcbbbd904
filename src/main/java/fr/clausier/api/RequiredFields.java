package fr.clausier.api;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Requis;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What a demande must give, said in the OpenAPI document as the reader enforces it; other fields are refused. */
public class RequiredFields implements OASFilter {

    private static final List<Class<?>> READ =
            List.of(Demande.class, Adhesion.class, Beneficiaire.class, Acte.class, Compteur.class);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (Class<?> type : READ) {
            Schema schema = api.getComponents().getSchemas().get(type.getSimpleName());
            schema.setRequired(Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Requis.class)).map(RecordComponent::getName).toList());
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }
}
