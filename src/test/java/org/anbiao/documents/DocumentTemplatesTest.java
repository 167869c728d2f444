package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The shipped texts are those of the notices, character by character but for blanks and the room for them. */
class DocumentTemplatesTest {

    private final DocumentTemplates templates = new DocumentTemplates();

    @ParameterizedTest
    @ValueSource(
            strings = {"000-notice", "000-commitment", "001-notice", "001-commitment", "003-notice", "003-commitment"})
    void templateIsWordForWordTheAnnexOfTheNotice(String code) throws IOException {
        var template = templates.find(code).orElseThrow();
        var printed = new StringBuilder(template.source().pageTitle());
        if (template.addressee() != null) {
            printed.append(template.addressee().replace("{{enterprise}}", ""));
        }
        printed.append(template.body().replace("{{evaluation_due}}", "年月日"));
        if (template.kind() == DocumentTemplate.Kind.NOTICE) {
            printed.append(template.closing()).append(template.senderLabel()).append("年月日");
            template.signatures().forEach(printed::append);
        } else {
            template.signatures().forEach(printed::append);
            printed.append("年月日");
        }
        printed.append(template.footnote());
        assertThat(printed.toString().replaceAll("\\s", "")).isEqualTo(annex(code));
        assertThat(template.source().pageTitle()).isEqualTo(template.title() + "（参考）");
    }

    /** The annex as copied from the notice, kept with the tests. */
    private static String annex(String code) throws IOException {
        return new ClassPathResource("annexes/" + code + ".txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("[\\s\u3000]", "");
    }
}
