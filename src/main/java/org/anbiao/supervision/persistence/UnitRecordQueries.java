package org.anbiao.supervision.persistence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.assessment.AssessedFigure;
import org.anbiao.supervision.assessment.AssessmentRecord;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the record of units in a year: one list of records, of which both the counts and the lists shown are made. */
@Repository
public class UnitRecordQueries {

    private static final String RECORDS = """
            with record as (
                select x.figure, f.subject_tenant_id as tenant, f.subject_unit_id as unit, f.description as name, f.requirement as detail,
                       'unit-supervision/' || f.id as page, f.found_on as on_day
                from unit_finding f cross join (values ('findings'), ('open_findings')) x (figure)
                where f.found_on between :from and :to and (x.figure = 'findings' or f.state <> 'closed') and %1$s
                union all
                select case f.kind when 'talk_reminder' then 'talk_reminders' when 'talk_warning' then 'talk_warnings' else f.kind end,
                       f.subject_tenant_id, f.subject_unit_id, f.reason, concat_ws(' · ', nullif(f.basis, ''), nullif(f.people, '')),
                       'unit-supervision?tab=marks', f.happened_on
                from unit_mark f where f.happened_on between :from and :to and %1$s
                union all
                select 'meetings', f.tenant_id, f.unit_id, f.topic, f.leader, 'unit-supervision?tab=meetings', f.held_on
                from leader_meeting f where f.held_on between :from and :to and %2$s
                union all
                select 'draws', f.tenant_id, f.unit_id, f.title, f.criteria, 'random-draws/' || f.id,
                       (f.drawn_at at time zone 'Asia/Shanghai')::date
                from random_draw f
                where (f.drawn_at at time zone 'Asia/Shanghai')::date between :from and :to and %2$s)
            """.formatted(
                    UnitReach.condition("f"),
                    "f.tenant_id = any (:scope) and (cast(:unit as uuid) is null or f.unit_id = cast(:unit as uuid))");

    private final JdbcClient jdbc;

    UnitRecordQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which unit, without its name. */
    public record Key(UUID tenantId, @Nullable UUID unitId) {

        /** Of a unit. */
        public static Key of(SupervisedUnit unit) {
            return new Key(unit.tenantId(), unit.unitId());
        }
    }

    /** The figures of a year of every unit in reach that has a record. */
    public Map<Key, Map<AssessedFigure, Long>> counts(Actor actor, int year) {
        Map<Key, Map<AssessedFigure, Long>> counts = new HashMap<>();
        jdbc.sql(RECORDS + "select tenant, unit, figure, count(*) as n from record group by tenant, unit, figure")
                .params(parameters(actor, year))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new Key(row.getObject("tenant", UUID.class), row.getObject("unit", UUID.class)),
                                    key -> new EnumMap<>(AssessedFigure.class))
                            .put(Codes.of(AssessedFigure.class, row.getString("figure")), row.getLong("n"));
                });
        return counts;
    }

    /** The records behind a figure of a unit, the latest first. */
    public List<AssessmentRecord> records(Actor actor, SupervisedUnit unit, int year, AssessedFigure figure) {
        return jdbc.sql(RECORDS + """
                        select name, detail, page, on_day as "on" from record
                        where figure = :figure and tenant = :subject and unit is not distinct from cast(:subjectUnit as uuid)
                        order by on_day desc, name
                        """)
                .params(parameters(actor, year))
                .param("figure", Codes.of(figure))
                .param("subject", unit.tenantId())
                .param("subjectUnit", unit.unitId())
                .query(AssessmentRecord.class)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Actor actor, int year) {
        Map<String, @Nullable Object> parameters = new HashMap<>(UnitReach.parameters(actor));
        parameters.put("from", LocalDate.of(year, 1, 1));
        parameters.put("to", LocalDate.of(year, 12, 31));
        return parameters;
    }
}
