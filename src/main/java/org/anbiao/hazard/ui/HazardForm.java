package org.anbiao.hazard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardSubject;
import org.anbiao.hazard.OfficialFinding;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What recording a hazard asks for: photo, kind, where, send. A new one for every hazard. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class HazardForm extends Div {

    private static final int DUE_DAYS = 15;

    private final transient HazardService hazards;
    private final transient OfficialHazards official;
    private final transient EnterpriseDirectory directory;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    /** An enterprise to choose. */
    record Firm(UUID id, String name) {}

    final PhotoField photos = new PhotoField();
    final ComboBox<Firm> enterprise = new ComboBox<>(Texts.get("hazard.field.enterprise"));
    final RadioButtonGroup<HazardSource> source = new RadioButtonGroup<>(Texts.get("hazard.field.source"));
    final RadioButtonGroup<HazardLevel> level = new RadioButtonGroup<>(Texts.get("hazard.field.level"));
    final Select<HazardCategory> category =
            HazardDialogs.choice("hazard.field.category", HazardCategory.values(), HazardWords::category);
    final TextField place = new TextField(Texts.get("hazard.field.place"));
    final TextArea description = new TextArea(Texts.get("hazard.field.description"));
    final TextField clause = new TextField(Texts.get("hazard.field.clause"));
    final DateField foundOn = new DateField(Texts.get("hazard.field.found-on"));
    final DateField dueOn = new DateField(Texts.get("hazard.field.due"));

    HazardForm(
            HazardService hazards,
            OfficialHazards official,
            EnterpriseDirectory directory,
            FileStore files,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.hazards = hazards;
        this.official = official;
        this.directory = directory;
        this.files = files;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("hazard-new");
        prepare();
    }

    private void prepare() {
        LocalDate today = LocalDate.now(clock);
        boolean firm = currentActor.get().isEnterprise();
        enterprise.setItemLabelGenerator(Firm::name);
        enterprise.setItems(query -> directory
                .rows(
                        EnterpriseFilter.ACTIVE.withText(query.getFilter().orElse("")),
                        new PageRequest(query.getOffset(), query.getLimit()))
                .stream()
                .map(row -> new Firm(row.id(), row.name())));
        enterprise.setVisible(!firm);
        source.setItems(sources(firm));
        source.setItemLabelGenerator(HazardWords::source);
        source.setValue(firm ? HazardSource.SELF_CHECK : HazardSource.OFFICIAL);
        source.addValueChangeListener(change -> adapt());
        level.setItems(HazardLevel.values());
        level.setItemLabelGenerator(HazardWords::level);
        level.setValue(HazardLevel.GENERAL);
        level.addValueChangeListener(change -> adapt());
        category.setPlaceholder(Texts.get("hazard.field.category-choose"));
        place.setMaxLength(100);
        place.setPlaceholder(Texts.get("hazard.field.place-example"));
        description.setMaxLength(2000);
        clause.setMaxLength(300);
        clause.setHelperText(Texts.get("hazard.field.clause-hint"));
        foundOn.setValue(today);
        foundOn.setMax(today);
        dueOn.setValue(today.plusDays(DUE_DAYS));
        adapt();
        add(
                photos,
                enterprise,
                category,
                place,
                description,
                source,
                level,
                clause,
                foundOn,
                dueOn,
                new LargeButton("hazard.new.send", this::send));
    }

    private List<HazardSource> sources(boolean firm) {
        if (firm) {
            return List.of(HazardSource.SELF_CHECK, HazardSource.INTERNAL_REPORT);
        }
        return authentication.hasAuthority(Permission.HAZARD_ORDER)
                ? List.of(HazardSource.OFFICIAL, HazardSource.HELP_VISIT, HazardSource.PUBLIC, HazardSource.SELF_CHECK)
                : List.of(HazardSource.SELF_CHECK);
    }

    /** A clause only for a major one, a deadline only where an office sets one. */
    private void adapt() {
        clause.setVisible(level.getValue() == HazardLevel.MAJOR);
        dueOn.setVisible(ofOffice());
        source.setHelperText(
                Texts.get("hazard.new.source-hint." + source.getValue().code()));
    }

    private boolean ofOffice() {
        HazardSource chosen = source.getValue();
        return chosen != HazardSource.SELF_CHECK && chosen != HazardSource.INTERNAL_REPORT;
    }

    /** Chooses the enterprise that the address names; an unknown one is told. */
    void choose(UUID id) {
        Notices.attempt(() -> {
            HazardSubject subject = hazards.subject(id);
            enterprise.setValue(new Firm(subject.id(), subject.name()));
        });
    }

    private void send() {
        UUID[] id = new UUID[1];
        if (Notices.attempt(() -> id[0] = save())) {
            Notices.done(Texts.get("hazard.new.sent"));
            getUI().ifPresent(ui -> ui.navigate(HazardNavigation.LIST + "/" + id[0]));
        }
    }

    private UUID save() {
        UUID enterpriseId = enterpriseId();
        if (category.getValue() == null) {
            throw new DomainException("hazard.category-missing");
        }
        if (foundOn.getValue() == null) {
            throw new DomainException("hazard.day-missing");
        }
        List<UUID> stored = photos.store(files, enterpriseId);
        if (!ofOffice()) {
            HazardFinding finding = new HazardFinding(
                    enterpriseId,
                    level.getValue(),
                    category.getValue(),
                    foundOn.getValue(),
                    description.getValue(),
                    place.getValue(),
                    clause.getValue(),
                    stored);
            return source.getValue() == HazardSource.SELF_CHECK
                    ? hazards.find(finding)
                    : hazards.reportInside(finding, true);
        }
        if (dueOn.getValue() == null) {
            throw new DomainException("hazard.day-needed", dueOn.getLabel());
        }
        OfficialFinding finding = new OfficialFinding(
                enterpriseId,
                null,
                foundOn.getValue(),
                description.getValue(),
                place.getValue(),
                level.getValue(),
                category.getValue(),
                clause.getValue(),
                dueOn.getValue(),
                stored);
        return source.getValue() == HazardSource.OFFICIAL
                ? official.record(finding)
                : official.fromFinding(source.getValue().code(), finding);
    }

    private UUID enterpriseId() {
        UUID own = currentActor.get().enterpriseId();
        if (own != null) {
            return own;
        }
        Firm chosen = enterprise.getValue();
        if (chosen == null) {
            throw new DomainException("hazard.enterprise-missing");
        }
        return chosen.id();
    }
}
