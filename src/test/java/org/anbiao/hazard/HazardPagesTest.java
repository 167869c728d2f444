package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.major;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of hazards: its order, who finds which hazards in it, and its number (decision 0271). */
@DatabaseTest
@Import(HazardFixture.class)
class HazardPagesTest {

    private static final PageRequest PAGE = PageRequest.page(0, 25);

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID found(String words, LocalDate on) {
        tenants.logIn(place.manager());
        HazardFinding usual = general(place.enterprise(), on);
        return hazards.find(new HazardFinding(
                usual.enterpriseId(), usual.level(), usual.category(), on, words, usual.place(), "", List.of()));
    }

    private UUID due(String words, LocalDate on) {
        UUID id = found(words, TODAY.minusDays(9));
        course.dispatch(id, fixture.version(id), HazardFixture.plan(on.isBefore(TODAY) ? TODAY : on));
        // nobody may set a day that has passed; it passes by itself
        tenants.asSystem(place.township(), () -> jdbc.sql("update hazard set due_on = ? where id = ?")
                .params(on, id)
                .update());
        return id;
    }

    private void closed(String words, LocalDate on) {
        UUID id = found(words, TODAY.minusDays(20));
        fixture.rectify(place, id, on);
        fixture.pass(place, id, on);
    }

    private List<String> listed(HazardFilter filter) {
        return hazards.list(filter, PAGE).rows().stream()
                .map(HazardListItem::description)
                .toList();
    }

    private List<String> listed(Member member, HazardFilter filter) {
        tenants.logIn(member);
        return listed(filter);
    }

    @Test
    void whatPressesStandsFirst() {
        closed("销号较早", TODAY.minusDays(8));
        closed("销号较晚", TODAY.minusDays(2));
        found("没有期限，发现较早", TODAY.minusDays(5));
        found("没有期限，发现较晚", TODAY.minusDays(1));
        due("期限较晚", TODAY.plusDays(9));
        due("期限较早", TODAY.plusDays(3));
        tenants.logIn(place.manager());
        HazardFinding grave = major(place.enterprise(), TODAY);
        hazards.find(grave);
        UUID mistaken = found("误报", TODAY);
        course.dismiss(mistaken, fixture.version(mistaken), "看错了");

        assertThat(listed(place.office(), HazardFilter.ALL))
                .containsExactly(grave.description(), "期限较早", "期限较晚", "没有期限，发现较晚", "没有期限，发现较早", "销号较晚", "销号较早");
        assertThat(hazards.list(HazardFilter.ALL, PageRequest.page(1, 3)).rows())
                .extracting(HazardListItem::description)
                .containsExactly("没有期限，发现较晚", "没有期限，发现较早", "销号较晚");
        assertThat(listed(new HazardFilter(Group.CLOSED, null, null, false, false, null, null, null)))
                .containsExactly("销号较晚", "销号较早");
        assertThat(listed(new HazardFilter(Group.DISMISSED, null, null, false, false, null, null, null)))
                .containsExactly("误报");
        assertThat(listed(new HazardFilter(Group.OPEN, HazardLevel.MAJOR, null, false, false, null, null, null)))
                .containsExactly(grave.description());
    }

    @Test
    void whatIsLateIsDueBeforeTodayAndNotRectified() {
        due("今天到期", TODAY);
        due("昨天到期", TODAY.minusDays(1));
        UUID done = due("昨天到期，已整改", TODAY.minusDays(1));
        course.rectify(done, fixture.version(done), HazardFixture.deed(TODAY, "已整改"));
        assertThat(listed(place.office(), new HazardFilter(null, null, null, true, false, null, null, null)))
                .containsExactly("昨天到期");
        assertThat(listed(new HazardFilter(Group.CHECK, null, null, false, false, null, null, null)))
                .containsExactly("昨天到期，已整改");
    }

    @Test
    void everyUnitFindsItsOwnAndAfterAMoveTheOther() {
        UUID other = tenants.unit(place.township(), "village", "西坡村");
        UUID cell = tenants.unit(place.township(), "grid_cell", "东溪一格", place.village());
        UUID station = tenants.unit(place.township(), "station", "虚构站");
        Member neighbour = tenants.member(place.township(), Role.UNIT_WORKER, other, null);
        Member grid = tenants.member(place.township(), Role.GRID_WORKER, cell, null);
        Member worker = tenants.member(place.township(), Role.SECTION_WORKER, station, null);
        found("一条", TODAY);
        HazardFilter ofOther = new HazardFilter(null, null, null, false, false, other, null, null);

        assertThat(listed(place.villageWorker(), HazardFilter.ALL)).containsExactly("一条");
        assertThat(listed(neighbour, HazardFilter.ALL)).isEmpty();
        assertThat(listed(grid, HazardFilter.ALL)).isEmpty();
        assertThat(listed(worker, HazardFilter.ALL)).isEmpty();
        assertThat(listed(place.office(), ofOther)).isEmpty();

        tenants.asSystem(place.township(), () -> jdbc.sql("""
                        update enterprise set village_unit_id = ?, grid_unit_id = ?, supervisor_unit_id = ? where id = ?
                        """)
                .params(other, cell, station, place.enterprise())
                .update());

        assertThat(listed(place.villageWorker(), HazardFilter.ALL)).isEmpty();
        assertThat(listed(neighbour, HazardFilter.ALL)).containsExactly("一条");
        assertThat(listed(grid, HazardFilter.ALL)).containsExactly("一条");
        assertThat(listed(worker, HazardFilter.ALL)).containsExactly("一条");
        assertThat(listed(place.office(), ofOther)).containsExactly("一条");
        // the address of a sister unit's list widens nothing
        assertThat(listed(place.villageWorker(), ofOther)).isEmpty();
        assertThat(listed(place.villageWorker(), HazardFilter.of(place.enterprise())))
                .isEmpty();
    }

    @Test
    void whoSupervisesOrWatchesFindsItOnce() {
        Member county = tenants.member(place.county(), Role.CAMPAIGN_ADMIN, null, null);
        UUID bureau = tenants.department(place.county());
        Member watcher = tenants.member(bureau, Role.CAMPAIGN_ADMIN, null, null);
        Member stranger = tenants.member(tenants.township(tenants.county()), Role.SAFETY_OFFICE, null, null);
        found("一条", TODAY);
        assertThat(listed(watcher, HazardFilter.ALL)).isEmpty();
        tenants.asSystem(place.township(), () -> jdbc.sql(
                        "update enterprise set viewer_tenant_ids = array[?::uuid] where id = ?")
                .params(bureau, place.enterprise())
                .update());
        assertThat(listed(watcher, HazardFilter.ALL)).containsExactly("一条");
        assertThat(hazards.count(HazardFilter.ALL)).isEqualTo(1);
        assertThat(listed(county, HazardFilter.ALL)).containsExactly("一条");
        assertThat(hazards.count(HazardFilter.ALL)).isEqualTo(1);
        assertThat(listed(stranger, HazardFilter.ALL)).isEmpty();
        assertThat(hazards.count(HazardFilter.ALL)).isZero();
    }

    @Test
    void aLongListIsCountedUpToTenPages() {
        found("一条", TODAY);
        int copies = HazardService.COUNTED - 1;
        tenants.asSystem(
                place.township(),
                () -> jdbc.sql("""
                        insert into hazard (enterprise_id, source, origin, description, found_on, state)
                        select ?, 'self_check', 'self_check', '第' || n || '条', ?, 'found' from generate_series(1, ?) n
                        """).params(place.enterprise(), TODAY, copies).update());
        tenants.logIn(place.office());
        PagedList<HazardListItem> exact = hazards.list(HazardFilter.ALL, PAGE);
        assertThat(exact.total()).isEqualTo(HazardService.COUNTED);
        assertThat(hazards.list(HazardFilter.ALL, PageRequest.page(100, 25)).total())
                .as("beyond the end")
                .isEqualTo(HazardService.COUNTED);
        found("再一条", TODAY);
        found("又一条", TODAY);
        tenants.logIn(place.office());
        assertThat(hazards.list(HazardFilter.ALL, PAGE).total()).isEqualTo(HazardService.COUNTED + 1L);
        assertThat(hazards.count(HazardFilter.openOf(place.enterprise()))).isEqualTo(HazardService.COUNTED + 1L);
        tenants.logIn(place.villageWorker());
        assertThat(hazards.count(HazardFilter.ALL)).isEqualTo(HazardService.COUNTED + 1L);
    }
}
