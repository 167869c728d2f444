package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A campaign that cites two editions of one standard is pointed at, and launched all the same. */
class CitedStandardsTest {

    private final SchemeCatalog catalog = new SchemeCatalog();

    @Test
    void theSchemeOf2026CitesTheEditionsOf2016And2025() {
        assertThat(CitedStandards.of(catalog.content("003", 2026)).get("GB/T 33000"))
                .containsExactly("2016", "2025");
        assertThat(CampaignCheck.of(catalog.content("003", 2026), false))
                .filteredOn(finding -> finding.messageKey().equals("campaign.check.two-editions"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(CampaignFinding.Severity.WARNING);
                    assertThat(finding.arguments()).containsExactly("GB/T 33000", "2016、2025");
                });
    }

    @Test
    void aSchemeThatCitesOneEditionIsNotPointedAt() {
        assertThat(CampaignCheck.of(catalog.content("000", 2025), false))
                .noneMatch(finding -> finding.messageKey().equals("campaign.check.two-editions"));
    }
}
