package org.anbiao.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The document templates that ship as data ({@code reference/documents/*.yaml}), by code. */
@Component
public class DocumentTemplates {

    private final Map<String, DocumentTemplate> byCode;

    DocumentTemplates() {
        byCode = load();
    }

    /** The template with this code, for instance {@code 000-notice}. */
    public Optional<DocumentTemplate> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every template, ordered by code. */
    public Collection<DocumentTemplate> all() {
        return byCode.values();
    }

    private static Map<String, DocumentTemplate> load() {
        ObjectMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        var templates = new TreeMap<String, DocumentTemplate>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:reference/documents/*.yaml");
            for (var file : files) {
                try (var in = file.getInputStream()) {
                    var template = yaml.readValue(in, DocumentTemplate.class);
                    templates.put(template.code(), template);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(templates);
    }
}
