package org.anbiao.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.campaign.WorkListItem.Completion;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;

/** The key project list: topic, task, completion, responsible units; incomplete items can be completed here. */
class WorkListSection extends SetupSection {

    private final transient SectionEdit edit;
    private final RowList<ItemRow> rows = new RowList<>(
            "campaign.worklist.add",
            () -> new ItemRow(new WorkListItem(null, 0, "", "", "", Completion.BY_DATE, null, "", true)));

    WorkListSection(SectionEdit edit) {
        super("work-list", edit);
        this.edit = edit;
        edit.content().workList().forEach(item -> rows.addRow(new ItemRow(item)));
        fields(rows);
    }

    @Override
    void save() {
        List<WorkListItem> items = new ArrayList<>();
        rows.rows().forEach(row -> items.add(row.value(items.size() + 1)));
        edit.saver().workList(items);
    }

    private final class ItemRow extends Div {

        private final TextField topic = new TextField(Texts.get("campaign.worklist.topic"));
        private final TextArea task = new TextArea(Texts.get("campaign.worklist.task"));
        private final Select<Completion> kind = new Select<>();
        private final TextField completion = new TextField(Texts.get("campaign.worklist.completion"));
        private final DateField dueOn = new DateField(Texts.get("campaign.worklist.due"));
        private final TextField responsible = new TextField(Texts.get("campaign.worklist.responsible"));

        ItemRow(WorkListItem item) {
            addClassName("setup-row");
            topic.setValue(item.topic());
            task.setValue(item.task());
            task.addClassName("grow");
            kind.setLabel(Texts.get("campaign.worklist.kind"));
            kind.setItems(Completion.values());
            kind.setItemLabelGenerator(value -> Texts.get("campaign.completion." + value.code()));
            kind.setValue(item.kind());
            completion.setValue(item.completion());
            dueOn.setValue(item.dueOn());
            dueOn.addClassName("date");
            responsible.setValue(item.responsible());
            add(
                    topic,
                    task,
                    kind,
                    completion,
                    dueOn,
                    responsible,
                    rows.upButton(this, item.topic()),
                    rows.removeButton(this, item.task()));
        }

        WorkListItem value(int number) {
            boolean complete = !task.isEmpty() && !responsible.isEmpty();
            return new WorkListItem(
                    null,
                    number,
                    topic.getValue().strip(),
                    task.getValue().strip(),
                    completion.getValue().strip(),
                    kind.getValue(),
                    dueOn.getValue(),
                    responsible.getValue().strip(),
                    complete);
        }
    }
}
