package org.anbiao.promise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.RiskKind;

/** Content of risk points and promises for tests. */
public final class PromiseFixture {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private PromiseFixture() {}

    /** A risk point that passes the rules in every colour. */
    public static PointContent point(String name) {
        return new PointContent(
                name,
                "虚构车间",
                RiskKind.values()[0],
                "虚构因素",
                List.of(AccidentType.values()[0]),
                "虚构措施",
                ControlLevel.values()[0],
                "虚构王",
                List.of(),
                new PointContent.Duties("摄像头", "门卫值守", 7));
    }

    /** A promise with special work. */
    public static Content content(String duties) {
        return new Content(duties, "制度齐全", "投入到位", "管控到位", "治理到位", Set.of(SpecialWork.HOT_WORK), "二车间屋面");
    }
}
