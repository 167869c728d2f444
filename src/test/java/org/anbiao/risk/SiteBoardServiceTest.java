package org.anbiao.risk;

import static org.anbiao.risk.RiskFixture.TODAY;
import static org.anbiao.risk.RiskFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.EnterpriseFileService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.risk.SiteCheck.Result;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards of 5S and six haves, and the state that the forms count. */
@DatabaseTest
class SiteBoardServiceTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    SiteBoardService boards;

    @Autowired
    EnterpriseFileService files;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID check(SiteBoard board, String item, Result result, LocalDate on, int cycle) {
        return boards.check(
                enterprise,
                board,
                item,
                draft(result, result == Result.MET ? "" : "说明", on, cycle, result == Result.MET ? photo() : null));
    }

    private static SiteCheck.Draft draft(
            Result result, String note, LocalDate on, @Nullable Integer cycle, @Nullable GivenFile photo) {
        return new SiteCheck.Draft(on, result, note, cycle, "林虚构", photo);
    }

    private static GivenFile photo() {
        return new GivenFile("现场.png", QrCode.png("site", 4));
    }

    @Test
    void aCheckHasItsPhotoOrItsNoteAndIsNeverChanged() {
        refused(
                "risk.site.photo-missing",
                () -> boards.check(enterprise, SiteBoard.FIVE_S, "sort", draft(Result.MET, "", TODAY, 30, null)));
        refused(
                "risk.site.note-missing",
                () -> boards.check(enterprise, SiteBoard.FIVE_S, "sort", draft(Result.NOT_MET, " ", TODAY, 30, null)));
        refused(
                "risk.site.cycle",
                () -> boards.check(enterprise, SiteBoard.FIVE_S, "sort", draft(Result.MET, "", TODAY, 0, photo())));
        refused(
                "risk.site.unknown",
                () -> boards.check(enterprise, SiteBoard.FIVE_S, "tags", draft(Result.MET, "", TODAY, 30, photo())));
        refused("risk.day-in-future", () -> check(SiteBoard.FIVE_S, "sort", Result.MET, TODAY.plusDays(1), 30));
        UUID id = check(SiteBoard.FIVE_S, "sort", Result.MET, TODAY.minusDays(3), 30);
        assertThat(boards.history(enterprise, SiteBoard.FIVE_S))
                .singleElement()
                .satisfies(one -> assertThat(one.nextOn()).isEqualTo(TODAY.plusDays(27)));
        assertThatThrownBy(() -> tenants.asSystem(
                        township, () -> jdbc.sql("update site_check set result = 'not_met' where id = ?")
                                .param(id)
                                .update()))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void theStateIsProposedWhenAllAreInOrderAndCountedOnlyWhenRecorded() {
        for (String item : SiteBoard.SIX_HAVES.items()) {
            Result result = item.equals("flow_marks") ? Result.ABSENT : Result.MET;
            check(SiteBoard.SIX_HAVES, item, result, TODAY.minusDays(item.equals("tags") ? 2 : 9), 90);
        }
        BoardState state = boards.of(enterprise, SiteBoard.SIX_HAVES);
        assertThat(state.isComplete()).isTrue();
        assertThat(state.completedOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(adopted()).isZero();
        boards.confirm(enterprise, SiteBoard.SIX_HAVES);
        assertThat(adopted()).isOne();
        assertThat(files.file(new EnterpriseId(enterprise), TODAY).inForce(AdoptionKind.SIX_HAVES))
                .satisfies(adoption -> {
                    assertThat(adoption.achievedOn()).isEqualTo(TODAY.minusDays(2));
                    assertThat(adoption.evidenceFileId()).isNotNull();
                });
        refused("registry.adoption.in-force", () -> boards.confirm(enterprise, SiteBoard.SIX_HAVES));
        // worn signs do not end the recorded state by themselves, the board says so
        check(SiteBoard.SIX_HAVES, "warnings", Result.NOT_MET, TODAY, 90);
        assertThat(boards.of(enterprise, SiteBoard.SIX_HAVES).adoption()).isNotNull();
        assertThat(boards.of(enterprise, SiteBoard.SIX_HAVES).satisfied()).isEqualTo(5);
        assertThat(adopted()).isOne();
    }

    private int adopted() {
        return tenants.asSystem(
                township, () -> jdbc.sql("select count(*) from fact_six_haves_adoption where enterprise_id = ?")
                        .param(enterprise)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void anOverdueOrFailedItemHoldsTheProposalBack() {
        for (String item : SiteBoard.FIVE_S.items()) {
            check(SiteBoard.FIVE_S, item, Result.MET, TODAY.minusDays(5), item.equals("shine") ? 4 : 5);
        }
        assertThat(boards.of(enterprise, SiteBoard.FIVE_S).satisfied()).isEqualTo(4);
        refused("risk.site.incomplete", () -> boards.confirm(enterprise, SiteBoard.FIVE_S));
        check(SiteBoard.FIVE_S, "shine", Result.NOT_MET, TODAY, 30);
        refused("risk.site.incomplete", () -> boards.confirm(enterprise, SiteBoard.FIVE_S));
        check(SiteBoard.FIVE_S, "shine", Result.MET, TODAY, 30);
        assertThat(boards.of(enterprise, SiteBoard.FIVE_S).completedOn()).isEqualTo(TODAY);
    }

    @Test
    void anotherEnterpriseReachesNothingAndALeaderChangesNothing() {
        check(SiteBoard.FIVE_S, "sort", Result.MET, TODAY, 30);
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        Member stranger = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other);
        tenants.logIn(stranger);
        refused("registry.enterprise.not-found", () -> boards.of(enterprise, SiteBoard.FIVE_S));
        refused("registry.enterprise.not-found", () -> boards.history(enterprise, SiteBoard.FIVE_S));
        // the database alone, as the application role, shows the stranger no row either
        Integer shown = tenants.as(tenants.actor(stranger), () -> jdbc.sql("select count(*) from site_check")
                .query(Integer.class)
                .single());
        assertThat(shown).isZero();
        tenants.logIn(township, Role.LEADER);
        assertThat(boards.of(enterprise, SiteBoard.FIVE_S).satisfied()).isOne();
        assertThatThrownBy(() -> check(SiteBoard.FIVE_S, "shine", Result.MET, TODAY, 30))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}
