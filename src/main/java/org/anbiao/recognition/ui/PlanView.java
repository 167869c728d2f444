package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Batch;
import org.anbiao.recognition.GradingPlans;
import org.anbiao.recognition.PlannedGrading;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.ui.EnterpriseChoice;

/** 五个一批: which enterprises are on this year's list, batch by batch, and which of them were graded. */
@Route(RecognitionNavigation.PLAN)
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
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";
    private static final String BATCH = "batch";
    private static final int YEARS_BACK = 5;

    private final transient GradingPlans plans;
    private final transient EnterpriseDirectory directory;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;
    final Grid<PlannedGrading> grid = new Grid<>();

    PlanView(GradingPlans plans, EnterpriseDirectory directory, AuthenticationContext authentication, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = Words.asked(event, YEAR);
        int year = asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : today.getYear();
        show(year, Words.asked(event, BATCH));
    }

    private void show(int year, String batch) {
        removeAll();
        boolean writes = authentication.hasAuthority(Permission.RECOGNITION_RECORD);
        PageHeader header = new PageHeader(Texts.get("recognition.nav.recognition"))
                .withSubtitle(Texts.get("recognition.plan.subtitle", String.valueOf(year)));
        if (writes) {
            Button put = new Button(Texts.get("recognition.plan.add"), click -> put(year, batch));
            put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(put);
        }
        List<PlannedGrading> all = plans.of(year);
        add(header, new RecognitionTabs("plan"), filters(year, batch));
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("recognition.plan.empty"), Texts.get("recognition.plan.empty-hint")));
            return;
        }
        add(Words.meta(Arrays.stream(Batch.values())
                .map(one -> Texts.get(
                        "recognition.plan.count",
                        Texts.get("recognition.batch." + one.code()),
                        all.stream().filter(line -> line.batch() == one).count()))
                .collect(Collectors.joining(" · "))));
        fill(
                all.stream()
                        .filter(line -> batch.isEmpty() || line.batch().code().equals(batch))
                        .toList(),
                writes,
                batch);
        add(grid);
    }

    private FilterBar filters(int year, String batch) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("recognition.plan.year-field"));
        years.setItems(IntStream.rangeClosed(-1, YEARS_BACK)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        years.setValue(year);
        years.addValueChangeListener(change -> open(change.getValue(), batch));
        String all = Texts.get("recognition.state.all");
        Select<Batch> batches = new Select<>();
        batches.setLabel(Texts.get("recognition.plan.batch"));
        batches.setItems(Batch.values());
        batches.setEmptySelectionAllowed(true);
        batches.setEmptySelectionCaption(all);
        batches.setItemLabelGenerator(one -> one == null ? all : Texts.get("recognition.batch." + one.code()));
        Arrays.stream(Batch.values()).filter(one -> one.code().equals(batch)).forEach(batches::setValue);
        batches.addValueChangeListener(change ->
                open(year, change.getValue() == null ? "" : change.getValue().code()));
        return new FilterBar(years, batches);
    }

    private void open(int year, String batch) {
        getUI().ifPresent(ui ->
                ui.navigate(RecognitionNavigation.PLAN, Words.address(YEAR, String.valueOf(year), BATCH, batch)));
    }

    private void fill(List<PlannedGrading> lines, boolean writes, String batch) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> Texts.get("recognition.batch." + line.batch().code()))
                .setHeader(Texts.get("recognition.plan.batch"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line ->
                        new Anchor("enterprises/" + line.enterpriseId() + "?tab=recognition", line.enterpriseName()))
                .setHeader(Texts.get("recognition.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(PlannedGrading::villageName)
                .setHeader(Texts.get("recognition.field.village"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> {
                    LocalDate graded = line.gradedOn();
                    return graded == null
                            ? new StatusChip(Texts.get("recognition.plan.not-graded"), Tone.NEUTRAL)
                            : new StatusChip(DateField.format(graded), Tone.SUCCESS);
                })
                .setHeader(Texts.get("recognition.plan.graded"))
                .setAutoWidth(true);
        grid.addColumn(PlannedGrading::note)
                .setHeader(Texts.get("recognition.plan.note"))
                .setAutoWidth(true);
        if (writes) {
            grid.addComponentColumn(line -> {
                        Button remove = new Button(Texts.get("recognition.plan.remove"), click -> new StepDialog(
                                        Texts.get("recognition.plan.remove"),
                                        Texts.get(
                                                "recognition.plan.remove-effect",
                                                line.enterpriseName(),
                                                String.valueOf(line.year())),
                                        () -> plans.remove(line.enterpriseId(), line.year()),
                                        () -> show(line.year(), batch))
                                .ending()
                                .open());
                        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                        return remove;
                    })
                    .setHeader(Texts.get("recognition.list.actions"))
                    .setAutoWidth(true);
        }
        grid.setItems(lines);
    }

    private void put(int year, String batch) {
        EnterpriseChoice enterprise = new EnterpriseChoice(Texts.get("recognition.field.enterprise"), directory);
        enterprise.setRequiredIndicatorVisible(true);
        Select<Batch> batches = new Select<>();
        batches.setLabel(Texts.get("recognition.plan.batch"));
        batches.setItems(Batch.values());
        batches.setItemLabelGenerator(one -> Texts.get("recognition.batch." + one.code()));
        batches.setValue(Batch.RAISE);
        TextField note = new TextField(Texts.get("recognition.plan.note"));
        note.setMaxLength(200);
        new StepDialog(
                        Texts.get("recognition.plan.add"),
                        Texts.get("recognition.plan.subtitle", String.valueOf(year)),
                        () -> {
                            EnterpriseListItem chosen = enterprise.getValue();
                            if (chosen == null) {
                                throw new DomainException("recognition.enterprise-missing");
                            }
                            plans.put(chosen.id(), year, batches.getValue(), note.getValue());
                        },
                        () -> show(year, batch))
                .with(enterprise, batches, note)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.tab.plan");
    }
}
