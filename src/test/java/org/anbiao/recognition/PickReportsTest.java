package org.anbiao.recognition;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** All picked enterprises on one list with one date for the next level, kept as it was. */
@DatabaseTest
class PickReportsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture fixture;

    @Autowired
    PickReports picks;

    @Autowired
    PickSheet sheet;

    @Autowired
    SelectionService selection;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private UUID prefecture;
    private UUID county;
    private UUID township;
    private UUID village;
    private Member office;
    private UUID selected;

    @BeforeEach
    void picked() {
        prefecture = fixture.prefecture();
        county = fixture.county(prefecture);
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东溪村");
        office = fixture.member(county, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(township, Role.SAFETY_OFFICE);
        selected = selection.select(
                fixture.enterprise(township, village, "虚构石材厂"),
                Nominee.enterprise("benchmark"),
                TODAY.minusDays(30),
                "责任制落实好");
        UUID recognised = fixture.enterprise(township, village, "虚构茶厂");
        for (String level : List.of("township", "county")) {
            recognitions.record(recognised, award(level), null, null);
        }
        UUID before = fixture.enterprise(township, village, "虚构鞋厂");
        UUID gone = recognitions.record(before, award("township"), null, null);
        recognitions.withdraw(gone, TODAY, "发生事故");
        fixture.logIn(office);
    }

    @AfterEach
    void logOut() {
        views.close();
        fixture.logOut();
    }

    private static Award award(String level) {
        return new Award(
                RecognitionKind.CASE,
                "benchmark",
                level,
                TODAY.minusDays(level.equals("county") ? 5 : 9),
                null,
                "虚构单位",
                "虚构文件",
                "做法",
                "",
                "成效");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void everybodyPickedStandsOnceOnOneListThatStaysAsItWas() {
        UUID id = picks.report("", TODAY.minusDays(1), "虚构安办〔2026〕1号");
        PickReport report = picks.get(id);
        assertThat(report.lines()).extracting(PickLine::name).containsExactlyInAnyOrder("虚构石材厂", "虚构茶厂");
        PickLine recognised = report.lines().stream()
                .filter(line -> line.name().equals("虚构茶厂"))
                .findFirst()
                .orElseThrow();
        assertThat(recognised.level()).isEqualTo("county");
        assertThat(recognised.recognisedOn()).isEqualTo(TODAY.minusDays(5));
        assertThat(recognised.namedOn()).isNull();
        fixture.logIn(township, Role.SAFETY_OFFICE);
        selection.helped(selected, TODAY, "专家上门");
        fixture.logIn(office);
        assertThat(picks.get(id)).as("kept as it was").isEqualTo(report);
        refused("recognition.picks.day", () -> picks.report("", TODAY.minusDays(1), ""));
        UUID next = picks.report("", TODAY, "");
        assertThat(picks.get(next).lines()).extracting(PickLine::state).contains("recommending");
        assertThat(picks.list()).extracting(PickReport::id).containsExactly(next, id);
        assertThat(fixture.as(fixture.actor(office), () -> jdbc.sql(
                                "select count(*) from audit_entry where act = 'recognition.picks-reported'")
                        .query(Long.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void theNextLevelReadsItAndNobodyBesideOrBelowDoes() {
        UUID id = picks.report("", TODAY, "");
        assertThat(picks.get(id).receiver())
                .isEqualTo(picks.receiver().orElseThrow().name());
        fixture.logIn(fixture.member(prefecture, Role.CITY_READER, null, null));
        assertThat(picks.list()).extracting(PickReport::id).containsExactly(id);
        for (Member stranger : List.of(
                fixture.member(township, Role.SAFETY_OFFICE, null, null),
                fixture.member(fixture.county(prefecture), Role.SAFETY_OFFICE, null, null))) {
            fixture.logIn(stranger);
            assertThat(picks.list()).isEmpty();
            refused("recognition.picks.unknown", () -> picks.get(id));
        }
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, village, null));
        refused("recognition.picks.not-yours", picks::list);
    }

    @Test
    void reportingNeedsSomebodyPickedALevelAboveAndTheRight() {
        fixture.logIn(fixture.member(prefecture, Role.SAFETY_OFFICE, null, null));
        refused("recognition.picks.top", () -> picks.report("", TODAY, ""));
        fixture.logIn(fixture.member(fixture.county(prefecture), Role.SAFETY_OFFICE, null, null));
        refused("recognition.picks.nobody", () -> picks.report("", TODAY, ""));
        refused("recognition.day-in-future", () -> picks.report("", TODAY.plusDays(1), ""));
        fixture.logIn(fixture.member(county, Role.LEADER, null, null));
        assertThatThrownBy(() -> picks.report("", TODAY, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListIsTakenAlongAsAWorkbook() throws IOException {
        UUID id = picks.report("", TODAY, "虚构函");
        var out = new ByteArrayOutputStream();
        sheet.write(out, id);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var given = workbook.getSheetAt(0);
            assertThat(given.getRow(1).getCell(0).getStringCellValue()).contains("虚构函");
            assertThat(given.getLastRowNum()).isEqualTo(4);
            assertThat(List.of(
                            given.getRow(3).getCell(1).getStringCellValue(),
                            given.getRow(4).getCell(1).getStringCellValue()))
                    .containsExactlyInAnyOrder("虚构石材厂", "虚构茶厂");
        }
    }

    @Test
    void thePageReportsInOneStep() {
        views.open();
        UI.getCurrent().navigate("recognition/reports");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("recognition.picks.report"))));
        assertThat(_get(DateField.class).getValue()).isEqualTo(TODAY);
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        PickReport made = picks.list().get(0);
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .contains(Texts.get(
                        "recognition.picks.title", DateField.format(TODAY), made.sender(), made.receiver(), 2));
    }
}
