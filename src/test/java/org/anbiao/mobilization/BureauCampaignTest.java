package org.anbiao.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.Delivery.Receipt;
import org.anbiao.mobilization.NoticeService.Serving;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bureau's campaign over enterprises in a township (scheme 001): the bureau issues, the township and its villages serve
 * and the four copies of each document end in three different houses.
 */
@DatabaseTest
class BureauCampaignTest {

    private static final LocalDate IN_TIME = LocalDate.of(2025, 1, 25);

    @Autowired
    TenantFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    NoticeService notices;

    @Autowired
    DocumentPrint print;

    @Autowired
    CopyService copies;

    @Autowired
    MobilizationDirectory directory;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID bureau;
    private UUID east;
    private UUID west;
    private UUID enterprise;
    private UUID campaign;

    @BeforeEach
    void launchTheBureausCampaign() throws InterruptedException {
        county = fixture.county();
        township = fixture.township(county);
        bureau = fixture.department(county);
        east = fixture.unit(township, "village", "东溪村");
        west = fixture.unit(township, "village", "西山村");
        UUID section = fixture.unit(bureau, "section", "给排水股");
        enterprise = fixture.enterprise(township, east, bureau, section, "虚构供水厂");
        fixture.enterprise(township, east, "虚构茶厂");
        fixture.logIn(bureau, Role.CAMPAIGN_ADMIN);
        campaign = setup.draft("001", 2025);
        launch.launchAndWait(campaign);
        PrintJob job = print.start(new PrintOrder(
                campaign, DocumentFilter.ALL, Set.of(Kind.NOTICE, Kind.COMMITMENT), Format.MERGED_PDF, null));
        for (int i = 0; i < 1200 && !job.isOver(); i++) {
            Thread.sleep(50);
        }
        assertThat(job.state()).isEqualTo(PrintJob.State.DONE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void theVillageServesAndTheBureauSeesIt() {
        logIn(township, Role.UNIT_WORKER, east);
        assertThat(directory.page(campaign, DocumentFilter.ALL, new PageRequest(0, 10)))
                .extracting(DocumentListItem::name)
                .containsExactly("虚构供水厂");

        notices.serve(serving(IN_TIME));

        fixture.logIn(bureau, Role.SECTION_WORKER);
        assertThat(notices.delivery(campaign, enterprise)).hasValueSatisfying(delivery -> {
            assertThat(delivery.late()).isFalse();
            assertThat(delivery.deliveredBy()).isNotBlank();
        });
        assertThat(openNoticeTasks()).isZero();
        assertThat(directory.count(campaign, new DocumentFilter(null, DocumentFilter.State.NOT_SERVED, "")))
                .isZero();
    }

    @Test
    void theTownshipsOfficeServesToo() {
        fixture.logIn(township, Role.SAFETY_OFFICE);

        assertThat(notices.serve(serving(IN_TIME.plusDays(1))).late()).isTrue();

        assertThat(openNoticeTasks()).isZero();
        assertThat(fixture.asSystem(bureau, () -> jdbc.sql("select count(*) from fact_notice_delivery where late")
                        .query(Long.class)
                        .single()))
                .isOne();
    }

    @Test
    void anotherVillageTownshipOrDepartmentDoesNotServe() {
        logIn(township, Role.UNIT_WORKER, west);
        refused("mobilization.enterprise.not-yours", () -> notices.serve(serving(IN_TIME)));
        fixture.logIn(fixture.township(county), Role.SAFETY_OFFICE);
        refused("mobilization.enterprise.not-yours", () -> notices.serve(serving(IN_TIME)));
        fixture.logIn(fixture.department(county), Role.CAMPAIGN_ADMIN);
        refused("mobilization.enterprise.not-yours", () -> notices.serve(serving(IN_TIME)));
    }

    @Test
    void theFourCopiesGoToTheEnterpriseItsBoardTheTownshipAndTheBureau() {
        logIn(township, Role.UNIT_WORKER, east);
        notices.serve(serving(IN_TIME));
        List<DocumentCopy> four = noticeCopies();
        assertThat(four)
                .extracting(DocumentCopy::number)
                .containsOnly(four.get(0).number());
        assertThat(states())
                .containsExactly(CopyState.HANDED_OVER, CopyState.HANDED_OVER, CopyState.PRINTED, CopyState.PRINTED);

        fixture.logIn(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        copies.posted(campaign, four.get(1).id(), IN_TIME, new Upload("公示栏.jpg", LaunchedCampaign.PICTURE));
        fixture.logIn(township, Role.SAFETY_OFFICE);
        copies.filed(campaign, List.of(four.get(2).id()), IN_TIME);
        refused(
                "mobilization.copy.other-office",
                () -> copies.filed(campaign, List.of(four.get(3).id()), IN_TIME));
        fixture.logIn(bureau, Role.SECTION_WORKER);
        copies.filed(campaign, List.of(four.get(3).id()), IN_TIME);

        assertThat(states()).containsExactly(CopyState.HANDED_OVER, CopyState.POSTED, CopyState.FILED, CopyState.FILED);
    }

    @Test
    void aStepIsTakenBackWithAReasonByWhoeverRecordedIt() {
        fixture.logIn(township, Role.SAFETY_OFFICE);
        UUID filed = noticeCopies().get(2).id();
        copies.filed(campaign, List.of(filed), IN_TIME);

        refused("mobilization.copy.undo-reason", () -> copies.undo(campaign, filed, " "));
        fixture.logIn(bureau, Role.CAMPAIGN_ADMIN);
        refused("mobilization.copy.undo-others", () -> copies.undo(campaign, filed, "登记错了"));
        fixture.logIn(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        refused("mobilization.copy.undo-others", () -> copies.undo(campaign, filed, "登记错了"));
        fixture.logIn(township, Role.SAFETY_OFFICE);
        copies.undo(campaign, filed, "登记错企业");

        assertThat(states()).element(2).isEqualTo(CopyState.PRINTED);
        assertThat(fixture.asSystem(township, () -> jdbc.sql(
                                "select count(*) from audit_entry where act = 'copy.undone' and enterprise_id = ?")
                        .param(enterprise)
                        .query(Long.class)
                        .single()))
                .isOne();
        copies.filed(campaign, List.of(filed), IN_TIME);
        assertThat(states()).element(2).isEqualTo(CopyState.FILED);
    }

    private List<DocumentCopy> noticeCopies() {
        return copies.of(campaign, enterprise).stream()
                .filter(copy -> copy.kind() == Kind.NOTICE)
                .toList();
    }

    private List<CopyState> states() {
        return noticeCopies().stream().map(DocumentCopy::state).toList();
    }

    private void logIn(UUID tenantId, Role role, UUID unitId) {
        fixture.logIn(fixture.member(tenantId, role, unitId, null));
    }

    private long openNoticeTasks() {
        return fixture.asSystem(bureau, () -> jdbc.sql("select count(*) from work_item where enterprise_id = ?"
                        + " and task_key = 'receive_notice' and state = 'open'")
                .param(enterprise)
                .query(Long.class)
                .single());
    }

    private Serving serving(LocalDate on) {
        return new Serving(
                campaign, enterprise, on, Receipt.PHOTO, new Upload("回执.png", LaunchedCampaign.PICTURE), "", "");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
