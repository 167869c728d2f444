package org.anbiao.common.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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
    private final PersonalCipher cipher;

    PersonalJson(ObjectMapper json, PersonalCipher cipher) {
        this.cipher = cipher;
        ObjectMapper storing = json.copy();
        this.json = storing.setAnnotationIntrospector(new AnnotationIntrospectorPair(
                new Encrypting(cipher), storing.getSerializationConfig().getAnnotationIntrospector()));
    }

    /** A writer for stored JSON; may be copied and configured further. */
    public ObjectMapper mapper() {
        return json;
    }

    /** Writes a value that may have people in any part of it: all of it becomes one encrypted text, as a JSON string. */
    public String writeWhole(Object value) {
        try {
            return json.writeValueAsString(cipher.encrypt(json.writeValueAsString(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Reads what {@link #writeWhole} wrote; values from before it stand as they were. */
    public <T> T readWhole(String stored, TypeReference<T> type) {
        try {
            String whole = stored.startsWith("\"") ? cipher.decrypt(json.readValue(stored, String.class)) : stored;
            return json.readValue(whole, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
