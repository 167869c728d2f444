package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.RecordFilter;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the tables whose lists differ in their columns alone. Names of tables and columns are the code's own. */
@Component
class RecordPages {

    private final JdbcClient jdbc;

    RecordPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind column that the filter's kind is compared with */
    <T> PagedList<T> list(
            String table,
            String day,
            String kind,
            RecordFilter filter,
            UnitScope unit,
            Actor actor,
            PageRequest page,
            RowMapper<T> mapper) {
        Integer year = filter.year();
        Narrowing narrowing = new Narrowing(unit, actor.scope())
                .named(filter.text())
                .with("kind", filter.kind(), "r." + kind + " = :kind")
                .with("enterprise", filter.enterpriseId(), "r.enterprise_id = :enterprise")
                .with("from", year == null ? null : LocalDate.of(year, 1, 1), "r." + day + " >= :from")
                .with("to", year == null ? null : LocalDate.of(year, 12, 31), "r." + day + " <= :to");
        String from = " from " + table + " r join enterprise e on e.id = r.enterprise_id" + narrowing.where();
        long total = jdbc.sql("select count(*)" + from)
                .params(narrowing.parameters())
                .query(Long.class)
                .single();
        return new PagedList<>(
                jdbc.sql("select r.*, e.name as enterprise_name" + from + "order by r." + day
                                + " desc, r.created_at desc, r.id offset :offset limit :limit")
                        .params(narrowing.parameters())
                        .param("offset", page.offset())
                        .param("limit", page.limit())
                        .query(mapper)
                        .list(),
                total);
    }
}
