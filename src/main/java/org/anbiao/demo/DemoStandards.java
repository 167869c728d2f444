package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.EditionMapping;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.MappingService;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two editions of an invented standard of 安溪县 and the mapping between them. 白濑乡 chose the first one for its medium enterprises, so
 * that its people find messages about the second one and about the mapping.
 */
@Component
@Profile("demo")
@Order(45)
class DemoStandards implements DemoDataset {

    private static final String COUNTY = "anxi-guanli";
    private static final String TOWNSHIP = "baila-anban";
    private static final Standard STONE = new Standard("anxi-stone", "安溪县石材加工企业安全自评细则", "", StandardType.LOCAL);
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private static final List<Element> FIRST = List.of(
            element("责任落实", "安全职责", "主要负责人每季度至少组织一次全厂安全检查", "明确专（兼）职安全管理人员并发文", "与各车间、班组签订安全生产责任书"),
            element("现场管理", "作业安全", "切割机、打磨机防护罩齐全、固定牢靠", "行车限位、吊具、钢丝绳定期检查并记录", "食堂使用瓶装液化气的有专人管理"));

    private static final List<Element> SECOND = List.of(
            element("责任落实", "安全职责", "主要负责人每月至少组织一次全厂安全检查", "明确专（兼）职安全管理人员并发文", "建立一岗一清单，每年考核并公布结果"),
            element("现场管理", "作业安全", "切割机、打磨机防护罩齐全、固定牢靠", "行车限位、吊具每月检查", "钢丝绳按规程报废、更换并记录", "沉淀池、循环水池清淤按有限空间作业审批"));

    private final StandardService standards;
    private final MappingService mappings;
    private final DemoLogins logins;
    private final Clock clock;

    DemoStandards(StandardService standards, MappingService mappings, DemoLogins logins, Clock clock) {
        this.standards = standards;
        this.mappings = mappings;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        String[] editions = new String[2];
        logins.as(COUNTY, () -> editions[0] = publish("2024版", LocalDate.of(2024, 1, 1), FIRST));
        logins.as(
                TOWNSHIP,
                () -> standards.choose(SubjectClass.MEDIUM, editions[0], LocalDate.now(clock), "乡内石材企业较多，统一用县细则"));
        logins.as(COUNTY, () -> {
            editions[1] = publish("2025版", LocalDate.of(2025, 1, 1), SECOND);
            map(editions[0], editions[1]);
        });
    }

    private String publish(String label, LocalDate from, List<Element> elements) {
        String key = standards.draft(new EditionHead(STONE, label, from, null, "虚构示例"), "");
        standards.save(standards.get(key).withElements(elements));
        standards.publish(key);
        return key;
    }

    /** One item became two, one is asked no more; the rest asks the same or nearly so. */
    private void map(String from, String to) {
        EditionMapping decided = mappings.decide(
                mappings.get(from, to),
                Map.of(
                        "1.1.1", Set.of("1.1.1"),
                        "1.1.2", Set.of("1.1.2"),
                        "1.1.3", Set.of("1.1.3"),
                        "2.1.1", Set.of("2.1.1"),
                        "2.1.2", Set.of("2.1.2", "2.1.3"),
                        "2.1.3", Set.of()));
        mappings.publish(decided);
    }

    private static Element element(String title, String section, String... texts) {
        List<Item> items = java.util.Arrays.stream(texts)
                .map(text -> new Item("", text, "现场查看并查阅记录", "", "记录、照片", "", POINTS))
                .toList();
        return new Element("", title, List.of(new Section("", section, items)));
    }
}
