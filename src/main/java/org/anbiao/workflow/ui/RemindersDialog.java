package org.anbiao.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.TaskReminder;

/** What was told about a task's deadline, when, by whom and to whom. */
class RemindersDialog extends Dialog {

    RemindersDialog(String title, List<TaskReminder> reminders) {
        setHeaderTitle(title);
        addClassName("task-dialog");
        OrderedList lines = new OrderedList();
        lines.addClassName("review-steps");
        reminders.forEach(reminder -> lines.add(line(reminder)));
        add(lines);
        getFooter().add(new Button(Texts.get("common.action.close"), click -> close()));
    }

    private static ListItem line(TaskReminder reminder) {
        Span what = new Span(Texts.get(
                "workflow.reminder.line",
                DateField.format(reminder.on()),
                Texts.get("workflow.reminder." + reminder.kind()),
                reminder.byName()));
        Span to = new Span(
                reminder.names().isBlank()
                        ? Texts.get("workflow.reminder.to-nobody")
                        : Texts.get("workflow.reminder.to", reminder.names()));
        to.addClassName("inbox-meta");
        return new ListItem(what, to);
    }
}
