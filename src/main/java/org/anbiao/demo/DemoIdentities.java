package org.anbiao.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.demo.persistence.DemoMemberRows;
import org.anbiao.identity.LoginIdentities;
import org.anbiao.identity.ProviderIdentity;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With {@code ./start --keycloak}: links the demonstration's members to the accounts of keycloak/demo/anbiao-realm.json, whose
 * ids are derived from their names.
 */
@Component
@Profile("demo & keycloak")
class DemoIdentities {

    /** An account with a membership in two authorities. */
    static final String WITH_TWO_MEMBERSHIPS = "liangchu";

    /** An account without any membership. */
    static final String WITHOUT_MEMBERSHIP = "xinren";

    /** Secret of every one-time code of the demonstration; public, as its passwords are. */
    static final String ONE_TIME_SECRET = "anbiao-demonstration";

    private final String issuer;
    private final LoginIdentities identities;
    private final DemoMemberRows rows;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    DemoIdentities(
            @Value("${spring.security.oauth2.client.provider.keycloak.issuer-uri}") String issuer,
            LoginIdentities identities,
            DemoMemberRows rows,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.issuer = issuer;
        this.identities = identities;
        this.rows = rows;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** The account's id in the demonstration's realm. */
    static String subject(String username) {
        return DemoOrganisations.idOf("subject:" + username).toString();
    }

    /** Whether the realm has a one-time code for accounts of this role in this authority; others need none to come in. */
    static boolean needsOneTimeCode(Role role, DemoOrganisations.TenantSeed tenant) {
        return LoginIdentities.needsTwoFactors(
                role,
                Tenant.Kind.valueOf(tenant.kind().toUpperCase(Locale.ROOT)),
                Tenant.Level.valueOf(tenant.level().toUpperCase(Locale.ROOT)));
    }

    /** Links every account; does nothing for those that are linked already. */
    void link() {
        List<Tenant> all = tenants.all();
        for (Tenant tenant : all) {
            currentActor.runAs(
                    tenants.systemActor(tenant.id()), () -> transaction.executeWithoutResult(status -> link(tenant)));
        }
    }

    private void link(Tenant tenant) {
        rows.accounts().forEach(account -> link(account.memberId(), account.username()));
        String village =
                switch (tenant.code()) {
                    case "xunzhong" -> "浔中村";
                    case "longxun" -> "宝美村";
                    default -> "";
                };
        if (!village.isEmpty()) {
            UUID memberId = DemoOrganisations.idOf("member:" + WITH_TWO_MEMBERSHIPS + ":" + tenant.code());
            UUID unitId = DemoOrganisations.idOf("unit:" + tenant.code() + ":" + village);
            rows.insertOnce(memberId, "施两全", Role.UNIT_WORKER.name(), unitId);
            link(memberId, WITH_TWO_MEMBERSHIPS);
        }
    }

    private void link(UUID memberId, String username) {
        String subject = subject(username);
        // an earlier start may have linked the member to the same account of a Keycloak at another address
        if (!rows.isLinkedTo(memberId, issuer)) {
            identities.unlink(memberId);
        }
        identities.link(memberId, new ProviderIdentity(issuer, subject, username, username, null, false));
    }
}
