package org.anbiao.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.isolation.TableCatalogue.Column;
import org.anbiao.isolation.TableCatalogue.ForeignKey;
import org.anbiao.isolation.TableCatalogue.Table;
import org.anbiao.isolation.TableClass.Row;
import org.anbiao.isolation.TableWorld.Planting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One row in every table for every planting, made from the catalogue: required columns are filled by type, references point to
 * the same planting's rows. Written by the author as the application role, so that each is a row that may be written.
 */
final class PlantedRows {

    /** Values that a table's checks ask for. */
    private static final Map<String, Map<String, String>> VALUES = Map.ofEntries(
            Map.entry("enterprise_state", Map.of("valid_to", "2021-07-31", "valid_from", "2021-01-01")),
            Map.entry("enterprise_adoption", Map.of("ended_on", "2025-06-01")),
            Map.entry("notice_delivery", Map.of("receipt", "none", "note", "留置送达")),
            // what is still drafted is tried by CampaignDraftsTest
            Map.entry("campaign", Map.of("status", "running")),
            Map.entry("campaign_leftover", Map.of("kind", "step")),
            Map.entry("enterprise_plan", Map.of("content", "年度计划")),
            Map.entry("unit_plan", Map.of("content", "工作方案")),
            Map.entry("audit_entry", Map.of("entry_key", "00000000-0000-4000-8000-000000000000", "mac", "\\x00")),
            Map.entry("field_visit", Map.of("duties", "{survey}")),
            Map.entry("check_phase", Map.of("frequency", "daily", "step_days", "1", "step_months", "0")),
            Map.entry("safety_check", Map.of("state", "open")),
            Map.entry("enterprise_person", Map.of("role", "special_worker", "special_work", "welding")),
            Map.entry("safety_promise", Map.of("special_work", "{height}")),
            Map.entry("dual_report", Map.of("receiver", "department")),
            Map.entry(
                    "apprenticeship",
                    Map.of(
                            "begins_on",
                            "2025-01-01",
                            "planned_until",
                            "2025-06-30",
                            "ended_on",
                            "2025-06-30",
                            "outcome",
                            "passed")),
            Map.entry("principal_duty_check", Map.of("in_place", "true", "in_place_since", "2025-01-01")),
            Map.entry("safety_check_answer", Map.of("answer", "no")),
            Map.entry(
                    "water_quality",
                    Map.of("by_authority", "false", "pass_rate", "99.5", "withdrawn_on", "2026-01-10")),
            Map.entry(
                    "space_permit",
                    Map.of(
                            "work_from",
                            "2025-03-01T09:00:00+08:00",
                            "work_until",
                            "2025-03-01T11:00:00+08:00",
                            "worker_name",
                            "虚构作业人",
                            "guardian_name",
                            "虚构监护人",
                            "approver_name",
                            "虚构审批人",
                            "oxygen",
                            "20.9",
                            "confirmed_rules",
                            "{虚构条文}")),
            Map.entry("audit_seal", Map.of("entry_ids", "{1}", "macs", "\\x" + "00".repeat(32))),
            Map.entry("organisation_duty", Map.of("to_on", "2026-01-01")),
            Map.entry("recognition", Map.of("kind", "grading", "division", "national", "level", "1")),
            Map.entry("help_visit_item", Map.of("kind", "finding")),
            Map.entry("improvement_plan_item", Map.of("source", "own")),
            Map.entry("unit_assessment", Map.of("published_on", "2026-01-10")),
            Map.entry("grading_plan", Map.of("year", "2025")),
            Map.entry("continued_training", Map.of("year", "2025")),
            Map.entry("training_session", Map.of("kind", "training", "held_on", "2025-03-01")),
            Map.entry("training_attendance", Map.of("session_kind", "training", "held_on", "2025-03-01")),
            Map.entry("tenant_export", Map.of("state", "done")),
            Map.entry("tenant_departure", Map.of("state", "called_off")),
            Map.entry("authority_seal", Map.of("roles", "{SAFETY_OFFICE}", "valid_to", "2025-12-31")));

    private static final com.fasterxml.jackson.databind.ObjectMapper JSON =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private final JdbcClient jdbc;
    private final TableCatalogue catalogue;
    private int numbers = 1000;
    final List<String> failures = new ArrayList<>();
    /** A system's token is planted: a device's cannot be entered by an authority that no longer sees the enterprise, and is tried in DeviceTest. */
    private static final String TOKENS = "api_token";

    private final Map<String, Map<String, String>> made = new HashMap<>();

    PlantedRows(JdbcClient jdbc, TableCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The first key column of the row of a table in a planting. */
    Optional<String> keyOf(Planting planting, String table) {
        return Optional.ofNullable(made.getOrDefault(planting.name(), Map.of()).get(table));
    }

    /** Plants one row; empty where the planting has no enterprise for a table that needs one. */
    Optional<Row> plant(Table table, Planting planting) {
        if (table.columns().stream().anyMatch(c -> c.name().equals("enterprise_id") && !c.optional())
                        && planting.enterprise() == null
                || table.name().equals("campaign_leftover") && planting.enterprise() == null) {
            return Optional.empty();
        }
        String content;
        jdbc.sql("savepoint planting").update();
        try {
            Map<String, String> values = new LinkedHashMap<>();
            table.columns().forEach(column -> value(table, column, planting)
                    .ifPresent(value -> values.put(column.name(), value)));
            content = insert(table, values);
            jdbc.sql("release savepoint planting").update();
        } catch (org.springframework.dao.DataAccessException failure) {
            jdbc.sql("rollback to savepoint planting").update();
            failures.add(table.name() + " of " + planting.name() + ": "
                    + failure.getMostSpecificCause().getMessage());
            return Optional.empty();
        } catch (IllegalStateException failure) {
            failures.add(failure.getMessage());
            return Optional.empty();
        }
        made.computeIfAbsent(planting.name(), name -> new HashMap<>())
                .put(table.name(), text(content, table.key().get(0)));
        // an edition is held through the document that was issued to the planting's enterprise
        boolean about = planting.enterprise() != null
                && (table.has("enterprise_id") && !table.name().equals(TOKENS)
                        || table.name().equals("document_edition")
                        || table.name().equals("login_account"));
        boolean handed = TableClass.PARTNER_COLUMNS.stream().anyMatch(table::has);
        return Optional.of(new Row(
                table.name(),
                planting.author().tenantId(),
                about ? planting.enterprise() : null,
                about ? planting.area() : null,
                about ? planting.supervisor() : null,
                handed ? planting.partner() : null,
                content));
    }

    private String insert(Table table, Map<String, String> values) {
        List<String> casts = new ArrayList<>();
        values.keySet()
                .forEach(name -> casts.add("cast(? as " + table.column(name).type() + ")"));
        return jdbc.sql("insert into " + table.name() + " (" + String.join(", ", values.keySet()) + ") values ("
                        + String.join(", ", casts) + ") returning to_jsonb(" + table.name() + ")::text")
                .params(List.copyOf(values.values()))
                .query(String.class)
                .single();
    }

    private Optional<String> value(Table table, Column column, Planting planting) {
        String given = VALUES.getOrDefault(table.name(), Map.of()).get(column.name());
        if (given != null) {
            return Optional.of(given);
        }
        if (column.generated()) {
            return Optional.empty();
        }
        Optional<String> own = ofPeople(table, column, planting);
        if (own.isPresent()) {
            return own;
        }
        if (column.name().equals("enterprise_id") && !table.name().equals(TOKENS)) {
            return Optional.ofNullable(planting.enterprise()).map(UUID::toString);
        }
        if (TableClass.PARTNER_COLUMNS.contains(column.name())) {
            // a report's parts take theirs from the report
            return Optional.of(planting.partner().toString());
        }
        if (column.optional()) {
            return Optional.empty();
        }
        String target = target(table, column);
        return Optional.of(target == null ? byType(table, column, planting) : reference(target, table, planting));
    }

    /** An invitation is a member's or an enterprise's; nobody stands in for the same person. */
    private Optional<String> ofPeople(Table table, Column column, Planting planting) {
        boolean enterprise = planting.enterprise() != null;
        return switch (table.name() + "." + column.name()) {
            case "training_attendance.people" -> Optional.of(enterprise ? "enterprise" : "official");
            case "training_attendance.post" -> Optional.of(enterprise ? "principal" : "");
            case "api_token.scopes" -> Optional.of("{hazard.record}");
            case "invitation.kind" -> Optional.of(enterprise ? "enterprise" : "member");
            case "invitation.member_id" ->
                enterprise
                        ? Optional.empty()
                        : Optional.ofNullable(planting.author().memberId()).map(UUID::toString);
            case "member_substitution.substitute_id" ->
                Optional.ofNullable(planting.author().memberId()).map(UUID::toString);
            default -> Optional.empty();
        };
    }

    private @Nullable String target(Table table, Column column) {
        // the report's parts and people of a session name it by a composite key
        if (column.name().equals("session_id")) {
            return "training_session";
        }
        if (column.name().equals("report_id")) {
            return "quarterly_report";
        }
        return table.foreignKeys().stream()
                .filter(key -> key.column().filter(column.name()::equals).isPresent())
                .map(ForeignKey::target)
                .findFirst()
                .orElse(null);
    }

    private String reference(String target, Table table, Planting planting) {
        return switch (target) {
            case "tenant" -> planting.author().tenantId().toString();
            case "org_unit" -> planting.unit().toString();
            default ->
                keyOf(planting, target)
                        .orElseThrow(() -> new IllegalStateException(
                                table.name() + " needs a row of " + target + " in " + planting.name()));
        };
    }

    private String byType(Table table, Column column, Planting planting) {
        String choice = table.choices().get(column.name());
        if (choice != null) {
            return choice;
        }
        String type = column.type();
        if (table.key().contains(column.name()) && (type.equals("integer") || type.equals("bigint"))) {
            return String.valueOf(++numbers);
        }
        if (column.name().equals("year") || column.name().equals("permit_number")) {
            // two authorities' rows may be about one enterprise, which has one of them a year or a number
            return String.valueOf(++numbers);
        }
        if (type.equals("uuid")) {
            return UUID.randomUUID().toString();
        } else if (type.endsWith("[]")) {
            return "{}";
        } else if (type.startsWith("json")) {
            return "[]";
        } else if (type.equals("date")) {
            return "2025-03-01";
        } else if (type.startsWith("timestamp")) {
            return "2025-03-01T08:00:00+08:00";
        } else if (type.equals("boolean")) {
            return "false";
        } else if (type.equals("bytea")) {
            return "\\x41";
        } else if (type.equals("text") || type.startsWith("character")) {
            return "标记-" + planting.name() + "-" + UUID.randomUUID();
        }
        return "1";
    }

    /** A field of a row's JSON as text; null where it is null. */
    @Nullable
    String text(String content, String field) {
        try {
            var value = JSON.readTree(content).get(field);
            return value == null || value.isNull() ? null : value.asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
