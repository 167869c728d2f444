package org.anbiao.tenantdata;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a zip archive that is written in steps, each of them in a transaction of its own: whole entries behind each other, and at
 * the very end the directory. So an interrupted archive goes on behind its last whole entry. The JDK's writer makes the entries; its
 * directory would know those of one step only, so that it is written here (APPNOTE 4.3, with the 64-bit records of 4.3.14).
 */
final class ArchivePiece {

    private static final int DEFLATED_WITH_DESCRIPTOR_UTF8 = 0x0808;
    private static final int VERSION_NEEDED = 20;
    private static final int VERSION_64 = 45;
    private static final long MOST_32 = 0xFFFFFFFFL;
    private static final int MOST_16 = 0xFFFF;

    private final LocalDateTime time;
    private final Counting counted;
    private final ZipOutputStream zip;

    /**
     * @param at how long the archive is already, in bytes
     * @param time what the entries carry as theirs
     */
    ArchivePiece(OutputStream out, long at, LocalDateTime time) {
        this.time = time;
        this.counted = new Counting(out, at);
        this.zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
    }

    /** Writes a content. */
    @FunctionalInterface
    interface Content {
        /** @return the number of rows; null for what has none */
        @Nullable
        Long write(OutputStream out) throws IOException;
    }

    /** Adds an entry; the content's stream stays open. */
    ArchiveEntry add(String name, Content content) throws IOException {
        long at = counted.at;
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        DigestOutputStream body = new DigestOutputStream(zip, digest);
        Long rows = content.write(body);
        body.flush();
        zip.closeEntry();
        return new ArchiveEntry(
                name,
                rows,
                entry.getSize(),
                entry.getCompressedSize(),
                entry.getCrc(),
                at,
                HexFormat.of().formatHex(digest.digest()));
    }

    /** How long the archive is now, in bytes. */
    long length() {
        return counted.at;
    }

    /**
     * Ends the archive.
     *
     * @param entries gives every entry of the archive to the writer, in their order
     */
    void end(Consumer<Consumer<ArchiveEntry>> entries) throws IOException {
        long start = counted.at;
        long[] number = {0};
        entries.accept(entry -> {
            number[0]++;
            write(header(entry));
        });
        long size = counted.at - start;
        if (number[0] > MOST_16 || start > MOST_32 || size > MOST_32) {
            write(end64(number[0], size, start, counted.at));
        }
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) Math.min(number[0], MOST_16)).putShort((short) Math.min(number[0], MOST_16));
        end.putInt((int) Math.min(size, MOST_32))
                .putInt((int) Math.min(start, MOST_32))
                .putShort((short) 0);
        write(end);
        counted.flush();
    }

    private ByteBuffer header(ArchiveEntry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean far = entry.at() >= MOST_32;
        ByteBuffer header = buffer(46 + name.length + (far ? 12 : 0));
        header.putInt(0x02014b50).putShort((short) VERSION_64).putShort((short) (far ? VERSION_64 : VERSION_NEEDED));
        header.putShort((short) DEFLATED_WITH_DESCRIPTOR_UTF8).putShort((short) ZipEntry.DEFLATED);
        header.putShort((short) (time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() >> 1));
        header.putShort((short) (time.getYear() - 1980 << 9 | time.getMonthValue() << 5 | time.getDayOfMonth()));
        header.putInt((int) entry.crc()).putInt((int) entry.packed()).putInt((int) entry.size());
        header.putShort((short) name.length).putShort((short) (far ? 12 : 0)).putShort((short) 0);
        header.putShort((short) 0).putShort((short) 0).putInt(0);
        header.putInt((int) Math.min(entry.at(), MOST_32)).put(name);
        if (far) {
            header.putShort((short) 1).putShort((short) 8).putLong(entry.at());
        }
        return header;
    }

    private static ByteBuffer end64(long number, long size, long start, long at) {
        ByteBuffer end = buffer(56 + 20);
        end.putInt(0x06064b50).putLong(44).putShort((short) VERSION_64).putShort((short) VERSION_64);
        end.putInt(0).putInt(0).putLong(number).putLong(number).putLong(size).putLong(start);
        end.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
        return end;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer bytes) {
        try {
            counted.write(bytes.array(), 0, bytes.array().length);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting extends FilterOutputStream {

        private long at;

        Counting(OutputStream out, long at) {
            super(out);
            this.at = at;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            at++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            at += length;
        }
    }
}
