package org.anbiao.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.anbiao.common.DomainException;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Form definitions as YAML, read as data only: no types from the file, no aliases that grow, a limited size. What cannot be
 * read is told with its line.
 */
final class FormYaml {

    /** Largest file; the longest official form has a tenth of it. */
    static final int MAX_BYTES = 200_000;

    private static final int MAX_DEPTH = 20;
    private static final YAMLMapper MAPPER = mapper();

    private FormYaml() {}

    private static YAMLMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setAllowDuplicateKeys(false);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        return YAMLMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * Reads an uploaded file.
     *
     * @throws DomainException reporting.form.too-large, or reporting.form.unreadable with line and column
     */
    static FormFile read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new DomainException("reporting.form.too-large", String.valueOf(MAX_BYTES / 1000));
        }
        try {
            FormFile file = MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), FormFile.class);
            if (file == null) {
                throw new DomainException("reporting.form.empty-file");
            }
            return file;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new DomainException(
                    "reporting.form.unreadable",
                    place == null ? "?" : String.valueOf(place.getLineNr()),
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Reads what the portal itself has stored. */
    static FormFile read(String stored) {
        try {
            return MAPPER.readValue(stored, FormFile.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(FormFile file) {
        try {
            return MAPPER.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
