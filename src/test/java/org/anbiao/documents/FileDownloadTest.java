package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** {@code /files/{id}} over HTTP: who gets a file, and in which wrapping. */
@DatabaseTest
class FileDownloadTest {

    private static final byte[] PNG = QrCode.png("test", 1);
    private static final byte[] PDF = "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    WebApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    FileStore files;

    @Autowired
    FilesHost filesHost;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private MockMvc portal;
    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void twoEnterprises() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "甲村");
        enterprise = fixture.enterprise(township, village, "虚构甲厂");
    }

    @Test
    void supervisorsAndTheEnterpriseItselfGetTheFile() throws Exception {
        String address = stored("回执.png", PNG);

        for (RequestPostProcessor person : new RequestPostProcessor[] {
            person(township, Role.SAFETY_OFFICE, null),
            person(county, Role.LEADER, null),
            person(township, Role.ENTERPRISE_PRINCIPAL, enterprise)
        }) {
            portal.perform(get(address).with(person))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(PNG));
        }
    }

    @Test
    void withoutAHostOfItsOwnTheFileComesFromThePortalItself() throws Exception {
        portal.perform(get(stored("回执.png", PNG)).with(person(township, Role.SAFETY_OFFICE, null)))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist(HttpHeaders.LOCATION))
                .andExpect(content().bytes(PNG));
        MockFilterChain chain = new MockFilterChain();
        filesHost.doFilter(new MockHttpServletRequest("GET", "/stored/x"), new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("no address of its own either").isNotNull();
    }

    @Test
    void forAnybodyElseTheFileDoesNotExist() throws Exception {
        String address = stored("回执.png", PNG);
        UUID neighbour = fixture.enterprise(township, village, "虚构乙厂");

        portal.perform(get(address).with(person(fixture.township(county), Role.SAFETY_OFFICE, null)))
                .andExpect(status().isNotFound());
        portal.perform(get(address).with(person(fixture.department(county), Role.CAMPAIGN_ADMIN, null)))
                .andExpect(status().isNotFound());
        portal.perform(get(address).with(person(township, Role.ENTERPRISE_PRINCIPAL, neighbour)))
                .andExpect(status().isNotFound());
        portal.perform(get("/files/" + UUID.randomUUID()).with(person(township, Role.SAFETY_OFFICE, null)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoWasHandedAFileIsRecordedOnceADay() throws Exception {
        String address = stored("回执.png", PNG);
        Member office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        Member principal = fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        for (Member person : List.of(office, office, principal, principal)) {
            portal.perform(get(address).with(as(person))).andExpect(status().isOk());
        }
        portal.perform(get(address).with(person(fixture.township(county), Role.SAFETY_OFFICE, null)))
                .andExpect(status().isNotFound());
        assertThat(openings(address))
                .containsExactlyInAnyOrder(
                        office.id() + " " + enterprise + " {\"name\":\"回执.png\",\"kind\":\"png\"}",
                        principal.id() + " " + enterprise + " {\"name\":\"回执.png\",\"kind\":\"png\"}");
        assertThat(fixture.asSystem(township, () -> audit.latestAboutEnterprise(enterprise, 50)))
                .as("the enterprise's own history says what was done, not who looked")
                .extracting(AuditEntry::act)
                .contains("file.stored")
                .doesNotContain(AuditLog.FILE_OPENED);
    }

    private List<String> openings(String address) {
        return fixture.asSystem(
                township, () -> jdbc.sql("select member_id || ' ' || enterprise_id || ' ' || new_value from audit_entry"
                                + " where act = ? and subject_type = 'stored_file' and subject_id = ?")
                        .params(AuditLog.FILE_OPENED, UUID.fromString(address.substring("/files/".length())))
                        .query(String.class)
                        .list());
    }

    @Test
    void aVisitorIsSentToTheLogin() throws Exception {
        portal.perform(get(stored("回执.png", PNG)))
                .andExpect(status().is3xxRedirection())
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).contains("/login"));
    }

    @Test
    void picturesAndPdfOpenInTheBrowserWithoutGuessingAndWithoutScripts() throws Exception {
        portal.perform(get(stored("回执.png", PNG)).with(person(township, Role.SAFETY_OFFICE, null)))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION, org.hamcrest.Matchers.startsWith("inline; filename")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.startsWith("sandbox; default-src 'none'")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, org.hamcrest.Matchers.containsString("private")));
        portal.perform(get(stored("方案.pdf", PDF)).with(person(township, Role.SAFETY_OFFICE, null)))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/pdf"))
                .andExpect(
                        header().string(HttpHeaders.CONTENT_DISPOSITION, org.hamcrest.Matchers.startsWith("inline")));
    }

    @Test
    void anOfficeFileIsHandedOutAsADownloadUnderItsChineseName() throws Exception {
        byte[] docx = OfficeSamples.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");

        portal.perform(get(stored("年度计划.docx", docx)).with(person(township, Role.SAFETY_OFFICE, null)))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION,
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment"),
                                        org.hamcrest.Matchers.containsString(
                                                "filename*=UTF-8''%E5%B9%B4%E5%BA%A6%E8%AE%A1%E5%88%92.docx"))));
    }

    private String stored(String name, byte[] content) {
        return "/files/"
                + fixture.asSystem(township, () -> files.store(enterprise, name, content))
                        .id();
    }

    private RequestPostProcessor person(UUID tenantId, Role role, UUID enterpriseId) {
        return as(fixture.member(tenantId, role, null, enterpriseId));
    }

    private RequestPostProcessor as(Member member) {
        return user(new PortalUser("test", "", member, fixture.actor(member)));
    }
}
