package org.anbiao.dualreport;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anbiao.documents.QrCode;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.RiskKind;
import org.jspecify.annotations.Nullable;

/** Risk points and reports for tests. */
public final class DualReportFixture {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    public static final byte[] PICTURE = QrCode.png("minutes", 4);

    private DualReportFixture() {}

    /** A risk point that passes the rules in every colour. */
    public static PointContent point(String name, String measures) {
        return new PointContent(
                name,
                "虚构车间",
                RiskKind.values()[0],
                "虚构因素",
                List.of(AccidentType.values()[0]),
                measures,
                ControlLevel.values()[0],
                "虚构王",
                List.of(),
                new PointContent.Duties("摄像头", "门卫值守", 7));
    }

    /** A report about the thirty days before it was given. */
    public static ReportDraft draft(
            ReportReceiver receiver, LocalDate givenOn, ReportDraft.@Nullable Evidence evidence) {
        return new ReportDraft(receiver, givenOn.minusDays(30), givenOn, givenOn, "虚构王", "虚构单位或会议", evidence);
    }

    /** One for the department. */
    public static ReportDraft department(LocalDate givenOn) {
        return draft(ReportReceiver.DEPARTMENT, givenOn, null);
    }

    /** One for the workers' congress, with its evidence. */
    public static ReportDraft congress(LocalDate givenOn) {
        return draft(ReportReceiver.CONGRESS, givenOn, new ReportDraft.Evidence("会议签到.png", PICTURE));
    }
}
