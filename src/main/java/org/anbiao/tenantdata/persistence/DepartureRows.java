package org.anbiao.tenantdata.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenantdata.Departure;
import org.anbiao.tenantdata.Departure.KeptLine;
import org.anbiao.tenantdata.Departure.Obstacles;
import org.anbiao.tenantdata.Departure.SharedBy;
import org.anbiao.tenantdata.Departure.State;
import org.anbiao.tenantdata.Departure.TableLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departures; those that change one do so as an actor of the leaving authority. */
@Repository
public class DepartureRows {

    private static final String SELECT =
            "select d.*, t.name as tenant_name from tenant_departure d" + " join tenant t on t.id = d.tenant_id ";

    private final JdbcClient jdbc;

    DepartureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those the actor sees, newest first. */
    public List<Departure> all() {
        return jdbc.sql(SELECT + "order by d.opened_at desc")
                .query(DepartureRows::departure)
                .list();
    }

    public Optional<Departure> find(UUID id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id)
                .query(DepartureRows::departure)
                .optional();
    }

    /** The departure, held until the end of the transaction, if it is in this state. */
    public Optional<Departure> lock(UUID id, State state) {
        return jdbc.sql(SELECT + "where d.tenant_id = app_tenant() and d.id = ? and d.state = ? for update of d")
                .params(id, lower(state))
                .query(DepartureRows::departure)
                .optional();
    }

    /** Opens one for the acting authority; empty when there is one already or it has left. */
    public Optional<UUID> insert(String reason, String document) {
        return jdbc.sql("""
                        insert into tenant_departure (reason, document)
                        select ?, ? from tenant where id = app_tenant() and left_on is null
                        on conflict (tenant_id) where state <> 'called_off' do nothing returning id
                        """).params(reason, document).query(UUID.class).optional();
    }

    /** The last finished export of the acting authority. */
    public Optional<UUID> lastExport() {
        return jdbc.sql("""
                        select id from tenant_export where tenant_id = app_tenant() and state in ('done', 'expired')
                        order by finished_at desc limit 1
                        """).query(UUID.class).optional();
    }

    public void agree(UUID id, @Nullable UUID exportId, String declined) {
        jdbc.sql("""
                        update tenant_departure set state = 'agreed', agreed_by = app_member(),
                            agreed_by_name = coalesce(current_setting('app.member_name', true), ''), agreed_at = clock_timestamp(),
                            export_id = :export, export_declined = :declined,
                            export_sha256 = coalesce((select e.sha256 from tenant_export e
                                                      where e.tenant_id = app_tenant() and e.id = :export), '')
                        where tenant_id = app_tenant() and id = :id
                        """)
                .param("export", exportId)
                .param("declined", declined)
                .param("id", id)
                .update();
    }

    public void confirm(UUID id, LocalDate dueOn, UUID operatorTenant) {
        jdbc.sql("""
                        update tenant_departure set state = 'waiting', confirmed_by = app_member(),
                            confirmed_by_name = coalesce(current_setting('app.member_name', true), ''),
                            confirmed_at = clock_timestamp(), due_on = ?, operator_tenant = ?,
                            suspended_on = (select t.suspended_on from tenant t where t.id = app_tenant())
                        where tenant_id = app_tenant() and id = ?
                        """).params(dueOn, operatorTenant, id).update();
    }

    public void callOff(UUID id, String reason) {
        jdbc.sql("""
                        update tenant_departure set state = 'called_off', ended_reason = ?, finished_at = clock_timestamp(),
                            ended_by_name = coalesce(current_setting('app.member_name', true), '')
                        where tenant_id = app_tenant() and id = ?
                        """).params(reason, id).update();
    }

    public void start(UUID id) {
        jdbc.sql("""
                        update tenant_departure set state = 'running', started_by = app_member(), started_at = clock_timestamp(),
                            started_by_name = coalesce(current_setting('app.member_name', true), ''), step = 0, problem = ''
                        where tenant_id = app_tenant() and id = ?
                        """).param(id).update();
    }

    public void step(UUID id, int step, long roundDeleted) {
        jdbc.sql("""
                        update tenant_departure set step = ?, round_deleted = ?, problem = ''
                        where tenant_id = app_tenant() and id = ?
                        """).params(step, roundDeleted, id).update();
    }

    public void fail(UUID id, String problem) {
        jdbc.sql("update tenant_departure set problem = ? where tenant_id = app_tenant() and id = ?")
                .params(problem, id)
                .update();
    }

    /** The authority is gone from today on. */
    public void finish(UUID id, LocalDate today) {
        jdbc.sql("""
                        update tenant_departure set state = 'done', finished_at = clock_timestamp()
                        where tenant_id = app_tenant() and id = ?
                        """).param(id).update();
        jdbc.sql("update tenant set left_on = ? where id = app_tenant()")
                .param(today)
                .update();
    }

    /** The departures of the acting authority that were under way. */
    public List<UUID> running() {
        return jdbc.sql("select id from tenant_departure where tenant_id = app_tenant() and state = 'running'")
                .query(UUID.class)
                .list();
    }

    /** The tables with rows of the authority, in the order of deletion. */
    public List<TableLine> plan(UUID id) {
        return jdbc.sql("""
                        select table_name, own_rows, kept_rows, deleted_rows from tenant_departure_table
                        where departure_id = ? and (own_rows > 0 or deleted_rows > 0) order by ord
                        """)
                .param(id)
                .query((row, number) -> new TableLine(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    public List<KeptLine> kept(UUID id) {
        return jdbc.sql("""
                        select table_name, reason, count(*) from tenant_departure_kept where departure_id = ?
                        group by table_name, reason order by 1, 2
                        """)
                .param(id)
                .query((row, number) -> new KeptLine(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** What stands against deleting the acting authority's data. */
    public Obstacles obstacles(LocalDate today) {
        boolean suspended = jdbc.sql("select coalesce(suspended_on <= ?, false) from tenant where id = app_tenant()")
                .param(today)
                .query(Boolean.class)
                .single();
        List<String> below = jdbc.sql("""
                        with recursive below as (
                            select t.id, t.name, t.left_on from tenant t where t.parent_id = app_tenant()
                            union all
                            select t.id, t.name, t.left_on from tenant t join below b on t.parent_id = b.id)
                        select name from below where left_on is null order by name
                        """).query(String.class).list();
        List<SharedBy> shared = jdbc.sql("""
                        select o.name, count(*) from enterprise e
                        join tenant o on o.id = case when e.area_tenant_id = app_tenant() then e.supervisor_tenant_id
                                                     else e.area_tenant_id end
                        where (e.area_tenant_id = app_tenant()) <> (e.supervisor_tenant_id = app_tenant())
                        group by o.name order by 2 desc, 1
                        """)
                .query((row, number) -> new SharedBy(row.getString(1), row.getLong(2)))
                .list();
        long count = shared.stream().mapToLong(SharedBy::enterprises).sum();
        return new Obstacles(suspended, below, count, shared);
    }

    /** Since when the acting authority is suspended. */
    public Optional<LocalDate> suspendedOn() {
        return jdbc.sql("select suspended_on from tenant where id = app_tenant() and suspended_on is not null")
                .query(LocalDate.class)
                .optional();
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        return new Departure(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("tenant_name"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("document"),
                row.getString("opened_by_name"),
                java.util.Objects.requireNonNull(moment(row, "opened_at")),
                row.getObject("agreed_by", UUID.class),
                row.getString("agreed_by_name"),
                moment(row, "agreed_at"),
                row.getString("export_sha256"),
                row.getString("export_declined"),
                row.getString("confirmed_by_name"),
                moment(row, "confirmed_at"),
                row.getObject("suspended_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("operator_tenant", UUID.class),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                moment(row, "started_at"),
                moment(row, "finished_at"),
                row.getString("ended_by_name"),
                row.getString("ended_reason"),
                moment(row, "planned_at"),
                row.getInt("step"),
                row.getLong("round_deleted"),
                row.getString("problem"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String lower(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
