package org.anbiao.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.registry.CountedState;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.StateTimeline;
import org.anbiao.registry.StateTimeline.Period;
import org.anbiao.registry.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves what was counted of an enterprise on each day. Stored periods keep their ids: sent reports name them. */
@Repository
public class StateTimelineRepository {

    private final JdbcClient jdbc;

    StateTimelineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The timeline, locked until the transaction ends so that two changes cannot split the same period. */
    public StateTimeline load(EnterpriseId id) {
        return new StateTimeline(periods(id, " for update"));
    }

    /** The periods, oldest first, to be shown. */
    public List<Period> history(EnterpriseId id) {
        return periods(id, "");
    }

    /** The ended period out of business that covers a day, if there is one: the enterprise was reopened since. */
    public Optional<Period> closedOn(EnterpriseId id, LocalDate day) {
        return history(id).stream()
                .filter(period -> !period.state().active() && period.to() != null)
                .filter(period -> !day.isBefore(period.from()) && day.isBefore(period.to()))
                .findFirst();
    }

    private List<Period> periods(EnterpriseId id, String lock) {
        return jdbc.sql("select * from enterprise_state where enterprise_id = ? order by valid_from, valid_to" + lock)
                .param(id.value())
                .query(StateTimelineRepository::period)
                .list();
    }

    /** Writes what differs from the stored timeline; closed periods go first, since only one may be open. */
    public void save(EnterpriseId id, StateTimeline before, StateTimeline after) {
        for (Period period : after.periods()) {
            if (period.id() != null && !before.periods().contains(period)) {
                update(period);
            }
        }
        for (Period period : after.periods()) {
            if (period.id() == null) {
                insert(id, period);
            }
        }
    }

    private void update(Period period) {
        bind(jdbc.sql("""
                        update enterprise_state set valid_from = :from, valid_to = :to, active = :active,
                            subject_kind = :kind, category = :category, size_class = :size, public_institution = :public,
                            sector_id = :sector, block_tenant_id = :block, block_unit_id = :blockUnit,
                            line_tenant_id = :line, line_unit_id = :lineUnit, reason = :reason
                        where id = :id
                        """).param("id", period.id()), period).update();
    }

    private void insert(EnterpriseId id, Period period) {
        bind(jdbc.sql("""
                        insert into enterprise_state (enterprise_id, valid_from, valid_to, active, subject_kind, category,
                            size_class, public_institution, sector_id, block_tenant_id, block_unit_id, line_tenant_id,
                            line_unit_id, reason)
                        values (:id, :from, :to, :active, :kind, :category,
                            :size, :public, :sector, :block, :blockUnit, :line, :lineUnit, :reason)
                        """).param("id", id.value()), period).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Period period) {
        CountedState state = period.state();
        return statement
                .param("from", period.from())
                .param("to", period.to())
                .param("active", state.active())
                .param("kind", state.kind().key())
                .param("category", EnterpriseRepository.key(state.category(), PlaceCategory::key))
                .param("size", EnterpriseRepository.key(state.sizeClass(), SizeClass::key))
                .param("public", state.publicInstitution())
                .param("sector", state.sectorId())
                .param("block", state.blockTenantId())
                .param("blockUnit", state.blockUnitId())
                .param("line", state.lineTenantId())
                .param("lineUnit", state.lineUnitId())
                .param("reason", period.reason());
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        return new Period(
                row.getObject("id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new CountedState(
                        row.getBoolean("active"),
                        SubjectKind.of(row.getString("subject_kind")),
                        EnterpriseRepository.constant(row.getString("category"), PlaceCategory::of),
                        EnterpriseRepository.constant(row.getString("size_class"), SizeClass::of),
                        row.getBoolean("public_institution"),
                        row.getObject("sector_id", UUID.class),
                        row.getObject("block_tenant_id", UUID.class),
                        row.getObject("block_unit_id", UUID.class),
                        row.getObject("line_tenant_id", UUID.class),
                        row.getObject("line_unit_id", UUID.class)),
                row.getString("reason"));
    }
}
