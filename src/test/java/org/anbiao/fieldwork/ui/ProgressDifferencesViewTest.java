package org.anbiao.fieldwork.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldDuty;
import org.anbiao.fieldwork.FieldProgress;
import org.anbiao.fieldwork.FieldProgress.State;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.FieldVisit;
import org.anbiao.fieldwork.FieldVisitService;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of progress to check lists what site and records say differently, matter by matter. */
@DatabaseTest
class ProgressDifferencesViewTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    FieldVisitService visits;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void aVisit() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private void report(FieldProgress... told) {
        visits.receive(
                UUID.randomUUID(),
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
                        List.of(told),
                        List.of()));
    }

    private void open(String query) {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate(FieldworkNavigation.DIFFERENCES, QueryParameters.fromString(query));
    }

    @Test
    void withoutADifferenceItSaysSo() {
        report(new FieldProgress(Topic.RISK, State.UNDERWAY, ""));
        open("");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void eachDifferenceIsCountedAndNarrowedByMatter() {
        report(
                new FieldProgress(Topic.RISK, State.DONE, "机构已做完"),
                new FieldProgress(Topic.RESPONSIBILITY, State.DONE, ""));
        open("");
        assertThat(counts()).contains(Texts.get("fieldwork.differences.count", 2));
        assertThat(_find(EmptyState.class)).isEmpty();
        assertThat(_get(ProgressDifferencesView.class)
                        .list
                        .getDataProvider()
                        .size(new com.vaadin.flow.data.provider.Query<>()))
                .isEqualTo(2);
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .as("back to the visits")
                .contains(FieldworkNavigation.VISITS);
        open("topic=risk");
        assertThat(counts()).contains(Texts.get("fieldwork.differences.count", 1));
        assertThat(_get(Select.class).getValue()).isEqualTo(Topic.RISK);
    }

    private static List<String> counts() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
