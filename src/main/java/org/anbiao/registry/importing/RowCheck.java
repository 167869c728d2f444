package org.anbiao.registry.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.SizeClassification;
import org.anbiao.registry.SizeFigures;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.Supervisor;
import org.anbiao.registry.Village;
import org.jspecify.annotations.Nullable;

/** Checks one row against the rules of the registry and lays it over what the registry holds under its code. */
final class RowCheck {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Map<String, Boolean> FULL_TIME =
            Map.of("registry.import.full-time", true, "registry.import.part-time", false);

    private final ProfileReader profiles;
    private final PlaceReader places;
    private final Classifier classifier;
    private final LocalDate today;

    /** Finds the size class of an enterprise of an area. */
    interface Classifier {
        SizeClassification classify(
                EnterpriseProfile profile, SizeFigures figures, SizeClassification now, UUID areaTenantId);
    }

    RowCheck(Messages messages, ImportLookup lookup, Classifier classifier, LocalDate today) {
        this.profiles = new ProfileReader(messages, lookup);
        this.places = new PlaceReader(lookup);
        this.classifier = classifier;
        this.today = today;
    }

    /**
     * Checks a row.
     *
     * @param known what the registry has under the row's code; null if nothing
     */
    CheckedRow check(RowReader reader, int number, List<String> cells, String code, @Nullable KnownEnterprise known) {
        EnterpriseData before = known == null ? null : known.enterprise().data();
        SubjectKind kind = profiles.kind(reader);
        EnterpriseProfile profile = profiles.profile(reader, kind, code, before);
        Village village = places.village(reader);
        Supervisor supervisor = places.supervisor(reader);
        SizeFigures figures = figures(reader, before);
        LocalDate opened = either(
                reader.date(ImportColumn.OPENED),
                before == null ? null : before.life().openedOn());
        LocalDate entered = entered(reader, before, opened);
        ImportRow.People people = people(reader, kind);
        if (known != null) {
            compare(reader, known, kind, village);
        }
        if (!reader.problems().isEmpty() || profile == null || village == null || supervisor == null) {
            return CheckedRow.bad(number, cells, code, reader.problems());
        }
        SizeClassification size =
                classifier.classify(profile, figures, classSoFar(before, profile), village.areaTenantId());
        ImportRow values = ImportRow.of(
                known == null ? null : known.enterprise(),
                new ImportRow.Entry(profile, figures, size, village, supervisor, opened, entered),
                people);
        return new CheckedRow(number, cells, action(values, before), code, values, List.of());
    }

    /** A class that was decided holds on, unless the enterprise became a public institution or is none any more. */
    private static SizeClassification classSoFar(@Nullable EnterpriseData before, EnterpriseProfile profile) {
        return before == null || before.profile().publicInstitution() != profile.publicInstitution()
                ? SizeClassification.UNCLASSIFIED
                : before.size();
    }

    private static SizeFigures figures(RowReader reader, @Nullable EnterpriseData before) {
        Integer staff = reader.whole(ImportColumn.STAFF);
        BigDecimal revenue = reader.number(ImportColumn.REVENUE);
        SizeFigures old = before == null ? SizeFigures.UNKNOWN : before.figures();
        return new SizeFigures(
                either(staff, old.staff()),
                revenue == null
                        ? old.revenueYuan()
                        : revenue.multiply(TEN_THOUSAND).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private LocalDate entered(RowReader reader, @Nullable EnterpriseData before, @Nullable LocalDate opened) {
        LocalDate entered = reader.date(ImportColumn.ENTERED);
        if (before != null) {
            LocalDate stays = before.life().enteredOn();
            if (entered != null && !entered.equals(stays)) {
                reader.problem("registry.import.problem.entered", stays);
            }
            return stays;
        }
        LocalDate day = entered == null ? today : entered;
        if (day.isAfter(today)) {
            reader.problem("registry.date.future", day);
        }
        if (opened != null && opened.isAfter(day)) {
            reader.problem("registry.entered.before-opening", opened);
        }
        return day;
    }

    private static void compare(
            RowReader reader, KnownEnterprise known, @Nullable SubjectKind kind, @Nullable Village village) {
        EnterpriseData data = known.enterprise().data();
        if (data.life().status() != EnterpriseStatus.ACTIVE) {
            reader.problem("registry.import.problem.closed");
        }
        if (kind != null && kind != data.profile().kind()) {
            reader.problem("registry.kind.fixed");
        }
        if (village != null && !village.areaTenantId().equals(data.placement().areaTenantId())) {
            reader.problem("registry.import.problem.other-area", known.areaName());
        }
    }

    private static ImportRow.People people(RowReader reader, @Nullable SubjectKind kind) {
        Boolean fullTime = reader.choice(ImportColumn.OFFICER_FULL_TIME, FULL_TIME);
        ImportRow.People people = new ImportRow.People(
                reader.optional(ImportColumn.LEGAL_NAME),
                reader.phone(ImportColumn.LEGAL_PHONE),
                reader.optional(ImportColumn.PRINCIPAL_NAME),
                reader.phone(ImportColumn.PRINCIPAL_PHONE),
                reader.optional(ImportColumn.OFFICER_NAME),
                reader.phone(ImportColumn.OFFICER_PHONE),
                fullTime);
        if (people.officer() != null && fullTime == null) {
            reader.problem("registry.import.problem.officer");
        }
        if (people.officer() != null && Boolean.TRUE.equals(fullTime) && kind == SubjectKind.NINE_SMALL_PLACE) {
            reader.problem("registry.person.place-full-time");
        }
        return people;
    }

    private static CheckedRow.Action action(ImportRow values, @Nullable EnterpriseData before) {
        if (before == null) {
            return CheckedRow.Action.ADD;
        }
        return values.saysTheSameAs(before) ? CheckedRow.Action.SAME : CheckedRow.Action.CHANGE;
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
