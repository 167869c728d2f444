package org.anbiao.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionFilter;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.StarRules;
import org.anbiao.registry.EnterpriseDirectory;

/** 示范与定级: which enterprises and posts were graded, rated or recognised, at which level and until when. */
@Route(RecognitionNavigation.LIST)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class RecognitionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String KIND = "kind";
    private static final String TEXT = "q";
    private static final String CATEGORY = "category";
    private static final String LEVEL = "level";
    private static final String STATE = "state";

    private final transient RecognitionService recognitions;
    private final transient StarRules starRules;
    private final transient EnterpriseDirectory directory;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;
    final RecognitionGrid grid;

    RecognitionView(
            RecognitionService recognitions,
            StarRules starRules,
            EnterpriseDirectory directory,
            AuthenticationContext authentication,
            Clock clock) {
        this.recognitions = recognitions;
        this.starRules = starRules;
        this.directory = directory;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        this.grid = new RecognitionGrid(recognitions, today);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecognitionKind kind = kind(Words.asked(event, KIND));
        show(new RecognitionFilter(
                kind,
                Words.asked(event, TEXT),
                kind.categories().contains(Words.asked(event, CATEGORY)) ? Words.asked(event, CATEGORY) : "",
                kind.levels().contains(Words.asked(event, LEVEL)) ? Words.asked(event, LEVEL) : "",
                Words.asked(event, STATE),
                null));
    }

    private static RecognitionKind kind(String code) {
        for (RecognitionKind kind : RecognitionKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return RecognitionKind.GRADING;
    }

    private void show(RecognitionFilter filter) {
        removeAll();
        RecognitionKind kind = filter.kind();
        PageHeader header = new PageHeader(Texts.get("recognition.nav.recognition"))
                .withSubtitle(Texts.get("recognition.list.subtitle." + kind.code()));
        if (authentication.hasAuthority(Permission.RECOGNITION_RECORD)) {
            Button record = new Button(
                    Texts.get("recognition.record.title." + kind.code()),
                    click -> new AwardDialog(recognitions, starRules, directory, kind, today).open(() -> show(filter)));
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(record);
        }
        add(header, new RecognitionTabs(kind.code()));
        if (kind == RecognitionKind.STAR) {
            add(
                    new StarRuleCard(starRules, authentication.hasAuthority(Permission.CAMPAIGN_MANAGE), today),
                    new RouterLink(Texts.get("recognition.proposal.title"), StarProposalsView.class));
        }
        add(filters(filter));
        if (recognitions.count(filter) == 0) {
            add(new EmptyState(Texts.get("recognition.list.empty"), Texts.get("recognition.list.empty-hint")));
        } else {
            grid.fill(filter, one -> Notices.attempt(() -> detail(one, filter)));
            add(grid, grid.cards());
        }
    }

    private Component filters(RecognitionFilter filter) {
        RecognitionKind kind = filter.kind();
        Select<String> category = select(
                "recognition.category-label." + kind.code(),
                kind.categories(),
                Words::category,
                filter.category(),
                value -> open(filter, value, filter.level(), filter.state(), filter.text()));
        category.setVisible(kind.categories().size() > 1);
        Select<String> level = select(
                kind.byLevel() ? "recognition.field.level-case" : "recognition.field.level",
                kind.levels(),
                one -> Words.level(kind, one),
                filter.level(),
                value -> open(filter, filter.category(), value, filter.state(), filter.text()));
        Select<String> state = select(
                "recognition.field.state",
                kind.byLevel() ? List.of("standing", "withdrawn") : List.of("standing", "expired", "withdrawn"),
                one -> Texts.get("recognition.state." + one),
                filter.state(),
                value -> open(filter, filter.category(), filter.level(), value, filter.text()));
        TextField text = new TextField(Texts.get("recognition.field.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValue(filter.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(
                change -> open(filter, filter.category(), filter.level(), filter.state(), change.getValue()));
        return new FilterBar(category, level, state, text);
    }

    private static Select<String> select(
            String label,
            List<String> items,
            UnaryOperator<String> words,
            String chosen,
            java.util.function.Consumer<String> changed) {
        String all = Texts.get("recognition.state.all");
        Select<String> select = new Select<>();
        select.setLabel(Texts.get(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(one -> one == null || one.isEmpty() ? all : words.apply(one));
        if (items.contains(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> changed.accept(change.getValue() == null ? "" : change.getValue()));
        return select;
    }

    private void open(RecognitionFilter filter, String category, String level, String state, String text) {
        getUI().ifPresent(ui -> ui.navigate(
                RecognitionNavigation.LIST,
                Words.address(
                        KIND,
                        filter.kind().code(),
                        CATEGORY,
                        category,
                        LEVEL,
                        level,
                        STATE,
                        state,
                        TEXT,
                        text.strip())));
    }

    private void detail(Recognition one, RecognitionFilter filter) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(one.enterpriseName());
        dialog.setWidth("min(40rem, 96vw)");
        dialog.add(new RecognitionCard(
                recognitions,
                recognitions.get(one.id()),
                authentication.hasAuthority(Permission.RECOGNITION_RECORD),
                today,
                () -> {
                    dialog.close();
                    show(filter);
                }));
        dialog.getFooter().add(new Button(Texts.get("common.action.close"), click -> dialog.close()));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.nav.recognition");
    }
}
