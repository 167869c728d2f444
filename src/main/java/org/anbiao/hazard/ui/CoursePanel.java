package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardStep;
import org.jspecify.annotations.Nullable;

/** Everything that happened to a hazard, in order: who, when, words, pictures; deadlines that no longer hold struck through. */
class CoursePanel extends OrderedList {

    /** @param due the deadline that holds now */
    CoursePanel(List<HazardStep> steps, @Nullable LocalDate due) {
        addClassName("hazard-course");
        steps.forEach(step -> add(line(step, due)));
    }

    private static ListItem line(HazardStep step, @Nullable LocalDate holding) {
        Span title = new Span(Texts.get("hazard.step." + step.kind().code()));
        title.addClassName("card-title");
        String who = step.byName().isEmpty() ? Texts.get("hazard.unnamed") : step.byName();
        Div head = new Div(title, HazardWords.meta(Texts.get("hazard.course.by", step.doneOn(), who)));
        head.addClassName("hazard-step-head");
        ListItem line = new ListItem(head);
        if (!step.note().isEmpty()) {
            Span note = new Span(step.note());
            note.addClassName("hazard-step-note");
            line.add(note);
        }
        LocalDate due = step.dueOn();
        boolean holds = due != null && due.equals(holding);
        if (due != null && step.kind() != HazardStep.Kind.LISTED) {
            Span day = new Span(Texts.get(holds ? "hazard.course.due" : "hazard.course.due-old", due));
            day.addClassName(holds ? "hazard-due" : "hazard-due-old");
            line.add(day);
        } else if (due != null) {
            line.add(HazardWords.meta(Texts.get("hazard.course.listed-until", due)));
        }
        if (!step.photos().isEmpty()) {
            line.add(HazardWords.photos(step.photos()));
        }
        line.add(HazardWords.meta(Texts.get("hazard.course.recorded", DateField.minute(step.at()))));
        return line;
    }
}
