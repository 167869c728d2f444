package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.SettingService;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an authority or its superior chose shapes the campaigns drafted from then on. */
@DatabaseTest
class DraftChoicesTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    SettingService settings;

    @Autowired
    CampaignSetup setup;

    private UUID county;
    private UUID township;

    @BeforeEach
    void open() {
        county = fixture.county();
        township = fixture.township(county);
        fixture.unit(township, "village", "东村");
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private CampaignContent drafted(String scheme) {
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        return setup.content(setup.draft(scheme, 2026));
    }

    private void choose(UUID tenant, String key, String choice) {
        fixture.logIn(tenant, Role.TENANT_ADMIN);
        settings.choose(tenant, key, choice, settings.today(), false, "测试");
    }

    @Test
    void withoutAChoiceTheSchemeHolds() {
        assertThat(drafted("000").head().includeNineSmall()).isTrue();
        assertThat(drafted("001").head().includeNineSmall()).isFalse();
    }

    @Test
    void nineSmallPlacesAreLeftOutOrTakenInWhateverTheSchemeSays() {
        choose(county, "campaign.nine-small", "exclude");
        assertThat(drafted("000").head().includeNineSmall()).as("inherited").isFalse();
        choose(township, "campaign.nine-small", "include");
        assertThat(drafted("001").head().includeNineSmall())
                .as("the nearest choice")
                .isTrue();
        choose(township, "campaign.nine-small", "");
        assertThat(drafted("000").head().includeNineSmall())
                .as("the superior's again")
                .isFalse();
    }

    @Test
    void theQuarterBeforeIsReportedOnTheSameDays() {
        choose(township, "campaign.report-quarter", "previous");
        List<ReportDatePlan> dates = drafted("003").reportDates();
        assertThat(dates)
                .extracting(ReportDatePlan::period)
                .containsExactlyInAnyOrder("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-annual");
        assertThat(dates)
                .filteredOn(date -> date.period().equals("2025-Q4"))
                .singleElement()
                .extracting(ReportDatePlan::dueOn)
                .isEqualTo(LocalDate.of(2026, 3, 29));
    }
}
