package org.anbiao.registry.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.RegistryChoices.Choice;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The filters of the list of enterprises; their values come from the address and go back into it. */
class EnterpriseFilterBar extends FilterBar {

    private static final String ANY_STATUS = "any";

    private final TextField text = new TextField();
    private final ComboBox<Choice> village;
    private final Select<String> size;
    private final Select<String> kind;
    private final Select<String> mark;
    private final Select<String> color;
    private final Select<String> status;
    private boolean reading;

    EnterpriseFilterBar(List<Choice> villages, Runnable changed) {
        text.setLabel(Texts.get("common.action.search"));
        text.setPlaceholder(Texts.get("registry.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("wide-field");
        village = RegistryWords.choices(Texts.get("registry.column.village"), villages);
        village.setPlaceholder(Texts.get("common.all"));
        size = RegistryWords.keys(
                Texts.get("registry.column.size"),
                withNone(Arrays.stream(SizeClass.values()).map(SizeClass::key).toList()),
                key -> Texts.get("registry.size." + key));
        kind = RegistryWords.keys(Texts.get("registry.column.kind"), kinds(), EnterpriseFilterBar::kindWord);
        mark = RegistryWords.keys(Texts.get("registry.filter.mark"), marks(), key -> Texts.get("registry.mark." + key));
        color = RegistryWords.keys(
                Texts.get("registry.column.color"),
                withNone(Arrays.stream(RiskColor.values()).map(RiskColor::key).toList()),
                key -> Texts.get("registry.color." + key));
        status = new Select<>();
        status.setLabel(Texts.get("registry.column.status"));
        List<String> stati = new ArrayList<>(Arrays.stream(EnterpriseStatus.values())
                .map(EnterpriseStatus::key)
                .toList());
        stati.add(ANY_STATUS);
        status.setItems(stati);
        status.setItemLabelGenerator(
                key -> ANY_STATUS.equals(key) ? Texts.get("common.all") : Texts.get("registry.status." + key));
        add(text, village, kind, size, color, mark, status);
        List<HasValue<?, ?>> fields = List.of(text, village, size, kind, mark, color, status);
        fields.forEach(field -> field.addValueChangeListener(event -> {
            if (!reading) {
                changed.run();
            }
        }));
    }

    private static List<String> withNone(List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.add(EnterpriseFilter.NONE);
        return all;
    }

    /** The two kinds, then the nine categories of places. */
    private static List<String> kinds() {
        List<String> keys = new ArrayList<>(
                Arrays.stream(SubjectKind.values()).map(SubjectKind::key).toList());
        Arrays.stream(PlaceCategory.values()).map(PlaceCategory::key).forEach(keys::add);
        return keys;
    }

    private static String kindWord(String key) {
        return isKind(key) ? Texts.get("registry.kind." + key) : Texts.get("registry.category." + key);
    }

    private static boolean isKind(String key) {
        return Arrays.stream(SubjectKind.values()).anyMatch(kind -> kind.key().equals(key));
    }

    private static List<String> marks() {
        List<String> keys = new ArrayList<>(List.of(EnterpriseFilter.KEY_ENTERPRISE, EnterpriseFilter.HIGH_RISK));
        Arrays.stream(EnterpriseTag.values()).map(EnterpriseTag::key).forEach(keys::add);
        return keys;
    }

    /** Takes the values over from the address; what it does not know is left out. */
    void read(QueryParameters parameters, List<Choice> villages) {
        reading = true;
        text.setValue(parameters.getSingleParameter("q").orElse(""));
        village.setValue(parameters
                .getSingleParameter("village")
                .flatMap(id -> villages.stream()
                        .filter(choice -> choice.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
        set(size, parameters, "size");
        set(kind, parameters, "kind");
        set(mark, parameters, "mark");
        set(color, parameters, "color");
        set(status, parameters, "status");
        if (status.isEmpty()) {
            status.setValue(EnterpriseStatus.ACTIVE.key());
        }
        reading = false;
    }

    private static void set(Select<String> field, QueryParameters parameters, String name) {
        field.setValue(parameters
                .getSingleParameter(name)
                .filter(value -> field.getListDataView().contains(value))
                .orElse(null));
    }

    /** The values as they stand in the address. */
    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", text.getValue());
        values.put(
                "village",
                village.getValue() == null ? "" : village.getValue().id().toString());
        values.put("kind", Objects.toString(kind.getValue(), ""));
        values.put("size", Objects.toString(size.getValue(), ""));
        values.put("color", Objects.toString(color.getValue(), ""));
        values.put("mark", Objects.toString(mark.getValue(), ""));
        values.put("status", EnterpriseStatus.ACTIVE.key().equals(status.getValue()) ? "" : status.getValue());
        values.values().removeIf(String::isEmpty);
        return QueryParameters.simple(values);
    }

    EnterpriseFilter filter() {
        @Nullable String kindKey = kind.getValue();
        boolean isKind = kindKey != null && isKind(kindKey);
        return new EnterpriseFilter(
                text.getValue(),
                null,
                village.getValue() == null ? null : village.getValue().id(),
                size.getValue(),
                isKind ? SubjectKind.of(Objects.requireNonNull(kindKey)) : null,
                kindKey == null || isKind ? null : PlaceCategory.of(kindKey),
                mark.getValue(),
                color.getValue(),
                ANY_STATUS.equals(status.getValue()) ? null : EnterpriseStatus.of(status.getValue()));
    }
}
