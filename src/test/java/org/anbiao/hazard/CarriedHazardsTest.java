package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.general;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.CampaignCarried;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CarriedOver;
import org.anbiao.campaign.CarriedRecords.Count;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFilter.Carried;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Hazards of last year that nobody signed off stand in the next campaign as what it was passed, as the records they are. */
@DatabaseTest
@Import({LaunchedCampaign.class, HazardFixture.class})
class CarriedHazardsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    CampaignCarried carried;

    @Autowired
    CampaignRollover rollover;

    @Autowired
    CampaignSetup setup;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private Place at(Case given, UUID village, UUID enterprise) {
        return new Place(
                given.county(),
                given.township(),
                village,
                enterprise,
                tenants.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, enterprise),
                tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise),
                tenants.member(given.township(), Role.UNIT_WORKER, village, null),
                tenants.member(given.township(), Role.SAFETY_OFFICE, null, null));
    }

    private UUID found(Place place, LocalDate on) {
        tenants.logIn(place.manager());
        return hazards.find(general(place.enterprise(), on));
    }

    private void closed(Place place, UUID id, LocalDate on) {
        fixture.rectify(place, id, on);
        fixture.pass(place, id, on);
    }

    private Set<UUID> listed(HazardFilter filter) {
        List<HazardListItem> rows =
                hazards.list(filter, PageRequest.page(0, 50)).rows();
        assertThat(hazards.count(filter)).isEqualTo(rows.size());
        return Set.copyOf(rows.stream().map(HazardListItem::id).toList());
    }

    private static UUID member(CarriedOver over, String name) {
        return over.units().stream()
                .filter(unit -> unit.member().name().equals(name))
                .map(CarriedOver.Unit::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNextCampaignShowsWhatItWasPassedUnitByUnitAndEachNumberOpensItsList() {
        Case given = campaigns.launched(0);
        Place east = at(given, given.east(), given.first());
        Place west = at(given, given.west(), given.second());
        UUID stillOpen = found(east, LocalDate.of(2025, 11, 3));
        UUID closedSince = found(east, LocalDate.of(2025, 12, 20));
        closed(east, closedSince, LocalDate.of(2026, 2, 1));
        UUID closedInTime = found(east, LocalDate.of(2025, 6, 1));
        closed(east, closedInTime, YEAR_END);
        UUID ofThisYear = found(east, LocalDate.of(2026, 1, 1));
        UUID onTheLastDay = found(west, YEAR_END);
        UUID mistaken = found(west, LocalDate.of(2025, 9, 1));
        course.dismiss(mistaken, fixture.version(mistaken), "误报");

        tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        UUID draft = rollover.rollOver(given.campaign());
        assertThat(rollover.compare(draft).orElseThrow().open())
                .filteredOn(work -> work.messageKey().equals("hazard.passes-on"))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.items()).isEqualTo(2);
                    assertThat(work.enterprises()).isEqualTo(2);
                });
        assertThat(listed(HazardFilter.ALL
                        .carried(Carried.outOf(given.campaign()))
                        .in(Group.OPEN)))
                .containsExactlyInAnyOrder(stillOpen, onTheLastDay);

        campaigns.issue(draft, "测政〔2026〕3号", LocalDate.of(2026, 2, 12));
        campaigns.launch(draft);
        CarriedOver over = carried.of(draft).orElseThrow();
        assertThat(over.before().id()).isEqualTo(given.campaign());
        assertThat(over.records()).singleElement().satisfies(kind -> {
            assertThat(kind.of(null)).isEqualTo(new Count(3, 2));
            assertThat(kind.counts().units())
                    .filteredOn(unit -> !unit.memberId().equals(member(over, "东溪村"))
                            && !unit.memberId().equals(member(over, "西山村")))
                    .allSatisfy(unit -> assertThat(over.units())
                            .filteredOn(one -> one.id().equals(unit.memberId()))
                            .allSatisfy(one -> assertThat(one.member().side()).isEqualTo(MemberUnit.Side.LINE)));
            assertThat(kind.of(member(over, "东溪村"))).isEqualTo(new Count(2, 1));
            assertThat(kind.of(member(over, "西山村"))).isEqualTo(new Count(1, 1));
        });
        HazardFilter all = HazardFilter.ALL.carried(Carried.into(draft, null));
        assertThat(listed(all)).containsExactlyInAnyOrder(stillOpen, closedSince, onTheLastDay);
        assertThat(listed(all.in(Group.OPEN))).containsExactlyInAnyOrder(stillOpen, onTheLastDay);
        HazardFilter ofEast = HazardFilter.ALL.carried(Carried.into(draft, member(over, "东溪村")));
        assertThat(listed(ofEast)).containsExactlyInAnyOrder(stillOpen, closedSince);
        assertThat(listed(HazardFilter.ALL))
                .as("nothing was copied, and nothing else changed")
                .containsExactlyInAnyOrder(stillOpen, closedSince, closedInTime, ofThisYear, onTheLastDay);
        assertThat(hazards.get(stillOpen).foundOn()).isEqualTo(LocalDate.of(2025, 11, 3));
        thePageSaysSo(draft, over);

        tenants.logIn(west.villageWorker());
        assertThat(listed(all)).as("a village worker sees the own village's").containsExactly(onTheLastDay);
        assertThat(carried.of(draft).orElseThrow().records().get(0).of(null)).isEqualTo(new Count(1, 1));
    }

    private void thePageSaysSo(UUID campaign, CarriedOver over) {
        ViewTester views = new ViewTester(context);
        views.open();
        try {
            UI.getCurrent().navigate("campaigns/" + campaign, QueryParameters.of("tab", "leftover"));
            assertThat(text())
                    .contains("承接自", setup.get(over.before().id()).head().title(), "上年结转隐患（条）", "西山村");
            UI.getCurrent()
                    .navigate(
                            "hazards",
                            QueryParameters.simple(Map.of(
                                    "carried",
                                    campaign.toString(),
                                    "member",
                                    member(over, "西山村").toString())));
            assertThat(text()).contains("只列出上年结转的隐患", "虚构二号石材厂").doesNotContain("虚构一号茶厂");
        } finally {
            views.close();
        }
    }

    private static String text() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .get(0)
                .getElement()
                .getTextRecursively();
    }

    @Test
    void aFirmReadsWhichOfItsHazardsTheLastYearPassedOn() {
        Place place = fixture.place();
        LocalDate newYear = TODAY.withDayOfYear(1);
        UUID open = found(place, newYear.minusDays(1));
        UUID closedToday = found(place, newYear.minusDays(10));
        closed(place, closedToday, TODAY);
        found(place, newYear);
        UUID closedBefore = found(place, newYear.minusDays(9));
        closed(place, closedBefore, newYear.minusDays(1));

        HazardFilter filter = HazardFilter.of(place.enterprise()).carried(Carried.THIS_YEAR);
        assertThat(listed(filter)).containsExactlyInAnyOrder(open, closedToday);
        assertThat(listed(filter.in(Group.OPEN))).containsExactly(open);
        assertThat(hazards.list(HazardFilter.of(place.enterprise()), PageRequest.page(0, 10))
                        .rows())
                .extracting(HazardListItem::foundOn, HazardListItem::carried)
                .containsExactlyInAnyOrder(
                        tuple(newYear.minusDays(1), true),
                        tuple(newYear.minusDays(10), true),
                        tuple(newYear, false),
                        tuple(newYear.minusDays(9), false));
    }
}
