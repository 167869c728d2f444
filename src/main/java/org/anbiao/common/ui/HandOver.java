package org.anbiao.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** A link, its QR code and its short code, to be shown, copied or scanned by somebody who has no account. */
public class HandOver extends Div {

    private static final int HALF_CODE = 4;

    /**
     * @param picture the QR code as a {@code data:} address
     * @param link ends with the token; without it stands the page that asks for the code
     * @param code eight characters
     * @param remark what to know about both
     */
    public HandOver(String picture, String link, String code, String remark) {
        Span letters = new Span(code.substring(0, HALF_CODE) + " " + code.substring(HALF_CODE));
        letters.addClassName("invitation-code");
        TextField address = new TextField(Texts.get("common.hand-over.link"));
        address.setValue(link);
        address.setReadOnly(true);
        address.setWidthFull();
        address.addFocusListener(focus -> address.getElement().executeJs("this.inputElement.select()"));
        Paragraph hint =
                new Paragraph(Texts.get("common.hand-over.code-hint", link.substring(0, link.lastIndexOf('/'))));
        hint.addClassName("card-meta");
        Paragraph more = new Paragraph(remark);
        more.addClassName("card-meta");
        add(new Image(picture, Texts.get("common.hand-over.qr")), letters, hint, address, more);
        addClassName("invitation-hand-over");
    }
}
