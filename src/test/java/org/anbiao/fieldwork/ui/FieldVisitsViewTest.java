package org.anbiao.fieldwork.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.fieldwork.FieldDuty;
import org.anbiao.fieldwork.FieldFinding;
import org.anbiao.fieldwork.FieldFollowUp;
import org.anbiao.fieldwork.FieldProgress;
import org.anbiao.fieldwork.FieldVisit;
import org.anbiao.fieldwork.FieldVisitItem;
import org.anbiao.fieldwork.FieldVisitService;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFollowUps;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office reads what was written on site: the list with its filters in the address, one visit, the enterprise's file. */
@DatabaseTest
class FieldVisitsViewTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    FieldVisitService visits;

    @Autowired
    ViewTester views;

    @Autowired
    HazardFollowUps hazards;

    private UUID township;
    private UUID enterprise;
    private UUID quiet;
    private UUID loud;

    @BeforeEach
    void twoVisits() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
        quiet = UUID.randomUUID();
        visits.receive(quiet, visit("张贴承诺书", false, List.of()));
        loud = UUID.randomUUID();
        visits.receive(
                loud,
                visit(
                        "",
                        true,
                        List.of(new FieldFinding(
                                UUID.randomUUID(),
                                null,
                                "切割机无防护罩",
                                "一车间",
                                HazardCategory.MACHINERY,
                                true,
                                "虚构判定标准第三条",
                                LocalDate.now().plusDays(7),
                                List.of()))));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    @Test
    void theListIsNarrowedByWhatTheAddressKeeps() {
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        views.open();
        go("field-visits");
        assertThat(listed()).hasSize(2);
        go("field-visits?whistle=1");
        assertThat(listed()).extracting(FieldVisitItem::id).containsExactly(loud);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("只看吹哨")).getValue())
                .isTrue();
        go("field-visits?to=2020-01-01");
        assertThat(_find(VirtualList.class)).isEmpty();
        assertThat(_get(EmptyState.class)).isNotNull();
        go("field-visits?from=nonsense");
        assertThat(listed()).hasSize(2);
    }

    @Test
    void aVisitShowsItsFindingsAndAnotherTownshipKnowsNothingOfIt() {
        tenants.logIn(tenants.member(township, Role.LEADER, null, null));
        views.open();
        go("field-visits/" + loud + "?by=" + township);
        assertThat(_get(H2.class).getText()).isEqualTo("虚构石材厂");
        assertThat(texts()).contains("切割机无防护罩", "一车间", "已吹哨", "疑似重大隐患", "判定标准条款：虚构判定标准第三条", "机械设备");
        views.close();
        UUID other = tenants.township(tenants.county());
        tenants.logIn(tenants.member(other, Role.SAFETY_OFFICE, null, null));
        views.open();
        go("field-visits/" + loud + "?by=" + township);
        assertThat(texts()).doesNotContain("切割机无防护罩");
        assertThat(_get(EmptyState.class)).isNotNull();
    }

    @Test
    void theEnterprisesFileHasThemForOfficesAlone() {
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        views.open();
        go("enterprises/" + enterprise + "?tab=visits");
        assertThat(texts()).contains("张贴承诺书");
        views.close();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        views.open();
        go("enterprises/" + enterprise + "?tab=visits");
        assertThat(texts()).doesNotContain("张贴承诺书");
    }

    @Test
    void theFileHoldsWhatWasReportedBesideWhatIsOnRecord() {
        UUID reporting = UUID.randomUUID();
        visits.receive(
                reporting,
                new FieldVisit(
                        enterprise,
                        Instant.now(),
                        Set.of(FieldDuty.REPORTING),
                        "",
                        false,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new FieldProgress(
                                FieldProgress.Topic.RESPONSIBILITY, FieldProgress.State.DONE, "已上墙公示")),
                        List.of()));
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        views.open();
        go("enterprises/" + enterprise + "?tab=visits");
        assertThat(texts())
                .contains("已完成", "已上墙公示", "平台记录：没有建立全员安全生产责任制的记录", "与平台记录不一致，请核对", "平台记录：未销号隐患 1 条", "现场还没有报过");
        go("field-visits/" + reporting + "?by=" + township);
        assertThat(texts()).contains("全员安全生产责任制", "已上墙公示");
    }

    @Test
    void aFollowedHazardLeadsFromTheVisitToTheHazard() {
        UUID hazard = hazards.open(10).get(0).hazard().id();
        UUID following = UUID.randomUUID();
        visits.receive(
                following,
                new FieldVisit(
                        enterprise,
                        Instant.now(),
                        Set.of(FieldDuty.FOLLOW_UP),
                        "",
                        false,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new FieldFollowUp(
                                hazard, "", HazardFollowUps.Result.UNDERWAY, "防护罩已订购", null, List.of())),
                        List.of(),
                        List.of()));
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        views.open();
        go("field-visits/" + following + "?by=" + township);
        assertThat(texts()).contains("切割机无防护罩", "正在整改", "防护罩已订购");
        go("hazards/" + hazard);
        assertThat(texts()).contains("整改跟踪", "现场所见：正在整改：防护罩已订购");
    }

    private FieldVisit visit(String note, boolean whistle, List<FieldFinding> findings) {
        return new FieldVisit(
                enterprise,
                Instant.now(),
                Set.of(FieldDuty.SURVEY),
                note,
                whistle,
                null,
                List.of(),
                findings,
                List.of());
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private static List<FieldVisitItem> listed() {
        @SuppressWarnings("unchecked")
        VirtualList<FieldVisitItem> list = _get(VirtualList.class);
        return list.getDataProvider()
                .fetch(new com.vaadin.flow.data.provider.Query<>(0, 50, List.of(), null, null))
                .map(FieldVisitItem.class::cast)
                .toList();
    }

    private static List<String> texts() {
        return Stream.concat(
                        _find(Span.class).stream().map(Span::getText),
                        _find(Anchor.class).stream().map(Anchor::getText))
                .toList();
    }
}
