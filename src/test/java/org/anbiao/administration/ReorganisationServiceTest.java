package org.anbiao.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.reorganisation.Reorganisation;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.administration.reorganisation.UnitChange;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.registry.Handover.Problem;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Units are merged and split with all that hangs on them, and days before stay counted as they were. */
@DatabaseTest
class ReorganisationServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate QUARTER_BEFORE = LocalDate.of(2026, 3, 31);
    private static final LocalDate QUARTER_AFTER = LocalDate.of(2026, 6, 30);
    private static final String DOCUMENT = "虚政综〔2026〕8号";

    @Autowired
    TenantFixture fixture;

    @Autowired
    ReorganisationService service;

    @Autowired
    UnitService units;

    @Autowired
    SectorService sectors;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID east;
    private UUID west;
    private UUID cell;
    private UUID inCell;
    private UUID second;
    private UUID third;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        east = fixture.unit(township, "village", "东村");
        west = fixture.unit(township, "village", "西村");
        cell = fixture.unit(township, "grid_cell", "东村第一网格", east);
        inCell = fixture.enterprise(township, east, "虚构甲厂");
        second = fixture.enterprise(township, east, "虚构乙厂");
        third = fixture.enterprise(township, east, "虚构丙厂");
        fixture.enterprise(township, west, "虚构西厂");
        change("update enterprise set grid_unit_id = ? where id = ?", cell, inCell);
        fixture.logIn(township, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private void change(String sql, Object... params) {
        assertThat(fixture.<Integer>asSystem(
                        township, () -> jdbc.sql(sql).params(List.of(params)).update()))
                .isPositive();
    }

    private <T> T read(Class<T> type, String sql, Object... params) {
        return fixture.asSystem(
                county, () -> jdbc.sql(sql).params(List.of(params)).query(type).single());
    }

    private long countedIn(UUID village, LocalDate day) {
        return read(
                Long.class,
                "select count(*) from enterprise_state where active and block_unit_id = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to > ?)",
                village,
                day,
                day);
    }

    private UUID unitOf(Member member) {
        return read(UUID.class, "select unit_id from member where id = ?", member.id());
    }

    private UnitLine line(UUID id) {
        return units.units(township).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID named(String name) {
        return units.units(township).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Reorganisation merge(List<UUID> from, Target into, LocalDate on) {
        return new Reorganisation(township, Kind.MERGE, from, List.of(into), Share.ALL, on, "优化村级设置", DOCUMENT);
    }

    private Reorganisation split(List<Target> targets, Share share) {
        return new Reorganisation(township, Kind.SPLIT, List.of(east), targets, share, DAY, "规模过大", DOCUMENT);
    }

    private static Target fresh(String name) {
        return new Target(null, name);
    }

    private Target existing(UUID unit, String name) {
        return new Target(unit, name);
    }

    @Test
    void aVillageMergesIntoAnotherWithAllThatHangsOnIt() {
        Member worker = fixture.member(township, Role.UNIT_WORKER, east, null);
        Member gridWorker = fixture.member(township, Role.GRID_WORKER, cell, null);
        sectors.add(township, "燃气", east, "安委发〔2023〕5号");
        Reorganisation order = merge(List.of(east, west), existing(west, "西村"), DAY);

        Preview preview = service.preview(order);
        assertThat(preview.isPossible()).isTrue();
        assertThat(preview.enterprises()).containsExactly(3);
        assertThat(preview.members()).isOne();
        assertThat(preview.below()).isOne();
        assertThat(preview.ending()).containsExactly("东村");
        assertThat(countedIn(west, DAY)).as("a preview changes nothing").isOne();

        assertThat(service.carryOut(order)).isEqualTo(3);
        assertThat(countedIn(east, QUARTER_BEFORE)).isEqualTo(3);
        assertThat(countedIn(west, QUARTER_BEFORE)).isOne();
        assertThat(countedIn(east, DAY.minusDays(1))).isEqualTo(3);
        assertThat(countedIn(east, DAY)).isZero();
        assertThat(countedIn(west, QUARTER_AFTER)).isEqualTo(4);
        assertThat(unitOf(worker)).isEqualTo(west);
        assertThat(unitOf(gridWorker)).isEqualTo(cell);
        assertThat(line(cell).parentId()).isEqualTo(west);
        assertThat(read(UUID.class, "select grid_unit_id from enterprise where id = ?", inCell))
                .isEqualTo(cell);
        assertThat(line(east).endedOn()).isEqualTo(DAY);
        assertThat(line(east).endReason()).contains("西村").contains(DOCUMENT);
        assertThat(sectors.sectors(township).get(0).leadUnit()).isEqualTo("西村");
    }

    @Test
    void twoVillagesBecomeANewOneAndTheHistoryIsKept() {
        service.carryOut(merge(List.of(east, west), fresh(" 新溪村 "), DAY));
        UUID fused = named("新溪村");
        assertThat(countedIn(fused, QUARTER_AFTER)).isEqualTo(4);
        assertThat(line(east).endedOn()).isEqualTo(DAY);
        assertThat(line(west).endedOn()).isEqualTo(DAY);

        UnitChange change = service.history(township).get(0);
        assertThat(change.from()).containsExactly("东村", "西村");
        assertThat(change.to()).containsExactly("新溪村");
        assertThat(change.on()).isEqualTo(DAY);
        assertThat(change.document()).isEqualTo(DOCUMENT);
        assertThat(change.enterprises()).isEqualTo(4);
        assertThat(change.concerns(east)).isTrue();
        assertThat(read(
                        String.class,
                        "select new_value::text from audit_entry where act = 'unit.merged' and subject_id = ?",
                        change.id()))
                .contains("新溪村")
                .contains(DOCUMENT);
    }

    @Test
    void oneIsSplitByCellAndByNameAndTheRestStays() {
        Member worker = fixture.member(township, Role.UNIT_WORKER, east, null);
        service.carryOut(split(
                List.of(fresh("北村"), existing(west, "西村")),
                new Share(Map.of(cell, 0), Map.of(second, 1), Map.of(), null)));
        UUID north = named("北村");
        assertThat(countedIn(north, QUARTER_AFTER)).isOne();
        assertThat(countedIn(west, QUARTER_AFTER)).isEqualTo(2);
        assertThat(countedIn(east, QUARTER_AFTER)).isOne();
        assertThat(countedIn(east, QUARTER_BEFORE)).isEqualTo(3);
        assertThat(line(cell).parentId()).isEqualTo(north);
        assertThat(read(UUID.class, "select grid_unit_id from enterprise where id = ?", inCell))
                .isEqualTo(cell);
        assertThat(line(east).endedOn()).isNull();
        assertThat(unitOf(worker)).isEqualTo(east);
        assertThat(service.history(township).get(0).parts())
                .extracting(UnitChange.Part::name, UnitChange.Part::successor, UnitChange.Part::goesOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("东村", false, true),
                        org.assertj.core.groups.Tuple.tuple("北村", true, false),
                        org.assertj.core.groups.Tuple.tuple("西村", true, true));
    }

    @Test
    void oneIsSplitUpAndEndsWithPeopleWhereTheyWereSent() {
        Member stays = fixture.member(township, Role.UNIT_WORKER, east, null);
        Member sent = fixture.member(township, Role.UNIT_WORKER, east, null);
        service.carryOut(split(
                List.of(fresh("北村"), fresh("南村")),
                new Share(Map.of(), Map.of(inCell, 1, third, 1), Map.of(sent.id(), 1), 0)));
        assertThat(countedIn(named("北村"), DAY)).isOne();
        assertThat(countedIn(named("南村"), DAY)).isEqualTo(2);
        assertThat(unitOf(stays)).isEqualTo(named("北村"));
        assertThat(unitOf(sent)).isEqualTo(named("南村"));
        assertThat(line(cell).parentId()).isEqualTo(named("北村"));
        assertThat(read(Long.class, "select count(*) from enterprise where id = ? and grid_unit_id is null", inCell))
                .as("who leaves the village of the cell leaves the cell")
                .isOne();
        assertThat(line(east).endedOn()).isEqualTo(DAY);
    }

    @Test
    void stationsAndCellsAreMergedToo() {
        UUID safety = fixture.unit(township, "station", "安监站");
        UUID economy = fixture.unit(township, "station", "经发办");
        UUID supervised = fixture.enterprise(township, west, township, safety, "虚构丁厂");
        service.carryOut(merge(List.of(safety), existing(economy, "经发办"), DAY));
        assertThat(read(UUID.class, "select supervisor_unit_id from enterprise where id = ?", supervised))
                .isEqualTo(economy);
        assertThat(read(
                        UUID.class,
                        "select line_unit_id from enterprise_state where enterprise_id = ? and valid_to = ?",
                        supervised,
                        DAY))
                .isEqualTo(safety);

        UUID other = fixture.unit(township, "grid_cell", "东村第二网格", east);
        service.carryOut(merge(List.of(cell), existing(other, "东村第二网格"), DAY));
        assertThat(read(UUID.class, "select grid_unit_id from enterprise where id = ?", inCell))
                .isEqualTo(other);
        assertThat(line(cell).endedOn()).isEqualTo(DAY);
    }

    @Test
    void otherOpenTasksGoToTheAuthorityItself() {
        UUID task = UUID.randomUUID();
        change(
                "insert into work_item (id, task_id, process_key, process_instance_id, task_key, title, subject_type,"
                        + " subject_id, subject_name, responsible_tenant_id, responsible_unit_id)"
                        + " values (?, ?, 'x', 'x', 'fill', '填报季度报表', 'report', ?, '东村', ?, ?)",
                task,
                task.toString(),
                UUID.randomUUID(),
                township,
                east);
        Reorganisation order = merge(List.of(east), existing(west, "西村"), DAY);
        assertThat(service.preview(order).effects())
                .containsExactly(new UnitService.Use("workflow.unit-succession", 1));
        service.carryOut(order);
        assertThat(read(
                        Long.class,
                        "select count(*) from work_item where id = ? and responsible_unit_id is null and state = 'open'",
                        task))
                .isOne();
    }

    @Test
    void aPaperUnderReviewStopsTheWholeAct() {
        change(
                "insert into review (subject_type, subject_id, title, submitter_tenant_id, submitter_unit_id,"
                        + " reviewer_tenant_id, case_id) values ('unit_plan', ?, '东村实施方案', ?, ?, ?, ?)",
                UUID.randomUUID(),
                township,
                east,
                township,
                UUID.randomUUID());
        Reorganisation order = merge(List.of(east), fresh("新村"), DAY);
        refused("administration.reorganisation.two", () -> service.preview(order));
        Reorganisation both = merge(List.of(east, west), fresh("新村"), DAY);
        assertThat(service.preview(both).hindrances())
                .containsExactly(new UnitService.Use("workflow.unit-use.reviews", 1));
        refused("administration.reorganisation.hindered", () -> service.carryOut(both));
        assertThat(units.units(township)).extracting(UnitLine::name).doesNotContain("新村");
        assertThat(countedIn(west, DAY)).isOne();
        assertThat(service.history(township)).isEmpty();
    }

    @Test
    void anEnterpriseThatMovedLaterStopsTheWholeActAndIsNamed() {
        service.carryOut(new Reorganisation(
                township,
                Kind.SPLIT,
                List.of(east),
                List.of(existing(west, "西村")),
                new Share(Map.of(), Map.of(second, 0), Map.of(), null),
                LocalDate.of(2026, 6, 1),
                "调整",
                DOCUMENT));
        Reorganisation back = merge(List.of(west, east), fresh("新村"), DAY);
        assertThat(service.preview(back).problems())
                .extracting(Problem::name, Problem::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("虚构乙厂", "registry.state.changed-later"));
        refused("administration.reorganisation.hindered", () -> service.carryOut(back));
        assertThat(countedIn(west, QUARTER_AFTER)).isEqualTo(2);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        UUID station = fixture.unit(township, "station", "安监站");
        refused(
                "administration.date.future",
                () -> service.preview(merge(List.of(east, west), fresh("新村"), LocalDate.of(2099, 1, 1))));
        refused(
                "administration.reorganisation.kinds",
                () -> service.preview(merge(List.of(east), existing(station, "安监站"), DAY)));
        refused("administration.unit.name-taken", () -> service.preview(merge(List.of(east, west), fresh("安监站"), DAY)));
        refused(
                "administration.reorganisation.two",
                () -> service.preview(merge(List.of(west), existing(west, "西村"), DAY)));
        refused(
                "administration.reorganisation.document-missing",
                () -> service.preview(new Reorganisation(
                        township,
                        Kind.MERGE,
                        List.of(east),
                        List.of(existing(west, "西村")),
                        Share.ALL,
                        DAY,
                        "合并",
                        " ")));
        refused(
                "administration.reorganisation.nothing",
                () -> service.preview(split(List.of(fresh("北村")), new Share(Map.of(), Map.of(), Map.of(), null))));
        refused(
                "administration.reorganisation.target-twice",
                () -> service.preview(split(List.of(existing(east, "东村")), Share.ALL)));
        service.carryOut(merge(List.of(east), existing(west, "西村"), DAY));
        refused(
                "administration.reorganisation.ended",
                () -> service.preview(merge(List.of(east), existing(west, "西村"), DAY)));
    }

    @Test
    void othersUnitsAndOtherRolesAreRefused() {
        UUID sister = fixture.township(county);
        UUID elsewhere = fixture.unit(sister, "village", "南村");
        refused(
                "administration.unit.not-found",
                () -> service.preview(merge(List.of(east), existing(elsewhere, "南村"), DAY)));
        fixture.logIn(sister, Role.TENANT_ADMIN);
        refused("administration.not-yours", () -> service.carryOut(merge(List.of(east), existing(west, "西村"), DAY)));
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> service.carryOut(merge(List.of(east), existing(west, "西村"), DAY)))
                .isInstanceOf(AccessDeniedException.class);
        fixture.logIn(county, Role.TENANT_ADMIN);
        assertThat(service.carryOut(merge(List.of(east), existing(west, "西村"), DAY)))
                .as("the superior administers the units below")
                .isEqualTo(3);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
