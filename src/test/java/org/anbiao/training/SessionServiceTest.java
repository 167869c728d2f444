package org.anbiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Sessions, lists of people, signing in at the door, and the two key few. */
@DatabaseTest
class SessionServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String VISITOR = "192.0.2.7";

    @Autowired
    TenantFixture fixture;

    @Autowired
    SessionService sessions;

    @Autowired
    AttendanceSheet sheet;

    @Autowired
    DoorService door;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private UUID township;
    private UUID east;
    private UUID inEast;
    private UUID inWest;

    @BeforeEach
    void aTownship() {
        township = fixture.township(fixture.county());
        east = fixture.unit(township, "village", "东溪村");
        UUID west = fixture.unit(township, "village", "西山村");
        inEast = fixture.enterprise(township, east, "虚构东溪石材厂");
        inWest = fixture.enterprise(township, west, "虚构西山茶厂");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private static Session.Head head(LocalDate on) {
        return new Session.Head(SessionKind.TRAINING, "四项规范解读", on, "镇政府会议室", "");
    }

    private static Attendee of(UUID enterprise, String name, Post post) {
        return new Attendee(name, People.ENTERPRISE, enterprise, post, "");
    }

    private static Attendee guest(String name, People people) {
        return new Attendee(name, people, null, null, "");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void peopleAreCountedOncePerSessionByEnterpriseAndKind() {
        refused(
                "training.session.topic",
                () -> sessions.create(new Session.Head(SessionKind.TRAINING, " ", TODAY, "", "")));
        UUID id = sessions.create(head(TODAY));
        sessions.add(id, of(inEast, "虚构王", Post.PRINCIPAL));
        sessions.add(id, of(inEast, "虚构李", Post.SAFETY_MANAGER));
        sessions.add(id, of(inWest, "虚构王", Post.OTHER));
        sessions.add(id, guest("虚构赵", People.OFFICIAL));
        refused("training.attendee.twice", () -> sessions.add(id, of(inEast, "虚构王", Post.PRINCIPAL)));
        refused("training.attendee.twice", () -> sessions.add(id, guest("虚构赵", People.GRID_WORKER)));
        refused("training.attendee.enterprise", () -> sessions.add(id, guest("虚构钱", People.ENTERPRISE)));
        refused(
                "training.attendee.phone",
                () -> sessions.add(id, new Attendee("虚构钱", People.SUPPORT, null, null, "没有")));
        assertThat(sessions.get(id).enterprises()).isEqualTo(2);
        assertThat(sessions.get(id).persons()).isEqualTo(4);
        assertThat(sessions.ofEnterprise(inEast)).extracting(Visit::personName).containsExactly("虚构李", "虚构王");
    }

    @Test
    void aSessionAheadTakesNobodyAndAChangedDayReachesItsPeople() {
        UUID ahead = sessions.create(head(TODAY.plusDays(3)));
        refused("training.session.not-held", () -> sessions.add(ahead, guest("虚构赵", People.OFFICIAL)));
        UUID id = sessions.create(head(TODAY.minusDays(1)));
        sessions.add(id, of(inEast, "虚构王", Post.PRINCIPAL));
        refused("training.session.held-already", () -> sessions.change(id, 0, head(TODAY.plusDays(1))));
        sessions.change(id, 0, new Session.Head(SessionKind.SITE_OBSERVATION, "现场观摩", TODAY.minusDays(5), "", ""));
        refused("training.session.changed", () -> sessions.change(id, 0, head(TODAY)));
        assertThat(sessions.ofEnterprise(inEast)).singleElement().satisfies(visit -> {
            assertThat(visit.heldOn()).isEqualTo(TODAY.minusDays(5));
            assertThat(visit.kind()).isEqualTo(SessionKind.SITE_OBSERVATION);
            assertThat(visit.topic()).isEqualTo("现场观摩");
        });
        sessions.remove(id);
        assertThat(sessions.ofEnterprise(inEast)).isEmpty();
    }

    @Test
    void telephonesAreStoredEncrypted() {
        UUID id = sessions.create(head(TODAY));
        sessions.add(id, new Attendee("虚构赵", People.OFFICIAL, null, null, "13800001234"));
        String stored =
                fixture.asSystem(township, () -> jdbc.sql("select phone from training_attendance where session_id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        assertThat(stored).startsWith("enc:").doesNotContain("13800001234");
        assertThat(sessions.attendance(id).get(0).attendee().phone()).isEqualTo("13800001234");
    }

    @Test
    void aVillageSeesPeopleOfItsOwnEnterprisesAndKeepsItsOwnSessions() {
        UUID ofTown = sessions.create(head(TODAY));
        sessions.addList(ofTown, List.of(of(inEast, "虚构王", Post.PRINCIPAL), of(inWest, "虚构李", Post.PRINCIPAL)));
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, east, null));
        assertThat(sessions.attendance(ofTown))
                .extracting(Attendance::enterpriseName)
                .containsExactly("虚构东溪石材厂");
        refused("training.session.not-own", () -> sessions.add(ofTown, guest("虚构赵", People.GRID_WORKER)));
        UUID own = sessions.create(head(TODAY));
        sessions.add(own, guest("虚构赵", People.GRID_WORKER));
        assertThat(sessions.list(
                        new SessionFilter("四项", SessionKind.TRAINING, TODAY.getYear()), PageRequest.page(0, 10)))
                .hasSize(2);
        assertThat(sessions.count(new SessionFilter("别的", null, 0))).isZero();
        fixture.logIn(township, Role.LEADER);
        assertThatThrownBy(() -> sessions.create(head(TODAY))).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.township(fixture.county()), Role.SAFETY_OFFICE);
        refused("training.session.unknown", () -> sessions.get(ofTown));
    }

    @Test
    void aListIsCheckedFirstAndItsBadRowsAreTold() throws Exception {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet rows = workbook.newWorksheet("名单");
            line(rows, 0, "姓名", "人员类别", "企业名称或编码", "职务", "联系电话");
            line(rows, 1, "虚构王", "企业人员", "虚构东溪石材厂", "主要负责人", "13800001234");
            line(rows, 2, "虚构李", "网格员", null, null, null);
            line(rows, 3, "虚构赵", "企业人员", "没有这家厂", "主要负责人", null);
            line(rows, 4, "虚构钱", "路人", null, null, null);
            line(rows, 5, "虚构王", "企业人员", "虚构东溪石材厂", "其他人员", null);
            line(rows, 6, null, "领导干部", null, null, null);
            line(rows, 7, "虚构孙", "企业人员", "TEST-" + inWest, "安全管理人员", null);
            workbook.finish();
        }
        ListReading reading = sheet.read(file);
        assertThat(reading.people()).extracting(Attendee::name).containsExactly("虚构王", "虚构李", "虚构孙");
        assertThat(reading.problems()).extracting(ListProblem::number).containsExactly(4, 5, 6, 7);
        assertThat(reading.problems())
                .flatExtracting(ListProblem::messageKeys)
                .containsExactly(
                        "training.sheet.wrong.enterprise",
                        "training.sheet.wrong.people",
                        "training.sheet.wrong.twice",
                        "training.attendee.name");
        UUID id = sessions.create(head(TODAY));
        assertThat(sessions.get(id).persons()).as("a dry run stores nothing").isZero();
        assertThat(sessions.addList(id, reading.people())).isEqualTo(3);
        assertThat(sessions.addList(id, reading.people())).as("once is enough").isZero();
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        sheet.problems(reading, bad);
        Path again = Files.write(folder.resolve("bad.xlsx"), bad.toByteArray());
        assertThat(sheet.read(again).problems())
                .as("alone the second one is good")
                .hasSize(3);
    }

    private static void line(Worksheet sheet, int row, @Nullable String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    @Test
    void peopleSignInAtTheDoorOnTheDayAndWhileItIsOpen() {
        UUID id = sessions.create(head(TODAY));
        String token = sessions.get(id).token();
        fixture.logOut();
        assertThat(door.find(token, VISITOR))
                .hasValueSatisfying(found -> assertThat(found.open()).isFalse());
        assertThat(door.find("0".repeat(32), VISITOR)).isEmpty();
        refused("training.door.closed", () -> door.signIn(token, guest("虚构赵", People.OFFICIAL), VISITOR));

        fixture.logIn(township, Role.SAFETY_OFFICE);
        sessions.openDoor(id, true);
        fixture.logOut();
        assertThat(door.enterprises(token, "石", VISITOR))
                .as("one letter shows nothing")
                .isEmpty();
        assertThat(door.enterprises(token, "石材", VISITOR)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(inEast);
            assertThat(found.village()).isEqualTo("东溪村");
        });
        UUID foreignTown = fixture.township(fixture.county());
        UUID foreign = fixture.enterprise(foreignTown, fixture.unit(foreignTown, "village", "别村"), "虚构别处石材厂");
        assertThat(door.enterprises(token, "别处", VISITOR)).isEmpty();
        assertThat(door.signIn(token, of(inEast, "虚构王", Post.PRINCIPAL), VISITOR))
                .isTrue();
        assertThat(door.signIn(token, of(inEast, "虚构王", Post.PRINCIPAL), VISITOR))
                .isFalse();
        assertThatThrownBy(() -> door.signIn(token, of(foreign, "虚构李", Post.PRINCIPAL), VISITOR))
                .isInstanceOf(RuntimeException.class);

        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThat(sessions.attendance(id)).singleElement().satisfies(line -> assertThat(line.source())
                .isEqualTo("door"));
        UUID yesterday = sessions.create(head(TODAY.minusDays(1)));
        sessions.openDoor(yesterday, true);
        String other = sessions.get(yesterday).token();
        refused("training.door.closed", () -> door.signIn(other, guest("虚构赵", People.OFFICIAL), VISITOR));
    }

    @Test
    void whoAsksTooOftenIsTurnedAway() {
        String visitor = "192.0.2." + UUID.randomUUID();
        for (int i = 0; i < DoorService.PER_MINUTE; i++) {
            door.find("0".repeat(32), visitor);
        }
        refused("training.door.too-many", () -> door.find("0".repeat(32), visitor));
    }

    @Test
    void theTwoKeyFewAreFollowedEnterpriseByEnterprise() {
        UUID id = sessions.create(head(TODAY));
        sessions.add(id, of(inEast, "虚构王", Post.PRINCIPAL));
        sessions.add(id, of(inEast, "虚构李", Post.SAFETY_MANAGER));
        sessions.add(id, of(inWest, "虚构赵", Post.SAFETY_MANAGER));
        UUID observed = sessions.create(new Session.Head(SessionKind.SITE_OBSERVATION, "观摩", TODAY, "", ""));
        sessions.add(observed, of(inWest, "虚构钱", Post.PRINCIPAL));

        int year = TODAY.getYear();
        assertThat(sessions.coverageSummary(year)).isEqualTo(new Coverage.Summary(2, 1, 2, 1));
        assertThat(sessions.coverage(year, true, PageRequest.page(0, 10)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.enterpriseName()).isEqualTo("虚构西山茶厂");
                    assertThat(line.principalOn()).isNull();
                    assertThat(line.managerOn()).isEqualTo(TODAY);
                });
        assertThat(sessions.coverageSummary(year - 1)).isEqualTo(new Coverage.Summary(2, 0, 0, 0));
    }
}
