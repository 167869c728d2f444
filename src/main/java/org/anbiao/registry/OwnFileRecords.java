package org.anbiao.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.anbiao.registry.persistence.AdoptionTable;
import org.anbiao.registry.persistence.PeopleTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is in place at an enterprise, and who is in office with which certificates. */
@Component
@Order(10)
class OwnFileRecords implements FileRecordSource {

    private static final String ADOPTION = "adoption";
    private static final String PERSON = "person";
    private static final String TEXT = "registry.record.";

    private final AdoptionTable adoptions;
    private final PeopleTable people;
    private final Messages messages;
    private final Clock clock;

    OwnFileRecords(AdoptionTable adoptions, PeopleTable people, Messages messages, Clock clock) {
        this.adoptions = adoptions;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(ADOPTION, TEXT + ADOPTION), new Kind(PERSON, TEXT + PERSON));
    }

    @Override
    public List<FileRecord> search(UUID enterpriseId, String kind, String words, int limit) {
        LocalDate today = LocalDate.now(clock);
        List<String> wanted = Arrays.stream(
                        words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .toList();
        return records(enterpriseId, kind, one -> one.inForceOn(today), one -> one.inRoleOn(today))
                .filter(one -> wanted.stream()
                        .allMatch(word -> one.title().toLowerCase(Locale.ROOT).contains(word)))
                .sorted(Comparator.comparing(FileRecord::day).reversed().thenComparing(FileRecord::title))
                .limit(limit)
                .toList();
    }

    @Override
    public List<FileRecord> find(UUID enterpriseId, String kind, Collection<UUID> ids) {
        return records(enterpriseId, kind, one -> true, one -> true)
                .filter(one -> ids.contains(one.id()))
                .toList();
    }

    /** A file has some dozens of them at most. */
    private Stream<FileRecord> records(
            UUID enterpriseId, String kind, Predicate<Adoption> inForce, Predicate<Person> inOffice) {
        EnterpriseId enterprise = new EnterpriseId(enterpriseId);
        return ADOPTION.equals(kind)
                ? adoptions.of(enterprise).stream().filter(inForce).map(one -> adoption(enterpriseId, one))
                : people.of(enterprise).stream().filter(inOffice).map(one -> person(enterpriseId, one));
    }

    private FileRecord adoption(UUID enterpriseId, Adoption one) {
        String kind = messages.chinese("registry.adoption.kind." + one.kind().key());
        return new FileRecord(
                ADOPTION,
                one.id(),
                messages.chinese(TEXT + "adoption-title", kind, one.achievedOn()),
                one.achievedOn(),
                page(enterpriseId, "facts"));
    }

    private FileRecord person(UUID enterpriseId, Person one) {
        String role = messages.chinese("registry.role." + one.role().key());
        String certificates =
                one.certificates().stream().map(Person.Certificate::kind).collect(Collectors.joining("、"));
        return new FileRecord(
                PERSON,
                one.id(),
                certificates.isEmpty()
                        ? messages.chinese(TEXT + "person-title", role, one.name())
                        : messages.chinese(TEXT + "person-certified", role, one.name(), certificates),
                one.from(),
                page(enterpriseId, "people"));
    }

    private static String page(UUID enterpriseId, String tab) {
        return "enterprises/" + enterpriseId + "?tab=" + tab;
    }
}
