package org.anbiao.reporting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.anbiao.reporting.persistence.FormDefinitionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The forms, measures and target tables that ship as data, and the forms that authorities publish themselves, as far as the
 * actor may use them. A form file is one version; the newest version of an id is the one that new reports use, older ones
 * stay so that a sent report can still be shown.
 */
@Component
public final class FormCatalogue {

    private static final String FOLDER = "classpath*:reference/";

    private final Map<String, Measure> measures;
    private final List<FormFile> files;
    private final List<FormDefinition> versions;
    private final List<TargetTable> targetTables;

    private final @Nullable FormDefinitionRows stored;
    /** Published definitions as read; their content never changes, and whoever asks has found the row under its policy. */
    private final Map<UUID, FormDefinition> parsed = new ConcurrentHashMap<>();

    /** What ships with the portal and nothing else. */
    public FormCatalogue() {
        this(null);
    }

    /** Loads and checks everything that ships; throws IllegalStateException naming the file's fault. */
    @Autowired
    public FormCatalogue(@Nullable FormDefinitionRows stored) {
        this.stored = stored;
        YAMLMapper yaml = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        measures = MeasureReader.read(
                read(yaml, "measures.yaml", MeasureFile.class).get(0));
        files = read(yaml, "forms/*.yaml", FormFile.class);
        versions = files.stream()
                .map(file -> FormReader.read(file, measures))
                .sorted(Comparator.comparing(FormDefinition::family)
                        .thenComparing(FormDefinition::ord)
                        .thenComparing(FormDefinition::version))
                .toList();
        targetTables = read(yaml, "targets/*.yaml", TargetTable.class);
        targetTables.forEach(this::checkTargets);
    }

    /** The newest version of every form, by family and place; own ones and those from above last. */
    public List<FormDefinition> forms() {
        List<FormDefinition> all = new ArrayList<>(shipped());
        if (stored != null) {
            stored.newest().forEach(row -> all.add(parsed(row)));
        }
        return List.copyOf(all);
    }

    /** The newest version of every form that ships with the portal. */
    public List<FormDefinition> shipped() {
        Map<String, FormDefinition> newest = new LinkedHashMap<>();
        versions.forEach(form -> newest.put(form.id(), form));
        return List.copyOf(newest.values());
    }

    /** The newest version of a form; throws IllegalArgumentException for an unknown id. */
    public FormDefinition form(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("unknown form " + id));
    }

    /** The newest version of a form, empty for an unknown id. */
    public Optional<FormDefinition> find(String id) {
        return versions.stream()
                .filter(form -> form.id().equals(id))
                .reduce((older, newer) -> newer)
                .or(() -> stored == null ? Optional.empty() : stored.find(id).map(this::parsed));
    }

    /** One version of a form; throws IllegalArgumentException when there is no such version. */
    public FormDefinition form(String id, int version) {
        return versions.stream()
                .filter(form -> form.id().equals(id) && form.version() == version)
                .findFirst()
                .or(() -> stored == null
                        ? Optional.empty()
                        : stored.find(id, version).map(this::parsed))
                .orElseThrow(() -> new IllegalArgumentException("unknown form " + id + " version " + version));
    }

    /** One version of a form as written; throws IllegalArgumentException when there is no such version. */
    FormFile file(String id, int version) {
        return files.stream()
                .filter(file -> file.id().equals(id) && file.version() == version)
                .findFirst()
                .or(() -> stored == null
                        ? Optional.empty()
                        : stored.find(id, version).map(row -> FormYaml.read(row.content())))
                .orElseThrow(() -> new IllegalArgumentException("unknown form " + id + " version " + version));
    }

    private FormDefinition parsed(FormDefinitionRows.Stored row) {
        return parsed.computeIfAbsent(row.id(), id -> FormReader.read(FormYaml.read(row.content()), measures));
    }

    /** All measures by id. */
    Map<String, Measure> measuresById() {
        return measures;
    }

    /** A measure; throws IllegalArgumentException for an unknown id. */
    public Measure measure(String id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("unknown measure " + id);
        }
        return measure;
    }

    /** All measures. */
    public Collection<Measure> measures() {
        return measures.values();
    }

    /** The tables of guidance numbers that ship as data. */
    public List<TargetTable> targetTables() {
        return targetTables;
    }

    private void checkTargets(TargetTable table) {
        table.columns().forEach(column -> {
            String measure = column.measure();
            if (measure != null && !measures.containsKey(measure)) {
                throw new IllegalStateException(table.id() + ": unknown measure " + measure);
            }
        });
    }

    private static <T> List<T> read(YAMLMapper yaml, String pattern, Class<T> type) {
        List<T> values = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern)) {
                try (InputStream in = file.getInputStream()) {
                    values.add(yaml.readValue(in, type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("no reference data at " + pattern);
        }
        return values;
    }
}
