package org.anbiao.common.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes objects as JSON that is going to be stored: what is {@link Personal} in them goes in encrypted. */
@Component
public class PersonalJson {

    private final ObjectMapper json;

    PersonalJson(ObjectMapper json, PersonalCipher cipher) {
        ObjectMapper storing = json.copy();
        this.json = storing.setAnnotationIntrospector(new AnnotationIntrospectorPair(
                new Encrypting(cipher), storing.getSerializationConfig().getAnnotationIntrospector()));
    }

    /** A writer for stored JSON; may be copied and configured further. */
    public ObjectMapper mapper() {
        return json;
    }

    private static final class Encrypting extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private final transient JsonSerializer<Object> serializer;

        Encrypting(PersonalCipher cipher) {
            this.serializer = new JsonSerializer<>() {
                @Override
                public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
                    out.writeString(cipher.encrypt(value.toString()));
                }
            };
        }

        @Override
        public @Nullable Object findSerializer(Annotated member) {
            return member.hasAnnotation(Personal.class) ? serializer : null;
        }
    }
}
