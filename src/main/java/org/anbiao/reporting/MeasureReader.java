package org.anbiao.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the file of measures. A measure may only name columns that its fact lists, and every such name is a plain
 * identifier, so that nothing else can reach the SQL that is generated from it.
 */
final class MeasureReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String REGISTRY = "registry";
    private static final String UP_TO_AS_OF = "up_to_as_of";

    private final Map<String, Measure.Fact> facts = new LinkedHashMap<>();

    private MeasureReader() {}

    /** Throws IllegalStateException naming the measure and what is wrong with it. */
    static Map<String, Measure> read(MeasureFile file) {
        MeasureReader reader = new MeasureReader();
        file.facts().forEach((name, fact) -> reader.facts.put(name, fact(name, fact)));
        Map<String, Measure> measures = new LinkedHashMap<>();
        file.measures().forEach((id, entry) -> measures.put(id, reader.measure(id, entry)));
        return measures;
    }

    private static Measure.Fact fact(String name, MeasureFile.Fact fact) {
        List<String> columns = fact.columns() == null ? List.of() : List.copyOf(fact.columns());
        columns.forEach(column -> identifier(name, column));
        for (String word : new String[] {fact.view(), fact.date(), fact.label()}) {
            if (word != null) {
                identifier(name, word);
            }
        }
        Map<String, String> opens = fact.opens() == null ? Map.of() : fact.opens();
        opens.forEach((kind, column) -> {
            identifier(name, kind);
            identifier(name, column);
        });
        return new Measure.Fact(
                name,
                fact.view(),
                fact.date(),
                !Boolean.FALSE.equals(fact.endedOn()),
                columns,
                fact.label(),
                Boolean.TRUE.equals(fact.issued()),
                Boolean.TRUE.equals(fact.organised()),
                opens);
    }

    private Measure measure(String id, MeasureFile.Entry entry) {
        MeasureFile.Rule rule = entry.rule();
        MeasureKind kind = MeasureKind.valueOf(rule.kind().toUpperCase(Locale.ROOT));
        Measure.Fact fact = known(id, rule.fact());
        String date = rule.date();
        String subRow = rule.subRow();
        String unless = rule.unlessInForce();
        String first = rule.first();
        require((kind == MeasureKind.SNAPSHOT) == fact.registry(), id, "a state is counted in the registry only");
        require(kind != MeasureKind.STOCK || fact.ends(), id, "a stock needs a fact that can end");
        return new Measure(
                id,
                kind,
                fact,
                count(id, fact, rule.count()),
                date == null ? fact.date() : column(id, fact, date),
                kind == MeasureKind.STOCK || Boolean.TRUE.equals(rule.inForce()),
                Boolean.TRUE.equals(rule.latest()),
                first == null ? Measure.First.ANY : Measure.First.valueOf(first.toUpperCase(Locale.ROOT)),
                unless == null ? null : known(id, unless),
                Boolean.TRUE.equals(rule.ofQualifyingEnterprises()),
                Boolean.TRUE.equals(rule.acts()),
                subRow == null ? null : column(id, fact, subRow),
                conditions(id, fact, rule.where()),
                entry.zh(),
                entry.en());
    }

    private Measure.Count count(String id, Measure.Fact fact, JsonNode count) {
        if (count.isTextual()) {
            return switch (count.asText()) {
                case "enterprises" -> new Measure.Count.Enterprises();
                case "records" -> new Measure.Count.Records();
                default -> throw new IllegalStateException("measure " + id + ": unknown count " + count.asText());
            };
        }
        if (count.has("distinct")) {
            return new Measure.Count.Distinct(
                    column(id, fact, count.get("distinct").asText()));
        }
        require(count.has("sum"), id, "count needs distinct or sum");
        return new Measure.Count.Sum(
                column(id, fact, count.get("sum").asText()), count.path("per").asInt(1));
    }

    private List<Measure.Condition> conditions(String id, Measure.Fact fact, @Nullable Map<String, JsonNode> where) {
        List<Measure.Condition> conditions = new ArrayList<>();
        if (where != null) {
            where.forEach((name, value) -> conditions.add(condition(id, fact, name, value)));
        }
        return List.copyOf(conditions);
    }

    private Measure.Condition condition(String id, Measure.Fact fact, String name, JsonNode value) {
        boolean registry = fact.registry() || name.startsWith(REGISTRY + ".");
        String plain = name.substring(name.indexOf('.') + 1);
        String column = column(id, registry ? known(id, REGISTRY) : fact, plain);
        if (value.isTextual() && UP_TO_AS_OF.equals(value.asText())) {
            return new Measure.Condition(column, registry, List.of(), true);
        }
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> values.add(each.asText()));
        } else {
            values.add(value.asText());
        }
        return new Measure.Condition(column, registry, List.copyOf(values), false);
    }

    private Measure.Fact known(String id, String fact) {
        Measure.Fact known = facts.get(fact);
        if (known == null) {
            throw new IllegalStateException("measure " + id + ": unknown fact " + fact);
        }
        return known;
    }

    private static String column(String id, Measure.Fact fact, String column) {
        require(
                fact.columns().contains(column) || column.equals(fact.date()),
                id,
                "column " + column + " is not listed for fact " + fact.name());
        return column;
    }

    private static void identifier(String id, String word) {
        require(IDENTIFIER.matcher(word).matches(), id, "not a plain name: " + word);
    }

    private static void require(boolean holds, String id, String problem) {
        if (!holds) {
            throw new IllegalStateException("measure " + id + ": " + problem);
        }
    }
}
