package org.anbiao.reporting;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk fills and sends the quarter; the office takes it in. */
@DatabaseTest
class ReportViewsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    @Autowired
    ReportCalendar calendar;

    @Autowired
    ReportService reports;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    List<RecordPage> pages;

    private UUID town;
    private Member worker;

    @BeforeEach
    void setUp() {
        town = fixture.township(fixture.county());
        UUID east = fixture.unit(town, "village", "东村");
        FactFixture facts = new FactFixture(fixture, jdbc, town);
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        CampaignFixture campaign = new CampaignFixture(fixture, jdbc, town, "jintao-2026-q1", "jintao-2026-q2");
        campaign.unit(town, east, Side.BLOCK);
        worker = fixture.member(town, Role.UNIT_WORKER, east, null);
        fixture.logIn(worker);
        views.open();
    }

    @AfterEach
    void tearDown() {
        views.close();
        fixture.logOut();
    }

    @Test
    void theListShowsTheQuartersOfTheUnit() {
        UI.getCurrent().navigate("reports");
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        assertThat(_find(Button.class, spec -> spec.withText("报送情况"))).isEmpty();
    }

    @Test
    void aClerkComputesAdjustsExplainsAndSends() {
        UUID id = openReport("reports");
        NativeButton fiveS = figure("强化5S现场管理");
        assertThat(fiveS.getText()).startsWith("1");
        _click(fiveS);
        _assertOne(H3.class, spec -> spec.withText("清单（1 条）"));
        _setValue(_get(BigDecimalField.class), BigDecimal.valueOf(2));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("调整原因")), "另有一家尚未录入");
        _click(_get(Button.class, spec -> spec.withText("保存调整")));
        assertThat(figure("强化5S现场管理").getText()).startsWith("2");

        openTab(id, "text");
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系电话")), "0595-0000000");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        _click(_get(Button.class, spec -> spec.withText("校验并报送")));
        _assertOne(Span.class, spec -> spec.withText("说明后可通过"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("情况说明")), "一家两个厂区");
        _click(_get(Button.class, spec -> spec.withText("保存说明")));
        _click(_get(Button.class, spec -> spec.withText("校验并报送")));

        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
        _assertNone(Button.class, spec -> spec.withText("校验并报送"));
        _assertOne(Span.class, spec -> spec.withText("已报送"));
    }

    @Test
    void theOfficeSeesWhoHasNotSentAndOpensTheConsolidatedForm() {
        logInAgain(Role.SAFETY_OFFICE);
        UI.getCurrent().navigate("reports/board");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("催报（1 家未报）")));
        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).toString()).contains("1 次，最近");
        _click(_get(Button.class, spec -> spec.withText("打开汇总表")));
        _assertOne(Button.class, spec -> spec.withText("重新取数"));
    }

    /** A figure leads to its records whatever module keeps them. */
    @Test
    void everyKindOfRecordBehindAFigureHasItsPage() {
        Set<String> kinds = catalogue.measures().stream()
                .flatMap(measure -> measure.fact().opens().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(kinds).contains("hazard", "inspection", "visit", "case", "session", "norm");
        assertThat(pages).extracting(RecordPage::kind).containsExactlyInAnyOrderElementsOf(kinds);
        for (RecordPage page : pages) {
            assertThat(RouteConfiguration.forApplicationScope().getRoute(page.address(UUID.randomUUID())))
                    .as(page.kind())
                    .isPresent();
            assertThat(new Messages().chinese(page.labelKey())).isNotBlank();
        }
    }

    @Test
    void aLeaderMayLookButNotTouch() {
        UUID id = openReport("reports");
        logInAgain(Role.LEADER);
        UI.getCurrent().navigate("reports/" + id);
        _assertNone(Button.class, spec -> spec.withText("校验并报送"));
        _assertNone(Button.class, spec -> spec.withText("重新取数"));
    }

    @Test
    void openingBalancesAreListedPerColumnWithTheirStart() {
        UI.getCurrent().navigate("reports/opening");
        assertThat(_size(_get(Grid.class))).isPositive();
    }

    private void logInAgain(Role role) {
        views.close();
        fixture.logIn(town, role);
        views.open();
    }

    private UUID openReport(String from) {
        UI.getCurrent().navigate(from);
        UUID id = reports.list(null, PageRequest.page(0, 10)).rows().get(1).id();
        UI.getCurrent().navigate("reports/" + id);
        return id;
    }

    private static void openTab(UUID id, String tab) {
        UI.getCurrent().navigate("reports/" + id, com.vaadin.flow.router.QueryParameters.of("tab", tab));
    }

    private static NativeButton figure(String label) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getElement().getAttribute("aria-label").contains(label))
                .findFirst()
                .orElseThrow();
    }
}
