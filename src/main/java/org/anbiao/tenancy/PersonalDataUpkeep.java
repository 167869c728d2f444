package org.anbiao.tenancy;

import java.util.Objects;
import java.util.UUID;
import org.anbiao.tenancy.persistence.PersonalColumns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start: encrypts personal data that are still plain, from before their encryption, or under a key that was replaced. A few
 * hundred values a transaction; what was interrupted goes on at the next start.
 */
@Component
class PersonalDataUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataUpkeep.class);

    private final PersonalColumns columns;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    PersonalDataUpkeep(
            PersonalColumns columns,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.columns = columns;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void encryptAll() {
        for (Tenant tenant : Objects.requireNonNull(transaction.execute(status -> tenants.all()))) {
            try {
                int encrypted = encrypt(tenant.id());
                if (encrypted > 0) {
                    LOG.info("{} personal values of tenant {} encrypted", encrypted, tenant.code());
                }
            } catch (RuntimeException e) {
                LOG.error("personal data of tenant {} could not be encrypted", tenant.code(), e);
            }
        }
    }

    /** The same for one tenant. */
    int encrypt(UUID tenantId) {
        int[] all = {0};
        currentActor.runAs(tenants.systemActor(tenantId), () -> {
            for (PersonalColumns.Column column : PersonalColumns.ALL) {
                int next = 1;
                while (next > 0) {
                    next = Objects.requireNonNull(transaction.execute(status -> columns.encryptNext(column, tenantId)));
                    all[0] += next;
                }
            }
        });
        return all[0];
    }
}
