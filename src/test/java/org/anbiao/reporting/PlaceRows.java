package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A township with two villages and an enterprise that must not count, and its rows of form （三） of 003, nine-small places. */
abstract class PlaceRows {

    static final LocalDate END = LocalDate.of(2026, 3, 29);

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    UUID county;
    UUID town;
    UUID east;
    UUID west;
    UUID mill;
    FactFixture facts;
    EventFixture events;
    private int number;

    @BeforeEach
    void aTownship() {
        county = fixture.county();
        town = fixture.township(county);
        east = fixture.unit(town, "village", "东村");
        west = fixture.unit(town, "village", "西村");
        mill = fixture.enterprise(town, east, "虚构木业");
        facts = new FactFixture(fixture, jdbc, town);
        events = new EventFixture(fixture, jdbc, town);
        fixture.logIn(county, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    UUID place(UUID village, String category) {
        UUID place = fixture.enterprise(town, village, "虚构小店" + number++);
        facts.nineSmall(place, category);
        return place;
    }

    UUID inEast() {
        return place(east, "shop");
    }

    UUID closed(UUID place, String on) {
        facts.close(place, on);
        return place;
    }

    static void equal(Map<String, Figure> row, String column, String expected, String why) {
        Figure figure = row.get(column);
        assertThat(figure).as(column).isNotNull();
        assertThat(figure.recorded()).as(column).isTrue();
        assertThat(figure.value()).as("%s: %s", column, why).isEqualByComparingTo(expected);
    }

    Map<String, Figure> row(@Nullable UUID village, LocalDate asOf) {
        Scope scope = new Scope(Side.BLOCK, List.of(town), village, Set.of(SubjectKind.NINE_SMALL_PLACE), asOf);
        Map<String, Figure> row = new java.util.HashMap<>();
        service.compute(catalogue.form("jintao-2026-q3"), scope)
                .forEach((key, figure) -> row.put(key.columnId(), figure));
        return row;
    }
}
