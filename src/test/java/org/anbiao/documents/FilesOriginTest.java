package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anbiao.common.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts files may have, and which are refused at the start. */
class FilesOriginTest {

    private static final String PORTAL = "https://anbiao.example.gov.cn";

    @Test
    void withoutASettingThereIsNone() {
        FilesOrigin none = new FilesOrigin(" ", PORTAL);
        assertThat(none.find()).isEmpty();
        assertThat(none.isHost("anbiao.example.gov.cn")).isFalse();
        assertThat(none.isHost("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://files.example.gov.cn      | https://anbiao.example.gov.cn | https://files.example.gov.cn",
                "HTTPS://Files.Example.gov.cn/     | https://anbiao.example.gov.cn | https://files.example.gov.cn",
                "https://files.example.gov.cn:8443 | https://anbiao.example.gov.cn | https://files.example.gov.cn:8443",
                "http://127.0.0.1:8080             | http://localhost:8080         | http://127.0.0.1:8080",
                "http://files.localhost:8080       | http://localhost:8080         | http://files.localhost:8080",
                "http://[::1]:8080                 | http://localhost:8080         | http://[::1]:8080",
            })
    void aHostOfItsOwnIsTaken(String configured, String portal, String origin) {
        assertThat(new FilesOrigin(configured, portal).find()).contains(origin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files.example.gov.cn                  | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn/anbiao   | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn?a=b      | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn/#a       | https://anbiao.example.gov.cn  | 无法使用",
                "https://a:b@files.example.gov.cn      | https://anbiao.example.gov.cn  | 无法使用",
                "https://*.example.gov.cn              | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn; img-src | https://anbiao.example.gov.cn  | 无法使用",
                "https://文件.example.gov.cn             | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn.         | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn:0        | https://anbiao.example.gov.cn  | 无法使用",
                "https://files.example.gov.cn:99999    | https://anbiao.example.gov.cn  | 无法使用",
                "ftp://files.example.gov.cn            | https://anbiao.example.gov.cn  | 无法使用",
                "https://                              | https://anbiao.example.gov.cn  | 无法使用",
                "http://files.example.gov.cn           | https://anbiao.example.gov.cn  | 没有使用 https",
                "http://127.0.0.1.example.gov.cn       | https://anbiao.example.gov.cn  | 没有使用 https",
                "https://anbiao.example.gov.cn         | https://anbiao.example.gov.cn  | 同一个主机",
                "https://ANBIAO.example.gov.cn:8443    | https://anbiao.example.gov.cn/ | 同一个主机",
                "http://localhost:9090                 | http://localhost:8080          | 同一个主机",
                "https://files.example.gov.cn          | http://localhost:8080          | ANBIAO_PUBLIC_URL",
                "https://files.example.gov.cn          | anbiao.example.gov.cn          | ANBIAO_PUBLIC_URL",
            })
    void nonsenseIsRefusedWithASentenceAndWhatToDo(String configured, String portal, String sentence) {
        assertThatThrownBy(() -> new FilesOrigin(configured, portal))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining(sentence).hasMessageContaining(configured);
                    assertThat(refused.action()).contains("https://").doesNotContain("!");
                })
                .hasMessageNotContaining("!");
    }

    @ParameterizedTest
    @CsvSource({
        "files.example.gov.cn, true",
        "FILES.example.gov.cn, true",
        "files.example.gov.cn:443, true",
        "files.example.gov.cn., true",
        "files.example.gov.cn.:8443, true",
        "anbiao.example.gov.cn, false",
        "files.example.gov.cn.evil.example, false",
        "xfiles.example.gov.cn, false",
        "'', false",
    })
    void aRequestIsToldByItsHost(String name, boolean files) {
        assertThat(new FilesOrigin("https://files.example.gov.cn", PORTAL).isHost(name))
                .isEqualTo(files);
    }

    @Test
    void anAddressOfSixPartsIsToldByItsHostToo() {
        FilesOrigin six = new FilesOrigin("http://[::1]:8080", "http://localhost:8080");
        assertThat(six.isHost("[::1]:8080")).isTrue();
        assertThat(six.isHost("[::1]")).isTrue();
        assertThat(six.isHost("localhost:8080")).isFalse();
    }
}
