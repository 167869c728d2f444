package org.anbiao.registry.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.NewEnterprise;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.RegistryChoices.Choice;
import org.anbiao.registry.RegistryChoices.SupervisorChoice;
import org.anbiao.registry.SizeFigures;
import org.anbiao.registry.SubjectCode;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The fields of an enterprise. Place and supervisor change by their own dated steps once it is registered. */
class EnterpriseForm extends Div {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final RadioButtonGroup<SubjectKind> kind = new RadioButtonGroup<>(Texts.get("registry.column.kind"));
    private final Select<PlaceCategory> category = new Select<>();
    private final TextField code = new TextField(Texts.get("registry.column.code"));
    private final TextField name = new TextField(Texts.get("registry.column.name"));
    private final TextField address = new TextField(Texts.get("registry.column.address"));
    private String knownPhone = "";
    private final TextField phone = new TextField(Texts.get("registry.column.phone"));
    private final ComboBox<Choice> sector;
    private final IntegerField staff = new IntegerField(Texts.get("registry.field.staff"));
    private final BigDecimalField revenue = new BigDecimalField(Texts.get("registry.field.revenue"));
    private final DateField from = new DateField(Texts.get("registry.field.from"));
    private final Checkbox publicInstitution = new Checkbox(Texts.get("registry.mark.public"));
    private final Checkbox highRisk = new Checkbox(Texts.get("registry.mark.high_risk"));
    private final Checkbox key = new Checkbox(Texts.get("registry.mark.key_enterprise"));
    private final CheckboxGroup<EnterpriseTag> tags = new CheckboxGroup<>(Texts.get("registry.field.tags"));
    private final ComboBox<Choice> village;
    private final ComboBox<Choice> grid;
    private final ComboBox<SupervisorChoice> supervisor = new ComboBox<>(Texts.get("registry.column.supervisor"));
    private final DateField opened = new DateField(Texts.get("registry.field.opened"));
    private final DateField entered = new DateField(Texts.get("registry.field.entered"));
    private final Div placing = new Div();

    EnterpriseForm(RegistryChoices choices, LocalDate today) {
        sector = RegistryWords.choices(Texts.get("registry.field.sector"), choices.sectors());
        village = RegistryWords.choices(Texts.get("registry.column.village"), choices.villages());
        grid = RegistryWords.choices(Texts.get("registry.field.grid"), List.of());
        kind.setItems(SubjectKind.values());
        kind.setItemLabelGenerator(RegistryWords::kind);
        kind.setValue(SubjectKind.ENTERPRISE);
        category.setLabel(Texts.get("registry.column.category"));
        category.setItems(PlaceCategory.values());
        category.setItemLabelGenerator(item -> item == null ? "" : Texts.get("registry.category." + item.key()));
        tags.setItems(EnterpriseTag.values());
        tags.setItemLabelGenerator(tag -> Texts.get("registry.mark." + tag.key()));
        supervisor.setItems(choices.supervisors());
        supervisor.setItemLabelGenerator(SupervisorChoice::label);
        code.setHelperText(Texts.get("registry.field.code-help"));
        staff.setMin(0);
        from.setValue(today);
        from.setMax(today);
        from.setHelperText(Texts.get("registry.field.from-help"));
        entered.setValue(today);
        entered.setMax(today);
        opened.setMax(today);
        village.addValueChangeListener(event -> grid.setItems(
                event.getValue() == null
                        ? List.of()
                        : choices.grids(event.getValue().id())));
        kind.addValueChangeListener(event -> showKind());
        layOut();
        showKind();
    }

    private void layOut() {
        FormLayout what = new FormLayout(kind, category, code, name, address, phone, sector);
        FormLayout size = new FormLayout(staff, revenue, from);
        FormLayout marks = new FormLayout(publicInstitution, highRisk, key, tags);
        FormLayout place = new FormLayout(village, grid, supervisor, opened, entered);
        what.setColspan(kind, 2);
        marks.setColspan(tags, 2);
        placing.add(new H3(Texts.get("registry.section.place")), place);
        add(
                new H3(Texts.get("registry.section.what")),
                what,
                placing,
                new H3(Texts.get("registry.section.size")),
                size,
                new H3(Texts.get("registry.section.marks")),
                marks);
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        village.setRequiredIndicatorVisible(true);
        supervisor.setRequiredIndicatorVisible(true);
    }

    private void showKind() {
        boolean place = kind.getValue() == SubjectKind.NINE_SMALL_PLACE;
        category.setVisible(place);
        staff.setVisible(!place);
        revenue.setVisible(!place);
        publicInstitution.setVisible(!place);
    }

    /** Shows a registered enterprise; its own people change only how to reach it and its figures. */
    void read(Enterprise enterprise, boolean ownEnterprise) {
        EnterpriseProfile profile = enterprise.data().profile();
        kind.setValue(profile.kind());
        kind.setReadOnly(true);
        category.setValue(profile.category());
        code.setValue(profile.code().value());
        name.setValue(profile.name());
        address.setValue(profile.address());
        knownPhone = profile.phone();
        phone.setValue(Masked.number(knownPhone));
        sector.getListDataView()
                .getItems()
                .filter(choice -> choice.id().equals(profile.sectorId()))
                .findFirst()
                .ifPresent(sector::setValue);
        SizeFigures figures = enterprise.data().figures();
        staff.setValue(figures.staff());
        BigDecimal yuan = figures.revenueYuan();
        revenue.setValue(
                yuan == null
                        ? null
                        : new BigDecimal(
                                yuan.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString()));
        publicInstitution.setValue(profile.publicInstitution());
        highRisk.setValue(profile.highRisk());
        key.setValue(profile.keyEnterprise());
        tags.setValue(profile.tags());
        placing.setVisible(false);
        from.setMin(enterprise.data().life().enteredOn());
        if (ownEnterprise) {
            List<HasValue<?, ?>> marked = List.of(category, code, sector, publicInstitution, highRisk, key, tags);
            marked.forEach(field -> field.setReadOnly(true));
        }
    }

    /** Marks the fields that cannot be saved as they are, each with what to do. */
    boolean validate() {
        boolean valid = check(name, () -> requireText(name, "registry.name.missing"));
        valid &= check(code, () -> {
            String shown = code.getValue();
            if (!code.isReadOnly()) {
                SubjectCode.parse(kind.getValue(), shown);
            }
        });
        valid &= check(category, () -> {
            if (category.isVisible() && category.isEmpty()) {
                throw new DomainException("registry.category.missing");
            }
        });
        if (placing.isVisible()) {
            valid &= check(village, () -> requireValue(village, "registry.village.unknown"));
            valid &= check(supervisor, () -> requireValue(supervisor, "registry.supervisor.unknown"));
            valid &= check(entered, () -> requireValue(entered, "registry.field.date-missing"));
        }
        return valid & check(from, () -> requireValue(from, "registry.field.date-missing"));
    }

    private static void requireText(TextField field, String key) {
        if (field.getValue().isBlank()) {
            throw new DomainException(key);
        }
    }

    private static void requireValue(HasValue<?, ?> field, String key) {
        if (field.isEmpty()) {
            throw new DomainException(key);
        }
    }

    private static boolean check(HasValidation field, Runnable rule) {
        try {
            rule.run();
            field.setInvalid(false);
            return true;
        } catch (DomainException refusal) {
            field.setErrorMessage(Texts.get(refusal.messageKey(), refusal.arguments()));
            field.setInvalid(true);
            return false;
        }
    }

    EnterpriseProfile profile() {
        return new EnterpriseProfile(
                kind.getValue(),
                code.isReadOnly()
                        ? new SubjectCode(code.getValue())
                        : SubjectCode.parse(kind.getValue(), code.getValue()),
                name.getValue(),
                category.isVisible() ? category.getValue() : null,
                address.getValue(),
                phone(),
                sector.getValue() == null ? null : sector.getValue().id(),
                publicInstitution.isVisible() && publicInstitution.getValue(),
                highRisk.getValue(),
                key.getValue(),
                tags.getValue());
    }

    /** The number is shown masked: as long as nobody writes another one it stays as it is. */
    private String phone() {
        return phone.getValue().equals(Masked.number(knownPhone)) ? knownPhone : phone.getValue();
    }

    SizeFigures figures() {
        @Nullable BigDecimal wan = revenue.isVisible() ? revenue.getValue() : null;
        return new SizeFigures(
                staff.isVisible() ? staff.getValue() : null, wan == null ? null : wan.multiply(TEN_THOUSAND));
    }

    /** First day of revised figures. */
    LocalDate from() {
        return from.getValue();
    }

    NewEnterprise registration() {
        @Nullable UUID gridId = grid.getValue() == null ? null : grid.getValue().id();
        return new NewEnterprise(
                profile(),
                figures(),
                Objects.requireNonNull(village.getValue()).id(),
                gridId,
                supervisor.getValue().supervisor(),
                opened.getValue(),
                entered.getValue());
    }
}
