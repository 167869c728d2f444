package org.anbiao.bench;

import java.util.List;
import java.util.UUID;

/**
 * An invented prefecture: ten counties, townships with ten villages each, departments with three sections each, and
 * enterprises spread over them, every third supervised by a department. All by SQL, the same for the same numbers.
 */
final class Region {

    private static final int COUNTIES = 10;

    private final BenchDatabase database;
    private final int townships;
    private final int departments;
    private final int placeEvery;

    /**
     * @param departments 0 for a region where every township supervises its own
     * @param placeEvery every how manyth enterprise is a nine-small place; 0 for none
     */
    Region(BenchDatabase database, int townships, int departments, int placeEvery) {
        this.database = database;
        this.townships = townships;
        this.departments = departments;
        this.placeEvery = placeEvery;
    }

    /** Ids as PostgreSQL makes them with {@code md5(text)::uuid}. */
    static UUID id(String text) {
        try {
            var bytes = java.nio.ByteBuffer.wrap(java.security.MessageDigest.getInstance("MD5")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    UUID prefecture() {
        return id("prefecture");
    }

    UUID county(int number) {
        return id("county" + number);
    }

    UUID township(int number) {
        return id("township" + number);
    }

    UUID department(int number) {
        return id("department" + number);
    }

    UUID village(int township, int number) {
        return id("village" + township + "-" + number);
    }

    UUID enterprise(int number) {
        return id("e" + number);
    }

    List<UUID> tenants() {
        return database.jdbc().sql("select id from tenant").query(UUID.class).list();
    }

    void organise() {
        database.run("""
                insert into tenant (id, code, name, short_name, kind, level, parent_id, area_id)
                select md5('prefecture')::uuid, 'P', '虚构市', '虚构市', 'government', 'prefecture', null, md5('prefecture')::uuid
                union all
                select md5('county' || c)::uuid, 'C' || c, '虚构县' || c, '虚构县' || c, 'government', 'county',
                       md5('prefecture')::uuid, md5('county' || c)::uuid
                from generate_series(1, %1$d) c
                union all
                select md5('township' || t)::uuid, 'T' || t, '虚构镇' || t, '虚构镇' || t, 'government', 'township',
                       md5('county' || (t %% %1$d + 1))::uuid, md5('township' || t)::uuid
                from generate_series(1, %2$d) t
                union all
                select md5('department' || d)::uuid, 'D' || d, '虚构局' || d, '虚构局' || d, 'department', 'county',
                       md5('county' || (d %% %1$d + 1))::uuid, md5('county' || (d %% %1$d + 1))::uuid
                from generate_series(1, %3$d) d
                """.formatted(COUNTIES, townships, departments));
        database.run("""
                insert into org_unit (id, tenant_id, kind, name, ord)
                select md5('village' || t || '-' || v)::uuid, md5('township' || t)::uuid, 'village', '虚构村' || v, v
                from generate_series(1, %1$d) t, generate_series(1, 10) v
                union all
                select md5('section' || d || '-' || s)::uuid, md5('department' || d)::uuid, 'section', '虚构股' || s, s
                from generate_series(1, %2$d) d, generate_series(1, 3) s
                """.formatted(townships, departments));
    }

    /** Enterprises {@code from} to {@code to}, inclusive, with their registry state; some of them nine-small places. */
    void enterprises(int from, int to) {
        database.run("""
                insert into enterprise (id, tenant_id, subject_kind, code, name, category, address, contact_phone, high_risk,
                    key_enterprise, staff_count, revenue_yuan, size_class, size_class_basis, village_unit_id, area_tenant_id,
                    supervisor_tenant_id, supervisor_unit_id, opened_on, entered_on)
                select md5('e' || i)::uuid, md5('township' || t)::uuid, kind, 'B' || lpad(i::text, 17, '0'), '虚构企业' || i || '有限公司',
                       case when kind = 'nine_small_place' then (array['school', 'medical', 'shop', 'catering', 'hotel',
                           'entertainment', 'internet_cafe', 'beauty_bath', 'workshop'])[pg_temp.pick('c', i, 9) + 1] end,
                       '虚构路' || i || '号', '0595' || i, pg_temp.pick('h', i, 10) = 0, pg_temp.pick('k', i, 20) = 0,
                       pg_temp.pick('s', i, 300), pg_temp.pick('r', i, 90000) * 1000, size, 'computed',
                       md5('village' || t || '-' || pg_temp.pick('v', i, 10) + 1)::uuid, md5('township' || t)::uuid,
                       supervisor, section, date '2015-01-01' + pg_temp.pick('o', i, 2000), '2021-08-01'
                from %s
                """.formatted(rows(from, to)));
        database.run("""
                insert into enterprise_state (tenant_id, enterprise_id, valid_from, valid_to, active, subject_kind, category,
                    size_class, block_tenant_id, block_unit_id, line_tenant_id, line_unit_id, area_tenant_id,
                    supervisor_tenant_id)
                select e.tenant_id, e.id, p.first, p.last, p.active, e.subject_kind, e.category, e.size_class, e.area_tenant_id,
                       e.village_unit_id, e.supervisor_tenant_id, e.supervisor_unit_id, e.area_tenant_id, e.supervisor_tenant_id
                from (select i, pg_temp.pick('moved', i, 10) as moved from generate_series(%d, %d) i) n
                join enterprise e on e.id = md5('e' || i)::uuid
                cross join lateral (
                    select date '2021-08-01' as first, case when moved < 2 then date '2024-05-01' end as last, true as active
                    union all
                    select date '2024-05-01', null, moved = 0 where moved < 2) p
                """.formatted(from, to));
    }

    private String rows(int from, int to) {
        return """
                (select i, t, kind,
                        case when kind = 'enterprise' then (array['above_scale', 'medium', 'small_micro', 'small_micro'])
                            [pg_temp.pick('z', i, 4) + 1] end as size,
                        case when i %% 3 = 0 and %4$d > 0 then md5('department' || d)::uuid
                            else md5('township' || t)::uuid end as supervisor,
                        case when i %% 3 = 0 and %4$d > 0
                            then md5('section' || d || '-' || i %% 9 / 3 + 1)::uuid end as section
                 from (select i, i %% %3$d + 1 as t, i %% greatest(%4$d, 1) + 1 as d,
                              case when %5$d > 0 and pg_temp.pick('place', i, greatest(%5$d, 1)) = 0 then 'nine_small_place'
                                  else 'enterprise' end as kind
                       from generate_series(%1$d, %2$d) i) n) n
                """.formatted(from, to, townships, departments, placeEvery);
    }
}
