package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Base64;
import java.util.Optional;
import org.anbiao.common.ui.Texts;

/** A box to sign in; the signature comes as a PNG. */
@Tag("signature-pad")
@JsModule("./signature-pad.ts")
class SignaturePad extends Component {

    private static final String PREFIX = "data:image/png;base64,";

    private String value = "";

    SignaturePad() {
        getElement().setAttribute("placeholder", Texts.get("mobilization.signature.hint"));
        getElement()
                .addEventListener(
                        "value-changed", event -> drawn(event.getEventData().getString("element.value")))
                .addEventData("element.value");
    }

    /** What the box says it shows now. */
    void drawn(String dataAddress) {
        value = dataAddress;
    }

    /** The signature; empty while the box is blank. */
    Optional<byte[]> png() {
        return value.startsWith(PREFIX)
                ? Optional.of(Base64.getDecoder().decode(value.substring(PREFIX.length())))
                : Optional.empty();
    }

    void clear() {
        value = "";
        getElement().callJsFunction("clear");
    }
}
