package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;

/** Reports open by themselves, once each, with the forms of their side. */
class ReportOpeningTest extends ReportTests {

    @Test
    void everyUnitGetsItsReportAndTheAuthorityAConsolidatedOneOnceEach() {
        fixture.logIn(town, Role.SAFETY_OFFICE);
        calendar.openDue();
        calendar.openDue();

        List<ReportListItem> all = reports.list(null, ALL).rows();
        assertThat(all).hasSize(8);
        assertThat(all).filteredOn(item -> item.side().consolidated()).hasSize(2);
        assertThat(forms(all, "东村")).containsExactly("jintao-2026-q1", "jintao-2026-q2", "jintao-2026-q3");
        assertThat(forms(all, "镇经济发展办")).containsExactly("jintao-2026-q1", "jintao-2026-q2");
    }

    @Test
    void aReportOfAnotherAuthorityInTheCampaignIsOpenedInItsNameAndReceivedByTheCampaignsOwner() {
        UUID county = fixture.county();
        UUID bureau = fixture.department(county);
        UUID township = fixture.township(county);
        CampaignFixture ofBureau = new CampaignFixture(fixture, jdbc, bureau, "dehua-2025-q1");
        ofBureau.unit(township, null, Side.BLOCK);
        fixture.logIn(bureau, Role.CAMPAIGN_ADMIN);
        calendar.openDue();
        assertThat(receipt.expected(ofBureau.campaignId, Period.parse("2022-Q1")))
                .hasSize(1);

        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThat(reports.list(null, ALL).rows())
                .extracting(ReportListItem::campaignId)
                .containsOnly(ofBureau.campaignId);
    }
}
