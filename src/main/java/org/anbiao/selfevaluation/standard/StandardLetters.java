package org.anbiao.selfevaluation.standard;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.selfevaluation.persistence.AdopterRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/**
 * Tells those who manage campaigns of authorities below that an edition or a mapping was published for a standard they use: one chosen
 * for a class of their enterprises, or one that an edition of their own was made from. In the transaction of the publication.
 */
@Component
public class StandardLetters {

    /** A newer edition of a standard in use was published above. */
    public static final MessageTemplate EDITION = new MessageTemplate("selfevaluation.message.edition-published");
    /** A mapping from or to an edition in use was published above. */
    public static final MessageTemplate MAPPING = new MessageTemplate("selfevaluation.message.mapping-published");

    private static final List<String> READERS = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.CAMPAIGN_MANAGE))
            .map(Role::name)
            .toList();

    private final Editions editions;
    private final AdopterRows adopters;
    private final Notifications notifications;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    StandardLetters(
            Editions editions,
            AdopterRows adopters,
            Notifications notifications,
            TenantDirectory tenants,
            CurrentActor currentActor) {
        this.editions = editions;
        this.adopters = adopters;
        this.notifications = notifications;
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    void published(Edition edition) {
        List<String> others = editions.all().stream()
                .filter(other ->
                        other.standard().code().equals(edition.standard().code()))
                .map(EditionSummary::key)
                .filter(key -> !key.equals(edition.key()))
                .toList();
        tell(EDITION, others, edition.standard().name() + " " + edition.label(), "standards/" + edition.key());
    }

    void mapped(Edition from, Edition to) {
        tell(MAPPING, List.of(from.key(), to.key()), from.name() + " → " + to.name(), "standards");
    }

    private void tell(MessageTemplate template, List<String> keys, String what, String link) {
        if (keys.isEmpty()) {
            return;
        }
        String publisher = tenants.get(currentActor.get().tenantId()).shortName();
        for (UUID tenant : adopters.of(keys)) {
            List<UUID> readers = currentActor.callAs(tenants.systemActor(tenant), () -> adopters.members(READERS));
            notifications.tell(
                    tenant,
                    template,
                    readers.stream()
                            .map(reader -> new Letter(reader, List.of(what, publisher), link))
                            .toList());
        }
    }
}
