package org.anbiao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The REST API, with two authorities that must not see each other. */
@DatabaseTest
class ApiTest {

    /** The facts of the forms' definitions. */
    private static final String[] FACTS = {
        "enterprise",
        "nine_small_place",
        "responsibility_scheme",
        "safety_org",
        "safety_officer",
        "three_lists_adoption",
        "hazard",
        "enterprise_risk_grade",
        "five_s_adoption",
        "six_haves_adoption",
        "rescue_team",
        "grading",
        "self_evaluation",
        "star_rating",
        "exemplar_case",
        "qualified_post",
        "notice_delivery",
        "commitment",
        "session",
        "norm_document",
        "inspection",
        "major_hazard_listing",
        "penalty",
        "publicity_exposure",
        "admonition_talk",
        "incentive",
        "constraint",
        "annual_assessment",
        "internal_report_scheme",
        "reward_payment"
    };

    @Autowired
    WebApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    private MockMvc api;
    private UUID ours;
    private UUID village;
    private UUID otherVillage;
    private UUID mine;
    private UUID nextVillages;
    private UUID foreign;

    @BeforeEach
    void twoTownships() {
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        UUID county = fixture.county();
        ours = fixture.township(county);
        UUID theirs = fixture.township(county);
        village = fixture.unit(ours, "village", "甲村");
        otherVillage = fixture.unit(ours, "village", "乙村");
        mine = fixture.enterprise(ours, village, "=测试石材厂");
        nextVillages = fixture.enterprise(ours, otherVillage, "测试机械厂");
        foreign = fixture.enterprise(theirs, fixture.unit(theirs, "village", "丙村"), "别镇企业");
    }

    @Test
    void nobodyIsLetInWithoutALogin() throws Exception {
        api.perform(get("/api/v1/enterprises"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("请先登录"));
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        api.perform(post("/api/v1/enterprises").with(office())).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void everyFactOfTheFormsIsListed() throws Exception {
        api.perform(get("/api/v1/facts").with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", hasItems(FACTS)))
                .andExpect(jsonPath("$[?(@.name=='safety_org')].recorded").value(true))
                .andExpect(jsonPath("$[?(@.name=='penalty')].title").value("行政处罚"));
    }

    @Test
    void everyFactCanBeExportedInBothFormats() throws Exception {
        for (String fact : FACTS) {
            api.perform(get("/api/v1/facts/" + fact).param("asOf", "2025-12-31").with(office()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.fact.name").value(fact));
            api.perform(get("/api/v1/facts/" + fact).param("format", "csv").with(office()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(org.hamcrest.Matchers.startsWith("\uFEFF")));
        }
    }

    @Test
    void anAuthorityGetsItsOwnRecordsAndNoOthers() throws Exception {
        api.perform(get("/api/v1/facts/enterprise").with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records[*].enterprise_id", hasItems(mine.toString(), nextVillages.toString())))
                .andExpect(jsonPath("$.records[*].enterprise_id", not(hasItem(foreign.toString()))));
    }

    @Test
    void aVillageWorkerGetsTheVillagesRecordsOnly() throws Exception {
        api.perform(get("/api/v1/facts/enterprise").with(login(fixture.member(ours, Role.UNIT_WORKER, village, null))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records", hasSize(1)))
                .andExpect(jsonPath("$.records[0].enterprise_id").value(mine.toString()));
    }

    @Test
    void anEnterprisesOwnPeopleGetTheirOwnRecordsOnly() throws Exception {
        api.perform(get("/api/v1/facts/enterprise")
                        .with(login(fixture.member(ours, Role.ENTERPRISE_PRINCIPAL, null, nextVillages))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records", hasSize(1)))
                .andExpect(jsonPath("$.records[0].enterprise_id").value(nextVillages.toString()));
    }

    @Test
    void peopleLeaveMaskedAndTellApartByAHashWithoutANameInIt() throws Exception {
        fixture.asSystem(ours, () -> {
            jdbc.sql("update enterprise set contact_phone = '13800001234' where id = ?")
                    .param(mine)
                    .update();
            return jdbc.sql("insert into enterprise_person (enterprise_id, name, phone, role, full_time, from_on) "
                            + "values (?, '张某某', '13800001234', 'safety_officer', true, '2024-01-01')")
                    .param(mine)
                    .update();
        });
        String plain = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest((mine + ":张某某").getBytes(StandardCharsets.UTF_8)));

        api.perform(get("/api/v1/enterprises/" + mine).with(office()))
                .andExpect(jsonPath("$.phone").value("138****1234"));
        api.perform(get("/api/v1/facts/safety_officer").with(office()))
                .andExpect(jsonPath("$.records[0].person_name").value("张*"))
                .andExpect(content().string(not(containsString("张某某"))))
                .andExpect(content().string(not(containsString("13800001234"))))
                .andExpect(jsonPath("$.records[0].person_key").value(matchesPattern("[0-9a-f]{64}")))
                .andExpect(content().string(not(containsString(plain))));
    }

    @Test
    void aStateIsListedOnTheDaysOnWhichItHeld() throws Exception {
        adopt("2024-05-01", "2025-02-01");
        expectAdoptions("asOf", "2024-04-30", 0);
        expectAdoptions("asOf", "2024-05-01", 1);
        expectAdoptions("asOf", "2025-01-31", 1);
        expectAdoptions("asOf", "2025-02-01", 0);
        expectAdoptions("from", "2024-05-01", 1);
        expectAdoptions("from", "2024-05-02", 0);
        expectAdoptions("to", "2024-05-01", 1);
        expectAdoptions("to", "2024-04-30", 0);
    }

    @Test
    void anExportedNameIsNeverRunAsAFormula() throws Exception {
        api.perform(get("/api/v1/facts/enterprise").param("format", "csv").with(office()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("enterprise.csv")))
                .andExpect(content().string(containsString(",'=测试石材厂,")))
                .andExpect(content().string(not(containsString("别镇企业"))));
    }

    @Test
    void failuresAreToldInChineseOrInEnglishWhenAskedFor() throws Exception {
        api.perform(get("/api/v1/facts/nonsense").with(office()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("没有名为“nonsense”的事实，可先查询 /api/v1/facts。"));
        api.perform(get("/api/v1/facts/nonsense")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .with(office()))
                .andExpect(jsonPath("$.title").value("Not found"));
        api.perform(get("/api/v1/facts/hazard").param("from", "yesterday").with(office()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("api.parameter.unreadable"));
        api.perform(get("/api/v1/facts/hazard")
                        .param("from", "2025-02-01")
                        .param("to", "2025-01-01")
                        .with(office()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("api.date.order"));
    }

    @Test
    void enterprisesComeInPages() throws Exception {
        api.perform(get("/api/v1/enterprises").param("size", "1").with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.total").value(2));
        api.perform(get("/api/v1/enterprises").param("size", "501").with(office()))
                .andExpect(status().isUnprocessableEntity());
        api.perform(get("/api/v1/enterprises").param("text", "机械").with(office()))
                .andExpect(jsonPath("$.items[*].id", org.hamcrest.Matchers.contains(nextVillages.toString())));
    }

    @Test
    void aForeignEnterpriseIsAsUnknownAsOneThatDoesNotExist() throws Exception {
        api.perform(get("/api/v1/enterprises/" + mine).with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("=测试石材厂"));
        api.perform(get("/api/v1/enterprises/" + foreign).with(office())).andExpect(status().isNotFound());
        api.perform(get("/api/v1/enterprises/" + UUID.randomUUID()).with(office()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoMayNotReadReportsGetsNone() throws Exception {
        api.perform(get("/api/v1/forms").with(login(fixture.member(ours, Role.ENTERPRISE_PRINCIPAL, null, mine))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("权限")));
    }

    @Test
    void aFormIsComputedForTheCallersOwnRow() throws Exception {
        api.perform(get("/api/v1/reports/dehua-2025-q1/2025-Q1").with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value("2025-03-31"))
                .andExpect(jsonPath("$.side").value("block"))
                .andExpect(jsonPath("$.cells[?(@.cell=='township.-.base_total')].value")
                        .value(2));
        api.perform(get("/api/v1/reports/dehua-2025-q1/soon").with(office()))
                .andExpect(status().isUnprocessableEntity());
        api.perform(get("/api/v1/reports/no-form/2025-Q1").with(office())).andExpect(status().isNotFound());
    }

    @Test
    void aComputedFormCountsNineSmallPlacesWhereTheCampaignTakesThemIn() throws Exception {
        fixture.asSystem(ours, () -> {
            jdbc.sql("update enterprise set subject_kind = 'nine_small_place', category = 'shop' where id = ?")
                    .param(nextVillages)
                    .update();
            return jdbc.sql("""
                            update enterprise_state set subject_kind = 'nine_small_place', category = 'shop', size_class = null
                            where enterprise_id = ?
                            """).param(nextVillages).update();
        });
        expectBase("2025-Q1", "OWN", 1);
        campaign(true);
        expectBase("2025-Q1", "OWN", 2);
        expectBase("2025-Q2", "OWN", 1);
    }

    @Test
    void theConsolidatedViewHasBothRowsForTheAuthorityOfTheCampaignOnly() throws Exception {
        api.perform(get("/api/v1/reports/dehua-2025-q1/2025-Q1")
                        .param("view", "CONSOLIDATED")
                        .with(office()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("reporting.form.no-consolidated"));
        campaign(false);
        api.perform(get("/api/v1/reports/dehua-2025-q1/2025-Q1")
                        .param("view", "CONSOLIDATED")
                        .with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.side").value("both"))
                .andExpect(jsonPath("$.cells[?(@.cell=='township.-.base_total')].value")
                        .value(2))
                .andExpect(jsonPath("$.cells[?(@.cell=='county_department.-.base_total')].value")
                        .value(2));
        api.perform(get("/api/v1/reports/dehua-2025-q1/2025-Q1.xlsx")
                        .param("view", "CONSOLIDATED")
                        .with(office()))
                .andExpect(status().isOk());
        api.perform(get("/api/v1/reports/dehua-2025-q1/2025-Q1")
                        .param("view", "CONSOLIDATED")
                        .with(login(fixture.member(ours, Role.UNIT_WORKER, village, null))))
                .andExpect(status().isUnprocessableEntity());
        api.perform(get("/api/v1/campaigns").with(office()))
                .andExpect(jsonPath("$.items[0].own").value(true));
    }

    private void expectBase(String period, String view, int expected) throws Exception {
        api.perform(get("/api/v1/reports/dehua-2025-q1/" + period)
                        .param("view", view)
                        .with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cells[?(@.cell=='township.-.base_total')].value")
                        .value(expected));
    }

    /** A campaign of our township with a village and an office, which reports the first quarter by form. */
    private void campaign(boolean nineSmall) {
        UUID id = UUID.randomUUID();
        UUID station = fixture.unit(ours, "town_department", "镇经济发展办");
        fixture.asSystem(ours, () -> {
            jdbc.sql("""
                            insert into campaign (id, scheme_code, scheme_version, kind, title, year, status, include_nine_small)
                            values (?, '001', 1, 'phases', '虚构专项行动', 2025, 'running', ?)
                            """).params(id, nineSmall).update();
            jdbc.sql("insert into campaign_form (campaign_id, form_id, ord) values (?, 'dehua-2025-q1', 0)")
                    .param(id)
                    .update();
            jdbc.sql(
                            "insert into campaign_report_date (campaign_id, period, hop, due_on) values (?, '2025-Q1', '安办', '2025-03-30')")
                    .param(id)
                    .update();
            return jdbc.sql("""
                            insert into campaign_unit (campaign_id, member_tenant_id, member_unit_id, side)
                            values (:id, :tenant, :village, 'block'), (:id, :tenant, :station, 'line')
                            """)
                    .param("id", id)
                    .param("tenant", ours)
                    .param("village", village)
                    .param("station", station)
                    .update();
        });
    }

    @Test
    void aComputedFormComesAsAWorkbook() throws Exception {
        byte[] content = api.perform(
                        get("/api/v1/reports/dehua-2025-q1/2025-Q1.xlsx").with(office()))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("dehua-2025-q1-2025-Q1.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .contains("德化县安全生产标准化");
        }
    }

    @Test
    void campaignsOfOtherAuthoritiesAreNotListed() throws Exception {
        api.perform(get("/api/v1/campaigns").with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void theOpenApiDocumentDescribesEveryAddress() throws Exception {
        String document = api.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(document)
                .contains(
                        "/api/v1/enterprises/{id}",
                        "/api/v1/campaigns/{id}",
                        "/api/v1/facts/{name}",
                        "/api/v1/reports/{form}/{period}",
                        "CONSOLIDATED",
                        "安标开放接口");
    }

    private void adopt(String achieved, String ended) {
        fixture.asSystem(ours, () -> jdbc.sql("""
                        insert into enterprise_adoption (enterprise_id, kind, achieved_on, ended_on, end_reason)
                        values (?, 'safety_org', ?::date, ?::date, '机构撤销')
                        """).params(mine, achieved, ended).update());
    }

    private void expectAdoptions(String parameter, String day, int expected) throws Exception {
        api.perform(get("/api/v1/facts/safety_org").param(parameter, day).with(office()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records", hasSize(expected)));
    }

    private RequestPostProcessor office() {
        return login(fixture.member(ours, Role.SAFETY_OFFICE, null, null));
    }

    private RequestPostProcessor login(Member member) {
        return user(new PortalUser("test", "", member, fixture.actor(member)));
    }
}
