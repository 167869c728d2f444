package org.anbiao.registry.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.SizeClassification;
import org.anbiao.registry.SizeFigures;
import org.anbiao.registry.SubjectCode;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.Supervisor;
import org.anbiao.registry.Village;
import org.jspecify.annotations.Nullable;

/** Checks one row against the rules of the registry and lays it over what the registry holds under its code. */
final class RowCheck {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Map<String, SubjectKind> KINDS =
            words(SubjectKind.values(), kind -> "registry.kind." + kind.key());
    private static final Map<String, PlaceCategory> CATEGORIES =
            words(PlaceCategory.values(), category -> "registry.category." + category.key());
    private static final Map<String, Boolean> FULL_TIME =
            Map.of("registry.import.full-time", true, "registry.import.part-time", false);

    private final Messages messages;
    private final ImportLookup lookup;
    private final Classifier classifier;
    private final LocalDate today;

    /** Finds the size class of an enterprise of an area. */
    interface Classifier {
        SizeClassification classify(
                EnterpriseProfile profile, SizeFigures figures, SizeClassification now, UUID areaTenantId);
    }

    RowCheck(Messages messages, ImportLookup lookup, Classifier classifier, LocalDate today) {
        this.messages = messages;
        this.lookup = lookup;
        this.classifier = classifier;
        this.today = today;
    }

    private static <E> Map<String, E> words(E[] values, Function<E, String> key) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(key.apply(value), value));
        return words;
    }

    /**
     * Checks a row.
     *
     * @param known what the registry has under the row's code; null if nothing
     */
    CheckedRow check(RowReader reader, int number, List<String> cells, String code, @Nullable KnownEnterprise known) {
        Enterprise before = known == null ? null : known.enterprise();
        SubjectKind kind = reader.choice(ImportColumn.KIND, KINDS);
        EnterpriseProfile profile = profile(reader, kind, code, before == null ? null : before.data());
        Village village = village(reader);
        Supervisor supervisor = supervisor(reader);
        SizeFigures figures = figures(reader, before == null ? null : before.data());
        LocalDate opened = either(
                reader.date(ImportColumn.OPENED),
                before == null ? null : before.data().life().openedOn());
        LocalDate entered = entered(reader, before, opened);
        if (known != null) {
            compare(reader, known, kind, village);
        }
        requirePeople(reader, kind);
        if (!reader.problems().isEmpty() || profile == null || village == null || supervisor == null) {
            return CheckedRow.bad(number, cells, code, reader.problems());
        }
        ImportRow values = values(reader, before, profile, figures, village, supervisor, opened, entered);
        return new CheckedRow(number, cells, action(values, before, reader), code, values, List.of());
    }

    private @Nullable EnterpriseProfile profile(
            RowReader reader, @Nullable SubjectKind kind, String code, @Nullable EnterpriseData before) {
        String name = reader.text(ImportColumn.NAME);
        PlaceCategory category = reader.choice(ImportColumn.CATEGORY, CATEGORIES);
        String sectorName = reader.text(ImportColumn.SECTOR);
        UUID sector = lookup.sector(sectorName);
        if (!sectorName.isEmpty() && sector == null) {
            reader.problem("registry.import.problem.sector", sectorName);
        }
        EnterpriseProfile old = before == null ? null : before.profile();
        Boolean isPublic = reader.yes(ImportColumn.PUBLIC);
        Boolean highRisk = reader.yes(ImportColumn.HIGH_RISK);
        Boolean key = reader.yes(ImportColumn.KEY);
        Set<EnterpriseTag> tags = tags(reader, old);
        if (kind == null || name.isEmpty()) {
            return null;
        }
        try {
            return new EnterpriseProfile(
                    kind,
                    SubjectCode.parse(kind, code),
                    name,
                    category == null && old != null ? old.category() : category,
                    Objects.requireNonNullElse(reader.optional(ImportColumn.ADDRESS), old == null ? "" : old.address()),
                    Objects.requireNonNullElse(reader.optional(ImportColumn.PHONE), old == null ? "" : old.phone()),
                    sector == null && old != null ? old.sectorId() : sector,
                    Objects.requireNonNullElse(isPublic, old != null && old.publicInstitution()),
                    Objects.requireNonNullElse(highRisk, old != null && old.highRisk()),
                    Objects.requireNonNullElse(key, old != null && old.keyEnterprise()),
                    tags);
        } catch (DomainException refusal) {
            reader.problem(refusal);
            return null;
        }
    }

    private Set<EnterpriseTag> tags(RowReader reader, @Nullable EnterpriseProfile old) {
        String text = reader.text(ImportColumn.TAGS);
        if (text.isEmpty()) {
            return old == null ? Set.of() : old.tags();
        }
        Set<EnterpriseTag> tags = new HashSet<>();
        for (String word : text.split("[、，,;；\\s]+")) {
            Arrays.stream(EnterpriseTag.values())
                    .filter(tag ->
                            messages.chinese("registry.mark." + tag.key()).equals(word))
                    .findFirst()
                    .ifPresentOrElse(tags::add, () -> reader.problem("registry.import.problem.tag", word));
        }
        return tags;
    }

    private @Nullable Village village(RowReader reader) {
        String area = reader.text(ImportColumn.TOWN);
        String name = reader.text(ImportColumn.VILLAGE);
        if (name.isEmpty()) {
            return null;
        }
        int found = lookup.villagesNamed(area, name);
        if (found == 1) {
            return lookup.village(area, name);
        }
        reader.problem(found == 0 ? "registry.import.problem.village" : "registry.import.problem.village-twice", name);
        return null;
    }

    private @Nullable Supervisor supervisor(RowReader reader) {
        String name = reader.text(ImportColumn.SUPERVISOR);
        String unit = reader.text(ImportColumn.SUPERVISOR_UNIT);
        if (name.isEmpty()) {
            return null;
        }
        if (!lookup.knowsSupervisor(name)) {
            reader.problem("registry.import.problem.supervisor", name);
            return null;
        }
        if (!unit.isEmpty() && !lookup.knowsUnit(name, unit)) {
            reader.problem("registry.import.problem.unit", name, unit);
            return null;
        }
        return lookup.supervisor(name, unit);
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

    private LocalDate entered(RowReader reader, @Nullable Enterprise before, @Nullable LocalDate opened) {
        LocalDate entered = reader.date(ImportColumn.ENTERED);
        if (before != null) {
            LocalDate stays = before.data().life().enteredOn();
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

    private static void requirePeople(RowReader reader, @Nullable SubjectKind kind) {
        String officer = reader.optional(ImportColumn.OFFICER_NAME);
        Boolean fullTime = reader.choice(ImportColumn.OFFICER_FULL_TIME, FULL_TIME);
        if (officer != null && fullTime == null) {
            reader.problem("registry.import.problem.officer");
        }
        if (officer != null && Boolean.TRUE.equals(fullTime) && kind == SubjectKind.NINE_SMALL_PLACE) {
            reader.problem("registry.person.place-full-time");
        }
    }

    private ImportRow values(
            RowReader reader,
            @Nullable Enterprise before,
            EnterpriseProfile profile,
            SizeFigures figures,
            Village village,
            Supervisor supervisor,
            @Nullable LocalDate opened,
            LocalDate entered) {
        boolean becamePublic =
                before != null && before.data().profile().publicInstitution() != profile.publicInstitution();
        SizeClassification now = before == null || becamePublic
                ? SizeClassification.UNCLASSIFIED
                : before.data().size();
        SizeClassification size = classifier.classify(profile, figures, now, village.areaTenantId());
        return new ImportRow(
                before == null ? UUID.randomUUID() : before.id().value(),
                before == null ? null : before.version(),
                profile.code().value(),
                profile.name(),
                profile.kind().key(),
                profile.category() == null ? null : profile.category().key(),
                village.areaTenantId(),
                village.unitId(),
                supervisor.tenantId(),
                supervisor.unitId(),
                profile.sectorId(),
                figures.staff(),
                figures.revenueYuan(),
                profile.publicInstitution(),
                profile.highRisk(),
                profile.keyEnterprise(),
                profile.tags().stream().map(EnterpriseTag::key).sorted().toList(),
                profile.address(),
                profile.phone(),
                opened,
                entered,
                size.sizeClass() == null ? null : size.sizeClass().key(),
                size.basis().key(),
                size.reason(),
                reader.optional(ImportColumn.LEGAL_NAME),
                reader.optional(ImportColumn.LEGAL_PHONE),
                reader.optional(ImportColumn.PRINCIPAL_NAME),
                reader.optional(ImportColumn.PRINCIPAL_PHONE),
                reader.optional(ImportColumn.OFFICER_NAME),
                reader.optional(ImportColumn.OFFICER_PHONE),
                reader.choice(ImportColumn.OFFICER_FULL_TIME, FULL_TIME));
    }

    private static CheckedRow.Action action(ImportRow values, @Nullable Enterprise before, RowReader reader) {
        if (before == null) {
            return CheckedRow.Action.ADD;
        }
        EnterpriseData data = before.data();
        List<@Nullable Object> now = new ArrayList<>(Arrays.asList(
                data.profile().name(),
                data.profile().category() == null
                        ? null
                        : data.profile().category().key(),
                data.placement().villageUnitId(),
                new Supervisor(
                        data.placement().supervisorTenantId(), data.placement().supervisorUnitId()),
                data.profile().sectorId(),
                data.figures().staff(),
                plain(data.figures().revenueYuan()),
                data.profile().publicInstitution(),
                data.profile().highRisk(),
                data.profile().keyEnterprise(),
                data.profile().tags().stream().map(EnterpriseTag::key).sorted().toList(),
                data.profile().address(),
                data.profile().phone(),
                data.life().openedOn()));
        List<@Nullable Object> then = Arrays.asList(
                values.name(),
                values.category(),
                values.village(),
                new Supervisor(values.supervisor(), values.supervisorUnit()),
                values.sector(),
                values.staff(),
                plain(values.revenue()),
                values.publicInstitution(),
                values.highRisk(),
                values.keyEnterprise(),
                values.tags(),
                values.address(),
                values.phone(),
                values.opened());
        boolean people = values.legalName() != null || values.principalName() != null || values.officerName() != null;
        return now.equals(then) && !people ? CheckedRow.Action.SAME : CheckedRow.Action.CHANGE;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
