package org.anbiao.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Holidays;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;

/** Who reviews a document and by when: the table {@code review-route} and the dated settings of the reviewing authority. */
@Component
class ReviewRules {

    private final List<ReviewKind> kinds;
    private final ReviewRouteTable table;
    private final TenantSettings settings;
    private final TenantDirectory tenants;
    private final Holidays holidays;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReviewRules(
            List<ReviewKind> kinds,
            ReviewRouteTable table,
            TenantSettings settings,
            TenantDirectory tenants,
            Holidays holidays,
            CurrentActor currentActor,
            Clock clock) {
        this.kinds = kinds;
        this.table = table;
        this.settings = settings;
        this.tenants = tenants;
        this.holidays = holidays;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The kinds that modules have contributed. */
    List<ReviewKind> kinds() {
        return kinds;
    }

    /** Whether a reviewer may refuse a document of the kind for good. */
    boolean refusable(String kind) {
        return kinds.stream().anyMatch(known -> known.key().equals(kind) && known.refusable());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The route of a document that is handed in today; without an authority above there is one level. */
    ReviewRoute route(ReviewSubmission submission) {
        Tenant reviewer = tenants.get(submission.reviewerTenantId());
        String levels = choice(reviewer.id(), ReviewSettings.LEVELS);
        String second = table.second(submission.subjectType(), submitter(submission), authority(reviewer), levels);
        boolean further = ReviewRouteTable.SUPERIOR.equals(second) && reviewer.parentId() != null;
        return new ReviewRoute(further ? reviewer.parentId() : null);
    }

    /** Last day of a step that begins today, in the working days that the reviewing authority chose for the kind. */
    LocalDate due(String kind, UUID reviewingTenantId) {
        SettingDefinition days = kinds.stream()
                .filter(known -> known.key().equals(kind))
                .findFirst()
                .map(ReviewKind::days)
                .orElse(ReviewSettings.DAYS);
        int number = Integer.parseInt(choice(reviewingTenantId, days));
        return holidays.calendar().plusWorkingDays(today(), number);
    }

    /** A bureau's choice does not reach a township that hands something in, so it is read as the bureau. */
    private String choice(UUID tenantId, SettingDefinition setting) {
        return currentActor.callAs(tenants.systemActor(tenantId), () -> settings.choice(tenantId, setting, today()));
    }

    private String submitter(ReviewSubmission submission) {
        if (submission.enterpriseId() != null) {
            return "enterprise";
        }
        return Optional.ofNullable(submission.submitterUnitId())
                .flatMap(tenants::findUnit)
                .map(OrgUnit::kind)
                .map(ReviewRules::key)
                .orElseGet(() -> authority(tenants.get(submission.submitterTenantId())));
    }

    private static String authority(Tenant tenant) {
        return tenant.kind() == Tenant.Kind.DEPARTMENT ? "department" : key(tenant.level());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
