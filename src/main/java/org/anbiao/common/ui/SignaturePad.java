package org.anbiao.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Base64;
import java.util.Optional;

/** A box to sign in; the signature comes as a PNG. */
@Tag("signature-pad")
@JsModule("./signature-pad.ts")
public class SignaturePad extends Component {

    private static final String PREFIX = "data:image/png;base64,";

    private String value = "";

    /** @param hint shown in the box while it is blank */
    public SignaturePad(String hint) {
        getElement().setAttribute("placeholder", hint);
        getElement()
                .addEventListener(
                        "value-changed", event -> drawn(event.getEventData().getString("element.value")))
                .addEventData("element.value");
    }

    /** What the box says it shows now. */
    public void drawn(String dataAddress) {
        value = dataAddress;
    }

    /** The signature; empty while the box is blank. */
    public Optional<byte[]> png() {
        return value.startsWith(PREFIX)
                ? Optional.of(Base64.getDecoder().decode(value.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** Wipes the box. */
    public void clear() {
        value = "";
        getElement().callJsFunction("clear");
    }
}
