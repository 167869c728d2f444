package org.anbiao.identity;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.Tenant;

/** Writes the table of roles and permissions as a document; {@code docs/permissions.md} is its output. */
public final class PermissionTable {

    private final Messages messages;

    public PermissionTable(Messages messages) {
        this.messages = messages;
    }

    /** The whole document as Markdown. */
    public String markdown() {
        return text("head") + "\n\n" + roles() + "\n" + text("matrix") + "\n\n" + matrix() + "\n" + text("rules")
                + "\n";
    }

    private String roles() {
        StringBuilder table = new StringBuilder(text("roles") + "\n\n| " + text("columns.role") + " | "
                + text("columns.code") + " | " + text("columns.what") + " | " + text("columns.reach") + " | "
                + text("columns.given") + " | "
                + text("columns.login") + " |\n|---|---|---|---|---|---|\n");
        for (Role role : Role.values()) {
            table.append("| ")
                    .append(name(role))
                    .append(" | `")
                    .append(role.name())
                    .append("` | ")
                    .append(messages.chinese("identity.role-duty." + role.name()))
                    .append(" | ")
                    .append(messages.chinese("identity.reach." + role.reach().name()))
                    .append(" | ")
                    .append(text("given." + giver(role)))
                    .append(" | ")
                    .append(text("login." + login(role)))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String giver(Role role) {
        if (role == Role.PLATFORM_OPERATOR) {
            return "platform";
        }
        return role.isAdministration() ? "security" : role.isEnterprise() ? "enterprise" : "system";
    }

    private static String login(Role role) {
        boolean county = TwoFactors.neededBy(role, Tenant.Kind.GOVERNMENT, Tenant.Level.COUNTY);
        boolean township = TwoFactors.neededBy(role, Tenant.Kind.GOVERNMENT, Tenant.Level.TOWNSHIP);
        return county == township ? county ? "two" : "one" : "by-authority";
    }

    private String matrix() {
        String names = Arrays.stream(Role.values()).map(this::name).collect(Collectors.joining(" | ", "| | ", " |\n"));
        StringBuilder table = new StringBuilder(names + "|---|" + ":-:|".repeat(Role.values().length) + "\n");
        for (PermissionGroup group : PermissionGroup.values()) {
            table.append("| **")
                    .append(messages.chinese("identity.permission-group." + group.key()))
                    .append("** |")
                    .append(" |".repeat(Role.values().length))
                    .append('\n');
            group.permissions().forEach(permission -> table.append(row(permission)));
        }
        return table.toString();
    }

    private String row(String permission) {
        return Arrays.stream(Role.values())
                .map(role -> role.permissions().contains(permission) ? "●" : "")
                .collect(Collectors.joining(
                        " | ",
                        "| " + messages.chinese("identity.permission." + permission) + " `" + permission + "` | ",
                        " |\n"));
    }

    private String name(Role role) {
        return messages.chinese("identity.role." + role.name());
    }

    private String text(String key) {
        return messages.chinese("identity.permission-table." + key);
    }
}
