package org.anbiao.workflow.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.workflow.DocumentParts;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.ReviewHintDesk;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What can be done with a line of the inbox. */
@Component
class TaskActions {

    private final TaskCompletion completion;
    private final TaskDesk desk;
    private final ReviewService reviews;
    private final DocumentParts parts;
    private final ReviewHintDesk hints;
    private final Clock clock;

    TaskActions(
            TaskCompletion completion,
            TaskDesk desk,
            ReviewService reviews,
            DocumentParts parts,
            ReviewHintDesk hints,
            Clock clock) {
        this.completion = completion;
        this.desk = desk;
        this.reviews = reviews;
        this.parts = parts;
        this.hints = hints;
        this.clock = clock;
    }

    /** Key of the word on the button that does the task. */
    String verb(InboxItem item) {
        if (item.isReviewing()) {
            return "workflow.inbox.review";
        }
        return page(item).isPresent() ? "workflow.inbox.open-page" : "workflow.inbox.finish";
    }

    /** Whether the person may work on tasks at all; leaders only read. */
    boolean permitted() {
        return has(Permission.TASK_WORK);
    }

    /** Whether documents under review have a tab of their own: for who decides them and for the leader, who sees what is late. */
    boolean seesReviews() {
        return has(Permission.REVIEW_DECIDE) || has("ROLE_LEADER");
    }

    private static boolean has(String name) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> name.equals(authority.getAuthority()));
    }

    /** Whether the common dialog serves, alone or together with others. */
    boolean canBatch(InboxItem item) {
        return permitted()
                && !"review".equals(item.subjectType())
                && page(item).isEmpty()
                && completion.questions(item.taskKey()).isEmpty();
    }

    void work(InboxItem item, Runnable changed) {
        if (item.isReviewing()) {
            review(item, changed);
            return;
        }
        page(item).ifPresentOrElse(UI.getCurrent()::navigate, () -> open(List.of(item), changed));
    }

    private void review(InboxItem item, Runnable changed) {
        reviews.latestOfCase(item.subjectId()).ifPresent(review -> {
            ReviewSubmission submission = review.submission();
            new ReviewDialog(
                            reviews,
                            reviews.roundsOfCase(item.subjectId()),
                            desk.documentPage(submission.subjectType(), submission.subjectId()),
                            parts.of(submission.subjectType(), submission.subjectId()),
                            hints,
                            changed)
                    .open();
        });
    }

    void finishAll(List<InboxItem> items, Runnable changed) {
        if (!items.isEmpty()) {
            open(items, changed);
        }
    }

    void claim(InboxItem item, Runnable changed) {
        if (Notices.attempt(() -> completion.claim(item.id()))) {
            Notices.done(Texts.get("workflow.inbox.claimed"));
            changed.run();
        }
    }

    void handOver(InboxItem item, Runnable changed) {
        Dialog dialog = new Dialog(Texts.get("workflow.handover.title", item.title()));
        ComboBox<TaskDesk.Colleague> to = new ComboBox<>(Texts.get("workflow.handover.to"));
        to.setItems(desk.colleagues(item.id()));
        to.setItemLabelGenerator(TaskActions::words);
        to.setHelperText(Texts.get("workflow.handover.hint"));
        to.setClearButtonVisible(true);
        to.setWidthFull();
        TextArea reason = new TextArea(Texts.get("workflow.handover.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setVisible(item.isReviewing());
        Button save = new Button(Texts.get("common.action.confirm"), click -> {
            UUID chosen = to.getValue() == null ? null : to.getValue().id();
            if (Notices.attempt(() -> give(item, chosen, reason.getValue()))) {
                dialog.close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Div(to, reason));
        dialog.getFooter().add(new Button(Texts.get("common.action.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void give(InboxItem item, @Nullable UUID memberId, String reason) {
        if (item.isReviewing()) {
            reviews.latestOfCase(item.subjectId()).ifPresent(review -> reviews.delegate(review.id(), memberId, reason));
        } else {
            completion.handOver(item.id(), memberId);
        }
    }

    /** A colleague who is away is named with the one who stands in. */
    private static String words(TaskDesk.Colleague colleague) {
        return colleague.absentUntil() == null
                ? colleague.name()
                : Texts.get(
                        "workflow.handover.absent",
                        colleague.name(),
                        DateField.format(colleague.absentUntil()),
                        Objects.requireNonNullElse(colleague.substitute(), ""));
    }

    private void open(List<InboxItem> items, Runnable changed) {
        new TaskDialog(items, completion.questions(items.get(0).taskKey()), LocalDate.now(clock), desk, changed).open();
    }

    private Optional<String> page(InboxItem item) {
        return "review".equals(item.subjectType())
                ? reviews.latestOfCase(item.subjectId())
                        .flatMap(review -> desk.documentPage(
                                review.submission().subjectType(),
                                review.submission().subjectId()))
                : desk.documentPage(item.subjectType(), item.subjectId())
                        .or(() -> completion.page(item.taskKey(), "enterprise".equals(item.subjectType())));
    }
}
