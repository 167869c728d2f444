package org.anbiao.recognition.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Nominee;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.SelectionService;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.ui.EnterpriseChoice;

/** Selecting an enterprise, or one of its posts, with the day and the reason. */
class NominationForm {

    /** All projects there are a selection for, those of enterprises first. */
    static final List<String> PROJECTS = Stream.of(RecognitionKind.CASE, RecognitionKind.POST)
            .flatMap(kind -> kind.categories().stream())
            .toList();

    private static final int LONGEST = 60;

    private final SelectionService selection;
    private final EnterpriseChoice enterprise;
    final Select<String> project = new Select<>();
    final TextField post = new TextField(Texts.get("recognition.candidate.post"));
    final TextField person = new TextField(Texts.get("recognition.candidate.person"));
    private final DateField day = new DateField(Texts.get("recognition.candidate.named"));
    private final TextArea reason = new TextArea(Texts.get("recognition.field.reason"));

    NominationForm(SelectionService selection, EnterpriseDirectory directory, LocalDate today) {
        this.selection = selection;
        this.enterprise = new EnterpriseChoice(Texts.get("recognition.field.enterprise"), directory);
        enterprise.setRequiredIndicatorVisible(true);
        project.setLabel(Texts.get("recognition.candidate.project"));
        project.setItems(PROJECTS);
        project.setItemLabelGenerator(Words::category);
        project.addValueChangeListener(change -> showPost());
        project.setValue(PROJECTS.get(0));
        post.setMaxLength(LONGEST);
        post.setRequiredIndicatorVisible(true);
        person.setMaxLength(LONGEST);
        person.setHelperText(Texts.get("recognition.candidate.person-hint"));
        day.setValue(today);
        day.setMax(today);
        reason.setMaxLength(500);
    }

    private void showPost() {
        boolean ofPost = RecognitionKind.POST.categories().contains(project.getValue());
        post.setVisible(ofPost);
        person.setVisible(ofPost);
    }

    /** @param opened is given the candidate that was made */
    StepDialog dialog(Consumer<UUID> opened) {
        UUID[] made = new UUID[1];
        return new StepDialog(
                        Texts.get("recognition.candidate.select"),
                        Texts.get("recognition.candidate.select-effect"),
                        () -> made[0] = select(),
                        () -> opened.accept(made[0]))
                .with(enterprise, project, post, person, day, reason);
    }

    private UUID select() {
        EnterpriseListItem chosen = enterprise.getValue();
        LocalDate on = day.getValue();
        if (chosen == null) {
            throw new DomainException("recognition.enterprise-missing");
        }
        if (on == null) {
            throw new DomainException("recognition.day-missing");
        }
        Nominee nominee = post.isVisible()
                ? new Nominee(project.getValue(), post.getValue(), person.getValue())
                : Nominee.enterprise(project.getValue());
        return selection.select(chosen.id(), nominee, on, reason.getValue());
    }
}
