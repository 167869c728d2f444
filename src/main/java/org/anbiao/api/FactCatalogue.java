package org.anbiao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anbiao.common.DomainException;
import org.springframework.stereotype.Component;

/** The list of all facts that can be asked for. */
@Component
class FactCatalogue {

    private final List<Fact> facts = load();

    /** All facts, in the order of the forms' definitions. */
    List<Fact> all() {
        return facts;
    }

    /** @throws DomainException api.fact.unknown for any other name */
    Fact get(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException("api.fact.unknown", name));
    }

    private static List<Fact> load() {
        record FactFile(List<Fact> facts) {}
        try (InputStream yaml = FactCatalogue.class.getResourceAsStream("/reference/facts.yaml")) {
            return List.copyOf(new ObjectMapper(new YAMLFactory())
                    .readValue(yaml, FactFile.class)
                    .facts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
