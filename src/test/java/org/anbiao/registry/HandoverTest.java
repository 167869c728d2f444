package org.anbiao.registry;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.registry.Handover.Kind;
import org.anbiao.registry.Handover.Line;
import org.anbiao.registry.Handover.Order;
import org.anbiao.registry.Handover.Place;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Handing over many enterprises: from its day on they count at the new place, the days before at the old one. */
@DatabaseTest
class HandoverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate QUARTER_BEFORE = LocalDate.of(2026, 3, 31);
    private static final LocalDate QUARTER_AFTER = LocalDate.of(2026, 6, 30);

    @Autowired
    TenantFixture fixture;

    @Autowired
    HandoverService handovers;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID east;
    private UUID west;
    private UUID bureau;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        bureau = fixture.department(county);
        east = fixture.unit(township, "village", "东村");
        west = fixture.unit(township, "village", "西村");
        for (int i = 1; i <= 3; i++) {
            fixture.enterprise(township, east, "虚构" + i + "厂");
        }
        fixture.enterprise(township, west, "虚构西厂");
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private Place place(Kind kind, UUID tenant, UUID unit) {
        return handovers.places(kind).stream()
                .filter(place -> place.tenantId().equals(tenant) && java.util.Objects.equals(place.unitId(), unit))
                .findFirst()
                .orElseThrow();
    }

    private Order order(Place from, Set<UUID> chosen, UUID toTenant, UUID toUnit) {
        return new Order(from, chosen, toTenant, toUnit, DAY, "合并村", "虚政〔2026〕1号");
    }

    private Set<UUID> all(Place place) {
        return handovers.enterprises(place).stream().map(Line::id).collect(Collectors.toSet());
    }

    private long countedIn(UUID village, LocalDate day) {
        return counted("block_unit_id", village, day);
    }

    private long supervisedBy(UUID tenant, LocalDate day) {
        return counted("line_tenant_id", tenant, day);
    }

    private long counted(String column, UUID id, LocalDate day) {
        return fixture.asSystem(county, () -> jdbc.sql("select count(*) from enterprise_state where active and "
                        + column + " = ? and valid_from <= ? and (valid_to is null or valid_to > ?)")
                .params(id, day, day)
                .query(Long.class)
                .single());
    }

    @Test
    void aVillageMergesIntoAnotherAndTheEarlierQuarterStays() {
        Place from = place(Kind.VILLAGE, township, east);
        assertThat(from.count()).isEqualTo(3);
        assertThat(handovers.handOver(order(from, all(from), township, west))).isEqualTo(3);

        assertThat(countedIn(east, QUARTER_BEFORE)).isEqualTo(3);
        assertThat(countedIn(west, QUARTER_BEFORE)).isEqualTo(1);
        assertThat(countedIn(east, QUARTER_AFTER)).isZero();
        assertThat(countedIn(west, QUARTER_AFTER)).isEqualTo(4);
        assertThat(countedIn(west, DAY.minusDays(1))).isEqualTo(1);
        assertThat(countedIn(west, DAY)).isEqualTo(4);
    }

    @Test
    void aVillageIsSplitByChoosing() {
        UUID north = fixture.unit(township, "village", "北村");
        Place from = place(Kind.VILLAGE, township, east);
        UUID one = handovers.enterprises(from).get(0).id();
        handovers.handOver(order(from, Set.of(one), township, north));

        assertThat(countedIn(north, QUARTER_AFTER)).isOne();
        assertThat(countedIn(east, QUARTER_AFTER)).isEqualTo(2);
        assertThat(countedIn(east, QUARTER_BEFORE)).isEqualTo(3);
    }

    @Test
    void townshipsMergeByTheirCommonSuperiorOnly() {
        UUID other = fixture.township(county);
        UUID there = fixture.unit(other, "village", "南村");
        Place from = place(Kind.VILLAGE, township, east);
        Order order = order(from, all(from), other, there);
        refused("registry.handover.elsewhere", () -> handovers.handOver(order));

        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(handovers.handOver(order)).isEqualTo(3);
        assertThat(countedIn(there, QUARTER_AFTER)).isEqualTo(3);
        assertThat(countedIn(east, QUARTER_BEFORE)).isEqualTo(3);
        fixture.logIn(other, Role.CAMPAIGN_ADMIN);
        assertThat(place(Kind.VILLAGE, other, there).count()).isEqualTo(3);
    }

    @Test
    void directSupervisionGoesToADepartmentAndTheFormerOneKeepsItsDays() {
        Place from = place(Kind.SUPERVISION, township, null);
        assertThat(handovers.handOver(order(from, all(from), bureau, null))).isEqualTo(4);

        assertThat(supervisedBy(township, QUARTER_BEFORE)).isEqualTo(4);
        assertThat(supervisedBy(bureau, QUARTER_BEFORE)).isZero();
        assertThat(supervisedBy(township, QUARTER_AFTER)).isZero();
        assertThat(supervisedBy(bureau, QUARTER_AFTER)).isEqualTo(4);
        Handover act = handovers.latest().get(0);
        assertThat(act.enterprises()).isEqualTo(4);
        assertThat(act.sourceDocument()).isEqualTo("虚政〔2026〕1号");
        assertThat(fixture.<List<String>>asSystem(
                        township, () -> jdbc.sql("select distinct reason from enterprise_state where valid_from = ?")
                                .param(DAY)
                                .query(String.class)
                                .list()))
                .contains("合并村（依据：虚政〔2026〕1号）");
    }

    @Test
    void thePreviewCountsAndChangesNothing() {
        Place from = place(Kind.VILLAGE, township, east);
        UUID one = handovers.enterprises(from).get(0).id();
        Handover.Preview preview = handovers.preview(order(from, Set.of(one), township, west));
        assertThat(preview.enterprises()).isOne();
        assertThat(preview.remaining()).isEqualTo(2);
        assertThat(preview.openTasks()).isZero();
        assertThat(preview.problems()).isEmpty();
        assertThat(countedIn(east, QUARTER_AFTER)).isEqualTo(3);
    }

    @Test
    void oneThatCannotMoveOnThatDayStopsTheWholeActAndIsNamed() {
        Place from = place(Kind.VILLAGE, township, east);
        UUID north = fixture.unit(township, "village", "北村");
        UUID one = handovers.enterprises(from).get(0).id();
        handovers.handOver(new Order(from, Set.of(one), township, north, LocalDate.of(2026, 6, 1), "分设", "虚政〔2026〕2号"));
        Place north2 = place(Kind.VILLAGE, township, north);
        Order back = order(north2, all(north2), township, west);
        assertThat(handovers.preview(back).problems())
                .singleElement()
                .extracting(Handover.Problem::messageKey)
                .isEqualTo("registry.state.changed-later");
        refused("registry.handover.problems", () -> handovers.handOver(back));
        assertThat(countedIn(north, QUARTER_AFTER)).isOne();
    }

    @Test
    void anIncompleteOrderIsRefused() {
        Place from = place(Kind.VILLAGE, township, east);
        refused("registry.handover.none", () -> handovers.preview(order(from, Set.of(), township, west)));
        refused("registry.handover.same", () -> handovers.preview(order(from, all(from), township, east)));
        refused(
                "registry.handover.document",
                () -> handovers.preview(new Order(from, all(from), township, west, DAY, "合并", " ")));
        refused(
                "registry.date.future",
                () -> handovers.preview(
                        new Order(from, all(from), township, west, LocalDate.of(2099, 1, 1), "合并", "x")));
    }

    @Test
    void othersDoNotHandOver() {
        Place from = place(Kind.VILLAGE, township, east);
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, east, null));
        assertThatThrownBy(() -> handovers.enterprises(from)).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.township(county), Role.CAMPAIGN_ADMIN);
        assertThat(handovers.enterprises(from)).isEmpty();
    }

    @Test
    void thePageShowsTheEffectsBeforeItAsksForConfirmation() {
        views.open();
        try {
            UI.getCurrent().navigate("enterprises/handover");
            @SuppressWarnings("unchecked")
            ComboBox<Place> from = _get(ComboBox.class, spec -> spec.withLabel("从哪里"));
            _setValue(from, place(Kind.SUPERVISION, township, null));
            assertThat(_size(_find(Grid.class).get(0))).isEqualTo(4);
            @SuppressWarnings("unchecked")
            ComboBox<Object> to = _get(ComboBox.class, spec -> spec.withLabel("移交到"));
            _setValue(
                    to,
                    to.getListDataView()
                            .getItems()
                            .filter(item ->
                                    to.getItemLabelGenerator().apply(item).equals(name(bureau)))
                            .findFirst()
                            .orElseThrow());
            _click(_get(Button.class, spec -> spec.withText("查看影响")));
            _assertNone(Dialog.class);
            _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "职责划转");
            _setValue(_get(TextField.class, spec -> spec.withLabel("依据文件")), "虚政〔2026〕3号");
            _click(_get(Button.class, spec -> spec.withText("查看影响")));
            _click(_get(Button.class, spec -> spec.withText("确认移交 4 家")));
            assertThat(handovers.latest()).hasSize(1);
        } finally {
            views.close();
        }
    }

    private String name(UUID tenantId) {
        return fixture.asSystem(township, () -> jdbc.sql("select short_name from tenant where id = ?")
                .param(tenantId)
                .query(String.class)
                .single());
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
