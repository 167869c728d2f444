package org.anbiao.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.opening.OpeningService;
import org.anbiao.administration.opening.OpeningWorkbook;
import org.anbiao.campaign.CampaignFinding;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.Commitment;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.Upload;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.importing.ImportService;
import org.anbiao.registry.importing.RegistryImport;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with three townships, opened from a workbook in the running portal, goes through the first phase. */
@DatabaseTest
class OpenedCountyTest {

    private static final int ENTERPRISES = 4;
    private static final int WAIT_MILLIS = 30_000;

    @TempDir
    Path folder;

    @Autowired
    TenantFixture fixture;

    @Autowired
    OpeningService openings;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    ImportService imports;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CommitmentService commitments;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void everyTownshipRunsItsFirstPhaseWithoutARestart() throws Exception {
        String code = OpeningWorkbook.newCountyCode();
        UUID prefecture = fixture.prefecture();
        fixture.logIn(prefecture, Role.TENANT_ADMIN);
        openings.confirm(openings.check(
                "county.xlsx",
                OpeningWorkbook.county(code, tenants.get(prefecture).code()).write(folder)));

        List<UUID> signed = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            signed.add(firstPhase(tenants.findByCode(code + "10" + i).orElseThrow()));
        }

        assertThat(signed).doesNotContainNull().doesNotHaveDuplicates();
        Tenant county = tenants.findByCode(code).orElseThrow();
        fixture.logIn(county.id(), Role.LEADER);
        assertThat(directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 100)))
                .as("the county sees what its townships registered")
                .hasSize(3 * ENTERPRISES);
        assertThat(fixture.<Long>asSystem(county.id(), () -> jdbc.sql(
                                "select count(*) from fact_commitment where enterprise_id = any (?)")
                        .param(signed.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()))
                .isEqualTo(3);
    }

    /** Registry by import, campaign set up, checked and launched, one commitment signed; returns who signed. */
    private UUID firstPhase(Tenant town) throws Exception {
        fixture.logIn(town.id(), Role.SAFETY_OFFICE);
        UUID done = imports.check("enterprises.xlsx", enterprises(town));
        imports.confirm(done);
        await(done);
        List<EnterpriseListItem> registered = directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 100));
        assertThat(registered).hasSize(ENTERPRISES);

        fixture.logIn(town.id(), Role.CAMPAIGN_ADMIN);
        UUID campaign = setup.draft("000", 2025);
        assertThat(launch.check(campaign)).noneMatch(finding -> finding.severity() == CampaignFinding.Severity.ERROR);
        launch.launchAndWait(campaign);

        UUID village = tenants.units(town.id()).stream()
                .filter(unit -> unit.name().equals("东村"))
                .map(OrgUnit::id)
                .findFirst()
                .orElseThrow();
        assertThat(fixture.<Long>asSystem(town.id(), () -> jdbc.sql(
                                "select count(*) from work_item where responsible_unit_id = ? and state = 'open'")
                        .param(village)
                        .query(Long.class)
                        .single()))
                .as("the village finds its tasks in the inbox")
                .isPositive();

        UUID enterprise = registered.get(0).id();
        Member principal = fixture.member(town.id(), Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        fixture.logIn(principal);
        commitments.sign(new CommitmentService.Signing(
                campaign,
                enterprise,
                LocalDate.of(2025, 2, 14),
                Commitment.Method.SCREEN,
                new Upload("签名.png", LaunchedCampaign.PICTURE),
                "虚构法人"));
        assertThat(commitments.commitment(campaign, enterprise)).isPresent();
        return enterprise;
    }

    private void await(UUID importId) throws InterruptedException {
        for (int waited = 0; imports.get(importId).state() == RegistryImport.State.RUNNING; waited += 50) {
            assertThat(waited).as("the import ends").isLessThan(WAIT_MILLIS);
            Thread.sleep(50);
        }
        assertThat(imports.get(importId).applied()).isEqualTo(ENTERPRISES);
    }

    private Path enterprises(Tenant town) throws Exception {
        Path file = folder.resolve(town.code() + ".xlsx");
        List<String> columns = List.of("code", "name", "kind", "village", "supervisor");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("企业");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, messages.chinese("registry.import.column." + columns.get(i)));
            }
            for (int row = 1; row <= ENTERPRISES; row++) {
                // nine-small places carry codes of their own, so that no check digit has to be invented
                sheet.value(row, 0, "CS-" + town.code() + "-" + row);
                sheet.value(row, 1, "虚构小店" + row);
                sheet.value(row, 2, "九小场所");
                sheet.value(row, 3, row % 2 == 0 ? "西村" : "东村");
                sheet.value(row, 4, town.shortName());
            }
            sheet.value(0, columns.size(), messages.chinese("registry.import.column.category"));
            for (int row = 1; row <= ENTERPRISES; row++) {
                sheet.value(row, columns.size(), messages.chinese("registry.category.shop"));
            }
        }
        return file;
    }
}
