package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures of enterprises in the forms of 001 and 003 against figures counted by hand, each with the units that must not count:
 * adoptions, best cases and gradings by size, notices and commitments, rewards for reports inside the firm.
 */
@DatabaseTest
class EnterpriseMeasuresTest {

    private static final LocalDate END = LocalDate.of(2026, 3, 29);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 30);

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    private UUID town;
    private UUID department;
    private UUID east;
    private UUID west;
    private FactFixture facts;
    private EventFixture events;
    private int number;

    @BeforeEach
    void aTownship() {
        UUID county = fixture.county();
        town = fixture.township(county);
        department = fixture.department(county);
        east = fixture.unit(town, "village", "东村");
        west = fixture.unit(town, "village", "西村");
        facts = new FactFixture(fixture, jdbc, town);
        events = new EventFixture(fixture, jdbc, town);
        fixture.logIn(county, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID inEast() {
        return fixture.enterprise(town, east, "虚构东厂" + number++);
    }

    private UUID inEast(String sizeClass) {
        UUID enterprise = inEast();
        facts.state(enterprise, "2022-01-01", true, sizeClass);
        return enterprise;
    }

    private UUID inWest() {
        return fixture.enterprise(town, west, "虚构西厂" + number++);
    }

    private UUID supervised() {
        return fixture.enterprise(town, east, department, null, "虚构燃气站" + number++);
    }

    private UUID place() {
        UUID place = fixture.enterprise(town, east, "虚构小店" + number++);
        facts.nineSmall(place, "shop");
        return place;
    }

    @ParameterizedTest
    @CsvSource({
        "responsibility_scheme, responsibility_list_enterprises, 0",
        "safety_org, safety_org_enterprises, 1",
        "three_lists, three_lists_enterprises, 2",
        "five_s, five_s_enterprises, 3",
        "six_haves, six_haves_enterprises, 4",
        "rescue_team, rescue_team_enterprises, 5"
    })
    void whatWasTakenUpCountsOnceAnEnterpriseWhileItIsKeptUp(String kind, String column, int more) {
        facts.adopt(inEast(), kind, "2021-08-01", null);
        UUID again = inEast();
        facts.adopt(again, kind, "2022-01-01", "2024-05-01");
        facts.adopt(again, kind, "2025-01-01", null);
        UUID twice = inEast();
        facts.adopt(twice, kind, "2022-01-01", "2026-03-30");
        facts.adopt(twice, kind, "2026-03-01", null);
        facts.adopt(supervised(), kind, "2024-01-01", null);
        for (int i = 0; i < more; i++) {
            facts.adopt(inEast(), kind, "2026-03-29", null);
        }
        facts.adopt(inWest(), kind, "2023-01-01", null);
        UUID moved = inEast();
        facts.adopt(moved, kind, "2023-01-01", null);
        events.move(moved, "2026-01-01", west);
        // none of these
        facts.adopt(inEast(), kind, "2021-07-31", null);
        facts.adopt(inEast(), kind, "2026-03-30", null);
        facts.adopt(inEast(), kind, "2023-01-01", "2026-03-29");
        UUID closed = inEast();
        facts.adopt(closed, kind, "2023-01-01", null);
        facts.close(closed, "2026-03-29");
        facts.adopt(place(), kind, "2024-05-01", null);
        facts.adopt(inEast(), "internal_report_scheme", "2023-01-01", null);

        for (String form : List.of("jintao-2026-q1", "dehua-2025-q1")) {
            is(
                    form,
                    Side.BLOCK,
                    town,
                    east,
                    END,
                    column,
                    4 + more,
                    "first day, taken up again, two at once, the department's");
            is(form, Side.BLOCK, town, west, END, column, 2, "its own and the one that moved in");
            is(form, Side.BLOCK, town, null, END, column, 6 + more, "both villages, nothing twice");
            is(form, Side.LINE, department, null, END, column, 1, "the one it supervises");
        }
        is(
                "jintao-2026-q1",
                Side.BLOCK,
                town,
                east,
                LocalDate.of(2025, 12, 31),
                column,
                7,
                "the moved, the closed and the lapsed still");
    }

    @Test
    void rewardsForReportsCountTheFirmOnceAndEveryPayment() {
        UUID generous = inEast();
        events.rewardReport(generous, "虚构张", "1000.40", "2026-01-01");
        events.rewardReport(generous, "虚构张", "200.40", "2026-02-01");
        events.rewardReport(generous, "", "0.20", "2026-03-29");
        UUID closed = inEast();
        events.rewardReport(closed, "虚构李", "500", "2026-02-01");
        facts.close(closed, "2026-03-01");
        events.rewardReport(inEast(), "虚构王", "9000", "2025-12-31");
        events.rewardReport(inEast(), "虚构赵", "8000", "2026-03-30");
        events.rewardPost(inEast(), "700", "2026-02-01");
        events.rewardReport(place(), "虚构店员", "60", "2026-02-01");
        events.rewardReport(inWest(), "虚构钱", "300", "2026-02-02");

        Map<String, Figure> village = row("jintao-2026-q2", "", Side.BLOCK, town, east, END);
        equal(
                village,
                "internal_report_rewarding_enterprises",
                "2",
                "one firm paid three times, one closed after it paid");
        equal(
                village,
                "internal_report_rewarded_person_times",
                "4",
                "each payment, two to one person, one to nobody named");
        equal(
                village,
                "internal_report_reward_amount",
                "0.1701",
                "1000.40 + 200.40 + 0.20 + 500 yuan, rounded after the sum alone");
        equal(village, "assessment_rewarding_enterprises", "1", "a reward for the post is no reward for a report");
        equal(village, "assessment_reward_amount", "0.07", "700 yuan alone");
        Map<String, Figure> whole = row("jintao-2026-q2", "", Side.BLOCK, town, null, END);
        equal(whole, "internal_report_rewarding_enterprises", "3", "with the west");
        equal(whole, "internal_report_rewarded_person_times", "5", "with the west");
        equal(whole, "internal_report_reward_amount", "0.2001", "with the west's 300");
        Map<String, Figure> longer = row("dehua-2025-q3", "", Side.BLOCK, town, east, END);
        equal(longer, "internal_report_rewarding_enterprises", "3", "2025 counts on the form that starts with it");
        equal(longer, "internal_report_rewarded_person_times", "5", "2025 too");
        equal(longer, "internal_report_reward_amount", "1.0701", "with 9000 of 2025");
    }

    @Test
    void bestCasesCountByTheSizeOfTheDayAndOnceAtTheHighestLevel() {
        recognised(inEast("above_scale"), "township", "2025-01-01");
        UUID raised = inEast("above_scale");
        recognised(raised, "township", "2025-02-01");
        recognised(raised, "prefecture", "2025-08-01");
        recognised(inEast("above_scale"), "county", "2024-12-31");
        recognised(inEast("above_scale"), "county", "2025-12-31");
        events.recognise(inEast("above_scale"), "case", "premium", "county", "2025-03-01");
        events.withdraw(recognised(inEast("above_scale"), "county", "2025-03-01"), "2025-11-01");
        UUID grew = inEast();
        recognised(grew, "county", "2025-05-01");
        facts.state(grew, "2025-07-01", true, "medium");
        UUID closed = inEast("medium");
        recognised(closed, "township", "2025-05-01");
        facts.state(closed, "2025-10-01", false, "medium");
        UUID western = inWest();
        facts.state(western, "2022-01-01", true, "medium");
        recognised(western, "prefecture", "2025-05-01");
        recognised(inEast(), "county", "2025-05-01");

        best(east, YEAR_END, "prefecture", 1, 0, 0, "raised, once");
        best(
                east,
                YEAR_END,
                "county",
                0,
                1,
                1,
                "not last year's, not tomorrow's, not the premium, not the withdrawn one");
        best(east, YEAR_END, "township", 1, 1, 0, "the first day; the closed one stays; the raised one has left");
        best(null, YEAR_END, "prefecture", 1, 1, 0, "with the west");
        LocalDate summer = LocalDate.of(2025, 6, 30);
        best(east, summer, "county", 1, 0, 2, "before it was withdrawn, and small before it grew");
        best(east, summer, "township", 2, 1, 0, "before it was raised");
    }

    private UUID recognised(UUID enterprise, String level, String on) {
        return events.recognise(enterprise, "case", "benchmark", level, on);
    }

    private void best(
            @Nullable UUID village, LocalDate asOf, String level, int above, int medium, int small, String why) {
        Map<String, Figure> row = row("dehua-2025-q2", level, Side.BLOCK, town, village, asOf);
        equal(row, "hundred_best_above_scale", "" + above, level + ": " + why);
        equal(row, "hundred_best_medium", "" + medium, level + ": " + why);
        equal(row, "hundred_best_small_micro", "" + small, level + ": " + why);
    }

    @Test
    void gradedEnterprisesOfTheYearCountOnceByTheirSize() {
        UUID twice = inEast("medium");
        events.recognise(twice, "grading", "national", "3", "2025-01-01");
        events.recognise(twice, "grading", "national", "2", "2025-06-01");
        events.recognise(inEast("medium"), "grading", "local", "none", "2025-12-30");
        UUID closed = inEast("medium");
        events.recognise(closed, "grading", "provincial", "3", "2025-05-01");
        facts.state(closed, "2025-09-01", false, "medium");
        events.recognise(inEast("medium"), "grading", "national", "3", "2024-12-31");
        events.recognise(inEast("medium"), "grading", "national", "3", "2025-12-31");
        events.recognise(inEast("medium"), "star", "star", "5", "2025-05-01");
        events.recognise(inEast("above_scale"), "grading", "national", "1", "2025-05-01");
        events.recognise(inEast(), "grading", "national", "3", "2025-05-01");
        events.recognise(inEast(), "grading", "national", "3", "2025-05-02");
        UUID western = inWest();
        facts.state(western, "2022-01-01", true, "medium");
        events.recognise(western, "grading", "national", "3", "2025-05-01");

        Map<String, Figure> village = row("dehua-2025-q2", "", Side.BLOCK, town, east, YEAR_END);
        equal(
                village,
                "thousand_graded_medium",
                "3",
                "graded twice, ungraded by the local standard, closed later; stars do not grade");
        equal(village, "thousand_graded_above_scale", "1", "its size");
        equal(village, "thousand_graded_small_micro", "2", "its size");
        equal(
                row("dehua-2025-q2", "", Side.BLOCK, town, null, YEAR_END),
                "thousand_graded_medium",
                "4",
                "with the west");
    }

    @Test
    void noticesAndCommitmentsCountTheEnterpriseOnceAndOnlyWithItsSignature() {
        UUID first = events.campaign("虚构行动一");
        UUID second = events.campaign("虚构行动二");
        UUID twice = inEast();
        events.serve(first, twice, "2026-01-01");
        events.serve(second, twice, "2026-02-01");
        events.commit(first, twice, "2026-01-01");
        events.commit(second, twice, "2026-03-29");
        events.serveUnsigned(first, inEast(), "2026-02-01");
        UUID signedLater = inEast();
        events.serveUnsigned(first, signedLater, "2026-02-01");
        events.serve(second, signedLater, "2026-03-29");
        UUID lastYear = inEast();
        events.serve(first, lastYear, "2025-12-31");
        events.commit(first, lastYear, "2025-12-31");
        UUID tomorrow = inEast();
        events.serve(first, tomorrow, "2026-03-30");
        events.commit(first, tomorrow, "2026-03-30");
        UUID closed = inEast();
        events.serve(first, closed, "2026-02-01");
        events.commit(first, closed, "2026-02-01");
        facts.close(closed, "2026-03-01");
        UUID station = supervised();
        events.serve(first, station, "2026-02-01");
        UUID western = inWest();
        events.serve(first, western, "2026-02-01");
        events.commit(first, western, "2026-02-02");
        UUID shop = place();
        events.serve(first, shop, "2026-02-01");
        events.commit(first, shop, "2026-02-01");

        Map<String, Figure> village = row("jintao-2026-q1", "", Side.BLOCK, town, east, END);
        equal(
                village,
                "notice_served_enterprises",
                "4",
                "two campaigns once, signed at last, closed later, the department's; no place");
        equal(village, "commitment_signed_enterprises", "2", "two campaigns once, closed later");
        Map<String, Figure> whole = row("jintao-2026-q1", "", Side.BLOCK, town, null, END);
        equal(whole, "notice_served_enterprises", "5", "with the west");
        equal(whole, "commitment_signed_enterprises", "3", "with the west");
        Map<String, Figure> line = row("jintao-2026-q1", "", Side.LINE, department, null, END);
        equal(line, "notice_served_enterprises", "1", "its own, whoever served it");
        equal(line, "commitment_signed_enterprises", "0", "its own has signed nothing");
        Map<String, Figure> longer = row("dehua-2025-q2", "", Side.BLOCK, town, east, END);
        equal(longer, "notice_served_enterprises", "5", "2025 counts on the form that starts with it");
        equal(longer, "commitment_signed_enterprises", "3", "2025 too");
    }

    private void is(
            String form,
            Side side,
            UUID tenant,
            @Nullable UUID unit,
            LocalDate asOf,
            String column,
            int count,
            String why) {
        equal(row(form, "", side, tenant, unit, asOf), column, "" + count, form + ": " + why);
    }

    private static void equal(Map<String, Figure> row, String column, String expected, String why) {
        Figure figure = row.get(column);
        assertThat(figure).as(column).isNotNull();
        assertThat(figure.recorded()).as(column).isTrue();
        assertThat(figure.value()).as("%s: %s", column, why).isEqualByComparingTo(expected);
    }

    private Map<String, Figure> row(
            String formId, String subRow, Side side, UUID tenant, @Nullable UUID unit, LocalDate asOf) {
        Scope scope = new Scope(side, List.of(tenant), unit, Set.of(SubjectKind.ENTERPRISE), asOf);
        Map<String, Figure> row = new java.util.HashMap<>();
        service.compute(catalogue.form(formId), scope).forEach((key, figure) -> {
            if (key.subRowId().equals(subRow)) {
                row.put(key.columnId(), figure);
            }
        });
        return row;
    }
}
