package org.anbiao.training.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.training.CertificateLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in post with their certificates and continued training, and which of it has been told. */
@Repository
public class CertificateRows {

    /** One line per certificate of a person in post, and one for a person who lacks a certificate that is asked for. */
    private static final String LINES = """
            with line as (
                select p.id as person_id, e.id as enterprise_id, e.name as enterprise_name, coalesce(v.name, '') as village_name,
                       p.name as person_name, p.role, coalesce(c.kind, '') as certificate, c.expires_on,
                       (select max(t.year) from continued_training t where t.person_id = p.id) as continued_year,
                       e.high_risk and p.role = 'principal' or p.role = 'special_worker' as required,
                       case when c.id is null then 'missing'
                            when c.expires_on < :today then 'expired'
                            when c.expires_on <= :soon then 'expiring' else 'valid' end as state,
                       e.high_risk and p.role = 'principal' and p.from_on < :year_start
                           and not exists (select 1 from continued_training t
                                           where t.person_id = p.id and t.year >= :last_year) as missed_year,
                       v.ord as village_ord
                from enterprise_person p
                join enterprise e on e.id = p.enterprise_id
                left join org_unit v on v.id = e.village_unit_id
                left join person_certificate c on c.person_id = p.id
                where p.to_on is null and e.status = 'active' and (c.id is not null or e.high_risk
                          and p.role = 'principal' or p.role = 'special_worker')
                  and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and %s)
            """;

    private static final String MATCH = " where (:state = '' or :state = 'missed' and missed_year or state = :state)";

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is most urgent first.
     *
     * @param state code of a state, {@code missed} for a missed year, empty for all
     */
    public List<CertificateLine> page(
            String state, LocalDate today, LocalDate soon, UnitScope unit, List<UUID> scope, PageRequest page) {
        Map<String, @Nullable Object> parameters = parameters(state, today, soon, unit, scope);
        parameters.put("offset", page.offset());
        parameters.put("limit", page.limit());
        return jdbc.sql(LINES.formatted(unit.condition("e")) + "select * from line" + MATCH + """
                         order by array_position(array['expired', 'missing', 'expiring', 'valid'], state), expires_on nulls last,
                                  village_ord, enterprise_name, person_name, certificate
                         offset :offset limit :limit
                        """)
                .params(parameters)
                .query((row, number) -> new CertificateLine(
                        row.getObject("person_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise_name"),
                        row.getString("village_name"),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("certificate"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("continued_year", Integer.class),
                        row.getBoolean("required"),
                        CertificateLine.State.of(row.getString("state")),
                        row.getBoolean("missed_year")))
                .list();
    }

    public long count(String state, LocalDate today, LocalDate soon, UnitScope unit, List<UUID> scope) {
        return jdbc.sql(LINES.formatted(unit.condition("e")) + "select count(*) from line" + MATCH)
                .params(parameters(state, today, soon, unit, scope))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(
            String state, LocalDate today, LocalDate soon, UnitScope unit, List<UUID> scope) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("state", state);
        parameters.put("today", today);
        parameters.put("soon", soon);
        parameters.put("year_start", today.withDayOfYear(1));
        parameters.put("last_year", today.getYear() - 1);
        parameters.put("unit", unit.unitId());
        parameters.put("scope", scope.toArray(new UUID[0]));
        return parameters;
    }

    /** The enterprise of a person in post; empty if the unit does not work with it. */
    public Optional<UUID> enterpriseOf(UUID personId, UnitScope unit) {
        return jdbc.sql("""
                        select e.id from enterprise_person p join enterprise e on e.id = p.enterprise_id
                        where p.id = :person and p.to_on is null and %s
                        """.formatted(unit.condition("e")))
                .param("person", personId)
                .param("unit", unit.unitId())
                .query(UUID.class)
                .optional();
    }

    /** False if the year was recorded before. */
    public boolean insert(UUID enterpriseId, UUID personId, int year, LocalDate on, String note) {
        return jdbc.sql("""
                        insert into continued_training (enterprise_id, person_id, year, completed_on, note) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, person_id, year) do nothing
                        """).params(enterpriseId, personId, year, on, note).update() == 1;
    }

    /**
     * Something that is to be told.
     *
     * @param what the certificate, empty for continued training
     * @param expiresOn null for continued training
     */
    public record Warning(
            UUID id,
            UUID enterpriseId,
            String personName,
            String what,
            @Nullable LocalDate expiresOn) {}

    /**
     * Certificates of people in post, of enterprises in the area of an authority, that come one step further; marked with it, so that
     * each step is told once.
     *
     * @param stage 1 soon over, 2 over
     * @param from first last day that counts; null without a bound
     */
    public List<Warning> takeCertificates(UUID areaId, int stage, @Nullable LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        update person_certificate c set warned_stage = :stage
                        from enterprise_person p, enterprise e
                        where p.id = c.person_id and e.id = c.enterprise_id and e.area_tenant_id = :area and e.status = 'active'
                          and p.to_on is null and c.warned_stage < :stage and c.expires_on <= :to
                          and (cast(:from as date) is null or c.expires_on >= :from)
                        returning c.id, c.enterprise_id, p.name as person_name, c.kind as what, c.expires_on
                        """)
                .param("area", areaId)
                .param("stage", stage)
                .param("from", from, Types.DATE)
                .param("to", to)
                .query(Warning.class)
                .list();
    }

    /** Principals in high-risk sectors without continued training in a year that is over; marked, so that each year is told once. */
    public List<Warning> takeMissedYears(UUID areaId, int year) {
        return jdbc.sql("""
                        update enterprise_person p set continuation_warned = :year
                        from enterprise e
                        where e.id = p.enterprise_id and e.area_tenant_id = :area and e.status = 'active' and e.high_risk
                          and p.to_on is null and p.role = 'principal' and p.from_on < :start
                          and coalesce(p.continuation_warned, 0) < :year
                          and not exists (select 1 from continued_training t where t.person_id = p.id and t.year >= :year)
                        returning p.id, p.enterprise_id, p.name as person_name, '' as what, null::date as expires_on
                        """)
                .param("area", areaId)
                .param("year", year)
                .param("start", LocalDate.of(year + 1, 1, 1))
                .query(Warning.class)
                .list();
    }

    /** A member, and the enterprise of an enterprise's own. */
    public record Reader(UUID memberId, @Nullable UUID enterpriseId) {}

    /** Active members of an authority who are told: the people of the enterprises, and the authority's own office. */
    public List<Reader> readers(UUID tenantId, List<UUID> enterpriseIds) {
        return jdbc.sql("""
                        select m.id as member_id, m.enterprise_id from member m
                        where m.tenant_id = :tenant and m.active
                          and (m.role in ('ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY_MANAGER') and m.enterprise_id = any (:enterprises)
                               or m.role = 'SAFETY_OFFICE' and m.unit_id is null)
                        """)
                .param("tenant", tenantId)
                .param("enterprises", enterpriseIds.toArray(new UUID[0]))
                .query(Reader.class)
                .list();
    }
}
