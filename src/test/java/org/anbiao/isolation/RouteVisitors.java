package org.anbiao.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.identity.LoginIdentities;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.ProviderLogins;
import org.anbiao.identity.Role;
import org.anbiao.identity.StandInLogins;
import org.anbiao.identity.Substitutions;
import org.anbiao.isolation.RouteWorld.Visitor;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person of every role and of every relation to the planted enterprises: beside, above, below, elsewhere, out. */
final class RouteVisitors {

    private final TenantFixture fixture;
    private final Substitutions substitutions;
    private final LoginIdentities identities;
    private final JdbcClient jdbc;
    private final List<Visitor> all = new ArrayList<>();

    RouteVisitors(TenantFixture fixture, Substitutions substitutions, LoginIdentities identities, JdbcClient jdbc) {
        this.fixture = fixture;
        this.substitutions = substitutions;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    /**
     * Where the visitors work.
     *
     * @param city above our county
     * @param inGrid an enterprise of the grid cell, of the eastern village
     * @param underLine an enterprise of the western village that the section supervises
     * @param next an enterprise of the sister township
     */
    record Places(
            UUID city,
            Case ours,
            Case theirs,
            UUID grid,
            UUID department,
            UUID section,
            UUID otherSection,
            UUID sister,
            UUID sisterVillage,
            UUID inGrid,
            UUID underLine,
            UUID next) {}

    List<Visitor> make(Places places) {
        Case ours = places.ours();
        UUID town = ours.township();
        Set<String> whole = RouteWorld.OWN;
        Set<String> county = Set.of("east", "west", "grid", "line", "sister");
        add("campaign administrator", town, Role.CAMPAIGN_ADMIN, null, null, whole);
        add("safety office", town, Role.SAFETY_OFFICE, null, null, whole);
        // with a second membership, which the login may change to
        Member leader = fixture.member(town, Role.LEADER, null, null);
        Member elsewhere = fixture.member(places.sister(), Role.LEADER, null, null);
        all.add(new Visitor("leader", ProviderLogins.of(fixture, identities, leader, elsewhere), whole));
        add("tenant administrator", town, Role.TENANT_ADMIN, null, null, whole);
        add("worker of the east village", town, Role.UNIT_WORKER, ours.east(), null, Set.of("east", "grid"));
        add("worker of the west village", town, Role.UNIT_WORKER, ours.west(), null, Set.of("west", "line"));
        add("grid worker", town, Role.GRID_WORKER, places.grid(), null, Set.of("grid"));
        UUID department = places.department();
        add("worker of a section", department, Role.SECTION_WORKER, places.section(), null, Set.of("line"));
        add("worker of another section", department, Role.SECTION_WORKER, places.otherSection(), null, Set.of());
        add("department", department, Role.CAMPAIGN_ADMIN, null, null, Set.of("line"));
        add("county above", ours.county(), Role.CAMPAIGN_ADMIN, null, null, county);
        add("reader of the city above", places.city(), Role.CITY_READER, null, null, county);
        add("sister township", places.sister(), Role.CAMPAIGN_ADMIN, null, null, Set.of("sister"));
        add(
                "sister's village worker",
                places.sister(),
                Role.UNIT_WORKER,
                places.sisterVillage(),
                null,
                Set.of("sister"));
        Set<String> theirs = Set.of("foreign", "foreign-west");
        add(RouteWorld.ELSEWHERE, places.theirs().township(), Role.CAMPAIGN_ADMIN, null, null, theirs);
        add("principal in the east", town, Role.ENTERPRISE_PRINCIPAL, null, ours.first(), Set.of("east"));
        add("safety manager in the west", town, Role.ENTERPRISE_SAFETY_MANAGER, null, ours.second(), Set.of("west"));
        add("employee in the east", town, Role.ENTERPRISE_EMPLOYEE, null, ours.first(), Set.of("east"));
        add("principal next door", places.sister(), Role.ENTERPRISE_PRINCIPAL, null, places.next(), Set.of("sister"));
        add("principal of the grid", town, Role.ENTERPRISE_PRINCIPAL, null, places.inGrid(), Set.of("grid"));
        add("principal under the line", town, Role.ENTERPRISE_PRINCIPAL, null, places.underLine(), Set.of("line"));
        add("security administrator", town, Role.SECURITY_ADMIN, null, null, Set.of());
        add(RouteWorld.AUDITOR, town, Role.AUDITOR, null, null, Set.of());
        add("platform operator", places.theirs().county(), Role.PLATFORM_OPERATOR, null, null, Set.of());
        add("reviewer without a review", town, Role.REVIEWER, null, null, Set.of());
        add("expert without a task", town, Role.EXPERT, null, null, Set.of());
        add("institution without a task", town, Role.SERVICE_INSTITUTION, null, null, Set.of());
        substitute(ours);
        suspended(ours);
        all.add(new Visitor("nobody", null, Set.of()));
        return all;
    }

    /** Works for the east village, and today in the membership of a colleague of the west village: with its reach alone. */
    private void substitute(Case ours) {
        UUID town = ours.township();
        Member absent = fixture.member(town, Role.UNIT_WORKER, ours.west(), null);
        Member own = fixture.member(town, Role.UNIT_WORKER, ours.east(), null);
        LocalDate today = LocalDate.now();
        UUID substitution = fixture.asSystem(town, () -> jdbc.sql("""
                        insert into member_substitution (absent_id, substitute_id, from_on, to_on, reason)
                        values (?, ?, ?, ?, '休假') returning id
                        """)
                .params(absent.id(), own.id(), today.minusDays(1), today.plusDays(30))
                .query(UUID.class)
                .single());
        fixture.logIn(own);
        PortalUser login = StandInLogins.of(substitutions.begin(substitution));
        fixture.logOut();
        all.add(new Visitor("substitute in the west", login, Set.of("west", "line")));
    }

    /** A suspended member of a working authority, and a working member of a suspended one. */
    private void suspended(Case ours) {
        PortalUser member = add(
                RouteWorld.SUSPENDED + " administrator", ours.township(), Role.CAMPAIGN_ADMIN, null, null, Set.of());
        fixture.asSystem(
                ours.township(), () -> jdbc.sql("update member set active = false, suspended_at = now() where id = ?")
                        .param(member.member().id())
                        .update());
        UUID closed = fixture.township(ours.county());
        add(RouteWorld.SUSPENDED + " township's office", closed, Role.SAFETY_OFFICE, null, null, Set.of());
        fixture.asSystem(ours.county(), () -> jdbc.sql(
                        "update tenant set suspended_on = '2025-01-01', suspended_reason = '撤并' where id = ?")
                .param(closed)
                .update());
    }

    private PortalUser add(
            String name, UUID tenant, Role role, @Nullable UUID unit, @Nullable UUID enterprise, Set<String> sees) {
        Member member = fixture.member(tenant, role, unit, enterprise);
        PortalUser login = new PortalUser("test", "", member, fixture.actor(member));
        all.add(new Visitor(name, login, sees));
        return login;
    }
}
