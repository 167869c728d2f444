package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.recognition.CaseDraft;
import org.anbiao.recognition.PublishedCase;
import org.anbiao.recognition.PublishedCases;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two published cases: one of 白濑乡 with name and photo, to which the enterprise agreed, and one of the bureau without, taken back. All invented. */
@Component
@Profile("demo")
@Order(42)
class DemoCases implements DemoDataset {

    private static final String TOWNSHIP = "baila-anban";
    private static final String BUREAU = "chengguan-guanli";

    private final PublishedCases cases;
    private final DemoLogins logins;
    private final LocalDate today;

    DemoCases(PublishedCases cases, DemoLogins logins, Clock clock) {
        this.cases = cases;
        this.logins = logins;
        this.today = LocalDate.now(clock);
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        first(
                TOWNSHIP,
                recognition -> cases.publish(
                        recognition.id(),
                        new CaseDraft(
                                "班前十分钟，隐患早发现",
                                recognition.enterpriseName() + "把检查清单做成卡片挂在岗位上，班前逐项确认，发现问题当班上报、当天整改。",
                                new PublishedCase.Consent(today.minusDays(1), "示例：企业同意公开的回执"),
                                false,
                                List.of(new RecognitionService.Upload("岗位卡片（示例）.png", DemoPicture.plan()))),
                        today));
        first(
                BUREAU,
                recognition -> cases.withdraw(
                        cases.publish(
                                recognition.id(),
                                new CaseDraft("点检表上墙", "某企业把设备点检表贴在机台旁，交接班时当面核对。", null, false, List.of()),
                                today),
                        today,
                        "内容需要补充，修改后再推出"));
    }

    /** What is done with the first recognition whose case can be published, if there is one. */
    private void first(String who, Consumer<Recognition> act) {
        logins.as(who, () -> cases.publishable().stream().findFirst().ifPresent(act));
    }
}
