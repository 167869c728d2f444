package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
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
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostFinding;
import org.anbiao.norms.PostService;
import org.anbiao.norms.Posts;
import org.anbiao.tenancy.CurrentActor;

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
class PostsView extends EnterprisePage {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int SHOWN = 8;

    private final transient PostService posts;
    private final transient AuthenticationContext authentication;

    PostsView(PostService posts, CurrentActor currentActor, AuthenticationContext authentication) {
        super(currentActor, "norms.nav.posts");
        this.posts = posts;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        Posts all = posts.of(enterprise);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        removeAll();
        PageHeader header = new PageHeader(Texts.get("norms.posts.title"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("norms.posts.subtitle")
                                : posts.enterprise(enterprise).name());
        if (open) {
            Button add = new Button(
                    Texts.get("norms.posts.add"), click -> steps(enterprise).edit(null));
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
            ofDepartment.forEach(post -> list.add(new PostCard(post, open, steps(enterprise))));
            add(new H3(department.isEmpty() ? Texts.get("norms.posts.whole") : department), list);
        });
    }

    private PostSteps steps(UUID enterprise) {
        return new PostSteps(posts, enterprise, () -> show(enterprise));
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
}
