package org.anbiao.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.anbiao.api.ApiToken;
import org.anbiao.api.ApiTokenService;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What the lists of systems and of devices show of a token, and the withdrawing of it. */
class TokenCells {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ApiTokenService tokens;
    private final Clock clock;
    private final String hint;
    private final Runnable changed;

    /** @param hint what to think of before withdrawing one */
    TokenCells(ApiTokenService tokens, Clock clock, String hint, Runnable changed) {
        this.tokens = tokens;
        this.clock = clock;
        this.hint = hint;
        this.changed = changed;
    }

    String time(@Nullable Instant at) {
        return at == null ? Texts.get("api.token.never") : MINUTE.format(at.atZone(clock.getZone()));
    }

    Component state(ApiToken token) {
        if (token.revokedAt() != null) {
            return new StatusChip(Texts.get("api.token.revoked"), StatusChip.Tone.NEUTRAL);
        }
        return token.isValidOn(LocalDate.now(clock))
                ? new StatusChip(Texts.get("api.token.active"), StatusChip.Tone.SUCCESS)
                : new StatusChip(Texts.get("api.token.expired"), StatusChip.Tone.WARNING);
    }

    Component action(ApiToken token) {
        if (token.revokedAt() != null) {
            return new Span();
        }
        Button revoke = new Button(Texts.get("api.token.revoke"), click -> confirm(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        return revoke;
    }

    private void confirm(ApiToken token) {
        ConfirmDialog question = new ConfirmDialog(
                Texts.get("api.token.revoke-question", token.name()),
                hint,
                Texts.get("api.token.revoke"),
                confirmed -> {
                    Notices.attempt(() -> tokens.revoke(token.id()));
                    changed.run();
                });
        question.setCancelable(true);
        question.setCancelText(Texts.get("common.action.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }
}
