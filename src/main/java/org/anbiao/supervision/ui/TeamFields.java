package org.anbiao.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.TeamMember;
import org.anbiao.supervision.TeamSide;

/** The members of a squad, one under the other; experts of the pool are chosen by name. */
class TeamFields extends Div {

    private final transient ExpertPoolService pool;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private record Row(Div box, ComboBox<Expert> expert, TextField name, Select<TeamSide> side, TextField body) {}

    TeamFields(ExpertPoolService pool, String memberName) {
        this.pool = pool;
        list.addClassName("card-list");
        Button add = new Button(
                Texts.get("supervision.form.add-member"), VaadinIcon.PLUS.create(), click -> add("", TeamSide.EXPERT));
        add(list, add);
        add(memberName, TeamSide.BACKBONE);
    }

    private void add(String memberName, TeamSide side) {
        Select<TeamSide> sides = Fields.choice("supervision.field.side", "side", TeamSide.class);
        ComboBox<Expert> expert = new ComboBox<>(Texts.get("supervision.field.from-pool"));
        expert.setItems(
                pool.experts("").stream().filter(one -> one.endedOn() == null).toList());
        expert.setItemLabelGenerator(one -> one.name() + " · " + one.field());
        expert.setClearButtonVisible(true);
        TextField name = Fields.line("supervision.field.name");
        TextField body = Fields.line("supervision.field.body");
        expert.addValueChangeListener(change -> {
            Expert one = change.getValue();
            if (one != null) {
                name.setValue(one.name());
                body.setValue(one.institutionName().isEmpty() ? one.body() : one.institutionName());
            }
        });
        sides.addValueChangeListener(change -> expert.setVisible(change.getValue() == TeamSide.EXPERT));
        sides.setValue(side);
        expert.setVisible(side == TeamSide.EXPERT);
        name.setValue(memberName);
        Div box = new Div(sides, expert, name, body);
        box.addClassName("card");
        Row row = new Row(box, expert, name, sides, body);
        box.add(Fields.small("common.action.delete", () -> {
            rows.remove(row);
            list.remove(box);
        }));
        rows.add(row);
        list.add(box);
    }

    List<TeamMember> members() {
        return rows.stream().map(TeamFields::member).toList();
    }

    private static TeamMember member(Row row) {
        Expert expert = row.side().getValue() == TeamSide.EXPERT ? row.expert().getValue() : null;
        // somebody else was typed over the name that was chosen
        boolean same =
                expert != null && expert.name().equals(row.name().getValue().strip());
        return new TeamMember(
                row.name().getValue().strip(),
                row.side().getValue(),
                row.body().getValue().strip(),
                expert != null && same ? expert.id() : null,
                expert != null && same ? expert.institutionId() : null);
    }
}
