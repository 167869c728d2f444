package org.anbiao.registry.importing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.SubjectCode;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of the enterprise itself; a blank cell leaves the registry's value alone. */
final class ProfileReader {

    private static final Map<String, SubjectKind> KINDS =
            words(SubjectKind.values(), kind -> "registry.kind." + kind.key());
    private static final Map<String, PlaceCategory> CATEGORIES =
            words(PlaceCategory.values(), category -> "registry.category." + category.key());

    private final Messages messages;
    private final ImportLookup lookup;

    ProfileReader(Messages messages, ImportLookup lookup) {
        this.messages = messages;
        this.lookup = lookup;
    }

    private static <E> Map<String, E> words(E[] values, Function<E, String> key) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(key.apply(value), value));
        return words;
    }

    @Nullable
    SubjectKind kind(RowReader reader) {
        return reader.choice(ImportColumn.KIND, KINDS);
    }

    /** What the row says, laid over what is registered; null if something in it is wrong, which is then told. */
    @Nullable
    EnterpriseProfile profile(
            RowReader reader, @Nullable SubjectKind kind, String code, @Nullable EnterpriseData before) {
        EnterpriseProfile old = before == null ? null : before.profile();
        Cells cells = cells(reader, old);
        if (kind == null || cells.name().isEmpty()) {
            return null;
        }
        try {
            return new EnterpriseProfile(
                    kind,
                    SubjectCode.parse(kind, code),
                    cells.name(),
                    cells.category(),
                    cells.address(),
                    cells.phone(),
                    cells.sector(),
                    cells.isPublic(),
                    cells.highRisk(),
                    cells.key(),
                    cells.tags());
        } catch (DomainException refusal) {
            reader.problem(refusal);
            return null;
        }
    }

    /** The cells of a row; all of them are read, so that a user sees everything that is wrong at once. */
    private record Cells(
            String name,
            @Nullable PlaceCategory category,
            String address,
            String phone,
            @Nullable UUID sector,
            boolean isPublic,
            boolean highRisk,
            boolean key,
            Set<EnterpriseTag> tags) {}

    private Cells cells(RowReader reader, @Nullable EnterpriseProfile old) {
        String name = reader.text(ImportColumn.NAME);
        PlaceCategory category = reader.choice(ImportColumn.CATEGORY, CATEGORIES);
        UUID sector = sector(reader);
        Boolean isPublic = reader.yes(ImportColumn.PUBLIC);
        Boolean highRisk = reader.yes(ImportColumn.HIGH_RISK);
        Boolean key = reader.yes(ImportColumn.KEY);
        return new Cells(
                name,
                category == null && old != null ? old.category() : category,
                Objects.requireNonNullElse(reader.optional(ImportColumn.ADDRESS), old == null ? "" : old.address()),
                Objects.requireNonNullElse(reader.phone(ImportColumn.PHONE), old == null ? "" : old.phone()),
                sector == null && old != null ? old.sectorId() : sector,
                Objects.requireNonNullElse(isPublic, old != null && old.publicInstitution()),
                Objects.requireNonNullElse(highRisk, old != null && old.highRisk()),
                Objects.requireNonNullElse(key, old != null && old.keyEnterprise()),
                tags(reader, old));
    }

    private @Nullable UUID sector(RowReader reader) {
        String name = reader.text(ImportColumn.SECTOR);
        UUID sector = lookup.sector(name);
        if (!name.isEmpty() && sector == null) {
            reader.problem("registry.import.problem.sector", name);
        }
        return sector;
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
}
