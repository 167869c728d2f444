package org.anbiao.common.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.anbiao.common.DomainException;

/**
 * Stands before every spreadsheet that somebody uploads. A workbook of one kilobyte can exhaust the memory of any reader
 * that trusts it: the guard unpacks it once, counting, and hands it on only if nothing in it is out of bounds. Every
 * refusal says what to do; nothing of the file is believed, not its name, not its own sizes.
 */
public final class SpreadsheetGuard {

    // below this size the ratio says nothing: a few kilobytes of blanks pack well
    private static final long RATIO_FREE_BYTES = 1024 * 1024;
    private static final int OLE_MAGIC = 0xD0CF11E0;
    private static final int ZIP_MAGIC = 0x504B0304;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final SpreadsheetLimits limits;

    public SpreadsheetGuard(SpreadsheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks an uploaded .xlsx workbook.
     *
     * @throws DomainException common.spreadsheet.… if it is of another type, broken, or beyond a limit
     */
    public void check(Path file) {
        checkType(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkEntries(zip);
            long budget =
                    Math.max(RATIO_FREE_BYTES, Math.min(limits.unpackedBytes(), Files.size(file) * limits.ratio()));
            Budget unpacked = new Budget(budget, limits.unpackedBytes());
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                checkEntry(zip, entries.nextElement(), unpacked);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new DomainException("common.spreadsheet.broken");
        } catch (IOException e) {
            throw new DomainException("common.spreadsheet.broken");
        }
    }

    private static void checkType(Path file) {
        int magic = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(Integer.BYTES)) {
                magic = magic << Byte.SIZE | b & 0xFF;
            }
        } catch (IOException e) {
            throw new DomainException("common.spreadsheet.broken");
        }
        if (magic == OLE_MAGIC) {
            throw new DomainException("common.spreadsheet.old-or-locked");
        }
        if (magic != ZIP_MAGIC) {
            throw new DomainException("common.spreadsheet.type");
        }
    }

    private void checkEntries(ZipFile zip) {
        if (zip.size() > limits.entries()) {
            throw new DomainException("common.spreadsheet.entries", limits.entries());
        }
        Set<String> names = new HashSet<>();
        zip.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT)).forEach(name -> {
            // two entries of one name: the guard would read one of them and the reader perhaps the other
            if (!names.add(name)) {
                throw new DomainException("common.spreadsheet.broken");
            }
            if (name.endsWith("vbaproject.bin")) {
                throw new DomainException("common.spreadsheet.macros");
            }
        });
        if (!names.contains(WORKBOOK) || !names.contains("[content_types].xml")) {
            throw new DomainException("common.spreadsheet.type");
        }
    }

    private void checkEntry(ZipFile zip, ZipEntry entry, Budget unpacked) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        try (InputStream in = new CountingInput(zip.getInputStream(entry), unpacked)) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                new SheetXmlCheck(limits).check(in);
            } else {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}
