package org.anbiao.bench;

import java.util.UUID;

/** Invented hazards of a {@link Region}'s enterprises: six in ten open, one in fifty major, one enterprise in a hundred watched. */
final class Hazards {

    private final BenchDatabase database;
    private final int enterprises;

    Hazards(BenchDatabase database, int enterprises) {
        this.database = database;
        this.enterprises = enterprises;
    }

    /** One enterprise in a hundred is also watched by this department. */
    void watched(UUID department) {
        database.jdbc()
                .sql("update enterprise set viewer_tenant_ids = array[?::uuid] where id in"
                        + " (select md5('e' || i)::uuid from generate_series(1, ?, 100) i)")
                .params(department, enterprises)
                .update();
    }

    /** Hazards {@code from} to {@code to}, inclusive. */
    void found(int from, int to) {
        database.run("""
                insert into hazard (id, tenant_id, enterprise_id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids, unit_ids,
                    source, origin, level, category, description, place, clause, found_on, found_by_name, state, responsible, measure,
                    due_on, funds, contingency, acceptance, rectified_on, verified_on, verified_by_name, dismissed_on)
                select md5('h' || n)::uuid, e.area_tenant_id, e.id, e.area_tenant_id, e.supervisor_tenant_id, e.viewer_tenant_ids,
                       e.unit_ids, s.source, s.source, case when major then 'major' else 'general' end, 'electricity',
                       '虚构隐患' || n || '：配电箱无门', '虚构车间' || n %% 7, case when major then '虚构判定标准第一条' else '' end,
                       found, '虚构人', s.state, '虚构主任', '加装箱门并上锁',
                       case when s.state not in ('found', 'proposed') then found + 30 end, '自筹', '停用', '检测合格',
                       case when s.state in ('rectified', 'closed') then found + 20 end,
                       case when s.state = 'closed' then found + 25 end, '虚构负责人',
                       case when s.state = 'dismissed' then found + 3 end
                from (select n, pg_temp.pick('state', n, 10) as state, pg_temp.pick('grave', n, 50) = 0 as major,
                             date '2023-01-01' + pg_temp.pick('found', n, 1000) as found
                      from generate_series(%1$d, %2$d) n) n
                cross join lateral (
                    select case when state < 2 then 'found' when state < 5 then 'dispatched' when state < 6 then 'rectified'
                                when state < 9 then 'closed' when n %% 2 = 0 then 'proposed' else 'dismissed' end as state,
                           case when state = 9 then 'device' else 'self_check' end as source) s
                join enterprise e on e.id = md5('e' || n %% %3$d + 1)::uuid
                """.formatted(from, to, enterprises));
    }
}
