package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.junit.jupiter.api.Test;

/** {@code docs/permissions.md} is what the code says, and the code says it of every permission and role. */
class PermissionDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");

    @Test
    void theDocumentIsGeneratedFromTheCode() throws IOException {
        String generated = new PermissionTable(new Messages()).markdown();
        if (Boolean.getBoolean("anbiao.permissions.write")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("write it again: ./mvnw test -Dvaadin.skip -Dtest=PermissionDocumentTest"
                        + " -Danbiao.permissions.write=true")
                .isEqualTo(generated);
    }

    @Test
    void everyPermissionStandsUnderOneHeadingAndIsDescribed() {
        List<String> declared = Arrays.stream(Permission.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(PermissionDocumentTest::value)
                .toList();
        List<String> grouped = Arrays.stream(PermissionGroup.values())
                .flatMap(group -> group.permissions().stream())
                .toList();
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(declared);
        Messages messages = new Messages();
        assertThat(declared).allMatch(permission -> messages.has("identity.permission." + permission));
        assertThat(Stream.of(Role.values()))
                .allMatch(role -> messages.has("identity.role." + role.name())
                        && messages.has("identity.role-duty." + role.name()));
    }

    @Test
    void everyPermissionIsHeldByARoleAndEveryRoleHoldsOne() {
        for (PermissionGroup group : PermissionGroup.values()) {
            assertThat(group.permissions()).allMatch(permission -> Arrays.stream(Role.values())
                    .anyMatch(role -> role.permissions().contains(permission)));
        }
        assertThat(Role.values()).noneMatch(role -> role.permissions().isEmpty());
    }

    /** A misspelt name would lock everybody out without a word. */
    @Test
    void servicesAskForPermissionsThatExist() throws IOException {
        Pattern asked = Pattern.compile("'([a-z]+\\.[a-z]+)'");
        List<String> known = Arrays.stream(PermissionGroup.values())
                .flatMap(group -> group.permissions().stream())
                .toList();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> names = Files.readAllLines(file).stream()
                        .filter(line -> line.contains("@PreAuthorize"))
                        .flatMap(line -> asked.matcher(line).results().map(found -> found.group(1)))
                        .toList();
                assertThat(known).as(file.toString()).containsAll(names);
            }
        }
    }

    @Test
    void onlyTheAuditorReadsTheWholeRecord() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(Permission.AUDIT_READ)))
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void rolesOfAdministrationShareNoPermissionThatChangesAnything() {
        assertThat(Role.AUDITOR.permissions()).containsExactlyInAnyOrder(Permission.AUDIT_READ, Permission.MEMBER_READ);
        assertThat(Role.SECURITY_ADMIN.permissions())
                .containsExactlyInAnyOrder(
                        Permission.MEMBER_AUTHORISE, Permission.MEMBER_READ, Permission.DATA_RELEASE);
        assertThat(Role.TENANT_ADMIN.permissions())
                .doesNotContain(Permission.MEMBER_AUTHORISE, Permission.AUDIT_READ, Permission.DATA_RELEASE)
                .contains(Permission.MEMBER_MANAGE);
        assertThat(Role.PLATFORM_OPERATOR.permissions()).containsExactly(Permission.TENANTS_OPEN);
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
