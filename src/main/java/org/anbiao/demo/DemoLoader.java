package org.anbiao.demo;

import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.StartRefused;
import org.anbiao.demo.DemoOrganisations.TenantSeed;
import org.anbiao.demo.persistence.DemoOrganisationRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration into an empty database, once. */
@Component
@Profile("demo")
class DemoLoader {

    /** The password of every demonstration account; public, which is why the profile refuses external databases. */
    static final String PASSWORD = "anbiao2025";

    private static final String SUBJECT = "demonstration";
    private static final UUID SUBJECT_ID = DemoOrganisations.idOf(SUBJECT);

    private final DemoOrganisationRows rows;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final List<DemoDataset> datasets;

    DemoLoader(
            DemoOrganisationRows rows,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction,
            PasswordEncoder passwords,
            AuditLog audit,
            List<DemoDataset> datasets) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
        this.passwords = passwords;
        this.audit = audit;
        this.datasets = datasets;
    }

    /**
     * Loads the demonstration; does nothing when it is there already.
     *
     * @throws StartRefused if an earlier start was interrupted while it loaded
     */
    void loadOnce() {
        DemoOrganisations organisations = DemoOrganisations.load();
        UUID first = organisations.tenants().get(0).id();
        if (Boolean.TRUE.equals(transaction.execute(status -> rows.exist()))) {
            if (currentActor.callAs(tenants.systemActor(first), () -> audit.latest(SUBJECT, SUBJECT_ID, 1)
                    .isEmpty())) {
                throw new StartRefused("demo.start.incomplete");
            }
            return;
        }
        String hash = passwords.encode(PASSWORD);
        transaction.executeWithoutResult(status -> loadOrganisations(organisations, hash));
        datasets.forEach(dataset -> dataset.load(organisations, hash));
        currentActor.runAs(
                tenants.systemActor(first),
                () -> transaction.executeWithoutResult(
                        status -> audit.record("demonstration.loaded", SUBJECT, SUBJECT_ID, null, null, null)));
    }

    private void loadOrganisations(DemoOrganisations organisations, String hash) {
        for (TenantSeed tenant : organisations.tenants()) {
            TenantSeed parent = tenant.parent() == null ? null : organisations.tenant(tenant.parent());
            currentActor.runAs(founder(tenant.id()), () -> rows.insert(tenant, parent));
        }
        for (TenantSeed tenant : organisations.tenants()) {
            currentActor.runAs(tenants.systemActor(tenant.id()), () -> {
                rows.insertUnits(tenant);
                organisations.accounts().stream()
                        .filter(account -> account.tenant().equals(tenant.code()))
                        .forEach(account -> rows.insertAccount(account, tenant, hash));
            });
        }
    }

    private static Actor founder(UUID tenantId) {
        return new Actor(null, "系统", tenantId, null, null, List.of(tenantId), List.of());
    }
}
