package org.anbiao.summary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of the analysis: spread, common and outstanding problems, and the records behind a number. */
@DatabaseTest
@Import({LaunchedCampaign.class, HazardFixture.class})
class ProblemsViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    HazardService hazards;

    @Autowired
    ViewTester views;

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @Test
    void numbersLeadToTheirRecords() {
        Case given = campaigns.launched(0);
        for (var enterprise : List.of(given.first(), given.second())) {
            campaigns.logInPrincipal(given, enterprise);
            hazards.find(HazardFixture.general(enterprise, HazardFixture.TODAY));
        }
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("problems", QueryParameters.fromString("by=area"));
        ProblemsView page = _get(ProblemsView.class);
        assertThat(GridKt._size(page.groups)).isEqualTo(2);
        assertThat(GridKt._size(page.common)).isOne();
        assertThat(page.getElement().getTextRecursively()).contains("用电安全", "没有重大隐患");

        UI.getCurrent().navigate("problems/records", QueryParameters.fromString("kind=hazard&name=electricity"));
        assertThat(GridKt._size(_get(ProblemRecordsView.class).grid)).isEqualTo(2);
        UI.getCurrent().navigate("problems/records", QueryParameters.fromString("from=2025-02-01&to=2025-01-01"));
        NotificationsKt.expectNotifications(Texts.get("summary.analysis.time"));
    }
}
