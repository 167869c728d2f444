package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The columns of form （三） of 003 about the places themselves against figures counted by hand, each with what must not count:
 * enterprises, the other village, last year, what comes after the day.
 */
@DatabaseTest
class PlaceMeasuresTest extends PlaceRows {

    /** The nine categories, in the order of the form. */
    private static final List<String> CATEGORIES = List.of(
            "school",
            "medical",
            "shop",
            "catering",
            "hotel",
            "entertainment",
            "internet_cafe",
            "beauty_bath",
            "workshop");

    @Test
    void theBaseIsTheSumOfItsNineCategories() {
        for (int i = 0; i < CATEGORIES.size(); i++) {
            for (int places = 0; places <= i; places++) {
                place(east, CATEGORIES.get(i));
            }
        }
        closed(place(east, "shop"), "2026-03-29");
        closed(place(east, "hotel"), "2026-03-30");
        events.recategorise(place(east, "catering"), "2026-02-01", "medical");
        events.move(place(east, "workshop"), "2026-02-01", west);

        Map<String, Figure> village = row(east, END);
        equal(
                village,
                "nine_small_total",
                "47",
                "1 to 9 of each, the hotel that closes tomorrow, the clinic; no enterprise");
        equal(village, "nine_small_school", "1", "as planted");
        equal(village, "nine_small_medical", "3", "two, and the one that served meals before");
        equal(village, "nine_small_shop", "3", "without the closed one");
        equal(village, "nine_small_catering", "4", "without the one that became a clinic");
        equal(village, "nine_small_hotel", "6", "five, and the one that closes tomorrow");
        equal(village, "nine_small_entertainment", "6", "as planted");
        equal(village, "nine_small_internet_cafe", "7", "as planted");
        equal(village, "nine_small_beauty_bath", "8", "as planted");
        equal(village, "nine_small_workshop", "9", "without the one that moved");
        equal(row(west, END), "nine_small_workshop", "1", "the one that moved in");
        equal(row(null, END), "nine_small_total", "48", "both villages");
        equal(row(east, LocalDate.of(2026, 1, 31)), "nine_small_catering", "5", "before it became a clinic");
    }

    @ParameterizedTest
    @CsvSource({
        "responsibility_scheme, responsibility_list_places, 0",
        "three_lists, three_lists_places, 1",
        "five_s, five_s_places, 2",
        "six_haves, six_haves_places, 3"
    })
    void whatWasTakenUpSinceFebruary2024CountsOnceAPlace(String kind, String column, int more) {
        facts.adopt(inEast(), kind, "2024-02-01", null);
        UUID again = inEast();
        facts.adopt(again, kind, "2024-03-01", "2025-01-01");
        facts.adopt(again, kind, "2026-03-29", null);
        for (int i = 0; i < more; i++) {
            facts.adopt(inEast(), kind, "2025-01-01", null);
        }
        facts.adopt(place(west, "shop"), kind, "2025-01-01", null);
        // none of these
        facts.adopt(inEast(), kind, "2024-01-31", null);
        facts.adopt(inEast(), kind, "2026-03-30", null);
        facts.adopt(inEast(), kind, "2025-01-01", "2026-03-29");
        facts.adopt(closed(inEast(), "2026-01-01"), kind, "2025-01-01", null);
        facts.adopt(mill, kind, "2025-01-01", null);
        facts.schemeWithoutList(inEast(), "2025-01-01");

        equal(
                row(east, END),
                column,
                "" + (2 + more),
                "from the first day, taken up again; not January 2024, no bare scheme");
        equal(row(null, END), column, "" + (3 + more), "with the west");
    }

    @Test
    void thePlacesGradeOfTheDayCounts() {
        UUID worse = inEast();
        facts.grade(worse, "blue", "2024-02-01");
        facts.grade(worse, "red", "2026-03-29");
        for (String day : List.of("2024-02-01", "2025-01-01")) {
            facts.grade(inEast(), "orange", day);
        }
        for (int i = 0; i < 3; i++) {
            UUID yellow = inEast();
            facts.grade(yellow, "yellow", "2024-01-01");
            facts.grade(yellow, "yellow", "2025-01-01");
            facts.grade(yellow, "red", "2026-03-30");
        }
        for (int i = 0; i < 4; i++) {
            facts.grade(inEast(), "blue", "2025-01-01");
        }
        facts.grade(inEast(), "red", "2024-01-31");
        facts.grade(closed(inEast(), "2026-01-01"), "red", "2025-01-01");
        facts.grade(mill, "red", "2025-01-01");
        facts.grade(place(west, "shop"), "orange", "2025-01-01");

        Map<String, Figure> village = row(east, END);
        equal(village, "risk_graded_places", "10", "1 + 2 + 3 + 4; not January 2024, not closed, no enterprise");
        equal(village, "risk_red_places", "1", "the one that got worse, not those that get worse tomorrow");
        equal(village, "risk_orange_places", "2", "without the west's");
        equal(village, "risk_yellow_places", "3", "graded again, once each");
        equal(village, "risk_blue_places", "4", "without the one that got worse");
        equal(row(null, END), "risk_orange_places", "3", "with the west's");
    }

    @Test
    void partTimeOfficersCountAsPersonsWhileInPost() {
        UUID first = inEast();
        facts.officer(first, "虚构张", false, "2024-02-01", null);
        facts.officer(first, "虚构李", false, "2025-01-01", "2025-06-01");
        facts.officer(first, "虚构李", false, "2026-01-01", null);
        facts.officer(first, "虚构王", true, "2025-01-01", null);
        facts.officer(first, "虚构赵", false, "2025-01-01", "2026-03-29");
        facts.officer(first, "虚构钱", false, "2024-01-31", null);
        facts.officer(inEast(), "虚构张", false, "2025-01-01", null);
        facts.officer(mill, "虚构孙", false, "2025-01-01", null);

        equal(
                row(east, END),
                "part_time_safety_officers",
                "3",
                "two of the first, one of the second; no full-timer, none who left");
    }

    @Test
    void selfEvaluationsAreEitherFirstOrUpgrades() {
        UUID fresh = inEast();
        facts.selfEvaluate(fresh, "local", "2026-01-01");
        facts.selfEvaluate(fresh, "local", "2026-03-01");
        facts.selfEvaluate(closed(inEast(), "2026-03-01"), "local", "2026-02-01");
        UUID upgrade = inEast();
        facts.selfEvaluate(upgrade, "local", "2025-12-31");
        facts.selfEvaluate(upgrade, "local", "2026-02-01");
        facts.selfEvaluate(upgrade, "local", "2026-03-29");
        facts.selfEvaluate(inEast(), "local", "2025-12-31");
        facts.selfEvaluate(inEast(), "local", "2026-03-30");
        facts.selfEvaluate(mill, "local", "2026-02-01");

        equal(row(east, END), "first_self_evaluation", "2", "twice this year is one; closed later stays");
        equal(row(east, END), "upgrade_self_evaluation", "1", "upgraded twice, once");
    }

    @Test
    void noticesCommitmentsAndTrainingsOfPlaces() {
        UUID first = events.campaign("虚构行动一");
        UUID second = events.campaign("虚构行动二");
        UUID shop = inEast();
        UUID inn = inEast();
        UUID last = inEast();
        for (UUID campaign : List.of(first, second)) {
            events.serve(campaign, shop, "2026-01-01");
            events.commit(campaign, shop, "2026-03-29");
        }
        events.serve(first, inn, "2026-03-29");
        facts.close(inn, "2026-03-29");
        events.serveUnsigned(second, last, "2026-02-01");
        events.serve(first, last, "2025-12-31");
        events.commit(first, last, "2026-03-30");
        events.serve(first, mill, "2026-02-01");
        events.commit(first, mill, "2026-02-01");
        UUID joint = events.session("training", "2026-01-01");
        events.came(joint, shop, 2);
        events.came(joint, inn, 1);
        events.came(joint, mill, 4);
        events.came(joint, null, 3);
        events.came(events.session("training", "2026-03-29"), shop, 1);
        events.came(events.session("training", "2026-02-01"), mill, 5);
        events.came(events.session("training", "2025-12-31"), shop, 6);
        events.came(events.session("training", "2026-03-30"), shop, 6);
        events.came(events.session("site_observation", "2026-02-01"), shop, 6);

        Map<String, Figure> village = row(east, END);
        equal(
                village,
                "notice_served_places",
                "2",
                "two campaigns once, closed later; no receipt, last year and enterprises are none");
        equal(village, "commitment_signed_places", "1", "two campaigns once");
        equal(village, "training_sessions", "2", "with a place among those who came; an observation is no training");
        equal(village, "training_place_times", "3", "the shop twice, the inn once");
        equal(village, "training_person_times", "4", "people of places alone: 2 + 1 + 1");
    }
}
