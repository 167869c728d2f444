package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.enforcement.EnforcementFile;
import org.anbiao.enforcement.Inspection;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections and sanctions of one enterprise for its file. */
@Repository
public class EnforcementFileRows {

    private final JdbcClient jdbc;
    private final InspectionRows inspections;

    EnforcementFileRows(JdbcClient jdbc, InspectionRows inspections) {
        this.jdbc = jdbc;
        this.inspections = inspections;
    }

    public List<Inspection> inspections(UnitScope unit, UUID enterpriseId, LocalDate asOf, int limit) {
        return jdbc.sql("""
                        select id from inspection where enterprise_id = ? and inspected_on <= ?
                        order by inspected_on desc, created_at desc limit ?
                        """).params(enterpriseId, asOf, limit).query(UUID.class).list().stream()
                .map(id -> inspections.find(unit, id))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<EnforcementFile.Decided> sanctions(UUID enterpriseId, LocalDate asOf, int limit) {
        return jdbc.sql("""
                        select * from case_sanction where enterprise_id = ? and decided_on <= ?
                        order by decided_on desc, case_id, target, kind, id limit ?
                        """)
                .params(enterpriseId, asOf, limit)
                .query((row, number) -> new EnforcementFile.Decided(
                        CaseRows.sanction(row, number), row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    /** Cases against an enterprise in which something was decided between two days. */
    public int punished(UUID enterpriseId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(distinct case_id) from case_sanction where enterprise_id = ? and decided_on between ? and ?
                        """).params(enterpriseId, from, to).query(Integer.class).single();
    }
}
