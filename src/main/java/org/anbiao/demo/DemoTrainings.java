package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.training.Attendee;
import org.anbiao.training.People;
import org.anbiao.training.Post;
import org.anbiao.training.Session;
import org.anbiao.training.SessionKind;
import org.anbiao.training.SessionService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Trainings and observations on site of townships, a village and the bureau, invented; one today with its door open. */
@Component
@Profile("demo")
@Order(42)
class DemoTrainings implements DemoDataset {

    private static final List<String> NAMES =
            List.of("陈虚构", "林虚构", "黄虚构", "张虚构", "吴虚构", "李虚构", "王虚构", "郑虚构", "苏虚构", "谢虚构");
    private static final int ASKED = 60;

    /** Parts of the names of enterprises that observations are held at. */
    private static final List<String> HOSTS = List.of("食品有限", "污水");

    private final SessionService sessions;
    private final EnterpriseDirectory directory;
    private final DemoLogins logins;
    private final LocalDate today;

    DemoTrainings(SessionService sessions, EnterpriseDirectory directory, DemoLogins logins, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.logins = logins;
        this.today = LocalDate.now(clock);
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as("chengguan-guanli", () -> {
            held(SessionKind.TRAINING, "城镇燃气企业四项规范解读", LocalDate.of(2025, 4, 25), "县城管局三楼会议室", 6, 3);
            held(SessionKind.SITE_OBSERVATION, "污水处理厂有限空间作业现场观摩", LocalDate.of(2025, 6, 20), "城东污水处理厂", 5, 4);
            held(SessionKind.TRAINING, "标准化创建与运行方法", LocalDate.of(2025, 9, 16), "县城管局三楼会议室", 7, 2);
        });
        logins.as("jintao-anban", () -> {
            held(SessionKind.TRAINING, "2025版标准化评定标准宣贯", LocalDate.of(2026, 1, 22), "金淘镇政府会议厅", 12, 6);
            held(SessionKind.TRAINING, "企业主要负责人和安全管理人员专题培训", LocalDate.of(2026, 3, 12), "金淘镇政府会议厅", 10, 2);
        });
        logins.as(
                "jintao-cun",
                () -> held(SessionKind.TRAINING, "村级网格员检查导则培训", LocalDate.of(2026, 2, 26), "占石村委会", 3, 4));
        logins.as("baila-anban", () -> {
            held(SessionKind.TRAINING, "全员安全生产责任制培训", LocalDate.of(2025, 3, 14), "白濑乡政府会议室", 9, 5);
            held(SessionKind.SITE_OBSERVATION, "食品茶业标杆企业现场观摩", LocalDate.of(2025, 7, 18), "白濑村", 8, 3);
            UUID open = held(SessionKind.TRAINING, "岁末年初安全生产专题培训", today, "白濑乡政府会议室", 4, 2);
            sessions.openDoor(open, true);
        });
    }

    /** @param guests people without an enterprise */
    private UUID held(SessionKind kind, String topic, LocalDate on, String place, int enterprises, int guests) {
        List<EnterpriseListItem> own = directory.rows(EnterpriseFilter.ACTIVE, PageRequest.page(0, ASKED));
        UUID host = own.stream()
                .filter(one -> HOSTS.stream().anyMatch(one.name()::contains))
                .findFirst()
                .map(EnterpriseListItem::id)
                .orElse(null);
        UUID id = sessions.create(new Session.Head(kind, topic, on.isAfter(today) ? today : on, place, "", host));
        List<Attendee> people = new ArrayList<>();
        // every third of the list, so that several villages come
        for (int i = 0; i < own.size() && people.size() < enterprises * 2; i += Math.max(1, own.size() / enterprises)) {
            UUID enterprise = own.get(i).id();
            people.add(new Attendee(NAMES.get(i % NAMES.size()), People.ENTERPRISE, enterprise, Post.PRINCIPAL, ""));
            if (i % 2 == 0) {
                people.add(new Attendee(
                        NAMES.get((i + 3) % NAMES.size()), People.ENTERPRISE, enterprise, Post.SAFETY_MANAGER, ""));
            }
        }
        for (int i = 0; i < guests; i++) {
            People guest = List.of(People.OFFICIAL, People.GRID_WORKER, People.SUPERVISOR, People.SUPPORT)
                    .get(i % 4);
            people.add(new Attendee("来宾" + NAMES.get(i), guest, null, null, ""));
        }
        sessions.addList(id, people);
        return id;
    }
}
