package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormDefinitions;
import org.anbiao.reporting.FormDraft;
import org.anbiao.reporting.FormFile;
import org.anbiao.reporting.FormOrigins;
import org.anbiao.reporting.FormProblem;
import org.jspecify.annotations.Nullable;

/** What does our form look like, and what does each column count? Changes are kept at once; publishing makes them count. */
@Route("reports/forms/:formId")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class FormEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> TABS = List.of("columns", "head", "rules", "differences");

    private final transient FormDefinitions definitions;
    private final transient FormCatalogue catalogue;
    private final transient FormOrigins origins;
    private final Div head = new Div();
    private final Div editor = new Div();
    private final Div problems = new Div();
    private final Div preview = new Div();
    private transient @Nullable FormDraft draft;
    private transient @Nullable FormColumnEditor columns;

    FormEditorView(FormDefinitions definitions, FormCatalogue catalogue, FormOrigins origins) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.origins = origins;
        addClassName("page");
        problems.addClassName("form-problems");
        preview.addClassName("report-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("formId").map(FormEditorView::id).orElseThrow(NotFoundException::new);
        try {
            draft = definitions.get(id);
        } catch (DomainException unknown) {
            event.rerouteToError(NotFoundException.class, Texts.get(unknown.messageKey()));
            return;
        }
        removeAll();
        H3 heading = new H3(Texts.get("reporting.forms.preview"));
        add(head, tabs(), editor, problems, heading, preview);
        showTab("columns");
        showForm();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("reporting.forms.title");
    }

    private FormDraft draft() {
        FormDraft shown = draft;
        if (shown == null) {
            throw new IllegalStateException("no form is open");
        }
        return shown;
    }

    private Component tabs() {
        Tabs tabs = new Tabs();
        TABS.forEach(key -> tabs.add(new Tab(Texts.get("reporting.forms.tab." + key))));
        tabs.addSelectedChangeListener(change -> showTab(TABS.get(tabs.getSelectedIndex())));
        return tabs;
    }

    private void showTab(String tab) {
        editor.removeAll();
        boolean editable = draft().editable() && definitions.mayEdit(draft().id());
        switch (tab) {
            case "head" -> editor.add(new FormHeadEditor(draft().form(), editable, this::changed));
            case "differences" -> editor.add(new FormDifferences(origins, catalogue, draft()));
            case "rules" -> editor.add(new FormRuleEditor(draft().form(), editable, this::changed));
            default -> {
                columns = new FormColumnEditor(
                        draft().form(), catalogue.measures(), definitions.units(), editable, this::changed);
                editor.add(columns);
            }
        }
    }

    /** Keeps a change and shows what it makes of the form. */
    private void changed(FormFile form) {
        FormDraft before = draft();
        if (Notices.attempt(() -> definitions.save(before.id(), before.revision(), form))) {
            draft = definitions.get(before.id());
            showForm();
        }
    }

    private void showForm() {
        FormDraft shown = draft();
        List<FormProblem> found = definitions.problems(shown.form());
        head.removeAll();
        head.add(header(shown, found.isEmpty()));
        problems.removeAll();
        problems.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            UnorderedList list = new UnorderedList();
            found.forEach(problem -> list.add(new ListItem(Texts.get(
                    "reporting.form.problem." + problem.key(),
                    problem.arguments().toArray()))));
            problems.add(new Span(Texts.get("reporting.forms.problems", String.valueOf(found.size()))), list);
        }
        preview.removeAll();
        if (found.isEmpty()) {
            FormDefinitions.Preview printed = definitions.preview(shown.form());
            Span title = new Span(printed.form().title());
            title.addClassName("form-preview-title");
            preview.add(
                    title,
                    new FormTable(printed.form(), printed.cells(), Map.of(), null, key -> select(key.columnId())));
        } else {
            Span hint = new Span(Texts.get("reporting.forms.preview-later"));
            hint.addClassName("card-meta");
            preview.add(hint);
        }
    }

    /** A figure of the preview leads to its column. */
    private void select(String columnId) {
        FormColumnEditor open = columns;
        if (open != null && open.isAttached()) {
            open.select(columnId);
        }
    }

    private PageHeader header(FormDraft shown, boolean publishable) {
        String title = shown.form().title() == null || shown.form().title().isBlank()
                ? Texts.get("reporting.forms.untitled")
                : shown.form().title();
        PageHeader header = new PageHeader(title)
                .withState(new StatusChip(
                        Texts.get("reporting.forms.state." + shown.state()),
                        shown.editable() ? StatusChip.Tone.PROGRESS : StatusChip.Tone.SUCCESS))
                .withSubtitle(Texts.get(
                        shown.editable() ? "reporting.forms.draft-hint" : "reporting.forms.published-hint",
                        String.valueOf(shown.form().version())));
        Button back = new Button(
                Texts.get("reporting.forms.back"), click -> UI.getCurrent().navigate("reports/forms"));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (!shown.editable()) {
            return header.withActions(back);
        }
        Button publish = new Button(Texts.get("reporting.forms.publish"), click -> {
            if (Notices.attempt(() -> definitions.publish(shown.id()))) {
                Notices.done(Texts.get("reporting.forms.published"));
                draft = definitions.get(shown.id());
                showTab("columns");
                showForm();
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(publishable);
        return header.withActions(back, publish);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
