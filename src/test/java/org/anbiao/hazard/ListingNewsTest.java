package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.major;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Listed supervision is told when it begins and once it is past its last day, and late listings are found in the list. */
@DatabaseTest
@Import(HazardFixture.class)
class ListingNewsTest {

    private static final String LISTED = "hazard.message.listed";
    private static final String OVERDUE = "hazard.message.listing-overdue";

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardListings listings;

    @Autowired
    HazardBackground background;

    @Autowired
    MyMessages messages;

    private Place place;
    private UUID bureau;
    private UUID enterprise;
    private Member manager;
    private Member supervisor;
    private Member section;

    @BeforeEach
    void aFirmThatABureauSupervises() {
        place = fixture.place();
        bureau = tenants.department(place.county());
        UUID gas = tenants.unit(bureau, "section", "燃气股");
        enterprise = tenants.enterprise(place.township(), place.village(), bureau, gas, "虚构燃气站");
        manager = tenants.member(bureau, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        supervisor = tenants.member(bureau, Role.CAMPAIGN_ADMIN, null, null);
        section = tenants.member(bureau, Role.SECTION_WORKER, gas, null);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private List<String> told(Member member, String template) {
        tenants.logIn(member);
        return messages.page(false, PageRequest.page(0, 20)).rows().stream()
                .filter(message -> message.template().equals(template))
                .map(message -> message.link())
                .toList();
    }

    private UUID found(LocalDate on) {
        tenants.logIn(manager);
        return hazards.find(major(enterprise, on));
    }

    private void look(UUID authority) {
        tenants.asSystem(authority, () -> {
            background.at(authority);
            background.at(authority);
            return authority;
        });
    }

    @Test
    void whoFollowsTheFirmAndTheFirmAreToldOncePerDecision() {
        UUID first = found(TODAY.minusDays(9));
        UUID second = found(TODAY.minusDays(9));
        Member elsewhere = tenants.member(
                place.township(), Role.UNIT_WORKER, tenants.unit(place.township(), "village", "西溪村"), null);
        tenants.logIn(place.office());
        listings.list(List.of(first, second), "虚构安委办〔2025〕1号", TODAY.minusDays(5), TODAY.plusDays(25));

        List<String> once = List.of("hazards/" + first);
        assertThat(told(manager, LISTED)).isEqualTo(once);
        assertThat(told(place.villageWorker(), LISTED)).isEqualTo(once);
        assertThat(told(supervisor, LISTED)).isEqualTo(once);
        assertThat(told(section, LISTED)).isEqualTo(once);
        assertThat(told(place.office(), LISTED)).as("who listed it").isEmpty();
        assertThat(told(elsewhere, LISTED)).isEmpty();
    }

    @Test
    void pastItsLastDayTheOfficeAndTheFirmAreToldOnce() {
        UUID late = found(TODAY.minusDays(30));
        UUID intime = found(TODAY.minusDays(30));
        tenants.logIn(place.office());
        listings.list(List.of(late), "", TODAY.minusDays(20), TODAY.minusDays(1));
        listings.list(List.of(intime), "", TODAY.minusDays(20), TODAY);
        look(bureau);
        assertThat(told(place.office(), OVERDUE)).as("another listed it").isEmpty();
        look(place.township());

        List<String> once = List.of("hazards/" + late);
        assertThat(told(place.office(), OVERDUE)).isEqualTo(once);
        assertThat(told(manager, OVERDUE)).isEqualTo(once);
        assertThat(told(place.villageWorker(), OVERDUE)).isEmpty();
    }

    @Test
    void aDepartmentsListingIsToldInTheDepartment() {
        UUID late = found(TODAY.minusDays(30));
        tenants.logIn(supervisor);
        listings.list(List.of(late), "", TODAY.minusDays(20), TODAY.minusDays(1));
        look(bureau);
        assertThat(told(supervisor, OVERDUE)).isEqualTo(List.of("hazards/" + late));
        assertThat(told(manager, OVERDUE)).isEqualTo(List.of("hazards/" + late));
    }

    @Test
    void theListFindsWhatIsPastItsLastDay() {
        UUID late = found(TODAY.minusDays(30));
        UUID intime = found(TODAY.minusDays(30));
        UUID unlisted = found(TODAY.minusDays(30));
        tenants.logIn(place.office());
        listings.list(List.of(late), "", TODAY.minusDays(20), TODAY.minusDays(1));
        listings.list(List.of(intime), "", TODAY.minusDays(20), TODAY);
        HazardFilter listed = new HazardFilter(null, null, null, false, true, null, null, null);
        assertThat(ids(listed)).containsExactlyInAnyOrder(late, intime).doesNotContain(unlisted);
        assertThat(ids(listed.listingOverdue(true))).containsExactly(late);
        assertThat(hazards.count(listed.listingOverdue(true))).isOne();
    }

    private List<UUID> ids(HazardFilter filter) {
        return hazards.list(filter, PageRequest.page(0, 50)).rows().stream()
                .map(HazardListItem::id)
                .toList();
    }
}
