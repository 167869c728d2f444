package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the columns of official forms again from exported facts, by loops over the records and from the forms' own notes:
 * nothing of the portal's measures or SQL is used.
 */
final class Recount {

    private static final Predicate<JsonNode> ANY = fact -> true;

    private static final Set<String> SELF_CHECKS = Set.of("self_check", "internal_report");

    private final Function<String, List<JsonNode>> export;
    private final LocalDate asOf;
    private final Set<String> scope;
    private final List<JsonNode> active;
    private final Set<String> base;
    private final Map<String, List<JsonNode>> facts = new HashMap<>();

    /**
     * @param export the records of a fact by its name
     * @param registry {@code enterprise} or {@code nine_small_place}
     */
    Recount(Function<String, List<JsonNode>> export, String registry, LocalDate asOf) {
        this.export = export;
        this.asOf = asOf;
        List<JsonNode> states = export.apply(registry).stream()
                .filter(state -> holds(state, "valid_from", "valid_to"))
                .toList();
        this.scope = ids(states.stream());
        this.active = states.stream()
                .filter(state -> state.path("active").asBoolean())
                .toList();
        this.base = ids(active.stream());
    }

    /** 德化 form （一）: adoption since 2021-08 (note 6), self-evaluations since 2025-01 (note 8). */
    static Map<String, Integer> dehuaOne(Recount recount) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        LocalDate since = LocalDate.of(2021, 8, 1);
        recount.addBaseBySize(columns);
        recount.addAdoptions(columns, since, "_enterprises");
        columns.put("safety_org_enterprises", recount.adopted("safety_org", since, ANY));
        recount.addOfficersAndTeams(columns, since);
        recount.addHazards(columns, "self_check_hazards", LocalDate.of(2025, 1, 1), SELF_CHECKS);
        Set<String> graded = ids(recount.facts("grading").filter(recount::inForce));
        columns.put(
                "self_evaluated_total",
                recount.evaluated(LocalDate.of(2025, 1, 1), first -> true, id -> !graded.contains(id)));
        recount.addGradings(columns, since);
        recount.addStars(columns, LocalDate.of(2024, 4, 1));
        return columns;
    }

    /** 金淘 form （一）: adoption since 2021-08 (note 6), the rest since 2026-01 (notes 8 and 9). */
    static Map<String, Integer> jintaoOne(Recount recount) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        LocalDate since = LocalDate.of(2021, 8, 1);
        recount.addBaseBySize(columns);
        recount.addAdoptions(columns, since, "_enterprises");
        columns.put("safety_org_enterprises", recount.adopted("safety_org", since, ANY));
        recount.addOfficersAndTeams(columns, since);
        recount.addHazards(columns, "self_check_hazards", LocalDate.of(2026, 1, 1), SELF_CHECKS);
        recount.addEvaluationsAndPublicity(columns, "_enterprises", "training_enterprise_times");
        return columns;
    }

    /** 金淘 form （三）, nine-small places: adoption since 2024-02 (note 3), the rest since 2026-01 (notes 4 and 5). */
    static Map<String, Integer> jintaoThree(Recount recount) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        LocalDate since = LocalDate.of(2024, 2, 1);
        columns.put("nine_small_total", recount.base.size());
        Stream.of(
                        "school",
                        "medical",
                        "shop",
                        "catering",
                        "hotel",
                        "entertainment",
                        "internet_cafe",
                        "beauty_bath",
                        "workshop")
                .forEach(category -> columns.put("nine_small_" + category, recount.based("category", category)));
        recount.addAdoptions(columns, since, "_places");
        columns.put(
                "part_time_safety_officers",
                recount.people(
                        "safety_officer",
                        fact -> recount.within(fact, "confirmed_on", since)
                                && !fact.path("full_time").asBoolean()));
        recount.addEvaluationsAndPublicity(columns, "_places", "training_place_times");
        recount.addUnrecorded(columns, "inspection", "inspected_times");
        recount.addHazards(columns, "gov_hazards", LocalDate.of(2026, 1, 1), Set.of("official"));
        recount.addHazards(columns, "self_check_hazards", LocalDate.of(2026, 1, 1), SELF_CHECKS);
        // no place of the demonstration has a listed hazard
        Stream.of("listed_times", "listed_hazards", "listed_hazards_rectified").forEach(name -> columns.put(name, 0));
        recount.addUnrecorded(
                columns,
                "penalty",
                "fined_times",
                "fine_amount",
                "suspension_times",
                "license_times",
                "closure_times",
                "judicial_transfer_persons");
        recount.addUnrecorded(columns, "publicity_exposure", "exposed_times");
        recount.addUnrecorded(columns, "admonition_talk", "admonished_times");
        recount.addUnrecorded(columns, "incentive", "incentive_times");
        recount.addUnrecorded(columns, "constraint", "constraint_times");
        return columns;
    }

    /** By standard; a level of each standard an enterprise holds. */
    private void addGradings(Map<String, Integer> columns, LocalDate since) {
        for (String level : List.of("1", "2", "3")) {
            columns.put(
                    "graded_level_" + level,
                    Stream.of("national", "provincial")
                            .mapToInt(standard -> adopted(
                                    "grading",
                                    since,
                                    fact -> text(fact, "level").equals(level)
                                            && text(fact, "standard_type").equals(standard)))
                            .sum());
        }
        columns.put("graded_ungraded", adopted("grading", since, fact -> text(fact, "standard_type")
                .equals("local")));
    }

    private void addStars(Map<String, Integer> columns, LocalDate since) {
        columns.put("star_total", adopted("star_rating", since, ANY));
        for (String stars : List.of("5", "4", "3", "2", "1")) {
            columns.put("star_" + stars, adopted("star_rating", since, fact -> text(fact, "stars")
                    .equals(stars)));
        }
    }

    /**
     * Sessions of the year that the scope attended or organised, how many of its enterprises came, and how many persons.
     *
     * @param organised whether people without an enterprise count, at whoever organised the session
     */
    private void addSessions(Map<String, Integer> columns, LocalDate year, String times, boolean organised) {
        List<JsonNode> came = facts("session_attendance")
                .filter(row -> text(row, "kind").equals("training") && within(row, "held_on", year))
                .filter(row -> row.path("of_enterprise").asBoolean() ? scope.contains(id(row)) : organised)
                .toList();
        columns.put(
                "training_sessions",
                came.stream()
                        .map(row -> text(row, "session_id"))
                        .collect(Collectors.toSet())
                        .size());
        columns.put(times, (int) came.stream()
                .filter(row -> row.path("of_enterprise").asBoolean())
                .count());
        columns.put(
                "training_person_times",
                came.stream().mapToInt(row -> row.path("persons").asInt()).sum());
    }

    private static String text(JsonNode fact, String field) {
        return fact.path(field).asText();
    }

    private void addBaseBySize(Map<String, Integer> columns) {
        columns.put("base_total", base.size());
        Stream.of("above_scale", "medium", "small_micro")
                .forEach(size -> columns.put("base_" + size, based("size_class", size)));
    }

    private void addAdoptions(Map<String, Integer> columns, LocalDate since, String subject) {
        columns.put("responsibility_list" + subject, adopted("responsibility_scheme", since, fact -> fact.path(
                        "has_assessment_list")
                .asBoolean()));
        columns.put("three_lists" + subject, adopted("three_lists_adoption", since, ANY));
        columns.put("risk_graded" + subject, adopted("enterprise_risk_grade", since, ANY));
        Stream.of("red", "orange", "yellow", "blue")
                .forEach(color -> columns.put(
                        "risk_" + color + subject, adopted("enterprise_risk_grade", since, fact -> fact.path("color")
                                .asText()
                                .equals(color))));
        columns.put("five_s" + subject, adopted("five_s_adoption", since, ANY));
        columns.put("six_haves" + subject, adopted("six_haves_adoption", since, ANY));
    }

    /** Hazards of some sources found since a day, and of these the signed off ones; ids count rows, never enterprises. */
    private void addHazards(Map<String, Integer> columns, String column, LocalDate since, Set<String> sources) {
        List<JsonNode> found = facts("hazard")
                .filter(row -> sources.contains(row.path("source").asText()))
                .filter(row -> within(row, "occurred_on", since) && scope.contains(id(row)))
                .toList();
        columns.put(column + "_found", found.size());
        columns.put(column + "_rectified", (int) found.stream()
                .filter(row -> row.hasNonNull("verified_on"))
                .filter(row -> !day(row, "verified_on").isAfter(asOf))
                .count());
    }

    private void addOfficersAndTeams(Map<String, Integer> columns, LocalDate since) {
        Set<String> withOfficer = ids(facts("safety_officer")
                .filter(fact -> inForce(fact) && within(fact, "confirmed_on", since) && inBase(fact)));
        columns.put("safety_officer_enterprises", withOfficer.size());
        columns.put("safety_officer_persons", people("safety_officer", fact -> withOfficer.contains(id(fact))));
        columns.put("rescue_team_enterprises", adopted("rescue_team", since, ANY));
        columns.put(
                "rescue_team_persons", people("rescue_team_member", fact -> within(fact, "team_achieved_on", since)));
    }

    private void addEvaluationsAndPublicity(Map<String, Integer> columns, String subject, String attendance) {
        LocalDate year = LocalDate.of(2026, 1, 1);
        columns.put("first_self_evaluation", evaluated(year, first -> !first.isBefore(year)));
        columns.put("upgrade_self_evaluation", evaluated(year, first -> first.isBefore(year)));
        columns.put(
                "notice_served" + subject,
                ids(facts("notice_delivery")
                                .filter(fact -> within(fact, "delivered_on", year)
                                        && fact.path("receipt_signed").asBoolean()
                                        && scope.contains(id(fact))))
                        .size());
        columns.put(
                "commitment_signed" + subject,
                ids(facts("commitment").filter(fact -> within(fact, "signed_on", year) && scope.contains(id(fact))))
                        .size());
        addSessions(columns, year, attendance, attendance.equals("training_enterprise_times"));
    }

    /** Nothing is recorded of this fact yet, and so the form must say 0. */
    private void addUnrecorded(Map<String, Integer> columns, String fact, String... names) {
        assertThat(facts(fact)).as("records of " + fact).isEmpty();
        Stream.of(names).forEach(name -> columns.put(name, 0));
    }

    private int based(String field, String value) {
        return ids(active.stream().filter(state -> state.path(field).asText().equals(value)))
                .size();
    }

    /** Enterprises of the base that achieved it since a day and still have it. */
    private int adopted(String fact, LocalDate since, Predicate<JsonNode> which) {
        return ids(facts(fact)
                        .filter(row -> inForce(row) && within(row, "achieved_on", since) && inBase(row))
                        .filter(which))
                .size();
    }

    /** People in post at the reporting date, each once. */
    private int people(String fact, Predicate<JsonNode> which) {
        return facts(fact)
                .filter(row -> inForce(row) && inBase(row))
                .filter(which)
                .map(row -> row.required("person_key").asText())
                .collect(Collectors.toSet())
                .size();
    }

    /** Enterprises that evaluated themselves since a day, by the day of their first evaluation ever. */
    private int evaluated(LocalDate since, Predicate<LocalDate> firstEver) {
        return evaluated(since, firstEver, enterprise -> true);
    }

    private int evaluated(LocalDate since, Predicate<LocalDate> firstEver, Predicate<String> which) {
        Map<String, LocalDate> first = new HashMap<>();
        facts("self_evaluation")
                .forEach(row -> first.merge(id(row), day(row, "completed_on"), (a, b) -> a.isBefore(b) ? a : b));
        Set<String> inWindow = ids(facts("self_evaluation").filter(row -> within(row, "completed_on", since)));
        inWindow.retainAll(scope);
        inWindow.removeIf(enterprise -> !firstEver.test(first.get(enterprise)) || !which.test(enterprise));
        return inWindow.size();
    }

    private Stream<JsonNode> facts(String name) {
        return facts.computeIfAbsent(name, export).stream();
    }

    private boolean inBase(JsonNode fact) {
        return base.contains(id(fact));
    }

    private boolean inForce(JsonNode fact) {
        return holds(fact, "achieved_on", "ended_on");
    }

    private boolean within(JsonNode fact, String field, LocalDate since) {
        LocalDate day = day(fact, field);
        return !day.isBefore(since) && !day.isAfter(asOf);
    }

    private boolean holds(JsonNode row, String from, String to) {
        JsonNode end = row.path(to);
        return !day(row, from).isAfter(asOf)
                && (end.isNull() || end.isMissingNode() || asOf.isBefore(LocalDate.parse(end.asText())));
    }

    private static LocalDate day(JsonNode row, String field) {
        return LocalDate.parse(row.path(field).asText());
    }

    private static String id(JsonNode fact) {
        return fact.path("enterprise_id").asText();
    }

    private static Set<String> ids(Stream<JsonNode> rows) {
        return rows.map(Recount::id).collect(Collectors.toCollection(HashSet::new));
    }
}
