package org.anbiao.administration.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anbiao.administration.opening.CheckedOpeningRow.State;
import org.anbiao.administration.opening.OpeningCheck.Cells;
import org.anbiao.common.Messages;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** The rules for the sheets of sectors and of first members. */
final class PeopleCheck {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final KnownOrganisation known;
    private final AuthorityCheck authorities;
    private final UnitCheck units;
    private final Messages messages;
    private final List<OpeningPlan.NewSector> sectors = new ArrayList<>();
    private final List<OpeningPlan.NewMember> members = new ArrayList<>();
    private final Map<String, Integer> firstRow = new HashMap<>();

    PeopleCheck(KnownOrganisation known, AuthorityCheck authorities, UnitCheck units, Messages messages) {
        this.known = known;
        this.authorities = authorities;
        this.units = units;
        this.messages = messages;
    }

    /** Roles a first member may have: those of an authority's own people. */
    static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.isWorking() || role.isAdministration())
                .toList();
    }

    List<OpeningPlan.NewSector> sectors() {
        return sectors;
    }

    List<OpeningPlan.NewMember> members() {
        return members;
    }

    State takeSector(Cells cells) {
        Tenant tenant = tenant(cells, OpeningColumn.SECTOR_AUTHORITY);
        if (tenant == null) {
            return State.BAD;
        }
        UUID lead = unit(cells, tenant, OpeningColumn.SECTOR_LEAD);
        String name = cells.text(OpeningColumn.SECTOR_NAME);
        requireOnce(cells, "sector/" + tenant.id() + "/" + name);
        if (cells.isBad()) {
            return State.BAD;
        }
        if (known.hasSector(tenant.id(), name)) {
            return State.SAME;
        }
        sectors.add(new OpeningPlan.NewSector(tenant.id(), name, lead, cells.text(OpeningColumn.SECTOR_SOURCE)));
        return State.GOOD;
    }

    State takeMember(Cells cells) {
        Tenant tenant = tenant(cells, OpeningColumn.MEMBER_AUTHORITY);
        Role role = cells.choice(OpeningColumn.MEMBER_ROLE, roles(), "identity.role.", true);
        String phone = cells.text(OpeningColumn.MEMBER_PHONE).replaceAll("[\\s-]", "");
        String email = cells.text(OpeningColumn.MEMBER_EMAIL);
        if (phone.isEmpty() && email.isEmpty()) {
            cells.problem("administration.opening.problem.reach");
        }
        if (!phone.isEmpty()
                && !phone.startsWith(OpeningRow.FORMULA)
                && !PHONE.matcher(phone).matches()) {
            cells.problem("administration.opening.problem.phone", phone);
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            cells.problem("administration.opening.problem.email", email);
        }
        if (tenant == null || role == null) {
            return State.BAD;
        }
        UUID unit = unit(cells, tenant, OpeningColumn.MEMBER_UNIT);
        if (role.needsUnit() && cells.text(OpeningColumn.MEMBER_UNIT).isEmpty()) {
            cells.problem(
                    "administration.opening.problem.member-unit", messages.chinese("identity.role." + role.name()));
        }
        requireOnce(cells, "member/" + (phone.isEmpty() ? email : phone) + "/" + tenant.id());
        if (cells.isBad()) {
            return State.BAD;
        }
        var member =
                new OpeningPlan.NewMember(tenant.id(), cells.text(OpeningColumn.MEMBER_NAME), role, unit, phone, email);
        if (known.hasMember(tenant.id(), member)) {
            return State.SAME;
        }
        // in an authority that is open already its security administrator decides on these (三员分立)
        if (role.isAdministration() && !authorities.isAdded(tenant)) {
            cells.problem("administration.opening.problem.administrator", tenant.shortName());
            return State.BAD;
        }
        members.add(member);
        return State.GOOD;
    }

    private @Nullable Tenant tenant(Cells cells, OpeningColumn column) {
        String text = cells.text(column);
        return text.isEmpty() ? null : authorities.find(cells, text, "administration.opening.problem.authority");
    }

    private @Nullable UUID unit(Cells cells, Tenant tenant, OpeningColumn column) {
        String name = cells.text(column);
        OrgUnit unit = name.isEmpty() ? null : units.find(cells, tenant, name);
        return unit == null ? null : unit.id();
    }

    private void requireOnce(Cells cells, String key) {
        Integer row = firstRow.putIfAbsent(key, cells.row().number());
        if (row != null) {
            cells.problem("administration.opening.problem.twice", row);
        }
    }
}
