package org.anbiao.norms.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.OwnPoint;

/** Points as they stand in a column. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String write(List<?> points) {
        try {
            return MAPPER.writeValueAsString(points);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NormPoint> readNormPoints(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<OwnPoint> readOwnPoints(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
