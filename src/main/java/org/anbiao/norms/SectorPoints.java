package org.anbiao.norms;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Points that the portal holds ready for the check lists of single sectors; reference data, which an authority takes
 * over into its own list or not.
 */
@Component
public class SectorPoints {

    private record Ready(String part, String text, String how, String measure) {}

    private record Entry(List<String> sectors, String basis, List<Ready> points) {}

    private final List<Entry> entries = load();

    /** What a check list of its sector does not hold yet; nothing for norms of other kinds. */
    public List<NormPoint> missing(Norm norm) {
        if (norm.head().kind() != NormKind.INSPECTION_CHECKLIST) {
            return List.of();
        }
        Set<String> held = norm.points().stream().map(NormPoint::text).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.sectors().contains(norm.head().sector().strip()))
                .flatMap(entry -> entry.points().stream()
                        .filter(point -> !held.contains(point.text()))
                        .map(point ->
                                NormPoint.of(point.part(), point.text(), point.how(), entry.basis(), point.measure())))
                .toList();
    }

    /** The points of a list with those that it does not hold yet at its end. */
    public List<NormPoint> completed(Norm norm) {
        return Stream.concat(norm.points().stream(), missing(norm).stream()).toList();
    }

    private static List<Entry> load() {
        try (InputStream file = SectorPoints.class.getResourceAsStream("/reference/sectors/check-points.yaml")) {
            return Arrays.asList(new YAMLMapper().readValue(file, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
