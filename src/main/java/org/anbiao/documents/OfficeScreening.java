package org.anbiao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anbiao.common.DomainException;

/**
 * Office documents: a zip that unpacks within bounds, counted while it is unpacked, without macros, programs, links that load
 * something, or definitions of entities.
 */
final class OfficeScreening {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    // below this size the ratio says nothing
    private static final long RATIO_FREE = 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private static final Pattern PROGRAM = Pattern.compile(
            ".*(vbaproject|activex).*|.*\\.(bin|exe|dll|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|scr|jar|msi|html?|svg|swf|zip)");
    /** Parts of a spreadsheet that end in .bin and hold nothing but the printer's wishes. */
    private static final Pattern PRINTER = Pattern.compile("(xl|word)/printersettings/[^/]+\\.bin");

    private static final List<byte[]> ACTIVE = Stream.of(
                    "<!DOCTYPE",
                    "<!ENTITY",
                    "macroEnabled",
                    "relationships/attachedTemplate\" Target=\"http",
                    "relationships/oleObject",
                    "relationships/frame",
                    "relationships/subDocument",
                    "relationships/externalLinkPath",
                    "DDEAUTO",
                    "<ddeLink",
                    "<oleLink")
            .map(FileScreening::ascii)
            .toList();

    private OfficeScreening() {}

    static byte[] screened(FileKind kind, byte[] content) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                requireName(names, name);
                unpacked = read(zip, name, unpacked, content.length);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw FileScreening.broken();
        }
        String main = kind == FileKind.DOCX ? "word/document.xml" : "xl/workbook.xml";
        if (!names.contains(main) || !names.contains("[content_types].xml")) {
            throw FileScreening.broken();
        }
        return content;
    }

    private static void requireName(Set<String> names, String name) {
        boolean outside = name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":");
        if (outside || !names.add(name) || names.size() > MOST_ENTRIES) {
            throw FileScreening.broken();
        }
        if (PROGRAM.matcher(name).matches() && !PRINTER.matcher(name).matches()) {
            throw FileScreening.active();
        }
    }

    private static long read(InputStream in, String name, long before, int packed) throws IOException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        byte[] window = new byte[CHUNK];
        int kept = 0;
        long unpacked = before;
        boolean first = true;
        while (true) {
            int read = in.read(window, kept, CHUNK - kept);
            if (read < 0) {
                return unpacked;
            }
            unpacked += read;
            if (unpacked > MOST_BYTES || unpacked > RATIO_FREE && unpacked > (long) packed * MOST_RATIO) {
                throw new DomainException("documents.file.unpacks-too-far");
            }
            int end = kept + read;
            if (xml) {
                requireQuiet(window, end, first);
            }
            first = false;
            // the end of this window once more, in case something begins there
            kept = Math.min(128, end);
            System.arraycopy(Arrays.copyOfRange(window, end - kept, end), 0, window, 0, kept);
        }
    }

    private static void requireQuiet(byte[] window, int end, boolean first) {
        boolean wide = first && end > 1 && (window[0] == 0 || window[1] == 0 || (window[0] & 0xff) >= 0xfe);
        if (wide) {
            // Office writes UTF-8; other encodings would only hide something from the search
            throw FileScreening.active();
        }
        if (FileScreening.containsAny(window, ACTIVE, end)) {
            throw FileScreening.active();
        }
    }
}
