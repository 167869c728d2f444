package org.anbiao.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.OrgUnit;
import org.jspecify.annotations.Nullable;

/** Role and unit, with what the role may do shown in words while choosing. */
class PostFields extends Div {

    final Select<Role> role = new Select<>();
    final ComboBox<OrgUnit> unit = new ComboBox<>(Texts.get("identity.members.unit"));
    private final Div explained = new Div();

    PostFields(List<Role> roles, List<OrgUnit> units) {
        addClassName("card-list");
        role.setLabel(Texts.get("identity.members.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(MemberWords::role);
        role.setRequiredIndicatorVisible(true);
        role.setWidthFull();
        unit.setItems(units);
        unit.setItemLabelGenerator(OrgUnit::name);
        unit.setRequiredIndicatorVisible(true);
        unit.setWidthFull();
        unit.setVisible(false);
        role.addValueChangeListener(change -> show());
        add(role, unit, explained);
    }

    /** Starts from a post. */
    PostFields with(Role present, @Nullable UUID unitId) {
        if (role.getListDataView().contains(present)) {
            role.setValue(present);
        }
        unit.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(unitId))
                .findFirst()
                .ifPresent(unit::setValue);
        return this;
    }

    private void show() {
        explained.removeAll();
        Role chosen = role.getValue();
        unit.setVisible(chosen != null && chosen.needsUnit());
        if (chosen != null) {
            explained.add(MemberWords.explained(chosen));
        }
    }

    /** @throws DomainException if none was chosen */
    Role chosenRole() {
        if (role.isEmpty()) {
            throw new DomainException("identity.member.role-missing");
        }
        return role.getValue();
    }

    @Nullable
    UUID chosenUnit() {
        return unit.isVisible() && unit.getValue() != null ? unit.getValue().id() : null;
    }
}
