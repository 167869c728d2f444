package org.anbiao.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of facts and measures as written, before it is checked. */
record MeasureFile(int version, Map<String, Fact> facts, Map<String, Entry> measures) {

    record Fact(
            @Nullable String view,
            @Nullable String date,
            @Nullable Boolean endedOn,
            @Nullable List<String> columns,
            @Nullable String label,
            @Nullable Boolean issued,
            @Nullable Boolean organised,
            @Nullable Map<String, String> opens) {}

    record Entry(Rule rule, String zh, String en) {}

    record Rule(
            String kind,
            String fact,
            JsonNode count,
            @Nullable String date,
            @Nullable Boolean inForce,
            @Nullable Boolean latest,
            @Nullable String first,
            @Nullable String unlessInForce,
            @Nullable Boolean ofQualifyingEnterprises,
            @Nullable Boolean acts,
            @Nullable String subRow,
            @Nullable Map<String, JsonNode> where) {}
}
