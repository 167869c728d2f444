package org.anbiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.risk.PointContent.Duties;

/** Invented risk points. */
public final class RiskFixture {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    public static final Duties WATCHED = new Duties("气体检测报警仪", "门卫室三班轮换", 7);
    public static final Duties ROUTINE = new Duties("", "", 30);

    private RiskFixture() {}

    /** A point in a workshop, concerning one post. */
    public static PointContent content(String name, String place, Duties duties) {
        return new PointContent(
                name,
                place,
                RiskKind.EQUIPMENT,
                "防护罩缺失",
                List.of(AccidentType.MACHINE, AccidentType.STRUCK),
                "停机检查，防护罩联锁",
                ControlLevel.WORKSHOP,
                "陈虚构",
                List.of("切割工"),
                duties);
    }

    /** A grading by the three factors, {@code "3,6,15"}. */
    public static Grading lec(String factors, String reason, LocalDate on) {
        String[] parts = factors.split(",");
        return Grading.byLec(
                new Lec(new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2])), reason, on);
    }

    public static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
