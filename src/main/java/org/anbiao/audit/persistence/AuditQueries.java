package org.anbiao.audit.persistence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditFilter;
import org.anbiao.audit.AuditRow;
import org.anbiao.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks acts up for people: newest first, the id being the order in which they were written. */
@Repository
public class AuditQueries {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String MATCHING = """
            where e.tenant_id in (select unnest(:scope::uuid[]))
              and (:enterprise = '' or e.enterprise_id in (select n.id from enterprise n
                   where n.name like '%' || :enterprisePattern || '%' or n.code = :enterprise))
              and (:person = '' or e.member_name like '%' || :personPattern || '%')
              and (:topic = '' or split_part(e.act, '.', 1) = any (string_to_array(:topic, ',')))
              and (:from::timestamptz is null or e.at >= :from::timestamptz)
              and (:to::timestamptz is null or e.at < :to::timestamptz)
            """;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with the names that are shown beside it. */
    public record Found(
            AuditRow row, String tenantName, @Nullable String enterpriseName) {}

    /** One page, the latest first: its rows are found before their names are looked up. */
    public List<Found> find(List<UUID> scope, AuditFilter filter, PageRequest page) {
        return jdbc.sql("""
                        select e.id, e.tenant_id, e.entry_key, e.at, e.member_id, e.member_name, e.act, e.subject_type,
                               e.subject_id, e.enterprise_id, e.old_value::text as old_value, e.new_value::text as new_value,
                               encode(e.mac, 'hex') as mac, t.short_name as tenant_name, n.name as enterprise_name
                        from (select e.* from audit_entry e %s order by e.id desc limit :limit offset :offset) e
                        join tenant t on t.id = e.tenant_id
                        left join enterprise n on n.id = e.enterprise_id
                        order by e.id desc
                        """.formatted(MATCHING))
                .params(parameters(scope, filter))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new Found(
                        AuditEntries.row(row, number), row.getString("tenant_name"), row.getString("enterprise_name")))
                .list();
    }

    public long count(List<UUID> scope, AuditFilter filter) {
        return jdbc.sql("select count(*) from audit_entry e " + MATCHING)
                .params(parameters(scope, filter))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(List<UUID> scope, AuditFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("scope", scope.toArray(UUID[]::new));
        values.put("enterprise", filter.enterprise());
        values.put("enterprisePattern", literal(filter.enterprise()));
        values.put("person", filter.person());
        values.put("personPattern", literal(filter.person()));
        values.put(
                "topic",
                filter.topic() == null ? "" : String.join(",", filter.topic().subjects()));
        values.put("from", startOf(filter.from()));
        LocalDate to = filter.to();
        values.put("to", startOf(to == null ? null : to.plusDays(1)));
        return values;
    }

    private static @Nullable String startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CHINA).toOffsetDateTime().toString();
    }

    /** A percent sign or an underscore in a name is looked for as it stands. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
