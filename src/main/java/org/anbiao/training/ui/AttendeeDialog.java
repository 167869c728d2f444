package org.anbiao.training.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.ui.EnterpriseChoice;
import org.anbiao.training.Attendee;
import org.anbiao.training.People;
import org.anbiao.training.Post;
import org.anbiao.training.SessionService;

/** Adding one person to a session by hand. */
final class AttendeeDialog {

    private AttendeeDialog() {}

    static void open(SessionService sessions, EnterpriseDirectory directory, UUID id, Runnable done) {
        TextField name = new TextField(Texts.get("training.field.name"));
        name.setMaxLength(30);
        Select<People> people = new Select<>();
        people.setLabel(Texts.get("training.field.people"));
        people.setItems(People.values());
        people.setItemLabelGenerator(TrainingWords::people);
        EnterpriseChoice enterprise = new EnterpriseChoice(Texts.get("training.field.enterprise"), directory);
        Select<Post> post = new Select<>();
        post.setLabel(Texts.get("training.field.post"));
        post.setItems(Post.values());
        post.setItemLabelGenerator(TrainingWords::post);
        TextField phone = new TextField(Texts.get("training.field.phone"));
        phone.setMaxLength(20);
        people.addValueChangeListener(change -> {
            boolean of = change.getValue() == People.ENTERPRISE;
            enterprise.setVisible(of);
            post.setVisible(of);
        });
        people.setValue(People.ENTERPRISE);
        new StepDialog(
                        Texts.get("training.session.add"),
                        "",
                        () -> {
                            boolean of = people.getValue() == People.ENTERPRISE;
                            EnterpriseListItem chosen = enterprise.getValue();
                            sessions.add(
                                    id,
                                    new Attendee(
                                            name.getValue(),
                                            people.getValue(),
                                            of && chosen != null ? chosen.id() : null,
                                            of ? post.getValue() : null,
                                            phone.getValue()));
                        },
                        done)
                .with(name, people, enterprise, post, phone)
                .open();
    }
}
