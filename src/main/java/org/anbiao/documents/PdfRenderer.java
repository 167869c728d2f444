package org.anbiao.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Turns well-formed XHTML with CSS into PDF. The Chinese faces travel with the application, and only the glyphs used are
 * embedded, so a page looks the same on every machine. Rendering many pages as one HTML document reads each face once
 * and embeds one subset of it.
 *
 * <p>Nothing outside the HTML is ever loaded: pictures and styles must be {@code data:} addresses or inline.
 */
@Component
public class PdfRenderer {

    /** Font family of official documents; also what text without a family falls back to. */
    public static final String SERIF = "Noto Serif SC";

    /** Font family of tables and dense forms. */
    public static final String SANS = "Noto Sans SC";

    private final byte[] serif = read("fonts/NotoSerifSC-Regular.ttf");
    private final byte[] sans = read("fonts/NotoSansSC-Regular.ttf");
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PdfRenderer() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Renders one document.
     *
     * @param html well-formed XHTML, page size and margins in its {@code @page} rule
     * @return the PDF
     */
    public byte[] render(String html) {
        var out = new ByteArrayOutputStream(64 * 1024);
        render(html, out);
        return out.toByteArray();
    }

    /** As {@link #render(String)}, writing to a stream that the caller closes. */
    public void render(String html, OutputStream out) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(html, null);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.useUnicodeLineBreaker(new ChineseLineBreaker());
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.useFont(supply(serif), SERIF, 400, FontStyle.NORMAL, true);
        builder.useFont(supply(sans), SANS, 400, FontStyle.NORMAL, true);
        builder.useFont(supply(serif), "serif", 400, FontStyle.NORMAL, true);
        builder.withProducer("Anbiao");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> supply(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] read(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
