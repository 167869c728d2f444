package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.CaseFilter;
import org.anbiao.recognition.CaseSheet;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.PublishedCase;
import org.anbiao.recognition.PublishedCases;
import org.anbiao.recognition.Recognition;

/** 典型案例: what recognised enterprises do well, for others to read and copy. */
@Route(RecognitionNavigation.CASES)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int BEGINNING = 120;

    private final transient PublishedCases cases;
    private final transient CaseSheet sheet;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    CasesView(PublishedCases cases, CaseSheet sheet, AuthenticationContext authentication, Clock clock) {
        this.cases = cases;
        this.sheet = sheet;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        removeAll();
        String level = address.text("level");
        boolean writes = authentication.hasAuthority(Permission.RECOGNITION_RECORD);
        CaseFilter filter = new CaseFilter(
                address.text("q"),
                address.text("sector"),
                Arrays.stream(Level.values()).anyMatch(one -> one.code().equals(level)) ? level : "",
                writes && address.text("state").equals("withdrawn"));
        add(
                new PageHeader(Texts.get("recognition.case.page"))
                        .withSubtitle(Texts.get("recognition.case.subtitle"))
                        .withActions(Words.download(
                                "recognition.case.export",
                                Texts.get("recognition.case.page") + ".xlsx",
                                out -> sheet.list(out, filter))),
                filters(address, filter, writes));
        List<PublishedCase> found = cases.list(filter);
        if (found.isEmpty()) {
            add(new EmptyState(Texts.get("recognition.case.empty"), Texts.get("recognition.case.empty-hint")));
        } else {
            Div list = list();
            found.forEach(one -> list.add(card(one)));
            add(list);
        }
        if (writes && !filter.withdrawn()) {
            publishable(address);
        }
    }

    private FilterBar filters(PageAddress address, CaseFilter filter, boolean writes) {
        TextField text = new TextField(Texts.get("recognition.case.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValue(filter.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(
                change -> open(address, "q", change.getValue().strip()));
        Select<String> sector =
                select(address, "case.sector", "sector", cases.sectors(), UnaryOperator.identity(), filter.sector());
        Select<String> level = select(
                address,
                "field.level-case",
                "level",
                Arrays.stream(Level.values()).map(Level::code).toList(),
                code -> Texts.get("recognition.level." + code),
                filter.level());
        FilterBar bar = new FilterBar(text, sector, level);
        if (writes) {
            bar.add(select(
                    address,
                    "field.state",
                    "state",
                    List.of("withdrawn"),
                    code -> Texts.get("recognition.case.withdrawn-ones"),
                    filter.withdrawn() ? "withdrawn" : ""));
        }
        return bar;
    }

    private Select<String> select(
            PageAddress address,
            String label,
            String name,
            List<String> items,
            UnaryOperator<String> words,
            String chosen) {
        String all = Texts.get(name.equals("state") ? "recognition.case.public-ones" : "recognition.state.all");
        Select<String> select = new Select<>();
        select.setLabel(Texts.get("recognition." + label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(one -> one == null || one.isEmpty() ? all : words.apply(one));
        if (items.contains(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> open(address, name, change.getValue()));
        return select;
    }

    private void open(PageAddress address, String name, String value) {
        getUI().ifPresent(ui -> ui.navigate(RecognitionNavigation.CASES, address.with(name, value)));
    }

    private static Div list() {
        Div list = new Div();
        list.addClassName("card-list");
        return list;
    }

    private static Div card(PublishedCase one) {
        Anchor title = new Anchor(RecognitionNavigation.CASES + "/" + one.id(), one.title());
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        if (one.withdrawnOn() != null) {
            head.add(new StatusChip(Texts.get("recognition.state.withdrawn"), Tone.NEUTRAL));
        }
        String text = one.text();
        Div card = new Div(
                head,
                Words.meta(Words.enterprise(one)),
                Words.meta(Words.line(one)),
                new Span(text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text),
                Words.meta(Texts.get(
                        "recognition.case.published-line", one.publisher(), DateField.format(one.publishedOn()))));
        card.addClassName("card");
        return card;
    }

    /** What the office may publish and has not yet. */
    private void publishable(PageAddress address) {
        List<Recognition> waiting = cases.publishable();
        if (waiting.isEmpty()) {
            return;
        }
        add(new H3(Texts.get("recognition.case.waiting")), Words.meta(Texts.get("recognition.case.waiting-hint")));
        Div list = list();
        for (Recognition one : waiting) {
            Span title = new Span(one.enterpriseName() + " · " + one.award().title());
            title.addClassName("card-title");
            Button publish =
                    new Button(Texts.get("recognition.case.publish"), click -> new PublishCaseDialog(cases, one, today)
                            .open(() -> show(address)));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            Div acts = new Div(publish);
            acts.addClassName("inline-list");
            Div card = new Div(title, Words.meta(Words.name(one.award())), acts);
            card.addClassName("card");
            list.add(card);
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.case.page");
    }
}
