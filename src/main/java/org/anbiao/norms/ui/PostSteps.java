package org.anbiao.norms.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.Post.Holder;
import org.anbiao.norms.PostService;
import org.jspecify.annotations.Nullable;

/** The dialogs about the posts of an enterprise. */
class PostSteps {

    private final PostService posts;
    private final UUID enterprise;
    private final Runnable changed;

    /** @param changed shows the posts again */
    PostSteps(PostService posts, UUID enterprise, Runnable changed) {
        this.posts = posts;
        this.enterprise = enterprise;
        this.changed = changed;
    }

    /** Adds a post, or changes the list of one. */
    void edit(@Nullable Post post) {
        TextField name = new TextField(Texts.get("norms.posts.name"));
        name.setMaxLength(60);
        name.setRequiredIndicatorVisible(true);
        TextField department = new TextField(Texts.get("norms.posts.department"));
        department.setMaxLength(60);
        department.setHelperText(Texts.get("norms.posts.department-hint"));
        Checkbox head = new Checkbox(Texts.get("norms.posts.head-field"));
        TextArea goals = area("goals");
        TextArea duties = area("duties");
        TextArea scope = area("scope");
        TextArea standard = area("standard");
        if (post != null) {
            Duties now = post.duties();
            name.setValue(now.name());
            department.setValue(now.department());
            head.setValue(now.head());
            goals.setValue(now.goals());
            duties.setValue(now.duties());
            scope.setValue(now.scope());
            standard.setValue(now.standard());
        }
        new StepDialog(
                        Texts.get(post == null ? "norms.posts.add" : "norms.posts.change"),
                        "",
                        () -> {
                            Duties given = new Duties(
                                    department.getValue(),
                                    name.getValue(),
                                    head.getValue(),
                                    goals.getValue(),
                                    duties.getValue(),
                                    scope.getValue(),
                                    standard.getValue());
                            if (post == null) {
                                posts.add(enterprise, given);
                            } else {
                                posts.change(post.id(), post.version(), given);
                            }
                        },
                        changed)
                .with(name, department, head, goals, duties, scope, standard)
                .open();
    }

    private static TextArea area(String part) {
        TextArea area = new TextArea(Texts.get("norms.posts.field." + part));
        area.setMaxLength(2000);
        return area;
    }

    void assign(Post post) {
        TextField name = new TextField(Texts.get("norms.posts.person"));
        name.setMaxLength(50);
        Select<Employment> employment = new Select<>();
        employment.setLabel(Texts.get("norms.posts.employment"));
        employment.setItems(Employment.values());
        employment.setItemLabelGenerator(one -> Texts.get("norms.employment." + one.code()));
        employment.setValue(Employment.REGULAR);
        new StepDialog(
                        Texts.get("norms.posts.assign"),
                        post.duties().name(),
                        () -> posts.assign(post.id(), name.getValue(), employment.getValue()),
                        changed)
                .with(name, employment)
                .open();
    }

    /** Takes somebody out of a post. */
    void release(Post post, Holder holder) {
        new StepDialog(
                        Texts.get("norms.posts.release"),
                        Texts.get(
                                "norms.posts.release-effect",
                                holder.name(),
                                post.duties().name()),
                        () -> posts.release(post.id(), holder.id()),
                        changed)
                .open();
    }

    /** Ends a post. */
    void end(Post post) {
        new StepDialog(
                        Texts.get("norms.posts.end"),
                        Texts.get(
                                "norms.posts.end-effect",
                                post.duties().name(),
                                post.holders().size()),
                        () -> posts.end(post.id(), post.version()),
                        changed)
                .ending()
                .open();
    }
}
