package org.anbiao.mobilization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.Messages;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.MergeField;
import org.anbiao.documents.OfficialPage;
import org.anbiao.documents.OfficialPage.SealPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns a document and its copies into the pages to print. */
@Component
class PageMaker {

    private final Messages messages;
    private final String publicUrl;
    private final DateTimeFormatter dates;

    PageMaker(Messages messages, @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.dates = DateTimeFormatter.ofPattern(messages.chinese("common.date-format"));
    }

    /** One page for each copy. */
    List<OfficialPage> pages(PrintRow row, List<DocumentCopy> copies) {
        Map<String, String> fields = fields(row);
        List<OfficialPage> pages = new ArrayList<>();
        for (DocumentCopy copy : copies) {
            pages.add(new OfficialPage(
                    row.wording(),
                    fields,
                    messages.chinese("mobilization.copy.number", row.number()),
                    messages.chinese("mobilization.copy.label." + copy.purpose().key()),
                    address(copy.token()),
                    row.signature(),
                    seal(row)));
        }
        return pages;
    }

    /** The text of a document for reading on a screen: its merge fields filled, no copy's marks. */
    OfficialPage reading(PrintRow row) {
        return new OfficialPage(row.wording(), fields(row), "", "", "", row.signature(), seal(row));
    }

    /** The seal the document was issued with, and the words that say what it is. */
    private @Nullable SealPicture seal(PrintRow row) {
        byte[] picture = row.seal();
        return picture == null ? null : new SealPicture(picture, messages.chinese("mobilization.seal.note"));
    }

    /** What the QR code of a copy says. */
    String address(String token) {
        return publicUrl + "/c/" + token;
    }

    private Map<String, String> fields(PrintRow row) {
        Map<String, String> fields = new HashMap<>();
        fields.put(MergeField.ENTERPRISE.key(), row.enterprise());
        fields.put(MergeField.ENTERPRISE_CODE.key(), row.code());
        fields.put(MergeField.VILLAGE.key(), row.village());
        fields.put(MergeField.TOWNSHIP.key(), row.township());
        fields.put(MergeField.NUMBER.key(), row.number());
        fields.put(MergeField.EVALUATION_DUE.key(), dates.format(row.evaluationDue()));
        String sender = row.wording().senderLabel();
        fields.put(MergeField.SENDER.key(), sender == null ? "" : sender);
        // the sender's date is the day of issue; the receiver's is written by hand unless it was signed on a screen
        LocalDate date = row.wording().kind() == Kind.NOTICE ? row.issuedOn() : row.signedOn();
        fields.put(MergeField.DATE.key(), date == null ? "" : dates.format(date));
        return fields;
    }
}
