package org.anbiao.registry;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.persistence.SectorQueries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sectors a rule of single sectors applies to: configuration under {@code reference/sectors}, by the names that
 * authorities give their sectors. Reading needs no permission.
 */
@Component
public class SectorRules {

    private record Entry(SectorRule rule, List<String> sectors) {}

    private final List<Entry> entries = load();
    private final SectorQueries queries;

    SectorRules(SectorQueries queries) {
        this.queries = queries;
    }

    /** Names of the sectors that a rule applies to. */
    public List<String> sectors(SectorRule rule) {
        return entries.stream()
                .filter(entry -> entry.rule() == rule)
                .flatMap(entry -> entry.sectors().stream())
                .toList();
    }

    /** Whether a rule applies to an enterprise by its sector; false without one, and for one that the actor does not see. */
    @Transactional(readOnly = true)
    public boolean applies(SectorRule rule, UUID enterpriseId) {
        return queries.nameOf(enterpriseId).filter(sectors(rule)::contains).isPresent();
    }

    private static List<Entry> load() {
        try (InputStream file = SectorRules.class.getResourceAsStream("/reference/sectors/rules.yaml")) {
            return Arrays.asList(new YAMLMapper().readValue(file, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
