package fr.clausier.etude;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.clausier.contrat.Montant;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount that JSON holds as a decimal string, written and read by any mapper: a study is kept, then read again. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@JacksonAnnotationsInside
@JsonSerialize(using = ToStringSerializer.class)
@JsonDeserialize(using = Euros.Lecture.class)
@interface Euros {

    /** Reads what was written. */
    final class Lecture extends StdDeserializer<Montant> {
        private static final long serialVersionUID = 1L;

        Lecture() {
            super(Montant.class);
        }

        @Override
        public Montant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Montant.de(parser.getText());
        }
    }
}
