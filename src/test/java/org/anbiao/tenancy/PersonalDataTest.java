package org.anbiao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.persistence.PersonalColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Personal numbers are encrypted where they are stored, and reading one in full leaves a record. */
@DatabaseTest
class PersonalDataTest {

    private static final String PHONE = "13800001234";
    private static final String CERTIFICATE = "AQ350500202500017";

    /** Columns whose names sound personal and that hold nothing to encrypt, each with its reason. */
    private static final Map<String, String> NOT_PERSONAL = Map.of();

    private static final Pattern LOGGED_PERSON = Pattern.compile(
            "\\bLOG\\.(trace|debug|info|warn|error)\\([^;]*(?i:phone|email|certificate|displayName|memberName|password)");

    @Autowired
    PersonalCipher cipher;

    @Autowired
    PersonalDataUpkeep upkeep;

    @Autowired
    PeopleService people;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    AuditLog audit;

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void makeEnterprise() {
        township = fixture.township(fixture.county());
        enterprise = fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构甲厂");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @ParameterizedTest
    @CsvSource({"13812341234,138****1234", "0595-23231234,059****1234", "23231234,23****34", "110,****", "'',''"})
    void aNumberShowsItsEndsOnly(String number, String shown) {
        assertThat(Masked.number(number)).isEqualTo(shown);
        assertThat(Masked.name("欧阳某")).isEqualTo("欧*");
    }

    @Test
    void theSameTextIsEncryptedDifferentlyAndComesBack() {
        String one = cipher.encrypt(PHONE);
        String two = cipher.encrypt(PHONE);

        assertThat(one).startsWith(cipher.currentPrefix()).doesNotContain(PHONE).isNotEqualTo(two);
        assertThat(List.of(cipher.decrypt(one), cipher.decrypt(two), cipher.decrypt(PHONE)))
                .containsOnly(PHONE);
        assertThat(cipher.encrypt(one)).isEqualTo(one);
        assertThat(cipher.encrypt("")).isEmpty();
        assertThat(cipher.fingerprint("甲")).isEqualTo(cipher.fingerprint("甲")).isNotEqualTo(cipher.fingerprint("乙"));
    }

    @Test
    void aChangedTextIsNotDecrypted() {
        String stored = cipher.encrypt(PHONE);
        char last = stored.charAt(stored.length() - 2);
        String changed = stored.substring(0, stored.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + stored.charAt(stored.length() - 1);

        assertThatThrownBy(() -> cipher.decrypt(changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("enc:gone:AAAA")).hasMessageContaining("gone");
    }

    @Test
    void aPersonsNumbersAreStoredEncryptedInTheRecordOfActsToo() {
        UUID person = appoint();

        assertThat(stored("select phone from enterprise_person where enterprise_id = ?"))
                .startsWith("enc:");
        assertThat(stored("select number from person_certificate where enterprise_id = ?"))
                .startsWith("enc:");
        String recorded =
                stored("select new_value::text from audit_entry where act = 'person.appointed' and enterprise_id = ?");
        assertThat(recorded).contains("张某", "enc:").doesNotContain(PHONE, CERTIFICATE);
        Person read = people.of(new EnterpriseId(enterprise)).get(0);
        assertThat(List.of(read.id(), read.phone(), read.certificates().get(0).number()))
                .containsExactly(person, PHONE, CERTIFICATE);
    }

    @Test
    void readingANumberLeavesARecordOfWhoReadWhose() {
        UUID person = appoint();

        assertThat(people.readPhone(person)).isEqualTo(PHONE);
        assertThat(people.readCertificate(person, 0)).isEqualTo(CERTIFICATE);

        var acts = audit.latest("enterprise_person", person, 10);
        assertThat(acts)
                .extracting(act -> act.act())
                .containsExactly("personal.read", "personal.read", "person.appointed");
        assertThat(acts.get(1).newValue()).isEqualTo("{\"whose\":\"张某\",\"what\":\"phone\"}");
        assertThat(acts.get(1).memberName()).startsWith("成员");
    }

    @Test
    void whoDoesNotWorkOnFilesReadsNoNumber() {
        UUID person = appoint();
        fixture.logIn(township, Role.LEADER);

        assertThatThrownBy(() -> people.readPhone(person)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.readContact(new EnterpriseId(enterprise)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void plainNumbersFromBeforeAreEncryptedAtTheStart() {
        fixture.asSystem(township, () -> jdbc.sql("update enterprise set contact_phone = ? where id = ?")
                .params(PHONE, enterprise)
                .update());
        assertThat(people.readContact(new EnterpriseId(enterprise))).isEqualTo(PHONE);

        assertThat(upkeep.encrypt(township)).isOne();
        assertThat(upkeep.encrypt(township)).isZero();

        assertThat(stored("select contact_phone from enterprise where id = ?")).startsWith(cipher.currentPrefix());
        assertThat(people.readContact(new EnterpriseId(enterprise))).isEqualTo(PHONE);
        assertThat(directory.rows(EnterpriseFilter.ACTIVE, org.anbiao.common.PageRequest.page(0, 10)))
                .extracting(item -> item.phone())
                .containsExactly("138****1234");
    }

    @Test
    void everyColumnThatSoundsPersonalIsEncrypted() {
        List<String> columns = jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
                          and (a.attname ~ '(phone|mobile|email|id_card|id_number)' or a.attname = 'number' and c.relname ~ 'person|member')
                        """).query(String.class).list();
        List<String> encrypted = PersonalColumns.ALL.stream()
                .map(column -> column.table() + "." + column.name())
                .toList();

        assertThat(columns).containsAll(encrypted).allSatisfy(column -> assertThat(
                        encrypted.contains(column) || NOT_PERSONAL.containsKey(column))
                .as(column + ": encrypt it (PersonalColumns, PersonalCipher) or give a reason here")
                .isTrue());
    }

    @Test
    void nobodyIsNamedInTheLog() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(LOGGED_PERSON.matcher(Files.readString(file)).find())
                        .as("%s logs who somebody is or how to reach him; log ids", file)
                        .isFalse();
            }
        }
    }

    private UUID appoint() {
        return people.appoint(
                new EnterpriseId(enterprise),
                new Person.Appointment(
                        "张某",
                        PHONE,
                        PersonRole.SAFETY_OFFICER,
                        true,
                        LocalDate.now(clock).minusDays(3),
                        new Person.Certificate("安全生产管理人员", CERTIFICATE, null, null)));
    }

    private String stored(String query) {
        return fixture.asSystem(
                township,
                () -> jdbc.sql(query).param(enterprise).query(String.class).single());
    }
}
