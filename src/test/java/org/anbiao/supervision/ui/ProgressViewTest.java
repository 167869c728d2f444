package org.anbiao.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Sectors against the items of 33456; a cell leads to its enterprises. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class ProgressViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    ViewTester views;

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @Test
    void aCellLeadsToTheEnterprisesThatLackIt() {
        Case given = campaigns.launched(1);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("method-progress");
        ProgressView page = _get(ProgressView.class);
        assertThat(GridKt._size(page.grid))
                .as("the sum of one sector is the sector")
                .isOne();
        assertThat(page.getElement().getTextRecursively()).contains("未填行业领域", "0/2家");

        UI.getCurrent()
                .navigate(
                        "method-progress/enterprises",
                        QueryParameters.fromString("campaign=" + given.campaign() + "&item=five_s&sector=-"));
        assertThat(GridKt._size(_get(ProgressEnterprisesView.class).grid)).isEqualTo(2);
        UI.getCurrent()
                .navigate(
                        "method-progress/enterprises",
                        QueryParameters.fromString("campaign=" + given.campaign() + "&item=five_s&which=has"));
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有符合条件的企业");
    }

    @Test
    void whoHasNoCampaignIsTold() {
        campaigns.tenants.logIn(campaigns.tenants.township(campaigns.tenants.county()), Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("method-progress");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有可查看的专项行动");
    }
}
