package org.anbiao.selfevaluation.standard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The editions that ship with the portal, read from {@code reference/standards} once. */
@Component
public class ShippedEditions {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Edition> editions = load();

    /** All of them, those for large enterprises first. */
    public List<Edition> all() {
        return editions;
    }

    /** The edition of a key. */
    public Optional<Edition> find(String key) {
        return editions.stream().filter(edition -> edition.key().equals(key)).findFirst();
    }

    private static List<Edition> load() {
        try {
            List<Edition> editions = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:reference/standards/*.yaml")) {
                try (InputStream content = file.getInputStream()) {
                    editions.add(YAML.readValue(content, EditionFile.class).edition());
                }
            }
            editions.sort(java.util.Comparator.comparing(
                            (Edition edition) -> edition.items().size())
                    .reversed());
            return List.copyOf(editions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record EditionFile(
            String key,
            Standard standard,
            String label,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable ScoringMethod method,
            BigDecimal fullScore,
            String note,
            List<ElementText> elements) {

        Edition edition() {
            return new Edition(
                    key,
                    standard,
                    label,
                    validFrom,
                    validTo,
                    method == null ? ScoringMethod.SCORED : method,
                    fullScore,
                    note,
                    Edition.State.PUBLISHED,
                    null,
                    0,
                    elements.stream().map(ElementText::element).toList());
        }
    }

    private record ElementText(String title, @Nullable BigDecimal marks, List<SectionText> elements) {

        Element element() {
            return new Element(
                    "",
                    title,
                    marks,
                    elements.stream().map(SectionText::section).toList());
        }
    }

    private record SectionText(String title, List<ItemText> items) {

        Section section() {
            return new Section("", title, items.stream().map(ItemText::item).toList());
        }
    }

    private record ItemText(
            String text,
            String guidance,
            String basis,
            String evidence,
            @Nullable String appliesTo,
            @Nullable List<SubjectClass> forClasses,
            @Nullable List<String> forSectors,
            @Nullable BigDecimal score) {

        Item item() {
            return new Item(
                    "",
                    text,
                    guidance,
                    basis,
                    evidence,
                    appliesTo == null ? "" : appliesTo,
                    score == null ? BigDecimal.ZERO : score,
                    new Applicability(
                            forClasses == null ? List.of() : forClasses, forSectors == null ? List.of() : forSectors));
        }
    }
}
