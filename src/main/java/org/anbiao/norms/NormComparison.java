package org.anbiao.norms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.definition.Difference;

/** Compares versions of norms by their points. */
public final class NormComparison {

    private NormComparison() {}

    /** Point by point, what the second has otherwise. */
    public static List<Difference> differences(List<NormPoint> before, List<NormPoint> after) {
        Map<String, String> old = values(before);
        Map<String, String> own = values(after);
        Map<String, String> names = new LinkedHashMap<>();
        before.forEach(point -> names.put(point.id(), point.text()));
        after.forEach(point -> names.put(point.id(), point.text()));
        return Difference.between("points", old, own).stream()
                .map(one -> new Difference(
                        one.section(), one.key(), names.getOrDefault(one.key(), one.key()), one.before(), one.after()))
                .toList();
    }

    private static Map<String, String> values(List<NormPoint> points) {
        Map<String, String> values = new LinkedHashMap<>();
        points.forEach(point -> values.put(point.id(), point.value()));
        return values;
    }
}
