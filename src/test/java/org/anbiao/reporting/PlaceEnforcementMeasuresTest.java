package org.anbiao.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.Test;

/**
 * The columns of form （三） of 003 about checks, hazards, penalties, incentives and constraints against figures counted by hand, each
 * with what must not count: enterprises, the other village, last year, what comes after the day.
 */
@DatabaseTest
class PlaceEnforcementMeasuresTest extends PlaceRows {

    @Test
    void checksAndHazardsOfPlaces() {
        UUID shop = inEast();
        UUID inn = closed(inEast(), "2026-03-20");
        events.inspect(shop, "2026-01-01");
        events.inspect(shop, "2026-03-29");
        new EventFixture(fixture, jdbc, county).inspect(shop, "2026-03-29");
        events.inspect(inn, "2026-02-01");
        events.inspect(shop, "2025-12-31");
        events.inspect(shop, "2026-03-30");
        events.inspect(mill, "2026-02-01");

        events.hazard(shop, "official", "2026-01-01", "2026-03-29");
        events.hazard(shop, "official", "2026-02-01", "2026-03-30");
        events.hazard(inn, "official", "2026-02-01", null);
        events.hazard(shop, "official", "2025-12-31", "2026-02-01");
        events.hazard(shop, "official", "public", "2025-12-20", "2026-01-05", null);
        events.hazard(shop, "public", "2026-02-01", null);
        events.hazard(shop, "help_visit", "2026-02-01", null);
        events.hazard(mill, "official", "2026-02-01", "2026-02-02");
        events.hazard(shop, "self_check", "2026-01-01", "2026-02-01");
        events.hazard(inn, "internal_report", "2026-02-01", "2026-02-02");
        for (String day : List.of("2026-02-01", "2026-02-02", "2026-03-29")) {
            events.hazard(shop, "self_check", day, null);
        }
        events.hazard(shop, "self_check", "2026-03-30", null);
        events.hazard(mill, "self_check", "2026-02-01", null);

        Map<String, Figure> village = row(east, END);
        equal(
                village,
                "inspected_times",
                "4",
                "one place three times, two of them on a day by two authorities; the inn though closed");
        equal(
                village,
                "gov_hazards_found",
                "4",
                "three found, one ordered this year after a report; reports without an order are none");
        equal(village, "gov_hazards_rectified", "1", "signed off by the day; not by its word, not last year's");
        equal(village, "self_check_hazards_found", "5", "with the report inside the firm");
        equal(village, "self_check_hazards_rectified", "2", "signed off");
    }

    @Test
    void aListingDecisionIsOneTimeAPlace() {
        UUID shop = inEast();
        UUID inn = inEast();
        List<UUID> both = events.list(shop, "2026-01-01", 2);
        events.list(shop, "2026-02-01", 1);
        events.delist(both.get(0), "2026-03-29");
        events.delist(both.get(1), "2026-03-30");
        events.list(inn, "2026-03-29", 3);
        facts.close(inn, "2026-03-29");
        events.delist(events.list(shop, "2025-12-31", 1).get(0), "2026-02-01");
        events.list(shop, "2026-03-30", 1);
        events.list(mill, "2026-02-01", 4);
        events.list(place(west, "shop"), "2026-02-01", 1);

        Map<String, Figure> village = row(east, END);
        equal(village, "listed_times", "3", "decisions, not hazards and not places");
        equal(village, "listed_hazards", "6", "2 + 1 + 3");
        equal(village, "listed_hazards_rectified", "1", "taken off by the day, listed this year");
        equal(row(null, END), "listed_times", "4", "with the west");
    }

    @Test
    void penaltiesAndExposuresCountOnceACaseAndPersonsByHead() {
        UUID shop = inEast();
        UUID inn = inEast();
        UUID first = events.decided(shop, "2026-01-01");
        events.punish(first, "fine", "firm", "20000", 0);
        events.punish(first, "fine", "person", "3333.33", 0);
        events.punish(first, "suspension", "firm", "0", 0);
        events.punish(first, "suspension", "firm", "0", 0);
        UUID second = events.decided(shop, "2026-02-01");
        events.punish(second, "suspension", "firm", "0", 0);
        events.punish(second, "license", "firm", "0", 0);
        events.punish(second, "license", "person", "0", 0);
        events.strike(inn, "2026-03-29", 2);
        UUID transferred = events.decided(inn, "2026-02-02");
        events.punish(transferred, "judicial_transfer", "person", "0", 1);
        events.punish(transferred, "judicial_transfer", "person", "0", 3);
        facts.close(inn, "2026-03-29");
        events.strike(shop, "2025-12-31", 7);
        events.strike(shop, "2026-03-30", 7);
        events.strike(mill, "2026-02-01", 9);
        events.strike(place(west, "shop"), "2026-02-01", 5);
        UUID lastYear = events.decided(shop, "2025-11-01");
        events.expose(first, "2026-01-01");
        events.expose(second, null);
        events.expose(lastYear, "2026-03-29");
        events.expose(transferred, "2026-03-30");
        events.expose(events.decided(mill, "2026-02-01"), "2026-02-10");

        Map<String, Figure> village = row(east, END);
        equal(village, "fined_times", "1", "firm and person in one case");
        equal(village, "fine_amount", "2.3333", "20,000 + 3,333.33 yuan, four decimals");
        equal(
                village,
                "suspension_times",
                "3",
                "the shop in two cases, the inn though closed; two orders in one case are one");
        equal(village, "license_times", "2", "withheld and revoked in one case are one");
        equal(village, "closure_times", "1", "not last year's, not tomorrow's, not the enterprise's");
        equal(village, "judicial_transfer_persons", "6", "persons of two cases: 2 + 1 + 3");
        equal(
                village,
                "exposed_times",
                "2",
                "by the day of the exposure, last year's case too; approved is not exposed");
        Map<String, Figure> whole = row(null, END);
        equal(whole, "suspension_times", "4", "with the west");
        equal(whole, "judicial_transfer_persons", "11", "with the west's five");
    }

    @Test
    void talksIncentivesAndConstraintsCountTimesNotPlaces() {
        UUID shop = inEast();
        UUID inn = inEast();
        events.warn(shop, "talk", "2026-01-01");
        events.warn(shop, "talk", "2026-03-29");
        events.warn(inn, "talk", "2026-02-01");
        events.warn(inn, "notice", "2026-02-01");
        events.warn(inn, "blacklist", "2026-02-01");
        events.warn(shop, "talk", "2025-12-31");
        events.warn(mill, "talk", "2026-02-01");
        events.measure(shop, "incentive", "减少检查频次", "2026-02-01", null);
        events.measure(shop, "incentive", "推荐授信", "2026-02-01", null);
        events.measure(mill, "incentive", "推荐授信", "2026-02-01", null);
        events.measure(shop, "constraint", "取消评优资格", "2026-01-01", "2026-02-01");
        events.measure(shop, "constraint", "取消评优资格", "2026-03-01", null);
        events.measure(inn, "constraint", "联合惩戒", "2026-03-29", null);
        events.measure(inn, "constraint", "增加检查频次", "2026-02-01", null);
        facts.close(inn, "2026-03-01");
        events.measure(shop, "constraint", "联合惩戒", "2025-12-31", null);
        events.measure(shop, "constraint", "增加检查频次", "2026-03-30", null);
        events.measure(mill, "constraint", "联合惩戒", "2026-02-01", null);
        events.measure(place(west, "shop"), "constraint", "联合惩戒", "2026-02-01", null);

        Map<String, Figure> village = row(east, END);
        equal(village, "admonished_times", "3", "one place twice; notices and the blacklist are no talks");
        equal(village, "incentive_times", "2", "two measures for one place on a day");
        equal(
                village,
                "constraint_times",
                "4",
                "ended and imposed anew, closed later; not one still running from last year");
        equal(row(null, END), "constraint_times", "5", "with the west");
    }
}
