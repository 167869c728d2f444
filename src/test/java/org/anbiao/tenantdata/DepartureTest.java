package org.anbiao.tenantdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.AuthorityService;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenantdata.Departure.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An authority leaves: who has to agree to what in which order, what is in the way, and a deletion that is killed in the middle. */
@DatabaseTest
@Import({LaunchedCampaign.class, DepartureRun.class})
class DepartureTest {

    private static final String DECLINED = "数据已由新平台接收";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture fixture;

    @Autowired
    Departures departures;

    @Autowired
    DepartureRun deletion;

    @Autowired
    AuthorityService authorities;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private Case others;
    private Member operator;
    private Member security;
    private String name;

    @BeforeEach
    void makeWorld() {
        others = campaigns.launched(0);
        given = campaigns.launched(5);
        fixture.logOut();
        operator = fixture.member(fixture.prefecture(), Role.PLATFORM_OPERATOR, null, null);
        security = fixture.member(given.township(), Role.SECURITY_ADMIN, null, null);
        name = fixture.asSystem(
                given.township(), () -> tenants.get(given.township()).name());
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void bothSidesAgreeInTheirOrderAndTypeTheName() {
        fixture.logIn(operator);
        refused("tenantdata.departure.reason", () -> departures.open(given.township(), " ", "批复"));
        refused("tenantdata.departure.document", () -> departures.open(given.township(), "撤并", ""));
        refused("tenantdata.departure.authority", () -> departures.open(operator.tenantId(), "撤并", "批复"));
        UUID id = departures.open(given.township(), "撤并", "某政〔2026〕1号");
        refused("tenantdata.departure.authority", () -> departures.open(given.township(), "撤并", "批复"));
        assertThatThrownBy(() -> departures.agree(id, name, DECLINED)).isInstanceOf(AccessDeniedException.class);
        refused("tenantdata.departure.state", () -> departures.confirm(id, name));
        fixture.logIn(others.township(), Role.SECURITY_ADMIN);
        assertThat(departures.all()).isEmpty();
        refused("tenantdata.departure.not-found", () -> departures.agree(id, name, DECLINED));
        fixture.logIn(security);
        refused("tenantdata.departure.plan-first", () -> departures.agree(id, name, DECLINED));
        departures.plan(id);
        refused("tenantdata.departure.name", () -> departures.agree(id, "某某乡", DECLINED));
        refused("tenantdata.departure.export", () -> departures.agree(id, name, "不要"));
        departures.agree(id, name, DECLINED);
        assertThatThrownBy(() -> departures.confirm(id, name)).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(operator);
        refused("tenantdata.departure.suspended", () -> departures.confirm(id, name));
        authorities.suspend(given.township(), LocalDate.now(), "撤并");
        refused("tenantdata.departure.name", () -> departures.confirm(id, ""));
        departures.confirm(id, name);
        refused("tenantdata.departure.too-early", () -> departures.start(id, name));
        assertThat(departures.get(id).dueOn()).isEqualTo(LocalDate.now().plusDays(30));
        assertThat(fixture.asSystem(given.township(), () -> jdbc.sql(
                                "select act from audit_entry where tenant_id = ? and subject_id = ? and act like 'departure.%' order by id")
                        .params(given.township(), given.township())
                        .query(String.class)
                        .list()))
                .containsExactly("departure.opened", "departure.planned", "departure.agreed", "departure.confirmed");
    }

    @Test
    void anExportThatWasMadeNeedsNoRefusalOfOne() {
        fixture.asSystem(given.township(), () -> jdbc.sql("""
                        insert into tenant_export (in_full, reason, state, asked_by, sha256, finished_at)
                        values (true, '移交', 'done', gen_random_uuid(), 'abc', now())
                        """).update());
        UUID id = opened();
        fixture.logIn(security);
        departures.agree(id, name, "");
        assertThat(departures.get(id).exportSha256()).isEqualTo("abc");
    }

    @Test
    void whileTheTimePassesItMayBeCalledOff() {
        UUID id = waiting();
        departures.callOff(id, "恢复合作");
        assertThat(departures.get(id).state()).isEqualTo(State.CALLED_OFF);
        refused("tenantdata.departure.state", () -> departures.start(id, name));
        assertThat(departures.open(given.township(), "再次退出", "批复")).isNotEqualTo(id);
    }

    @Test
    void anAuthorityThatWasInUseAgainIsNotDeleted() {
        UUID id = due(waiting());
        authorities.resume(given.township(), "恢复");
        refused("tenantdata.departure.suspended", () -> departures.start(id, name));
        fixture.asSystem(given.township(), () -> jdbc.sql("update tenant set suspended_on = ? where id = ?")
                .params(LocalDate.now().minusDays(1), given.township())
                .update());
        refused("tenantdata.departure.resumed", () -> departures.start(id, name));
    }

    @Test
    void authoritiesBelowAndSharedEnterprisesAreInTheWay() {
        UUID department = fixture.department(given.county());
        UUID section = fixture.unit(department, "section", "燃气股");
        fixture.enterprise(given.township(), given.east(), department, section, "虚构共管厂");
        UUID id = opened();
        assertThat(departures.obstacles(id)).satisfies(obstacles -> {
            assertThat(obstacles.shared()).isEqualTo(1);
            assertThat(obstacles.sharedBy())
                    .singleElement()
                    .extracting(Departure.SharedBy::enterprises)
                    .isEqualTo(1L);
        });
        fixture.logIn(security);
        departures.agree(id, name, DECLINED);
        fixture.logIn(operator);
        authorities.suspend(given.township(), LocalDate.now(), "撤并");
        refused("tenantdata.departure.obstacles", () -> departures.confirm(id, name));
        UUID county = departures.open(given.county(), "撤县", "批复");
        assertThat(departures.obstacles(county).below()).contains(name);
    }

    @Test
    void nothingOfItRemainsAndNothingOfOthersIsTouchedAlsoAfterAKill() {
        UUID picture =
                fixture.asSystem(given.township(), () -> files.store(given.first(), "照片.png", LaunchedCampaign.PICTURE)
                        .id());
        UUID report = frozenReport();
        long otherRows = rows(others.township());
        UUID id = due(waiting());
        long planned = departures.lines(id).stream()
                .mapToLong(Departure.TableLine::toDelete)
                .sum();
        assertThat(planned).isGreaterThan(40);
        start(id);
        deletion.steps(given.township(), id, 30, 7);
        assertThatThrownBy(() -> fixture.asSystem(given.township(), () -> {
                    deletion.steps(given.township(), id, 3, 7);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(departures.get(id).state()).isEqualTo(State.RUNNING);
        assertThat(deletion.steps(given.township(), id, 5_000, 7)).isFalse();

        Departure done = departures.get(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.problem()).isEmpty();
        assertThat(departures.lines(id).stream()
                        .mapToLong(Departure.TableLine::deleted)
                        .sum())
                .as("as many as were shown before")
                .isEqualTo(planned);
        assertThat(departures.kept(id))
                .as("the report, its parts, and the campaign it is of")
                .extracting(Departure.KeptLine::table, Departure.KeptLine::reason, Departure.KeptLine::rows)
                .containsExactly(
                        tuple("campaign", "referenced", 1L),
                        tuple("quarterly_report", "frozen", 1L),
                        tuple("report_cell_record", "frozen", 1L),
                        tuple("report_enterprise", "frozen", 1L),
                        tuple("report_form", "frozen", 1L));
        for (String table : List.of("participation", "work_item", "enterprise", "enterprise_state", "stored_file")) {
            assertThat(count("select count(*) from " + table + " where tenant_id = ?", given.township()))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from stored_file where id = ?", picture))
                .isZero();
        assertThat(count("select count(*) from quarterly_report where id = ?", report))
                .isEqualTo(1);
        assertThat(count("select count(*) from report_cell_record where report_id = ?", report))
                .as("the record lists of a report that the county has received")
                .isEqualTo(1);
        assertThat(count("select count(*) from report_enterprise where report_id = ?", report))
                .isEqualTo(1);
        assertThat(rows(others.township())).isEqualTo(otherRows);
        assertThat(engineRows()).isZero();
        assertThat(count(
                        "select count(*) from audit_entry where tenant_id = ? and act = 'departure.finished'",
                        given.township()))
                .isEqualTo(1);
        assertThat(fixture.asSystem(operator.tenantId(), () -> jdbc.sql(
                                "select new_value::text from audit_entry where tenant_id = ? and act = 'departure.finished'")
                        .param(operator.tenantId())
                        .query(String.class)
                        .single()))
                .contains(name, "\"deletedRows\":" + planned);
        refused("administration.authority.left", () -> authorities.resume(given.township(), "恢复"));
        refused("tenantdata.departure.authority", () -> departures.open(given.township(), "再来", "批复"));
    }

    // ---- what the tests share
    // -----------------------------------------------------------------------------------------

    private UUID opened() {
        fixture.logIn(operator);
        UUID id = departures.open(given.township(), "撤并", "某政〔2026〕1号");
        departures.plan(id);
        return id;
    }

    private UUID waiting() {
        UUID id = opened();
        fixture.logIn(security);
        departures.agree(id, name, DECLINED);
        fixture.logIn(operator);
        authorities.suspend(given.township(), LocalDate.now(), "撤并");
        departures.confirm(id, name);
        return id;
    }

    private UUID due(UUID id) {
        fixture.asSystem(
                given.township(), () -> jdbc.sql("update tenant_departure set due_on = current_date where id = ?")
                        .param(id)
                        .update());
        return id;
    }

    /** As the service does it, without the thread that would run beside the test. */
    private void start(UUID id) {
        fixture.as(
                fixture.actor(operator).onBehalfOf(given.township()),
                () -> jdbc.sql("""
                        update tenant_departure set state = 'running', started_by = app_member(), started_by_name = '运营', step = 0
                        where id = ?
                        """).param(id).update());
    }

    private UUID frozenReport() {
        return fixture.asSystem(given.township(), () -> {
            UUID id = jdbc.sql("""
                            insert into quarterly_report (receiver_tenant_id, campaign_id, side, period, due_on, state)
                            values (?, ?, 'block', '2025-Q1', '2025-04-05', 'received') returning id
                            """)
                    .params(given.county(), given.campaign())
                    .query(UUID.class)
                    .single();
            jdbc.sql("insert into report_form (report_id, form_id, form_version, ord) values (?, 'f1', 1, 1)")
                    .param(id)
                    .update();
            jdbc.sql("""
                            insert into report_cell_record (report_id, form_id, row_id, column_id, enterprise_ids, record_ids)
                            values (?, 'f1', 'r', 'c', array[?]::uuid[], '{}')
                            """).params(id, given.first()).update();
            jdbc.sql("""
                            insert into report_enterprise (report_id, enterprise_id, code, name, unit_name)
                            values (?, ?, 'X', '虚构一号茶厂', '东溪村')
                            """).params(id, given.first()).update();
            return id;
        });
    }

    private long count(String sql, Object param) {
        return fixture.asSystem(
                given.township(),
                () -> jdbc.sql(sql).param(param).query(Long.class).single());
    }

    /** Everything an authority wrote, acts excepted. */
    private long rows(UUID tenant) {
        return fixture.asSystem(tenant, () -> TenantTables.ALL.stream()
                .filter(table ->
                        table.owner() == TenantTable.Owner.AUTHOR || table.owner() == TenantTable.Owner.REGISTRY)
                .filter(table -> !table.name().startsWith("audit_"))
                .mapToLong(table -> jdbc.sql("select count(*) from " + table.name() + " where tenant_id = ?")
                        .param(tenant)
                        .query(Long.class)
                        .single())
                .sum());
    }

    /** Rows of the engine that carry the authority's id, in any of its tables. */
    private long engineRows() {
        return fixture.asSystem(given.township(), () -> jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'camunda' and column_name = 'tenant_id_'
                        """).query(String.class).list().stream()
                .mapToLong(table -> jdbc.sql("select count(*) from camunda." + table + " where tenant_id_ = ?")
                        .param(given.township().toString())
                        .query(Long.class)
                        .single())
                .sum());
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
