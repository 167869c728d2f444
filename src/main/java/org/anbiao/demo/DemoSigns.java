package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.risk.SignKind;
import org.anbiao.risk.SignRule;
import org.anbiao.risk.SignRules;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Details of signs that the bureau of 德化县 sets for three of its sectors, those for gas revised once. All invented. */
@Component
@Profile("demo")
@Order(47)
class DemoSigns implements DemoDataset {

    private static final String BUREAU = "chengguan-guanli";
    private static final String DOCUMENT = "德城管执法〔虚〕21号";

    private final SignRules rules;
    private final DemoLogins logins;
    private final Clock clock;

    DemoSigns(SignRules rules, DemoLogins logins, Clock clock) {
        this.rules = rules;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(BUREAU, () -> {
            SignRule.Item fire = sign(SignKind.PROHIBITION, "禁止烟火", "储罐区、气化间、充装间入口", "30×40厘米，离地1.6米，夜间可见");
            SignRule.Item phone = sign(SignKind.PROHIBITION, "禁止使用手机", "储罐区、装卸区入口", "30×40厘米");
            set("城镇燃气", "德城管执法〔虚〕9号", List.of(fire, phone));
            set(
                    "城镇燃气",
                    DOCUMENT,
                    List.of(
                            fire,
                            phone,
                            sign(SignKind.WARNING, "当心爆炸", "储罐区四周围墙", "边长40厘米三角形，每20米一块"),
                            sign(SignKind.MANDATORY, "消除静电", "装卸区入口静电释放柱旁", "直径30厘米圆形"),
                            sign(SignKind.PROMPT, "紧急切断阀", "切断阀旁", "20×30厘米，附操作步骤")));
            set(
                    "城市供水",
                    DOCUMENT,
                    List.of(
                            sign(SignKind.WARNING, "当心中毒", "加氯间、消毒间门外", "边长30厘米三角形"),
                            sign(SignKind.MANDATORY, "必须佩戴防护用品", "加氯间门外", "直径30厘米圆形"),
                            sign(SignKind.PROHIBITION, "禁止入内", "清水池、水源取水口周界", "30×40厘米，每50米一块")));
            set(
                    "生活污水处理",
                    DOCUMENT,
                    List.of(
                            sign(SignKind.WARNING, "有限空间　当心中毒", "格栅间、集水井、污泥池入口", "40×60厘米，附作业审批要求和监护人"),
                            sign(SignKind.WARNING, "当心溺水", "曝气池、沉淀池护栏", "边长30厘米三角形，每25米一块"),
                            sign(SignKind.PROMPT, "救生圈", "池边救生设施处", "20×30厘米")));
        });
    }

    private static SignRule.Item sign(SignKind kind, String what, String place, String form) {
        return new SignRule.Item(kind, what, place, form, "GB 2894");
    }

    private void set(String sector, String document, List<SignRule.Item> signs) {
        rules.set(new SignRule.Draft(sector, signs, LocalDate.now(clock), document));
    }
}
