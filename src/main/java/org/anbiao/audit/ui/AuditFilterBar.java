package org.anbiao.audit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbiao.audit.AuditFilter;
import org.anbiao.audit.AuditTopic;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The filters of the page of acts; their values come from the address and go back into it. */
class AuditFilterBar extends FilterBar {

    private final TextField enterprise = new TextField(Texts.get("audit.column.enterprise"));
    private final TextField person = new TextField(Texts.get("audit.column.person"));
    private final Select<AuditTopic> topic = new Select<>();
    private final DateField from = new DateField(Texts.get("audit.filter.from"));
    private final DateField to = new DateField(Texts.get("audit.filter.to"));
    private boolean reading;

    AuditFilterBar(Runnable changed) {
        enterprise.setPlaceholder(Texts.get("audit.filter.enterprise"));
        enterprise.setPrefixComponent(VaadinIcon.SEARCH.create());
        enterprise.addClassName("wide-field");
        for (TextField text : List.of(enterprise, person)) {
            text.setClearButtonVisible(true);
            text.setValueChangeMode(ValueChangeMode.LAZY);
        }
        topic.setLabel(Texts.get("audit.filter.topic"));
        topic.setItems(AuditTopic.values());
        topic.setItemLabelGenerator(
                one -> one == null ? Texts.get("common.all") : Texts.get("audit.topic." + one.key()));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(Texts.get("common.all"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        add(enterprise, person, topic, from, to);
        List<HasValue<?, ?>> fields = List.of(enterprise, person, topic, from, to);
        fields.forEach(field -> field.addValueChangeListener(event -> {
            if (!reading) {
                changed.run();
            }
        }));
    }

    /** Takes the values over from the address; what it does not know is left out. */
    void read(QueryParameters parameters) {
        reading = true;
        enterprise.setValue(parameters.getSingleParameter("enterprise").orElse(""));
        person.setValue(parameters.getSingleParameter("person").orElse(""));
        topic.setValue(parameters
                .getSingleParameter("topic")
                .flatMap(key -> Arrays.stream(AuditTopic.values())
                        .filter(one -> one.key().equals(key))
                        .findFirst())
                .orElse(null));
        from.setValue(day(parameters.getSingleParameter("from")));
        to.setValue(day(parameters.getSingleParameter("to")));
        reading = false;
    }

    private static @Nullable LocalDate day(Optional<String> text) {
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The values as they stand in the address. */
    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("enterprise", enterprise.getValue());
        values.put("person", person.getValue());
        values.put("topic", topic.getValue() == null ? "" : topic.getValue().key());
        values.put("from", from.getValue() == null ? "" : from.getValue().toString());
        values.put("to", to.getValue() == null ? "" : to.getValue().toString());
        values.values().removeIf(String::isEmpty);
        return QueryParameters.simple(values);
    }

    AuditFilter filter() {
        return new AuditFilter(
                enterprise.getValue(), person.getValue(), topic.getValue(), from.getValue(), to.getValue());
    }

    /** Says beside the field that the days are the wrong way round, or takes the word back. */
    void showOrder(boolean wrong) {
        to.setErrorMessage(wrong ? Texts.get("audit.filter.order") : "");
        to.setInvalid(wrong);
    }
}
