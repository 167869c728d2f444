package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.Post.Holder;

/** A post with its list and who is in it. */
class PostCard extends Div {

    /** @param open whether it can be changed */
    PostCard(Post post, boolean open, PostSteps steps) {
        addClassName("card");
        Duties duties = post.duties();
        Span name = new Span(duties.name());
        name.addClassName("card-title");
        Div head = new Div(name);
        head.addClassName("inline-list");
        if (duties.head()) {
            head.add(new StatusChip(Texts.get("norms.posts.head"), StatusChip.Tone.PROGRESS));
        }
        if (!duties.isComplete()) {
            head.add(new StatusChip(Texts.get("norms.posts.incomplete"), StatusChip.Tone.WARNING));
        }
        add(
                head,
                people(post, open, steps),
                new Details(
                        Texts.get("norms.posts.list"),
                        line("goals", duties.goals()),
                        line("duties", duties.duties()),
                        line("scope", duties.scope()),
                        line("standard", duties.standard())));
        if (open) {
            Button change = new Button(Texts.get("norms.posts.change"), click -> steps.edit(post));
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button assign = new Button(Texts.get("norms.posts.assign"), click -> steps.assign(post));
            assign.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button end = new Button(Texts.get("norms.posts.end"), click -> steps.end(post));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Div row = new Div(change, assign, end);
            row.addClassName("inline-list");
            add(row);
        }
    }

    private static Paragraph line(String part, String text) {
        Paragraph line = new Paragraph(Texts.get("norms.posts.line." + part, text.isEmpty() ? "—" : text));
        line.addClassName("card-meta");
        return line;
    }

    private static Div people(Post post, boolean open, PostSteps steps) {
        Div people = new Div();
        people.addClassName("inline-list");
        if (post.holders().isEmpty()) {
            people.add(NormWords.meta(Texts.get("norms.posts.nobody")));
        }
        for (Holder holder : post.holders()) {
            String text = holder.employment() == Employment.REGULAR
                    ? holder.name()
                    : holder.name() + "（"
                            + Texts.get(
                                    "norms.employment." + holder.employment().code()) + "）";
            if (open) {
                Button release = new Button(text + " ×", click -> steps.release(post, holder));
                release.addThemeVariants(ButtonVariant.LUMO_SMALL);
                release.setAriaLabel(Texts.get("norms.posts.release") + " " + text);
                people.add(release);
            } else {
                people.add(new Span(text));
            }
        }
        return people;
    }
}
