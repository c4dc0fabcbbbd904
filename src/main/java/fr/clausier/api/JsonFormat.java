package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Taux;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Values as text: amounts are decimal strings, dates are ISO. */
@Singleton
public class JsonFormat implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule values = new SimpleModule();
        values.addSerializer(Montant.class, ToStringSerializer.instance);
        values.addSerializer(Taux.class, ToStringSerializer.instance);
        values.addSerializer(ClauseRef.class, ToStringSerializer.instance);
        mapper.registerModule(values).registerModule(new BlackbirdModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
