package org.anbiao.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Published cases: who reads them, what the enterprise has to agree to, and what ends them. */
@DatabaseTest
class PublishedCasesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String NAME = "虚构石材厂";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    PublishedCases cases;

    @Autowired
    CaseSheet sheet;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID recognition;
    private Member office;
    private Member other;
    private Member foreign;

    @BeforeEach
    void recognised() {
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东溪村");
        UUID enterprise = fixture.enterprise(township, village, NAME);
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        other = fixture.member(
                township,
                Role.ENTERPRISE_PRINCIPAL,
                null,
                fixture.enterprise(township, fixture.unit(township, "village", "西溪村"), "虚构茶厂"));
        UUID elsewhere = fixture.township(fixture.county());
        foreign = fixture.member(
                elsewhere,
                Role.ENTERPRISE_PRINCIPAL,
                null,
                fixture.enterprise(elsewhere, fixture.unit(elsewhere, "village", "远村"), "虚构鞋厂"));
        fixture.logIn(office);
        recognition = recognitions.record(
                enterprise,
                new Award(
                        RecognitionKind.CASE,
                        "benchmark",
                        "township",
                        TODAY.minusDays(20),
                        null,
                        "虚构镇安办",
                        "虚构文件",
                        "粉尘治理的做法",
                        "",
                        "改用湿式作业，粉尘浓度下降。"),
                null,
                new RecognitionService.Upload("case.png", LaunchedCampaign.PICTURE));
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private static CaseDraft unnamed() {
        return new CaseDraft("粉尘治理的做法", "改用湿式作业，粉尘浓度下降。", null, false, List.of());
    }

    private static CaseDraft named() {
        return new CaseDraft(
                "粉尘治理的做法",
                NAME + "改用湿式作业。",
                new PublishedCase.Consent(TODAY.minusDays(5), "同意公开书"),
                true,
                List.of(new RecognitionService.Upload("workshop.png", LaunchedCampaign.PICTURE)));
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private int status(Member member, UUID file) throws Exception {
        MockMvc http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return http.perform(get("/files/" + file).with(user(new PortalUser("test", "", member, fixture.actor(member)))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void otherEnterprisesAndVillagesReadWhatTheOfficePublishedAndOtherTenantsNothing() throws Exception {
        assertThat(cases.publishable()).extracting(Recognition::id).containsExactly(recognition);
        fixture.logIn(other);
        assertThat(cases.list(CaseFilter.ALL)).as("not published yet").isEmpty();
        fixture.logIn(office);
        UUID id = cases.publish(recognition, named(), TODAY);
        assertThat(cases.publishable()).isEmpty();
        List<StoredFile> files = cases.files(id);
        assertThat(files).extracting(StoredFile::name).containsExactly("case.png", "workshop.png");
        UUID photo = files.get(0).id();
        Member worker = fixture.member(township, Role.GRID_WORKER, village, null);
        for (Member reader : List.of(other, worker, fixture.member(county, Role.LEADER, null, null))) {
            fixture.logIn(reader);
            assertThat(cases.list(CaseFilter.ALL)).extracting(PublishedCase::id).containsExactly(id);
            assertThat(cases.get(id).enterpriseName()).isEqualTo(NAME);
            assertThat(cases.files(id)).hasSize(2);
            assertThat(status(reader, photo))
                    .as(reader.role() + " gets the photo")
                    .isEqualTo(200);
        }
        for (Member stranger : List.of(foreign, fixture.member(foreign.tenantId(), Role.SAFETY_OFFICE, null, null))) {
            fixture.logIn(stranger);
            assertThat(cases.list(CaseFilter.ALL)).isEmpty();
            refused("recognition.case.unknown", () -> cases.get(id));
            assertThat(status(stranger, photo)).isEqualTo(404);
            assertThat(fixture.as(fixture.actor(stranger), () -> jdbc.sql(
                                    "select (select count(*) from published_case) + (select count(*) from"
                                            + " published_case_file)")
                            .query(Long.class)
                            .single()))
                    .as("the database shows no row either")
                    .isZero();
        }
        Member employee = fixture.member(township, Role.ENTERPRISE_EMPLOYEE, null, other.enterpriseId());
        assertThat(status(employee, photo)).isEqualTo(404);
        fixture.logIn(other);
        assertThatThrownBy(() -> cases.withdraw(id, TODAY, "竞争"))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void theEnterpriseIsNamedOnlyWithItsAgreementAndNobodysDataIsPublished() {
        refused(
                "recognition.case.named-without-consent",
                () -> cases.publish(recognition, new CaseDraft("做法", NAME + "的做法", null, false, List.of()), TODAY));
        refused(
                "recognition.case.files-need-consent",
                () -> cases.publish(recognition, new CaseDraft("做法", "成效", null, true, List.of()), TODAY));
        refused(
                "recognition.case.personal",
                () -> cases.publish(
                        recognition, new CaseDraft("做法", "联系人电话13800000000。", null, false, List.of()), TODAY));
        refused(
                "recognition.case.consent-incomplete",
                () -> cases.publish(
                        recognition,
                        new CaseDraft("做法", "成效", new PublishedCase.Consent(TODAY, " "), false, List.of()),
                        TODAY));
        refused("recognition.case.before", () -> cases.publish(recognition, unnamed(), TODAY.minusDays(21)));
        UUID id = cases.publish(recognition, unnamed(), TODAY.minusDays(2));
        refused("recognition.case.twice", () -> cases.publish(recognition, unnamed(), TODAY));
        assertThat(cases.get(id).enterpriseName()).isEmpty();
        assertThat(cases.files(id)).isEmpty();
    }

    @Test
    void aCaseIsTakenBackByADatedActAndCanBePublishedAgain() {
        UUID id = cases.publish(recognition, unnamed(), TODAY.minusDays(2));
        refused("recognition.reason-missing", () -> cases.withdraw(id, TODAY, " "));
        refused("recognition.withdraw-day", () -> cases.withdraw(id, TODAY.minusDays(3), "企业要求"));
        cases.withdraw(id, TODAY.minusDays(1), "企业要求");
        refused("recognition.case.withdrawn-before", () -> cases.withdraw(id, TODAY, "企业要求"));
        assertThat(cases.list(CaseFilter.ALL)).isEmpty();
        assertThat(cases.list(new CaseFilter("", "", "", true)))
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawnOn()).isEqualTo(TODAY.minusDays(1)));
        assertThat(acts(id)).containsExactly("recognition.case-published", "recognition.case-withdrawn");
        fixture.logIn(other);
        assertThat(cases.list(new CaseFilter("", "", "", true))).isEmpty();
        refused("recognition.case.unknown", () -> cases.get(id));
        fixture.logIn(office);
        UUID again = cases.publish(recognition, unnamed(), TODAY);
        assertThat(cases.list(CaseFilter.ALL)).extracting(PublishedCase::id).containsExactly(again);
    }

    private List<String> acts(UUID id) {
        return fixture.as(
                fixture.actor(office), () -> jdbc.sql("select act from audit_entry where subject_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list());
    }

    @Test
    void withTheRecognitionItsCasesEndWhoeverPublishedThem() {
        cases.publish(recognition, unnamed(), TODAY.minusDays(2));
        Member above = fixture.member(county, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(above);
        cases.publish(recognition, unnamed(), TODAY.minusDays(1));
        assertThat(cases.list(CaseFilter.ALL)).hasSize(2);
        fixture.logIn(office);
        recognitions.withdraw(recognition, TODAY.minusDays(1), "发生事故");
        assertThat(cases.list(CaseFilter.ALL)).isEmpty();
        refused("recognition.case.not-standing", () -> cases.publish(recognition, unnamed(), TODAY));
        fixture.logIn(above);
        assertThat(cases.list(new CaseFilter("", "", "", true)))
                .extracting(PublishedCase::withdrawReason)
                .containsOnly("发生事故")
                .hasSize(2);
    }

    @Test
    void aCaseMistakenlyRecordedIsTakenBackAndKept() {
        UUID id = cases.publish(recognition, unnamed(), TODAY);
        recognitions.remove(recognition, "误录");
        assertThat(cases.list(CaseFilter.ALL)).isEmpty();
        assertThat(cases.get(id).withdrawReason()).isEqualTo("误录");
        assertThat(cases.get(id).recognitionId()).isNull();
    }

    @Test
    void whatIsTakenAlongHoldsTheTextsAsTheyStand() throws IOException {
        UUID id = cases.publish(recognition, named(), TODAY);
        fixture.logIn(other);
        var out = new ByteArrayOutputStream();
        sheet.list(out, new CaseFilter("湿式", "", "township", false));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("粉尘治理的做法");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(NAME);
            assertThat(row.getCell(8).getStringCellValue()).contains("湿式作业");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(sheet.document(cases.get(id))))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("粉尘治理的做法", NAME, NAME + "改用湿式作业。");
        }
    }
}
