package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.Post.Holder;
import org.anbiao.norms.PostFinding;
import org.anbiao.norms.PostService;
import org.anbiao.norms.Posts;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 一岗一清单: every post with its list and who is in it, and what is missing. */
@Route(NormsNavigation.POSTS + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class PostsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int SHOWN = 8;

    private final transient PostService posts;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;

    PostsView(PostService posts, CurrentActor currentActor, AuthenticationContext authentication) {
        this.posts = posts;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID own = currentActor.get().enterpriseId();
        UUID wanted = event.getRouteParameters()
                .get("enterprise")
                .flatMap(NormWords::id)
                .orElse(null);
        UUID enterprise = wanted == null ? own : wanted;
        if (enterprise == null || !Notices.attempt(() -> show(enterprise))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("norms.nav.posts")),
                    new EmptyState(Texts.get("norms.own.choose"), Texts.get("norms.own.choose-hint")));
        }
    }

    private void show(UUID enterprise) {
        Posts all = posts.of(enterprise);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        removeAll();
        PageHeader header = new PageHeader(Texts.get("norms.posts.title"))
                .withSubtitle(
                        currentActor.get().isEnterprise()
                                ? Texts.get("norms.posts.subtitle")
                                : posts.enterprise(enterprise).name());
        if (open) {
            Button add = new Button(Texts.get("norms.posts.add"), click -> edit(enterprise, null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(add);
        }
        add(header);
        if (all.all().isEmpty()) {
            add(new EmptyState(Texts.get("norms.posts.empty"), Texts.get("norms.posts.empty-hint")));
            return;
        }
        add(NormWords.meta(Texts.get(
                "norms.posts.count",
                all.all().size(),
                all.complete(),
                all.people(),
                all.people(Employment.AGENCY),
                all.people(Employment.INTERN))));
        add(findings(all.findings()), downloads(enterprise));
        all.byDepartment().forEach((department, ofDepartment) -> {
            Div list = new Div();
            list.addClassName("card-list");
            ofDepartment.forEach(post -> list.add(card(enterprise, post, open)));
            add(new H3(department.isEmpty() ? Texts.get("norms.posts.whole") : department), list);
        });
    }

    private static Div findings(List<PostFinding> findings) {
        Div box = new Div();
        if (findings.isEmpty()) {
            box.add(new StatusChip(Texts.get("norms.posts.complete"), StatusChip.Tone.SUCCESS));
            return box;
        }
        UnorderedList list = new UnorderedList();
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> list.add(new ListItem(Texts.get(finding.messageKey(), finding.subject()))));
        Details details = new Details(Texts.get("norms.posts.missing", findings.size()), list);
        if (findings.size() > SHOWN) {
            details.add(NormWords.meta(Texts.get("norms.posts.more", findings.size() - SHOWN)));
        }
        details.setOpened(true);
        box.add(details);
        return box;
    }

    private Div downloads(UUID enterprise) {
        Div row = new Div(
                download(enterprise, "pdf", "application/pdf", posts::pdf),
                download(enterprise, "docx", DOCX, posts::docx));
        row.addClassName("inline-list");
        return row;
    }

    private static Anchor download(UUID enterprise, String ending, String type, Function<UUID, byte[]> content) {
        String name = Texts.get("norms.posts.file") + "." + ending;
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.apply(enterprise);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                Texts.get("norms.own.download." + ending));
        link.addClassName("download-link");
        return link;
    }

    private Div card(UUID enterprise, Post post, boolean open) {
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
        Details list = new Details(
                Texts.get("norms.posts.list"),
                line("goals", duties.goals()),
                line("duties", duties.duties()),
                line("scope", duties.scope()),
                line("standard", duties.standard()));
        Div card = new Div(head, people(enterprise, post, open), list);
        card.addClassName("card");
        if (open) {
            Button change = new Button(Texts.get("norms.posts.change"), click -> edit(enterprise, post));
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button assign = new Button(Texts.get("norms.posts.assign"), click -> assign(enterprise, post));
            assign.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button end = new Button(Texts.get("norms.posts.end"), click -> new StepDialog(
                            Texts.get("norms.posts.end"),
                            Texts.get(
                                    "norms.posts.end-effect",
                                    duties.name(),
                                    post.holders().size()),
                            () -> posts.end(post.id(), post.version()),
                            () -> show(enterprise))
                    .ending()
                    .open());
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Div row = new Div(change, assign, end);
            row.addClassName("inline-list");
            card.add(row);
        }
        return card;
    }

    private static Paragraph line(String part, String text) {
        Paragraph line = new Paragraph(Texts.get("norms.posts.line." + part, text.isEmpty() ? "—" : text));
        line.addClassName("card-meta");
        return line;
    }

    private Div people(UUID enterprise, Post post, boolean open) {
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
                Button release = new Button(text + " ×", click -> new StepDialog(
                                Texts.get("norms.posts.release"),
                                Texts.get(
                                        "norms.posts.release-effect",
                                        holder.name(),
                                        post.duties().name()),
                                () -> posts.release(post.id(), holder.id()),
                                () -> show(enterprise))
                        .open());
                release.addThemeVariants(ButtonVariant.LUMO_SMALL);
                release.setAriaLabel(Texts.get("norms.posts.release") + " " + text);
                people.add(release);
            } else {
                people.add(new Span(text));
            }
        }
        return people;
    }

    private void edit(UUID enterprise, @Nullable Post post) {
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
                        () -> show(enterprise))
                .with(name, department, head, goals, duties, scope, standard)
                .open();
    }

    private static TextArea area(String part) {
        TextArea area = new TextArea(Texts.get("norms.posts.field." + part));
        area.setMaxLength(2000);
        return area;
    }

    private void assign(UUID enterprise, Post post) {
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
                        () -> show(enterprise))
                .with(name, employment)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("norms.nav.posts");
    }
}
