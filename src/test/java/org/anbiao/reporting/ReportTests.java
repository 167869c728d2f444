package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town with two villages and an office that report for 2022, and what tests of its reports do again and again. */
@DatabaseTest
abstract class ReportTests {

    static final PageRequest ALL = PageRequest.page(0, 100);
    static final CellKey FIVE_S = new CellKey("jintao-2026-q1", "village", "", "five_s_enterprises");
    static final CellKey BASE = new CellKey("jintao-2026-q1", "village", "", "base_total");

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportCalendar calendar;

    @Autowired
    ReportService reports;

    @Autowired
    ReportFilling filling;

    @Autowired
    ReportReceipt receipt;

    @Autowired
    ReportExport export;

    @Autowired
    OpeningBalances openings;

    @Autowired
    FormCatalogue catalogue;

    UUID town;
    UUID east;
    UUID west;
    UUID office;
    FactFixture facts;
    CampaignFixture campaign;
    Member villageWorker;

    @BeforeEach
    void setUp() {
        town = fixture.township(fixture.county());
        east = fixture.unit(town, "village", "东村");
        west = fixture.unit(town, "village", "西村");
        office = fixture.unit(town, "town_department", "镇经济发展办");
        facts = new FactFixture(fixture, jdbc, town);
        campaign = new CampaignFixture(fixture, jdbc, town, "jintao-2026-q1", "jintao-2026-q2", "jintao-2026-q3");
        campaign.unit(town, east, Side.BLOCK);
        campaign.unit(town, west, Side.BLOCK);
        campaign.unit(town, office, Side.LINE);
        villageWorker = fixture.member(town, Role.UNIT_WORKER, east, null);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    UUID open(String unit) {
        return open(unit, "2022-Q1");
    }

    UUID open(String unit, String period) {
        fixture.logIn(town, Role.SAFETY_OFFICE);
        calendar.openDue();
        return reports.list(null, ALL).rows().stream()
                .filter(item -> item.unitName().equals(unit)
                        && item.period().toString().equals(period)
                        && !item.side().consolidated())
                .findFirst()
                .orElseThrow()
                .id();
    }

    UUID sent(String unit, Member by) {
        UUID id = open(unit);
        fixture.logIn(by);
        write(id);
        assertThat(filling.checkAndSend(id)).isEmpty();
        return id;
    }

    void write(UUID id) {
        reports.writeText(
                id,
                new Report.HeaderFields("虚构张三", "0595-0000000", LocalDate.of(2022, 3, 28)),
                new Report.Summary("已送达", "人手不足", "继续"));
    }

    List<String> forms(List<ReportListItem> items, String unit) {
        return items.stream()
                .filter(item -> item.unitName().equals(unit))
                .findFirst()
                .map(item -> reports.get(item.id()).forms().stream()
                        .map(Report.FormVersion::formId)
                        .toList())
                .orElseThrow();
    }

    BigDecimal value(UUID id, CellKey key) {
        return cell(id, key).value();
    }

    ReportCell cell(UUID id, CellKey key) {
        return reports.cells(id).stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
