package org.anbiao.support;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes tenants, units, members and enterprises with invented names, all of them new for each call. */
@TestComponent
public class TenantFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;

    public TenantFixture(
            JdbcClient jdbc, CurrentActor currentActor, TenantDirectory tenants, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** A new prefecture with nothing below it. */
    public UUID prefecture() {
        return tenant("government", "prefecture", null);
    }

    /** A new county with nothing below it. */
    public UUID county() {
        return tenant("government", "county", null);
    }

    /** A new county below a prefecture. */
    public UUID county(UUID prefectureId) {
        return tenant("government", "county", prefectureId);
    }

    /** A new township below a county. */
    public UUID township(UUID countyId) {
        return tenant("government", "township", countyId);
    }

    /** A new department of a county. */
    public UUID department(UUID countyId) {
        return tenant("department", "county", countyId);
    }

    private UUID tenant(String kind, String level, @Nullable UUID parentId) {
        UUID id = UUID.randomUUID();
        int number = NUMBER.incrementAndGet();
        Actor founder = new Actor(
                null, "测试", id, null, null, parentId == null ? List.of(id) : List.of(id, parentId), List.of());
        as(founder, () -> jdbc.sql("""
                        insert into tenant (id, code, name, short_name, kind, level, parent_id, area_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        "t" + number + "-" + id,
                        "测试单位" + number,
                        "测试" + number,
                        kind,
                        level,
                        parentId,
                        kind.equals("department") ? parentId : id)
                .update());
        return id;
    }

    /** A new unit of a tenant: {@code village}, {@code section}, {@code grid_cell} … */
    public UUID unit(UUID tenantId, String kind, String name) {
        return unit(tenantId, kind, name, null);
    }

    /** A new unit below another unit. */
    public UUID unit(UUID tenantId, String kind, String name, @Nullable UUID parentUnitId) {
        UUID id = UUID.randomUUID();
        asSystem(tenantId, () -> jdbc.sql("insert into org_unit (id, kind, name, parent_id) values (?, ?, ?, ?)")
                .params(id, kind, name, parentUnitId)
                .update());
        return id;
    }

    /** A new enterprise in a village, supervised by the area itself; small, open since 2018, in the registry since 2021. */
    public UUID enterprise(UUID areaTenantId, UUID villageUnitId, String name) {
        return enterprise(areaTenantId, villageUnitId, areaTenantId, null, name);
    }

    /** A new enterprise in a village, directly supervised by a tenant's unit. */
    public UUID enterprise(
            UUID areaTenantId,
            UUID villageUnitId,
            UUID supervisorTenantId,
            @Nullable UUID supervisorUnitId,
            String name) {
        UUID id = UUID.randomUUID();
        asSystem(areaTenantId, () -> {
            jdbc.sql("""
                            insert into enterprise (id, subject_kind, code, name, size_class, size_class_basis,
                                village_unit_id, area_tenant_id, supervisor_tenant_id, supervisor_unit_id, opened_on, entered_on,
                                staff_count, revenue_yuan)
                            values (?, 'enterprise', ?, ?, 'small_micro', 'computed', ?, ?, ?, ?, '2018-03-01', '2021-08-01', 12, 3000000)
                            """)
                    .params(id, "TEST-" + id, name, villageUnitId, areaTenantId, supervisorTenantId, supervisorUnitId)
                    .update();
            return jdbc.sql("""
                            insert into enterprise_state (enterprise_id, valid_from, active, subject_kind, size_class,
                                block_tenant_id, block_unit_id, line_tenant_id, line_unit_id)
                            values (?, '2021-08-01', true, 'enterprise', 'small_micro', ?, ?, ?, ?)
                            """)
                    .params(id, areaTenantId, villageUnitId, supervisorTenantId, supervisorUnitId)
                    .update();
        });
        return id;
    }

    /** A new member of a tenant. */
    public Member member(UUID tenantId, Role role, @Nullable UUID unitId, @Nullable UUID enterpriseId) {
        Member member =
                new Member(UUID.randomUUID(), tenantId, "成员" + NUMBER.incrementAndGet(), role, unitId, enterpriseId);
        asSystem(tenantId, () -> jdbc.sql(
                        "insert into member (id, display_name, role, unit_id, enterprise_id) values (?, ?, ?, ?, ?)")
                .params(member.id(), member.displayName(), role.name(), unitId, enterpriseId)
                .update());
        return member;
    }

    /** The actor of a member. */
    public Actor actor(Member member) {
        Actor actor = transaction.execute(status -> tenants.actor(
                member.id(), member.displayName(), member.tenantId(), member.unitId(), member.enterpriseId()));
        return member.role().held(actor, member.id());
    }

    /** Logs a new member of this role in for the running thread, permissions included; {@link #logOut()} afterwards. */
    public Member logIn(UUID tenantId, Role role) {
        return logIn(member(tenantId, role, null, null));
    }

    /** Logs a member in for the running thread, permissions included; {@link #logOut()} afterwards. */
    public Member logIn(Member member) {
        logIn(new PortalUser("test", "", member, actor(member)));
        return member;
    }

    /** Logs somebody in for the running thread who has a login already. */
    public void logIn(PortalUser user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(user, "", user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    /** Ends the login of the running thread. */
    public void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** Runs something in a transaction as the portal itself acting for a tenant. */
    public <T extends @Nullable Object> T asSystem(UUID tenantId, Supplier<T> action) {
        Actor actor = transaction.execute(status -> tenants.systemActor(tenantId));
        return as(actor, action);
    }

    /** Runs something in a transaction as an actor. */
    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> action) {
        return currentActor.callAs(actor, () -> transaction.execute(status -> action.get()));
    }
}
