package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportCheck;
import org.anbiao.reporting.ReportExport;
import org.anbiao.reporting.ReportFilling;
import org.anbiao.reporting.ReportReceipt;
import org.anbiao.reporting.ReportService;
import org.anbiao.reporting.ReportState;

/** What can be done with a report, by its state and by who looks at it; one primary action at a time. */
@SpringComponent
class ReportActions {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportService reports;
    private final ReportFilling filling;
    private final ReportReceipt receipt;
    private final ReportExport export;
    private final AuthenticationContext authentication;

    ReportActions(
            ReportService reports,
            ReportFilling filling,
            ReportReceipt receipt,
            ReportExport export,
            AuthenticationContext authentication) {
        this.reports = reports;
        this.filling = filling;
        this.receipt = receipt;
        this.export = export;
        this.authentication = authentication;
    }

    /** The page's head; {@code open} shows a tab of the page anew. */
    PageHeader header(Report report, String title, boolean fills, LocalDate today, Consumer<String> open) {
        List<Component> buttons = new ArrayList<>();
        buttons.add(download(report, title, ".xlsx", XLSX, () -> export.workbook(report.id())));
        buttons.add(download(report, title, ".pdf", "application/pdf", () -> export.pdf(report.id())));
        if (fills) {
            addFilling(buttons, report, open);
        }
        if (receives(report)) {
            addReceiving(buttons, report, open);
        }
        LocalDate asOf = report.asOf();
        return new PageHeader(title, buttons.toArray(Component[]::new))
                .withState(ReportWords.chips(report.state(), report.dueOn(), report.late(), today)
                        .toArray(Component[]::new))
                .withSubtitle(Texts.get(
                        "reporting.report.subtitle",
                        report.campaignTitle(),
                        ReportWords.date(report.dueOn()),
                        asOf == null
                                ? Texts.get("reporting.report.not-computed")
                                : Texts.get(
                                        "reporting.report.as-of",
                                        ReportWords.date(asOf),
                                        ReportWords.time(report.computedAt()))));
    }

    /** Whether the user takes this report in or sends it back. */
    boolean receives(Report report) {
        return reports.mayReceive(report)
                && authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)
                && (report.state() == ReportState.SENT || report.state() == ReportState.RECEIVED);
    }

    /** Adds the receiver's remark to the panel of a cell. */
    void addRemark(CellPanel panel, Runnable changed) {
        panel.withRemark(receipt, changed);
    }

    private void addFilling(List<Component> buttons, Report report, Consumer<String> open) {
        buttons.add(new Button(Texts.get("reporting.report.compute"), click -> {
            if (Notices.attempt(() -> filling.compute(report.id()))) {
                Notices.done(Texts.get("reporting.report.computed"));
                open.accept("");
            }
        }));
        if (report.state() != ReportState.OPEN) {
            buttons.add(new Button(
                    Texts.get("reporting.check.run"),
                    click -> Notices.attempt(() -> {
                        long points = blocking(filling.check(report.id()));
                        Notices.done(Texts.get("reporting.check.done", String.valueOf(points)));
                        open.accept("checks");
                    })));
        }
        if (authentication.hasAuthority(Permission.REPORT_SEND)) {
            buttons.add(primary("reporting.report.send", () -> send(report, open)));
        }
    }

    private void send(Report report, Consumer<String> open) {
        List<ReportCheck> blocking = filling.checkAndSend(report.id());
        if (blocking.isEmpty()) {
            Notices.done(Texts.get("reporting.report.sent"));
            open.accept("");
        } else {
            Notices.refused(Texts.get("reporting.report.blocked", String.valueOf(blocking.size())));
            open.accept("checks");
        }
    }

    private static long blocking(List<ReportCheck> checks) {
        return checks.stream().filter(ReportCheck::blocking).count();
    }

    private void addReceiving(List<Component> buttons, Report report, Consumer<String> open) {
        buttons.add(new Button(Texts.get("reporting.report.send-back"), click -> sendBack(report, open)));
        if (report.state() == ReportState.SENT) {
            buttons.add(primary("reporting.report.receive", () -> {
                receipt.receive(report.id());
                Notices.done(Texts.get("reporting.report.received"));
                open.accept("");
            }));
        }
    }

    private void sendBack(Report report, Consumer<String> open) {
        TextArea comment = new TextArea(Texts.get("reporting.report.send-back-comment"));
        comment.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Texts.get("reporting.report.send-back"));
        dialog.add(comment);
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.get("common.action.cancel"));
        dialog.setConfirmText(Texts.get("reporting.report.send-back"));
        dialog.addConfirmListener(confirm -> {
            if (Notices.attempt(() -> receipt.sendBack(report.id(), comment.getValue(), Map.of()))) {
                Notices.done(Texts.get("reporting.report.sent-back"));
                open.accept("");
            }
        });
        dialog.open();
    }

    private static Button primary(String key, Runnable action) {
        Button button = new Button(Texts.get(key), click -> Notices.attempt(action));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // a second click while the first is on its way does nothing
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }

    private static Component download(
            Report report, String title, String ending, String type, Supplier<byte[]> content) {
        String text = Texts.get(ending.equals(".pdf") ? "reporting.report.pdf" : "reporting.report.xlsx");
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), title + ending, type, bytes.length);
                }),
                text);
        anchor.addClassName("action-link");
        anchor.setVisible(report.state() != ReportState.OPEN);
        return anchor;
    }
}
